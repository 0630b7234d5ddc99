"""One sheet of an official workbook: text that stays text, true dates, pages that print well."""

from collections.abc import Sequence
from datetime import date
from math import ceil

from openpyxl.cell import Cell
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import _HeaderFooterPart
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from app.writing.excel.formats import FONT, CellFormat
from app.writing.safe_text import one_line, safe_text

_MOST_LETTERS = 32767  # what a cell can hold
_FORMULA_STARTS = ("=", "+", "-", "@", "\t")
_LONGEST_FOOT = 100
_LETTERS_PER_WIDTH, _LINE_POINTS = 1.1, 16
_MARGIN_INCHES, _FOOT_INCHES = 0.5, 0.75


class Sheet:
    """A worksheet being filled, with the results of its formulas, for readers that do not calculate."""

    def __init__(self, worksheet: Worksheet, widths: Sequence[float]) -> None:
        self._sheet = worksheet
        self._widths = widths
        self._lines: dict[int, int] = {}
        self.results: dict[str, float | str] = {}
        for column, width in enumerate(widths, 1):
            worksheet.column_dimensions[get_column_letter(column)].width = width

    @property
    def columns(self) -> int:
        """Return the number of its columns."""
        return len(self._widths)

    def text(self, row: int, column: int, text: str, look: CellFormat) -> None:
        """Write text as text: no beginning of it can make it a formula, a number or an error."""
        content = self._put(row, column, text, look)
        lines = _lines(content, self._widths[column - 1])
        self._lines[row] = max(self._lines.get(row, 1), lines)

    def number(self, row: int, column: int, number: int, look: CellFormat) -> None:
        """Write a number."""
        self._cell(row, column, look).value = number

    def day(self, row: int, column: int, day: date | None, look: CellFormat) -> None:
        """Write a true date, or leave the cell empty."""
        self._cell(row, column, look).value = day

    def formula(self, row: int, column: int, formula: str, result: float | str, look: CellFormat) -> None:
        """Write a formula that the program makes, and what it comes to."""
        cell = self._cell(row, column, look)
        cell.value = formula
        self.results[cell.coordinate] = result

    def headings(self, row: int, headings: Sequence[str]) -> None:
        """Write the row of headings."""
        for column, text in enumerate(headings, 1):
            self.text(row, column, text, CellFormat.HEADING)

    def across(self, row: int, first: int, last: int, text: str, look: CellFormat) -> None:
        """Write text over several columns."""
        self._put(row, first, text, look)
        self._sheet.merge_cells(start_row=row, start_column=first, end_row=row, end_column=last)

    def note(self, row: int, text: str) -> None:
        """Write a text over all columns, as many lines high as it needs."""
        self.across(row, 1, self.columns, text, CellFormat.NOTE)
        self._lines[row] = _lines(text, sum(self._widths))

    def row_height(self, row: int, points: float) -> None:
        """Fix the height of a row."""
        self._sheet.row_dimensions[row].height = points

    def filter(self, first_row: int, last_row: int) -> None:
        """Offer the filter over headings and rows."""
        self._sheet.auto_filter.ref = f"A{first_row}:{get_column_letter(self.columns)}{last_row}"

    def set_up(self, heading_row: int, frozen_columns: int, foot: str) -> None:
        """Prepare the sheet for A4 across, one page wide, its headings frozen and repeated on each page."""
        sheet = self._sheet
        for row, lines in self._lines.items():
            if lines > 1:  # LibreOffice fits no row of a file by itself
                self.row_height(row, lines * _LINE_POINTS)
        sheet.freeze_panes = f"{get_column_letter(frozen_columns + 1)}{heading_row + 1}"
        sheet.print_title_rows = f"{heading_row}:{heading_row}"
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
        sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
        margins = sheet.page_margins
        margins.left = margins.right = margins.top = _MARGIN_INCHES
        margins.bottom = _FOOT_INCHES
        sheet.print_options.horizontalCentered = True
        footer = sheet.oddFooter
        assert footer is not None  # openpyxl makes one for every sheet
        _set_foot(footer.left, one_line(foot).replace("&", "&&")[:_LONGEST_FOOT])
        _set_foot(footer.right, "Trang &P/&N")

    def _put(self, row: int, column: int, text: str, look: CellFormat) -> str:
        cell = self._cell(row, column, look)
        content = safe_text(text)[:_MOST_LETTERS]
        if content:
            cell.value = content
            cell.data_type = "s"
        if content.startswith(_FORMULA_STARTS):
            cell.quotePrefix = True  # or it turns into a formula once the user edits the cell
        return content

    def _cell(self, row: int, column: int, look: CellFormat) -> Cell:
        cell = self._sheet.cell(row, column)
        assert isinstance(cell, Cell)  # cells are merged only after they are written
        cell.style = look.value
        return cell


def _lines(text: str, width: float) -> int:
    """Return how many lines a text takes at most in a column, whose width is counted in digits."""
    return sum(max(1, ceil(len(line) / (width * _LETTERS_PER_WIDTH))) for line in text.split("\n"))


def _set_foot(part: _HeaderFooterPart | None, text: str) -> None:
    assert part is not None  # openpyxl makes all parts of a footer
    part.text, part.font, part.size = text, f"{FONT},Regular", 10
