"""Which lines of the checklist are shown."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.task import TaskKind
from app.domain.text import fold


class Chip(StrEnum):
    """One thing that can be asked of a line."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    UNASSIGNED = "unassigned"
    UNFINISHED = "unfinished"
    TOPIC = "topic"
    ACTIVITY = "activity"


NO_CONGRESS = "-"
"""Stands for the lines that hang on no congress."""

_DUE = frozenset({Chip.OVERDUE, Chip.THIS_WEEK})
_KIND = frozenset({Chip.TOPIC, Chip.ACTIVITY})
_FINISHED = (TaskProgress.DONE, TaskProgress.NOT_APPLICABLE)


@dataclass(frozen=True)
class ChecklistFilter:
    """What is asked for; both due chips together mean either, and so do both kinds; the rest must hold."""

    text: str = ""
    congress: str = ""
    chips: frozenset[Chip] = frozenset()

    @property
    def is_on(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.text.strip() or self.congress or self.chips)

    def accepts(self, line: ChecklistTask, searched: str, *, this_week: bool) -> bool:
        """Tell whether a line is shown; `searched` is its text without marks."""
        if self.congress and self.congress != (line.congress or NO_CONGRESS):
            return False
        if not all(word in searched for word in fold(self.text).split()):
            return False
        holding = _holding(line, this_week=this_week)
        for group in (_DUE, _KIND, {Chip.UNASSIGNED}, {Chip.UNFINISHED}):
            asked = self.chips & group
            if asked and not asked & holding:
                return False
        return True


def _holding(line: ChecklistTask, *, this_week: bool) -> set[Chip]:
    tests = {
        Chip.OVERDUE: line.overdue > 0,
        Chip.THIS_WEEK: this_week,
        Chip.UNASSIGNED: line.progress is TaskProgress.UNASSIGNED,
        Chip.UNFINISHED: line.progress not in _FINISHED,
        Chip.TOPIC: line.task.kind is TaskKind.TOPIC,
        Chip.ACTIVITY: line.task.kind is TaskKind.ACTIVITY,
    }
    return {chip for chip, holds in tests.items() if holds}
