"""The progress of a book as an Excel workbook: per congress, per unit, and the lists behind the counts."""

from collections.abc import Iterator, Sequence
from datetime import datetime, time
from pathlib import Path

from openpyxl import Workbook

from app.domain.assignment import OPEN_STATES
from app.domain.checklist import is_late
from app.domain.dates.written import format_date
from app.domain.progress import ProgressItem, ProgressReport
from app.domain.terms import ASSIGNMENT_ROLE, ASSIGNMENT_STATE
from app.writing.excel.file import save_workbook
from app.writing.excel.formats import CellFormat, add_formats
from app.writing.excel.official import add_head, add_signature
from app.writing.excel.sheet import Sheet
from app.writing.progress_counts import CountLine, add_lines, left_out_words, unassigned_words
from app.writing.safe_text import one_line

_HEADING_ROW = 7
_ISSUER_COLUMNS = 4
_TASK_HEADINGS = ("Số việc", "Việc đã phân công", "Việc chưa phân công")
_COUNT_HEADINGS = (
    "Lượt phân công", "Xong", "Đang làm", "Chưa làm", "Không áp dụng", "Quá hạn", "Tỷ lệ xong",
)  # fmt: skip
_COUNT_WIDTHS = (11, 11, 11, 11, 13, 11, 13)
_CONGRESS_WIDTHS = (6, 42, 9, 12, 12, *_COUNT_WIDTHS)
_UNIT_WIDTHS = (6, 52, *_COUNT_WIDTHS)
_ITEM_HEADINGS = (
    "TT", "Đại hội", "Đợt", "Giai đoạn", "Nội dung, công việc", "Đơn vị", "Vai trò", "Thời hạn",
    "Trạng thái", "Quá hạn", "Ngày xong", "Ghi chú",
)  # fmt: skip
_ITEM_WIDTHS = (6, 22, 22, 18, 46, 28, 11, 13, 14, 11, 13, 18)
_UNASSIGNED_HEADINGS = (
    "TT", "Đại hội", "Đợt", "Giai đoạn", "Nội dung, công việc", "Thời hạn", "Quá hạn",
)  # fmt: skip
_UNASSIGNED_WIDTHS = (6, 30, 30, 24, 66, 13, 11)
_UNASSIGNED_SHEET = "Việc chưa phân công"
_NO_CONGRESS = "Nhiệm vụ thường xuyên"
_NOTHING = "Chưa có việc nào được phân công."
_LATE = "Quá hạn"


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
    sheets = list(_filled(workbook, report))
    save_workbook(workbook, sheets, datetime.combine(report.as_of, time()), target)


def _filled(workbook: Workbook, report: ProgressReport) -> Iterator[Sheet]:
    for name, widths, fill in (
        ("Theo đại hội", _CONGRESS_WIDTHS, _fill_congresses),
        ("Theo đơn vị", _UNIT_WIDTHS, _fill_units),
        ("Danh mục việc", _ITEM_WIDTHS, _fill_items),
        (_UNASSIGNED_SHEET, _UNASSIGNED_WIDTHS, _fill_unassigned),
    ):
        if report.unassigned or fill is not _fill_unassigned:
            sheet = Sheet(workbook.create_sheet(name), widths)
            fill(sheet, report)
            yield sheet


def _fill_congresses(sheet: Sheet, report: ProgressReport) -> None:
    lines = [
        CountLine(each.count.name or _NO_CONGRESS, each.count, (each.tasks, each.assigned, each.unassigned))
        for each in report.by_congress
    ]
    note = unassigned_words(report, _NO_CONGRESS, _UNASSIGNED_SHEET)
    _fill_counts(sheet, report, "Đại hội", (*_TASK_HEADINGS, *_COUNT_HEADINGS), lines, note)


def _fill_units(sheet: Sheet, report: ProgressReport) -> None:
    lines = [CountLine(count.name, count) for count in report.by_unit]
    _fill_counts(sheet, report, "Đơn vị", _COUNT_HEADINGS, lines, left_out_words(report, _UNASSIGNED_SHEET))


def _fill_counts(
    sheet: Sheet,
    report: ProgressReport,
    what: str,
    headings: Sequence[str],
    lines: Sequence[CountLine],
    note: str,
) -> None:
    _add_title(sheet, report, f"TIẾN ĐỘ THỰC HIỆN THEO {what.upper()}")
    sheet.headings(_HEADING_ROW, ("TT", what, *headings))
    last = _HEADING_ROW + len(lines)
    if lines:
        add_lines(sheet, _HEADING_ROW, lines)
        sheet.filter(_HEADING_ROW, last)
    else:
        sheet.across(last + 1, 1, sheet.columns, _NOTHING, CellFormat.CENTRED)
    if note:
        sheet.note(last + 2, note)
    sheet.set_up(_HEADING_ROW, 2, report.book)
    add_signature(sheet, last + (4 if note else 3))


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
    add_signature(sheet, last + 3)


def _add_item(sheet: Sheet, row: int, number: int, item: ProgressItem, report: ProgressReport) -> None:
    late = item.state in OPEN_STATES and is_late(item.due, report.as_of)
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


def _fill_unassigned(sheet: Sheet, report: ProgressReport) -> None:
    _add_title(sheet, report, "VIỆC CHƯA PHÂN CÔNG")
    sheet.headings(_HEADING_ROW, _UNASSIGNED_HEADINGS)
    for number, task in enumerate(report.unassigned, 1):
        row = _HEADING_ROW + number
        sheet.number(row, 1, number, CellFormat.COUNT)
        for column, text in enumerate((task.congress or _NO_CONGRESS, task.wave, task.phase, task.task), 2):
            sheet.text(row, column, text, CellFormat.TEXT)
        sheet.day(row, 6, task.due, CellFormat.DATE)
        sheet.text(row, 7, _LATE if is_late(task.due, report.as_of) else "", CellFormat.CENTRED)
    last = _HEADING_ROW + len(report.unassigned)
    sheet.filter(_HEADING_ROW, last)
    sheet.set_up(_HEADING_ROW, 1, report.book)
    add_signature(sheet, last + 3)


def _add_title(sheet: Sheet, report: ProgressReport, title: str) -> None:
    """Add the issuer at left, and title and day over the whole width."""
    as_of = f"Tính đến ngày {format_date(report.as_of)}"
    add_head(sheet, report.superior, report.issuer, _ISSUER_COLUMNS, title, as_of)
