"""What is moved by a drag: which end of what, what becomes of its days, and of the rule behind them."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.congress import Congress, CongressLevel
from app.domain.dates.congress_dates import with_opening
from app.domain.dates.due import DueEvery, DueOn, DueWithin
from app.domain.dates.task_days import due_anchor
from app.domain.dates.workdays import Adjust
from app.domain.errors import EntryError
from app.domain.plan import Phase, Task, Wave
from app.domain.timeline.lines import MilestoneKind, RowKind, TimelineRow
from app.domain.timeline.making import hull, milestones_of
from app.domain.timeline.scale import TimeScale, days_after


class Grip(StrEnum):
    """What of a row is held: all of its days, or one of them."""

    WHOLE = "whole"
    START = "start"
    END = "end"
    PREPARES = "prepares"
    OPENS = "opens"
    CLOSES = "closes"


_MARKS = {
    MilestoneKind.PREPARES: Grip.PREPARES,
    MilestoneKind.OPENS: Grip.OPENS,
    MilestoneKind.CLOSES: Grip.CLOSES,
}
_EDGE = 5.0
_NARROW = 16.0


@dataclass(frozen=True)
class Drag:
    """A row held somewhere and moved by some days."""

    row: TimelineRow
    grip: Grip
    days: int = 0

    @property
    def held(self) -> date | None:
        """Return the day that is held, before it is moved."""
        return day_held(self.row, self.grip)

    @property
    def target(self) -> date | None:
        """Return the day to which the held one is moved."""
        return None if self.held is None else days_after(self.held, self.days)


def grip_at(row: TimelineRow, scale: TimeScale, x: float, mark_size: float) -> Grip | None:
    """Return what of a row is held at a place of the scale, or None where nothing is."""
    if row.kind is RowKind.CONGRESS:
        return None if row.faint else _mark_at(row, scale, x, mark_size / 2 + 2)
    bar = scale.bar(row) if row.kind in (RowKind.TASK, RowKind.GIVEN) else None
    if bar is None or not bar.left - _EDGE <= x <= bar.right + _EDGE:
        return None
    narrow = bar.right - bar.left < _NARROW
    inside = 0.0 if narrow else _EDGE
    if row.ends and x >= bar.right - inside:
        return Grip.END
    if row.kind is RowKind.TASK and row.starts and x <= bar.left + inside:
        return Grip.START
    return _whole(row) if row.ends else None


def grips_of(row: TimelineRow) -> tuple[Grip, ...]:
    """Return all that can be held of a row."""
    if row.kind is RowKind.CONGRESS and not row.faint:
        kinds = [_MARKS[mark.kind] for mark in row.milestones]
        return tuple(dict.fromkeys([Grip.WHOLE, *kinds])) if kinds else ()
    if row.kind is RowKind.GIVEN and row.ends:
        return (Grip.END,)
    if row.kind is not RowKind.TASK or row.ends is None:
        return ()
    return (Grip.WHOLE, Grip.START, Grip.END) if row.starts else (Grip.WHOLE, Grip.END)


def day_held(row: TimelineRow, grip: Grip) -> date | None:
    """Return the day by which a drag is told and snapped: the last one where all are moved."""
    if row.kind is RowKind.CONGRESS:
        wanted = Grip.OPENS if grip is Grip.WHOLE else grip
        days = [mark.day for mark in row.milestones if _MARKS[mark.kind] is wanted]
        return days[0] if days else (row.milestones[0].day if row.milestones else None)
    return row.starts if grip is Grip.START else row.ends


def limited(drag: Drag) -> Drag:
    """Return a drag that leaves a task at least one day."""
    starts, ends = drag.row.starts, drag.row.ends
    if drag.row.kind is not RowKind.TASK or starts is None or ends is None:
        return drag
    length = (ends - starts).days
    if drag.grip is Grip.START:
        return replace(drag, days=min(drag.days, length))
    return replace(drag, days=max(drag.days, -length)) if drag.grip is Grip.END else drag


def moved_row(drag: Drag) -> TimelineRow:
    """Return the row as it would stand after the drag."""
    row, days = drag.row, drag.days
    if row.kind is RowKind.CONGRESS:
        marks = milestones_of(moved_congress(_marked(row), drag))
        starts, ends = hull(marks)
        return replace(row, milestones=marks, starts=starts, ends=ends)
    starts = _shifted(row.starts, days if drag.grip in (Grip.WHOLE, Grip.START) else 0)
    ends = _shifted(row.ends, days if drag.grip in (Grip.WHOLE, Grip.END) else 0)
    if row.kind is RowKind.GIVEN and starts and ends and ends < starts:
        starts = None
    return replace(row, starts=starts, ends=ends, comes_back=())


def refusal(row: TimelineRow) -> str:
    """Return why a row cannot be dragged though it has days; empty where it can."""
    if row.kind is RowKind.TASK and row.item is not None and isinstance(row.item.task.due, DueEvery):
        return "Việc lặp lại định kỳ nên không kéo được trên biểu đồ; hãy sửa thời hạn trong danh mục việc."
    if row.kind is RowKind.GONE:
        return "Việc này đã bỏ khỏi kế hoạch nên không đổi ngày được."
    if row.kind is RowKind.TASK and row.ends is None:
        return "Việc này chưa có hạn nên chưa kéo được; hãy đặt thời hạn trong danh mục việc trước."
    if row.kind is RowKind.CONGRESS and row.faint:
        return "Dòng này gồm đại hội của nhiều đơn vị; hãy mở nhóm và kéo đại hội của từng đơn vị."
    return ""


def moved_task(drag: Drag) -> Task:
    """Return the task of a row with fixed days: those to which it was dragged.

    Raises:
        EntryError: it comes back, or has no last day.
    """
    if (reason := refusal(drag.row)) or drag.row.item is None:
        raise EntryError(reason or "Chỉ kéo được việc và mốc đại hội.")
    moved = moved_row(limited(drag))
    task = drag.row.item.task
    follows = isinstance(task.due, DueOn) and drag.grip is Grip.END
    if moved.ends is None:
        raise EntryError("Ngày kéo đến nằm ngoài lịch; hãy kéo lại.")
    if moved.starts is None or follows:
        return replace(task, due=DueOn("", moved.ends), adjust=Adjust.AS_IS)
    return replace(task, due=DueWithin("", moved.starts, moved.ends), adjust=Adjust.AS_IS)


def moved_congress(congress: Congress, drag: Drag) -> Congress:
    """Return a congress with the day that was dragged; a congress of one day stays one."""
    days = drag.days
    if drag.grip is Grip.PREPARES:
        return replace(congress, prepares_on=_shifted(congress.prepares_on, days))
    if drag.grip is Grip.CLOSES:
        return replace(congress, closes_on=_shifted(congress.closes_on, days))
    opens = _shifted(congress.opens_on, days)
    one_day = congress.closes_on is not None and congress.closes_on == congress.opens_on
    if drag.grip is Grip.WHOLE:
        prepares = _shifted(congress.prepares_on, days)
        return replace(
            congress, prepares_on=prepares, opens_on=opens, closes_on=_shifted(congress.closes_on, days)
        )
    return replace(congress, opens_on=opens, closes_on=opens) if one_day else with_opening(congress, opens)


def hangs_on(task: Task, phase: Phase | None, wave: Wave | None) -> str | None:
    """Return the key of the congress by which a task is due and will not be after a drag, or None."""
    anchor = due_anchor(task, phase, wave)
    return anchor.congress if anchor else None


def _mark_at(row: TimelineRow, scale: TimeScale, x: float, reach: float) -> Grip | None:
    near = [
        (abs(scale.middle(mark.day) - x), mark.kind is not MilestoneKind.OPENS, _MARKS[mark.kind])
        for mark in row.milestones
        if abs(scale.middle(mark.day) - x) <= reach
    ]
    if near:
        return min(near)[2]
    bar = scale.bar(row)
    between = bar is not None and len(row.milestones) > 1 and bar.left <= x <= bar.right
    return Grip.WHOLE if between else None


def _whole(row: TimelineRow) -> Grip:
    return Grip.END if row.kind is RowKind.GIVEN else Grip.WHOLE


def _marked(row: TimelineRow) -> Congress:
    """Return a congress that has the days marked on a row, and nothing else."""
    days = {mark.kind: mark.day for mark in row.milestones}
    return Congress(
        0, "", row.label, CongressLevel.GRASSROOTS,
        prepares_on=days.get(MilestoneKind.PREPARES),
        opens_on=days.get(MilestoneKind.OPENS),
        closes_on=days.get(MilestoneKind.CLOSES),
    )  # fmt: skip


def _shifted(day: date | None, days: int) -> date | None:
    return days_after(day, days) if day and days else day
