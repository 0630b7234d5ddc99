from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.widgets.date_delegate import DateDelegate, DateTable
from ui.widgets.date_edit import DateEdit


class Tried:
    """A table of two days beside a line, with an editor open in its first cell."""

    def __init__(self, qtbot):
        self.qtbot = qtbot
        self.window = QWidget()
        qtbot.addWidget(self.window)
        self.model = QStandardItemModel(2, 1)
        for row in range(2):
            item = QStandardItem()
            item.setData(date(2025, 6, 1), Qt.ItemDataRole.EditRole)
            self.model.setItem(row, 0, item)
        self.table, self.line = DateTable(), QLineEdit()
        layout = QVBoxLayout(self.window)
        layout.addWidget(self.table)
        layout.addWidget(self.line)
        self.table.setModel(self.model)
        self.delegate = DateDelegate(self.table)
        self.table.setItemDelegate(self.delegate)
        self.refused = []
        self.delegate.refused.connect(self.refused.append)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)
        self.table.setCurrentIndex(self.model.index(0, 0))
        self.table.edit(self.model.index(0, 0))

    @property
    def editor(self):
        return self.table.findChild(DateEdit)

    def type(self, text, key):
        self.editor.selectAll()
        self.qtbot.keyClicks(self.editor, text)
        self.qtbot.keyClick(self.editor, key)

    def value(self):
        return self.model.index(0, 0).data(Qt.ItemDataRole.EditRole)

    def is_closed(self):
        self.qtbot.waitUntil(lambda: self.editor is None)
        return True


@pytest.fixture
def tried(qtbot):
    return Tried(qtbot)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_a_day_typed_over_the_old_one_is_written(tried, key):
    tried.type("5/7/25", key)
    tried.qtbot.waitUntil(lambda: tried.value() == date(2025, 7, 5))
    assert tried.refused == []


def test_escape_writes_nothing(tried):
    tried.type("5/7/25", Qt.Key.Key_Escape)
    assert tried.is_closed()
    assert tried.value() == date(2025, 6, 1)


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab])
def test_what_is_no_day_is_told_and_stays_to_be_corrected(tried, key):
    tried.type("31/2/2026", key)
    tried.qtbot.wait(10)
    assert tried.editor.text() == "31/2/2026"
    assert tried.editor.hasFocus()
    assert "31/2/2026" in tried.refused[0]
    assert tried.value() == date(2025, 6, 1)
    tried.type("28/2/2026", Qt.Key.Key_Return)
    assert tried.is_closed()
    assert tried.value() == date(2026, 2, 28)


def test_what_is_no_day_is_given_up_with_escape(tried):
    tried.type("31/2/2026", Qt.Key.Key_Return)
    with tried.qtbot.waitSignal(tried.delegate.settled):
        tried.qtbot.keyClick(tried.editor, Qt.Key.Key_Escape)
    assert tried.is_closed()
    assert tried.value() == date(2025, 6, 1)


def test_what_is_no_day_outlasts_a_click_elsewhere(tried):
    tried.type("31/2/2026", Qt.Key.Key_Right)
    tried.qtbot.mouseClick(tried.line, Qt.MouseButton.LeftButton)
    assert tried.editor.text() == "31/2/2026"
    assert "31/2/2026" in tried.refused[0]
    other = tried.table.visualRect(tried.model.index(1, 0)).center()
    tried.qtbot.mouseClick(tried.table.viewport(), Qt.MouseButton.LeftButton, pos=other)
    tried.qtbot.wait(10)
    assert tried.editor.text() == "31/2/2026"
    assert tried.editor.hasFocus()
    tried.type("28/2/2026", Qt.Key.Key_Return)
    assert tried.is_closed()
    assert tried.value() == date(2026, 2, 28)
    assert tried.model.index(1, 0).data(Qt.ItemDataRole.EditRole) == date(2025, 6, 1)
