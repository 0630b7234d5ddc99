"""How cells of the checklist are drawn: wrapped text, the mark of what is late, and bars of progress."""

from collections.abc import Callable

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QIcon, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ui.models.checklist import BAR_ROLE, LATE_ROLE, LINE_ROLE, Column

Index = QModelIndex | QPersistentModelIndex
Colour = Callable[[str], QColor]

_MOST_LINES = 3
_AROUND = 12
_BAR = 6


class WrappedText(QStyledItemDelegate):
    """Breaks text over at most three lines; groups are bold. A click on a box is announced."""

    ticked = Signal(object)

    def __init__(self, tree: QTreeView, colour: Colour) -> None:
        super().__init__(tree)
        self._tree = tree
        self._colour = colour
        self._heights: dict[tuple[str, int, bool], int] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = self._tree.fontMetrics()
        least = metrics.height() + _AROUND
        text = index.data(Qt.ItemDataRole.DisplayRole)
        is_group = index.data(LINE_ROLE) is None
        if not text or is_group:
            return QSize(40, least)
        width = self._width(index)
        key = (text, width, is_group)
        if key not in self._heights:
            height = metrics.boundingRect(QRect(0, 0, width, 9999), Qt.TextFlag.TextWordWrap, text).height()
            self._heights[key] = min(height, _MOST_LINES * metrics.lineSpacing()) + _AROUND
        return QSize(40, max(least, self._heights[key]))

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if index.data(LINE_ROLE) is None:
            option.font.setWeight(QFont.Weight.DemiBold)
        else:
            option.features |= QStyleOptionViewItem.ViewItemFeature.WrapText
        option.textElideMode = Qt.TextElideMode.ElideRight

    def editorEvent(
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        if event.type() is not QEvent.Type.MouseButtonRelease or not isinstance(event, QMouseEvent):
            return False
        if index.data(Qt.ItemDataRole.CheckStateRole) is None:
            return False
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        part = QStyle.SubElement.SE_ItemViewItemCheckIndicator
        box = self._tree.style().subElementRect(part, full, self._tree).adjusted(-4, -6, 4, 6)
        if event.button() is not Qt.MouseButton.LeftButton or not box.contains(event.position().toPoint()):
            return False
        self.ticked.emit(QModelIndex(index))
        return True

    def _width(self, index: Index) -> int:
        width = self._tree.columnWidth(index.column()) - 10
        if index.column() == Column.TASK:
            depth, parent = 1, index.parent()
            while parent.isValid():
                depth, parent = depth + 1, parent.parent()
            style = self._tree.style()
            box = style.pixelMetric(QStyle.PixelMetric.PM_IndicatorWidth) + 6
            width -= depth * self._tree.indentation() + box
        return max(40, width)


class DueText(WrappedText):
    """Shows what is late by a sign beside the date, in words and by colour."""

    def __init__(self, tree: QTreeView, colour: Colour, sign: QIcon) -> None:
        super().__init__(tree, colour)
        self._sign = sign

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        if not index.data(LATE_ROLE):
            return
        option.features |= QStyleOptionViewItem.ViewItemFeature.HasDecoration
        option.icon = self._sign
        option.decorationSize = QSize(16, 16)
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.HighlightedText):
            option.palette.setColor(role, self._colour("overdue"))

    def _width(self, index: Index) -> int:
        return super()._width(index) - (22 if index.data(LATE_ROLE) else 0)


class ProgressBars(WrappedText):
    """Draws words, and under them a bar where several bodies carry a task out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        done_of = index.data(BAR_ROLE)
        if done_of is None:
            super().paint(painter, option, index)
            return
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        text, full.text = full.text, ""
        style = self._tree.style() or QApplication.style()
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, full, painter, self._tree)
        self._draw(painter, full, text, done_of)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(40, self._tree.fontMetrics().height() + _AROUND + _BAR)

    def _draw(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, done_of: tuple[int, int]
    ) -> None:
        painter.save()
        metrics = QFontMetrics(option.font)
        block = QRect(option.rect).adjusted(6, 0, -8, 0)
        top = block.center().y() - (metrics.height() + _BAR + 2) // 2
        painter.setFont(option.font)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(option.palette.color(role))
        line = QRect(block.left(), top, block.width(), metrics.height())
        painter.drawText(
            line,
            Qt.AlignmentFlag.AlignLeft,
            metrics.elidedText(text, Qt.TextElideMode.ElideRight, line.width()),
        )
        self._draw_bar(
            painter, QRectF(block.left(), line.bottom() + 2, min(block.width(), 120), _BAR), *done_of
        )
        painter.restore()

    def _draw_bar(self, painter: QPainter, ground: QRectF, done: int, total: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colour("border"))
        painter.drawRoundedRect(ground, _BAR / 2, _BAR / 2)
        if total and done:
            part = QRectF(ground)
            part.setWidth(max(_BAR, ground.width() * done / total))
            painter.setBrush(self._colour("done"))
            painter.drawRoundedRect(part, _BAR / 2, _BAR / 2)


def set_delegates(
    tree: QTreeView, colour: Colour, sign: QIcon, ticked: Callable[[QModelIndex], None]
) -> list[QObject]:
    """Give each column of the checklist its way of drawing; `ticked` is told of clicks on boxes."""
    wrapped, due, bars = WrappedText(tree, colour), DueText(tree, colour, sign), ProgressBars(tree, colour)
    wrapped.ticked.connect(ticked)
    tree.setItemDelegate(wrapped)
    tree.setItemDelegateForColumn(Column.DUE, due)
    tree.setItemDelegateForColumn(Column.PROGRESS, bars)
    return [wrapped, due, bars]
