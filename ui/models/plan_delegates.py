"""Long texts in trees: in two rows where one is not enough."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

Index = QModelIndex | QPersistentModelIndex

_PAD = 10
_BESIDE = 34  # what a sign and the margins take from a row


class TwoRows(QStyledItemDelegate):
    """Draws the cells of a tree in one row, or in two with the rest left out."""

    def __init__(self, tree: QTreeView) -> None:
        super().__init__(tree)
        self._tree = tree
        tree.setUniformRowHeights(False)
        tree.setWordWrap(True)
        tree.header().sectionResized.connect(lambda *_: tree.scheduleDelayedItemsLayout())

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = option.fontMetrics
        rows = 1
        text = str(index.data() or "")
        if text and not self._tree.isFirstColumnSpanned(index.row(), index.parent()):
            # Filling the option in whole would take most of the time that a long tree needs to be laid out.
            rows = 2 if metrics.horizontalAdvance(text) > self._width(index) else 1
        return QSize(0, rows * metrics.lineSpacing() + _PAD)

    def _width(self, index: Index) -> int:
        if index.column() > 0:
            return self._tree.columnWidth(index.column()) - _BESIDE // 2
        depth, at = 1, index.parent()
        while at.isValid():
            depth, at = depth + 1, at.parent()
        return self._tree.columnWidth(0) - depth * self._tree.indentation() - _BESIDE
