"""The rows of the timeline, grouped as asked for."""

from collections.abc import Callable

from app.domain.timeline.by_channel import rows_by_channel
from app.domain.timeline.by_congress import rows_by_congress
from app.domain.timeline.by_unit import rows_by_unit
from app.domain.timeline.by_wave import rows_by_wave
from app.domain.timeline.lines import Grouping, TimelineContent
from app.domain.timeline.pieces import Rows

_WAYS: dict[Grouping, Callable[[TimelineContent], Rows]] = {
    Grouping.WAVE: rows_by_wave,
    Grouping.CONGRESS: rows_by_congress,
    Grouping.UNIT: rows_by_unit,
    Grouping.CHANNEL: rows_by_channel,
}


def build_rows(content: TimelineContent, grouping: Grouping = Grouping.WAVE) -> Rows:
    """Return all rows under their groups.

    Every task of the content is in exactly one row, with or without dates, and so is every deleted one;
    by unit, every assignment is, and every task given to nobody.
    """
    return _WAYS[grouping](content)
