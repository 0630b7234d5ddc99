"""The rows of the timeline: congresses, waves, phases and tasks with the days they run."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.assignment import AssignmentState
from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.congress import Congress
from app.domain.plan import Duty, Phase, Plan, Wave
from app.domain.terms import ASSIGNMENT_STATE


class RowKind(StrEnum):
    """What a row of the timeline stands for."""

    SECTION = "section"
    CONGRESS = "congress"
    WAVE = "wave"
    PHASE = "phase"
    TASK = "task"


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
class TimelineRow:
    """One row of the timeline; a row of a group stands above its members, which are one level deeper.

    `key` names the row for as long as the book knows what it stands for. `congress` is the key of the
    congress it belongs to. An edge that is not known is None; `holds` are the first and the last known
    day within a group, which lie inside of its edges. `share` is the part that is done, `tasks` and
    `done` count the tasks of a group. `faint` marks are those of the units, drawn smaller.
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

    @property
    def is_dated(self) -> bool:
        """Tell whether anything of the row has a place in time."""
        return bool(self.known_days or self.milestones)

    @property
    def known_days(self) -> tuple[date, ...]:
        """Return the days that the bar of the row takes in."""
        return (*(day for day in (self.starts, self.ends) if day), *self.holds)


@dataclass(frozen=True)
class TimelineContent:
    """What the timeline and the printed checklist are made of, as of one day."""

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


def share_done(item: ChecklistTask) -> float:
    """Return the part of a task that is done, from 0 to 1, over the assignments that apply."""
    applying = item.total - item.not_applicable
    return item.done / applying if applying else 0.0
