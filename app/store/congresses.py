"""Congresses of the book: single ones, families, and the units' own."""

from dataclasses import replace
from datetime import date

from app.domain.congress import Congress
from app.domain.dates.schedule import CongressDays
from app.domain.text import fold
from app.store import baselines
from app.store.book import Book, Columns
from app.store.rows import day, iso, to_congress

_FAMILY_DAYS = """
    SELECT max(coalesce(own.opens_on, family.opens_on)) AS opens,
           max(coalesce(own.closes_on, family.closes_on)) AS closes,
           min(coalesce(own.opens_on, family.opens_on)) AS first_opens,
           sum(coalesce(own.closes_on, family.closes_on) IS NULL) AS missing,
           sum(coalesce(own.opens_on, family.opens_on) IS NULL) AS unopened,
           count(body.id) AS units
    FROM congress AS family
    JOIN body ON body.kind = 'unit' AND body.valid_to IS NULL
    LEFT JOIN congress AS own ON own.family_id = family.id AND own.body_id = body.id
    WHERE family.id = ?
"""


def add(book: Book, congress: Congress) -> Congress:
    """Insert a congress, whose id is ignored, and return it with its own; inside a step."""
    row_id = book.insert("congress", _columns(congress))
    return replace(congress, id=row_id)


def update(book: Book, congress: Congress) -> None:
    """Write a congress's columns; inside a step."""
    book.update("congress", congress.id, _columns(congress))


def remove(book: Book, congress_id: int) -> None:
    """Delete a congress that nothing hangs on; inside a step."""
    baselines.let_congress_go(book, congress_id)
    book.db.execute("DELETE FROM attendance WHERE congress_id = ?", (congress_id,))
    book.delete("congress", congress_id)


def get(book: Book, key: str) -> Congress | None:
    """Return the congress with this key, or None."""
    rows = book.rows("SELECT * FROM congress WHERE key = ?", (key,))
    return to_congress(rows[0]) if rows else None


def of_body(book: Book, body_id: int) -> Congress | None:
    """Return the congress that a unit holds for itself, or None."""
    rows = book.rows("SELECT * FROM congress WHERE body_id = ? AND family_id IS NOT NULL", (body_id,))
    return to_congress(rows[0]) if rows else None


def everything(book: Book) -> list[Congress]:
    """Return the single congresses and families by level, each family followed by its units' congresses."""
    rows = book.rows(
        "SELECT congress.* FROM congress LEFT JOIN body ON body.id = congress.body_id"
        " ORDER BY CASE level WHEN 'grassroots' THEN 1 WHEN 'bloc' THEN 2 WHEN 'province' THEN 3 ELSE 4 END,"
        " coalesce(family_id, congress.id), family_id IS NOT NULL, body.order_no, congress.id"
    )
    return [to_congress(row) for row in rows]


def families(book: Book) -> list[Congress]:
    """Return the families, whose congresses every unit holds for itself."""
    return [to_congress(row) for row in book.rows("SELECT * FROM congress WHERE per_unit = 1 ORDER BY id")]


def ids_by_key(book: Book) -> dict[str, int]:
    """Return the id of every congress by its key."""
    return {row["key"]: row["id"] for row in book.rows("SELECT key, id FROM congress")}


def calendar(book: Book) -> dict[str, CongressDays]:
    """Return the days of every single congress, and of every family the last of its units' days."""
    days: dict[str, CongressDays] = {}
    for row in book.rows(
        "SELECT id, key, per_unit, opens_on, closes_on FROM congress WHERE family_id IS NULL"
    ):
        if row["per_unit"]:
            days[row["key"]] = _family_days(book, row["id"], day(row["opens_on"]), day(row["closes_on"]))
        else:
            days[row["key"]] = CongressDays(day(row["opens_on"]), day(row["closes_on"]))
    return days


def _family_days(book: Book, family_id: int, opens: date | None, closes: date | None) -> CongressDays:
    row = book.rows(_FAMILY_DAYS, (family_id,))[0]
    if not row["units"]:
        return CongressDays(opens, closes, 0, opens)
    return CongressDays(
        day(row["opens"]), day(row["closes"]), row["missing"], day(row["first_opens"]), row["unopened"]
    )


def _columns(congress: Congress) -> Columns:
    return {
        "key": congress.key,
        "name": congress.name,
        "folded": fold(congress.name),
        "level": congress.level.value,
        "ordinal": congress.ordinal,
        "term": congress.term,
        "body_id": congress.body_id,
        "family_id": congress.family_id,
        "per_unit": int(congress.per_unit),
        "prepares_on": iso(congress.prepares_on),
        "opens_on": iso(congress.opens_on),
        "closes_on": iso(congress.closes_on),
        "venue": congress.venue,
        "state": congress.state.value,
        "deadline_on": iso(congress.deadline_on),
    }
