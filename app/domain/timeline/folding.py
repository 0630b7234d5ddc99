"""Groups folded and unfolded, and where a row stands among them."""

from collections.abc import Sequence, Set

from app.domain.timeline.lines import RowKind, TimelineRow
from app.domain.timeline.pieces import Members, Piece, Rows

_FEW_BARS = 300


def default_folds(rows: Sequence[TimelineRow]) -> frozenset[str]:
    """Return the keys folded at first: the units' own congresses, and units that have much to do."""
    found = Rows.of(rows)
    many = found.bars > _FEW_BARS
    return frozenset(
        row.key
        for row in found.made()
        if row.foldable and ((row.kind is RowKind.CONGRESS and row.faint) or (many and row.body is not None))
    )


def unfolded(rows: Sequence[TimelineRow], folded: Set[str]) -> Rows:
    """Return the rows that are seen while the groups with these keys are folded."""
    seen: list[Piece] = []
    hidden_below: int | None = None
    for piece in Rows.of(rows).pieces:
        if isinstance(piece, Members):
            if hidden_below is None or piece.depth <= hidden_below:
                seen.append(piece)
            continue
        shown = []
        for row in piece:
            if hidden_below is not None and row.depth > hidden_below:
                continue
            hidden_below = row.depth if row.foldable and row.key in folded else None
            shown.append(row)
        seen.append(tuple(shown))
    return Rows(seen)


def parent_index(rows: Sequence[TimelineRow], index: int) -> int | None:
    """Return the index of the group that a row stands in, or None at the top."""
    depth = rows[index].depth
    if depth == 0:
        return None
    return next((i for i in range(index - 1, -1, -1) if rows[i].depth < depth), None)
