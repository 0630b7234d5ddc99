"""Which departments attend which congress."""

from datetime import date

from app.store.book import Book
from app.store.rows import iso

_STILL_TO_COME = """
    SELECT attendance.id, congress_id FROM attendance JOIN congress ON congress.id = congress_id
    WHERE attendance.body_id = :body AND congress.state <> 'held'
    AND coalesce(closes_on, opens_on, :on) >= :on ORDER BY congress_id
"""


def everything(book: Book) -> dict[int, tuple[int, ...]]:
    """Return the ids of the bodies that attend each congress, by the congress's id."""
    found: dict[int, list[int]] = {}
    for row in book.rows("SELECT congress_id, body_id FROM attendance ORDER BY congress_id, body_id"):
        found.setdefault(row["congress_id"], []).append(row["body_id"])
    return {congress: tuple(bodies) for congress, bodies in found.items()}


def keep(book: Book, congress_id: int, bodies: tuple[int, ...]) -> None:
    """Let exactly these bodies attend a congress; inside a step."""
    known = {
        row["body_id"]: row["id"]
        for row in book.rows("SELECT id, body_id FROM attendance WHERE congress_id = ?", (congress_id,))
    }
    for body_id, row_id in known.items():
        if body_id not in bodies:
            book.delete("attendance", row_id)
    for body_id in bodies:
        if body_id not in known:
            book.insert("attendance", {"congress_id": congress_id, "body_id": body_id})


def pass_on(book: Book, predecessor_id: int, successor_id: int, on: date) -> None:
    """Let a body also attend what another one was to attend from a day on; inside a step."""
    known = {congress for congress, bodies in everything(book).items() if successor_id in bodies}
    for row in book.rows(_STILL_TO_COME, {"body": predecessor_id, "on": iso(on)}):
        if row["congress_id"] not in known:
            book.insert("attendance", {"congress_id": row["congress_id"], "body_id": successor_id})


def end(book: Book, body_id: int, on: date) -> None:
    """Let a body attend nothing from a day on; what it attended before stays; inside a step."""
    for row in book.rows(_STILL_TO_COME, {"body": body_id, "on": iso(on)}):
        book.delete("attendance", row["id"])


def forget_body(book: Book, body_id: int) -> None:
    """Let a body that is deleted attend nothing; inside a step."""
    for row in book.rows("SELECT id FROM attendance WHERE body_id = ?", (body_id,)):
        book.delete("attendance", row["id"])
