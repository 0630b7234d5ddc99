"""How far the work is, counted per congress and per unit on one day."""

from dataclasses import dataclass
from datetime import date

from app.domain.assignment import AssignmentRole, AssignmentState


@dataclass(frozen=True)
class ProgressCount:
    """The assignments of one congress or one unit, counted by state; each is counted in one state once.

    `overdue` is the share of `todo` and `doing` whose due date has passed.
    """

    name: str
    done: int = 0
    doing: int = 0
    todo: int = 0
    not_applicable: int = 0
    overdue: int = 0

    @property
    def total(self) -> int:
        """Return the number of all assignments."""
        return self.done + self.doing + self.todo + self.not_applicable


@dataclass(frozen=True)
class CongressProgress:
    """The tasks of one congress, and their assignments by state in `count`, which carries its name.

    `assigned` is the share of `tasks` that somebody has to carry out; only these have anything to
    count. The tasks that hang on no congress stand together under an empty name.
    """

    count: ProgressCount
    tasks: int = 0
    assigned: int = 0

    @property
    def unassigned(self) -> int:
        """Return the number of tasks given to nobody."""
        return self.tasks - self.assigned


@dataclass(frozen=True)
class UnassignedTask:
    """A task given to nobody, which no count of assignments holds."""

    congress: str
    wave: str
    phase: str
    task: str
    due: date | None


@dataclass(frozen=True)
class ProgressItem:
    """One assignment as a line of the list behind the counts."""

    congress: str
    wave: str
    phase: str
    task: str
    unit: str
    role: AssignmentRole
    due: date | None
    state: AssignmentState
    done_on: date | None = None
    note: str = ""


@dataclass(frozen=True)
class ProgressReport:
    """The progress of a book as of one day.

    `items` are the assignments that `by_congress` and `by_unit` count, `unassigned` the tasks that
    have none.
    """

    book: str
    superior: str
    issuer: str
    as_of: date
    by_congress: tuple[CongressProgress, ...]
    by_unit: tuple[ProgressCount, ...]
    items: tuple[ProgressItem, ...]
    unassigned: tuple[UnassignedTask, ...] = ()
