"""Which due dates of the book differ from those at an earlier moment of the same connection."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from app.domain.date_moves import DateMoves, TaskMove
from app.store.book import Book
from app.store.rows import day

_KEEP = (
    "CREATE TEMP TABLE due_before AS SELECT id, task_id, due_on FROM assignment",
    "CREATE TEMP TABLE task_before AS SELECT id, due_on FROM task",
)
_MOVED = """
    WITH moved AS (
        SELECT assignment.task_id, sum(due_before.due_on IS NOT NULL) AS number,
            sum(due_before.due_on IS NULL) AS dated, sum(
            assignment.state IN ('todo', 'doing') AND assignment.ended_on IS NULL AND assignment.due_on < :on
            AND NOT coalesce(due_before.due_on < :on, 0)
        ) AS overdue
        FROM assignment JOIN due_before ON due_before.id = assignment.id
        WHERE assignment.due_on IS NOT due_before.due_on GROUP BY assignment.task_id
    ), owned AS (SELECT DISTINCT task_id FROM assignment WHERE ended_on IS NULL)
    SELECT task.id, task.text, task_before.due_on AS before, task.due_on AS after, moved.number, moved.dated,
        coalesce(moved.overdue, owned.task_id IS NULL AND task.due_on < :on
            AND NOT coalesce(task_before.due_on < :on, 0)) AS overdue
    FROM task JOIN task_before ON task_before.id = task.id
    LEFT JOIN moved ON moved.task_id = task.id LEFT JOIN owned ON owned.task_id = task.id
    WHERE task.due_on IS NOT task_before.due_on OR moved.task_id IS NOT NULL
    ORDER BY coalesce(task.due_on, task_before.due_on), task.id
"""


@contextmanager
def due_dates_kept(book: Book) -> Iterator[None]:
    """Remember the due dates as they are now, for `moved_since`, until the end of the block."""
    _forget(book)
    for statement in _KEEP:
        book.db.conn.execute(statement)
    try:
        yield
    finally:
        _forget(book)


def moved_since(book: Book, on: date) -> DateMoves:
    """Return the tasks that have other due dates than those remembered, as of a day."""
    rows = book.rows(_MOVED, {"on": on.isoformat()})
    return DateMoves(
        tuple(
            TaskMove(
                row["id"], row["text"], day(row["before"]), day(row["after"]), row["number"] or 0,
                row["dated"] or 0, row["overdue"] or 0,
            )
            for row in rows
        )
    )  # fmt: skip


def _forget(book: Book) -> None:
    for name in ("due_before", "task_before"):
        book.db.conn.execute(f"DROP TABLE IF EXISTS temp.{name}")
