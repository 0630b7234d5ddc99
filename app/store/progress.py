"""Counts of tasks and their assignments, as of a day."""

import sqlite3
from datetime import date

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.progress import CongressProgress, ProgressCount, ProgressItem, UnassignedTask
from app.store.book import Book
from app.store.rows import day

# As of a day: an assignment done later was not done yet, and one passed on earlier is its successor's.
_STATE = "CASE WHEN a.state = 'done' AND a.done_on > :day THEN 'todo' ELSE a.state END"
_COUNTS = f"""
    sum({_STATE} = 'done') AS done, sum({_STATE} = 'doing') AS doing,
    sum({_STATE} = 'todo') AS todo, sum({_STATE} = 'not_applicable') AS not_applicable,
    sum({_STATE} IN ('todo', 'doing') AND a.due_on < :day) AS overdue
"""
_OWED = "(a.active_from IS NULL OR a.active_from <= :day) AND (a.ended_on IS NULL OR a.ended_on > :day)"
_PLACED = """
    LEFT JOIN phase ON phase.id = task.phase_id LEFT JOIN wave ON wave.id = phase.wave_id
    LEFT JOIN congress ON congress.id = coalesce(phase.congress_id, task.due_congress_id)
"""
_FROM = f"""
    FROM assignment AS a JOIN task ON task.id = a.task_id JOIN body ON body.id = a.body_id {_PLACED}
    WHERE {_OWED}
"""
_PLACE = (
    "coalesce(congress.name, '') AS congress, coalesce(wave.title, '') AS wave,"
    " coalesce(phase.title, '') AS phase, task.text AS task"
)
_PLAN_ORDER = "wave.ordinal IS NULL, task.plan_id, wave.ordinal, phase.ordinal, task.ordinal, task.id"
_BY_CONGRESS = f"""
    WITH placed AS (
        SELECT task.id AS task_id, congress.id AS congress_id, wave.ordinal AS wave FROM task {_PLACED}
    )
    SELECT coalesce(congress.name, '') AS name, count(DISTINCT placed.task_id) AS tasks,
        count(DISTINCT a.task_id) AS assigned, {_COUNTS}
    FROM (SELECT id FROM congress WHERE family_id IS NULL UNION SELECT congress_id FROM placed) AS place
    LEFT JOIN congress ON congress.id = place.id
    LEFT JOIN placed ON placed.congress_id IS place.id
    LEFT JOIN assignment AS a ON a.task_id = placed.task_id AND {_OWED}
    GROUP BY place.id
    ORDER BY place.id IS NULL, min(placed.wave) IS NULL, min(placed.wave), place.id
"""


def by_congress(book: Book, on: date) -> tuple[CongressProgress, ...]:
    """Return the tasks and counts of each congress in the order of the plan.

    A congress without tasks has a row too; tasks that hang on none come last.
    """
    rows = book.rows(_BY_CONGRESS, {"day": on.isoformat()})
    return tuple(CongressProgress(_count(row), row["tasks"], row["assigned"]) for row in rows)


def unassigned(book: Book, on: date) -> tuple[UnassignedTask, ...]:
    """Return every task that nobody had been given on that day, in the order of the plan."""
    rows = book.rows(
        f"SELECT {_PLACE}, task.due_on FROM task {_PLACED}"
        f" WHERE NOT EXISTS (SELECT 1 FROM assignment AS a WHERE a.task_id = task.id AND {_OWED})"
        f" ORDER BY {_PLAN_ORDER}",
        {"day": on.isoformat()},
    )
    return tuple(
        UnassignedTask(row["congress"], row["wave"], row["phase"], row["task"], day(row["due_on"]))
        for row in rows
    )


def by_unit(book: Book, on: date) -> tuple[ProgressCount, ...]:
    """Return the counts of each organisation that owes anything, in the official order."""
    rows = book.rows(
        f"SELECT body.name AS name, {_COUNTS} {_FROM} GROUP BY body.id"
        " ORDER BY body.kind, body.order_no, body.id",
        {"day": on.isoformat()},
    )
    return tuple(_count(row) for row in rows)


def items(book: Book, on: date) -> tuple[ProgressItem, ...]:
    """Return every assignment counted on that day, in the order of the plan and of the units."""
    rows = book.rows(
        f"SELECT {_PLACE}, body.name AS unit, a.role AS role,"
        f" a.due_on AS due_on, {_STATE} AS state, a.done_on AS done_on, a.note AS note {_FROM}"
        f" ORDER BY {_PLAN_ORDER}, a.role, body.order_no, body.id",
        {"day": on.isoformat()},
    )
    return tuple(_item(row) for row in rows)


def _count(row: sqlite3.Row) -> ProgressCount:
    return ProgressCount(
        row["name"],
        row["done"] or 0,
        row["doing"] or 0,
        row["todo"] or 0,
        row["not_applicable"] or 0,
        row["overdue"] or 0,
    )


def _item(row: sqlite3.Row) -> ProgressItem:
    state = AssignmentState(row["state"])
    done_on = day(row["done_on"]) if state is AssignmentState.DONE else None
    role = AssignmentRole(row["role"])
    return ProgressItem(
        row["congress"], row["wave"], row["phase"], row["task"], row["unit"], role, day(row["due_on"]),
        state, done_on, row["note"],
    )  # fmt: skip
