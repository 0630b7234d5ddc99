from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from ui.dialogs.messages import Messages


def press(text):
    """Press a button of the box that is about to be shown."""

    def look():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        next(button for button in box.buttons() if button.text() == text).click()

    QTimer.singleShot(0, look)


def test_the_verb_of_the_question_is_its_button(qtbot):
    press("Xóa 3 việc")
    assert Messages().confirm(None, "Xóa các việc đã chọn?", "Xóa 3 việc")
    press("Không")
    assert not Messages().confirm(None, "Xóa các việc đã chọn?", "Xóa 3 việc")


def test_escape_is_no(qtbot):
    QTimer.singleShot(0, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Escape))
    assert not Messages().confirm(None, "Xóa?", "Xóa")


@pytest.mark.parametrize("danger", [True, False])
def test_enter_does_nothing_dangerous(qtbot, danger):
    QTimer.singleShot(0, lambda: qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return))
    assert Messages().confirm(None, "Xóa?", "Xóa", danger=danger) is not danger


def test_one_of_several_is_chosen_or_none(qtbot):
    press("Thay kế hoạch cũ")
    assert Messages().ask(None, "Văn bản đã có.", ["Giữ cả hai", "Thay kế hoạch cũ"]) == "Thay kế hoạch cũ"
    press("Thôi")
    assert Messages().ask(None, "Văn bản đã có.", ["Giữ cả hai", "Thay kế hoạch cũ"]) is None


def test_doing_none_of_several_is_the_default_where_it_has_words(qtbot):
    def enter():
        qtbot.keyClick(QApplication.activeModalWidget(), Qt.Key.Key_Return)

    QTimer.singleShot(0, enter)
    assert Messages().ask(None, "Chưa lưu.", ["Lưu", "Bỏ"], otherwise="Xem tiếp") is None
    QTimer.singleShot(0, enter)
    assert Messages().ask(None, "Chưa lưu.", ["Lưu", "Bỏ"]) == "Lưu"


@pytest.mark.parametrize(("verb", "kept"), [("Ghi đè", True), ("Không", False)])
def test_replacing_a_file_is_asked_about(qtbot, monkeypatch, tmp_path, verb, kept):
    there = tmp_path / "công văn.docx"
    there.touch()
    monkeypatch.setattr(Messages, "_picked", staticmethod(lambda _dialog: there))
    press(verb)
    got = Messages().pick_save(None, "Lưu", "Văn bản (*.docx)", Path("công văn.docx"))
    assert got == (there if kept else None)
