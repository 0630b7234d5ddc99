"""The rows of the congresses themselves, the units' own under that of their family."""

from collections.abc import Sequence
from dataclasses import replace

from app.domain.congress import Congress
from app.domain.timeline.lines import MilestoneKind, RowKind, TimelineRow
from app.domain.timeline.making import CONGRESSES_KEY, RowMaker, hull, milestones_of


def congress_section(maker: RowMaker) -> list[TimelineRow]:
    """Return the rows of all congresses under one heading."""
    singles, own = families(maker.content.congresses)
    if not maker.content.congresses:
        return []
    rows = [TimelineRow(CONGRESSES_KEY, RowKind.SECTION, 0, "Đại hội", foldable=True)]
    for congress in singles:
        rows += _one_congress(maker, congress, own.get(congress.id, []))
    return rows


def families(congresses: Sequence[Congress]) -> tuple[list[Congress], dict[int, list[Congress]]]:
    """Return the congresses that stand by themselves, and by their family's id those of units."""
    known = {congress.id for congress in congresses if congress.family_id is None}
    own: dict[int, list[Congress]] = {}
    orphans = []
    for congress in congresses:
        if congress.family_id in known and congress.family_id is not None:
            own.setdefault(congress.family_id, []).append(congress)
        elif congress.family_id is not None:
            orphans.append(congress)
    return [*(each for each in congresses if each.family_id is None), *orphans], own


def unit_congress(maker: RowMaker, unit: Congress, family: str, depth: int) -> TimelineRow:
    """Return the row of a unit's own congress, which belongs to its family."""
    return replace(maker.congress(unit, depth), congress=family)


def family_head(
    maker: RowMaker, congress: Congress, units: Sequence[Congress], depth: int, label: str
) -> TimelineRow:
    """Return the row that shows the openings of all units' congresses together."""
    days = [mark for unit in units for mark in milestones_of(unit) if mark.kind is MilestoneKind.OPENS]
    marks = tuple(days) or milestones_of(congress)
    starts, ends = hull(marks)
    return replace(
        maker.congress(congress, depth), label=label, starts=starts, ends=ends, milestones=marks,
        faint=bool(days), foldable=True, first_marks=(), body=None,
    )  # fmt: skip


def _one_congress(maker: RowMaker, congress: Congress, units: Sequence[Congress]) -> list[TimelineRow]:
    if not units:
        return [maker.congress(congress, 1)]
    head = family_head(maker, congress, units, 1, f"{congress.name} ({len(units)} đơn vị)")
    return [head, *(unit_congress(maker, unit, congress.key, 2) for unit in units)]
