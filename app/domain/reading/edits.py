"""Corrections of the tasks of a reading: each takes a reading and returns a corrected one."""

import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace

from app.domain.boundary import is_beyond_figures
from app.domain.dates.due import DueRule
from app.domain.errors import EntryError
from app.domain.reading.lines import line_words, section_key_at, settle_line
from app.domain.reading.plan_reading import (
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadTask,
)
from app.domain.task import Channel, TaskKind
from app.domain.text import tidy

_Tasks = tuple[ReadTask, ...]
_NUMBERS = re.compile(r"[0-9]+(?:[/.\-][0-9]+)*")


@dataclass(frozen=True)
class Place:
    """Where a task can stand: a phase, or what is asked of one organisation (`duty_key`)."""

    key: str
    group: str
    name: str


def duty_key(number: int) -> str:
    """Return the key of the place of the duty with this number, counted from 1."""
    return f"duty-{number}"


def places(reading: PlanReading) -> tuple[Place, ...]:
    """Return every place where a task can stand, in the order of the document."""
    phases = [
        Place(phase.key, wave.title or f"Đợt {wave.ordinal}", phase.title)
        for wave in reading.waves
        for phase in wave.phases
    ]
    duties = [
        Place(duty_key(number), "Tổ chức thực hiện", duty.body)
        for number, duty in enumerate(reading.duties, 1)
    ]
    return (*phases, *duties)


def wave_tasks(reading: PlanReading) -> _Tasks:
    """Return the tasks of all waves."""
    return tuple(task for wave in reading.waves for phase in wave.phases for task in phase.tasks)


def all_tasks(reading: PlanReading) -> _Tasks:
    """Return the tasks of all waves and duties."""
    return (*wave_tasks(reading), *(task for duty in reading.duties for task in duty.items))


def find_task(reading: PlanReading, key: str) -> ReadTask:
    """Return the task with this key.

    Raises:
        KeyError: there is none.
    """
    for task in all_tasks(reading):
        if task.key == key:
            return task
    raise KeyError(key)


def find_tasks(reading: PlanReading, keys: Iterable[str]) -> list[ReadTask]:
    """Return the tasks with these keys, in their order.

    Raises:
        KeyError: there is no task with one of them.
    """
    known = {task.key: task for task in all_tasks(reading)}
    return [known[key] for key in keys]


def places_of(reading: PlanReading, keys: Iterable[str]) -> list[str]:
    """Return the keys of the places where tasks stand, in the order of the keys.

    Raises:
        KeyError: there is no task with one of them.
    """
    known = {task.key: place for place, tasks in _holders(reading) for task in tasks}
    return [known[key] for key in keys]


def place_of(reading: PlanReading, key: str) -> str:
    """Return the key of the place where a task stands.

    Raises:
        KeyError: there is no such task.
    """
    for place, tasks in _holders(reading):
        if any(task.key == key for task in tasks):
            return place
    raise KeyError(key)


def set_text(reading: PlanReading, key: str, text: str) -> PlanReading:
    """Reword a task; a task that has become one beyond the figures stays so.

    An amount that the new words no longer name goes with the old ones, and so does a deadline with its
    day; `lost_deadlines` tells of these.

    Raises:
        EntryError: the text is empty.
    """
    wanted = tidy(text)
    if not wanted:
        raise EntryError("Việc chưa có nội dung; hãy nhập nội dung, hoặc bỏ việc này ra khỏi danh mục.")

    def reworded(task: ReadTask) -> ReadTask:
        beyond = task.beyond_figures or is_beyond_figures(wanted)
        target = task.target if task.target and task.target.words in wanted else None
        due = None if _takes_its_day_out(task, wanted) else task.due
        return within_bounds(replace(task, text=wanted, beyond_figures=beyond, target=target, due=due))

    return edit_tasks(reading, (key,), reworded)


def lost_deadlines(before: PlanReading, after: PlanReading) -> list[ReadTask]:
    """Return the tasks, as they were, that other words have left without the deadline they had."""
    now = {task.key: task for task in all_tasks(after)}
    return [
        task
        for task in all_tasks(before)
        if task.due and task.key in now and now[task.key].due is None and now[task.key].text != task.text
    ]


def _takes_its_day_out(task: ReadTask, wanted: str) -> bool:
    """Tell whether new words leave out a number of the deadline's words that the old ones had."""
    if task.due is None:
        return False
    said = set(_NUMBERS.findall(task.due.words)) & set(_NUMBERS.findall(task.text))
    return not said <= set(_NUMBERS.findall(wanted))


def set_kind(reading: PlanReading, keys: Collection[str], kind: TaskKind) -> PlanReading:
    """Make tasks topics or activities."""
    return edit_tasks(reading, keys, lambda task: replace(task, kind=kind))


def toggle_kind(reading: PlanReading, keys: Collection[str]) -> PlanReading:
    """Make each topic an activity and each activity a topic."""
    other = {TaskKind.TOPIC: TaskKind.ACTIVITY, TaskKind.ACTIVITY: TaskKind.TOPIC}
    return edit_tasks(reading, keys, lambda task: replace(task, kind=other[task.kind]))


def set_channel(reading: PlanReading, keys: Collection[str], channel: Channel | None) -> PlanReading:
    """Say how tasks are communicated; those beyond the figures have no channel."""
    return edit_tasks(reading, keys, lambda task: within_bounds(replace(task, channel=channel)))


def set_due(reading: PlanReading, keys: Collection[str], rule: DueRule | None) -> PlanReading:
    """Say when tasks are due; None leaves it to their phase.

    A deadline that was unclear is so no more when it is given, and the warning on it is settled.
    """
    unclear = [task.line for task in all_tasks(reading) if task.key in keys and task.due_unclear]
    if rule is None or not unclear:
        return edit_tasks(reading, keys, lambda task: replace(task, due=rule))
    told = edit_tasks(reading, keys, lambda task: replace(task, due=rule, due_unclear=False))
    for line in unclear:
        told = settle_line(told, line)
    return told


def move_tasks(reading: PlanReading, keys: Collection[str], place: str) -> PlanReading:
    """Put tasks into another place, where they stand in the order of their lines.

    Raises:
        KeyError: there is no such place.
    """
    check_place(reading, place)
    moving = tuple(task for task in all_tasks(reading) if task.key in keys)

    def moved(here: str, tasks: _Tasks) -> _Tasks:
        if here != place:
            return tuple(task for task in tasks if task.key not in keys)
        staying = {task.key for task in tasks}
        for task in moving:
            if task.key not in staying:
                tasks = inserted(tasks, task)
        return tasks

    return rebuild(reading, moved)


def remove_tasks(reading: PlanReading, keys: Collection[str]) -> PlanReading:
    """Take tasks out; their lines stay in the document and are not stored as tasks."""
    return edit_tasks(reading, keys, lambda _: None)


def add_task(reading: PlanReading, line: int, place: str, text: str = "") -> PlanReading:
    """Make a task from a line that has not become one, and settle the warnings on that line.

    Raises:
        EntryError: the line is empty.
        KeyError: there is no such place.
    """
    words = line_words(reading, line, text)
    check_place(reading, place)
    task = ReadTask(
        new_key(reading, line),
        words,
        TaskKind.ACTIVITY,
        line,
        section_key_at(reading, line),
        beyond_figures=is_beyond_figures(words),
    )
    added = rebuild(reading, lambda here, tasks: inserted(tasks, task) if here == place else tasks)
    return settle_line(added, line)


def new_key(reading: PlanReading, line: int, others: Collection[str] = ()) -> str:
    """Return the key that the next task made from a line gets; `others` are taken as well."""
    taken = {*others, *(task.key for task in all_tasks(reading))}
    key, number = f"line-{line}", 2
    while key in taken:
        key, number = f"line-{line}-{number}", number + 1
    return key


def edit_tasks(
    reading: PlanReading, keys: Collection[str], change: Callable[[ReadTask], ReadTask | None]
) -> PlanReading:
    """Return the reading with some tasks changed, or left out where None comes back."""

    def edited(_: str, tasks: _Tasks) -> _Tasks:
        changed = (change(task) if task.key in keys else task for task in tasks)
        return tuple(task for task in changed if task is not None)

    return rebuild(reading, edited)


def rebuild(reading: PlanReading, change: Callable[[str, _Tasks], _Tasks]) -> PlanReading:
    """Return the reading with the tasks of each place as a function of its key and its tasks gives them."""

    def phase_with(phase: ReadPhase) -> ReadPhase:
        return replace(phase, tasks=change(phase.key, phase.tasks))

    def duty_with(number: int, duty: ReadDuty) -> ReadDuty:
        return replace(duty, items=change(duty_key(number), duty.items))

    return replace(
        reading,
        waves=tuple(
            replace(wave, phases=tuple(phase_with(phase) for phase in wave.phases)) for wave in reading.waves
        ),
        duties=tuple(duty_with(number, duty) for number, duty in enumerate(reading.duties, 1)),
    )


def _holders(reading: PlanReading) -> list[tuple[str, _Tasks]]:
    phases = [(phase.key, phase.tasks) for wave in reading.waves for phase in wave.phases]
    return phases + [(duty_key(number), duty.items) for number, duty in enumerate(reading.duties, 1)]


def check_place(reading: PlanReading, place: str) -> None:
    """Check that tasks can stand in a place.

    Raises:
        KeyError: there is no such place.
    """
    if all(place != key for key, _ in _holders(reading)):
        raise KeyError(place)


def inserted(tasks: _Tasks, task: ReadTask) -> _Tasks:
    """Return tasks with one more, which stands in the order of the lines."""
    before = next((number for number, each in enumerate(tasks) if each.line > task.line), len(tasks))
    return (*tasks[:before], task, *tasks[before:])


def within_bounds(task: ReadTask) -> ReadTask:
    """Return a task without what one beyond the figures may not have."""
    if not task.beyond_figures:
        return task
    return replace(task, channel=None, target=None, product="")
