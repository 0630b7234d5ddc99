"""The marks of the time axis: days, weeks, months, quarters and years with Vietnamese labels."""

from calendar import isleap, monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.numerals import to_roman
from app.domain.timeline.scale import days_after


class TickUnit(StrEnum):
    """How long one step of the axis is."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"
    DECADE = "decade"


ZOOM_PIXELS = {TickUnit.DAY: 28.0, TickUnit.WEEK: 9.0, TickUnit.MONTH: 2.8, TickUnit.QUARTER: 0.9}
"""How wide a day is at each zoom that the user may choose by name."""

ZOOM_NAMES = {
    TickUnit.DAY: "Ngày",
    TickUnit.WEEK: "Tuần",
    TickUnit.MONTH: "Tháng",
    TickUnit.QUARTER: "Quý",
}

_LEAST_PIXELS = (
    (TickUnit.DAY, 16.0),
    (TickUnit.WEEK, 4.5),
    (TickUnit.MONTH, 1.0),
    (TickUnit.QUARTER, 0.28),
    (TickUnit.YEAR, 0.06),
)
_COARSER = {
    TickUnit.DAY: TickUnit.MONTH,
    TickUnit.WEEK: TickUnit.MONTH,
    TickUnit.MONTH: TickUnit.QUARTER,
    TickUnit.QUARTER: TickUnit.YEAR,
    TickUnit.YEAR: TickUnit.DECADE,
    TickUnit.DECADE: TickUnit.DECADE,
}
_WEEKDAYS = ("T2", "T3", "T4", "T5", "T6", "T7", "CN")


@dataclass(frozen=True, slots=True)
class Tick:
    """One step of the axis; `labels` say the same ever shorter, for the width there is."""

    starts: date
    days: int
    labels: tuple[str, ...]

    @property
    def last(self) -> date:
        """Return its last day."""
        return days_after(self.starts, self.days - 1)


def unit_for(pixels_per_day: float) -> TickUnit:
    """Return the finest unit whose labels have room."""
    return next((unit for unit, least in _LEAST_PIXELS if pixels_per_day >= least), TickUnit.DECADE)


def coarser(unit: TickUnit) -> TickUnit:
    """Return the unit of the row above."""
    return _COARSER[unit]


def ticks(unit: TickUnit, first: date, last: date) -> Iterator[Tick]:
    """Yield the steps from the one that holds the first day to the one that holds the last, without gaps."""
    start = start_of(unit, first)
    while start <= last:
        days = _days(unit, start)
        yield Tick(start, days, _labels(unit, start))
        if start.toordinal() + days > date.max.toordinal():
            return
        start += timedelta(days=days)


def start_of(unit: TickUnit, day: date) -> date:
    """Return the first day of the step that holds a day; weeks begin on Monday."""
    if unit is TickUnit.DAY:
        return day
    if unit is TickUnit.WEEK:
        return days_after(day, -day.weekday())
    if unit is TickUnit.MONTH:
        return day.replace(day=1)
    if unit is TickUnit.QUARTER:
        return day.replace(month=day.month - (day.month - 1) % 3, day=1)
    if unit is TickUnit.YEAR:
        return day.replace(month=1, day=1)
    return date(max(day.year - day.year % 10, 1), 1, 1)


def _days(unit: TickUnit, start: date) -> int:
    if unit is TickUnit.DAY:
        return 1
    if unit is TickUnit.WEEK:
        return 7
    if unit is TickUnit.MONTH:
        return monthrange(start.year, start.month)[1]
    if unit is TickUnit.QUARTER:
        return sum(monthrange(start.year, start.month + i)[1] for i in range(3))
    years = range(start.year, start.year + 1 if unit is TickUnit.YEAR else start.year - start.year % 10 + 10)
    return sum(366 if isleap(year) else 365 for year in years)


def _labels(unit: TickUnit, start: date) -> tuple[str, ...]:
    year = start.year
    if unit is TickUnit.DAY:
        return (f"{_WEEKDAYS[start.weekday()]} {start.day}", str(start.day))
    if unit is TickUnit.WEEK:
        number = start.isocalendar().week
        return (f"Tuần {number}", str(number))
    if unit is TickUnit.MONTH:
        return (f"Thg {start.month}/{year}", f"Thg {start.month}", str(start.month))
    if unit is TickUnit.QUARTER:
        numeral = to_roman((start.month + 2) // 3)
        return (f"Quý {numeral}/{year}", f"Quý {numeral}", numeral)
    if unit is TickUnit.YEAR:
        return (f"Năm {year}", str(year))
    return (f"{year - year % 10}–{year - year % 10 + 9}",)
