"""The units' congress dates as an Excel workbook, which the units fill in and the program reads back."""

from datetime import datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.congress_table import CongressLine, CongressTable
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_STATE
from app.writing.excel.file import save_workbook
from app.writing.excel.formats import CellFormat, add_formats
from app.writing.excel.official import add_head
from app.writing.excel.sheet import Sheet
from app.writing.safe_text import one_line

_SHEET, _TITLE = "Ngày đại hội", "DANH SÁCH THỜI GIAN TỔ CHỨC ĐẠI HỘI CÁC ĐƠN VỊ"
_HEADING_ROW, _ISSUER_COLUMNS = 7, 3
_HEADINGS = (
    "TT", "Mã", "Tên đơn vị", "Họp trù bị", "Khai mạc", "Bế mạc", "Địa điểm", "Trạng thái", "Ghi chú",
)  # fmt: skip
_WIDTHS = (6, 9, 44, 13, 13, 13, 30, 14, 22)
_STATE_COLUMN = 8
_HOW = "Ghi ngày dạng ngày/tháng/năm; ô chưa có ngày thì để trống. Giữ nguyên cột Mã và Tên đơn vị."


def write_congresses(table: CongressTable, target: Path) -> None:
    """Write the table to a file, replacing an older one whole. The same table gives the same bytes.

    Raises:
        UnwritableFileError: the file cannot be written; an older one is as it was.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    add_formats(workbook)
    workbook.properties.creator = one_line(table.issuer)
    worksheet = workbook.create_sheet(_SHEET)
    sheet = Sheet(worksheet, _WIDTHS)
    as_of = f"Tính đến ngày {format_date(table.as_of)}"
    add_head(sheet, table.superior, table.issuer, _ISSUER_COLUMNS, _TITLE, as_of)
    sheet.headings(_HEADING_ROW, _HEADINGS)
    for number, line in enumerate(table.lines, 1):
        _add_line(sheet, _HEADING_ROW + number, number, line)
    last = _HEADING_ROW + max(len(table.lines), 1)
    sheet.filter(_HEADING_ROW, last)
    _offer_states(worksheet, last)
    sheet.note(last + 2, f"Ghi chú: {_HOW}")
    sheet.set_up(_HEADING_ROW, 3, table.book)
    save_workbook(workbook, [sheet], datetime.combine(table.as_of, time()), target)


def _add_line(sheet: Sheet, row: int, number: int, line: CongressLine) -> None:
    sheet.number(row, 1, number, CellFormat.COUNT)
    sheet.text(row, 2, line.code, CellFormat.CENTRED)
    sheet.text(row, 3, line.name, CellFormat.TEXT)
    for column, day in enumerate((line.prepares_on, line.opens_on, line.closes_on), 4):
        sheet.day(row, column, day, CellFormat.DATE)
    sheet.text(row, 7, line.venue, CellFormat.TEXT)
    sheet.text(row, _STATE_COLUMN, CONGRESS_STATE[line.state], CellFormat.CENTRED)
    sheet.text(row, 9, "", CellFormat.TEXT)


def _offer_states(worksheet: Worksheet, last: int) -> None:
    """Let Excel offer the states in their column, and take other words too."""
    choice = DataValidation("list", formula1=f'"{",".join(CONGRESS_STATE.values())}"', allow_blank=True)
    choice.showErrorMessage = False
    letter = get_column_letter(_STATE_COLUMN)
    choice.add(f"{letter}{_HEADING_ROW + 1}:{letter}{last}")
    worksheet.add_data_validation(choice)
