"""Tasks: corrected, added by the office, and taken out."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.change import Change
from app.domain.errors import EntryError
from app.domain.plan import Task
from app.domain.task import TaskOrigin
from app.domain.text import tidy
from app.store import assignments, congresses, schedule, tasks
from app.store.book import Book

_SHOWN = 60


def list_tasks(book: Book) -> list[Task]:
    """Return all tasks in the order of their plans, the office's own last."""
    return tasks.everything(book)


def add_task(book: Book, task: Task) -> Change:
    """Add a task that the plan does not name; its place is after the last of its phase.

    Raises:
        EntryError: it has no text.
    """
    _check(task)
    with book.change(f"Thêm việc «{_short(task.text)}»") as step:
        placed = replace(
            task, text=tidy(task.text), origin=TaskOrigin.OWN, ordinal=tasks.next_ordinal(book, task.phase_id)
        )
        stored = tasks.add(book, placed, congresses.ids_by_key(book))
        if task.fans_out_to:
            assignments.fan_out(book, stored.id, task.fans_out_to)
        schedule.refresh(book)
    return step.change


def update_task(book: Book, task: Task) -> Change:
    """Change a task's text, kind, channel, phase or due rule.

    Raises:
        EntryError: it has no text.
    """
    _check(task)
    with book.change(f"Sửa việc «{_short(task.text)}»") as step:
        tasks.update(book, replace(task, text=tidy(task.text)), congresses.ids_by_key(book))
        schedule.refresh(book)
    return step.change


def remove_tasks(book: Book, task_ids: Sequence[int]) -> Change:
    """Delete tasks with their assignments; the step can be undone."""
    named = tasks.get(book, task_ids[0]) if len(task_ids) == 1 else None
    label = f"Xóa việc «{_short(named.text)}»" if named else f"Xóa {len(task_ids)} việc"
    with book.change(label) as step:
        for task_id in task_ids:
            tasks.remove(book, task_id)
    return step.change


def _check(task: Task) -> None:
    if not tidy(task.text):
        raise EntryError("Việc chưa có nội dung; hãy nhập nội dung việc cần làm.")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
