"""A plan of the book beside a new version of it: what came of each task."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.comparison.frame_pairing import FramePairs, pair_frame
from app.domain.comparison.known_plan import (
    Aspect,
    FreshTask,
    KnownPlan,
    KnownTask,
    differing,
    fresh_tasks,
    fresh_values,
    known_values,
)
from app.domain.comparison.likeness import Likeness
from app.domain.comparison.task_pairing import Clause, Links, pair_tasks
from app.domain.reading.plan_reading import PlanReading


class Fate(StrEnum):
    """What came of a task.

    `RETURNED` is one that an earlier version dropped and the book kept, and that the new one has again;
    `DROPPED` one that the plan still has and the user took out of the book.
    """

    SAME = "same"
    CHANGED = "changed"
    MOVED = "moved"
    ADDED = "added"
    RETURNED = "returned"
    GONE = "gone"
    DROPPED = "dropped"


@dataclass(frozen=True)
class TaskDifference:
    """What came of one task.

    `aspects` are what the new version says otherwise, `edited` what the user changed in the book, and
    `conflicts` what both changed, each in its own way.
    """

    fate: Fate
    old: KnownTask | None = None
    new: FreshTask | None = None
    aspects: tuple[Aspect, ...] = ()
    doubtful: bool = False

    @property
    def key(self) -> str:
        """Return what tells it from the others: the key of the old task, or of the new."""
        return f"old-{self.old.key}" if self.old else f"new-{self.new.read.key}" if self.new else ""

    @property
    def edited(self) -> tuple[Aspect, ...]:
        """Return what the user changed in the book."""
        return self.old.edited if self.old else ()

    @property
    def conflicts(self) -> tuple[Aspect, ...]:
        """Return what the user and the new version both changed and not to the same."""
        return tuple(each for each in self.aspects if each in self.edited and not self._agrees(each))

    def _agrees(self, aspect: Aspect) -> bool:
        if aspect is Aspect.PLACE or self.old is None or self.old.current is None or self.new is None:
            return False
        return known_values(self.old.current)[aspect] == fresh_values(self.new.read)[aspect]


@dataclass(frozen=True)
class PlanDifference:
    """All tasks of both versions, each once, in the order of the new one; gone ones stand last."""

    known: KnownPlan
    reading: PlanReading
    frame: FramePairs
    tasks: tuple[TaskDifference, ...]

    def count(self, fate: Fate) -> int:
        """Return how many tasks this came of."""
        return sum(each.fate is fate for each in self.tasks)

    def find(self, key: str) -> TaskDifference | None:
        """Return what came of the task with this key."""
        return next((each for each in self.tasks if each.key == key), None)


def compare(
    known: KnownPlan, reading: PlanReading, likeness: Likeness, links: Links | None = None
) -> PlanDifference:
    """Compare a plan of the book with a new version of it."""
    frame = pair_frame(known, reading, likeness)
    fresh = fresh_tasks(reading)
    old = {each.key: each for each in known.tasks}
    pairs = pair_tasks(
        [Clause(each.key, each.planned.text, each.place) for each in known.tasks],
        [Clause(each.read.key, each.read.text, each.place) for each in fresh],
        frame.places,
        likeness,
        links,
        {each.key for each in known.tasks if each.kept},
    )
    partner = {pair.new: pair for pair in pairs}
    found = []
    for each in fresh:
        pair = partner.get(each.read.key)
        if pair is None:
            found.append(TaskDifference(Fate.ADDED, None, each))
        else:
            found.append(_of_pair(old.pop(pair.old), each, frame, doubtful=pair.doubtful))
    gone = [
        TaskDifference(Fate.GONE, each) for each in old.values() if each.current is not None and not each.kept
    ]
    return PlanDifference(known, reading, frame, (*found, *gone))


def _of_pair(old: KnownTask, new: FreshTask, frame: FramePairs, *, doubtful: bool) -> TaskDifference:
    aspects = differing(known_values(old.planned), fresh_values(new.read))
    if frame.places.get(new.place, new.place) != old.place:
        aspects = (*aspects, Aspect.PLACE)
    if old.current is None:
        fate = Fate.DROPPED
    elif old.kept:
        fate = Fate.RETURNED
    elif Aspect.PLACE in aspects:
        fate = Fate.MOVED
    else:
        fate = Fate.CHANGED if aspects else Fate.SAME
    return TaskDifference(fate, old, new, aspects, doubtful)
