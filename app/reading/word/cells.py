"""Where the cells of a Word table stand in its grid."""

from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple
from xml.etree.ElementTree import Element

from app.reading.files.lines import Line
from app.reading.tables.grid import Cell
from app.reading.word.runs import SKIPPED
from app.reading.word.tree import attribute, child, children, local, value_of, whole_number

_WIDEST = 200


class Frame(NamedTuple):
    """How a cell stands in the grid.

    `continued` tells that it is merged with the one above it, `beside` that it is merged with the one
    before it, as old documents write it, and `deleted` that a change still marked takes it away.
    """

    span: int = 1
    continued: bool = False
    beside: bool = False
    deleted: bool = False


def rows_of(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, through content controls and changes, without those of inner tables."""
    for element in table:
        if local(element) == "tr":
            if child(child(element, "trPr"), "del") is None:
                yield element
        elif local(element) not in SKIPPED:
            yield from rows_of(element)


def cells_of(row: Element) -> Iterator[tuple[Element, Frame]]:
    """Yield the cells of a row, each with how it stands in the grid, without those that are deleted."""
    for element in row:
        if local(element) == "tc":
            frame = _frame_of(element)
            if not frame.deleted:
                yield element, frame
        elif local(element) not in SKIPPED:
            yield from cells_of(element)


def only_cell(table: Element) -> Element | None:
    """Return the cell of a table that has but one, and so only frames its text."""
    rows = list(islice(rows_of(table), 2))
    cells = list(islice(cells_of(rows[0]), 2)) if len(rows) == 1 else []
    return cells[0][0] if len(cells) == 1 else None


def skipped_columns(row: Element) -> int:
    """Return how many grid columns a row leaves out before its first cell."""
    return _at_most_widest(value_of(child(row, "trPr"), "gridBefore"))


def grid_cell(frame: Frame, column: int, lines: Sequence[Line]) -> Cell:
    """Return a cell that begins in a grid column, with the lines that were read from it."""
    written = [line for line in lines if line.text]
    texts = tuple([line.text for line in written])
    return Cell(column, texts, tuple([line.number for line in written]), frame.span, frame.continued)


def widened(cell: Cell, more: Cell) -> Cell:
    """Return a cell together with the one after it, which is merged into it."""
    texts, lines = cell.texts + more.texts, cell.lines + more.lines
    return cell._replace(texts=texts, lines=lines, span=cell.span + more.span)


_PLAIN, _FRAMING = Frame(), frozenset({"gridSpan", "vMerge", "hMerge", "cellDel"})


def _frame_of(cell: Element) -> Frame:
    properties = child(cell, "tcPr")
    if properties is None:
        return _PLAIN
    told = children(properties)
    if told.keys().isdisjoint(_FRAMING):
        return _PLAIN
    return Frame(
        max(1, _at_most_widest(attribute(told.get("gridSpan"), "val"))),
        _goes_on(told.get("vMerge")),
        _goes_on(told.get("hMerge")),
        "cellDel" in told,
    )


def _goes_on(merged: Element | None) -> bool:
    return merged is not None and (attribute(merged, "val") or "continue") == "continue"


def _at_most_widest(number: str | None) -> int:
    return min(whole_number(number) or 0, _WIDEST)
