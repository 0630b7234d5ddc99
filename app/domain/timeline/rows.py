"""Make the rows of the timeline from a book's content, fold them and filter them."""

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from datetime import date

from app.domain.checklist import ChecklistTask
from app.domain.congress import Congress
from app.domain.plan import Phase, Wave
from app.domain.terms import TIMING
from app.domain.text import fold
from app.domain.timeline.lines import (
    Milestone,
    MilestoneKind,
    RowKind,
    RowState,
    TimelineContent,
    TimelineRow,
    share_done,
    state_of,
    states_of,
)

CONGRESSES_KEY = "congresses"
DUTIES_KEY = "duties"
OWN_KEY = "own"

_Window = tuple[date | None, date | None, tuple[date, ...]]


def build_rows(content: TimelineContent) -> list[TimelineRow]:
    """Return all rows: the congresses, then the waves with their phases and tasks, duties, own tasks.

    Every task of the content is in exactly one row, with or without dates.
    """
    return [*_congress_rows(content.congresses), *_Plan(content).rows()]


def default_folds(rows: Iterable[TimelineRow]) -> frozenset[str]:
    """Return the keys folded at first: the units' own congresses, which the family's row shows together."""
    return frozenset(row.key for row in rows if row.foldable and row.kind is RowKind.CONGRESS)


def unfolded(rows: Iterable[TimelineRow], folded: Set[str]) -> list[TimelineRow]:
    """Return the rows that are seen while the groups with these keys are folded."""
    shown = []
    hidden_below: int | None = None
    for row in rows:
        if hidden_below is not None and row.depth > hidden_below:
            continue
        hidden_below = row.depth if row.foldable and row.key in folded else None
        shown.append(row)
    return shown


def parent_index(rows: Sequence[TimelineRow], index: int) -> int | None:
    """Return the index of the group that a row stands in, or None at the top."""
    depth = rows[index].depth
    return next((i for i in range(index - 1, -1, -1) if rows[i].depth < depth), None)


@dataclass(frozen=True)
class TimelineFilter:
    """What is looked for; an empty part asks for nothing."""

    text: str = ""
    states: frozenset[RowState] = frozenset()
    congress: str | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether everything passes."""
        return not (fold(self.text) or self.states or self.congress)


def filtered(rows: Sequence[TimelineRow], wanted: TimelineFilter) -> list[TimelineRow]:
    """Return the rows that are looked for, with the groups they stand in.

    A group whose own name holds the text keeps all of its members that pass the rest.
    """
    if wanted.is_empty:
        return list(rows)
    named = _named(rows, fold(wanted.text))
    kept: list[TimelineRow] = []
    has_kept_below = 0  # rows of this depth or less are groups of a kept row
    for row, is_named in zip(reversed(rows), reversed(named), strict=True):
        holds_kept = row.depth < has_kept_below
        if holds_kept or (is_named and _passes(row, wanted)):
            kept.append(row)
            has_kept_below = row.depth
    kept.reverse()
    return kept


def _named(rows: Sequence[TimelineRow], text: str) -> list[bool]:
    """Tell of each row whether it, or a group around it, holds the text."""
    named = []
    inside: int | None = None
    for row in rows:
        if inside is not None and row.depth <= inside:
            inside = None
        holds = inside is not None or not text or text in fold(_searched(row))
        if holds and inside is None and row.foldable:
            inside = row.depth
        named.append(holds)
    return named


def _searched(row: TimelineRow) -> str:
    if row.item is None:
        return row.label
    return " ".join((row.label, *row.item.leads, *row.item.supports, row.item.note))


def _passes(row: TimelineRow, wanted: TimelineFilter) -> bool:
    if wanted.congress and row.congress != wanted.congress:
        return False
    if row.item is not None:
        return not wanted.states or bool(wanted.states & states_of(row.item))
    return row.kind is RowKind.CONGRESS


def milestones_of(congress: Congress) -> tuple[Milestone, ...]:
    """Return the marked days of a congress; a congress of one day is marked by its opening alone."""
    closes = congress.closes_on if congress.closes_on != congress.opens_on else None
    days = (
        (congress.prepares_on, MilestoneKind.PREPARES),
        (congress.opens_on, MilestoneKind.OPENS),
        (closes, MilestoneKind.CLOSES),
    )
    return tuple(Milestone(day, kind, congress.name) for day, kind in days if day)


def _congress_rows(congresses: Sequence[Congress]) -> list[TimelineRow]:
    if not congresses:
        return []
    rows = [TimelineRow(CONGRESSES_KEY, RowKind.SECTION, 0, "Đại hội", foldable=True)]
    own: dict[int, list[Congress]] = {}
    for congress in congresses:
        if congress.family_id is not None:
            own.setdefault(congress.family_id, []).append(congress)
    for congress in congresses:
        if congress.family_id is None:
            rows += _one_congress(congress, own.pop(congress.id, []))
    for orphan in (each for family in own.values() for each in family):
        rows += _one_congress(orphan, [])
    return rows


def _one_congress(congress: Congress, units: Sequence[Congress]) -> list[TimelineRow]:
    days = [mark for unit in units for mark in milestones_of(unit) if mark.kind is MilestoneKind.OPENS]
    marks = tuple(days) or milestones_of(congress)
    label = f"{congress.name} ({len(units)} đơn vị)" if units else congress.name
    head = TimelineRow(
        f"congress:{congress.id}", RowKind.CONGRESS, 1, label, *_hull(marks), congress=congress.key,
        milestones=marks, faint=bool(days), foldable=bool(units),
    )  # fmt: skip
    return [head, *(_unit_congress(unit, congress.key) for unit in units)]


def _unit_congress(unit: Congress, family: str) -> TimelineRow:
    marks = milestones_of(unit)
    return TimelineRow(
        f"congress:{unit.id}",
        RowKind.CONGRESS,
        2,
        unit.name,
        *_hull(marks),
        congress=family,
        milestones=marks,
    )


def _hull(marks: Sequence[Milestone]) -> tuple[date | None, date | None]:
    days = [mark.day for mark in marks]
    return (min(days), max(days)) if days else (None, None)


class _Plan:
    """Sets the tasks of a book under their waves and phases, duties, or the office's own."""

    def __init__(self, content: TimelineContent) -> None:
        self._content = content
        self._phase_ids = {phase.id for phase in content.phases}
        self._duty_ids = {duty.id for duty in content.duties}
        self._by_phase: dict[int, list[ChecklistTask]] = {}
        self._by_duty: dict[int, list[ChecklistTask]] = {}
        self._others: list[ChecklistTask] = []
        for item in content.tasks:
            self._place(item)
        self._symbols = {plan.id: plan.symbol for plan in content.plans} if len(content.plans) > 1 else {}

    def rows(self) -> list[TimelineRow]:
        """Return the rows of all waves, then of the duties, then of the office's own tasks."""
        rows = [row for wave in self._content.waves for row in self._wave(wave)]
        rows += self._duties()
        if self._others:
            rows.append(_group(OWN_KEY, RowKind.WAVE, 0, "Việc bổ sung ngoài kế hoạch", self._others))
            rows += (_task_row(item, 1, None) for item in self._others)
        return rows

    def _place(self, item: ChecklistTask) -> None:
        task = item.task
        if task.phase_id in self._phase_ids and task.phase_id is not None:
            self._by_phase.setdefault(task.phase_id, []).append(item)
        elif task.duty_id in self._duty_ids and task.duty_id is not None:
            self._by_duty.setdefault(task.duty_id, []).append(item)
        else:
            self._others.append(item)

    def _wave(self, wave: Wave) -> list[TimelineRow]:
        phases = [phase for phase in self._content.phases if phase.wave_id == wave.id]
        items = [item for phase in phases for item in self._by_phase.get(phase.id, [])]
        window = _around([(phase.window_from, phase.window_to) for phase in phases])
        head = _group(f"wave:{wave.id}", RowKind.WAVE, 0, self._wave_label(wave), items, window)
        return [head, *(row for phase in phases for row in self._phase(phase, wave))]

    def _phase(self, phase: Phase, wave: Wave) -> list[TimelineRow]:
        items = self._by_phase.get(phase.id, [])
        window = _around([(phase.window_from, phase.window_to)])
        label = TIMING[phase.timing] if fold(phase.title) in ("", fold(wave.title)) else phase.title
        head = _group(f"phase:{phase.id}", RowKind.PHASE, 1, label, items, window, phase.congress)
        return [head, *(_task_row(item, 2, phase.congress) for item in items)]

    def _duties(self) -> list[TimelineRow]:
        duties = [duty for duty in self._content.duties if duty.id in self._by_duty]
        if not duties:
            return []
        items = [item for duty in duties for item in self._by_duty[duty.id]]
        rows = [_group(DUTIES_KEY, RowKind.WAVE, 0, "Phân công thực hiện", items)]
        for duty in duties:
            rows.append(
                _group(f"duty:{duty.id}", RowKind.PHASE, 1, self._of_plan(duty.name, duty.plan_id),
                       self._by_duty[duty.id])
            )  # fmt: skip
            rows += (_task_row(item, 2, None) for item in self._by_duty[duty.id])
        return rows

    def _wave_label(self, wave: Wave) -> str:
        title = wave.title if fold(wave.title).startswith("dot") else f"Đợt {wave.ordinal}: {wave.title}"
        return self._of_plan(title.rstrip(": "), wave.plan_id)

    def _of_plan(self, label: str, plan_id: int) -> str:
        symbol = self._symbols.get(plan_id)
        return f"{label} ({symbol})" if symbol else label


def _group(
    key: str,
    kind: RowKind,
    depth: int,
    label: str,
    items: Sequence[ChecklistTask],
    window: _Window = (None, None, ()),
    congress: str | None = None,
) -> TimelineRow:
    done = sum(state_of(item) is RowState.DONE for item in items)
    share = done / len(items) if items else 0.0
    return TimelineRow(
        key, kind, depth, label, *window, congress=congress, share=share, foldable=True, tasks=len(items),
        done=done,
    )  # fmt: skip


def _task_row(item: ChecklistTask, depth: int, congress: str | None) -> TimelineRow:
    task = item.task
    return TimelineRow(
        f"task:{task.id}", RowKind.TASK, depth, task.text, task.starts_on, task.due_on,
        congress=item.congress or congress, state=state_of(item), share=share_done(item), item=item,
    )  # fmt: skip


def _around(windows: Sequence[tuple[date | None, date | None]]) -> _Window:
    """Return the edges of several windows together, and the first and last day known of any of them.

    Where one window has no known start, all of them together have none: it may be the earliest. So
    it is with the end.
    """
    starts = [first for first, _ in windows if first]
    ends = [last for _, last in windows if last]
    days = [*starts, *ends]
    return (
        min(starts) if starts and len(starts) == len(windows) else None,
        max(ends) if ends and len(ends) == len(windows) else None,
        (min(days), max(days)) if days else (),
    )
