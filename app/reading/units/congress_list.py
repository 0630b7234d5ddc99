"""Lists of the units' congress dates: .xlsx, .xls, .ods, .csv and Unicode text files, and pasted cells."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.congress_entry import CongressEntries
from app.domain.errors import UnreadableFileError
from app.reading.units.congress_columns import find_dates_heading, guessed_columns, with_days_found
from app.reading.units.congress_rows import read_date_rows
from app.reading.units.first_list import read_first_list
from app.reading.units.list_file import refuse_personal
from app.reading.units.rows import Cells
from app.reading.units.sheets import Merged, Sheet

_MOST_JOINED = 50_000


def read_congress_list(path: Path) -> CongressEntries:
    """Read a list of congress dates: the first sheet shown that has units and days.

    Other sheets that hold such a list are named among the problems.

    Raises:
        UnreadableFileError: it is no such file, has a password, or has no columns of units and days.
        UnsafeFileError: its columns look like a file on persons; nothing of it is kept.
    """
    return read_first_list(
        path,
        _read_sheet,
        f"Tệp «{path.name}» không có cột tên đơn vị và cột ngày đại hội; hãy đặt tiêu đề cho các cột"
        " (ví dụ «Tên đơn vị», «Khai mạc», «Bế mạc») rồi nhập lại.",
    )


def read_pasted_congresses(text: str) -> CongressEntries:
    """Read congress dates from pasted cells, with headings or without.

    Raises:
        UnreadableFileError: nothing was pasted, or there are no units and days in it.
        UnsafeFileError: the columns look like a file on persons.
    """
    # Blank lines stay, so that the number of a line is the one in the box.
    rows: list[Cells] = [_cells(line) for line in text.splitlines()]
    if not any(line.strip() for line in text.splitlines()):
        raise UnreadableFileError("Chưa có gì được dán; hãy sao chép danh sách từ Excel rồi dán lại.")
    refuse_personal(rows)
    found = _read_sheet(Sheet("", rows))
    if found is None:
        raise UnreadableFileError(
            "Chưa thấy cột tên đơn vị và cột ngày; hãy sao chép cả dòng tiêu đề từ Excel rồi dán lại."
        )
    return found


def _cells(line: str) -> list[str]:
    sign = next((sign for sign in ("\t", ";", "|") if sign in line), None)
    return line.split(sign) if sign else [line]


def _read_sheet(sheet: Sheet) -> CongressEntries | None:
    heading = find_dates_heading(sheet.rows) or guessed_columns(sheet.rows)
    if heading is None:
        return None
    heading = with_days_found(heading, sheet.rows)
    below = [each for each in sheet.merged if each[0][0] >= heading.ends]
    return read_date_rows(_filled(sheet.rows, below), heading, sheet.hidden_lines)


def _filled(rows: Sequence[Cells], merged: Sequence[Merged]) -> Sequence[Cells]:
    """Return the rows with what stands in a cell joined over several rows in each of them."""
    fresh = list(rows)
    joined = 0
    for (top, left), (bottom, _) in merged:
        for number in range(top + 1, min(bottom, len(rows) - 1) + 1):
            joined += 1
            if joined > _MOST_JOINED or left >= len(rows[top]):
                break
            cells = list(fresh[number])
            if left < len(cells):
                cells[left] = rows[top][left]
            fresh[number] = cells
    return fresh
