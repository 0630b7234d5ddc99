"""The rows of a timeline that have anything within some days."""

from collections.abc import Sequence
from datetime import date

from app.domain.timeline.lines import TimelineRow


def within(rows: Sequence[TimelineRow], first: date | None, last: date | None) -> list[TimelineRow]:
    """Return the rows of which anything lies from one day to another, with the groups they stand in.

    A side that is not given has no bound; where neither is, all rows stay, those without any day as well.
    """
    if first is None and last is None:
        return list(rows)
    kept: list[TimelineRow] = []
    depth = 0  # rows of a lesser depth are groups of a kept row
    for row in reversed(rows):
        if row.depth < depth or _touches(row, first or date.min, last or date.max):
            kept.append(row)
            depth = row.depth
    kept.reverse()
    return kept


def _touches(row: TimelineRow, first: date, last: date) -> bool:
    """Tell whether a row has a mark or a part of its bar within the days."""
    if any(first <= mark.day <= last for mark in row.milestones):
        return True
    days = row.known_days
    return bool(days) and min(days) <= last and first <= max(days)
