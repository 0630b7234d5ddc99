"""The progress of a book as an Excel workbook: per congress, per unit, and the list behind the counts."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, time
from pathlib import Path

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from app.domain.assignment import OPEN_STATES
from app.domain.dates import format_date
from app.domain.progress import ProgressCount, ProgressItem, ProgressReport
from app.domain.terms import ASSIGNMENT_ROLE, ASSIGNMENT_STATE
from app.writing.excel.file import save_workbook
from app.writing.excel.formats import CellFormat, add_formats
from app.writing.excel.sheet import Sheet
from app.writing.safe_text import one_line

_HEADING_ROW = 7
_FIRST_COUNT, _SHARE = 3, 9
_ISSUER_COLUMNS, _MOST_CAPITALS, _TWO_LINES = 4, 45, 36
_COUNT_HEADINGS = ("Tổng số", "Xong", "Đang làm", "Chưa làm", "Không áp dụng", "Quá hạn", "Tỷ lệ xong")
_COUNT_WIDTHS = (6, 52, 11, 11, 11, 11, 13, 11, 13)
_ITEM_HEADINGS = (
    "TT", "Đại hội", "Đợt", "Giai đoạn", "Nội dung, công việc", "Đơn vị", "Vai trò", "Thời hạn",
    "Trạng thái", "Quá hạn", "Ngày xong", "Ghi chú",
)  # fmt: skip
_ITEM_WIDTHS = (6, 22, 22, 18, 46, 28, 11, 13, 14, 11, 13, 18)
_SHEETS = (("Theo đại hội", _COUNT_WIDTHS), ("Theo đơn vị", _COUNT_WIDTHS), ("Danh mục việc", _ITEM_WIDTHS))
_NO_CONGRESS = "Nhiệm vụ thường xuyên"
_NOTHING = "Chưa có việc nào được phân công."
_LATE = "Quá hạn"
_DATE_GAP = "……………, ngày …… tháng …… năm ……"


def write_progress(report: ProgressReport, target: Path) -> None:
    """Write the workbook to a file, replacing an older one whole. The same report gives the same bytes.

    Totals and rates are live formulas over the counts beside them; the rate leaves out what does
    not apply. The place for the signature is blank.

    Raises:
        UnwritableFileError: the file cannot be written; an older one is as it was.
    """
    workbook = Workbook()
    workbook.remove(workbook.worksheets[0])
    add_formats(workbook)
    workbook.properties.creator = one_line(report.issuer)
    sheets = [Sheet(workbook.create_sheet(name), widths) for name, widths in _SHEETS]
    _fill_counts(
        sheets[0],
        report,
        "Đại hội",
        [replace(each, name=each.name or _NO_CONGRESS) for each in report.by_congress],
    )
    _fill_counts(sheets[1], report, "Đơn vị", report.by_unit)
    _fill_items(sheets[2], report)
    save_workbook(workbook, sheets, datetime.combine(report.as_of, time()), target)


def _fill_counts(sheet: Sheet, report: ProgressReport, what: str, counts: Sequence[ProgressCount]) -> None:
    headings = ("TT", what, *_COUNT_HEADINGS)
    _add_title(sheet, report, f"TIẾN ĐỘ THỰC HIỆN THEO {what.upper()}")
    sheet.headings(_HEADING_ROW, headings)
    for number, count in enumerate(counts, 1):
        _add_count(sheet, _HEADING_ROW + number, number, count)
    last = _HEADING_ROW + len(counts)
    if counts:
        _add_totals(sheet, last + 1, counts)
        sheet.filter(_HEADING_ROW, last)
    else:
        sheet.across(last + 1, 1, sheet.columns, _NOTHING, CellFormat.CENTRED)
    sheet.set_up(_HEADING_ROW, 2, report.book)
    _add_signature(sheet, last + 3)


def _add_count(sheet: Sheet, row: int, number: int, count: ProgressCount) -> None:
    sheet.number(row, 1, number, CellFormat.COUNT)
    sheet.text(row, 2, count.name, CellFormat.TEXT)
    for column, value in enumerate(_values(count), _FIRST_COUNT):
        sheet.number(row, column, value, CellFormat.COUNT)
    sheet.formula(row, _SHARE, *_share(row, count), CellFormat.SHARE)


def _add_totals(sheet: Sheet, row: int, counts: Sequence[ProgressCount]) -> None:
    """Add the totals; their results are counted here as well, for readers that do not calculate."""
    whole = ProgressCount(
        "Tổng cộng",
        sum(count.done for count in counts),
        sum(count.doing for count in counts),
        sum(count.todo for count in counts),
        sum(count.not_applicable for count in counts),
        sum(count.overdue for count in counts),
    )
    sheet.text(row, 1, "", CellFormat.TOTAL_TEXT)
    sheet.text(row, 2, whole.name, CellFormat.TOTAL_TEXT)
    for column, value in enumerate(_values(whole), _FIRST_COUNT):
        letter = get_column_letter(column)
        formula = f"=SUM({letter}{_HEADING_ROW + 1}:{letter}{row - 1})"
        sheet.formula(row, column, formula, value, CellFormat.TOTAL_COUNT)
    sheet.formula(row, _SHARE, *_share(row, whole), CellFormat.TOTAL_SHARE)


def _values(count: ProgressCount) -> tuple[int, ...]:
    return count.total, count.done, count.doing, count.todo, count.not_applicable, count.overdue


def _share(row: int, count: ProgressCount) -> tuple[str, float | str]:
    """Return the formula of what is done among what applies, and its result: blank where nothing applies."""
    applies = count.total - count.not_applicable
    return f'=IFERROR(D{row}/(C{row}-G{row}),"")', count.done / applies if applies else ""


def _fill_items(sheet: Sheet, report: ProgressReport) -> None:
    _add_title(sheet, report, "DANH MỤC VIỆC VÀ TIẾN ĐỘ")
    sheet.headings(_HEADING_ROW, _ITEM_HEADINGS)
    for number, item in enumerate(report.items, 1):
        _add_item(sheet, _HEADING_ROW + number, number, item, report)
    last = _HEADING_ROW + len(report.items)
    if report.items:
        sheet.filter(_HEADING_ROW, last)
    else:
        sheet.across(last + 1, 1, sheet.columns, _NOTHING, CellFormat.CENTRED)
    sheet.set_up(_HEADING_ROW, 1, report.book)
    _add_signature(sheet, last + 3)


def _add_item(sheet: Sheet, row: int, number: int, item: ProgressItem, report: ProgressReport) -> None:
    late = item.state in OPEN_STATES and item.due is not None and item.due < report.as_of
    sheet.number(row, 1, number, CellFormat.COUNT)
    words = (item.congress or _NO_CONGRESS, item.wave, item.phase, item.task, item.unit)
    for column, text in enumerate(words, 2):
        sheet.text(row, column, text, CellFormat.TEXT)
    sheet.text(row, 7, ASSIGNMENT_ROLE[item.role], CellFormat.CENTRED)
    sheet.day(row, 8, item.due, CellFormat.DATE)
    sheet.text(row, 9, ASSIGNMENT_STATE[item.state], CellFormat.CENTRED)
    sheet.text(row, 10, _LATE if late else "", CellFormat.CENTRED)
    sheet.day(row, 11, item.done_on, CellFormat.DATE)
    sheet.text(row, 12, item.note, CellFormat.TEXT)


def _add_title(sheet: Sheet, report: ProgressReport, title: str) -> None:
    """Add the issuer at left, and title and day over the whole width."""
    issuer = one_line(report.issuer).upper()
    sheet.across(1, 1, _ISSUER_COLUMNS, one_line(report.superior).upper(), CellFormat.SUPERIOR)
    sheet.across(2, 1, _ISSUER_COLUMNS, issuer, CellFormat.ISSUER)
    if len(issuer) > _MOST_CAPITALS:
        sheet.row_height(2, _TWO_LINES)
    sheet.across(4, 1, sheet.columns, title, CellFormat.TITLE)
    sheet.across(5, 1, sheet.columns, f"Tính đến ngày {format_date(report.as_of)}", CellFormat.AS_OF)


def _add_signature(sheet: Sheet, row: int) -> None:
    """Add the places of who made the table and who signs it, to be filled in by hand."""
    columns, half = sheet.columns, sheet.columns // 2
    sheet.across(row, half + 1, columns, _DATE_GAP, CellFormat.SIGNER_NOTE)
    for first, last, who, note in (
        (1, half, "NGƯỜI LẬP BIỂU", "(Ký, ghi rõ họ tên)"),
        (half + 1, columns, "NGƯỜI KÝ DUYỆT", "(Ký, ghi rõ chức vụ, họ tên)"),
    ):
        sheet.across(row + 1, first, last, who, CellFormat.SIGNER)
        sheet.across(row + 2, first, last, note, CellFormat.SIGNER_NOTE)
