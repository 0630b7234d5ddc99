"""Assignments of the book: written one by one or for many bodies in one statement."""

import json
from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.assignment import OPEN_STATES, AssignmentRole, AssignmentState
from app.domain.plan import Assignment
from app.store.book import Book
from app.store.rows import iso, to_assignment

_OPEN = ", ".join(f"'{state.value}'" for state in OPEN_STATES)
_GIVEN = "IN (SELECT value FROM json_each(?))"


def fan_out(book: Book, task_id: int, kinds: Iterable[str]) -> None:
    """Give a task to every body of these kinds that has not ended and does not have it yet; inside a step."""
    marks = json.dumps(list(kinds))
    book.db.execute(
        "INSERT INTO assignment (task_id, body_id) SELECT ?, id FROM body"
        f" WHERE kind {_GIVEN} AND valid_to IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM assignment WHERE task_id = ? AND body_id = body.id)"
        " ORDER BY order_no, id",
        (task_id, marks, task_id),
    )


def assign(book: Book, task_ids: Sequence[int], body_ids: Sequence[int], role: AssignmentRole) -> None:
    """Give each task to each body in a role; one that has it already changes its role; inside a step."""
    tasks, bodies = json.dumps(list(task_ids)), json.dumps(list(body_ids))
    book.db.execute(
        f"UPDATE assignment SET role = ?, ended_on = NULL WHERE task_id {_GIVEN} AND body_id {_GIVEN}"
        " AND (role <> ? OR ended_on IS NOT NULL)",
        (role.value, tasks, bodies, role.value),
    )
    book.db.execute(
        "INSERT INTO assignment (task_id, body_id, role) SELECT task.id, body.id, ? FROM task, body"
        f" WHERE task.id {_GIVEN} AND body.id {_GIVEN}"
        " AND NOT EXISTS (SELECT 1 FROM assignment WHERE task_id = task.id AND body_id = body.id)",
        (role.value, tasks, bodies),
    )


def remove(book: Book, ids: Sequence[int]) -> None:
    """Delete assignments; inside a step."""
    book.db.execute(f"DELETE FROM assignment WHERE id {_GIVEN}", (json.dumps(list(ids)),))


def set_state(book: Book, ids: Sequence[int], state: AssignmentState, done_on: date | None) -> None:
    """Set the state of assignments, with the day on which they were done if they were; inside a step.

    Those that are in that state already keep their day.
    """
    book.db.execute(
        f"UPDATE assignment SET state = ?, done_on = ? WHERE id {_GIVEN} AND state <> ?",
        (state.value, iso(done_on), json.dumps(list(ids)), state.value),
    )


def set_due(book: Book, ids: Sequence[int], due: date | None) -> None:
    """Set a due date by hand, or give the schedule its say again with None; inside a step."""
    book.db.execute(
        f"UPDATE assignment SET due_fixed = ? WHERE id {_GIVEN}", (iso(due), json.dumps(list(ids)))
    )


def set_note(book: Book, ids: Sequence[int], note: str) -> None:
    """Set the note of assignments; inside a step."""
    book.db.execute(f"UPDATE assignment SET note = ? WHERE id {_GIVEN}", (note, json.dumps(list(ids))))


def pass_on(book: Book, predecessor_id: int, successor_id: int, on: date) -> None:
    """End what a body still owes on a day, and let its successor owe it from then on; inside a step.

    What was done before that day stays with the predecessor.
    """
    book.db.execute(
        "INSERT INTO assignment (task_id, body_id, role, state, due_fixed, note, active_from, passed_from_id)"
        " SELECT task_id, ?, role, state, due_fixed, note, ?, id FROM assignment AS old"
        f" WHERE body_id = ? AND state IN ({_OPEN}) AND ended_on IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM assignment WHERE task_id = old.task_id AND body_id = ?)",
        (successor_id, iso(on), predecessor_id, successor_id),
    )


def end_open(book: Book, body_id: int, on: date) -> None:
    """End what a body still owes from a day on; inside a step."""
    book.db.execute(
        f"UPDATE assignment SET ended_on = ? WHERE body_id = ? AND state IN ({_OPEN}) AND ended_on IS NULL",
        (iso(on), body_id),
    )


def remove_untouched(book: Book, body_id: int) -> None:
    """Delete the assignments of a body on which nothing has been done; inside a step."""
    book.db.execute("DELETE FROM assignment WHERE body_id = ? AND state = 'todo' AND note = ''", (body_id,))


def take_back(book: Book, task_id: int, kinds: Iterable[str]) -> None:
    """Delete a task's assignments to bodies of these kinds with nothing done or set; inside a step."""
    book.db.execute(
        "DELETE FROM assignment WHERE task_id = ? AND state = 'todo' AND note = '' AND due_fixed IS NULL"
        " AND role = 'lead' AND passed_from_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM assignment AS later WHERE later.passed_from_id = assignment.id)"
        f" AND body_id IN (SELECT id FROM body WHERE kind {_GIVEN})",
        (task_id, json.dumps(list(kinds))),
    )


def take_back_from(book: Book, task_id: int, body_id: int) -> None:
    """Delete a task's assignment to one body when nothing was done or set on it; inside a step."""
    book.db.execute(
        "DELETE FROM assignment WHERE task_id = ? AND body_id = ? AND state = 'todo' AND note = ''"
        " AND due_fixed IS NULL AND passed_from_id IS NULL"
        " AND NOT EXISTS (SELECT 1 FROM assignment AS later WHERE later.passed_from_id = assignment.id)",
        (task_id, body_id),
    )


def of_tasks(book: Book, task_ids: Sequence[int]) -> list[Assignment]:
    """Return the assignments of tasks, by task, role and the bodies' official order."""
    rows = book.rows(
        "SELECT assignment.* FROM assignment JOIN body ON body.id = body_id"
        f" WHERE task_id {_GIVEN} ORDER BY task_id, role, body.order_no, body.id",
        (json.dumps(list(task_ids)),),
    )
    return [to_assignment(row) for row in rows]


def everything(book: Book) -> list[Assignment]:
    """Return all assignments, by task, role and the bodies' official order."""
    rows = book.rows(
        "SELECT assignment.* FROM assignment JOIN body ON body.id = body_id"
        " ORDER BY task_id, role, body.order_no, body.id"
    )
    return [to_assignment(row) for row in rows]


def tasks_without(book: Book, task_ids: Sequence[int]) -> list[int]:
    """Return those of the tasks that no body has been given."""
    rows = book.rows(
        f"SELECT id FROM task WHERE id {_GIVEN}"
        " AND NOT EXISTS (SELECT 1 FROM assignment WHERE task_id = task.id AND ended_on IS NULL)",
        (json.dumps(list(task_ids)),),
    )
    return [row["id"] for row in rows]
