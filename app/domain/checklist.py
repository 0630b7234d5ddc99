"""The lines of the checklist and of the timeline: a task with where it stands and how far it is."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.plan import Assignment, Task


class TaskProgress(StrEnum):
    """How far a task is over all its assignments."""

    UNASSIGNED = "unassigned"
    TODO = "todo"
    DOING = "doing"
    DONE = "done"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True)
class ChecklistTask:
    """A task with its place in the plan and the count of its assignments by state.

    `group` names the wave and phase, or the duty, under which it stands; `congress` is the key of
    the congress of its phase. `leads` and `supports` name the bodies when they are few. `overdue`
    counts the open assignments past their due date, or is 1 for an overdue task given to nobody.
    """

    task: Task
    wave: str
    phase: str
    congress: str | None
    done: int = 0
    doing: int = 0
    todo: int = 0
    not_applicable: int = 0
    overdue: int = 0
    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    note: str = ""

    @property
    def total(self) -> int:
        """Return the number of assignments."""
        return self.done + self.doing + self.todo + self.not_applicable

    @property
    def progress(self) -> TaskProgress:
        """Return how far the task is: done when all that apply are done."""
        applying = self.total - self.not_applicable
        if self.total == 0:
            return TaskProgress.UNASSIGNED
        if applying == 0:
            return TaskProgress.NOT_APPLICABLE
        if self.done == applying:
            return TaskProgress.DONE
        return TaskProgress.DOING if self.done or self.doing else TaskProgress.TODO

    @property
    def percent(self) -> int:
        """Return how far the task is in hundredths: what is being done counts half, and 100 is all of it."""
        applying = self.total - self.not_applicable
        return (100 * self.done + 50 * self.doing) // applying if applying else 0


@dataclass(frozen=True, slots=True)
class TaskMarks:
    """How much of a task is still open, and how much of that is late, due this week or soon, or has no day.

    Counted over the bodies that have it, or over one of them; a task given to nobody is one open part.
    """

    open: int = 0
    late: int = 0
    this_week: int = 0
    soon: int = 0
    undated: int = 0


@dataclass(frozen=True)
class ChecklistAssignment:
    """An assignment with the name of its body."""

    assignment: Assignment
    body: str
    code: str
    overdue: bool


def is_late(due: date | None, on: date) -> bool:
    """Tell whether a due date has passed on a day; on the day itself it has not."""
    return due is not None and due < on
