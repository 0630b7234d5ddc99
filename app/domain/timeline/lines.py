"""The rows of the timeline: congresses, waves, phases and tasks with the days they run."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.assignment import OPEN_STATES, AssignmentRole, AssignmentState
from app.domain.baseline import NO_BASELINES, Baselines
from app.domain.body import Body
from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.congress import Congress
from app.domain.dates.schedule import ALL_DAYS
from app.domain.dates.workdays import WorkCalendar
from app.domain.plan import Duty, Phase, Plan, Wave
from app.domain.terms import ASSIGNMENT_STATE
from app.domain.timeline.given import NOTHING_GIVEN, GivenTasks


class RowKind(StrEnum):
    """What a row of the timeline stands for."""

    SECTION = "section"
    CONGRESS = "congress"
    WAVE = "wave"
    PHASE = "phase"
    GROUP = "group"
    TASK = "task"
    GIVEN = "given"
    GONE = "gone"


class Grouping(StrEnum):
    """What the rows of the timeline stand under."""

    WAVE = "wave"
    CONGRESS = "congress"
    UNIT = "unit"
    CHANNEL = "channel"


GROUPING = {
    Grouping.WAVE: "Đợt, giai đoạn",
    Grouping.CONGRESS: "Đại hội",
    Grouping.UNIT: "Đơn vị",
    Grouping.CHANNEL: "Hình thức",
}


class RowState(StrEnum):
    """How a task stands on the timeline; late comes before how far it is."""

    OVERDUE = "overdue"
    UNASSIGNED = "unassigned"
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


ROW_STATE = {
    RowState.OVERDUE: "Quá hạn",
    RowState.UNASSIGNED: "Chưa giao",
    RowState.TODO: ASSIGNMENT_STATE[AssignmentState.TODO],
    RowState.DOING: ASSIGNMENT_STATE[AssignmentState.DOING],
    RowState.DONE: ASSIGNMENT_STATE[AssignmentState.DONE],
    RowState.NOT_APPLICABLE: ASSIGNMENT_STATE[AssignmentState.NOT_APPLICABLE],
}
UNDATED = "chưa có ngày"
_OPEN = frozenset(state.value for state in OPEN_STATES)
_BY_WORD = {state.value: state for state in RowState}


class MilestoneKind(StrEnum):
    """A day of a congress that is marked on the timeline."""

    PREPARES = "prepares"
    OPENS = "opens"
    CLOSES = "closes"


MILESTONE_KIND = {
    MilestoneKind.PREPARES: "Họp trù bị",
    MilestoneKind.OPENS: "Khai mạc",
    MilestoneKind.CLOSES: "Bế mạc",
}


@dataclass(frozen=True, slots=True)
class Milestone:
    """A marked day of the congress that `label` names."""

    day: date
    kind: MilestoneKind
    label: str


@dataclass(frozen=True, slots=True)
class Given:
    """What a row of one assignment adds to that of its task."""

    id: int
    unit: str
    role: AssignmentRole


@dataclass(frozen=True, slots=True)
class FirstDays:
    """When something was first to start and to end."""

    starts: date | None
    ends: date | None


@dataclass(frozen=True, slots=True)
class TimelineRow:
    """One row of the timeline; a row of a group stands above its members, which are one level deeper.

    `key` names the row for as long as the book knows what it stands for. `congress` is the key of the
    congress it belongs to, `body` the id of the organisation. An edge that is not known is None; `holds`
    are the first and the last known day within a group, which lie inside of its edges. `share` is the part
    that is done, `tasks` and `done` count the tasks of a group. `faint` marks are those of the units, drawn
    smaller. `first` and `first_marks` are the days of the baseline, `comes_back` those on which what comes
    back is due. `given` is there on the row of one assignment.
    """

    key: str
    kind: RowKind
    depth: int
    label: str
    starts: date | None = None
    ends: date | None = None
    holds: tuple[date, ...] = ()
    congress: str | None = None
    state: RowState | None = None
    share: float = 0.0
    item: ChecklistTask | None = None
    milestones: tuple[Milestone, ...] = ()
    faint: bool = False
    foldable: bool = False
    tasks: int = 0
    done: int = 0
    body: int | None = None
    given: Given | None = None
    first: FirstDays | None = None
    first_marks: tuple[Milestone, ...] = ()
    comes_back: tuple[date, ...] = ()

    @property
    def is_dated(self) -> bool:
        """Tell whether anything of the row has a place in time."""
        return bool(self.known_days or self.milestones)

    @property
    def is_bar(self) -> bool:
        """Tell whether the row stands for something to do, not for a group or a congress."""
        return self.item is not None

    @property
    def known_days(self) -> tuple[date, ...]:
        """Return the days that the bar of the row takes in."""
        return (*(day for day in (self.starts, self.ends) if day), *self.holds)


@dataclass(frozen=True)
class TimelineContent:
    """What the timeline and the printed checklist are made of, as of one day.

    `given` holds the assignments where they are asked for, `baselines` the first dates; `bodies` are the
    organisations that have any assignment, in the official order.
    """

    title: str
    issuer: str
    superior: str
    on: date
    tasks: tuple[ChecklistTask, ...]
    plans: tuple[Plan, ...] = ()
    waves: tuple[Wave, ...] = ()
    phases: tuple[Phase, ...] = ()
    duties: tuple[Duty, ...] = ()
    congresses: tuple[Congress, ...] = ()
    bodies: tuple[Body, ...] = ()
    given: GivenTasks = NOTHING_GIVEN
    baselines: Baselines = NO_BASELINES
    work: WorkCalendar = ALL_DAYS

    @property
    def has_dates(self) -> bool:
        """Tell whether a congress has a date or a task is due on one; beginnings alone say little."""
        of_congresses = (c.prepares_on or c.opens_on or c.closes_on for c in self.congresses)
        return any(of_congresses) or any(item.task.due_on for item in self.tasks)


def state_of(item: ChecklistTask) -> RowState:
    """Return how a task stands: overdue while any of it is late, otherwise its progress."""
    if item.overdue and item.progress is not TaskProgress.DONE:
        return RowState.OVERDUE
    return RowState(item.progress.value)


def states_of(item: ChecklistTask) -> frozenset[RowState]:
    """Return every state that a task may be looked for by: late and how far it is."""
    return frozenset({state_of(item), RowState(item.progress.value)})


def state_given(state: str, due: str | None, on: str) -> RowState:
    """Return how an assignment stands, its days as ISO text."""
    if due is not None and due < on and state in _OPEN:
        return RowState.OVERDUE
    return _BY_WORD[state]


def share_done(item: ChecklistTask) -> float:
    """Return the part of a task that is done, from 0 to 1, over the assignments that apply."""
    applying = item.total - item.not_applicable
    return item.done / applying if applying else 0.0
