from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from ui.dialogs.split_task import SplitDialog


def shown(qtbot, text):
    dialog = SplitDialog(text, None)
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitActive(dialog)
    return dialog


def test_a_cut_is_proposed_and_handed_on(qtbot):
    dialog = shown(qtbot, "Treo cờ; viết bài. Sơ kết")
    assert dialog.parts() == ("Treo cờ", "viết bài. Sơ kết")
    dialog.sentences_button.click()
    assert dialog.parts() == ("Treo cờ; viết bài.", "Sơ kết")
    given = []
    dialog.submitted.connect(given.append)
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert given == [("Treo cờ; viết bài.", "Sơ kết")]
    assert not dialog.isVisible()


def test_enter_cuts_at_the_cursor_and_one_part_is_no_split(qtbot):
    dialog = shown(qtbot, "Treo cờ viết bài")
    assert not dialog.do_button.isEnabled()
    assert not dialog.text.textCursor().hasSelection()
    for _ in range(len("Treo cờ")):
        dialog.text.moveCursor(QTextCursor.MoveOperation.Right)
    qtbot.keyClick(dialog.text, Qt.Key.Key_Return)
    assert dialog.parts() == ("Treo cờ", "viết bài")
    assert dialog.count.text() == "Sẽ thành 2 việc"
    dialog.whole_button.click()
    assert dialog.parts() == ("Treo cờ viết bài",)
