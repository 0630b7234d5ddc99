"""The rows of a review's tree: their text, and under it why they are doubtful."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem, QTreeView

from ui.models.plan_delegates import Index, TwoRows
from ui.models.reading_tree import REASON_ROLE, ReadingColumn
from ui.theme import ThemeSwitch

_BESIDE = 3
_AT_FOOT = 4


class ReasonRows(TwoRows):
    """Draws the reason for doubt in a row of its own below the text."""

    def __init__(self, theme: ThemeSwitch, tree: QTreeView) -> None:
        super().__init__(tree)
        self._theme = theme
        # A row that comes or goes lets the tree ask for the heights of all others again.
        self._known: dict[tuple[int, int, int], QSize] = {}
        tree.header().sectionResized.connect(lambda *_: self._known.clear())
        tree.model().modelReset.connect(self._known.clear)
        tree.model().dataChanged.connect(self._forget)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        key = (index.internalId(), index.column(), option.fontMetrics.lineSpacing())
        if (known := self._known.get(key)) is None:
            known = self._known[key] = self._size(option, index)
        return known

    def _size(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        size = super().sizeHint(option, index)
        if index.data(REASON_ROLE):
            size.setHeight(size.height() + option.fontMetrics.lineSpacing())
        return size

    def _forget(self, first: QModelIndex, last: QModelIndex) -> None:
        numbers = {first.siblingAtRow(row).internalId() for row in range(first.row(), last.row() + 1)}
        for key in [key for key in self._known if key[0] in numbers]:
            del self._known[key]

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        reason = str(index.data(REASON_ROLE) or "")
        if not reason or index.column() != ReadingColumn.TEXT:
            super().paint(painter, option, index)
            return
        full = QStyleOptionViewItem(option)
        self.initStyleOption(full, index)
        style, text = full.widget.style(), full.text
        room = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, full, full.widget)
        full.text = ""
        style.drawControl(QStyle.ControlElement.CE_ItemViewItem, full, painter, full.widget)
        self._paint_texts(painter, full, room.adjusted(_BESIDE, 0, -_BESIDE, 0), text, reason)

    def _paint_texts(
        self, painter: QPainter, option: QStyleOptionViewItem, room: QRect, text: str, reason: str
    ) -> None:
        theme = self._theme.current
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        spacing = option.fontMetrics.lineSpacing()
        rows = max(1, (option.rect.height() - spacing - _AT_FOOT) // spacing)
        painter.save()
        painter.setFont(option.font)
        painter.setPen(theme.colour("selection_text" if selected else "text"))
        top = option.rect.top() + _AT_FOOT
        for number, line in enumerate(broken(text, option.font, room.width(), min(rows, 2))):
            painter.drawText(QRect(room.left(), top + number * spacing, room.width(), spacing), 0, line)
        painter.setPen(theme.colour("selection_text" if selected else "warning"))
        foot = QRect(room.left(), option.rect.bottom() - spacing - _AT_FOOT + 1, room.width(), spacing)
        font = painter.font()
        font.setBold(False)
        painter.setFont(font)
        painter.drawText(
            foot, 0, QFontMetrics(font).elidedText(reason, Qt.TextElideMode.ElideRight, foot.width())
        )
        painter.restore()


def broken(text: str, font: QFont, width: int, rows: int) -> list[str]:
    """Return a text broken into at most so many rows, the last one ending in dots where more follows."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    found: list[str] = []
    layout.beginLayout()
    while len(found) < rows and (line := layout.createLine()).isValid():
        line.setLineWidth(max(1, width))
        start = line.textStart()
        is_last = len(found) == rows - 1
        found.append(text[start:] if is_last else text[start : start + line.textLength()].rstrip())
    layout.endLayout()
    if found:
        found[-1] = QFontMetrics(font).elidedText(found[-1], Qt.TextElideMode.ElideRight, max(1, width))
    return found
