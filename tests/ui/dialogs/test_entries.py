"""Where typing goes in a form, and what is asked before entries are dropped."""

from datetime import date

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from app.domain.congress import Congress, CongressLevel
from app.domain.plan import BookInfo, Task
from app.domain.task import TaskKind, TaskOrigin
from ui.dialogs.assign_due import DueDialog, NoteDialog
from ui.dialogs.congress import CongressDialog
from ui.dialogs.congress_dates import SameDatesDialog
from ui.dialogs.new_book import BookInfoDialog, NewBookDialog
from ui.dialogs.task_edit import NEW_TASK, TaskDialog
from ui.dialogs.units_add import UnitAddDialog
from ui.models.checklist_lines import Snapshot

CONGRESS = Congress(1, "bloc-5", "Đại hội lần thứ V", CongressLevel.BLOC, 5)
TASK = Task(3, "Treo khẩu hiệu", TaskKind.ACTIVITY, TaskOrigin.OWN)
SHOWN = Snapshot(date(2026, 11, 20))
FORMS = {
    "task": (lambda _: TaskDialog(SHOWN, NEW_TASK, None), "text", ""),
    "task to correct": (lambda _: TaskDialog(SHOWN, TASK, None), "text", "Treo khẩu hiệu"),
    "unit": (lambda _: UnitAddDialog(None), "name", ""),
    "congress": (lambda _: CongressDialog(CONGRESS, None), "name", "Đại hội lần thứ V"),
    "same dates": (lambda _: SameDatesDialog([CONGRESS], None, None), "opens", ""),
    "due": (lambda _: DueDialog("1 việc", None, date(2026, 12, 1)), "day", "01/12/2026"),
    "note": (lambda _: NoteDialog("1 việc", "Đã treo", None), "note", "Đã treo"),
    "book": (lambda _: BookInfoDialog("Sổ", "Lưu", BookInfo("Sổ A"), None), "name", "Sổ A"),
    "new book": (
        lambda folder: NewBookDialog(folder, lambda *_: None, None, BookInfo("Sổ B")),
        "name",
        "Sổ B",
    ),
}


@pytest.fixture
def show(qtbot, tmp_path):
    def shown(name):
        make, field, _ = FORMS[name]
        dialog = make(tmp_path)
        qtbot.addWidget(dialog)
        dialog.show()
        dialog.activateWindow()
        qtbot.waitUntil(dialog.isActiveWindow)
        return dialog, getattr(dialog, field)

    return shown


@pytest.mark.parametrize("name", FORMS)
def test_typing_goes_to_the_first_field_and_replaces_what_is_there(qtbot, show, name):
    _dialog, field = show(name)
    assert QApplication.focusWidget() is field
    selected = field.selectedText() if hasattr(field, "selectedText") else field.textCursor().selectedText()
    assert selected == FORMS[name][2]


@pytest.mark.parametrize("name", FORMS)
def test_a_form_as_it_was_shown_is_closed_without_a_question(qtbot, show, drops, name):
    dialog, field = show(name)
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    assert drops.asked == 0


@pytest.mark.parametrize("name", FORMS)
def test_what_was_typed_is_not_dropped_unasked(qtbot, show, drops, name):
    dialog, field = show(name)
    qtbot.keyClicks(field, "12")
    drops.answer = False
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    dialog.close()
    assert dialog.isVisible()
    assert drops.asked == 2
    drops.answer = True
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_a_choice_counts_as_an_entry(qtbot, show, drops):
    dialog, _ = show("task")
    dialog.kind.setCurrentIndex(0 if dialog.kind.currentIndex() else 1)
    dialog.cancel_button.click()
    assert drops.asked == 1


@pytest.mark.parametrize(("key", "dropped"), [(Qt.Key.Key_Return, False), (Qt.Key.Key_Escape, False)])
def test_enter_and_escape_go_on_editing(qtbot, monkeypatch, key, dropped):
    monkeypatch.undo()
    dialog = NoteDialog("1 việc", "", None)
    dialog.show()
    qtbot.keyClicks(dialog.note, "12")
    said = []

    def answer():
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        said.extend([box.text(), *(button.text() for button in box.buttons())])
        qtbot.keyClick(box, key)

    QTimer.singleShot(0, answer)
    assert dialog.may_drop() is dropped
    assert said == ["Bỏ những gì đã nhập?", "Bỏ", "Nhập tiếp"]
    dialog.hide()
    dialog.deleteLater()
