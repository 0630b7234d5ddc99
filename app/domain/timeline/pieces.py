"""The rows of a timeline in pieces, of which some are made only when they are looked at."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import Protocol, overload

from app.domain.timeline.lines import TimelineRow


class RowSource(Protocol):
    """Makes the rows of places on demand."""

    def row(self, place: int) -> TimelineRow:
        """Return the row of a place."""

    def place_of(self, key: str) -> int | None:
        """Return the place whose row has a key, or None."""

    def in_order(self, places: Iterable[int]) -> list[int]:
        """Return places in the order in which their rows stand."""


class Members(Sequence[TimelineRow]):
    """The rows of one group, all at one depth and none of them a group, made when they are first looked at.

    No day of them lies outside of the days that the group's own row holds.
    """

    def __init__(self, source: RowSource, places: Sequence[int], depth: int) -> None:
        self.source = source
        self.places = places
        self.depth = depth
        self._made: dict[int, TimelineRow] = {}

    def __len__(self) -> int:
        return len(self.places)

    @overload
    def __getitem__(self, index: int) -> TimelineRow: ...

    @overload
    def __getitem__(self, index: slice) -> list[TimelineRow]: ...

    def __getitem__(self, index: int | slice) -> TimelineRow | list[TimelineRow]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        place = self._ordered[index]
        row = self._made.get(place)
        if row is None:
            row = self._made[place] = self.source.row(place)
        return row

    def index_of(self, key: str) -> int | None:
        """Return where the row of a key stands, or None."""
        place = self.source.place_of(key)
        return self._ordered.index(place) if place is not None and place in self.places else None

    @cached_property
    def _ordered(self) -> list[int]:
        return self.source.in_order(self.places)


Piece = tuple[TimelineRow, ...] | Members


class Rows(Sequence[TimelineRow]):
    """Rows one after another, in pieces: those that are there, and members made on demand."""

    def __init__(self, pieces: Iterable[Piece] = ()) -> None:
        self.pieces = [piece for piece in pieces if len(piece)]
        self._starts = [0, *accumulate(len(piece) for piece in self.pieces)]

    @classmethod
    def of(cls, rows: Sequence[TimelineRow]) -> "Rows":
        """Return rows as they are when they are in pieces, otherwise as one piece."""
        return rows if isinstance(rows, Rows) else cls([tuple(rows)])

    def __len__(self) -> int:
        return self._starts[-1]

    @overload
    def __getitem__(self, index: int) -> TimelineRow: ...

    @overload
    def __getitem__(self, index: slice) -> list[TimelineRow]: ...

    def __getitem__(self, index: int | slice) -> TimelineRow | list[TimelineRow]:
        if isinstance(index, slice):
            return [self[number] for number in range(*index.indices(len(self)))]
        if not -len(self) <= index < len(self):
            raise IndexError(index)
        index %= len(self)
        number = bisect_right(self._starts, index) - 1
        return self.pieces[number][index - self._starts[number]]

    def __iter__(self) -> Iterator[TimelineRow]:
        for piece in self.pieces:
            yield from piece

    def made(self) -> Iterator[TimelineRow]:
        """Yield the rows that are not made on demand: every group, and all else that is there."""
        for piece in self.pieces:
            if not isinstance(piece, Members):
                yield from piece

    @property
    def bars(self) -> int:
        """Return how many rows stand for something to do."""
        return sum(
            len(piece) if isinstance(piece, Members) else sum(row.is_bar for row in piece)
            for piece in self.pieces
        )

    def index_of(self, key: str) -> int | None:
        """Return where the row of a key stands, or None."""
        found = self._places.get(key)
        if found is not None:
            return found
        for start, piece in zip(self._starts, self.pieces, strict=False):
            if isinstance(piece, Members) and (inside := piece.index_of(key)) is not None:
                return start + inside
        return None

    def chosen(self, choose: Callable[[Piece], Piece]) -> "Rows":
        """Return what is left of every piece after a choice."""
        return Rows(choose(piece) for piece in self.pieces)

    @cached_property
    def _places(self) -> dict[str, int]:
        return {
            row.key: start + number
            for start, piece in zip(self._starts, self.pieces, strict=False)
            if not isinstance(piece, Members)
            for number, row in enumerate(piece)
        }
