"""Working days: public holidays, weekends, days worked to make up for them, and the office's own days."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum

_ONE = timedelta(days=1)
_SATURDAY = 5
_LONGEST_BREAK = 60


class Adjust(StrEnum):
    """What becomes of a day that falls on no working day."""

    AS_IS = ""
    BEFORE = "before"
    AFTER = "after"


class DayKind(StrEnum):
    """What the office says of a day of its own list: off, or worked though it would be off."""

    OFF = "off"
    WORK = "work"


@dataclass(frozen=True, slots=True)
class OfficeDay:
    """A day that the office sets apart from the public calendar, with the reason."""

    day: date
    kind: DayKind
    name: str = ""


@dataclass(frozen=True)
class YearDays:
    """The public holidays of one year by name, and the weekend days worked to make up for others."""

    off: Mapping[date, str] = field(default_factory=dict)
    worked: frozenset[date] = frozenset()


class WorkCalendar:
    """Tells working days from others; the office's own days count before the public ones.

    Saturdays and Sundays are off unless they are worked to make up for another day.
    """

    def __init__(self, public: Callable[[int], YearDays], own: Iterable[OfficeDay] = ()) -> None:
        """Take what gives the public holidays of a year, asked once for each, and the office's days."""
        self._public = public
        self._years: dict[int, YearDays] = {}
        self._own = {each.day: each for each in own}

    def is_working(self, day: date) -> bool:
        """Tell whether offices work on a day."""
        if own := self._own.get(day):
            return own.kind is DayKind.WORK
        year = self._year(day.year)
        return day in year.worked or (day.weekday() < _SATURDAY and day not in year.off)

    def name(self, day: date) -> str:
        """Return what a day off or a day worked is called; empty for an ordinary day."""
        if own := self._own.get(day):
            return own.name
        return self._year(day.year).off.get(day, "")

    def is_holiday(self, day: date) -> bool:
        """Tell whether a day is off for another reason than being a weekend."""
        if own := self._own.get(day):
            return own.kind is DayKind.OFF
        return day in self._year(day.year).off

    def adjusted(self, day: date, adjust: Adjust) -> date:
        """Return the working day nearest to a day on the wanted side; the day itself when it is one."""
        if adjust is Adjust.AS_IS:
            return day
        step = -_ONE if adjust is Adjust.BEFORE else _ONE
        found = day
        for _ in range(_LONGEST_BREAK):
            if self.is_working(found):
                return found
            if not date.min < found < date.max:
                break
            found += step
        return day

    def shifted(self, day: date, days: int) -> date | None:
        """Return the day a number of working days later, earlier where it is negative.

        A day from which nothing is counted is given back as it is. None beyond the calendar's ends.
        """
        step, left, found = (_ONE if days > 0 else -_ONE), abs(days), day
        while left:
            if not date.min < found < date.max:
                return None
            found += step
            left -= self.is_working(found)
        return found

    def days_of(self, year: int) -> dict[date, str]:
        """Return the days of a year that are off by name and those worked to make up, without weekends."""
        public = self._year(year)
        named = {**public.off, **dict.fromkeys(public.worked, "")}
        return dict(sorted((named | {d: e.name for d, e in self._own.items() if d.year == year}).items()))

    def _year(self, year: int) -> YearDays:
        if year not in self._years:
            self._years[year] = self._public(year)
        return self._years[year]


def every_day_works(_: int) -> YearDays:
    """Give a calendar without public holidays."""
    return YearDays()
