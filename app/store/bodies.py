"""Organisations of the book: one table for all kinds, and how they became one another."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date

from app.domain.body import REPORTING_KINDS, Body, BodyKind, Succession, SuccessionKind
from app.domain.text import fold
from app.store.book import Book, Columns
from app.store.rows import day, iso, to_body
from app.store.swaps import insert_images

_AS_OF = "(valid_from IS NULL OR valid_from <= :day) AND (valid_to IS NULL OR valid_to > :day)"


def add(book: Book, body: Body) -> Body:
    """Insert an organisation, whose id is ignored, and return it with its own; inside a step."""
    row_id = book.insert("body", _columns(body))
    return replace(body, id=row_id)


def add_many(book: Book, fresh: Sequence[Body]) -> list[Body]:
    """Insert organisations in one statement and return them with their ids, in their order; inside a step."""
    if not fresh:
        return []
    last = book.value("SELECT coalesce(max(id), 0) FROM body")
    insert_images(book.db, "body", [_columns(body) for body in fresh])
    rows = book.rows("SELECT id FROM body WHERE id > ? ORDER BY id", (last,))
    return [replace(body, id=row["id"]) for body, row in zip(fresh, rows, strict=True)]


def update(book: Book, body: Body) -> None:
    """Write an organisation's columns; inside a step."""
    book.update("body", body.id, _columns(body))


def remove(book: Book, body_id: int) -> None:
    """Delete an organisation that owes and has owed nothing; inside a step."""
    book.delete("body", body_id)


def get(book: Book, body_id: int) -> Body | None:
    """Return an organisation, or None."""
    rows = book.rows("SELECT * FROM body WHERE id = ?", (body_id,))
    return to_body(rows[0]) if rows else None


def as_of(book: Book, on: date, kinds: Iterable[BodyKind] = tuple(BodyKind)) -> list[Body]:
    """Return the organisations that exist on a day, by kind and official order."""
    marks = ", ".join(f"'{kind.value}'" for kind in kinds)
    rows = book.rows(
        f"SELECT * FROM body WHERE kind IN ({marks}) AND {_AS_OF} ORDER BY kind, order_no, id",
        {"day": iso(on)},
    )
    return [to_body(row) for row in rows]


def all_ever(book: Book) -> list[Body]:
    """Return every organisation, those that have ended too."""
    return [to_body(row) for row in book.rows("SELECT * FROM body ORDER BY kind, order_no, id")]


def given(book: Book, task_ids: Iterable[int]) -> list[Body]:
    """Return the organisations to which any of these tasks is given, in the official order."""
    rows = book.rows(
        "SELECT * FROM body WHERE id IN (SELECT body_id FROM assignment WHERE ended_on IS NULL"
        " AND task_id IN (SELECT value FROM json_each(?))) ORDER BY kind, order_no, id",
        (json.dumps(list(task_ids)),),
    )
    return [to_body(row) for row in rows]


def next_order(book: Book, kind: BodyKind) -> int:
    """Return the order number after the last one in use: units of every kind share one order."""
    kinds = REPORTING_KINDS if kind in REPORTING_KINDS else (kind,)
    marks = ", ".join(f"'{each.value}'" for each in kinds)
    return int(book.value(f"SELECT coalesce(max(order_no), 0) + 1 FROM body WHERE kind IN ({marks})"))


def is_used(book: Book, body_id: int) -> bool:
    """Tell whether anything but its own congress refers to an organisation."""
    return bool(
        book.value(
            "SELECT EXISTS (SELECT 1 FROM assignment WHERE body_id = :id AND (state <> 'todo' OR note <> ''))"
            " OR EXISTS (SELECT 1 FROM duty WHERE body_id = :id)"
            " OR EXISTS (SELECT 1 FROM succession WHERE :id IN (predecessor_id, successor_id))",
            {"id": body_id},
        )
    )


def add_succession(book: Book, succession: Succession) -> None:
    """Record what an organisation became; inside a step."""
    book.insert(
        "succession",
        {
            "kind": succession.kind.value,
            "predecessor_id": succession.predecessor_id,
            "successor_id": succession.successor_id,
            "on_date": iso(succession.on),
        },
    )


def successions(book: Book) -> list[Succession]:
    """Return how organisations became one another, from the earliest on."""
    rows = book.rows("SELECT * FROM succession ORDER BY on_date, id")
    return [
        Succession(SuccessionKind(row["kind"]), row["predecessor_id"], row["successor_id"], on)
        for row in rows
        if (on := day(row["on_date"]))
    ]


def _columns(body: Body) -> Columns:
    return {
        "name": body.name,
        "folded": fold(f"{body.name} {body.short_name} {body.code}"),
        "short_name": body.short_name,
        "code": body.code,
        "kind": body.kind.value,
        "order_no": body.order_no,
        "contact_name": body.contact.name,
        "contact_post": body.contact.post,
        "contact_phone": body.contact.phone,
        "valid_from": iso(body.valid_from),
        "valid_to": iso(body.valid_to),
    }
