"""What a user does with assignments: gives tasks, ticks, dates and notes them."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.change import Change
from app.domain.errors import EntryError
from app.services import assignments
from app.services.books import Book
from ui.operations.runner import Runner

Then = Callable[[Change], None] | None


def assign(
    runner: Runner,
    parent: QWidget,
    task_ids: Sequence[int],
    body_ids: Sequence[int],
    role: AssignmentRole,
    then: Then = None,
) -> None:
    """Give tasks to organisations in a role."""
    runner.run(
        lambda book, _: assignments.assign(book, task_ids, body_ids, role),
        label=_say("Đang phân công…"),
        parent=parent,
        then=then,
    )


def take_back(runner: Runner, parent: QWidget, ids: Sequence[int]) -> None:
    """Take assignments back."""
    runner.run(
        lambda book, _: assignments.unassign(book, ids), label=_say("Đang bỏ phân công…"), parent=parent
    )


def take_back_tasks(runner: Runner, parent: QWidget, task_ids: Sequence[int]) -> None:
    """Take back all assignments of tasks."""
    runner.run(
        lambda book, _: assignments.unassign(book, _standing(book, task_ids)),
        label=_say("Đang bỏ phân công…"),
        parent=parent,
    )


def tick_tasks(
    runner: Runner, parent: QWidget, task_ids: Sequence[int], state: AssignmentState, on: date
) -> None:
    """Set the state of tasks as a whole."""
    runner.run(
        lambda book, _: assignments.set_task_state(book, task_ids, state, on),
        label=_say("Đang đánh dấu…"),
        parent=parent,
    )


def set_state(runner: Runner, parent: QWidget, ids: Sequence[int], state: AssignmentState, on: date) -> None:
    """Set the state of assignments."""
    runner.run(
        lambda book, _: assignments.set_state(book, ids, state, on),
        label=_say("Đang đánh dấu…"),
        parent=parent,
    )


def set_due(runner: Runner, parent: QWidget, ids: Sequence[int], due: date | None) -> None:
    """Set the due date of assignments by hand, or let the schedule say it again."""
    runner.run(
        lambda book, _: assignments.set_due(book, ids, due), label=_say("Đang đặt hạn…"), parent=parent
    )


def set_tasks_due(runner: Runner, parent: QWidget, task_ids: Sequence[int], due: date | None) -> None:
    """Set the due date of all assignments of tasks by hand, or let the schedule say it again."""
    runner.run(
        lambda book, _: assignments.set_due(book, _standing(book, task_ids), due),
        label=_say("Đang đặt hạn…"),
        parent=parent,
    )


def set_note(runner: Runner, parent: QWidget, ids: Sequence[int], note: str) -> None:
    """Set the note of assignments."""
    runner.run(
        lambda book, _: assignments.set_note(book, ids, note), label=_say("Đang ghi chú…"), parent=parent
    )


def set_tasks_note(runner: Runner, parent: QWidget, task_ids: Sequence[int], note: str) -> None:
    """Set the note of all assignments of tasks."""
    runner.run(
        lambda book, _: assignments.set_note(book, _standing(book, task_ids), note),
        label=_say("Đang ghi chú…"),
        parent=parent,
    )


def _standing(book: Book, task_ids: Sequence[int]) -> list[int]:
    ids = [each.id for each in assignments.of_tasks(book, task_ids) if each.ended_on is None]
    if not ids:
        raise EntryError("Việc này chưa giao cho ai; hãy phân công trước.")
    return ids


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
