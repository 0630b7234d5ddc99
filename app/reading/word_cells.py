"""Where the cells of a Word table stand in its grid."""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from app.reading.lines import Line
from app.reading.tables import Cell
from app.reading.word_styles import attribute, child

_WIDEST = 200


def skipped_columns(row: Element) -> int:
    """Return how many grid columns a row leaves out before its first cell."""
    return _number(child(row, "trPr"), "gridBefore")


def grid_cell(cell: Element, column: int, lines: Sequence[Line]) -> Cell:
    """Return a cell that begins in a grid column, with the lines that were read from it."""
    properties = child(cell, "tcPr")
    merged = child(properties, "vMerge") if properties is not None else None
    continued = merged is not None and (attribute(merged, "val") or "continue") == "continue"
    written = [line for line in lines if line.text]
    return Cell(
        column,
        tuple(line.text for line in written),
        tuple(line.number for line in written),
        max(1, _number(properties, "gridSpan")),
        continued,
    )


def _number(properties: Element | None, name: str) -> int:
    found = child(properties, name) if properties is not None else None
    value = (attribute(found, "val") or "") if found is not None else ""
    return min(int(value), _WIDEST) if value.isascii() and value.isdigit() and len(value) < 6 else 0
