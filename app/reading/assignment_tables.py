"""Tables of assignments to tasks, each with who leads, who helps, when it is due and what it yields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from app.domain.text import tidy
from app.reading.assignment_columns import Column, Heading, find_heading
from app.reading.bodies import split_names
from app.reading.folding import flat, is_upper
from app.reading.marks import MarkKind, find_mark
from app.reading.tables import Cell, Row, Table

_NUMBERS_ROW = re.compile(r"\(?\d{1,2}\)?")
_NAME_EDGE = re.compile(r"\s*[;\n]\s*|^[-–•+]\s*")
_NOTHING = ("", "-", "–", "—", "x", "…", "...", "nt", "khong", "nhu tren", "như trên")
_DITTOS = ("nt", "n.t", "n t", "nhu tren", '"', "''", "〃", "//")
# Between two names; "xã/phường" is one.
_SLASH = re.compile(r"\s*/\s*(?=[A-ZĐÀ-Ỹ])")
_SUMS = ("tong cong", "tong so", "cong")
_LEADS = re.compile(r"\W*(?:(?:cơ quan|đơn vị)\s+)?chủ trì\s*[:\-–]?\s*", re.IGNORECASE)
_HELPS = re.compile(
    r"[\s.,;(]*\b(?:(?:cơ quan|đơn vị)\s+)?phối hợp(?:\s+(?:với|cùng|thực hiện))*\s*[:\-–]?\s*", re.IGNORECASE
)
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
    above: Mapping[int, Cell] = {}
    for number, (row, written) in enumerate(table.filled()):
        if number < heading.rows or not row.texts or heading.repeats(row) or _only_counts(row):
            continue
        if (group := _group(row, written, heading)) is not None:
            groups.append(group)
            continue
        grid = _with_dittos(written, above, heading)
        if (kind := _joined(grid, heading, Column.GROUP)) and kind != groups[-1].title:
            groups.append(AssignmentGroup(kind, row.line))
        groups[-1].rows.extend(_rows(row, grid, heading))
        above = grid
    return [group for group in groups if group.title or group.rows]


def _only_counts(row: Row) -> bool:
    """Tell whether a row numbers the columns, (1), (2), (3), or sums them up: "Tổng cộng"."""
    if flat(row.texts[0]).strip(" .:") in _SUMS:
        return True
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


def _with_dittos(grid: Mapping[int, Cell], above: Mapping[int, Cell], heading: Heading) -> Mapping[int, Cell]:
    """Put what the row above says in place of "nt" and "như trên"."""

    def said(number: int, cell: Cell) -> Cell:
        repeats = heading.columns.get(number) in _TOLD and flat(cell.text).strip(" .-()") in _DITTOS
        return above.get(number, cell) if repeats else cell

    return {number: said(number, cell) for number, cell in grid.items()}


def _rows(row: Row, grid: Mapping[int, Cell], heading: Heading) -> Iterator[AssignmentRow]:
    """Yield what a row asks for: once, or for each point of a list in its cell of content."""
    own = [cell for cell in row.cells if not cell.continued and _holds(heading, cell, Column.CONTENT)]
    content = _joined(grid, heading, Column.CONTENT)
    if not content or not any(cell.text for cell in own):
        return
    told = _told(grid, heading)
    points = [
        (line, text) for cell in own for line, text in zip(cell.lines, cell.texts, strict=False) if text
    ]
    marks = [find_mark(text) for _, text in points]
    if len(points) > 1 and all(mark and mark.rest for mark in marks):
        for (line, _), mark in zip(points, marks, strict=True):
            yield replace(told, line=line, text=tidy(mark.rest if mark else ""))
        return
    mark = find_mark(content)
    line = next((line for cell in own for line in cell.lines), row.line)
    yield replace(told, line=line, text=tidy(mark.rest if mark and mark.rest else content))


def _told(grid: Mapping[int, Cell], heading: Heading) -> AssignmentRow:
    """Return what the other columns of a row say, without its words."""
    parts = {column: _or_nothing(_joined(grid, heading, column)) for column in Column}
    lead, others = _split_roles(parts[Column.LEAD])
    if heading.names_both and not others and len(both := _SLASH.split(lead, maxsplit=1)) > 1:
        lead, others = both[0], tuple(split_names(both[1]))
    return AssignmentRow(
        0,
        "",
        lead,
        tuple(_names(grid, heading)) or others,
        parts[Column.TIME],
        parts[Column.PRODUCT],
        parts[Column.QUANTITY],
        parts[Column.BEGIN],
    )


def _split_roles(lead: str) -> tuple[str, tuple[str, ...]]:
    """Part a cell that tells both who leads and who helps: "Chủ trì: Văn phòng; phối hợp: Ban Tổ chức"."""
    led = _LEADS.match(lead)
    helped = _HELPS.search(lead, led.end() if led else 0)
    if not (led or (helped and helped.start())):
        return lead, ()
    first = lead[led.end() if led else 0 : helped.start() if helped else len(lead)]
    others = split_names(_unbracketed(lead[helped.end() :])) if helped else []
    return first.strip(" .,;:-–"), tuple(others)


def _unbracketed(text: str) -> str:
    return text if text.count("(") == text.count(")") else text.rstrip(" .)")


def _joined(grid: Mapping[int, Cell], heading: Heading, column: Column) -> str:
    cells = {id(cell): cell for cell in _cells(grid, heading, column)}
    return tidy(" ".join(cell.text for cell in cells.values()))


def _cells(grid: Mapping[int, Cell], heading: Heading, column: Column) -> Iterator[Cell]:
    for number, cell in grid.items():
        if heading.columns.get(number) is column:
            yield cell


def _names(grid: Mapping[int, Cell], heading: Heading) -> Iterator[str]:
    """Yield the names in the column of those who help, one to a line, a bullet or a comma."""
    leads = {id(cell) for cell in _cells(grid, heading, Column.LEAD)}  # one cell may stand for both
    for cell in {id(cell): cell for cell in _cells(grid, heading, Column.SUPPORT)}.values():
        if id(cell) in leads:
            continue
        for text in cell.texts:
            for part in _NAME_EDGE.split(text):
                for name in split_names(part):
                    if (found := _or_nothing(name.strip(" .,;:"))) and any(map(str.isalpha, found)):
                        yield found


def _or_nothing(text: str) -> str:
    return "" if flat(text).strip(" .") in _NOTHING or text in _NOTHING else text
