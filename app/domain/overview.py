"""What the book looks like on one day: what is due, what comes, and how far waves and units are."""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

SOON_DAYS = 7
NEAR_DAYS = 30
"""How far ahead due dates and congresses are counted."""


@dataclass(frozen=True, slots=True)
class DaySpan:
    """The days around one day by which things are counted, all of them included."""

    on: date

    @property
    def monday(self) -> date:
        """Return the first day of the week."""
        return self.on - timedelta(days=self.on.weekday())

    @property
    def sunday(self) -> date:
        """Return the last day of the week."""
        return self.monday + timedelta(days=6)

    @property
    def soon(self) -> date:
        """Return the last day on which something is due soon."""
        return self.on + timedelta(days=SOON_DAYS)

    @property
    def near(self) -> date:
        """Return the last day on which a congress opens before long."""
        return self.on + timedelta(days=NEAR_DAYS)


@dataclass(frozen=True, slots=True)
class BookCounts:
    """What the book holds; units' own congresses are no part of `congresses`.

    `dated` are those with an opening day; of the congresses that every unit holds one is enough.
    """

    plans: int = 0
    tasks: int = 0
    units: int = 0
    congresses: int = 0
    dated: int = 0


@dataclass(frozen=True, slots=True)
class TaskCounts:
    """Numbers of tasks. One with several bodies is counted where something open of any of them is so.

    `this_week` is from Monday to Sunday, so that what is late since Monday is in `overdue` as well.
    """

    total: int = 0
    finished: int = 0
    overdue: int = 0
    this_week: int = 0
    soon: int = 0
    unassigned: int = 0
    undated: int = 0


@dataclass(frozen=True, slots=True)
class UrgentTask:
    """A task of which something open is late or due this week; `due` is the earliest of these days.

    `number` is how many bodies owe such a part, `late` how many of them are late; `bodies` names the first of
    those that are late, or of all where none is. A task given to nobody has no bodies, and is counted as one.
    """

    task_id: int
    text: str
    due: date
    number: int
    late: int
    bodies: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ComingCongress:
    """A congress that is still to come or is being held."""

    key: str
    name: str
    opens_on: date
    closes_on: date | None
    of_unit: bool


@dataclass(frozen=True, slots=True)
class CongressCounts:
    """Numbers of congresses, those of units too: to come, opening before long, and without their days.

    `with_next` are those that open on the day of the next one, itself included; `undated_units` is the share
    of `undated` that units hold for themselves.
    """

    coming: int = 0
    near: int = 0
    with_next: int = 0
    undated: int = 0
    undated_units: int = 0


class GroupKind(StrEnum):
    """Under what a task stands: a wave, what the plan asks of organisations, or nothing of a plan."""

    WAVE = "wave"
    DUTIES = "duties"
    OWN = "own"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far something is, counted in tasks; each is in one of done, doing, late and the rest."""

    total: int = 0
    done: int = 0
    doing: int = 0
    late: int = 0

    @property
    def waiting(self) -> int:
        """Return how many are neither done nor begun nor late."""
        return self.total - self.done - self.doing - self.late


@dataclass(frozen=True, slots=True)
class GroupProgress:
    """The progress of a wave, or of the tasks outside waves; `id` is that of the wave or of the plan.

    `plan` is the plan's symbol where the book has several plans.
    """

    kind: GroupKind
    id: int
    title: str
    progress: Progress
    plan: str = ""


@dataclass(frozen=True, slots=True)
class UnitProgress:
    """The progress of one organisation over what it has been given."""

    body_id: int
    name: str
    progress: Progress


@dataclass(frozen=True)
class Overview:
    """The overview of a book on a day.

    `urgent`, `coming` and `units` may be the first few only; `urgent_total` and `units_total` say of how
    many.
    """

    title: str
    issuer: str
    on: date
    book: BookCounts = BookCounts()
    tasks: TaskCounts = TaskCounts()
    urgent: tuple[UrgentTask, ...] = ()
    urgent_total: int = 0
    coming: tuple[ComingCongress, ...] = ()
    congresses: CongressCounts = CongressCounts()
    groups: tuple[GroupProgress, ...] = ()
    units: tuple[UnitProgress, ...] = ()
    units_total: int = 0


class Step(StrEnum):
    """What is done with a new book, in this order."""

    PLAN = "plan"
    UNITS = "units"
    DATES = "dates"
    ASSIGN = "assign"


def steps_done(overview: Overview) -> dict[Step, bool]:
    """Tell for each first step whether it is done; tasks that hang on no congress need no dates."""
    book = overview.book
    return {
        Step.PLAN: book.plans > 0 or book.tasks > 0,
        Step.UNITS: book.units > 0,
        Step.DATES: book.dated == book.congresses and (book.congresses > 0 or book.tasks > 0),
        Step.ASSIGN: book.tasks > overview.tasks.unassigned,
    }


def next_step(overview: Overview) -> Step | None:
    """Return the first step that is not done, or None when all are."""
    return next((step for step, done in steps_done(overview).items() if not done), None)


def next_congress(overview: Overview) -> tuple[ComingCongress, int] | None:
    """Return the congress that is next, and how many more open on its day; None when none is to come."""
    if not overview.coming:
        return None
    return overview.coming[0], max(0, overview.congresses.with_next - 1)
