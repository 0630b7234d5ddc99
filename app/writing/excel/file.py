"""A workbook as a file whose bytes depend on nothing but its content, with the results of its formulas."""

import io
import re
import zipfile
from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from xml.sax.saxutils import escape

from openpyxl import Workbook
from openpyxl.writer.excel import ExcelWriter

from app.domain.errors import UnwritableFileError
from app.writing.atomic import replace_file
from app.writing.excel.sheet import Sheet
from app.writing.package import write_package

_CORE, _APP = "docProps/core.xml", "docProps/app.xml"
# Named by openpyxl as made by Excel, a file gets its row heights from LibreOffice as they stand, unfitted.
_APPLICATION = re.compile(rb"<Application>[^<]*</Application>")
_OURS = "<Application>Sổ Tuyên Truyền</Application>".encode()
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*")
_FORMULA_CELL = re.compile(rb'<c r="([A-Z]+[0-9]+)"([^>]*)>(<f>[^<]*</f>)<v ?(?:/>|></v>)</c>')


def save_workbook(workbook: Workbook, sheets: Sequence[Sheet], stamp: datetime, target: Path) -> None:
    """Write a workbook whose worksheets are `sheets`, in their order, as of one moment.

    Each formula carries its result, which openpyxl cannot write: Excel shows nothing else while a
    file from a letter is still protected, and other readers never calculate.

    Raises:
        UnwritableFileError: the file cannot be written; an older one is as it was.
    """
    workbook.properties.created = stamp
    parts = list(_parts(_saved(workbook, target.name), sheets, stamp))
    with replace_file(target) as temporary:
        write_package(parts, temporary)


def _saved(workbook: Workbook, name: str) -> io.BytesIO:
    """Return the workbook as openpyxl writes it: sheet by sheet through the system's temporary folder."""
    stream = io.BytesIO()
    try:
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
            ExcelWriter(workbook, package).save()
    except OSError as error:
        raise UnwritableFileError(
            f"Chưa ghi được «{name}» vì không ghi được vào thư mục tạm của máy ({error.strerror}); "
            "hãy giải phóng chỗ trống trên ổ đĩa hệ thống rồi thử lại."
        ) from error
    return stream


def _parts(stream: io.BytesIO, sheets: Sequence[Sheet], stamp: datetime) -> Iterable[tuple[str, bytes]]:
    results = {f"xl/worksheets/sheet{place}.xml": sheet.results for place, sheet in enumerate(sheets, 1)}
    modified = rb"\g<1>" + stamp.strftime("%Y-%m-%dT%H:%M:%SZ").encode()
    with zipfile.ZipFile(stream) as package:
        for name in package.namelist():
            content = package.read(name)
            if name == _CORE:
                content = _MODIFIED.sub(modified, content)
            elif name == _APP:
                content = _APPLICATION.sub(_OURS, content)
            elif results.get(name):
                content = _with_results(content, results[name])
            yield name, content


def _with_results(content: bytes, results: dict[str, float | str]) -> bytes:
    """Put the results into the cells of formulas, which openpyxl leaves without a value."""

    def fill(found: re.Match[bytes]) -> bytes:
        name, attributes, formula = found.groups()
        result = results[name.decode()]
        kind = b' t="str"' if isinstance(result, str) else b""
        value = escape(str(result)).encode()
        return b'<c r="%b"%b%b>%b<v>%b</v></c>' % (name, attributes, kind, formula, value)

    filled, count = _FORMULA_CELL.subn(fill, content)
    assert count == len(results)
    return filled
