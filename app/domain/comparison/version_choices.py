"""What the user decides when a new version of a plan is taken over, and what a task becomes by it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from app.domain.comparison.known_plan import Aspect
from app.domain.comparison.plan_difference import TaskDifference
from app.domain.comparison.task_pairing import Links
from app.domain.dates.due import DueByEvent, DueByWave, DueOn, DueRule
from app.domain.dates.task_days import due_anchor
from app.domain.plan import Phase, Task, Wave
from app.domain.task import TaskOrigin

_BEYOND = (Aspect.LEAD, Aspect.SUPPORTS, Aspect.PRODUCT, Aspect.TARGET)


class GoneTasks(StrEnum):
    """What becomes of a task that the new version no longer has."""

    KEEP_AS_OWN = "keep"
    REMOVE = "remove"


@dataclass(frozen=True)
class VersionChoices:
    """What the user decides, by the keys of the differences.

    `gone` is for gone tasks on which something was done; those untouched are removed. `each_gone` decides
    for single ones. Of `overwritten` tasks the new version replaces what the user changed in the book;
    `restored` are tasks that the user took out and wants again.
    """

    links: Links = field(default_factory=Links)
    gone: GoneTasks = GoneTasks.KEEP_AS_OWN
    each_gone: Mapping[str, GoneTasks] = field(default_factory=dict)
    overwritten: frozenset[str] = frozenset()
    restored: frozenset[str] = frozenset()

    def of_gone(self, difference: TaskDifference, *, touched: bool) -> GoneTasks:
        """Return what becomes of a gone task, on which something was done (`touched`) or not."""
        usual = self.gone if touched else GoneTasks.REMOVE
        return self.each_gone.get(difference.key, usual)


def kept_aspects(difference: TaskDifference, choices: VersionChoices) -> tuple[Aspect, ...]:
    """Return what of a task stays as the user changed it in the book."""
    overwritten = difference.conflicts if difference.key in choices.overwritten else ()
    return tuple(each for each in difference.edited if each not in overwritten)


def merged(difference: TaskDifference, fresh: Task, kept: tuple[Aspect, ...]) -> Task:
    """Return what a task that remains becomes: `fresh` is what the new version makes of it.

    It keeps its id and what the user changed. A clause beyond the figures keeps no figures.
    """
    if difference.old is None or difference.old.current is None:
        return fresh
    planned, current = difference.old.planned, difference.old.current
    own = [each for each in kept if not (fresh.beyond_figures and each in _BEYOND)]
    values: dict[str, Any] = {
        each.value: getattr(current, each.value) for each in own if each is not Aspect.PLACE
    }
    if Aspect.PLACE in own:
        values |= {"phase_id": current.phase_id, "duty_id": current.duty_id, "ordinal": current.ordinal}
        values["fans_out_to"] = current.fans_out_to
    elif planned.fans_out_to != current.fans_out_to and Aspect.PLACE not in difference.aspects:
        values["fans_out_to"] = current.fans_out_to
    return replace(
        fresh, id=current.id, starts_on=current.starts_on, due_on=current.due_on,
        adjust=current.adjust, **values,
    )  # fmt: skip


def set_loose(task: Task, phase: Phase | None, wave: Wave | None) -> Task:
    """Return a task as the office's own, out of its plan; without its phase it keeps the date it had."""
    return replace(
        task, origin=TaskOrigin.OWN, plan_id=None, phase_id=None, duty_id=None, line=None,
        due=_lasting_due(task, phase, wave),
    )  # fmt: skip


def _lasting_due(task: Task, phase: Phase | None, wave: Wave | None) -> DueRule | None:
    if task.due is not None and not isinstance(task.due, DueByWave):
        return task.due
    if anchor := due_anchor(task, phase, wave):
        return DueByEvent("", anchor.congress, anchor.event, anchor.offset_days, anchor.workdays)
    return DueOn("", task.due_on) if task.due_on else None
