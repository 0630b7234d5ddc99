"""What a user does with tasks: adds, corrects and takes them out."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.errors import KnownError
from app.domain.plan import Task
from app.services import tasks
from ui.operations.runner import Runner

Then = Callable[[Change], None] | None
Refused = Callable[[KnownError], None] | None


def add_task(runner: Runner, parent: QWidget, task: Task, then: Then = None, refused: Refused = None) -> None:
    """Add a task that the plan does not name."""
    runner.run(
        lambda book, _: tasks.add_task(book, task),
        label=_say("Đang thêm việc…"),
        parent=parent,
        then=then,
        refused=refused,
    )


def update_task(
    runner: Runner, parent: QWidget, task: Task, then: Then = None, refused: Refused = None
) -> None:
    """Change a task's text, kind, channel, phase or due rule."""
    runner.run(
        lambda book, _: tasks.update_task(book, task),
        label=_say("Đang sửa việc…"),
        parent=parent,
        then=then,
        refused=refused,
    )


def remove_tasks(runner: Runner, parent: QWidget, task_ids: Sequence[int]) -> None:
    """Delete tasks with their assignments."""
    runner.run(
        lambda book, _: tasks.remove_tasks(book, task_ids), label=_say("Đang xóa việc…"), parent=parent
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
