"""A plan as it stands in the book: waves, phases, tasks and assignments with today's dates."""

from dataclasses import dataclass
from datetime import date

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.dates.due import Anchor, DueRule, StatedTime
from app.domain.dates.workdays import Adjust
from app.domain.quantity import Quantity
from app.domain.task import Channel, TaskKind, TaskOrigin, Timing


@dataclass(frozen=True)
class BookInfo:
    """What the book says of itself and of the committee that keeps it."""

    title: str
    superior: str = ""
    issuer: str = ""
    agency: str = ""
    place: str = ""
    signer_authority: str = ""
    signer_office: str = ""
    signer_name: str = ""
    keep: str = ""
    is_sample: bool = False


@dataclass(frozen=True)
class Plan:
    """An issued document as stored; `source_text` holds its lines as read."""

    id: int
    genre: str
    number: str
    symbol: str
    issued_on: date | None
    place: str
    superior: str
    issuer: str
    title: str
    source_name: str
    source_text: str


@dataclass(frozen=True)
class PlanVersion:
    """A former version of a plan; `number` counts from 1, and `replaced_on` is when a newer one came in."""

    plan_id: int
    number: int
    fingerprint: str
    genre: str
    symbol: str
    issued_on: date | None
    title: str
    source_name: str
    source_text: str
    replaced_on: date


@dataclass(frozen=True)
class PlanStatement:
    """An aim, a focus content, a channel or a recipient of a plan; `kind` names which."""

    kind: str
    text: str
    channel: Channel | None = None


@dataclass(frozen=True)
class Wave:
    """A stretch of a plan; `ordinal` is the number it bears, `stated` the time that its heading gives."""

    id: int
    plan_id: int
    ordinal: int
    title: str
    starts: Anchor | None = None
    ends: Anchor | None = None
    stated: StatedTime | None = None


@dataclass(frozen=True)
class Phase:
    """A part of a wave, with the window that follows today; open edges are None.

    The window is that which its heading gives (`stated`), or else follows from the congress dates.
    """

    id: int
    wave_id: int
    ordinal: int
    title: str
    timing: Timing
    congress: str | None
    window_from: date | None = None
    window_to: date | None = None
    stated: StatedTime | None = None


@dataclass(frozen=True)
class Duty:
    """What a plan asks of one organisation, or of all units together."""

    id: int
    plan_id: int
    ordinal: int
    name: str
    body_id: int | None
    collective: bool
    agencies: tuple[str, ...] = ()


@dataclass(frozen=True)
class Task:
    """One thing to do. `starts_on` and `due_on` follow from its rule, or else from its phase.

    `fans_out_to` holds the kinds of bodies that each carry out the task by their own congress.
    `lead_words` and `support_words` are the names that the plan gives in its table of assignments, kept as
    written, whether or not they were found among the organisations; `product` is what is to come of it.
    `adjust` says what becomes of a last day that is no working day.
    """

    id: int
    text: str
    kind: TaskKind
    origin: TaskOrigin
    ordinal: int = 0
    plan_id: int | None = None
    phase_id: int | None = None
    duty_id: int | None = None
    line: int | None = None
    channel: Channel | None = None
    due: DueRule | None = None
    beyond_figures: bool = False
    fans_out_to: tuple[str, ...] = ()
    starts_on: date | None = None
    due_on: date | None = None
    product: str = ""
    target: Quantity | None = None
    lead_words: str = ""
    support_words: tuple[str, ...] = ()
    adjust: Adjust = Adjust.AS_IS


@dataclass(frozen=True)
class Assignment:
    """A task for one body, with its own due date; `due_fixed` is a date that the user set by hand."""

    id: int
    task_id: int
    body_id: int
    role: AssignmentRole
    state: AssignmentState
    due_on: date | None = None
    due_fixed: date | None = None
    done_on: date | None = None
    note: str = ""
    active_from: date | None = None
    ended_on: date | None = None

    def counts_on(self, day: date) -> bool:
        """Tell whether this body owes the assignment on that day, and no forerunner or successor."""
        begun = self.active_from is None or self.active_from <= day
        return begun and (self.ended_on is None or day < self.ended_on)

    def is_overdue(self, day: date) -> bool:
        """Tell whether the assignment is still open after its due date."""
        open_ = self.state in (AssignmentState.TODO, AssignmentState.DOING)
        return open_ and self.due_on is not None and self.due_on < day
