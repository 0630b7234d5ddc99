"""How the lines of a document are drawn beside its review."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.icons import Icons
from ui.models.plan_lines import (
    HEADING_ROLE,
    LINE_ROLE,
    MARK_ROLE,
    REASON_ROLE,
    TABLE_ROLE,
    Index,
    LineMark,
)
from ui.theme import ThemeSwitch


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
