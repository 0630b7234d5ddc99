"""What is open of every task and when it is due, counted over its assignments in one go."""

from datetime import date

from app.domain.checklist import TaskMarks
from app.domain.overview import DaySpan
from app.store.book import Book

Parameters = dict[str, str | int | None]

_OPEN = "state IN ('todo', 'doing')"
_COUNTED = f"""
    SELECT task_id, count(*) AS given, count(CASE WHEN {_OPEN} THEN 1 END) AS open,
        count(CASE WHEN state IN ('doing', 'done') THEN 1 END) AS begun,
        count(CASE WHEN {_OPEN} AND due_on < :day THEN 1 END) AS late,
        count(CASE WHEN {_OPEN} AND due_on BETWEEN :monday AND :sunday THEN 1 END) AS this_week,
        count(CASE WHEN {_OPEN} AND due_on <= :sunday THEN 1 END) AS urgent,
        count(CASE WHEN {_OPEN} AND due_on BETWEEN :day AND :soon THEN 1 END) AS soon,
        count(CASE WHEN {_OPEN} AND due_on IS NULL THEN 1 END) AS undated,
        min(CASE WHEN {_OPEN} THEN due_on END) AS due
    FROM assignment WHERE ended_on IS NULL {{of}} GROUP BY task_id
"""
PER_TASK = f"""
    SELECT task.id AS task_id, coalesce(counted.given, 0) AS given, coalesce(counted.open, 1) AS open,
        coalesce(counted.begun, 0) AS begun,
        coalesce(counted.late, task.due_on < :day, 0) AS late,
        coalesce(counted.this_week, task.due_on BETWEEN :monday AND :sunday, 0) AS this_week,
        coalesce(counted.urgent, task.due_on <= :sunday, 0) AS urgent,
        coalesce(counted.soon, task.due_on BETWEEN :day AND :soon, 0) AS soon,
        coalesce(counted.undated, task.due_on IS NULL) AS undated,
        CASE WHEN counted.given IS NULL THEN task.due_on ELSE counted.due END AS due
    FROM task LEFT JOIN ({_COUNTED.format(of="")}) AS counted ON counted.task_id = task.id
"""
"""One row for each task, with what `days_of` gives; one given to nobody is one open part with its own day."""


def days_of(on: date) -> Parameters:
    """Return the days by which `PER_TASK` counts."""
    span = DaySpan(on)
    return {
        "day": span.on.isoformat(),
        "monday": span.monday.isoformat(),
        "sunday": span.sunday.isoformat(),
        "soon": span.soon.isoformat(),
    }


def marks(book: Book, on: date) -> dict[int, TaskMarks]:
    """Return what is open of every task, by its id, as of a day."""
    return _marks(book, PER_TASK, days_of(on))


def marks_of_body(book: Book, body_id: int, on: date) -> dict[int, TaskMarks]:
    """Return what is open for one body of the tasks that it has, by their ids, as of a day."""
    return _marks(book, _COUNTED.format(of="AND body_id = :body"), {**days_of(on), "body": body_id})


def _marks(book: Book, sql: str, parameters: Parameters) -> dict[int, TaskMarks]:
    return {
        row["task_id"]: TaskMarks(row["open"], row["late"], row["this_week"], row["soon"], row["undated"])
        for row in book.rows(sql, parameters)
    }
