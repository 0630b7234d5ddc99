"""Assignments: given, ticked, dated and noted, one or many in one step."""

from collections.abc import Sequence
from datetime import date

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.body import BodyKind
from app.domain.change import Change
from app.domain.dates.written import format_date
from app.domain.errors import EntryError
from app.domain.plan import Assignment
from app.domain.terms import ASSIGNMENT_ROLE, ASSIGNMENT_STATE
from app.store import assignments, bodies, schedule
from app.store.book import Book


def of_tasks(book: Book, task_ids: Sequence[int]) -> list[Assignment]:
    """Return the assignments of tasks, by task, role and the bodies' official order."""
    return assignments.of_tasks(book, task_ids)


def all_assignments(book: Book) -> list[Assignment]:
    """Return every assignment of the book."""
    return assignments.everything(book)


def assign(
    book: Book, task_ids: Sequence[int], body_ids: Sequence[int], role: AssignmentRole = AssignmentRole.LEAD
) -> Change:
    """Give tasks to organisations in a role; one that has a task already changes its role.

    Raises:
        EntryError: no task or no organisation is given.
    """
    if not task_ids or not body_ids:
        raise EntryError("Hãy chọn ít nhất một việc và một đơn vị để phân công.")
    label = f"{ASSIGNMENT_ROLE[role]}: giao {len(task_ids)} việc cho {len(body_ids)} đơn vị"
    with book.change(label) as step:
        assignments.assign(book, task_ids, body_ids, role)
        schedule.refresh(book)
    return step.change


def unassign(book: Book, ids: Sequence[int]) -> Change:
    """Take assignments back; the step can be undone."""
    with book.change(f"Bỏ {len(ids)} phân công") as step:
        assignments.remove(book, ids)
    return step.change


def set_state(book: Book, ids: Sequence[int], state: AssignmentState, on: date) -> Change:
    """Set the state of assignments; what becomes done is done on the given day, what was so keeps its day."""
    with book.change(_state_label(state, len(ids))) as step:
        assignments.set_state(book, ids, state, on if state is AssignmentState.DONE else None)
    return step.change


def set_task_state(book: Book, task_ids: Sequence[int], state: AssignmentState, on: date) -> Change:
    """Set the state of all assignments of tasks; a task that nobody was given is the issuing committee's own.

    What does not apply to a body stays so while the task applies to another, and what is in that state
    already keeps the day on which it was done.

    Raises:
        EntryError: a task was given to nobody and the book does not say which committee issues.
    """
    with book.change(_state_label(state, len(task_ids), "việc")) as step:
        write_task_state(book, task_ids, state, on)
    return step.change


def write_task_state(book: Book, task_ids: Sequence[int], state: AssignmentState, on: date) -> None:
    """Set the state of all assignments of tasks as `set_task_state` does; inside a step.

    Raises:
        EntryError: a task was given to nobody and the book does not say which committee issues.
    """
    unassigned = assignments.tasks_without(book, task_ids)
    if unassigned:
        assignments.assign(book, unassigned, [_issuer_id(book)], AssignmentRole.LEAD)
        schedule.refresh(book)
    standing = [each for each in assignments.of_tasks(book, task_ids) if each.ended_on is None]
    ids = [each.id for each in _applying(standing) if each.state is not state]
    assignments.set_state(book, ids, state, on if state is AssignmentState.DONE else None)


def set_due(book: Book, ids: Sequence[int], due: date | None) -> Change:
    """Set a due date by hand; with None the assignments are due by the schedule again."""
    label = (
        f"Đặt hạn {format_date(due)} cho {len(ids)} phân công"
        if due
        else f"Bỏ hạn riêng của {len(ids)} phân công"
    )
    with book.change(label) as step:
        assignments.set_due(book, ids, due)
        schedule.refresh(book)
    return step.change


def set_note(book: Book, ids: Sequence[int], note: str) -> Change:
    """Set the note of assignments."""
    with book.change(f"Ghi chú {len(ids)} phân công") as step:
        assignments.set_note(book, ids, note)
    return step.change


def _applying(standing: Sequence[Assignment]) -> list[Assignment]:
    """Leave out what does not apply, unless a task has nothing else."""
    left = [each for each in standing if each.state is not AssignmentState.NOT_APPLICABLE]
    tasks_left = {each.task_id for each in left}
    return left + [each for each in standing if each.task_id not in tasks_left]


def _state_label(state: AssignmentState, count: int, what: str = "phân công") -> str:
    return f"Đánh dấu {count} {what}: {ASSIGNMENT_STATE[state]}"


def _issuer_id(book: Book) -> int:
    for body in bodies.all_ever(book):
        if body.kind is BodyKind.ISSUER and body.valid_to is None:
            return body.id
    raise EntryError("Việc này chưa giao cho ai; hãy phân công trước, hoặc nhập tên cơ quan ban hành của sổ.")
