"""The progress of a book as an Excel workbook: per congress, per unit, and the list behind the counts."""

import io
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.dates import format_date
from app.domain.progress import ProgressCount, ProgressItem, ProgressReport
from app.domain.terms import ASSIGNMENT_ROLE, ASSIGNMENT_STATE
from app.writing.atomic import replace_file
from app.writing.sheet import (
    COUNT_FORMAT,
    FONT,
    SHARE_FORMAT,
    put_date,
    put_formula,
    put_number,
    put_text,
    set_up_page,
    style_row,
)
from app.writing.steady_package import steady_package

_NO_CLOCK = datetime(2000, 1, 1)
_HEADING_ROW = 7
_COUNT_HEADINGS = ("Tổng số", "Xong", "Đang làm", "Chưa làm", "Không áp dụng", "Quá hạn", "Tỷ lệ xong")
_ITEM_HEADINGS = (
    "TT", "Đại hội", "Đợt", "Giai đoạn", "Nội dung, công việc", "Đơn vị", "Vai trò", "Thời hạn", "Trạng thái",
    "Quá hạn", "Ngày xong", "Ghi chú",
)  # fmt: skip
_NO_CONGRESS = "Nhiệm vụ thường xuyên"


def write_progress(report: ProgressReport, target: Path) -> None:
    """Write the workbook to a file, replacing an older one whole. The same report gives the same bytes.

    Totals are live formulas over the rows above them; the rate counts only what applies.

    Raises:
        FileWriteError: the file cannot be written; an older one is as it was.
    """
    workbook = Workbook()
    workbook.properties.creator = report.issuer
    workbook.properties.created = workbook.properties.modified = _NO_CLOCK
    first = workbook.active
    assert isinstance(first, Worksheet)
    first.title = "Theo đại hội"
    _fill_counts(first, report, "đại hội", report.by_congress)
    _fill_counts(workbook.create_sheet("Theo đơn vị"), report, "đơn vị", report.by_unit)
    _fill_items(workbook.create_sheet("Danh mục việc"), report)
    package = io.BytesIO()
    workbook.save(package)
    with replace_file(target) as unfinished:
        steady_package(package.getvalue(), unfinished)


def _fill_counts(
    sheet: Worksheet, report: ProgressReport, what: str, counts: Sequence[ProgressCount]
) -> None:
    headings = ("TT", what.capitalize(), *_COUNT_HEADINGS)
    _add_title(sheet, report, f"TIẾN ĐỘ THỰC HIỆN THEO {what.upper()}", len(headings))
    style_row(
        [put_text(sheet, _HEADING_ROW, place, text) for place, text in enumerate(headings, 1)],
        bold=True,
        centred=range(len(headings)),
    )
    for number, count in enumerate(counts, 1):
        _add_count(sheet, _HEADING_ROW + number, number, count)
    _add_totals(sheet, _HEADING_ROW + len(counts) + 1, len(counts))
    set_up_page(sheet, (6, 52, 11, 9, 11, 11, 13, 10, 12), _HEADING_ROW)
    if counts:
        sheet.auto_filter.ref = (
            f"A{_HEADING_ROW}:{get_column_letter(len(headings))}{_HEADING_ROW + len(counts)}"
        )
    _add_signature(sheet, _HEADING_ROW + len(counts) + 3, 6, len(headings))


def _add_count(sheet: Worksheet, row: int, number: int, count: ProgressCount) -> None:
    values = (count.total, count.done, count.doing, count.todo, count.not_applicable, count.overdue)
    cells = [put_number(sheet, row, 1, number), put_text(sheet, row, 2, count.name or _NO_CONGRESS)]
    cells += [put_number(sheet, row, place, value) for place, value in enumerate(values, 3)]
    cells.append(put_formula(sheet, row, 9, _share(row), SHARE_FORMAT))
    style_row(cells, centred=(0, *range(2, 9)))


def _add_totals(sheet: Worksheet, row: int, count: int) -> None:
    cells = [put_text(sheet, row, 1, ""), put_text(sheet, row, 2, "Tổng cộng")]
    for place in range(3, 9):
        letter = get_column_letter(place)
        formula = f"=SUM({letter}{_HEADING_ROW + 1}:{letter}{row - 1})" if count else "=0"
        cells.append(put_formula(sheet, row, place, formula, COUNT_FORMAT))
    cells.append(put_formula(sheet, row, 9, _share(row), SHARE_FORMAT))
    style_row(cells, bold=True, centred=(0, *range(2, 9)))


def _share(row: int) -> str:
    return f'=IF(C{row}-G{row}=0,"",D{row}/(C{row}-G{row}))'


def _fill_items(sheet: Worksheet, report: ProgressReport) -> None:
    _add_title(sheet, report, "DANH MỤC VIỆC VÀ TIẾN ĐỘ", len(_ITEM_HEADINGS))
    style_row(
        [put_text(sheet, _HEADING_ROW, place, text) for place, text in enumerate(_ITEM_HEADINGS, 1)],
        bold=True,
        centred=range(len(_ITEM_HEADINGS)),
    )
    for number, item in enumerate(report.items, 1):
        _add_item(sheet, _HEADING_ROW + number, number, item, report)
    set_up_page(sheet, (6, 24, 24, 24, 52, 30, 11, 12, 14, 10, 12, 24), _HEADING_ROW)
    if report.items:
        last = get_column_letter(len(_ITEM_HEADINGS))
        sheet.auto_filter.ref = f"A{_HEADING_ROW}:{last}{_HEADING_ROW + len(report.items)}"
    _add_signature(sheet, _HEADING_ROW + len(report.items) + 2, 9, len(_ITEM_HEADINGS))


def _add_item(sheet: Worksheet, row: int, number: int, item: ProgressItem, report: ProgressReport) -> None:
    late = item.state.value in {"todo", "doing"} and item.due is not None and item.due < report.as_of
    texts = (item.congress, item.wave, item.phase, item.task, item.unit, ASSIGNMENT_ROLE[item.role])
    cells = [put_number(sheet, row, 1, number)]
    cells += [put_text(sheet, row, place, text) for place, text in enumerate(texts, 2)]
    cells.append(put_date(sheet, row, 8, item.due))
    cells.append(put_text(sheet, row, 9, ASSIGNMENT_STATE[item.state]))
    cells.append(put_text(sheet, row, 10, "Quá hạn" if late else ""))
    cells.append(put_date(sheet, row, 11, item.done_on))
    cells.append(put_text(sheet, row, 12, item.note))
    style_row(cells, centred=(0, 6, 7, 8, 9, 10))


def _add_title(sheet: Worksheet, report: ProgressReport, title: str, width: int) -> None:
    lines = (
        (1, report.superior.upper(), 13, False, "left"),
        (2, report.issuer.upper(), 13, True, "left"),
        (4, title, 15, True, "center"),
        (5, f"Tính đến ngày {format_date(report.as_of)}", 13, False, "center"),
    )
    for row, text, size, bold, side in lines:
        cell = put_text(sheet, row, 1, text)
        cell.font = Font(name=FONT, size=size, bold=bold, italic=row == 5)
        cell.alignment = Alignment(horizontal=side, vertical="center", wrap_text=row == 4)
        sheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=width)


def _add_signature(sheet: Worksheet, row: int, first: int, last: int) -> None:
    for offset, text, bold in ((0, "NGƯỜI LẬP BIỂU", True), (1, "(Ký, ghi rõ họ tên)", False)):
        cell = put_text(sheet, row + offset, first, text)
        cell.font = Font(name=FONT, size=12, bold=bold, italic=not bold)
        cell.alignment = Alignment(horizontal="center")
        sheet.merge_cells(start_row=row + offset, start_column=first, end_row=row + offset, end_column=last)
