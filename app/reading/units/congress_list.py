"""Lists of the units' congress dates: .xlsx, .xls, .ods, .csv and Unicode text files, and pasted cells."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from app.domain.congress_entry import CongressEntries
from app.domain.errors import UnreadableFileError
from app.domain.unit_entry import UnitListProblem
from app.reading.units.congress_columns import find_dates_heading, guessed_columns, with_days_found
from app.reading.units.congress_rows import read_date_rows
from app.reading.units.list_file import list_sheets, refuse_personal
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
    sheets = list_sheets(path)
    for sheet in sheets:
        refuse_personal(sheet.rows)
    lists = [(sheet, found) for sheet in sheets if (found := _read_sheet(sheet)) is not None]
    shown = [(sheet, found) for sheet, found in lists if not sheet.is_hidden]
    if shown:
        return _chosen(shown, several=len(sheets) > 1)
    if lists:
        raise UnreadableFileError(
            f"Danh sách trong tệp «{path.name}» nằm ở trang ẩn «{lists[0][0].name}»; hãy bỏ ẩn rồi nhập lại."
        )
    raise UnreadableFileError(
        f"Tệp «{path.name}» không có cột tên đơn vị và cột ngày đại hội; hãy đặt tiêu đề cho các cột"
        " (ví dụ «Tên đơn vị», «Khai mạc», «Bế mạc») rồi nhập lại."
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


def _chosen(lists: Sequence[tuple[Sheet, CongressEntries]], *, several: bool) -> CongressEntries:
    """Return the first list that has entries, and name the sheets of the others that have."""
    filled = [(sheet, found) for sheet, found in lists if found.entries] or list(lists[:1])
    sheet, found = filled[0]
    others = tuple(
        UnitListProblem(0, f"Trang «{other.name}»", f"có {len(left.entries)} đơn vị nhưng chưa nhập")
        for other, left in filled[1:]
    )
    return replace(found, problems=others + found.problems, sheet=sheet.name if several else "")
