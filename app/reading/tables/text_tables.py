"""Tables of assignments in plain text, as mail, web pages and old programs leave them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.reading.files.lines import Line
from app.reading.language.folding import is_upper, starts_lower
from app.reading.language.marks import MarkKind, find_mark
from app.reading.tables.columns import column_of
from app.reading.tables.grid import Cell, Row, Table
from app.reading.tables.headings import find_heading
from app.reading.tables.text_grid import (
    Cells,
    aligned_cells,
    bar_cells,
    gutters,
    is_border,
    pieces,
    tab_cells,
)

_FEWEST = 3
_NUMBER = re.compile(r"\(?\d{1,3}[.)/]?")
_GROUPS = (MarkKind.ROMAN, MarkKind.UPPER, MarkKind.PART, MarkKind.SECTION)


@dataclass
class _Record:
    """One row as it grows: the texts and line numbers of each column."""

    texts: dict[int, list[str]] = field(default_factory=dict)
    lines: dict[int, list[int]] = field(default_factory=dict)

    def add(self, line: Line, cells: Cells, shift: int = 0) -> None:
        """Add the cells of one more line, each `shift` columns to the right."""
        for column, text in cells.items():
            self.texts.setdefault(column + shift, []).append(text)
            self.lines.setdefault(column + shift, []).append(line.number)

    def row(self, width: int) -> Row:
        """Return the row, a lone text across the whole width when nothing stands beside it."""
        if len(self.texts) == 1 and 0 in self.texts:
            return Row((Cell(0, (" ".join(self.texts[0]),), tuple(self.lines[0]), width),))
        cells = (
            Cell(column, (" ".join(self.texts.get(column, [])),), tuple(self.lines.get(column, [])))
            for column in range(width)
        )
        return Row(tuple(cells))


@dataclass(frozen=True)
class _Block:
    """The lines of one table with the cells of each; rules drawn between rows have none."""

    lines: list[Line]
    cells: list[Cells]
    ruled: bool = False
    broken: bool = False
    """Whether a cell's text may go on at the start of the next line, as a pasted table's does."""


def find_text_tables(lines: Sequence[Line]) -> tuple[list[Line], list[Table]]:
    """Return the lines with those of tables of assignments marked as such, and these tables."""
    marked = list(lines)
    tables: list[Table] = []
    at = 0
    while at < len(marked):
        found = _table_at(marked, at, len(tables) + 1)
        if found is None:
            at += 1
            continue
        table, end = found
        tables.append(table)
        for place in range(at, end):
            marked[place] = marked[place]._replace(cell=(table.number, place - at, 1))
        at = end
    return marked, tables


def _table_at(lines: Sequence[Line], at: int, number: int) -> tuple[Table, int] | None:
    """Return the table that begins on a line and the place behind it, or None."""
    first = lines[at]
    if first.cell is not None:
        return None
    for block in (_bars(lines, at), _tabs(lines, at), _aligned(lines, at)):
        if block is None:
            continue
        records = _ruled(block) if block.ruled else _records(block)
        width = max((column for record in records for column in record.texts), default=0) + 1
        table = Table(number, tuple(record.row(width) for record in records))
        if len(records) > 1 and find_heading(table) is not None:
            return table, at + len(block.lines)
    return None


def _heads(cells: Cells) -> bool:
    """Tell whether a line may head a table of assignments: most of its cells name a column."""
    known = sum(1 for text in cells.values() if column_of(text) is not None)
    return known >= 2 and known * 2 >= len(cells)


def _bars(lines: Sequence[Line], at: int) -> _Block | None:
    start = at + 1 if is_border(lines[at]) and at + 1 < len(lines) else at
    if not _heads(bar_cells(lines[start])):
        return None
    end = start
    while end < len(lines) and (is_border(lines[end]) or bar_cells(lines[end])):
        end += 1
    block = list(lines[at:end])
    cells = [{} if is_border(line) else bar_cells(line) for line in block]
    rules = sum(1 for line in block if is_border(line))
    return _Block(block, cells, ruled=rules > 3)


def _tabs(lines: Sequence[Line], at: int) -> _Block | None:
    heading = tab_cells(lines[at])
    if len(heading) < 2 or not _heads(heading):
        return None
    end = at + 1
    width = max(heading) + 1
    cells = [heading]
    while end < len(lines) and _goes_on_by_tabs(lines, end, cells[-1], width):
        cells.append(tab_cells(lines[end]))
        end += 1
    return _Block(list(lines[at:end]), cells, broken=True)


def _goes_on_by_tabs(lines: Sequence[Line], at: int, above: Cells, width: int) -> bool:
    if "\t" in lines[at].raw:
        return True
    followed = at + 1 < len(lines) and "\t" in lines[at + 1].raw
    if followed and (_is_group(lines[at].text) or not lines[at].gap):
        return True
    short = len(above) < width and not _is_group(lines[at].text)
    return short and not lines[at].gap and find_mark(lines[at].text) is None


def _aligned(lines: Sequence[Line], at: int) -> _Block | None:
    heading = pieces(lines[at])
    if len(heading) < _FEWEST or not _heads(dict(enumerate(text for _, text in heading))):
        return None
    end = at + 1
    while end < len(lines) and _goes_on_aligned(lines, end, heading[1][0]):
        end += 1
    block = list(lines[at:end])
    starts = gutters([line for line in block if len(pieces(line)) > 1 or line.raw.startswith("  ")])
    if len(starts) + 1 < _FEWEST:
        return None
    return _Block(block, [aligned_cells(line, starts) for line in block])


def _goes_on_aligned(lines: Sequence[Line], at: int, second: int) -> bool:
    """Tell whether a line belongs to a table whose second column begins at a place."""
    found = pieces(lines[at])
    if len(found) > 1:
        return True
    if not found or (lines[at].gap and found[0][0] < second):
        return False
    followed = at + 1 < len(lines) and len(pieces(lines[at + 1])) > 1
    return found[0][0] >= second - 1 or (followed and _is_group(lines[at].text))


def _is_group(text: str) -> bool:
    mark = find_mark(text)
    return bool(mark and mark.kind in _GROUPS) or is_upper(text)


def _ruled(block: _Block) -> list[_Record]:
    """Return the rows between the rules that are drawn."""
    records: list[_Record] = []
    fresh = True
    for line, cells in zip(block.lines, block.cells, strict=True):
        if not cells:
            fresh = True
            continue
        if fresh:
            records.append(_Record())
            fresh = False
        records[-1].add(line, cells)
    return records


def _records(block: _Block) -> list[_Record]:
    """Return the rows, each from the line that begins it."""
    records: list[_Record] = []
    numbered = any(_NUMBER.fullmatch(cells.get(0, "")) for cells in block.cells)
    width = max((max(cells) for cells in block.cells if cells), default=0) + 1
    for line, cells in zip(block.lines, block.cells, strict=True):
        if not cells:
            continue
        if not records or _begins(cells, numbered=numbered):
            records.append(_Record())
            records[-1].add(line, cells)
            continue
        last = max(records[-1].texts)
        fits = block.broken and 0 in cells and last + max(cells) < width
        records[-1].add(line, cells, shift=last if fits else 0)
    return records


def _begins(cells: Cells, *, numbered: bool) -> bool:
    """Tell whether the cells of a line begin a row rather than go on with the one above."""
    first = cells.get(0, "")
    if not first:
        return False
    if _is_group(first):
        return True
    return bool(_NUMBER.fullmatch(first)) if numbered else not starts_lower(first) and len(cells) > 1
