"""Where the headings of a list of units stand: below titles, in one row or in two."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.reading.units.columns import UnitColumn, column_of, find_columns, is_heading_row, with_second_row
from app.reading.units.rows import Cells, cell_text

HEADING_ROWS = 20
_COUNTED = re.compile(r"\(?\d{1,2}\)?|\(?[A-E]\)?")


@dataclass(frozen=True)
class Heading:
    """The columns of a list, and the number of rows up to the end of its heading."""

    columns: Mapping[UnitColumn, int]
    ends: int


def find_heading(rows: Sequence[Cells]) -> Heading | None:
    """Return the heading of a list of units, or None for rows that have none."""
    texts = [[cell_text(cell) for cell in row] for row in rows[: HEADING_ROWS + 2]]
    lone: Heading | None = None
    for number, headings in enumerate(texts[:HEADING_ROWS]):
        columns = find_columns(headings)
        if UnitColumn.NAME not in columns:
            continue
        found = _with_rows_below(texts, number, columns)
        if len(columns) > 1 or sum(map(bool, headings)) > 1:
            return found
        lone = lone or found
    return lone


def _with_rows_below(
    texts: Sequence[Sequence[str]], number: int, columns: Mapping[UnitColumn, int]
) -> Heading:
    ends = number + 1
    below = texts[ends] if ends < len(texts) else []
    if is_heading_row(below) and _goes_on(below, columns[UnitColumn.NAME]):
        merged = with_second_row(columns, texts[number], below)
        if UnitColumn.NAME in merged:
            columns, ends = merged, ends + 1
            below = texts[ends] if ends < len(texts) else []
    counted = [text for text in below if text]
    if len(counted) > 1 and all(_COUNTED.fullmatch(text) for text in counted):
        ends += 1  # a row that only numbers the columns: (1) (2) (3)
    return Heading(columns, ends)


def _goes_on(below: Sequence[str], name_at: int) -> bool:
    """Tell whether a row of headings is the lower part of a heading, and not the first unit."""
    name = below[name_at] if name_at < len(below) else ""
    return not name or (column_of(name) is UnitColumn.NAME and name.casefold().startswith("tên"))
