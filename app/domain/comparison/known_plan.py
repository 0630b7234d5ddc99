"""Both sides of a comparison of versions: the plan of the book, and the tasks of a new reading.

Three states of a task count: as the plan had it, as it stands in the book today, and as the new version
has it. What differs between the first two the user did; what differs between the first and the last
the new version did.
"""

from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.dates.due import DueRule
from app.domain.plan import Duty, Phase, Task, Wave
from app.domain.quantity import Quantity
from app.domain.reading.edits import duty_key
from app.domain.reading.plan_reading import DocumentHeader, PlanReading, ReadTask
from app.domain.text import tidy


class Aspect(StrEnum):
    """What of a task may differ; the names are those of the fields of a task."""

    TEXT = "text"
    DUE = "due"
    KIND = "kind"
    CHANNEL = "channel"
    LEAD = "lead_words"
    SUPPORTS = "support_words"
    PRODUCT = "product"
    TARGET = "target"
    PLACE = "place"


READ_NAMES = {Aspect.LEAD: "lead", Aspect.SUPPORTS: "supports"}
"""The fields of a task as read whose names are not those of a task of the book."""

Values = dict[Aspect, object]


@dataclass(frozen=True)
class KnownTask:
    """A task of the book's plan: as the plan had it, and as it is now; None when the user took it out.

    One that an earlier version dropped and the book `kept` is as it was in the plan, but for what the user
    changed since.
    """

    planned: Task
    current: Task | None
    kept: bool = False

    @property
    def key(self) -> str:
        """Return the key by which pairing knows it."""
        return str(self.planned.id)

    @property
    def place(self) -> str:
        """Return the key of its phase or duty in the plan."""
        return place_key(self.planned)

    @property
    def edited(self) -> tuple[Aspect, ...]:
        """Return what the user changed in the book."""
        if self.current is None:
            return ()
        return differing(known_values(self.planned), known_values(self.current))


@dataclass(frozen=True)
class FreshTask:
    """A task of the new version, with the key of its phase or duty there."""

    read: ReadTask
    place: str


@dataclass(frozen=True)
class KnownPlan:
    """The plan of the book as far as it is compared."""

    plan_id: int
    head: DocumentHeader
    waves: tuple[Wave, ...]
    phases: tuple[Phase, ...]
    duties: tuple[Duty, ...]
    tasks: tuple[KnownTask, ...]
    statements: tuple[tuple[str, str], ...] = ()


def place_key(task: Task) -> str:
    """Return the key of the phase or duty of a task of the book; empty where it is in none."""
    if task.duty_id is not None:
        return f"duty:{task.duty_id}"
    return f"phase:{task.phase_id}" if task.phase_id is not None else ""


def fresh_tasks(reading: PlanReading) -> list[FreshTask]:
    """Return the tasks of a reading with their places, in its order."""
    phases = [phase for wave in reading.waves for phase in wave.phases]
    of_phases = [FreshTask(task, phase.key) for phase in phases for task in phase.tasks]
    duties = enumerate(reading.duties, 1)
    return of_phases + [FreshTask(task, duty_key(n)) for n, duty in duties for task in duty.items]


def known_values(task: Task) -> Values:
    """Return what of a task of the book may differ, as it is compared."""
    values: Values = {aspect: getattr(task, aspect.value) for aspect in Aspect if aspect is not Aspect.PLACE}
    return values | {Aspect.PLACE: place_key(task)} | _comparable(task.text, task.due, task.target)


def fresh_values(read: ReadTask) -> Values:
    """Return what of a task as read may differ, as it is compared; its place is left out."""
    values: Values = {
        aspect: getattr(read, READ_NAMES.get(aspect, aspect.value))
        for aspect in Aspect
        if aspect is not Aspect.PLACE
    }
    return values | _comparable(read.text, read.due, read.target)


def _comparable(text: str, due: DueRule | None, target: Quantity | None) -> Values:
    """Return text, deadline and amount without what does not count: blanks, and the words they come from."""
    bare_due = replace(due, words="") if due else None
    return {
        Aspect.TEXT: tidy(text),
        Aspect.DUE: bare_due,
        Aspect.TARGET: target and replace(target, words=""),
    }


def differing(one: Values, other: Values) -> tuple[Aspect, ...]:
    """Return the aspects of the second that are otherwise in the first.

    An amount that was not known before is none where the text is the same: it follows from the text.
    """
    same_text = one[Aspect.TEXT] == other[Aspect.TEXT]
    follows = {Aspect.TARGET} if same_text and None in (one[Aspect.TARGET], other[Aspect.TARGET]) else set()
    return tuple(
        aspect
        for aspect in Aspect
        if aspect in other and aspect not in follows and one.get(aspect) != other[aspect]
    )
