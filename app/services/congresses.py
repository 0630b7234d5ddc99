"""Congresses and their dates, on which everything else hangs."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date

from app.domain.change import Change
from app.domain.congress import Congress
from app.domain.dates.schedule import CongressDays
from app.domain.dates.written import format_date
from app.domain.errors import EntryError
from app.domain.text import tidy
from app.store import attendance, congresses, schedule
from app.store.book import Book


def list_congresses(book: Book) -> list[Congress]:
    """Return single congresses and families by level, each family followed by its units' congresses."""
    return congresses.everything(book)


def calendar(book: Book) -> dict[str, CongressDays]:
    """Return the days of every single congress, and of every family the last of its units' days."""
    return congresses.calendar(book)


def attending(book: Book) -> dict[int, tuple[int, ...]]:
    """Return the ids of the bodies that attend each congress, by the congress's id."""
    return attendance.everything(book)


def find(book: Book, key: str) -> Congress:
    """Return the congress with this key.

    Raises:
        EntryError: there is none; the sentence lists the keys of the single congresses.
    """
    congress = congresses.get(book, key)
    if congress is None:
        known = ", ".join(each.key for each in congresses.everything(book) if each.family_id is None)
        raise EntryError(
            f"Sổ không có đại hội «{key}»; các đại hội đang có: {known or 'chưa có đại hội nào'}."
        )
    return congress


def set_dates(book: Book, key: str, opens: date | None, closes: date | None) -> Change:
    """Set the opening and closing day of a congress; every date that hangs on it moves in the same step.

    For a family these are the frame of its level, which stands in where a unit has not reported its own.

    Raises:
        EntryError: there is no such congress, or it would close before it opens.
    """
    return update(book, replace(find(book, key), opens_on=opens, closes_on=closes))


def update(book: Book, congress: Congress) -> Change:
    """Change one congress: its dates, venue, state, name, ordinal or term."""
    return update_many(book, [congress])


def update_many(
    book: Book,
    changed: Sequence[Congress],
    attends: Mapping[int, tuple[int, ...]] | None = None,
    *,
    label: str = "",
) -> Change:
    """Change several congresses and who attends them, with every date that hangs on them, as one step.

    `attends` holds the ids of the bodies by the congress's id; congresses that it does not name keep theirs.

    Raises:
        EntryError: a congress has no name or would close before it opens; nothing was changed.
    """
    for congress in changed:
        check(congress)
    attends = attends or {}
    count = len({*(congress.id for congress in changed), *attends})
    with book.change(label or _label(changed, count)) as step:
        for congress in changed:
            congresses.update(book, congress)
        for congress_id, bodies in attends.items():
            attendance.keep(book, congress_id, bodies)
        schedule.refresh(book)
    return step.change


def add(book: Book, congress: Congress, attends: tuple[int, ...] = ()) -> Change:
    """Add a congress that no plan of the book names, with the bodies that attend it.

    Raises:
        EntryError: its key is taken, it has no name, or its dates do not hold.
    """
    check(congress)
    if congresses.get(book, congress.key):
        raise EntryError(f"Đã có đại hội «{congress.key}» trong sổ; hãy sửa đại hội đó.")
    with book.change(f"Thêm {congress.name}") as step:
        added = congresses.add(book, congress)
        attendance.keep(book, added.id, attends)
        schedule.refresh(book)
    return step.change


def check(congress: Congress) -> None:
    """Refuse a congress whose entries do not hold.

    Raises:
        EntryError: it has no name, or one of its days comes before an earlier one.
    """
    if not tidy(congress.name):
        raise EntryError("Đại hội chưa có tên; hãy nhập tên đại hội.")
    _check_order(congress.name, ("ngày bế mạc", congress.closes_on), ("ngày khai mạc", congress.opens_on))
    _check_order(
        congress.name, ("ngày khai mạc", congress.opens_on), ("ngày họp trù bị", congress.prepares_on)
    )


def _check_order(name: str, later: tuple[str, date | None], earlier: tuple[str, date | None]) -> None:
    if later[1] and earlier[1] and later[1] < earlier[1]:
        raise EntryError(
            f"{name}: {later[0]} ({format_date(later[1])}) trước {earlier[0]} ({format_date(earlier[1])});"
            " hãy sửa lại ngày."
        )


def _label(changed: Sequence[Congress], count: int) -> str:
    if count != 1 or not changed:
        return f"Sửa {count} đại hội" if count != 1 else "Sửa ban dự đại hội"
    congress = changed[0]
    if congress.opens_on is None:
        return f"Sửa {congress.name}"
    until = f" – {format_date(congress.closes_on)}" if congress.closes_on else ""
    return f"Đặt ngày {congress.name}: {format_date(congress.opens_on)}{until}"
