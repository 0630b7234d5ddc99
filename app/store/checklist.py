"""The checklist as the database counts it."""

import json
import sqlite3
from datetime import date

from app.domain.checklist import ChecklistAssignment, ChecklistTask, is_late
from app.store.book import Book
from app.store.rows import to_assignment, to_task

_NAMED = 3  # bodies named in one line; more are only counted
_TASKS = """
    WITH counted AS (
        SELECT task_id,
            sum(state = 'done') AS done, sum(state = 'doing') AS doing, sum(state = 'todo') AS todo,
            sum(state = 'not_applicable') AS not_applicable,
            sum(state IN ('todo', 'doing') AND due_on < :day) AS overdue,
            sum(role = 'lead') AS leads, sum(role = 'support') AS supports, max(note) AS note
        FROM assignment WHERE ended_on IS NULL GROUP BY task_id
    )
    SELECT task.*, due.key AS due_congress, counted.*, coalesce(wave.title, '') AS wave_title,
        coalesce(phase.title, duty.name, '') AS phase_title, congress.key AS phase_congress
    FROM task
    LEFT JOIN counted ON counted.task_id = task.id
    LEFT JOIN congress AS due ON due.id = task.due_congress_id
    LEFT JOIN phase ON phase.id = task.phase_id
    LEFT JOIN wave ON wave.id = phase.wave_id
    LEFT JOIN congress ON congress.id = phase.congress_id
    LEFT JOIN duty ON duty.id = task.duty_id
    ORDER BY task.plan_id IS NULL, task.plan_id, task.duty_id IS NOT NULL, wave.ordinal, wave.id,
        phase.ordinal, phase.id, duty.ordinal, task.ordinal, task.id
"""
_NAMES = f"""
    SELECT task_id, role, coalesce(nullif(short_name, ''), name) AS name FROM (
        SELECT assignment.task_id, assignment.role, body.name, body.short_name,
            count(*) OVER (PARTITION BY task_id, role) AS together
        FROM assignment JOIN body ON body.id = body_id
        WHERE ended_on IS NULL AND task_id IN (SELECT value FROM json_each(?))
        ORDER BY body.order_no, body.id
    ) WHERE together <= {_NAMED}
"""


def tasks(book: Book, on: date) -> list[ChecklistTask]:
    """Return every task of the book as a line of the checklist, counted as of a day."""
    names: dict[tuple[int, str], list[str]] = {}
    lines = book.rows(_TASKS, {"day": on.isoformat()})
    for row in book.rows(_NAMES, (json.dumps([row["id"] for row in lines if _is_named(row)]),)):
        names.setdefault((row["task_id"], row["role"]), []).append(row["name"])
    return [_line(row, names, on) for row in lines]


def assignments(book: Book, task_id: int, on: date) -> list[ChecklistAssignment]:
    """Return the assignments of a task with the names of their bodies, in the official order."""
    rows = book.rows(
        "SELECT assignment.*, body.name, body.code FROM assignment JOIN body ON body.id = body_id"
        " WHERE task_id = ? AND ended_on IS NULL ORDER BY role, body.kind DESC, body.order_no, body.id",
        (task_id,),
    )
    return [
        ChecklistAssignment(found, row["name"], row["code"], found.is_overdue(on))
        for row in rows
        for found in (to_assignment(row),)
    ]


def _is_named(row: sqlite3.Row) -> bool:
    """Tell whether a task has so few bodies in a role that they are named; only such names are read."""
    return any(0 < (row[role] or 0) <= _NAMED for role in ("leads", "supports"))


def _line(row: sqlite3.Row, names: dict[tuple[int, str], list[str]], on: date) -> ChecklistTask:
    task = to_task(row)
    unassigned = row["task_id"] is None
    return ChecklistTask(
        task,
        row["wave_title"],
        row["phase_title"],
        row["phase_congress"],
        row["done"] or 0,
        row["doing"] or 0,
        row["todo"] or 0,
        row["not_applicable"] or 0,
        int(is_late(task.due_on, on)) if unassigned else row["overdue"] or 0,
        _named(names, task.id, "lead", row["leads"]),
        _named(names, task.id, "support", row["supports"]),
        row["note"] or "",
    )


def _named(
    names: dict[tuple[int, str], list[str]], task_id: int, role: str, count: int | None
) -> tuple[str, ...]:
    few = tuple(names.get((task_id, role), ()))
    return few or ((f"{count} đơn vị",) if count else ())
