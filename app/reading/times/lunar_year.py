"""The day on which a lunar year begins, by the calendar of Viet Nam."""

from datetime import date
from functools import cache

_NAMES = frozenset({"Tết Nguyên Đán", "Lunar New Year"})
FIRST_YEAR, LAST_YEAR = 1990, 2090


@cache
def lunar_new_year(year: int) -> date | None:
    """Return the first day of Tết Nguyên đán in a year, or None outside of the years that are tabled."""
    # Read only when a plan speaks of Tết: the calendars of all countries come with it.
    from holidays.countries.vietnam import Vietnam

    if not FIRST_YEAR <= year <= LAST_YEAR:
        return None
    days = Vietnam(years=year, observed=False)  # type: ignore[no-untyped-call]
    return next((day for day, name in sorted(days.items()) if name in _NAMES), None)


def next_lunar_new_year(after: date) -> date | None:
    """Return the first Tết Nguyên đán on or after a day."""
    found = lunar_new_year(after.year)
    return found if found and found >= after else lunar_new_year(after.year + 1)
