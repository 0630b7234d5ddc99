"""The rows grouped by how things are communicated."""

from typing import TYPE_CHECKING

from app.domain.task import Channel
from app.domain.terms import CHANNEL
from app.domain.timeline.congress_rows import congress_section
from app.domain.timeline.lines import RowKind, TimelineContent, TimelineRow
from app.domain.timeline.making import RowMaker, group, spanning
from app.domain.timeline.pieces import Rows

if TYPE_CHECKING:
    from app.domain.checklist import ChecklistTask

NO_CHANNEL = "Chưa rõ hình thức"


def rows_by_channel(content: TimelineContent) -> Rows:
    """Return the congresses, then each channel with its tasks, those without one, and deleted ones."""
    maker = RowMaker(content)
    by_channel: dict[Channel | None, list[ChecklistTask]] = {}
    for item in content.tasks:
        by_channel.setdefault(item.task.channel, []).append(item)
    rows: list[TimelineRow] = []
    for channel in (*Channel, None):
        items = by_channel.get(channel, [])
        if items:
            label = CHANNEL[channel] if channel else NO_CHANNEL
            key = f"channel:{channel.value if channel else ''}"
            rows.append(group(key, RowKind.GROUP, 0, label, items, spanning(items)))
            rows += (maker.task(item, 1) for item in items)
    rows += maker.gone_group(maker.all_gone())
    return Rows([tuple(congress_section(maker)), tuple(rows)])
