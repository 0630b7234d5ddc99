"""Dialogs with tables open as they were left, and never larger than the screen."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from ui.screen import room_for
from ui.widgets.dialog_size import remember_size


@pytest.fixture
def opened(qtbot, settings):
    def make(first):
        dialog = QDialog()
        qtbot.addWidget(dialog)
        remember_size(dialog, settings, "thu", first)
        dialog.show()
        return dialog

    return make


def test_a_dialog_opens_as_large_as_it_was_left(opened):
    dialog = opened(QSize(500, 300))
    assert dialog.size() == QSize(500, 300)
    dialog.resize(440, 280)
    dialog.reject()
    assert opened(QSize(500, 300)).size() == QSize(440, 280)


def test_a_dialog_is_no_larger_than_the_screen(opened):
    dialog = opened(QSize(9000, 9000))
    room = room_for(dialog)
    assert dialog.width() <= room.width()
    assert dialog.height() <= room.height()
