"""Rows made of tasks, congresses and groups, with their baselines and the days on which they come back."""

from collections.abc import Iterable, Sequence
from datetime import date

from app.domain.baseline import TaskBaseline
from app.domain.checklist import ChecklistTask
from app.domain.congress import Congress
from app.domain.dates.due import DueByEvent, DueEvery
from app.domain.dates.occurrences import occurrences
from app.domain.dates.schedule import Window
from app.domain.timeline.lines import (
    FirstDays,
    Milestone,
    MilestoneKind,
    RowKind,
    RowState,
    TimelineContent,
    TimelineRow,
    share_done,
    state_of,
)

CONGRESSES_KEY = "congresses"
GONE_KEY = "gone"
GONE_LABEL = "Việc đã bỏ"
Edges = tuple[date | None, date | None, tuple[date, ...]]
NO_EDGES: Edges = (None, None, ())


class RowMaker:
    """Makes rows of what a book holds."""

    def __init__(self, content: TimelineContent) -> None:
        self.content = content
        self.phase_congress = {phase.id: phase.congress for phase in content.phases}
        self._first = content.baselines.of_tasks()
        self._first_congresses = content.baselines.of_congresses()

    def task(self, item: ChecklistTask, depth: int) -> TimelineRow:
        """Return the row of a task."""
        task = item.task
        return TimelineRow(
            f"task:{task.id}", RowKind.TASK, depth, task.text, task.starts_on, task.due_on,
            congress=self.congress_of(item), state=state_of(item), share=share_done(item), item=item,
            first=self.first_of(task.id), comes_back=self._comes_back(item),
        )  # fmt: skip

    def gone(self, baseline: TaskBaseline, depth: int, number: int) -> TimelineRow:
        """Return the row of a task that was deleted, at the days it first had."""
        return TimelineRow(
            f"gone:{number}", RowKind.GONE, depth, baseline.text, baseline.starts_on, baseline.due_on,
            congress=self.phase_congress.get(baseline.phase_id or 0),
            first=FirstDays(baseline.starts_on, baseline.due_on),
        )  # fmt: skip

    def all_gone(self) -> list[tuple[int, TaskBaseline]]:
        """Return the tasks that were deleted, each with a number of its own."""
        return list(enumerate(self.content.baselines.gone()))

    def gone_group(self, gone: Sequence[tuple[int, TaskBaseline]]) -> list[TimelineRow]:
        """Return a group of deleted tasks; nothing where there are none."""
        if not gone:
            return []
        head = TimelineRow(GONE_KEY, RowKind.GROUP, 0, GONE_LABEL, foldable=True)
        return [head, *(self.gone(each, 1, number) for number, each in gone)]

    def congress(self, congress: Congress, depth: int) -> TimelineRow:
        """Return the row of a congress by itself."""
        marks = milestones_of(congress)
        return TimelineRow(
            f"congress:{congress.id}", RowKind.CONGRESS, depth, congress.name, *hull(marks),
            congress=congress.key, milestones=marks, body=congress.body_id,
            first_marks=self.first_marks(congress),
        )  # fmt: skip

    def first_marks(self, congress: Congress) -> tuple[Milestone, ...]:
        """Return the days on which a congress was first to open and to close."""
        first = self._first_congresses.get(congress.id)
        if first is None:
            return ()
        closes = first.closes_on if first.closes_on != first.opens_on else None
        days = ((first.opens_on, MilestoneKind.OPENS), (closes, MilestoneKind.CLOSES))
        return tuple(Milestone(day, kind, congress.name) for day, kind in days if day)

    def first_of(self, task_id: int) -> FirstDays | None:
        """Return the first days of a task, or None while it has had none."""
        first = self._first.get(task_id)
        return FirstDays(first.starts_on, first.due_on) if first else None

    def congress_of(self, item: ChecklistTask) -> str | None:
        """Return the congress of a task: that of its phase, else the one that it is due by."""
        due = item.task.due
        found = item.congress or self.phase_congress.get(item.task.phase_id or 0)
        return found or (due.congress if isinstance(due, DueByEvent) else None)

    def _comes_back(self, item: ChecklistTask) -> tuple[date, ...]:
        task = item.task
        if not isinstance(task.due, DueEvery):
            return ()
        return occurrences(task.due, Window(task.starts_on, task.due_on), self.content.work, task.adjust)


def group(
    key: str,
    kind: RowKind,
    depth: int,
    label: str,
    items: Sequence[ChecklistTask],
    edges: Edges = NO_EDGES,
    congress: str | None = None,
) -> TimelineRow:
    """Return the row of a group with the count of its tasks."""
    done = sum(state_of(item) is RowState.DONE for item in items)
    share = done / len(items) if items else 0.0
    return TimelineRow(
        key, kind, depth, label, *edges, congress=congress, share=share, foldable=True, tasks=len(items),
        done=done,
    )  # fmt: skip


def spanning(items: Iterable[ChecklistTask]) -> Edges:
    """Return the edges of a group that has none but those of its tasks."""
    return around([(item.task.starts_on or item.task.due_on, item.task.due_on) for item in items], known=True)


def around(windows: Sequence[tuple[date | None, date | None]], *, known: bool = False) -> Edges:
    """Return the edges of several windows together, and the first and last day known of any of them.

    Where one window has no known start, all of them together have none: it may be the earliest. So
    it is with the end. With `known` only what is known counts.
    """
    starts = [first for first, _ in windows if first]
    ends = [last for _, last in windows if last]
    days = [*starts, *ends]
    holds = (min(days), max(days)) if days else ()
    if known:
        return (min(days), max(days), holds) if days else NO_EDGES
    return (
        min(starts) if starts and len(starts) == len(windows) else None,
        max(ends) if ends and len(ends) == len(windows) else None,
        holds,
    )


def milestones_of(congress: Congress) -> tuple[Milestone, ...]:
    """Return the marked days of a congress; a congress of one day is marked by its opening alone."""
    closes = congress.closes_on if congress.closes_on != congress.opens_on else None
    days = (
        (congress.prepares_on, MilestoneKind.PREPARES),
        (congress.opens_on, MilestoneKind.OPENS),
        (closes, MilestoneKind.CLOSES),
    )
    return tuple(Milestone(day, kind, congress.name) for day, kind in days if day)


def hull(marks: Sequence[Milestone]) -> tuple[date | None, date | None]:
    """Return the first and the last of marked days."""
    days = [mark.day for mark in marks]
    return (min(days), max(days)) if days else (None, None)
