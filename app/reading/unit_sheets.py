"""The sheets of a file that may hold a list of units, as rows of cells."""

import csv
import io
import re
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import unescape

from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetTypeEnum, SheetVisibleEnum

from app.domain.errors import UnreadableFileError
from app.reading.text_file import decode_text
from app.reading.unit_rows import Cells

_MOST_ROWS = 20_000
_LARGEST_PART = 64 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, KeyError, NotImplementedError, RuntimeError, OSError)
_DELIMITERS = "\t;,|"


@dataclass(frozen=True)
class Sheet:
    """One sheet: its rows from the first line on, and the numbers of the lines that are hidden."""

    name: str
    rows: Sequence[Cells]
    is_hidden: bool = False
    hidden_lines: frozenset[int] = frozenset()


def workbook_sheets(path: Path) -> list[Sheet]:
    """Return the sheets of a spreadsheet file.

    Raises:
        UnreadableFileError: it is none, is damaged, or has a password.
    """
    locked = UnreadableFileError(f"Tệp «{path.name}» có mật khẩu; hãy bỏ mật khẩu trong Excel rồi nhập lại.")
    if _is_encrypted(path):
        raise locked
    try:
        with CalamineWorkbook.from_path(path) as workbook:
            hidden = _hidden_lines(path)
            return [
                Sheet(
                    each.name,
                    workbook.get_sheet_by_name(each.name).to_python(skip_empty_area=False, nrows=_MOST_ROWS),
                    each.visible is not SheetVisibleEnum.Visible,
                    hidden.get(each.name, frozenset()),
                )
                for each in workbook.sheets_metadata
                if each.typ is SheetTypeEnum.WorkSheet
            ]
    except PasswordError:
        raise locked from None
    except (CalamineError, OSError):
        raise UnreadableFileError(
            f"Không đọc được tệp «{path.name}»; hãy mở bằng Excel, lưu lại thành .xlsx rồi nhập lại."
        ) from None


def csv_sheets(path: Path) -> list[Sheet]:
    """Return the rows of a CSV or Unicode text file as its only sheet.

    Raises:
        UnreadableFileError: it is no text.
    """
    text = decode_text(path.read_bytes(), path.name, remedy=".xlsx")
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error:
        raise UnreadableFileError(
            f"Tệp «{path.name}» không phải là tệp CSV; hãy lưu thành .xlsx rồi nhập lại."
        ) from None
    return [Sheet("", [tuple(row) for row in rows[:_MOST_ROWS]])]


def _delimiter(text: str) -> str:
    """Return the sign that parts the cells: the one that most lines have, the rarer in texts first."""
    lines = [line for line in text[:20_000].splitlines() if line.strip()][:50]
    return max(_DELIMITERS, key=lambda sign: (sum(sign in line for line in lines), -_DELIMITERS.index(sign)))


def _is_encrypted(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(len(_OLE)) == _OLE and _ENCRYPTED in stream.read()


def _hidden_lines(path: Path) -> dict[str, frozenset[int]]:
    """Return the numbers of the hidden lines of each sheet of an .xlsx; no other format tells them."""
    if not zipfile.is_zipfile(path):
        return {}
    try:
        return _told_hidden(path)
    except _BROKEN:
        return {}  # calamine has read what there is to read


def _told_hidden(path: Path) -> dict[str, frozenset[int]]:
    with zipfile.ZipFile(path) as package:
        parts = {info.filename: info for info in package.infolist() if info.file_size <= _LARGEST_PART}

        def read(name: str) -> str:
            return package.read(name).decode("utf-8", "replace") if name in parts else ""

        targets = {
            _attribute(tag, "Id"): _attribute(tag, "Target").removeprefix("/xl/")
            for tag in re.findall(r"<Relationship\s[^>]*>", read("xl/_rels/workbook.xml.rels"))
        }
        sheets = re.findall(r"<sheet\s[^>]*>", read("xl/workbook.xml"))
        return {
            unescape(_attribute(tag, "name"), {"&quot;": '"'}): _hidden_in(
                read(f"xl/{targets.get(_attribute(tag, 'r:id'), '')}")
            )
            for tag in sheets
        }


def _hidden_in(xml: str) -> frozenset[int]:
    tags = re.findall(r"<row\s[^>]*\bhidden=\"(?:1|true)\"[^>]*>", xml)
    return frozenset(int(number) for tag in tags if (number := _attribute(tag, "r")).isdigit())


def _attribute(tag: str, name: str) -> str:
    found = re.search(rf"\s{name}=\"([^\"]*)\"", tag)
    return found.group(1) if found else ""
