"""What moves when congresses get other dates: tasks and assignments, from which day to which."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TaskMove:
    """A task whose last day, or that of some of its assignments, becomes another.

    `assignments` counts those that move, each by the congress of its own unit; `overdue` those of them that
    come to lie before today while still open, or the task itself where it is given to nobody.
    """

    task_id: int
    text: str
    before: date | None
    after: date | None
    assignments: int = 0
    overdue: int = 0


@dataclass(frozen=True)
class DateMoves:
    """All that a change of dates moves."""

    tasks: tuple[TaskMove, ...] = ()

    @property
    def assignments(self) -> int:
        """Return how many assignments move."""
        return sum(each.assignments for each in self.tasks)

    @property
    def overdue(self) -> int:
        """Return how much becomes overdue."""
        return sum(each.overdue for each in self.tasks)
