"""The dates as they were first set, to be held against today's."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class TaskBaseline:
    """When a task was first to start and to be done; `task_id` is None once the task is deleted.

    `phase_id` and `duty_id` tell where it stood.
    """

    task_id: int | None
    text: str
    phase_id: int | None
    duty_id: int | None
    starts_on: date | None
    due_on: date | None


@dataclass(frozen=True, slots=True)
class CongressBaseline:
    """When a congress was first to be held; `congress_id` is None once the congress is deleted."""

    congress_id: int | None
    name: str
    opens_on: date | None
    closes_on: date | None


@dataclass(frozen=True)
class Baselines:
    """The baselines of a book, and the day from which the first of them is."""

    tasks: tuple[TaskBaseline, ...] = ()
    congresses: tuple[CongressBaseline, ...] = ()
    taken_on: date | None = None

    def of_tasks(self) -> dict[int, TaskBaseline]:
        """Return the baselines of the tasks that are still there, by the task's id."""
        return {each.task_id: each for each in self.tasks if each.task_id is not None}

    def of_congresses(self) -> dict[int, CongressBaseline]:
        """Return the baselines of the congresses that are still there, by the congress's id."""
        return {each.congress_id: each for each in self.congresses if each.congress_id is not None}

    def gone(self) -> list[TaskBaseline]:
        """Return the baselines of tasks that were deleted since."""
        return [each for each in self.tasks if each.task_id is None]


NO_BASELINES = Baselines()


def days_late(first: date | None, today: date | None) -> int | None:
    """Return by how many days a date is later than it was first set, negative when earlier.

    None where either is not known.
    """
    return None if first is None or today is None else (today - first).days
