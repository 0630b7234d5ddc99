"""Set the list of the sample's units as an Excel workbook.

Run `python -m tests.resources.make_sample_units` after a change of resources/sample/don-vi.csv.
"""

import csv
import io
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.dates.written import parse_date
from tests.resources.steady_zip import write_steadily

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
WIDTHS = (6, 8, 52, 22, 24, 24, 30, 15, 14, 14)
FIRST_DATE_COLUMN = 9
WRAPPED = Alignment(vertical="center", wrap_text=True)
CENTRED = Alignment(horizontal="center", vertical="center", wrap_text=True)


def unit_rows(path: Path = SAMPLE / "don-vi.csv") -> list[list[str]]:
    """Return the rows of the list, its head first."""
    with path.open(encoding="utf-8-sig", newline="") as opened:
        return list(csv.reader(opened, delimiter=";"))


def make(target: Path) -> None:
    """Write the list as .xlsx, with numbers as numbers and days as days."""
    workbook = Workbook()
    workbook.properties.creator = "Sổ Tuyên Truyền"
    workbook.properties.created = datetime(2026, 8, 14)
    sheet: Worksheet = workbook.active
    sheet.title = "Đơn vị"
    head, *rows = unit_rows()
    sheet.append(head)
    for row in rows:
        sheet.append(_cells(row))
    _dress(sheet)
    made = io.BytesIO()
    workbook.save(made)
    write_steadily(made.getvalue(), target)


def _cells(row: list[str]) -> list[int | str | date | None]:
    text = [value or None for value in row[1 : FIRST_DATE_COLUMN - 1]]
    days = [parse_date(value) for value in row[FIRST_DATE_COLUMN - 1 :]]
    return [int(row[0]), *text, *days]


def _dress(sheet: Worksheet) -> None:
    line = Side(style="thin", color="808080")
    for column, width in enumerate(WIDTHS, start=1):
        letter = sheet.cell(row=1, column=column).column_letter
        sheet.column_dimensions[letter].width = width
        for row in range(1, sheet.max_row + 1):
            cell = sheet.cell(row=row, column=column)
            cell.font = Font(name="Times New Roman", size=12, bold=row == 1)
            cell.border = Border(left=line, right=line, top=line, bottom=line)
            middle = row == 1 or column in (1, 2, 8) or column >= FIRST_DATE_COLUMN
            cell.alignment = CENTRED if middle else WRAPPED
            if column >= FIRST_DATE_COLUMN and row > 1:
                cell.number_format = "dd/mm/yyyy"
            if row == 1:
                cell.fill = PatternFill("solid", fgColor="E7E6E6")
    sheet.freeze_panes = "D2"
    sheet.auto_filter.ref = sheet.dimensions
    sheet.print_title_rows = "1:1"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True


if __name__ == "__main__":
    make(SAMPLE / "don-vi.xlsx")
