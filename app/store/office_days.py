"""The days that the office sets apart from the public calendar, and the calendar of working days."""

from datetime import date

from app.domain.dates.workdays import DayKind, OfficeDay, WorkCalendar, YearDays
from app.store.book import Book, Columns
from app.store.rows import Row, iso


def of_year(book: Book, year: int) -> list[OfficeDay]:
    """Return the office's own days of a year, in their order."""
    rows = book.rows(
        "SELECT * FROM office_day WHERE on_date BETWEEN ? AND ? ORDER BY on_date",
        (f"{year:04d}-01-01", f"{year:04d}-12-31"),
    )
    return [_day(row) for row in rows]


def keep(book: Book, day: OfficeDay) -> None:
    """Write what the office says of a day, in place of what it said before; inside a step."""
    known = book.rows("SELECT id FROM office_day WHERE on_date = ?", (iso(day.day),))
    row: Columns = {"on_date": iso(day.day), "kind": day.kind.value, "name": day.name}
    if known:
        book.update("office_day", known[0]["id"], row)
    else:
        book.insert("office_day", row)


def forget(book: Book, day: date) -> None:
    """Take back what the office says of a day; inside a step."""
    for row in book.rows("SELECT id FROM office_day WHERE on_date = ?", (iso(day),)):
        book.delete("office_day", row["id"])


def work_calendar(book: Book) -> WorkCalendar:
    """Return the working days by the public calendar of Viet Nam and the office's own list."""
    return WorkCalendar(public_days, [_day(row) for row in book.rows("SELECT * FROM office_day")])


def public_days(year: int) -> YearDays:
    """Return the public holidays of Viet Nam in a year, and the weekend days worked to make up for others.

    The swaps of days are those that the government has announced and the list of holidays knows.
    """
    # Read only when a day is asked for: the calendars of all countries come with it.
    from holidays.countries.vietnam import Vietnam

    found = Vietnam(years=year, language="vi")  # type: ignore[no-untyped-call]
    own = {day: name for day, name in found.items() if day.year == year}
    return YearDays(own, frozenset(day for day in found.weekend_workdays if day.year == year))


def _day(row: Row) -> OfficeDay:
    return OfficeDay(date.fromisoformat(row["on_date"]), DayKind(row["kind"]), row["name"])
