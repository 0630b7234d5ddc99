"""The lines of a document as read, numbered, with marks for what was made of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.reading.plan_reading import PlanReading, Section
from app.domain.text import tidy

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The number of a line, from 1."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""The LineMark of a line."""
REASON_ROLE = Qt.ItemDataRole.UserRole + 3
"""Why a line is doubtful; empty when it is not."""
HEADING_ROLE = Qt.ItemDataRole.UserRole + 4
"""Whether a line is a heading."""
TABLE_ROLE = Qt.ItemDataRole.UserRole + 5
"""Whether a row of the list is a row of a table."""
CELL_EDGE = "  │  "


class LineMark(StrEnum):
    """What was made of a line."""

    NONE = "none"
    USED = "used"
    WARNED = "warned"


@dataclass(frozen=True)
class LineLook:
    """How the lines of a document are shown: which are headings, and which row of a table each begins.

    `within` are the lines that are shown with the first one of their row.
    """

    headings: frozenset[int] = frozenset()
    rows: Mapping[int, tuple[tuple[int, ...], ...]] = field(default_factory=dict)
    within: Mapping[int, int] = field(default_factory=dict)


def line_look(reading: PlanReading) -> LineLook:
    """Return how the lines of a reading are shown."""
    rows = {min(line for cell in row for line in cell): row for row in reading.table_rows}
    within = {line: first for first, row in rows.items() for cell in row for line in cell if line != first}
    headings: set[int] = set()

    def look(sections: tuple[Section, ...]) -> None:
        for section in sections:
            if section.title:
                headings.add(section.line)
            look(section.children)

    look(reading.sections)
    return LineLook(frozenset(headings - set(rows) - set(within)), rows, within)


class PlanLinesModel(QAbstractListModel):
    """The lines of one document; a row of a table stands at its first line, its cells beside one another."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._look = LineLook()
        self._used: Collection[int] = frozenset()
        self._reasons: Mapping[int, str] = {}

    def show_lines(self, lines: tuple[str, ...], look: LineLook | None = None) -> None:
        """Show another document."""
        self.beginResetModel()
        self._lines, self._look = lines, look or LineLook()
        self._used, self._reasons = frozenset(), {}
        self.endResetModel()

    def mark(self, used: Collection[int], reasons: Mapping[int, str]) -> bool:
        """Say which lines something was made from, and why lines are doubtful; True when a height changes."""
        grown = self._reasons != reasons
        other = set(used).symmetric_difference(self._used)
        self._used, self._reasons = used, reasons
        if self._lines and (grown or other):
            rows = range(len(self._lines)) if grown else sorted(self.index_of(line).row() for line in other)
            roles = [MARK_ROLE, REASON_ROLE] if grown else [MARK_ROLE]
            self.dataChanged.emit(self.index(rows[0]), self.index(rows[-1]), roles)
        return grown

    def index_of(self, line: int) -> QModelIndex:
        """Return the row in which a line is shown, by its number."""
        return self.index(self._look.within.get(line, line) - 1)

    def lines_at(self, row: int) -> tuple[int, ...]:
        """Return the numbers of the lines that a row shows."""
        cells = self._look.rows.get(row + 1)
        return tuple(line for cell in cells for line in cell) if cells else (row + 1,)

    def hidden(self) -> frozenset[int]:
        """Return the rows that have nothing of their own to show."""
        return frozenset(line - 1 for line in self._look.within)

    def words(self, row: int) -> str:
        """Return the text of a row, the cells of a table's one after another."""
        cells = self._look.rows.get(row + 1)
        if not cells:
            return self._lines[row]
        return CELL_EDGE.join(tidy(" ".join(self._lines[line - 1] for line in cell)) for cell in cells)

    def content(self, line: int) -> tuple[int, str]:
        """Return the line and text that speak for a row: of a table's the longest cell, else no own text."""
        cells = self._look.rows.get(self._look.within.get(line, line))
        if not cells:
            return line, ""
        texts = {cell[0]: tidy(" ".join(self._lines[each - 1] for each in cell)) for cell in cells if cell}
        longest = max(texts, key=lambda first: len(texts[first]))
        return longest, texts[longest]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == LINE_ROLE:
            return row + 1
        if role == MARK_ROLE:
            return self._mark(row)
        if role == REASON_ROLE:
            return self._reason(row)
        if role == HEADING_ROLE:
            return row + 1 in self._look.headings
        if role == TABLE_ROLE:
            return row + 1 in self._look.rows
        if role == Qt.ItemDataRole.AccessibleTextRole:
            reason = self._reason(row)
            return f"{row + 1}. {self.words(row)}{f' – {reason}' if reason else ''}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._reason(row)
        return None

    def _mark(self, row: int) -> LineMark:
        if self._reason(row):
            return LineMark.WARNED
        return LineMark.USED if any(line in self._used for line in self.lines_at(row)) else LineMark.NONE

    def _reason(self, row: int) -> str:
        if not self._reasons:
            return ""
        found = (self._reasons[line] for line in self.lines_at(row) if line in self._reasons)
        return " ".join(dict.fromkeys(found))
