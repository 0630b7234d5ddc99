"""One look for all tables and trees."""

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QTreeView,
)


def set_up_table(table: QTableView, lines: int = 1) -> None:
    """Give a table comfortable rows of so many lines, whole-row selection and headings that can be moved."""
    _set_up(table)
    table.setShowGrid(False)
    table.setWordWrap(lines > 1)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height(table, lines))
    header = table.horizontalHeader()
    header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    header.setHighlightSections(False)
    header.setSectionsMovable(True)
    header.setStretchLastSection(True)
    header.setMinimumSectionSize(40)


def set_up_tree(tree: QTreeView) -> None:
    """Give a tree comfortable rows and whole-row selection."""
    _set_up(tree)
    tree.setUniformRowHeights(True)
    tree.setItemDelegate(RowDelegate(tree))
    tree.setAllColumnsShowFocus(True)
    tree.setIndentation(20)
    tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


_SELECT_ROW = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
"""What makes a row the only one that is selected."""


class RowDelegate(QStyledItemDelegate):
    """Gives the rows of a tree a comfortable height; delegates of a page may build on it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), max(28, option.fontMetrics.height() + 10, hint.height()))


def go_to(view: QAbstractItemView, index: QModelIndex) -> None:
    """Put the cursor on a row and select it alone.

    The view's own `setCurrentIndex` and `selectRow` ask which keys are held: with Ctrl down, as after Ctrl+Z,
    they would take a selected row out of the selection.
    """
    view.selectionModel().setCurrentIndex(index, _SELECT_ROW)


def row_height(view: QAbstractItemView, lines: int = 1) -> int:
    """Return the height of a comfortable row of so many lines in the view's letters."""
    line = view.fontMetrics().lineSpacing()
    if lines == 1:
        return max(32, line + 14)
    # Never room for one line more: it would stand without any air around it.
    return min(line * lines + 14, line * (lines + 1) - 1)


def _set_up(view: QAbstractItemView) -> None:
    view.setAlternatingRowColors(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
