"""The lines of counts of the progress workbook, their totals, and what they leave out."""

from collections.abc import Sequence
from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from app.domain.progress import ProgressCount, ProgressReport
from app.writing.excel.formats import CellFormat
from app.writing.excel.sheet import Sheet

_FIRST_NUMBER = 3


@dataclass(frozen=True)
class CountLine:
    """A line of a table: a name, numbers of its own, then the assignments by state and the rate."""

    name: str
    count: ProgressCount
    own: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """Return the numbers from left to right."""
        count = self.count
        states = (count.total, count.done, count.doing, count.todo, count.not_applicable, count.overdue)
        return (*self.own, *states)


def add_lines(sheet: Sheet, heading_row: int, lines: Sequence[CountLine]) -> None:
    """Add the lines under their headings, and the totals as live formulas over them."""
    for number, line in enumerate(lines, 1):
        row = heading_row + number
        sheet.number(row, 1, number, CellFormat.COUNT)
        sheet.text(row, 2, line.name, CellFormat.TEXT)
        for column, value in enumerate(line.numbers, _FIRST_NUMBER):
            sheet.number(row, column, value, CellFormat.COUNT)
        _add_share(sheet, row, line, CellFormat.SHARE)
    _add_totals(sheet, heading_row, lines)


def unassigned_words(report: ProgressReport, no_congress: str, sheet: str) -> str:
    """Return what is not assigned, congress by congress, or nothing when everything is."""
    missing = [each for each in report.by_congress if each.unassigned]
    if not missing:
        return ""
    each = "; ".join(f"{each.count.name or no_congress}: {each.unassigned} việc" for each in missing)
    return f"{left_out_words(report, sheet)} Gồm: {each}."


def left_out_words(report: ProgressReport, sheet: str) -> str:
    """Return that the counts hold only what is assigned, or nothing when everything is."""
    if not report.unassigned:
        return ""
    tasks = sum(each.tasks for each in report.by_congress)
    return (
        f"Ghi chú: còn {len(report.unassigned)}/{tasks} việc chưa phân công cho đơn vị nào, chưa tính vào"
        f" lượt phân công và tỷ lệ xong (tên từng việc ở trang “{sheet}”)."
    )


def _add_totals(sheet: Sheet, heading_row: int, lines: Sequence[CountLine]) -> None:
    """Add the totals; their results are counted here as well, for readers that do not calculate."""
    row = heading_row + len(lines) + 1
    whole = _together(lines)
    sheet.text(row, 1, "", CellFormat.TOTAL_TEXT)
    sheet.text(row, 2, whole.name, CellFormat.TOTAL_TEXT)
    for column, value in enumerate(whole.numbers, _FIRST_NUMBER):
        letter = get_column_letter(column)
        formula = f"=SUM({letter}{heading_row + 1}:{letter}{row - 1})"
        sheet.formula(row, column, formula, value, CellFormat.TOTAL_COUNT)
    _add_share(sheet, row, whole, CellFormat.TOTAL_SHARE)


def _together(lines: Sequence[CountLine]) -> CountLine:
    counts = [line.count for line in lines]
    whole = ProgressCount(
        "Tổng cộng",
        sum(count.done for count in counts),
        sum(count.doing for count in counts),
        sum(count.todo for count in counts),
        sum(count.not_applicable for count in counts),
        sum(count.overdue for count in counts),
    )
    return CountLine(whole.name, whole, tuple(map(sum, zip(*(line.own for line in lines), strict=True))))


def _add_share(sheet: Sheet, row: int, line: CountLine, look: CellFormat) -> None:
    """Add the formula of what is done among what applies, and its result: blank where nothing applies."""
    first = _FIRST_NUMBER + len(line.own)
    total, done, unfit = (f"{get_column_letter(first + step)}{row}" for step in (0, 1, 4))
    applies = line.count.total - line.count.not_applicable
    share = line.count.done / applies if applies else ""
    sheet.formula(row, first + 6, f'=IFERROR({done}/({total}-{unfit}),"")', share, look)
