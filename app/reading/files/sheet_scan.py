"""Spreadsheet packages looked through before they are read: how far cells reach, which lines are hidden.

The library that reads them makes room for every place from the first to the last cell, so that one
cell at the end of an otherwise empty sheet would take all memory there is.
"""

import re
import zipfile
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from xml.parsers import expat

from app.domain.errors import UnreadableFileError
from app.reading.files.safe_zip import BROKEN, open_zip, unsafe
from app.reading.files.xml_watch import ContrivedError, parsed

_LARGEST_PART, _LARGEST_TEXTS = 48 * 1024 * 1024, 12 * 1024 * 1024
_MOST_CELLS, _MOST_PLACES, _DEEPEST = 500_000, 2_000_000, 200
_PLACE = re.compile(r"([A-Za-z]{1,3})(\d{1,7})")
_READ = (".xml", ".rels")
_MANIFEST, _LOCKED = "META-INF/manifest.xml", b"encryption-data"
_TEXTS = "xl/sharedstrings.xml"

Attributes = dict[str, str]


class TooLargeError(Exception):
    """The cells reach farther than those of any list of units."""


def scan_package(data: bytes, name: str) -> dict[str, frozenset[int]]:
    """Return the hidden lines of each sheet of a spreadsheet package, once it is safe to read.

    Raises:
        UnreadableFileError: it is damaged, locked, or its cells reach too far.
        UnsafeFileError: it is built to do harm.
    """
    try:
        package = open_zip(data, name)
    except UnreadableFileError as error:
        raise error if "mật khẩu" in str(error) else damaged_sheets(name) from None
    with package:
        parts = {info.filename: info for info in package.infolist()}
        for part, info in parts.items():
            most = _LARGEST_TEXTS if part.lower() == _TEXTS else _LARGEST_PART
            if part.lower().endswith(_READ) and info.file_size > most:
                raise unsafe(name)
        try:
            return _scanned(package, parts, name)
        except ContrivedError:
            raise unsafe(name) from None
        except (*BROKEN, expat.ExpatError):
            raise damaged_sheets(name) from None
        except TooLargeError:
            raise too_far(name) from None


def damaged_sheets(name: str) -> UnreadableFileError:
    """Return the refusal of a spreadsheet that cannot be read."""
    return UnreadableFileError(
        f"Không đọc được tệp «{name}»; hãy mở bằng Excel, lưu lại thành .xlsx rồi nhập lại."
    )


def too_far(name: str) -> UnreadableFileError:
    """Return the refusal of a spreadsheet whose cells reach farther than those of any list."""
    return UnreadableFileError(
        f"Tệp «{name}» có ô nằm quá xa hoặc quá nhiều ô để là danh sách đơn vị; "
        "hãy chép danh sách sang một tệp mới rồi nhập lại."
    )


def _scanned(
    package: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo], name: str
) -> dict[str, frozenset[int]]:
    if "content.xml" in parts:
        if _MANIFEST in parts and _LOCKED in package.read(_MANIFEST):
            raise UnreadableFileError(f"Tệp «{name}» có đặt mật khẩu; hãy bỏ mật khẩu, lưu lại rồi thử lại.")
        _parse(package, "content.xml", _OpenSheets().begin)
        return {}
    if "xl/workbook.xml" not in parts:
        raise damaged_sheets(name)
    extent, hidden = Extent(), {}
    for part in parts:
        if part.lower().startswith("xl/worksheets/") and part.lower().endswith(".xml"):
            rows = _Rows(extent)
            _parse(package, part, rows.begin)
            extent.close()
            hidden[part] = frozenset(rows.hidden)
    return {sheet: hidden[part] for sheet, part in _sheet_parts(package, parts).items() if part in hidden}


@dataclass
class Extent:
    """How many cells there are, and how many places all sheets together reach over."""

    cells: int = 0
    places: int = 0
    rows: int = 0
    columns: int = 0

    def count(self, cells: int = 1) -> None:
        """Count cells, whether or not anything stands in them."""
        self.cells += cells
        if self.cells > _MOST_CELLS:
            raise TooLargeError

    def reach(self, row: int, column: int) -> None:
        """Take in that something stands in a cell, at a row and column numbered from one."""
        self.rows, self.columns = max(self.rows, row), max(self.columns, column)
        if self.places + self.rows * self.columns > _MOST_PLACES:
            raise TooLargeError

    def close(self) -> None:
        """End one sheet."""
        self.places += self.rows * self.columns
        self.rows = self.columns = 0


@dataclass
class _Rows:
    """The rows of one sheet of an .xlsx as its elements come by."""

    extent: Extent
    hidden: set[int] = field(default_factory=set)
    row: int = 0
    place: tuple[int, int] = (0, 0)

    def begin(self, kind: str, attributes: Attributes) -> None:
        """Take in an element: a row, a cell, or what stands in one."""
        if kind == "row":
            told = attributes.get("r", "")
            self.row = int(told) if told.isascii() and told.isdigit() and len(told) < 8 else self.row + 1
            self.place = (self.row, 0)
            if attributes.get("hidden") in ("1", "true"):
                self.hidden.add(self.row)
        elif kind == "c":
            self.place = _placed(attributes["r"]) if "r" in attributes else (self.row, self.place[1] + 1)
            self.extent.count()
        elif kind in ("v", "is", "f"):
            self.extent.reach(*self.place)


def _placed(reference: str) -> tuple[int, int]:
    """Return the row and column of a cell that is named as in "B12"."""
    found = _PLACE.fullmatch(reference)
    if found is None:
        raise ValueError(reference)
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - 64
    return int(found[2]), column


@dataclass
class _OpenSheets:
    """The rows of all sheets of an .ods as its elements come by; empty ones at the end reach nowhere."""

    extent: Extent = field(default_factory=Extent)
    row: int = 0
    repeats: int = 1
    column: int = 0

    def begin(self, kind: str, attributes: Attributes) -> None:
        """Take in an element: a sheet, a row or a cell."""
        if kind == "table":
            self.extent.close()
            self.row = self.column = 0
        elif kind == "table-row":
            self.row += self.repeats if self.row else 0
            self.row = max(self.row, 1)
            self.repeats, self.column = _repeats(attributes, "number-rows-repeated"), 0
        elif kind in ("table-cell", "covered-table-cell"):
            across = _repeats(attributes, "number-columns-repeated")
            self.column += across
            if "value-type" in attributes:
                self.extent.count(across * self.repeats)
                self.extent.reach(self.row + self.repeats - 1, self.column)


def _repeats(attributes: Attributes, name: str) -> int:
    told = attributes.get(name, "1")
    if not (told.isascii() and told.isdigit() and len(told) < 10):
        raise ValueError(told)
    return max(1, int(told))


def _sheet_parts(package: zipfile.ZipFile, parts: dict[str, zipfile.ZipInfo]) -> dict[str, str]:
    """Return the part that holds each sheet, by the sheet's name."""
    sheets: list[Attributes] = []
    targets: dict[str, str] = {}

    def take_sheet(kind: str, attributes: Attributes) -> None:
        if kind == "sheet":
            sheets.append(attributes)

    def take_target(kind: str, attributes: Attributes) -> None:
        if kind == "Relationship":
            target = attributes.get("Target", "").removeprefix("/").removeprefix("xl/")
            targets[attributes.get("Id", "")] = f"xl/{target}"

    _parse(package, "xl/workbook.xml", take_sheet)
    if "xl/_rels/workbook.xml.rels" in parts:
        _parse(package, "xl/_rels/workbook.xml.rels", take_target)
    return {each.get("name", ""): targets.get(each.get("id", ""), "") for each in sheets}


def _parse(package: zipfile.ZipFile, part: str, begin: Callable[[str, Attributes], None]) -> None:
    """Tell of each element of a part as it begins, by names without their prefixes."""
    parser = expat.ParserCreate()
    depth = 0

    def start(kind: str, attributes: Attributes) -> None:
        nonlocal depth
        depth += 1
        if depth > _DEEPEST:
            raise TooLargeError
        begin(kind.rpartition(":")[2], {key.rpartition(":")[2]: value for key, value in attributes.items()})

    def end(_: str) -> None:
        nonlocal depth
        depth -= 1

    parser.StartElementHandler, parser.EndElementHandler = start, end
    with package.open(part) as stream:
        deque(parsed(parser, stream), maxlen=0)
