"""The days on which what comes back is due, one after another."""

from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from app.domain.dates.due import DueEvery, Period
from app.domain.dates.schedule import ALL_DAYS, Window
from app.domain.dates.workdays import Adjust, WorkCalendar

_MONTHS = {Period.MONTH: 1, Period.QUARTER: 3, Period.YEAR: 12}
_MOST = 2000


def occurrences(
    rule: DueEvery, window: Window, work: WorkCalendar = ALL_DAYS, adjust: Adjust = Adjust.AS_IS
) -> tuple[date, ...]:
    """Return the days within a window on which something that comes back is due, each moved as `adjust` says.

    A period without a day of its own is due at its end: of a week on Sunday, otherwise on its last day. Of a
    window whose end is not known nothing is told.
    """
    if window.starts is None or window.ends is None:
        return ()
    days: list[date] = []
    for day in _due_days(rule, window.starts):
        if day > window.ends or len(days) >= _MOST:
            break
        if day >= window.starts:
            days.append(work.adjusted(day, adjust))
    return tuple(dict.fromkeys(day for day in days if window.starts <= day <= window.ends))


def _due_days(rule: DueEvery, first: date) -> Iterator[date]:
    if rule.every is Period.WEEK:
        day: date | None = _later(first, (rule.day or 7) - 1 - first.weekday())
        while day is not None:
            yield day
            day = _later(day, 7)
        return
    step = _MONTHS[rule.every]
    month = first.year * 12 + (first.month - 1) // step * step
    while month // 12 <= date.max.year:
        yield _day_in(month + step - 1, rule.day)
        month += step


def _day_in(month: int, wanted: int | None) -> date:
    """Return a day of a month counted from the year 0; its last one where it has no such day."""
    year, number = month // 12, month % 12 + 1
    last = monthrange(year, number)[1]
    return date(year, number, min(wanted or last, last))


def _later(day: date, days: int) -> date | None:
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None
