"""The rows that are looked for, with the groups they stand in."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.checklist import ChecklistTask
from app.domain.task import Channel
from app.domain.text import fold
from app.domain.timeline.by_unit import GivenRows
from app.domain.timeline.lines import RowKind, RowState, TimelineRow, states_of
from app.domain.timeline.pieces import Members, Piece, Rows


@dataclass(frozen=True)
class TimelineFilter:
    """What is looked for; an empty part asks for nothing.

    `unit` is the id of an organisation, and `unit_tasks` are the tasks that it has been given.
    """

    text: str = ""
    states: frozenset[RowState] = frozenset()
    congress: str | None = None
    unit: int | None = None
    unit_tasks: frozenset[int] = frozenset()
    channel: Channel | None = None

    @property
    def is_empty(self) -> bool:
        """Tell whether everything passes."""
        return not (fold(self.text) or self.states or self.congress or self.unit or self.channel)


def filtered(rows: Sequence[TimelineRow], wanted: TimelineFilter) -> Rows:
    """Return the rows that are looked for, with the groups they stand in.

    A group whose own name holds the text keeps all of its members that pass the rest.
    """
    found = Rows.of(rows)
    if wanted.is_empty:
        return found
    narrowed = _named_pieces(found, wanted)
    kept: list[Piece] = []
    has_kept_below = 0  # rows of this depth or less are groups of a kept row
    for piece, named in reversed(narrowed):
        if isinstance(piece, Members):
            if len(piece):
                kept.append(piece)
                has_kept_below = piece.depth
            continue
        chosen = []
        for row, is_named in zip(reversed(piece), reversed(named), strict=True):
            if row.depth < has_kept_below or (is_named and _passes(row, wanted)):
                chosen.append(row)
                has_kept_below = row.depth
        kept.append(tuple(reversed(chosen)))
    return Rows(reversed(kept))


def _named_pieces(rows: Rows, wanted: TimelineFilter) -> list[tuple[Piece, list[bool]]]:
    """Tell of each row whether it, or a group around it, holds the text; members are narrowed by all."""
    text = fold(wanted.text)
    narrowed: list[tuple[Piece, list[bool]]] = []
    inside: int | None = None
    members = _MemberFilter(wanted, text)
    for piece in rows.pieces:
        if isinstance(piece, Members):
            in_named = inside is not None and piece.depth > inside
            narrowed.append((members.narrowed(piece, named=in_named), []))
            continue
        named = []
        for row in piece:
            if inside is not None and row.depth <= inside:
                inside = None
            holds = inside is not None or not text or text in fold(_searched(row))
            if holds and inside is None and row.foldable:
                inside = row.depth
            named.append(holds)
        narrowed.append((piece, named))
    return narrowed


class _MemberFilter:
    """Chooses assignments by what their tasks pass, each task looked at once."""

    def __init__(self, wanted: TimelineFilter, text: str) -> None:
        self._wanted = wanted
        self._text = text
        self._fitting: dict[tuple[int, bool], bool] = {}

    def narrowed(self, piece: Members, *, named: bool) -> Members:
        """Return the members that pass; inside a `named` group their own words do not matter."""
        source = piece.source
        if not isinstance(source, GivenRows):
            raise TypeError("only assignments are made on demand")
        if not len(piece) or (self._wanted.unit and source.body_of(piece.places[0]) != self._wanted.unit):
            return Members(source, [], piece.depth)
        states = self._wanted.states
        places = [
            place
            for place in piece.places
            if self._fits(source, source.task_of(place), named=named)
            and (not states or source.state(place) in states)
        ]
        return Members(source, places, piece.depth)

    def _fits(self, source: GivenRows, task_id: int, *, named: bool) -> bool:
        known = self._fitting.get((task_id, named))
        if known is None:
            item = source.items[task_id]
            known = (named or self._text in fold(_words(item))) and self._suits(item, source)
            self._fitting[task_id, named] = known
        return known

    def _suits(self, item: ChecklistTask, source: GivenRows) -> bool:
        wanted = self._wanted
        if wanted.congress and source.congress_of(item) != wanted.congress:
            return False
        return not wanted.channel or item.task.channel is wanted.channel


def _searched(row: TimelineRow) -> str:
    return row.label if row.item is None else _words(row.item)


def _words(item: ChecklistTask) -> str:
    return " ".join((item.task.text, *item.leads, *item.supports, item.note))


def _passes(row: TimelineRow, wanted: TimelineFilter) -> bool:
    if wanted.congress and row.congress != wanted.congress:
        return False
    if row.item is not None:
        return _task_passes(row.item, wanted)
    if row.kind is RowKind.CONGRESS:
        # One with rows under it stands or goes by them, be they tasks, units or deleted tasks.
        return not row.foldable and not (wanted.unit and row.body not in (None, wanted.unit))
    return row.kind is RowKind.GONE and not (wanted.states or wanted.unit or wanted.channel)


def _task_passes(item: ChecklistTask, wanted: TimelineFilter) -> bool:
    if wanted.unit and item.task.id not in wanted.unit_tasks:
        return False
    if wanted.channel and item.task.channel is not wanted.channel:
        return False
    return not wanted.states or bool(wanted.states & states_of(item))
