"""The rows grouped by congress: each with its milestones, its tasks and, of a family, the units' own."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.baseline import TaskBaseline
from app.domain.checklist import ChecklistTask
from app.domain.congress import Congress
from app.domain.timeline.congress_rows import families, family_head, unit_congress
from app.domain.timeline.lines import RowKind, TimelineContent, TimelineRow
from app.domain.timeline.making import RowMaker, group, spanning
from app.domain.timeline.pieces import Rows

NO_CONGRESS_KEY = "congress:"
NO_CONGRESS = "Không gắn với đại hội nào"


def rows_by_congress(content: TimelineContent) -> Rows:
    """Return each congress with its tasks, then the tasks of none, then deleted ones of none."""
    maker = RowMaker(content)
    singles, own = families(content.congresses)
    keys = {congress.key for congress in singles}
    tasks = _by_key(maker, keys)
    gone: dict[str | None, list[tuple[int, TaskBaseline]]] = {}
    for number, each in maker.all_gone():
        found = maker.phase_congress.get(each.phase_id or 0)
        gone.setdefault(found if found in keys else None, []).append((number, each))
    rows: list[TimelineRow] = []
    for congress in singles:
        members = (tasks.get(congress.key, []), own.get(congress.id, []), gone.get(congress.key, []))
        rows += _congress(maker, congress, *members)
    rows += _others(maker, tasks.get(None, []))
    return Rows([tuple(rows), tuple(maker.gone_group(gone.get(None, [])))])


def _by_key(maker: RowMaker, keys: set[str]) -> dict[str | None, list[ChecklistTask]]:
    found: dict[str | None, list[ChecklistTask]] = {}
    for item in maker.content.tasks:
        key = maker.congress_of(item)
        found.setdefault(key if key in keys else None, []).append(item)
    return found


def _congress(
    maker: RowMaker,
    congress: Congress,
    items: Sequence[ChecklistTask],
    units: Sequence[Congress],
    gone: Sequence[tuple[int, TaskBaseline]],
) -> list[TimelineRow]:
    counted = group("", RowKind.CONGRESS, 0, "", items)
    head = replace(
        maker.congress(congress, 0), foldable=bool(items or units or gone),
        tasks=counted.tasks, done=counted.done, share=counted.share,
    )  # fmt: skip
    rows = [head]
    if units:
        family = family_head(maker, congress, units, 1, f"Đại hội của các đơn vị ({len(units)})")
        rows.append(replace(family, key=f"units:{congress.id}"))
        rows += (unit_congress(maker, unit, congress.key, 2) for unit in units)
    rows += (maker.task(item, 1) for item in items)
    return [*rows, *(maker.gone(each, 1, number) for number, each in gone)]


def _others(maker: RowMaker, items: Sequence[ChecklistTask]) -> list[TimelineRow]:
    if not items:
        return []
    head = group(NO_CONGRESS_KEY, RowKind.GROUP, 0, NO_CONGRESS, items, spanning(items))
    return [head, *(maker.task(item, 1) for item in items)]
