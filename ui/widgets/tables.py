"""One look for all tables and trees."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QTreeView


def set_up_table(table: QTableView) -> None:
    """Give a table comfortable rows, whole-row selection and headings that can be moved."""
    _set_up(table)
    table.setShowGrid(False)
    table.setWordWrap(False)
    table.setCornerButtonEnabled(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(row_height(table))
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
    tree.setAllColumnsShowFocus(True)
    tree.setIndentation(20)
    tree.header().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)


def row_height(view: QAbstractItemView) -> int:
    """Return the height of a comfortable row in the view's letters."""
    return max(32, view.fontMetrics().height() + 14)


def _set_up(view: QAbstractItemView) -> None:
    view.setAlternatingRowColors(False)
    view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setTabKeyNavigation(False)
