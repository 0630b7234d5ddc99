"""Tables of assignments to tasks, each with who leads, who helps, when it is due and what it yields."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from app.domain.reading.plan_reading import ReadWarning
from app.domain.text import tidy
from app.reading.language.folding import flat, has_words, is_upper
from app.reading.language.marks import MarkKind, find_mark
from app.reading.tables.columns import Column
from app.reading.tables.grid import Cell, Row, Table
from app.reading.tables.headings import Heading, find_heading
from app.reading.tables.leads import (
    helper_names,
    joined_names,
    or_nothing,
    split_roles,
    who_and_when,
    without_bullet,
)
from app.reading.tables.points import Cells, cells_of_point, may_be_several, points_of
from app.reading.tables.ticks import Ticked, read_ticks
from app.reading.tasks.bodies import bare_body, is_body
from app.reading.tasks.duty_clauses import verb_at

_NUMBERS_ROW = re.compile(r"\(?\d{1,2}\)?")
_DITTOS = frozenset(("nt", "n.t", "n t", "nhu tren", '"', "”", "“", "''", "″", "〃", "//"))
_LONGEST_DITTO = 12
_BARE_NUMBER = re.compile(r"(?:\d{1,2}\s*(?:[,\-–]|và)\s*)?\d{1,2}(?:/\d{4})?|[IV]{1,3}(?:/\d{4})?")
_LETTERED = re.compile(r"[A-HĐ]|[IVX]{1,5}")
# "Nhóm 1. Trong nhà trường" with nothing beside it sorts the rows that follow.
_COUNTED_GROUP = re.compile(
    r"(?:nhóm|mảng|phần|lĩnh vực|giai đoạn|đợt|chủ đề)(?: (?:việc|nhiệm vụ|nội dung))?"
    r" \(?(?:\d{1,2}|[ivx]{1,5})\b",
    re.IGNORECASE,
)
_SUMS = ("tong cong", "tong so", "cong")
_ASIDE = ("tong cong", "ghi chu")
_TOLD = (Column.LEAD, Column.SUPPORT, Column.TIME, Column.PRODUCT)
_NO_WORK = "Dòng này của bảng phân công chưa thành nhiệm vụ; hãy xem lại."
_SEVERAL = "Ô này gồm nhiều đoạn, đang được đọc là một việc; hãy xem lại có phải là nhiều việc không."
_GROUP_KINDS = (MarkKind.ROMAN, MarkKind.UPPER, MarkKind.PART, MarkKind.SECTION)

_Held = Cells


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
    doubts: list[ReadWarning] = field(default_factory=list)
    """What to look at: rows that say something but ask for nothing, and those that may ask for several."""


def read_assignments(table: Table) -> list[AssignmentGroup] | None:
    """Return the rows of a table of assignments by their groups, or None when the table is none."""
    heading = find_heading(table)
    return read_rows(table, heading) if heading else None


def read_rows(table: Table, heading: Heading) -> list[AssignmentGroup]:
    """Return the rows of a table by their groups, its columns being known."""
    groups = [AssignmentGroup("", table.line)]
    above: Mapping[int, Cell] = {}
    heads = _heads_of_parts(table, heading)
    for number, (row, written) in enumerate(table.filled()):
        if number < heading.rows or not row.texts or heading.repeats(row) or _only_counts(row):
            continue
        if (group := _group(row, heading, heads_part=number in heads)) is not None:
            groups.append(group)
            continue
        grid = _with_dittos(written, above, heading)
        held = _held(grid, heading)
        if (kind := _said(held, Column.GROUP)) and kind != groups[-1].title:
            groups.append(AssignmentGroup(kind, row.line))
        ticked = read_ticks(grid, heading.ticks) if heading.ticks else None
        made = list(_rows(row, held, heading, ticked))
        groups[-1].rows.extend(made)
        if not made and any(map(has_words, row.texts)):
            groups[-1].doubts.append(ReadWarning(row.line, " | ".join(row.texts), _NO_WORK))
        elif len(made) == 1 and _is_parted(row) and may_be_several(_own_content(row, heading)):
            groups[-1].doubts.append(ReadWarning(made[0].line, made[0].text, _SEVERAL))
        above = grid
    if Column.LEAD not in heading.columns.values():
        groups = [with_lead(group, group.title) for group in groups]
    _tell_empty(groups)
    return [group for group in groups if group.title or group.rows or group.doubts]


def _tell_empty(groups: Sequence[AssignmentGroup]) -> None:
    """Name the rows that seem to head others, but have none under them: they may be work themselves."""
    for group, below in zip_longest(groups, groups[1:]):
        alone = below is None or (group.label and below.label and _kind(group) is _kind(below))
        if group.title and not (group.rows or group.doubts) and alone:
            group.doubts.append(ReadWarning(group.line, group.title, _NO_WORK))


def _kind(group: AssignmentGroup) -> MarkKind | None:
    mark = find_mark(f"{group.label.strip(' .')}. {group.title}")
    return mark.kind if mark else None


def with_lead(group: AssignmentGroup, title: str) -> AssignmentGroup:
    """Return a group whose title, or another over it, names who is to do its rows where they name nobody."""
    if not (title and is_body(title)) or verb_at(title) is not None or any(row.lead for row in group.rows):
        return group
    lead = bare_body(title)
    return replace(group, rows=[replace(row, lead=lead) for row in group.rows])


def _only_counts(row: Row) -> bool:
    """Tell whether a row numbers the columns, (1), (2), (3), sums them up or only notes something."""
    first = flat(row.texts[0]).strip(" .:*()")
    if first in _SUMS or (len(row.texts) == 1 and first.startswith(_ASIDE)):
        return True
    return len(row.texts) > 1 and all(_NUMBERS_ROW.fullmatch(text) for text in row.texts)


def _heads_of_parts(table: Table, heading: Heading) -> frozenset[int]:
    """Return which rows are counted as the whole of those that follow: "2" before "2.1"."""
    column = next((at for at, each in heading.columns.items() if each is Column.NUMBER), None)
    if column is None:
        return frozenset()
    heads: set[int] = set()
    last, label = 0, ""
    for at, row in enumerate(table.rows):
        if row.cells and row.cells[0].column == column and (text := row.cells[0].text.rstrip(" .")):
            if "." in text and label and text.startswith(f"{label}."):
                heads.add(last)
            last, label = at, text
    return frozenset(heads)


def _group(row: Row, heading: Heading, *, heads_part: bool) -> AssignmentGroup | None:
    """Return the group that a row heads, or None when it says something to do."""
    own = {id(cell): cell for cell in row.cells if cell.text and not cell.continued}
    cells = list(own.values())
    if not cells or len(cells) > 2 or any(_holds(heading, cell, *_TOLD) and cell.span == 1 for cell in cells):
        return None
    number = cells[0].text if len(cells) == 2 else ""
    text = cells[-1].text
    wide = heads_part or cells[-1].span >= max(2, len(heading.columns) - 2)
    mark = find_mark(f"{number.strip(' .')}. {text}" if number else text)
    counted = number.strip(" .").isdigit()
    listed = bool(mark and mark.kind in _GROUP_KINDS) or _LETTERED.fullmatch(number.strip(" .)")) is not None
    listed = listed or (not number and _COUNTED_GROUP.match(text) is not None)
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
    """Put what the row above says in place of "nt", and of no time where times stand first."""

    def said(number: int, cell: Cell) -> Cell:
        column = heading.columns.get(number)
        again = column in _TOLD and (
            _is_ditto(cell) or (not number and column is Column.TIME and not cell.text)
        )
        return above.get(number, cell) if again else cell

    return {number: said(number, cell) for number, cell in grid.items()}


def _is_ditto(cell: Cell) -> bool:
    return len(cell.text) <= _LONGEST_DITTO and flat(cell.text).strip(" .-()") in _DITTOS


def _held(grid: Mapping[int, Cell], heading: Heading) -> _Held:
    """Return the cells of each kind of column, each once however many columns it covers."""
    held: dict[Column, dict[int, Cell]] = {}
    for number, cell in grid.items():
        if (column := heading.columns.get(number)) is not None:
            held.setdefault(column, {})[id(cell)] = cell
    return {column: [*cells.values()] for column, cells in held.items()}


def _said(held: _Held, column: Column) -> str:
    """Return what a row says in the columns of one kind."""
    texts = [cell.text for cell in held.get(column, ())]
    return texts[0] if len(texts) == 1 else tidy(" ".join(texts))


def _listed(held: _Held, column: Column) -> str:
    """Return what a row says in the columns of one kind, the points of a list parted by semicolons."""
    texts = [text for cell in held.get(column, ()) for text in cell.texts]
    points = [bare for text in texts if (bare := without_bullet(text)) != text]
    if len(points) < 2 or len(points) < len(texts):
        return _said(held, column)
    return "; ".join(point.rstrip(" .;,") for point in points)


def _rows(row: Row, held: _Held, heading: Heading, ticked: Ticked | None) -> Iterator[AssignmentRow]:
    """Yield what a row asks for: once, or for each point of a list in its cell of content."""
    own = _own_content(row, heading)
    content = _said(held, Column.CONTENT)
    if not content or not (any(cell.text for cell in own) or _is_given_again(row, held, heading)):
        return
    points = points_of(own, held)
    for number, (line, text) in enumerate(points):
        told = _told(cells_of_point(held, number, len(points)), heading, ticked)
        yield AssignmentRow(line, tidy(text), *told)
    if not points:
        mark = find_mark(content)
        line = next((line for cell in own for line in cell.lines), row.line)
        text = tidy(mark.rest) if mark and mark.rest else content
        yield AssignmentRow(line, text, *_told(held, heading, ticked))


def _own_content(row: Row, heading: Heading) -> list[Cell]:
    return [cell for cell in row.cells if not cell.continued and _holds(heading, cell, Column.CONTENT)]


def _is_parted(row: Row) -> bool:
    """Tell whether any cell holds several paragraphs; few do."""
    return any(len(cell.texts) > 1 for cell in row.cells)


def _is_given_again(row: Row, held: _Held, heading: Heading) -> bool:
    """Tell whether a row under merged content names another who leads: the same work, for them."""
    own = [cell for cell in row.cells if cell.text and not cell.continued]
    return any(_holds(heading, cell, Column.LEAD) for cell in own) and any(
        _holds(heading, cell, Column.TIME, Column.QUANTITY, Column.PRODUCT) for cell in own
    )


def _told(
    held: _Held, heading: Heading, ticked: Ticked | None
) -> tuple[str, tuple[str, ...], str, str, str, str]:
    """Return what the other columns of a row say, in the order of `AssignmentRow`."""
    leads = held.get(Column.LEAD, ())
    named = joined_names([text for cell in leads for text in cell.texts])
    lead, others = split_roles(or_nothing(named), names_both=heading.names_both)
    # One cell may stand for both.
    apart = [cell for cell in held.get(Column.SUPPORT, ()) if not any(cell is each for each in leads)]
    supports = tuple(name for cell in apart for name in helper_names(cell.texts)) or others
    time, quantity, begins = (
        or_nothing(_said(held, column)) for column in (Column.TIME, Column.QUANTITY, Column.BEGIN)
    )
    product = or_nothing(_listed(held, Column.PRODUCT))
    if time and not lead and heading.times_name_doers:
        lead, others, time = who_and_when(time)
        supports = supports or others
    if time and heading.period and _BARE_NUMBER.fullmatch(time):
        time = f"{heading.period} {time}"
    if quantity.replace(".", "").isdigit():
        quantity = f"{quantity} {_said(held, Column.MEASURE) or heading.measure}".strip()
    if ticked:
        supports += (*ticked.supports, *(ticked.leads if lead else ()))
        lead, time = lead or "; ".join(ticked.leads), time or ticked.time
    return lead, supports, time, product, quantity, begins
