"""Tasks: corrected, added by the office, and taken out."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.change import Change
from app.domain.errors import EntryError
from app.domain.plan import Task
from app.domain.task import EVERY_UNIT, TaskOrigin
from app.domain.text import tidy
from app.store import assignments, congresses, plans, schedule, tasks
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

    A task moved into a phase of the units' own congresses is given to every unit, as at import; moved
    out of it, it is taken back from the units that have done or set nothing on it.

    Raises:
        EntryError: it has no text, or is no longer in the book.
    """
    _check(task)
    known = tasks.get(book, task.id)
    if known is None:
        raise EntryError("Việc này không còn trong sổ; hãy tải lại danh sách.")
    with book.change(f"Sửa việc «{_short(task.text)}»") as step:
        fresh = replace(task, text=tidy(task.text), fans_out_to=_fans_out(book, known, task))
        tasks.update(book, fresh, congresses.ids_by_key(book))
        if no_more := set(known.fans_out_to) - set(fresh.fans_out_to):
            assignments.take_back(book, task.id, no_more)
        if set(fresh.fans_out_to) - set(known.fans_out_to):
            assignments.fan_out(book, task.id, fresh.fans_out_to)
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


def _fans_out(book: Book, known: Task, task: Task) -> tuple[str, ...]:
    """Return which kinds of bodies carry the task out: as asked for, or as its new phase has it."""
    asked = task.fans_out_to != known.fans_out_to
    if asked or task.phase_id == known.phase_id or task.duty_id is not None:
        return task.fans_out_to
    families = {family.key for family in congresses.families(book)}
    congress = next((phase.congress for phase in plans.phases(book) if phase.id == task.phase_id), None)
    return EVERY_UNIT if congress in families else ()


def _check(task: Task) -> None:
    if not tidy(task.text):
        raise EntryError("Việc chưa có nội dung; hãy nhập nội dung việc cần làm.")


def _short(text: str) -> str:
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1].rstrip() + "…"
