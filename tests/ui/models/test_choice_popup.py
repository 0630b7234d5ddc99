"""The list of choices that opens in a cell."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QTableView

from app.resources import resource
from ui.composition import prepare
from ui.models.checklist_editors import ChoiceDelegate
from ui.theme import ThemeMode, ThemeSwitch

WORDS = {"todo": "○ Chưa làm", "doing": "◐ Đang làm", "done": "● Xong", "none": "– Không áp dụng"}


@pytest.fixture(autouse=True)
def _dressed(qapp):
    prepare(qapp)
    switch = ThemeSwitch(qapp, resource("themes"), ThemeMode.LIGHT)
    yield
    switch.deleteLater()
    qapp.setStyleSheet("")


@pytest.mark.parametrize("value", WORDS)
@pytest.mark.parametrize("row", [0, 1, 13])
def test_every_choice_is_seen_at_once(qtbot, value, row):
    table = QTableView()
    qtbot.addWidget(table)
    model = QStandardItemModel(14, 1)
    for each in range(14):
        item = QStandardItem()
        item.setData(value, Qt.ItemDataRole.EditRole)
        model.setItem(each, 0, item)
    table.setModel(model)
    table.setItemDelegate(ChoiceDelegate(WORDS, table))
    area = table.screen().availableGeometry()
    table.setGeometry(area.left(), area.bottom() - 300, 300, 290)
    table.show()
    table.scrollTo(model.index(row, 0))
    table.edit(model.index(row, 0))
    combo = table.findChild(QComboBox)
    qtbot.waitUntil(combo.view().isVisible)
    QTest.qWait(30)
    view = combo.view()
    scrollers = [
        each for each in view.parentWidget().children()
        if each.metaObject().className() == "QComboBoxPrivateScroller" and each.isVisible()
    ]  # fmt: skip
    seen = view.viewport().rect()
    assert scrollers == []
    assert area.contains(view.window().geometry())
    for number in range(len(WORDS)):
        assert seen.contains(view.visualRect(view.model().index(number, 0)))
    assert QApplication.activePopupWidget() is view.window()
