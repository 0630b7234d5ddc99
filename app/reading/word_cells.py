"""Where the cells of a Word table stand in its grid."""

from collections.abc import Sequence
from dataclasses import replace
from xml.etree.ElementTree import Element

from app.reading.lines import Line
from app.reading.tables import Cell
from app.reading.word_tree import attribute, child, value_of, whole_number

_WIDEST = 200


def skipped_columns(row: Element) -> int:
    """Return how many grid columns a row leaves out before its first cell."""
    return _number(child(row, "trPr"), "gridBefore")


def is_continued(cell: Element) -> bool:
    """Tell whether a cell is merged with the one above it."""
    return _goes_on(cell, "vMerge")


def is_beside(cell: Element) -> bool:
    """Tell whether a cell is merged with the one before it, as old documents write it."""
    return _goes_on(cell, "hMerge")


def is_deleted(cell: Element) -> bool:
    """Tell whether a change that is still marked takes the cell away."""
    return child(child(cell, "tcPr"), "cellDel") is not None


def grid_cell(cell: Element, column: int, lines: Sequence[Line]) -> Cell:
    """Return a cell that begins in a grid column, with the lines that were read from it."""
    written = [line for line in lines if line.text]
    return Cell(
        column,
        tuple(line.text for line in written),
        tuple(line.number for line in written),
        max(1, _number(child(cell, "tcPr"), "gridSpan")),
        is_continued(cell),
    )


def widened(cell: Cell, more: Cell) -> Cell:
    """Return a cell together with the one after it, which is merged into it."""
    return replace(
        cell, texts=cell.texts + more.texts, lines=cell.lines + more.lines, span=cell.span + more.span
    )


def _goes_on(cell: Element, kind: str) -> bool:
    merged = child(child(cell, "tcPr"), kind)
    return merged is not None and (attribute(merged, "val") or "continue") == "continue"


def _number(properties: Element | None, name: str) -> int:
    return min(whole_number(value_of(properties, name)) or 0, _WIDEST)
