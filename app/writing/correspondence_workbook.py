"""A superior's plan beside ours as an Excel workbook: one row for each of its clauses."""

from datetime import datetime, time
from pathlib import Path

from openpyxl import Workbook

from app.domain.comparison.correspondence import Matched, SuperiorPlan, count
from app.domain.comparison.correspondence_words import (
    COVERAGE,
    clause_due_words,
    our_words,
    remarks,
    superior_words,
)
from app.domain.plan import Plan
from app.domain.wording import target_words
from app.writing.excel.file import save_workbook
from app.writing.excel.formats import CellFormat, add_formats
from app.writing.excel.official import add_head, add_signature
from app.writing.excel.sheet import Sheet
from app.writing.safe_text import one_line

_SHEET, _TITLE = "Đối chiếu", "BẢNG ĐỐI CHIẾU"
_HEADING_ROW, _ISSUER_COLUMNS = 7, 3
_TOTAL_COLUMN = 3
_HEADINGS = (
    "TT", "Mục của cấp trên", "Nội dung kế hoạch cấp trên", "Giao cho", "Hạn của cấp trên",
    "Chỉ tiêu của cấp trên", "Kết quả", "Nội dung kế hoạch của ta", "Hạn của ta", "Ghi chú",
)  # fmt: skip
_WIDTHS = (5, 16, 34, 13, 12, 12, 9, 34, 12, 16)
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
    ours = " ".join(each for each in (plan.genre, plan.symbol) if each) or plan.title
    beside = one_line(f"{superior_words(superior)} với {ours}")
    add_head(sheet, plan.superior, plan.issuer, _ISSUER_COLUMNS, _TITLE, beside)
    sheet.headings(_HEADING_ROW, _HEADINGS)
    row = _HEADING_ROW
    for number, each in enumerate(matched, 1):
        row = _add_clause(sheet, row + 1, number, each)
    last = max(row, _HEADING_ROW + 1)
    sheet.filter(_HEADING_ROW, last)
    _add_totals(sheet, last, matched)
    add_signature(sheet, last + len(COVERAGE) + 5)
    sheet.set_up(_HEADING_ROW, 1, one_line(superior_words(superior)))
    issued = plan.issued_on or superior.issued_on
    stamp = datetime.combine(issued, time()) if issued and issued.year >= _EARLIEST.year else _EARLIEST
    save_workbook(workbook, [sheet], stamp, target)


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
        may_be = "\n".join(our_words(matched)) if matched.candidates else ""
        sheet.text(at, 8, answer.task.text if answer else may_be, CellFormat.TEXT)
        sheet.day(at, 9, answer.task.due_on if answer else None, CellFormat.DATE)
        sheet.text(at, 10, "\n".join(notes), CellFormat.TEXT)
    return row + len(answers) - 1


def _add_totals(sheet: Sheet, last: int, matched: tuple[Matched, ...]) -> None:
    """Add how many clauses are in each state, as live formulas; one with several answers counts once."""
    first, row = _HEADING_ROW + 1, last + 2
    states, numbers = (f"${letter}${first}:${letter}${last}" for letter in ("G", "A"))
    sheet.text(row, _TOTAL_COLUMN, "Tổng hợp", CellFormat.HEADING)
    sheet.text(row, _TOTAL_COLUMN + 1, "Số nội dung", CellFormat.HEADING)
    for place, (coverage, words) in enumerate(COVERAGE.items(), row + 1):
        sheet.text(place, _TOTAL_COLUMN, words, CellFormat.TEXT)
        formula = f'=SUMPRODUCT(({states}=C{place})/COUNTIF({numbers},{numbers}&""))'
        sheet.formula(place, _TOTAL_COLUMN + 1, formula, count(matched, coverage), CellFormat.COUNT)
    total = row + len(COVERAGE) + 1
    sheet.text(total, _TOTAL_COLUMN, "Cộng", CellFormat.TOTAL_TEXT)
    summed = f"=SUM(D{row + 1}:D{total - 1})"
    sheet.formula(total, _TOTAL_COLUMN + 1, summed, len(matched), CellFormat.TOTAL_COUNT)
