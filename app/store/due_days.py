"""The due dates of the book as they are at one moment, to tell afterwards which have moved."""

from dataclasses import dataclass

from app.store.book import Book


@dataclass(frozen=True)
class DueDays:
    """Due dates as ISO text by id, None where there is none."""

    tasks: dict[int, str | None]
    assignments: dict[int, str | None]


def due_days(book: Book) -> DueDays:
    """Return the due date of every task and of every assignment."""
    return DueDays(_of(book, "task"), _of(book, "assignment"))


def _of(book: Book, table: str) -> dict[int, str | None]:
    return {row["id"]: row["due_on"] for row in book.rows(f"SELECT id, due_on FROM {table}")}
