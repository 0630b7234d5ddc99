"""The sheets of a file that may hold a list of units, as rows of cells."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from app.domain.errors import UnreadableFileError
from app.reading.files.old_sheets import check_old_workbook
from app.reading.files.sheet_scan import damaged_sheets, scan_package
from app.reading.files.text_file import decode_text
from app.reading.units.rows import Cells

_MOST_ROWS, _MOST_COLUMNS = 20_000, 500
_LARGEST_TEXT = 6_000_000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_DELIMITERS = "\t;,|"

Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows from the first line on, and the numbers of the lines that are hidden.

    `merged` are the joined cells, each as its first and last row and column, counted from 0.
    """

    name: str
    rows: Sequence[Cells]
    is_hidden: bool = False
    hidden_lines: frozenset[int] = frozenset()
    merged: tuple[Merged, ...] = ()


def workbook_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a spreadsheet file.

    Raises:
        UnreadableFileError: it is none, is damaged, or has a password, or its cells reach too far.
        UnsafeFileError: it is built to do harm.
    """
    data = path.read_bytes()
    locked = UnreadableFileError(f"Tệp «{path.name}» có mật khẩu; hãy bỏ mật khẩu trong Excel rồi nhập lại.")
    if data.startswith(_OLE) and _ENCRYPTED in data:
        raise locked
    hidden = scan_package(data, path.name) if data.startswith(_ZIP) else {}
    if data.startswith(_OLE):
        check_old_workbook(data, path.name)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(data)) as workbook:
            return [
                Sheet(
                    each.name,
                    (sheet := workbook.get_sheet_by_name(each.name)).to_python(
                        skip_empty_area=False, nrows=_MOST_ROWS
                    ),
                    each.visible is not SheetVisibleEnum.Visible,
                    hidden.get(each.name, frozenset()),
                    tuple(sheet.merged_cell_ranges or ()),
                )
                for each in workbook.sheets_metadata
                if each.typ is SheetTypeEnum.WorkSheet
            ]
    except PasswordError:
        raise locked from None
    except (CalamineError, OSError):
        raise damaged_sheets(path.name) from None


def csv_sheets(path: Path) -> list[Sheet]:
    """Return the rows of a CSV or Unicode text file as its only sheet.

    Raises:
        UnreadableFileError: it is no text.
    """
    data = path.read_bytes()
    if len(data) > _LARGEST_TEXT:
        raise UnreadableFileError(f"Tệp «{path.name}» quá lớn để là danh sách đơn vị; hãy chọn tệp khác.")
    text = decode_text(data, path.name, remedy=".xlsx")
    try:
        reader = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
        rows = [tuple(row[:_MOST_COLUMNS]) for row in islice(reader, _MOST_ROWS)]
    except csv.Error:
        raise UnreadableFileError(
            f"Tệp «{path.name}» không phải là tệp CSV; hãy lưu thành .xlsx rồi nhập lại."
        ) from None
    return [Sheet("", rows)]


def _delimiter(text: str) -> str:
    """Return the sign that parts the cells: the one that most lines have, the rarer in texts first."""
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:50]
    return max(_DELIMITERS, key=lambda sign: (sum(sign in line for line in lines), -_DELIMITERS.index(sign)))
