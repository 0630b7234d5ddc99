"""The cursor of tables and trees, put by the program while the user still holds a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QTableView

from ui.widgets.tables import go_to, set_up_table


@pytest.fixture
def table(qtbot):
    model = QStandardItemModel(0, 2)
    for row in range(3):
        model.appendRow([QStandardItem(f"{row}"), QStandardItem("")])
    view = QTableView()
    model.setParent(view)
    view.setModel(model)
    set_up_table(view)
    view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    qtbot.addWidget(view)
    view.show()
    return view


@pytest.mark.parametrize("held", [Qt.Key.Key_Control, Qt.Key.Key_Shift])
def test_a_row_is_gone_to_and_selected_alone_whatever_key_is_held(table, held):
    go_to(table, table.model().index(1, 0))
    QTest.keyPress(table, held, _modifier(held))
    try:
        for row in (1, 1, 2):
            go_to(table, table.model().index(row, 0))
            assert [index.row() for index in table.selectionModel().selectedRows()] == [row]
            assert table.currentIndex().row() == row
    finally:
        QTest.keyRelease(table, held)


def _modifier(key):
    modifiers = Qt.KeyboardModifier
    return modifiers.ControlModifier if key == Qt.Key.Key_Control else modifiers.ShiftModifier
