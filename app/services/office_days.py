"""The working days of the office: public holidays, and the days that it sets itself."""

from collections.abc import Sequence

from app.domain.change import Change
from app.domain.dates.workdays import OfficeDay, WorkCalendar, YearDays
from app.domain.dates.written import format_date
from app.store import office_days, schedule
from app.store.book import Book


def work_calendar(book: Book) -> WorkCalendar:
    """Return the working days by the public calendar of Viet Nam and the office's own list."""
    return office_days.work_calendar(book)


def own_days(book: Book, year: int) -> list[OfficeDay]:
    """Return the days of a year that the office sets itself."""
    return office_days.of_year(book, year)


def public_days(year: int) -> YearDays:
    """Return the public holidays of Viet Nam in a year, and the weekend days worked to make up for others."""
    return office_days.public_days(year)


def keep_year(book: Book, year: int, days: Sequence[OfficeDay]) -> Change:
    """Set the office's own days of a year to these in one step; what hangs on working days moves along."""
    wanted = {each.day: each for each in days if each.day.year == year}
    with book.change(_label(year, list(wanted.values()))) as step:
        for known in office_days.of_year(book, year):
            if known.day not in wanted:
                office_days.forget(book, known.day)
        for each in wanted.values():
            office_days.keep(book, each)
        schedule.refresh(book)
    return step.change


def _label(year: int, days: Sequence[OfficeDay]) -> str:
    if len(days) == 1:
        return f"Đặt ngày nghỉ, ngày làm bù năm {year}: {format_date(days[0].day)}"
    return f"Đặt ngày nghỉ, ngày làm bù năm {year}"
