"""What became of the tasks of each line, as corrections of a reading."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from app.domain.corrections.correction import FrameRef, LineTasks, TaskNow, TaskRef
from app.domain.reading.edits import all_tasks, places
from app.domain.reading.line_spots import LineFinder, Spot
from app.domain.reading.lines import section_key_at
from app.domain.reading.plan_reading import PlanReading, ReadTask

_TOLD_APART = ("key", "line", "section", "joined")
FIELDS = tuple(field.name for field in fields(ReadTask) if field.name not in _TOLD_APART)
"""The fields of a task that a correction holds as they are."""


@dataclass(frozen=True)
class Standing:
    """A task with the key of its place and its number among all tasks."""

    task: ReadTask
    place: str
    order: int


def standing(reading: PlanReading) -> dict[str, Standing]:
    """Return every task of a reading with where it stands, by its key."""
    keys = [place.key for place in places(reading)]
    held = [phase.tasks for wave in reading.waves for phase in wave.phases]
    held += [duty.items for duty in reading.duties]
    order = 0
    found = {}
    for key, tasks in zip(keys, held, strict=True):
        for task in tasks:
            found[task.key] = Standing(task, key, order)
            order += 1
    return found


def tasks_by_line(reading: PlanReading) -> dict[int, list[ReadTask]]:
    """Return the tasks made from each line, in the order of the reading."""
    found: dict[int, list[ReadTask]] = {}
    for task in all_tasks(reading):
        found.setdefault(task.line, []).append(task)
    return found


def task_corrections(
    as_read: PlanReading,
    corrected: PlanReading,
    finder: LineFinder,
    refs: Mapping[str, FrameRef],
    before: Mapping[str, str],
    *,
    pinned: bool,
) -> list[LineTasks]:
    """Return what became of the tasks of each line where that is not what the reader made of it.

    `refs` names the places of the corrected reading, `before` tells which they were as read. `pinned` keeps
    the order of the tasks in each place as well.
    """
    return _Comparison(as_read, corrected, finder, refs, before, pinned=pinned).found()


class _Comparison:
    def __init__(
        self,
        as_read: PlanReading,
        corrected: PlanReading,
        finder: LineFinder,
        refs: Mapping[str, FrameRef],
        before: Mapping[str, str],
        *,
        pinned: bool,
    ) -> None:
        self._as_read, self._finder = as_read, finder
        self._refs, self._before, self._pinned = refs, before, pinned
        self._old, self._new = standing(as_read), standing(corrected)
        self._was, self._now = tasks_by_line(as_read), tasks_by_line(corrected)
        self._shuffled = self._shuffled_places() if pinned else frozenset()

    def found(self) -> list[LineTasks]:
        corrections = []
        for line in sorted({*self._was, *self._now}):
            was, now = self._was.get(line, []), self._now.get(line, [])
            spot = self._finder.spot(line)
            if spot is None or (was == now and not any(self._moved(task) for task in now)):
                continue
            texts = tuple(task.text for task in was)
            corrections.append(LineTasks(spot, texts, tuple(self._told(task, was) for task in now)))
        return corrections

    def _told(self, task: ReadTask, was: list[ReadTask]) -> TaskNow:
        origin = next((number for number, each in enumerate(was) if each.key == task.key), None)
        before = was[origin] if origin is not None else None
        changed = tuple(
            (name, getattr(task, name))
            for name in FIELDS
            if before is None or getattr(before, name) != getattr(task, name)
        )
        place = self._refs[self._new[task.key].place] if self._moved(task) else None
        joined = [self._finder.spot(line) for line in task.joined]
        return TaskNow(
            origin,
            changed,
            place,
            self._new[task.key].order,
            task.key.removeprefix(f"line-{task.line}") if before is None else "",
            self._section_of(task, was) if before is None else None,
            tuple(spot for spot in joined if spot is not None),
            self._pinned and place is not None,
            self._follows(task) if self._pinned and place is not None else None,
        )

    def _section_of(self, task: ReadTask, was: list[ReadTask]) -> int | None:
        if task.section == section_key_at(self._as_read, task.line):
            return None
        return next((number for number, each in enumerate(was) if each.section == task.section), None)

    def _moved(self, task: ReadTask) -> bool:
        now, was = self._new[task.key], self._old.get(task.key)
        if was is None or now.place in self._shuffled:
            return True
        return self._before.get(now.place) != was.place

    def _follows(self, task: ReadTask) -> TaskRef | None:
        here = self._new[task.key]
        ahead = [each for each in self._new.values() if each.place == here.place and each.order < here.order]
        if not ahead:
            return None
        last = max(ahead, key=lambda each: each.order).task
        spot: Spot | None = self._finder.spot(last.line)
        return TaskRef(spot, [each.key for each in self._now[last.line]].index(last.key))

    def _shuffled_places(self) -> frozenset[str]:
        """Return the places in which tasks that stayed there stand in another order than as read."""
        found = set()
        for place in self._refs:
            stayed = [
                (self._old[key].order, each.order)
                for key, each in self._new.items()
                if each.place == place and key in self._old
                if self._old[key].place == self._before.get(place)
            ]
            if sorted(stayed) != sorted(stayed, key=lambda orders: orders[1]):
                found.add(place)
        return frozenset(found)
