"""Which departments attend which congress."""

from app.store.book import Book


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
