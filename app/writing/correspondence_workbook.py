"""A superior's plan beside ours as an Excel workbook: one row for each of its clauses."""

from datetime import datetime, time
from pathlib import Path

from openpyxl import Workbook

from app.domain.comparison.correspondence import Matched, SuperiorPlan
from app.domain.comparison.correspondence_words import COVERAGE, clause_due_words, remarks, superior_words
from app.domain.plan import Plan
from app.domain.wording import target_words
from app.writing.excel.file import save_workbook
from app.writing.excel.formats import CellFormat, add_formats
from app.writing.excel.sheet import Sheet
from app.writing.safe_text import one_line

_SHEET, _TITLE = "Đối chiếu", "BẢNG ĐỐI CHIẾU"
_HEADING_ROW, _ISSUER_COLUMNS = 7, 3
_HEADINGS = (
    "TT", "Mục của cấp trên", "Nội dung kế hoạch cấp trên", "Giao cho", "Hạn của cấp trên",
    "Chỉ tiêu của cấp trên", "Kết quả", "Nội dung kế hoạch của ta", "Hạn của ta", "Ghi chú",
)  # fmt: skip
_WIDTHS = (6, 24, 46, 20, 18, 16, 14, 46, 13, 24)
_EARLIEST = datetime(2000, 1, 1)
_SHOWN_ELSEWHERE = ("Giao cho: ", "Hạn của cấp trên: ", "Chỉ tiêu của cấp trên: ")


def write_correspondence(
    plan: Plan, superior: SuperiorPlan, matched: tuple[Matched, ...], target: Path
) -> None:
    """Write the table to a file, replacing an older one whole. The same content gives the same bytes.

    Raises:
        UnwritableFileError: the file cannot be written; an older one is as it was.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    add_formats(workbook)
    workbook.properties.creator = one_line(plan.issuer)
    sheet = Sheet(workbook.create_sheet(_SHEET), _WIDTHS)
    _add_title(sheet, plan, superior)
    sheet.headings(_HEADING_ROW, _HEADINGS)
    row = _HEADING_ROW
    for number, each in enumerate(matched, 1):
        row = _add_clause(sheet, row + 1, number, each)
    sheet.filter(_HEADING_ROW, max(row, _HEADING_ROW + 1))
    sheet.set_up(_HEADING_ROW, 1, one_line(superior_words(superior)))
    issued = plan.issued_on or superior.issued_on
    stamp = datetime.combine(issued, time()) if issued and issued.year >= _EARLIEST.year else _EARLIEST
    save_workbook(workbook, [sheet], stamp, target)


def _add_title(sheet: Sheet, plan: Plan, superior: SuperiorPlan) -> None:
    sheet.across(1, 1, _ISSUER_COLUMNS, one_line(plan.superior).upper(), CellFormat.SUPERIOR)
    sheet.across(2, 1, _ISSUER_COLUMNS, one_line(plan.issuer).upper(), CellFormat.ISSUER)
    sheet.across(4, 1, sheet.columns, _TITLE, CellFormat.TITLE)
    ours = " ".join(each for each in (plan.genre, plan.symbol) if each) or plan.title
    said = one_line(f"{superior_words(superior)} với {ours}")
    sheet.across(5, 1, sheet.columns, said, CellFormat.AS_OF)


def _add_clause(sheet: Sheet, row: int, number: int, matched: Matched) -> int:
    """Write a clause with a row for each task that answers it; return the last row."""
    clause = matched.clause
    notes = [line for line in remarks(matched) if not line.startswith(_SHOWN_ELSEWHERE)]
    answers = matched.answers or (None,)
    for place, answer in enumerate(answers):
        at = row + place
        sheet.number(at, 1, number, CellFormat.COUNT)
        said = (
            clause.place, clause.text, clause.addressee, clause_due_words(clause),
            target_words(clause.target) if clause.target else "",
        )  # fmt: skip
        for column, text in enumerate(said, 2):
            sheet.text(at, column, text, CellFormat.TEXT)
        sheet.text(at, 7, COVERAGE[matched.coverage], CellFormat.CENTRED)
        sheet.text(at, 8, answer.task.text if answer else "", CellFormat.TEXT)
        sheet.day(at, 9, answer.task.due_on if answer else None, CellFormat.DATE)
        sheet.text(at, 10, "\n".join(notes), CellFormat.TEXT)
    return row + len(answers) - 1
