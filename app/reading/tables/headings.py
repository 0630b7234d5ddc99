"""The heading of a table of assignments: how many rows it takes, and what each column holds."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import islice

from app.reading.language.folding import flat
from app.reading.tables.columns import Column, column_of, names_doer_too, names_persons
from app.reading.tables.grid import Cell, Row, Table
from app.reading.tables.heading_rows import PLAIN_UNIT, most_heading_rows, name_bodies
from app.reading.tables.other_tables import is_course_of_a_day, is_no_assignment
from app.reading.tables.ticks import TickColumn, find_ticks
from app.reading.tasks.bodies import is_body
from app.reading.times.stated_times import says_only_when

_MOST_HEADING_ROWS = 3
_KINDS = re.compile(r"(?:nhom|mang|linh vuc|phan|loai)\b")
_EVENT = re.compile(
    r"(?:ten )?(?:cac )?(?:su kien|chuyen de|bai viet)(?: tuyen truyen)?|ten (?:tin, )?bai|cong tac"
)
_LONGEST_UNIT = 24
_COUNTS, _LONGEST_SHORT = re.compile(r"\d{1,2}(?:[.)]\s+\S|[.)]?\Z)"), 4
_DUTIES = re.compile(r"(?:phan cong |noi dung )?trach nhiem(?: cu the| thuc hien)?|phan cong")
_BY_PERSONS = re.compile(r".*\b(?:chu tri|phu trach|thuc hien|trach nhiem)\b")
_PERIODS = {"thang": "tháng", "quy": "quý"}
_MEASURE = re.compile(r"\(([^()\d]+)\)")
_NEVER_TICKED = (Column.NUMBER, Column.CONTENT, Column.NOTE)
_TOLD = {Column.LEAD, Column.SUPPORT, Column.TIME, Column.PRODUCT}


@dataclass(frozen=True)
class Heading:
    """What the grid columns of a table hold, and how many rows its heading takes."""

    columns: Mapping[int, Column]
    rows: int
    texts: frozenset[str]
    ticks: Mapping[int, TickColumn] = field(default_factory=dict)
    measure: str = ""
    """What the column of amounts counts, where its heading says so: "Số lượng (buổi)"."""

    @cached_property
    def names_both(self) -> bool:
        """Tell whether one column says both who leads and who helps."""
        return any("chu tri" in text and "phoi hop" in text for text in self.texts)

    @cached_property
    def times_name_doers(self) -> bool:
        """Tell whether the column of time says who does it too, there being no other for that."""
        return Column.LEAD not in self.columns.values() and any(
            column_of(text) is Column.TIME and names_doer_too(text) for text in self.texts
        )

    @cached_property
    def period(self) -> str:
        """Return "tháng" or "quý" where a column headed so has only the number in its cells."""
        return next((word for bare, word in _PERIODS.items() if bare in self.texts), "")

    def tells_of(self, column: int) -> bool:
        """Tell whether it is known what a column holds."""
        return column in self.columns or column in self.ticks

    def repeats(self, row: Row) -> bool:
        """Tell whether a row says the heading again, as on a new page."""
        return bool(row.texts) and all(flat(text) in self.texts for text in row.texts)


def find_heading(table: Table) -> Heading | None:
    """Return the heading of a table of assignments, or None when it is a table of another kind.

    The heading may stand in up to three rows, with columns grouped under one wider cell.
    """
    filled = list(islice(table.filled(), _MOST_HEADING_ROWS + 1))
    most = min(most_heading_rows(filled, table.width), len(filled) - 1)
    best = _richest(filled[:most], table.width)
    if best is None:
        return None
    best = _with_lower_rows(best, filled[:most])
    best = _with_persons(table, best)
    best = _with_ticks(table, best, [grid for _, grid in filled[: best.rows]])
    if not (best.ticks or _TOLD & set(best.columns.values())):
        return None
    best = _with_measure(table, _with_times(table, _with_leads(table, best)))
    return None if _is_other_kind(table, best) else best


def _richest(filled: Sequence[tuple[Row, dict[int, Cell]]], width: int) -> Heading | None:
    """Return the heading that tells of the most columns, of those that name the work."""
    best: Heading | None = None
    for count in range(1, len(filled) + 1):
        if count > 1 and _is_work(filled[count - 1][0]):
            break
        columns = _columns([grid for _, grid in filled[:count]], width)
        held = set(columns.values())
        richer = best is None or _worth(held) > _worth(set(best.columns.values()))
        if Column.CONTENT in held and richer:
            texts = frozenset(flat(text) for row, _ in filled[:count] for text in row.texts)
            best = Heading(columns, count, texts)
            if len(held) == width:
                break  # No heading of more rows can tell more.
    return best


def _is_work(row: Row) -> bool:
    """Tell whether a row counts what it says ("1", "1. Treo cờ"), as no row of a heading does."""
    first, *rest = row.texts
    if not _COUNTS.match(first):
        return False
    return any(map(str.isalpha, first)) or any(len(text) > _LONGEST_SHORT for text in rest)


def _worth(held: set[Column]) -> tuple[bool, int]:
    """Return how much a heading tells, first of all whether it says who, when or what comes of the work."""
    return bool(held & _TOLD), len(held)


def _with_lower_rows(heading: Heading, filled: Sequence[tuple[Row, Mapping[int, Cell]]]) -> Heading:
    """Take in the rows under the heading into which its cells reach, or that stand on every page with it."""
    count = heading.rows
    while count < len(filled) and _belongs(filled[count][0]):
        count += 1
    return replace(heading, rows=count) if count > heading.rows else heading


def _belongs(row: Row) -> bool:
    return row.repeats or any(cell.continued for cell in row.cells)


def _with_persons(table: Table, heading: Heading) -> Heading:
    """Take the column headed "Người phụ trách" for the one that leads where organisations stand in it."""
    if Column.LEAD in heading.columns.values():
        return heading
    for cell in table.rows[heading.rows - 1].cells:
        if heading.tells_of(cell.column) or not names_persons(cell.text):
            continue
        below = (each for row in table.rows[heading.rows :] for each in row.cells)
        if name_bodies(each.text for each in below if each.column == cell.column):
            return replace(heading, columns={**heading.columns, cell.column: Column.LEAD})
    return heading


def _with_ticks(table: Table, heading: Heading, grids: Sequence[Mapping[int, Cell]]) -> Heading:
    """Set apart the columns that hold ticks: a heading over several of them tells of each what it says."""
    kept = frozenset(number for number, column in heading.columns.items() if column in _NEVER_TICKED)
    if not (ticks := find_ticks(table.rows[heading.rows :], grids, kept)):
        return heading
    columns = {number: column for number, column in heading.columns.items() if number not in ticks}
    return replace(heading, columns=columns, ticks=ticks)


def _is_other_kind(table: Table, heading: Heading) -> bool:
    """Tell whether a table lists something else, or is a form whose columns are still to be filled in."""
    times = [number for number, column in heading.columns.items() if column is Column.TIME]
    if is_no_assignment(heading.texts, timed=bool(times)):
        return True
    if len(times) == 1 and is_course_of_a_day(table.rows[heading.rows :], times[0]):
        return True
    return not heading.ticks and not any(
        cell.texts and heading.columns.get(cell.column) in _TOLD
        for row in table.rows[heading.rows :]
        if not heading.repeats(row)
        for cell in row.cells
    )


def _columns(rows: list[dict[int, Cell]], width: int) -> dict[int, Column]:
    """Return what each column holds: the lowest heading that tells, or else the wider one above it."""
    columns: dict[int, Column] = {}
    taken: set[Column] = set()
    for number in range(width):
        headings = [row[number].text for row in reversed(rows) if number in row]
        found = next((column for text in headings if (column := column_of(text))), None)
        if found is None:
            continue
        if found in taken and rows[-1].get(number) is not rows[-1].get(number - 1):
            continue
        columns[number] = found
        taken.add(found)
    if Column.LEAD not in taken:
        columns.update(_plain_units(rows, columns))
    elif Column.CONTENT not in taken:
        columns.update(_duties_of_units(rows, columns) or _events(rows, columns))
    columns.update(_kinds_of_work(rows, columns))
    return columns


def _with_times(table: Table, heading: Heading) -> Heading:
    """Find the column of time where no heading tells it: by "Tháng" over it, or by its cells ("Dự kiến")."""
    if Column.TIME in heading.columns.values() or any(each.period for each in heading.ticks.values()):
        return heading
    for cell in table.rows[heading.rows - 1].cells:
        if cell.texts and flat(cell.text) in _PERIODS and not heading.tells_of(cell.column):
            return replace(heading, columns={**heading.columns, cell.column: Column.TIME})
    found: dict[int, list[bool]] = {}
    for row in table.rows[heading.rows :]:
        for cell in row.cells:
            if cell.text and cell.span == 1 and not heading.tells_of(cell.column):
                found.setdefault(cell.column, []).append(says_only_when(cell.text))
    times = [column for column, cells in found.items() if sum(cells) * 2 >= len(cells)]
    return replace(heading, columns={**heading.columns, times[0]: Column.TIME}) if times else heading


def _with_leads(table: Table, heading: Heading) -> Heading:
    """Take who leads from a column headed "Người phụ trách" where its cells name organisations after all."""
    if Column.LEAD in heading.columns.values():
        return heading
    for cell in table.rows[heading.rows - 1].cells:
        if heading.tells_of(cell.column) or not _BY_PERSONS.match(flat(cell.text)):
            continue
        own = (each for row in table.rows[heading.rows :] for each in row.cells if each.column == cell.column)
        names = [each.text for each in own if each.text]
        if names and sum(map(is_body, names)) * 2 > len(names):
            return replace(heading, columns={**heading.columns, cell.column: Column.LEAD})
    return heading


def _with_measure(table: Table, heading: Heading) -> Heading:
    if Column.QUANTITY not in heading.columns.values():
        return heading
    cells = (cell for row in table.rows[: heading.rows] for cell in row.cells)
    amounts = (cell for cell in cells if heading.columns.get(cell.column) is Column.QUANTITY)
    told = (_MEASURE.search(cell.text) for cell in amounts)
    return replace(heading, measure=next((found[1].strip() for found in told if found), ""))


def _kinds_of_work(rows: list[dict[int, Cell]], columns: Mapping[int, Column]) -> dict[int, Column]:
    """Return the columns where "Nhóm việc" stands before "Đầu việc": the first only sorts the second."""
    kinds = [number for number, column in columns.items() if column is Column.CONTENT]
    works = [
        number
        for number, cell in rows[-1].items()
        if number not in columns and column_of(cell.text) is Column.CONTENT
    ]
    if len(kinds) != 1 or not works or not _KINDS.match(flat(rows[-1][kinds[0]].text)):
        return {}
    return {kinds[0]: Column.GROUP, works[0]: Column.CONTENT}


def _plain_units(rows: list[dict[int, Cell]], columns: Mapping[int, Column]) -> dict[int, Column]:
    """Return the column headed "Đơn vị" or "Chi bộ": without another for it, those do what the row says."""
    for number, cell in rows[-1].items():
        if number not in columns and _names_units(cell.text):
            return {number: Column.LEAD}
    return {}


def _duties_of_units(rows: list[dict[int, Cell]], columns: Mapping[int, Column]) -> dict[int, Column]:
    """Return the columns "Đơn vị" and "Trách nhiệm" where no other tells the work: who, and what they do."""
    units = _plain_units(rows, columns)
    leads = (number for number, column in columns.items() if column is Column.LEAD)
    duties = [
        at for at in leads if at in rows[-1] and _DUTIES.fullmatch(flat(rows[-1][at].text).strip(" .:*()"))
    ]
    return {**units, duties[0]: Column.CONTENT} if units and duties else {}


def _events(rows: list[dict[int, Cell]], columns: Mapping[int, Column]) -> dict[int, Column]:
    """Return the column headed "Sự kiện" or "Chuyên đề": with none for the work, it is to make those."""
    for number, cell in rows[-1].items():
        if number not in columns and _EVENT.fullmatch(flat(cell.text).strip(" .:*()")):
            return {number: Column.CONTENT}
    return {}


def _names_units(heading: str) -> bool:
    return bool(PLAIN_UNIT.fullmatch(flat(heading).strip(" .:*()"))) or (
        len(heading) <= _LONGEST_UNIT and is_body(heading)
    )


def carried_on(heading: Heading, before: Table, table: Table) -> Heading | None:
    """Return the heading of the table before for one that goes on counting its rows, else None."""
    number = next((at for at, column in heading.columns.items() if column is Column.NUMBER), None)
    if number is None or table.width != before.width:
        return None
    last = next((n for row in reversed(before.rows) if (n := _number_in(row, number)) is not None), None)
    first = next((n for row in table.rows if (n := _number_in(row, number)) is not None), None)
    return replace(heading, rows=0) if last is not None and first == last + 1 else None


def _number_in(row: Row, column: int) -> int | None:
    text = next((cell.text.strip(" .") for cell in row.cells if cell.column == column), "")
    return int(text) if text.isdecimal() else None
