"""Which lines of the checklist are shown."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.checklist import ChecklistTask, TaskMarks, TaskProgress
from app.domain.overview import GroupKind
from app.domain.task import TaskKind
from app.domain.text import fold


class Chip(StrEnum):
    """One thing that can be asked of a line."""

    OVERDUE = "overdue"
    THIS_WEEK = "this_week"
    SOON = "soon"
    UNDATED = "undated"
    UNASSIGNED = "unassigned"
    UNFINISHED = "unfinished"
    TOPIC = "topic"
    ACTIVITY = "activity"


NO_CONGRESS = "-"
"""Stands for the lines that hang on no congress."""

_DUE = frozenset({Chip.OVERDUE, Chip.THIS_WEEK, Chip.SOON, Chip.UNDATED})
_KIND = frozenset({Chip.TOPIC, Chip.ACTIVITY})


@dataclass(frozen=True)
class Place:
    """A wave, or the tasks outside waves, with its name for the screen."""

    kind: GroupKind
    id: int
    name: str = ""

    @property
    def key(self) -> tuple[str, int]:
        """Return what names its node in the tree of the checklist."""
        return self.kind.value, self.id


@dataclass(frozen=True)
class Owner:
    """An organisation of which only the tasks are shown, with its name for the screen."""

    body_id: int
    name: str = ""


@dataclass(frozen=True)
class ChecklistFilter:
    """What is asked for; due chips together mean any of them, and so do both kinds; the rest must hold.

    With an `owner`, what is due and open is that of the owner alone.
    """

    text: str = ""
    congress: str = ""
    chips: frozenset[Chip] = frozenset()
    place: Place | None = None
    owner: Owner | None = None

    @property
    def is_on(self) -> bool:
        """Tell whether anything is asked for."""
        return bool(self.text.strip() or self.congress or self.chips or self.place or self.owner)

    def accepts(self, line: ChecklistTask, searched: str, marks: TaskMarks | None) -> bool:
        """Tell whether a line is shown; `searched` is its text without marks, `marks` what is open of it.

        Without marks the owner that is asked for does not have it. The place is not looked at here.
        """
        if marks is None:
            return False
        if self.congress and self.congress != (line.congress or NO_CONGRESS):
            return False
        if not all(word in searched for word in fold(self.text).split()):
            return False
        holding = _holding(line, marks)
        for group in (_DUE, _KIND, {Chip.UNASSIGNED}, {Chip.UNFINISHED}):
            asked = self.chips & group
            if asked and not asked & holding:
                return False
        return True


def _holding(line: ChecklistTask, marks: TaskMarks) -> set[Chip]:
    tests = {
        Chip.OVERDUE: marks.late > 0,
        Chip.THIS_WEEK: marks.this_week > 0,
        Chip.SOON: marks.soon > 0,
        Chip.UNDATED: marks.undated > 0,
        Chip.UNASSIGNED: line.progress is TaskProgress.UNASSIGNED,
        Chip.UNFINISHED: marks.open > 0,
        Chip.TOPIC: line.task.kind is TaskKind.TOPIC,
        Chip.ACTIVITY: line.task.kind is TaskKind.ACTIVITY,
    }
    return {chip for chip, holds in tests.items() if holds}
