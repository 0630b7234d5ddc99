"""The parts of a bar that what comes back interrupts: one up to each day on which it is due."""

from itertools import pairwise

from app.domain.timeline.lines import TimelineRow
from app.domain.timeline.scale import Bar, TimeScale


def parts_of(row: TimelineRow, scale: TimeScale, least: float = 0.0) -> list[Bar]:
    """Return the parts of a row's bar from left to right, without gaps; none where nothing comes back.

    Parts that would be narrower than `least` are taken together with the next one.
    """
    bar = scale.bar(row)
    if bar is None or not row.comes_back:
        return []
    edges = [bar.left]
    for day in row.comes_back:
        edge = scale.after(day)
        if edge - edges[-1] >= least and edge < bar.right:
            edges.append(edge)
    if len(edges) > 1 and bar.right - edges[-1] < least:
        edges.pop()
    edges.append(bar.right)
    return [Bar(left, right) for left, right in pairwise(edges)]
