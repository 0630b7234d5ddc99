"""The rows of a list of units, below their headings: units, and rows that are none with the reason."""

import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime

from app.domain.body import BodyKind, Contact
from app.domain.dates.written import parse_date
from app.domain.errors import EntryError
from app.domain.text import fold, tidy
from app.domain.unit_entry import UnitEntry, UnitList, UnitListProblem
from app.reading.units.columns import Columns, UnitColumn

Cells = Sequence[object]

TOTAL = re.compile(r"(?:tong cong|tong so|cong)\b(?! doan)")  # "Công đoàn" is a unit, "Cộng" is none
GROUP_MARK = re.compile(r"(?:[IVXL]+|[A-HĐ])[.)]?")
_GROUP_NAME = re.compile(r"(?:[IVXL]+|[A-H])[.)/]\s+\S")
GROUP_START = re.compile(r"(?:khoi|nhom|cum|cac|danh sach)\b")
SIGNED = re.compile(
    r"(?:t/m|tm\b|k/t|kt\.|tl\.|t/l|nguoi (?:lap|tong hop|ky)|thu truong|(?:pho )?bi thu$|chu tich$|"
    r"noi nhan|\(?ky\b.*ten|"
    r"xac nhan|ghi chu\s*:|.*\bngay\s*[\d.…_]*\s*thang\s*[\d.…_]*\s*nam\b|l/?uu\s*:|luu y\s*:)"
)
_GROUP = "dòng này là tên nhóm, không phải đơn vị"
_NAMELESS = "dòng này không có tên đơn vị"
_BELOW = "dòng này thuộc phần ký hoặc ghi chú cuối bảng"
_HIDDEN = "dòng này đang ẩn trong bảng tính nên không được nhập"


def read_rows(
    rows: Sequence[Cells], columns: Columns, first_line: int, hidden: Iterable[int] = ()
) -> UnitList:
    """Return the units of the rows below a heading, and each row that is none with the reason.

    `hidden` are the numbers of the lines that are hidden in the spreadsheet.
    """
    reader = _Rows(columns, _is_numbered(rows, columns), frozenset(hidden))
    for line, row in enumerate(rows, first_line):
        reader.add(line, row)
    return UnitList(tuple(reader.entries), tuple(reader.problems))


class _Rows:
    def __init__(self, columns: Columns, numbered: bool, hidden: frozenset[int]) -> None:
        self.entries: list[UnitEntry] = []
        self.problems: list[UnitListProblem] = []
        self._columns, self._numbered, self._hidden = columns, numbered, hidden
        self._ended = False
        self._seen: dict[tuple[str, str], int] = {}

    def add(self, line: int, row: Cells) -> None:
        texts = [text for cell in row if (text := cell_text(cell))]
        if not texts:
            return
        name = _text_of(row, self._columns, UnitColumn.NAME)
        why = self._why_not(line, row, texts, name)
        if why:
            self.problems.append(UnitListProblem(line, " | ".join(texts), why))
            return
        try:
            entry = _entry(row, self._columns, line, name)
        except EntryError as error:
            self.problems.append(UnitListProblem(line, name, str(error)))
            return
        if twin := self._twin(entry):
            self.problems.append(UnitListProblem(line, name, twin))
            return
        self.entries.append(entry)

    def _why_not(self, line: int, row: Cells, texts: Sequence[str], name: str) -> str:
        if line in self._hidden:
            return _HIDDEN
        self._ended = self._ended or self._begins_the_end(row, texts)
        if self._ended:
            return _BELOW
        if self._is_group(row, texts, name):
            return _GROUP
        return _NAMELESS if not name or TOTAL.match(fold(name)) or not _has_letters(name) else ""

    def _begins_the_end(self, row: Cells, texts: Sequence[str]) -> bool:
        if self._numbered and _text_of(row, self._columns, UnitColumn.INDEX):
            return False
        return bool(self.entries) and any(SIGNED.match(fold(text)) for text in texts)

    def _is_group(self, row: Cells, texts: Sequence[str], name: str) -> bool:
        """Tell a row that names a group: marked "I" or "A" among numbered rows, or alone on its line."""
        index = _text_of(row, self._columns, UnitColumn.INDEX)
        if self._numbered and index and GROUP_MARK.fullmatch(index):
            return True
        alone = len(texts) == 1 or (len(texts) == 2 and texts[-1].isdigit())
        if self._numbered and alone and not re.fullmatch(r"\d+[.)]?", index):
            return bool(_GROUP_NAME.match(texts[0]) or GROUP_START.match(fold(texts[0])))
        return alone and bool(_GROUP_NAME.match(name) or _GROUP_NAME.match(texts[0]))

    def _twin(self, entry: UnitEntry) -> str:
        """Return what of a unit an earlier line has already, its name or code; remember one that is new."""
        marks = {"tên": fold(entry.name), "mã": fold(entry.code)}
        for what, mark in marks.items():
            if mark and (what, mark) in self._seen:
                return f"trùng {what} với dòng {self._seen[what, mark]}"
        self._seen.update({(what, mark): entry.line for what, mark in marks.items() if mark})
        return ""


def cell_text(cell: object) -> str:
    """Return what a cell shows, tidied; whole numbers without a decimal point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else tidy(str(cell)).removeprefix("'")


def widest(rows: Sequence[Cells]) -> int:
    """Return the place of the column with the most text."""
    width = max(len(row) for row in rows)
    lengths = [sum(len(cell_text(row[place])) for row in rows if place < len(row)) for place in range(width)]
    return lengths.index(max(lengths))


def kind_of(words: str, name: str) -> BodyKind:
    """Return what kind of organisation a list means, by its column of kinds, else by the name."""
    said = f"{(fold(words) or fold(name)).replace(',', ' ')} "
    tests: tuple[tuple[BodyKind, Callable[[str], bool]], ...] = (
        (BodyKind.UNIT, lambda text: text.startswith(("chi bo", "dang bo", "dang uy"))),
        (BodyKind.UNION, lambda text: any(word in text for word in _UNIONS)),
        (BodyKind.PRESS, lambda text: text.startswith(("bao ", "dai ", "tap chi", "co quan bao chi"))),
        (
            BodyKind.DEPARTMENT,
            lambda text: text.startswith(("ban ", "van phong", "tieu ban", "uy ban kiem tra")),
        ),
    )
    return next((kind for kind, holds in tests if holds(said)), BodyKind.UNIT)


_UNIONS = (
    "doan the",
    "cong doan",
    "doan thanh nien",
    "doan tncs",
    "hoi cuu chien binh",
    "hoi phu nu",
    "hoi lien hiep",
)


def _is_numbered(rows: Sequence[Cells], columns: Columns) -> bool:
    marks = [_text_of(row, columns, UnitColumn.INDEX) for row in rows]
    return any(re.fullmatch(r"\d+[.)]?", mark) for mark in marks)


def _has_letters(text: str) -> bool:
    return any(letter.isalpha() for letter in text)


def _entry(row: Cells, columns: Columns, line: int, name: str) -> UnitEntry:
    def text(column: UnitColumn) -> str:
        return _text_of(row, columns, column)

    contact = Contact(text(UnitColumn.CONTACT), text(UnitColumn.POST), text(UnitColumn.PHONE))
    only = _day_of(row, columns, UnitColumn.CONGRESS)
    return UnitEntry(
        line,
        name,
        text(UnitColumn.SHORT),
        text(UnitColumn.CODE),
        kind_of(text(UnitColumn.KIND), name),
        contact,
        _day_of(row, columns, UnitColumn.OPENS) or only,
        _day_of(row, columns, UnitColumn.CLOSES) or only,
    )


def _text_of(row: Cells, columns: Columns, column: UnitColumn) -> str:
    place = columns.get(column)
    return cell_text(row[place]) if place is not None and place < len(row) else ""


def _day_of(row: Cells, columns: Columns, column: UnitColumn) -> date | None:
    place = columns.get(column)
    value = row[place] if place is not None and place < len(row) else None
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else parse_date(cell_text(value))
