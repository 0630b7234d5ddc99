"""How many due dates a step moves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.change import Change
from app.store.book import Book
from app.store.due_days import due_days


@dataclass(frozen=True)
class Moved:
    """The number of tasks and of assignments whose due date a step changed, gave or took away."""

    tasks: int = 0
    assignments: int = 0


def counting_moves(book: Book, write: Callable[[Book], Change]) -> tuple[Change, Moved]:
    """Write one step, and count the due dates that it moved."""
    before = due_days(book)
    change = write(book)
    after = due_days(book)
    return change, Moved(
        _differing(before.tasks, after.tasks), _differing(before.assignments, after.assignments)
    )


def _differing(before: Mapping[int, str | None], after: Mapping[int, str | None]) -> int:
    return sum(before[row_id] != due for row_id, due in after.items() if row_id in before)
