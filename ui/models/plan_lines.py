"""The lines of a document as read, numbered, with marks for what was made of them."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.domain.plan_reading import PlanReading, Section
from app.domain.text import tidy
from ui.icons import Icons
from ui.theme import ThemeSwitch

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
        self._used, self._reasons = used, reasons
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [MARK_ROLE, REASON_ROLE])
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
        """Return the line and text that speak for a row: of a table's the longest cell."""
        cells = self._look.rows.get(self._look.within.get(line, line))
        if not cells:
            return line, self._lines[line - 1]
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


class PlanLineDelegate(QStyledItemDelegate):
    """Draws a line with its number in a gutter and its text in as many rows as it needs.

    A bar beside the number says that something was made from the line, a sign that it is doubtful; why
    stands below its text. Headings are bold, and rows of tables are ruled off.
    """

    _PAD = 4
    _BAR = 3
    _SIGN = 14

    def __init__(self, icons: Icons, theme: ThemeSwitch, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._theme = theme
        self._warning = icons.icon("warning", "warning")

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        words = str(index.data() or "")
        if not words.strip():
            return QSize(width, option.fontMetrics.height())  # a blank line parts paragraphs, and is no more
        text = self._height(_font(option, index), width, words)
        reason = str(index.data(REASON_ROLE) or "")
        below = self._height(option.font, width, reason) if reason else 0
        return QSize(width, text + below + 2 * self._PAD)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        painter.save()
        theme = self._theme.current
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        mark = LineMark(index.data(MARK_ROLE))
        if selected:
            painter.fillRect(option.rect, option.palette.brush(QPalette.ColorRole.Highlight))
        elif mark is LineMark.WARNED:
            painter.fillRect(option.rect, theme.colour("warning_soft"))
        gutter = self._gutter(option.fontMetrics)
        self._paint_gutter(painter, option, index, gutter)
        if index.data(TABLE_ROLE):
            painter.setPen(theme.colour("border"))
            painter.drawLine(option.rect.bottomLeft() + QPoint(gutter, 0), option.rect.bottomRight())
        self._paint_text(painter, option, index, gutter, selected=selected)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(theme.colour("focus"))
            painter.drawRect(option.rect.adjusted(0, 0, -1, -1))
        painter.restore()

    def _paint_text(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, gutter: int, *, selected: bool
    ) -> None:
        theme, is_none = self._theme.current, LineMark(index.data(MARK_ROLE)) is LineMark.NONE
        heading = bool(index.data(HEADING_ROLE))
        role = "selection_text" if selected else "text_muted" if is_none and not heading else "text"
        painter.setPen(theme.colour(role))
        painter.setFont(_font(option, index))
        room = option.rect.adjusted(gutter, self._PAD, -self._PAD, -self._PAD)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        if reason := str(index.data(REASON_ROLE) or ""):
            painter.setFont(option.font)
            painter.setPen(theme.colour("selection_text" if selected else "warning"))
            height = self._height(option.font, option.rect.width(), reason)
            below = QRect(room.left(), room.bottom() + 1 - height, room.width(), height)
            painter.drawText(below, Qt.TextFlag.TextWordWrap, reason)

    def _height(self, font: QFont, width: int, text: str) -> int:
        metrics = QFontMetrics(font)
        gutter = self._gutter(self._view.fontMetrics())
        room = QRect(0, 0, max(40, width - gutter - self._PAD), 100_000)
        return max(metrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text).height(), metrics.height())

    def _paint_gutter(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index, gutter: int
    ) -> None:
        theme, rect, mark = self._theme.current, option.rect, LineMark(index.data(MARK_ROLE))
        if mark is not LineMark.NONE:
            token = "warning" if mark is LineMark.WARNED else "accent"
            bar = QRect(rect.left() + gutter - 2 * self._PAD, rect.top() + 2, self._BAR, rect.height() - 4)
            painter.fillRect(bar, theme.colour(token))
        if mark is LineMark.WARNED:
            top = rect.top() + self._PAD
            self._warning.paint(painter, QRect(rect.left() + 2, top, self._SIGN, self._SIGN))
        if not str(index.data() or "").strip():
            return
        painter.setPen(theme.colour("text_muted"))
        number = QRect(rect.left(), rect.top() + self._PAD, gutter - 3 * self._PAD, rect.height())
        painter.drawText(
            number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(index.data(LINE_ROLE))
        )

    def _gutter(self, metrics: QFontMetrics) -> int:
        digits = len(str(self._view.model().rowCount()))
        return metrics.horizontalAdvance("0" * max(3, digits)) + self._SIGN + 5 * self._PAD


def _font(option: QStyleOptionViewItem, index: Index) -> QFont:
    font = QFont(option.font)
    font.setBold(bool(index.data(HEADING_ROLE)))
    return font
