"""How many due dates a step moves."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from app.domain.change import Change
from app.store.book import Book
from app.store.due_days import due_days


@dataclass(frozen=True)
class Moved:
    """How many due dates of tasks and of assignments a step changed or took away, and gave at first."""

    tasks: int = 0
    assignments: int = 0
    dated_tasks: int = 0
    dated_assignments: int = 0


def counting_moves(book: Book, write: Callable[[Book], Change]) -> tuple[Change, Moved]:
    """Write one step, and count the due dates that it moved."""
    before = due_days(book)
    change = write(book)
    after = due_days(book)
    tasks, dated_tasks = _differing(before.tasks, after.tasks)
    given, dated_given = _differing(before.assignments, after.assignments)
    return change, Moved(tasks, given, dated_tasks, dated_given)


def _differing(before: Mapping[int, str | None], after: Mapping[int, str | None]) -> tuple[int, int]:
    """Return how many days are others than before, and how many there are where there was none."""
    was = [before[row_id] for row_id, due in after.items() if row_id in before and before[row_id] != due]
    dated = sum(day is None for day in was)
    return len(was) - dated, dated
