"""The rows of a list of congress dates below its headings: entries, and what is none with the reason."""

import re
from collections.abc import Sequence

from app.domain.congress import CongressState
from app.domain.congress_entry import CongressEntries, CongressEntry
from app.domain.dates.written import format_date
from app.domain.errors import EntryError
from app.domain.text import fold
from app.domain.unit_entry import UnitListProblem
from app.reading.units.congress_columns import DateColumn, DatesHeading
from app.reading.units.congress_times import CellTimes, read_times
from app.reading.units.rows import GROUP_MARK, GROUP_START, SIGNED, TOTAL, Cells, cell_text

_NUMBER = re.compile(r"\d+[.)]?")
_NOTHING = CellTimes()
_STATES: tuple[tuple[re.Pattern[str], CongressState], ...] = (
    (re.compile(r"\b(?:chua|cho|trinh|du kien|xin y kien|dang)\b"), CongressState.EXPECTED),
    (
        re.compile(r"da to chuc|to chuc xong|da tien hanh|hoan thanh|da xong|^xong|da dai hoi"),
        CongressState.HELD,
    ),
    (re.compile(r"duyet|chap thuan|thong nhat|dong y|da chot|chinh thuc"), CongressState.APPROVED),
)
_HIDDEN = "dòng này đang ẩn trong bảng tính nên không được nhập"
_NAMELESS = "dòng này không có tên hay mã đơn vị"
_EMPTY = "dòng này chưa có ngày, địa điểm hay trạng thái nào"


def read_date_rows(
    rows: Sequence[Cells], heading: DatesHeading, hidden: frozenset[int] = frozenset()
) -> CongressEntries:
    """Return the congresses of the rows below a heading, and each row that is none with the reason.

    Rows that name a group, count or sign are passed over in silence; `hidden` are the numbers of the
    lines that are hidden in the spreadsheet.
    """
    reader = _Rows(heading, hidden)
    for line, row in enumerate(rows[heading.ends :], heading.ends + 1):
        if not reader.add(line, row):
            break
    return CongressEntries(tuple(reader.entries), tuple(reader.problems))


def state_of(text: str) -> CongressState | None:
    """Return the state that a cell says, or None for words that say none."""
    said = fold(text)
    return next((state for pattern, state in _STATES if pattern.search(said)), None)


class _Rows:
    def __init__(self, heading: DatesHeading, hidden: frozenset[int]) -> None:
        self.entries: list[CongressEntry] = []
        self.problems: list[UnitListProblem] = []
        self._columns, self._hidden = heading.columns, hidden
        self._year, self._one_day = heading.year, heading.one_day

    def add(self, line: int, row: Cells) -> bool:
        """Take one row; False when the list has ended with it."""
        texts = [text for cell in row if (text := cell_text(cell))]
        if not texts:
            return True
        shown = " | ".join(texts)
        if self.entries and not self._is_counted(row) and any(SIGNED.match(fold(text)) for text in texts):
            return False
        if line in self._hidden:
            self.problems.append(UnitListProblem(line, shown, _HIDDEN))
        elif not self._is_group(row, texts):
            self._add_entry(line, row, shown)
        return True

    def _add_entry(self, line: int, row: Cells, shown: str) -> None:
        name, code = self._text(row, DateColumn.NAME), self._text(row, DateColumn.CODE)
        if not any(letter.isalnum() for letter in f"{name}{code}"):
            self.problems.append(UnitListProblem(line, shown, _NAMELESS))
            return
        try:
            entry = self._entry(line, row, name, code)
        except EntryError as error:
            self.problems.append(UnitListProblem(line, name or code, str(error)))
            return
        filled = (entry.prepares_on, entry.opens_on, entry.closes_on, entry.venue, entry.state, entry.remark)
        if any(filled):
            self.entries.append(entry)
        else:
            self.problems.append(UnitListProblem(line, name or code, _EMPTY))

    def _entry(self, line: int, row: Cells, name: str, code: str) -> CongressEntry:
        prepares = self._times(row, DateColumn.PREPARES)
        opens, closes = self._times(row, DateColumn.OPENS), self._times(row, DateColumn.CLOSES)
        span = self._times(row, DateColumn.SPAN)
        first = opens.first or span.first
        _check_one_end(opens, closes)
        only = opens.last if opens.last != opens.first or self._one_day else None
        said = self._text(row, DateColumn.STATE)
        state = state_of(said)
        return CongressEntry(
            line,
            name,
            code,
            prepares.first or prepares.prepares or opens.prepares or span.prepares,
            first,
            closes.last or span.last or only,
            self._text(row, DateColumn.VENUE),
            state,
            f"trạng thái «{said}» chưa rõ nên giữ nguyên" if said and state is None else "",
        )

    def _times(self, row: Cells, column: DateColumn) -> CellTimes:
        place = self._columns.get(column)
        cell = row[place] if place is not None and place < len(row) else None
        return _NOTHING if cell is None else read_times(cell, self._year)

    def _text(self, row: Cells, column: DateColumn) -> str:
        place = self._columns.get(column)
        return cell_text(row[place]) if place is not None and place < len(row) else ""

    def _is_counted(self, row: Cells) -> bool:
        return bool(_NUMBER.fullmatch(self._text(row, DateColumn.INDEX)))

    def _is_group(self, row: Cells, texts: Sequence[str]) -> bool:
        """Tell a row that names a group or adds up: marked "I" or "A", alone on its line, or "Cộng"."""
        if any(TOTAL.match(fold(text)) for text in texts[:2]):
            return True
        index = self._text(row, DateColumn.INDEX)
        if index and GROUP_MARK.fullmatch(index):
            return True
        numbered = DateColumn.INDEX in self._columns
        alone = len(texts) == 1 and not self._text(row, DateColumn.CODE)
        return alone and ((numbered and not self._is_counted(row)) or bool(GROUP_START.match(fold(texts[0]))))


def _check_one_end(opens: CellTimes, closes: CellTimes) -> None:
    if opens.last != opens.first and closes.last is not None and closes.last != opens.last:
        raise EntryError(
            f"ô khai mạc ghi đến {format_date(opens.last)} nhưng ô bế mạc ghi {format_date(closes.last)};"
            " hãy sửa lại cho khớp."
        )
