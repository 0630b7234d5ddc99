"""Rows one below another: where each stands, and which of them lie in view."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate


class RowLayout:
    """The tops of rows of given heights, each at least above 0."""

    def __init__(self, heights: Iterable[float]) -> None:
        self._edges = [0.0, *accumulate(heights)]

    def __len__(self) -> int:
        return len(self._edges) - 1

    @property
    def height(self) -> float:
        """Return the height of all rows together."""
        return self._edges[-1]

    def top(self, index: int) -> float:
        """Return where a row begins."""
        return self._edges[index]

    def bottom(self, index: int) -> float:
        """Return where a row ends."""
        return self._edges[index + 1]

    def at(self, y: float) -> int | None:
        """Return the row at a height, or None above and below all rows."""
        if y < 0 or y >= self.height:
            return None
        return bisect_right(self._edges, y) - 1

    def between(self, top: float, bottom: float) -> range:
        """Return the rows of which anything lies between two heights."""
        if not len(self) or bottom <= 0 or top >= self.height or bottom <= top:
            return range(0)
        first = max(bisect_right(self._edges, top) - 1, 0)
        return range(first, min(bisect_left(self._edges, bottom), len(self)))
