"""The lines of a document as read, numbered, with marks for what was made of them."""

from collections.abc import Collection
from enum import StrEnum

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import Icons
from ui.theme import ThemeSwitch

Index = QModelIndex | QPersistentModelIndex
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The number of a line, from 1."""
MARK_ROLE = Qt.ItemDataRole.UserRole + 2
"""The LineMark of a line."""


class LineMark(StrEnum):
    """What was made of a line."""

    NONE = "none"
    USED = "used"
    WARNED = "warned"


class PlanLinesModel(QAbstractListModel):
    """The lines of one document."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[str, ...] = ()
        self._used: Collection[int] = frozenset()
        self._warned: Collection[int] = frozenset()

    def show_lines(self, lines: tuple[str, ...]) -> None:
        """Show another document."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def mark(self, used: Collection[int], warned: Collection[int]) -> None:
        """Say which lines something was made from, and which have warnings."""
        self._used, self._warned = used, warned
        if self._lines:
            self.dataChanged.emit(self.index(0), self.index(len(self._lines) - 1), [MARK_ROLE])

    def index_of(self, line: int) -> QModelIndex:
        """Return the row of a line by its number."""
        return self.index(line - 1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = index.row() + 1
        if role == Qt.ItemDataRole.DisplayRole:
            return self._lines[index.row()]
        if role == LINE_ROLE:
            return line
        if role == MARK_ROLE:
            if line in self._warned:
                return LineMark.WARNED
            return LineMark.USED if line in self._used else LineMark.NONE
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{line}. {self._lines[index.row()]}"
        return None


class PlanLineDelegate(QStyledItemDelegate):
    """Draws a line with its number in a gutter and its text in as many rows as it needs.

    A bar beside the number says that something was made from the line, a sign that it has a warning.
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
        room = QRect(0, 0, max(40, width - self._gutter(option.fontMetrics) - self._PAD), 100_000)
        text = str(index.data() or " ")
        box = option.fontMetrics.boundingRect(room, Qt.TextFlag.TextWordWrap, text)
        return QSize(width, max(box.height(), option.fontMetrics.height()) + 2 * self._PAD)

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
        role = "selection_text" if selected else "text_muted" if mark is LineMark.NONE else "text"
        painter.setPen(theme.colour(role))
        room = option.rect.adjusted(gutter, self._PAD, -self._PAD, -self._PAD)
        painter.drawText(room, Qt.TextFlag.TextWordWrap, str(index.data()))
        painter.restore()

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
        painter.setPen(theme.colour("text_muted"))
        number = QRect(rect.left(), rect.top() + self._PAD, gutter - 3 * self._PAD, rect.height())
        painter.drawText(
            number, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, str(index.data(LINE_ROLE))
        )

    def _gutter(self, metrics: QFontMetrics) -> int:
        digits = len(str(self._view.model().rowCount()))
        return metrics.horizontalAdvance("0" * max(3, digits)) + self._SIGN + 5 * self._PAD
