from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QTableView

from ui.widgets.date_delegate import DateDelegate
from ui.widgets.date_edit import DateEdit


def edit(qtbot, typed, key):
    model = QStandardItemModel(1, 1)
    item = QStandardItem()
    item.setData(date(2025, 6, 1), Qt.ItemDataRole.EditRole)
    model.setItem(0, 0, item)
    table = QTableView()
    qtbot.addWidget(table)
    table.setModel(model)
    table.setItemDelegate(DateDelegate(table))
    table.show()
    table.edit(model.index(0, 0))
    editor = table.findChild(DateEdit)
    qtbot.keyClicks(editor, typed)
    with qtbot.waitSignal(editor.destroyed):
        qtbot.keyClick(editor, key)
    return model.index(0, 0).data(Qt.ItemDataRole.EditRole)


def test_a_day_typed_over_the_old_one_is_written(qtbot):
    assert edit(qtbot, "5/7/25", Qt.Key.Key_Return) == date(2025, 7, 5)


def test_tab_writes_too(qtbot):
    assert edit(qtbot, "5/7/25", Qt.Key.Key_Tab) == date(2025, 7, 5)


def test_escape_and_what_is_no_day_write_nothing(qtbot):
    assert edit(qtbot, "5/7/25", Qt.Key.Key_Escape) == date(2025, 6, 1)
    assert edit(qtbot, "35/7/25", Qt.Key.Key_Return) == date(2025, 6, 1)
