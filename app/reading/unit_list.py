"""Lists of units: .xlsx, .xls, .ods and .csv files, and cells pasted from a spreadsheet."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError

from app.domain.body import BodyKind, Contact
from app.domain.dates import parse_date
from app.domain.errors import EntryError, UnreadableFileError, UnsafeFileError
from app.domain.personal_columns import personal_headings
from app.domain.text import fold, tidy
from app.domain.unit_entry import UnitEntry, UnitList, UnitListProblem
from app.reading.unit_columns import UnitColumn, find_columns

Cells = Sequence[object]

_TOTAL = re.compile(r"(?:tong cong|tong so|cong)\b(?! doan)")  # "Công đoàn" is a unit, "Cộng" is none
_HEADING_ROWS = 20
_MOST_BYTES = 20_000_000
_MOST_ROWS = 20_000


def read_unit_list(path: Path) -> UnitList:
    """Read a list of units from a spreadsheet or CSV file: the first sheet that has a name column.

    Raises:
        UnreadableFileError: it is no such file, has a password, or has no column of names.
        UnsafeFileError: its columns look like a file on persons; nothing of it is kept.
    """
    if not path.is_file():
        raise UnreadableFileError(f"Không tìm thấy tệp «{path.name}»; hãy kiểm tra lại đường dẫn.")
    if path.stat().st_size > _MOST_BYTES:
        raise UnreadableFileError(f"Tệp «{path.name}» quá lớn để là danh sách đơn vị; hãy chọn tệp khác.")
    sheets = _csv_rows(path) if path.suffix.lower() in {".csv", ".txt", ".tsv"} else _sheet_rows(path)
    for rows in sheets:
        found = _read_rows(rows)
        if found is not None:
            return found
    raise UnreadableFileError(
        f"Tệp «{path.name}» không có cột «Tên đơn vị»; hãy đặt tiêu đề cho cột tên rồi nhập lại."
    )


def read_pasted_units(text: str) -> UnitList:
    """Read units from pasted cells: with headings, or one name a line without.

    Raises:
        UnreadableFileError: nothing was pasted.
        UnsafeFileError: the columns look like a file on persons.
    """
    rows = [line.split("\t") for line in text.splitlines() if line.strip()]
    if not rows:
        raise UnreadableFileError("Chưa có gì được dán; hãy sao chép danh sách từ Excel rồi dán lại.")
    found = _read_rows(rows)
    return found if found is not None else _entries(rows, {UnitColumn.NAME: _widest(rows)}, 1)


def _sheet_rows(path: Path) -> Iterable[list[Cells]]:
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            sheets = [workbook.get_sheet_by_name(name) for name in workbook.sheet_names]
            return [list(sheet.to_python(skip_empty_area=False, nrows=_MOST_ROWS)) for sheet in sheets]
    except PasswordError:
        raise UnreadableFileError(
            f"Tệp «{path.name}» có mật khẩu; hãy bỏ mật khẩu trong Excel rồi nhập lại."
        ) from None
    except (CalamineError, OSError):
        raise UnreadableFileError(
            f"Không đọc được tệp «{path.name}»; hãy mở bằng Excel, lưu lại thành .xlsx rồi nhập lại."
        ) from None


def _csv_rows(path: Path) -> Iterable[list[Cells]]:
    content = path.read_bytes()
    encoding = "utf-16" if content[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError:
        raise UnreadableFileError(
            f"Tệp «{path.name}» không phải là văn bản Unicode; hãy lưu thành .xlsx rồi nhập lại."
        ) from None
    head = text[:4000]
    delimiter = max(";\t,", key=head.count)
    try:
        rows = list(csv.reader(io.StringIO(text), delimiter=delimiter))
    except csv.Error:
        raise UnreadableFileError(
            f"Tệp «{path.name}» không phải là tệp CSV; hãy lưu thành .xlsx rồi nhập lại."
        ) from None
    return [[tuple(row) for row in rows[:_MOST_ROWS]]]


def _read_rows(rows: Sequence[Cells]) -> UnitList | None:
    for number, row in enumerate(rows[:_HEADING_ROWS]):
        headings = [_text(cell) for cell in row]
        if refused := personal_headings(headings):
            raise UnsafeFileError(
                f"Danh sách có cột «{refused[0]}» nên giống hồ sơ cá nhân; chương trình chỉ nhận danh sách"
                " đơn vị, không lưu thông tin cá nhân. Hãy bỏ cột đó rồi nhập lại."
            )
        columns = find_columns(headings)
        if UnitColumn.NAME in columns:
            return _entries(rows[number + 1 :], columns, number + 2)
    return None


def _entries(rows: Sequence[Cells], columns: dict[UnitColumn, int], first_line: int) -> UnitList:
    entries: list[UnitEntry] = []
    problems: list[UnitListProblem] = []
    for line, row in enumerate(rows, first_line):
        name = _cell_text(row, columns, UnitColumn.NAME)
        if not name or _TOTAL.match(fold(name)):
            if any(_text(cell) for cell in row):
                shown = " | ".join(text for cell in row if (text := _text(cell)))
                problems.append(UnitListProblem(line, shown, "dòng này không có tên đơn vị"))
            continue
        try:
            entries.append(_entry(row, columns, line, name))
        except EntryError as error:
            problems.append(UnitListProblem(line, name, str(error)))
    return UnitList(tuple(entries), tuple(problems))


def _entry(row: Cells, columns: dict[UnitColumn, int], line: int, name: str) -> UnitEntry:
    def text(column: UnitColumn) -> str:
        return _cell_text(row, columns, column)

    contact = Contact(text(UnitColumn.CONTACT), text(UnitColumn.POST), text(UnitColumn.PHONE))
    only = _cell_day(row, columns, UnitColumn.CONGRESS)
    return UnitEntry(
        line,
        name,
        text(UnitColumn.SHORT),
        text(UnitColumn.CODE),
        kind_of(text(UnitColumn.KIND), name),
        contact,
        _cell_day(row, columns, UnitColumn.OPENS) or only,
        _cell_day(row, columns, UnitColumn.CLOSES) or only,
    )


def kind_of(words: str, name: str) -> BodyKind:
    """Return what kind of organisation a list means, by its column of kinds, else by the name."""
    said = fold(words) or fold(name)
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


def _cell_text(row: Cells, columns: dict[UnitColumn, int], column: UnitColumn) -> str:
    place = columns.get(column)
    return _text(row[place]) if place is not None and place < len(row) else ""


def _cell_day(row: Cells, columns: dict[UnitColumn, int], column: UnitColumn) -> date | None:
    place = columns.get(column)
    value = row[place] if place is not None and place < len(row) else None
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else parse_date(_text(value))


def _text(cell: object) -> str:
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return "" if cell is None else tidy(str(cell))


def _widest(rows: Sequence[Cells]) -> int:
    width = max(len(row) for row in rows)
    lengths = [sum(len(_text(row[place])) for row in rows if place < len(row)) for place in range(width)]
    return lengths.index(max(lengths))
