"""What moves when congresses get other dates: tasks and assignments, from which day to which."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TaskMove:
    """A task whose last day, or that of some of its assignments, becomes another.

    `assignments` counts those that had a date and move, each by the congress of its own unit; `dated` those
    that get their first one. `overdue` counts those of both that come to lie before today while still open,
    or the task itself where it is given to nobody.
    """

    task_id: int
    text: str
    before: date | None
    after: date | None
    assignments: int = 0
    dated: int = 0
    overdue: int = 0

    @property
    def is_move(self) -> bool:
        """Tell whether anything of it had a date before, which is another now or none any more."""
        return bool(self.assignments) or (self.before is not None and self.before != self.after)


@dataclass(frozen=True)
class DateMoves:
    """All that a change of dates moves."""

    tasks: tuple[TaskMove, ...] = ()

    def moving(self) -> tuple[TaskMove, ...]:
        """Return the tasks of which something moves, without those that only get their first date."""
        return tuple(each for each in self.tasks if each.is_move)

    @property
    def assignments(self) -> int:
        """Return how many assignments move."""
        return sum(each.assignments for each in self.tasks)

    @property
    def overdue(self) -> int:
        """Return how much becomes overdue."""
        return sum(each.overdue for each in self.tasks)
