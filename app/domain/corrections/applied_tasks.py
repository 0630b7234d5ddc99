"""Corrections of the tasks of lines, put into a reading."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from app.domain.boundary import is_beyond_figures
from app.domain.comparison.frame_refs import find_frame
from app.domain.corrections.correction import FrameRef, LineTasks, TaskNow, TaskRef
from app.domain.corrections.kept_tasks import standing, tasks_by_line
from app.domain.dates.due import DueByEvent
from app.domain.reading.edits import inserted, new_key, rebuild, within_bounds
from app.domain.reading.line_spots import LineFinder
from app.domain.reading.lines import section_key_at
from app.domain.reading.plan_reading import PlanReading, ReadTask
from app.domain.task import TaskKind


def apply_line_tasks(
    reading: PlanReading, finder: LineFinder, corrections: Sequence[LineTasks]
) -> tuple[PlanReading, list[LineTasks]]:
    """Return the reading with the tasks of lines as corrected, and the corrections that have no place."""
    applying = _Applying(reading, finder)
    missed = [each for each in corrections if not applying.take(each)]
    return applying.applied(), missed


@dataclass(frozen=True)
class _Put:
    """A task to put into a place, in the order of the reading that was corrected."""

    task: ReadTask
    place: str
    now: TaskNow


class _Applying:
    def __init__(self, reading: PlanReading, finder: LineFinder) -> None:
        self._reading, self._finder = reading, finder
        self._by_line = tasks_by_line(reading)
        self._standing = standing(reading)
        self._congresses = {each.key for each in reading.congresses}
        self._taken = set(self._standing)
        self._gone: set[str] = set()
        self._changed: dict[str, ReadTask] = {}
        self._puts: list[_Put] = []
        self._keys: dict[int, list[str]] = {}

    def take(self, each: LineTasks) -> bool:
        """Note what a correction asks for; False when it has no place in the reading."""
        line = self._finder.line(each.spot)
        if line is None:
            return False
        there = self._by_line.get(line, [])
        texts = tuple(task.text for task in there)
        if texts != each.was:
            return texts == _texts(each)
        places = [self._place(now.place) for now in each.now]
        known = all(self._is_known(now) for now in each.now)
        if not known or any(now.place and not place for now, place in zip(each.now, places, strict=True)):
            return False
        self._note(line, there, each, places)
        return True

    def applied(self) -> PlanReading:
        """Return the reading with everything that was noted."""
        left = rebuild(self._reading, lambda _, tasks: self._staying(tasks))
        for put in sorted(self._puts, key=lambda put: put.now.order):
            left = self._with(left, put)
        return left

    def _note(self, line: int, there: list[ReadTask], each: LineTasks, places: list[str]) -> None:
        kept = {now.origin for now in each.now}
        dropped = {task.key for number, task in enumerate(there) if number not in kept}
        self._gone |= dropped
        self._taken -= dropped
        keys = self._keys[line] = []
        for now, place in zip(each.now, places, strict=True):
            task = self._made(line, there, now)
            keys.append(task.key)
            if place:
                self._gone.add(task.key)
                self._puts.append(_Put(task, place, now))
            else:
                self._changed[task.key] = task

    def _made(self, line: int, there: list[ReadTask], now: TaskNow) -> ReadTask:
        if now.origin is not None:
            base = there[now.origin]
        else:
            key = f"line-{line}{now.mark}"
            if key in self._taken:
                key = new_key(self._reading, line, self._taken)
            self._taken.add(key)
            like = there[now.section_of].section if now.section_of is not None else None
            base = ReadTask(key, "", TaskKind.ACTIVITY, line, like or section_key_at(self._reading, line))
        joined = [self._finder.line(spot) for spot in now.joined]
        values: dict[str, Any] = dict(now.fields)
        task = replace(base, **values, joined=tuple(each for each in joined if each))
        return within_bounds(
            replace(task, beyond_figures=task.beyond_figures or is_beyond_figures(task.text))
        )

    def _place(self, ref: FrameRef | None) -> str:
        found = find_frame(self._reading, self._finder, ref) if ref else None
        return found.key if found else ""

    def _is_known(self, now: TaskNow) -> bool:
        due = dict(now.fields).get("due")
        return not isinstance(due, DueByEvent) or due.congress in self._congresses

    def _staying(self, tasks: tuple[ReadTask, ...]) -> tuple[ReadTask, ...]:
        return tuple(self._changed.get(task.key, task) for task in tasks if task.key not in self._gone)

    def _with(self, reading: PlanReading, put: _Put) -> PlanReading:
        ahead = self._key_of(put.now.follows) if put.now.pinned else None

        def with_put(here: str, tasks: tuple[ReadTask, ...]) -> tuple[ReadTask, ...]:
            if here != put.place:
                return tasks
            if put.now.pinned and put.now.follows is None:
                return (put.task, *tasks)
            at = next((number for number, task in enumerate(tasks, 1) if task.key == ahead), None)
            return inserted(tasks, put.task) if at is None else (*tasks[:at], put.task, *tasks[at:])

        return rebuild(reading, with_put)

    def _key_of(self, ref: TaskRef | None) -> str | None:
        line = self._finder.line(ref.spot) if ref else None
        if ref is None or line is None:
            return None
        keys = self._keys.get(line) or [task.key for task in self._by_line.get(line, [])]
        return keys[ref.index] if ref.index < len(keys) else None


def _texts(each: LineTasks) -> tuple[str, ...]:
    """Return the texts of the tasks of a line as corrected."""
    return tuple(
        str(dict(now.fields).get("text", each.was[now.origin] if now.origin is not None else ""))
        for now in each.now
    )
