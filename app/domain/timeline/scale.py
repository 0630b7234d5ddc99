"""Where days and bars stand on the timeline: date to x, and back."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from app.domain.timeline.lines import TimelineRow
from app.domain.timeline.pieces import Rows

OPEN_DAYS = 21
"""How far a bar whose start or end is not known is drawn, fading, beyond the end that is."""

_FIRST = date.min.toordinal()
_LAST = date.max.toordinal()


def clamped(ordinal: int) -> date:
    """Return the day of an ordinal, or the nearest day that the calendar has."""
    return date.fromordinal(min(max(ordinal, _FIRST), _LAST))


def days_after(day: date, days: int) -> date:
    """Return the day a number of days later, or the last or first one of the calendar."""
    return clamped(day.toordinal() + days)


@dataclass(frozen=True)
class DayRange:
    """The days that a timeline shows, both ends included."""

    first: date
    last: date

    @property
    def days(self) -> int:
        """Return how many days that is."""
        return self.last.toordinal() - self.first.toordinal() + 1

    def including(self, day: date) -> "DayRange":
        """Return the range with one day more, wherever it lies."""
        return DayRange(min(self.first, day), max(self.last, day))

    def in_whole_months(self, margin_days: int = 0) -> "DayRange":
        """Return the range from the first of its first month to the last of its last month."""
        first = days_after(self.first, -margin_days).replace(day=1)
        end = days_after(self.last, margin_days)
        last = days_after(end.replace(day=28), 4).replace(day=1)
        return DayRange(first, days_after(last, -1) if last > end else date.max)


def range_of(rows: Sequence[TimelineRow], on: date | None = None) -> DayRange | None:
    """Return the days that the rows take up, with those that open bars fade over, and a day besides.

    Members made on demand lie within the days of their group, apart from where they fade. None when nothing
    is dated and no day is given.
    """
    days = {on.toordinal()} if on else set()
    for row in Rows.of(rows).made():
        if row.known_days:
            first, last = min(row.known_days).toordinal(), max(row.known_days).toordinal()
            days |= {first - (0 if row.starts else OPEN_DAYS), last + (0 if row.ends else OPEN_DAYS)}
        days.update(mark.day.toordinal() for mark in (*row.milestones, *row.first_marks))
        if row.first is not None:
            days.update(day.toordinal() for day in (row.first.starts, row.first.ends) if day)
    return DayRange(clamped(min(days)), clamped(max(days))) if days else None


@dataclass(frozen=True)
class Bar:
    """A bar from left to right; a side that fades, over the length `tail`, has no day set."""

    left: float
    right: float
    fades_left: bool = False
    fades_right: bool = False
    tail: float = 0.0

    def touches(self, left: float, right: float) -> bool:
        """Tell whether any of the bar lies between two places."""
        return self.left <= right and self.right >= left


@dataclass(frozen=True)
class TimeScale:
    """A straight scale: `origin` begins at 0, and every day is as wide as another."""

    origin: date
    pixels_per_day: float

    def x(self, day: date) -> float:
        """Return where a day begins."""
        return (day.toordinal() - self.origin.toordinal()) * self.pixels_per_day

    def after(self, day: date) -> float:
        """Return where a day ends."""
        return (day.toordinal() - self.origin.toordinal() + 1) * self.pixels_per_day

    def middle(self, day: date) -> float:
        """Return the middle of a day, where its milestone stands."""
        return (day.toordinal() - self.origin.toordinal() + 0.5) * self.pixels_per_day

    def day_at(self, x: float) -> date:
        """Return the day that lies at a place."""
        return clamped(self.origin.toordinal() + int(x // self.pixels_per_day))

    def width(self, days: DayRange) -> float:
        """Return how wide a stretch of days is."""
        return days.days * self.pixels_per_day

    def bar(self, row: TimelineRow) -> Bar | None:
        """Return the bar of a row, or None when no day of it is known."""
        known = row.known_days
        if not known:
            return None
        tail = OPEN_DAYS * self.pixels_per_day
        opens, goes_on = row.starts is None, row.ends is None
        left = self.x(min(known)) - (tail if opens else 0)
        right = self.after(max(known)) + (tail if goes_on else 0)
        return Bar(left, right, opens, goes_on, tail)


def fit_pixels_per_day(days: DayRange, width: float, smallest: float = 0.02, largest: float = 40.0) -> float:
    """Return how wide a day is when a range fills a width."""
    return min(max(width / days.days, smallest), largest)
