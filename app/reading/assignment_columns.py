"""The columns of a table of assignments, told by their headings in whichever order they stand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cached_property

from app.reading.folding import flat
from app.reading.stated_times import says_only_when
from app.reading.tables import Cell, Row, Table

_MOST_HEADING_ROWS = 3


class Column(Enum):
    """What a column of a table of assignments holds."""

    NUMBER = auto()
    GROUP = auto()
    CONTENT = auto()
    LEAD = auto()
    SUPPORT = auto()
    BEGIN = auto()
    TIME = auto()
    PRODUCT = auto()
    QUANTITY = auto()
    CHANNEL = auto()
    PLACE = auto()
    NOTE = auto()


_HEADINGS: tuple[tuple[Column, str], ...] = (
    (Column.NUMBER, r"(?:s?tt|so tt|so thu tu)$"),
    (Column.SUPPORT, r"(?!.*\bchu tri\b).*\b(?:phoi hop|cung thuc hien|tham gia)\b"),
    (Column.TIME, r".*\b(?:thoi gian|thoi han|tien do|hoan thanh|han cuoi|ngay)\b"),
    (Column.PRODUCT, r".*\b(?:san pham|ket qua|dau ra)\b"),
    (Column.QUANTITY, r".*\b(?:so luong|chi tieu|khoi luong)\b"),
    (Column.CHANNEL, r".*\b(?:hinh thuc|phuong thuc)\b"),
    (Column.PLACE, r".*\b(?:dia diem|noi thuc hien)\b"),
    (Column.NOTE, r".*\bghi chu\b"),
    (Column.LEAD, r".*\b(?:chu tri|phu trach|thuc hien|chiu trach nhiem|dau moi|phan cong|ai (?:lam|lo))\b"),
)
_CONTENT = re.compile(
    r".*\b(?:noi dung|nhiem vu|cong viec|hoat dong|viec|dau viec|ten viec|hang muc|chuong trinh)\b"
)
_KINDS = re.compile(r"(?:nhom|mang|linh vuc|phan|loai)\b")
_BEGIN = re.compile(r"(?:thoi gian |ngay |thoi diem )?(?:bat dau|khoi dau|khoi cong)$|tu ngay$")
_END = re.compile(r"(?:ket thuc|den ngay)$")
_TIME_FIRST = re.compile(r"(?:thoi gian|thoi han|tien do|ngay|han|xong|khi nao)\b")
_UNIT_FIRST = re.compile(r"(?:don vi|co quan|bo phan|ban|to chuc|tap the|noi(?! dung))\b")
_UNIT = re.compile(r"\b(?:don vi|co quan|bo phan|to chuc|tap the)\b|^(?:ban|noi(?! dung))\b")
_PLAIN_UNIT = re.compile(
    r"(?:ten |cac )?(?:don vi|co quan|co quan, don vi|to chuc|bo phan|dia phuong, don vi)"
)
_PERSON = re.compile(r".*\b(?:dong chi|nguoi|ca nhan|ho ten|ho va ten|can bo|lanh dao)\b")
_RULES = tuple((column, re.compile(pattern)) for column, pattern in _HEADINGS)
_TOLD = {Column.LEAD, Column.SUPPORT, Column.TIME, Column.PRODUCT}


@dataclass(frozen=True)
class Heading:
    """What the grid columns of a table hold, and how many rows its heading takes."""

    columns: Mapping[int, Column]
    rows: int
    texts: frozenset[str]

    @cached_property
    def names_both(self) -> bool:
        """Tell whether one column says both who leads and who helps."""
        return any("chu tri" in text and "phoi hop" in text for text in self.texts)

    def repeats(self, row: Row) -> bool:
        """Tell whether a row says the heading again, as on a new page."""
        texts = [flat(text) for text in row.texts]
        return bool(texts) and all(text in self.texts for text in texts)


def column_of(words: str) -> Column | None:
    """Return what a heading announces, or None; a column of persons is none of ours."""
    text = flat(words).strip(" .:*()")
    if not text or len(text) > 80:
        return None
    if _BEGIN.match(text):
        return Column.BEGIN
    if _TIME_FIRST.match(text) or _END.match(text):
        return Column.TIME
    if _PERSON.match(text) and not _UNIT.search(text):
        return None
    is_content = _CONTENT.match(text)
    for column, rule in _RULES:
        if rule.match(text):
            by_unit = _UNIT_FIRST.match(text) or not is_content or text.startswith(("phan cong", "chu tri"))
            if is_content and column is not Column.TIME and not by_unit:
                continue
            return column
    return Column.CONTENT if is_content else None


def find_heading(table: Table) -> Heading | None:
    """Return the heading of a table of assignments, or None when it is a table of another kind.

    The heading may stand in up to three rows, with columns grouped under one wider cell.
    """
    filled = list(table.filled())[: _MOST_HEADING_ROWS + 1]
    best: Heading | None = None
    for count in range(1, len(filled)):
        columns = _columns([grid for _, grid in filled[:count]], table.width)
        held = set(columns.values())
        richer = best is None or len(held) > len(set(best.columns.values()))
        if Column.CONTENT in held and held & _TOLD and richer:
            texts = frozenset(flat(text) for row, _ in filled[:count] for text in row.texts)
            best = Heading(columns, count, texts)
    return _with_times(table, best) if best else None


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
    columns.update(_kinds_of_work(rows, columns))
    return columns


def _with_times(table: Table, heading: Heading) -> Heading:
    """Find the column of time by its cells where no heading tells it: "Dự kiến", "Xong trước"."""
    if Column.TIME in heading.columns.values():
        return heading
    found: dict[int, list[bool]] = {}
    for row in table.rows[heading.rows :]:
        for cell in row.cells:
            if cell.text and cell.column not in heading.columns and cell.span == 1:
                found.setdefault(cell.column, []).append(says_only_when(cell.text))
    times = [column for column, cells in found.items() if sum(cells) * 2 >= len(cells)]
    return replace(heading, columns={**heading.columns, times[0]: Column.TIME}) if times else heading


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
    """Return the column headed "Đơn vị" alone: without another for it, those are who does the row."""
    for number, cell in rows[-1].items():
        if number not in columns and _PLAIN_UNIT.fullmatch(flat(cell.text).strip(" .:*()")):
            return {number: Column.LEAD}
    return {}
