"""Days on which offices do not work, as the chart shades them and as a drag may pass over them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from app.domain.dates.workdays import WorkCalendar
from app.domain.timeline.scale import DayRange, days_after

_SATURDAY = 5
_MOST_YEARS = 60
_LONGEST_BREAK = 60


@dataclass(frozen=True)
class RestDays:
    """Weekends, apart from days worked to make up for others, and holidays by name."""

    holidays: Mapping[date, str] = field(default_factory=dict)
    worked: Mapping[date, str] = field(default_factory=dict)

    def is_off(self, day: date) -> bool:
        """Tell whether offices are closed on a day."""
        return day in self.holidays or (day.weekday() >= _SATURDAY and day not in self.worked)

    def name(self, day: date) -> str:
        """Return what a day off or a day worked out of turn is called; empty for others."""
        return self.holidays.get(day) or self.worked.get(day, "")

    def stretches(self, first: date, last: date) -> Iterator[tuple[date, date]]:
        """Yield the first and last day of every stretch of days off, from one day to another."""
        begun: date | None = None
        for number in range(last.toordinal() - first.toordinal() + 1):
            day = days_after(first, number)
            if self.is_off(day):
                begun = begun or day
            elif begun is not None:
                yield begun, days_after(day, -1)
                begun = None
        if begun is not None:
            yield begun, last

    def named_within(self, first: date, last: date) -> list[date]:
        """Return the holidays from one day to another."""
        return [day for day in self.holidays if first <= day <= last]

    def working_day(self, day: date, step: int) -> date:
        """Return a day when offices work on it, otherwise the next one in a direction (1 or -1)."""
        found = day
        for _ in range(_LONGEST_BREAK):
            if not self.is_off(found):
                return found
            found = days_after(found, step)
        return day


def rest_days(work: WorkCalendar, days: DayRange) -> RestDays:
    """Return the days off within a range, of which no more years are looked at than a plan can last."""
    holidays: dict[date, str] = {}
    worked: dict[date, str] = {}
    last = min(days.last.year, days.first.year + _MOST_YEARS)
    for year in range(days.first.year, last + 1):
        for day, name in work.days_of(year).items():
            (worked if work.is_working(day) else holidays)[day] = name
    return RestDays(holidays, worked)
