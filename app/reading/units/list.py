"""Lists of units: .xlsx, .xls, .ods, .csv and Unicode text files, and cells pasted from a spreadsheet."""

from pathlib import Path

from app.domain.errors import UnreadableFileError
from app.domain.unit_entry import UnitList
from app.reading.units.columns import UnitColumn
from app.reading.units.first_list import read_first_list
from app.reading.units.headings import find_heading
from app.reading.units.list_file import refuse_personal
from app.reading.units.rows import Cells, kind_of, read_rows, widest
from app.reading.units.sheets import Sheet

__all__ = ["kind_of", "read_pasted_units", "read_unit_list"]


def read_unit_list(path: Path) -> UnitList:
    """Read a list of units from a spreadsheet or text file: the first sheet shown that has a name column.

    Other sheets that hold a list are named among the problems, and so are rows that are no units.

    Raises:
        UnreadableFileError: it is no such file, has a password, or has no column of names.
        UnsafeFileError: its columns look like a file on persons; nothing of it is kept.
    """
    return read_first_list(
        path,
        _read_sheet,
        f"Tệp «{path.name}» không có cột «Tên đơn vị»; hãy đặt tiêu đề cho cột tên rồi nhập lại.",
    )


def read_pasted_units(text: str) -> UnitList:
    """Read units from pasted cells: with headings, or one name a line without.

    Raises:
        UnreadableFileError: nothing was pasted.
        UnsafeFileError: the columns look like a file on persons.
    """
    rows: list[Cells] = [line.split("\t") for line in text.splitlines() if line.strip()]
    if not rows:
        raise UnreadableFileError("Chưa có gì được dán; hãy sao chép danh sách từ Excel rồi dán lại.")
    refuse_personal(rows)
    found = _read_sheet(Sheet("", rows))
    return found if found is not None else read_rows(rows, {UnitColumn.NAME: widest(rows)}, 1)


def _read_sheet(sheet: Sheet) -> UnitList | None:
    heading = find_heading(sheet.rows)
    if heading is None:
        return None
    below = sheet.rows[heading.ends :]
    return read_rows(below, heading.columns, heading.ends + 1, sheet.hidden_lines)
