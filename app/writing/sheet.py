"""Sheets of official workbooks: text that stays text, true dates, and pages that print well."""

import re
from collections.abc import Sequence
from datetime import date

from openpyxl.cell import Cell
from openpyxl.styles import Alignment, Border, Font, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.text import nfc

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_MOST_LETTERS = 32767  # what a cell can hold
_THIN = Side(style="thin", color="808080")
BOX = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
FONT = "Times New Roman"
CENTRE = Alignment(horizontal="center", vertical="center", wrap_text=True)
WRAPPED = Alignment(vertical="center", wrap_text=True)
DATE_FORMAT = "dd/mm/yyyy"
COUNT_FORMAT = "#,##0"
SHARE_FORMAT = "0%"


def put_text(sheet: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write text as text: no beginning of it can make it a formula, a link or a number."""
    cell = _cell(sheet, row, column)
    cell.value = _FORBIDDEN.sub("", nfc(text))[:_MOST_LETTERS]
    cell.data_type = "s"
    return cell


def put_number(sheet: Worksheet, row: int, column: int, number: int) -> Cell:
    """Write a count, shown with the thousands parted."""
    cell = _cell(sheet, row, column)
    cell.value = number
    cell.number_format = COUNT_FORMAT
    return cell


def put_date(sheet: Worksheet, row: int, column: int, day: date | None) -> Cell:
    """Write a true date, or leave the cell empty."""
    cell = _cell(sheet, row, column)
    cell.value = day
    cell.number_format = DATE_FORMAT
    return cell


def put_formula(sheet: Worksheet, row: int, column: int, formula: str, number_format: str) -> Cell:
    """Write a formula made by the program."""
    cell = _cell(sheet, row, column)
    cell.value = formula
    cell.number_format = number_format
    return cell


def style_row(cells: Sequence[Cell], *, bold: bool = False, centred: Sequence[int] = ()) -> None:
    """Frame a row; the cells at the given places are centred."""
    for place, cell in enumerate(cells):
        cell.font = Font(name=FONT, size=12, bold=bold)
        cell.border = BOX
        cell.alignment = CENTRE if place in centred else WRAPPED


def set_up_page(sheet: Worksheet, widths: Sequence[float], heading_row: int) -> None:
    """Prepare a sheet for A4 across: one page wide, headings frozen and repeated, pages numbered."""
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    sheet.freeze_panes = f"A{heading_row + 1}"
    sheet.print_title_rows = f"{heading_row}:{heading_row}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth = 1
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    sheet.page_margins.left = sheet.page_margins.right = 0.5
    sheet.print_options.horizontalCentered = True
    footer = sheet.HeaderFooter.oddFooter
    if footer is not None and footer.center is not None:
        footer.center.text = "Trang &P/&N"


def _cell(sheet: Worksheet, row: int, column: int) -> Cell:
    cell = sheet.cell(row, column)
    assert isinstance(cell, Cell)  # cells are merged only after they are written
    return cell
