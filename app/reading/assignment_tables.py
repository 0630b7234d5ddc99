"""Tables of assignments to tasks, each with who leads, who helps, when it is due and what it yields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from app.domain.text import tidy
from app.reading.assignment_columns import Column, Heading, find_heading
from app.reading.bodies import split_names
from app.reading.folding import flat, is_upper
from app.reading.marks import MarkKind, find_mark
from app.reading.tables import Cell, Row, Table

_NUMBERS_ROW = re.compile(r"\(?\d{1,2}\)?")
_NAME_EDGE = re.compile(r"\s*[;\n]\s*|^[-–•+]\s*")
_NOTHING = ("", "-", "–", "—", "x", "…", "...", "nt", "không", "nhu tren", "như trên")
_TOLD = (Column.LEAD, Column.SUPPORT, Column.TIME, Column.PRODUCT)
_GROUP_KINDS = (MarkKind.ROMAN, MarkKind.UPPER, MarkKind.PART, MarkKind.SECTION)


@dataclass(frozen=True)
class AssignmentRow:
    """One row of a table of assignments; what the table does not say is empty.

    `time` is what stands in the column of time, to be read as a deadline; `begins` in that of the first
    day, where the table has one of its own.
    """

    line: int
    text: str
    lead: str = ""
    supports: tuple[str, ...] = ()
    time: str = ""
    product: str = ""
    quantity: str = ""
    begins: str = ""


@dataclass
class AssignmentGroup:
    """Rows under one row that only names what they are about; the first of a table may have no title."""

    title: str
    line: int
    label: str = ""
    rows: list[AssignmentRow] = field(default_factory=list)


def read_assignments(table: Table) -> list[AssignmentGroup] | None:
    """Return the rows of a table of assignments by their groups, or None when the table is none."""
    heading = find_heading(table)
    if heading is None:
        return None
    groups = [AssignmentGroup("", table.line)]
    for number, (row, grid) in enumerate(table.filled()):
        if number < heading.rows or not row.texts or heading.repeats(row) or _only_numbers(row):
            continue
        if (group := _group(row, grid, heading)) is not None:
            groups.append(group)
        elif (read := _row(row, grid, heading)) is not None:
            groups[-1].rows.append(read)
    return [group for group in groups if group.title or group.rows]


def _only_numbers(row: Row) -> bool:
    """Tell whether a row numbers the columns: (1), (2), (3)."""
    return len(row.texts) > 1 and all(_NUMBERS_ROW.fullmatch(text) for text in row.texts)


def _group(row: Row, grid: Mapping[int, Cell], heading: Heading) -> AssignmentGroup | None:
    own = {id(cell): cell for cell in row.cells if cell.text and not cell.continued}
    cells = list(own.values())
    if not cells or len(cells) > 2 or any(_holds(heading, cell, *_TOLD) and cell.span == 1 for cell in cells):
        return None
    number = cells[0].text if len(cells) == 2 else ""
    text = cells[-1].text
    wide = cells[-1].span >= max(2, len(heading.columns) - 2)
    mark = find_mark(f"{number.strip(' .')}. {text}" if number else text)
    counted = number.strip(" .").isdigit()
    listed = bool(mark and mark.kind in _GROUP_KINDS)
    if counted and not wide:
        return None
    if not (wide or listed or is_upper(text) or (len(cells) == 1 and not number and _is_alone(row, heading))):
        return None
    title = mark.rest if mark and (listed or number) else text
    return AssignmentGroup(tidy(title) or text, row.line, number or (mark.label if mark and listed else ""))


def _holds(heading: Heading, cell: Cell, *columns: Column) -> bool:
    return heading.columns.get(cell.column) in columns


def _is_alone(row: Row, heading: Heading) -> bool:
    """Tell whether a row has but one cell at all, so that nothing can stand beside its text."""
    return len(row.cells) == 1 and len(heading.columns) > 1


def _row(row: Row, grid: Mapping[int, Cell], heading: Heading) -> AssignmentRow | None:
    parts = {column: _joined(grid, heading, column) for column in Column}
    own = [cell for cell in row.cells if not cell.continued and _holds(heading, cell, Column.CONTENT)]
    content = parts[Column.CONTENT]
    if not content or not any(cell.text for cell in own):
        return None
    mark = find_mark(content)
    text = mark.rest if mark and mark.rest else content
    line = next((line for cell in own for line in cell.lines), row.line)
    return AssignmentRow(
        line,
        tidy(text),
        _or_nothing(parts[Column.LEAD]),
        tuple(_names(grid, heading)),
        _or_nothing(parts[Column.TIME]),
        _or_nothing(parts[Column.PRODUCT]),
        _or_nothing(parts[Column.QUANTITY]),
        _or_nothing(parts[Column.BEGIN]),
    )


def _joined(grid: Mapping[int, Cell], heading: Heading, column: Column) -> str:
    cells = {id(cell): cell for cell in _cells(grid, heading, column)}
    return tidy(" ".join(cell.text for cell in cells.values()))


def _cells(grid: Mapping[int, Cell], heading: Heading, column: Column) -> Iterator[Cell]:
    for number, cell in grid.items():
        if heading.columns.get(number) is column:
            yield cell


def _names(grid: Mapping[int, Cell], heading: Heading) -> Iterator[str]:
    """Yield the names in the column of those who help, one to a line, a bullet or a comma."""
    for cell in {id(cell): cell for cell in _cells(grid, heading, Column.SUPPORT)}.values():
        for text in cell.texts:
            for part in _NAME_EDGE.split(text):
                for name in split_names(part):
                    if (found := _or_nothing(name.strip(" .,;:"))) and any(map(str.isalpha, found)):
                        yield found


def _or_nothing(text: str) -> str:
    return "" if flat(text).strip(" .") in _NOTHING or text in _NOTHING else text
