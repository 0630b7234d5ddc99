"""The lines of the printed checklist: per congress its waves and phases, and under them the tasks."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.checklist import ChecklistTask
from app.domain.dates.written import format_date
from app.domain.timeline.lines import ROW_STATE, RowKind, RowState, TimelineContent, state_of
from app.domain.timeline.rows import build_rows

_COMMON = "Nhiệm vụ chung"


@dataclass(frozen=True)
class ChecklistLine:
    """A heading with its level, or a task with its running number."""

    label: str
    level: int | None = None
    item: ChecklistTask | None = None
    number: int = 0


def checklist_lines(content: TimelineContent) -> list[ChecklistLine]:
    """Return the headings and tasks in order; every task is there once.

    Tasks of no congress stand under common headings after those of the congresses. A wave that holds
    phases of several congresses is named under each of them.
    """
    groups: dict[str | None, list[tuple[tuple[str, ...], ChecklistTask]]] = {
        key: [] for key in (*_keys(content), None)
    }
    path: list[str] = []
    for row in build_rows(content):
        if row.kind in (RowKind.WAVE, RowKind.PHASE):
            path = [*path[: row.depth], row.label]
        elif row.item is not None:
            key = row.item.congress if row.item.congress in groups else None
            groups[key].append((tuple(path[: row.depth]), row.item))
    names = {congress.key: congress.name for congress in content.congresses}
    lines: list[ChecklistLine] = []
    for key, members in groups.items():
        if members:
            lines.append(ChecklistLine(names[key] if key else _COMMON, 0))
            lines += _under_headings(members, sum(line.item is not None for line in lines))
    return lines


def _keys(content: TimelineContent) -> list[str]:
    return [congress.key for congress in content.congresses if congress.family_id is None]


def _under_headings(
    members: Sequence[tuple[tuple[str, ...], ChecklistTask]], count: int
) -> list[ChecklistLine]:
    lines = []
    said: tuple[str, ...] = ()
    for path, item in members:
        same = next((i for i, (a, b) in enumerate(zip(path, said, strict=False)) if a != b), len(said))
        if path != said:
            lines += [ChecklistLine(label, i + 1) for i, label in enumerate(path) if i >= same]
            said = path
        count += 1
        lines.append(ChecklistLine(item.task.text, None, item, count))
    return lines


def cells_of(line: ChecklistLine) -> tuple[str, ...]:
    """Return the words of a task's cells, from its number to its note."""
    item = line.item
    if item is None:
        return ()
    return (
        str(line.number),
        line.label,
        _due(item),
        ", ".join(item.leads),
        ", ".join(item.supports),
        _progress(item),
        item.note,
    )


def _due(item: ChecklistTask) -> str:
    return format_date(item.task.due_on)


def _progress(item: ChecklistTask) -> str:
    state = state_of(item)
    words = ROW_STATE[state]
    applying = item.total - item.not_applicable
    if applying > 1 and state is not RowState.NOT_APPLICABLE:
        return f"{words} {item.done}/{applying}"
    return words
