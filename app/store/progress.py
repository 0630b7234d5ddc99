"""Counts of assignments, as of a day."""

import sqlite3
from datetime import date

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.progress import ProgressCount, ProgressItem
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
_FROM = f"""
    FROM assignment AS a JOIN task ON task.id = a.task_id JOIN body ON body.id = a.body_id
    LEFT JOIN phase ON phase.id = task.phase_id LEFT JOIN wave ON wave.id = phase.wave_id
    LEFT JOIN congress ON congress.id = coalesce(phase.congress_id, task.due_congress_id)
    WHERE {_OWED}
"""


def by_congress(book: Book, on: date) -> tuple[ProgressCount, ...]:
    """Return the counts of each congress in the order of the plan; duties without one come last."""
    rows = book.rows(
        f"SELECT coalesce(congress.name, '') AS name, {_COUNTS} {_FROM} GROUP BY congress.id"
        " ORDER BY congress.id IS NULL, min(wave.ordinal), congress.id",
        {"day": on.isoformat()},
    )
    return tuple(_count(row) for row in rows)


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
        f"SELECT coalesce(congress.name, '') AS congress, coalesce(wave.title, '') AS wave,"
        f" coalesce(phase.title, '') AS phase, task.text AS task, body.name AS unit, a.role AS role,"
        f" a.due_on AS due_on, {_STATE} AS state, a.done_on AS done_on, a.note AS note {_FROM}"
        " ORDER BY wave.ordinal IS NULL, task.plan_id, wave.ordinal, phase.ordinal, task.ordinal, task.id,"
        " a.role, body.order_no, body.id",
        {"day": on.isoformat()},
    )
    return tuple(_item(row) for row in rows)


def _count(row: sqlite3.Row) -> ProgressCount:
    return ProgressCount(
        row["name"], row["done"], row["doing"], row["todo"], row["not_applicable"], row["overdue"] or 0
    )


def _item(row: sqlite3.Row) -> ProgressItem:
    state = AssignmentState(row["state"])
    done_on = day(row["done_on"]) if state is AssignmentState.DONE else None
    role = AssignmentRole(row["role"])
    return ProgressItem(
        row["congress"], row["wave"], row["phase"], row["task"], row["unit"], role, day(row["due_on"]),
        state, done_on, row["note"],
    )  # fmt: skip
