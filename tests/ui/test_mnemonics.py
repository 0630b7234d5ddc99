"""No two things in one window share an Alt key, the menu bar of the main window included."""

from collections import Counter
from datetime import date

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QMenuBar, QTabBar, QWidget

from app.domain.congress import Congress, CongressLevel
from app.domain.plan import BookInfo
from tests.readings import small_plan
from tests.ui.fakes import ScriptedMessages
from tests.ui.pages.open_page import filled_book
from ui.actions import MENUS
from ui.composition import build_window, name_application, prepare
from ui.dialogs.assign import AssignDialog
from ui.dialogs.assign_due import DueDialog, NoteDialog
from ui.dialogs.calendar_choice import CalendarDialog
from ui.dialogs.congress import CongressDialog
from ui.dialogs.congress_dates import SameDatesDialog
from ui.dialogs.drawing import DrawingDialog
from ui.dialogs.issue import IssueDialog
from ui.dialogs.new_book import BookInfoDialog, NewBookDialog
from ui.dialogs.plan_review import DueDialog as ReviewDueDialog
from ui.dialogs.split_task import SplitDialog
from ui.dialogs.task_edit import NEW_TASK, TaskDialog
from ui.dialogs.units_add import UnitAddDialog
from ui.models.checklist_lines import Snapshot
from ui.operations.plans import Document
from ui.pages.plan.panels.base import Panel
from ui.program import book_desk, handlers, page_entries

CONGRESS = Congress(1, "bloc-5", "Đại hội lần thứ V", CongressLevel.BLOC, 5)


def letter_of(text):
    at = text.replace("&&", "").find("&")
    return text.replace("&&", "")[at + 1].casefold() if at >= 0 else ""


def letters(root: QWidget, seen=lambda part: part.isVisibleTo(part.window())):
    """Return the Alt keys of what a window shows, each with the texts that bear it."""
    found: dict[str, list[str]] = {}
    for part in root.findChildren(QWidget):
        texts = []
        if seen(part):
            if isinstance(part, QAbstractButton) or (isinstance(part, QLabel) and part.buddy() is not None):
                texts = [part.text()]
            elif isinstance(part, QMenuBar):
                texts = [action.text() for action in part.actions() if action.isVisible()]
            elif isinstance(part, QTabBar):
                texts = [part.tabText(number) for number in range(part.count())]
        for text in texts:
            if letter := letter_of(text):
                found.setdefault(letter, []).append(text)
    return found


def clashes(found):
    return {letter: texts for letter, texts in found.items() if len(texts) > 1}


@pytest.fixture
def window(qtbot, qapp, tmp_path, settings, errors):
    name_application()
    prepare(qapp)
    filled_book(tmp_path / "so.stt").close()
    window = build_window(
        qapp, book_desk(), settings, page_entries(), handlers(),
        reporter=errors, messages=ScriptedMessages(), books_folder=tmp_path,
    )  # fmt: skip
    qtbot.addWidget(window)
    window.books.may_leave = lambda _again: True
    window.show()
    window.books.open_path(tmp_path / "so.stt")
    assert window.frame.runner.wait_idle()
    yield window
    window.frame.runner.shut_down()
    qapp.setStyleSheet("")


def test_the_entries_of_each_menu(window):
    for key in ("congresses", "checklist", "timeline", "units", "plan"):
        window.go(key, None)
        for top in window.menuBar().actions():
            texts = [action.text() for action in top.menu().actions() if action.isVisible()]
            found = Counter(letter for text in texts if (letter := letter_of(text)))
            assert [letter for letter, count in found.items() if count > 1] == [], (key, top.text())


@pytest.mark.parametrize("key", [entry.key for entry in page_entries()])
def test_pages_and_the_menu_bar(window, key):
    window.go(key, None)
    assert window.frame.runner.wait_idle()
    assert clashes(letters(window)) == {}
    assert {letter_of(title) for title in MENUS} <= set(letters(window))


def test_the_review_of_a_plan_with_every_panel(qtbot, window):
    window.go("plan", None)
    page = window.workspace.current()
    page._begin(Document(small_plan(), "ke-hoach.docx"))
    qtbot.wait(10)  # buttons of the page before are freed
    stack = page.reviewed.panels
    around = letters(window, lambda part: part.isVisibleTo(window) and not stack.isAncestorOf(part))
    for panel in stack.findChildren(Panel):
        # What a panel shows depends on the line; whatever it may show counts.
        within = letters(panel, lambda _: True)
        assert not set(within) & set(around), type(panel).__name__
        assert clashes(within) == {}, type(panel).__name__
    assert clashes(around) == {}


def test_the_start_page(window):
    window.books.close()
    assert window.frame.runner.wait_idle()
    assert clashes(letters(window)) == {}


DIALOGS = {
    "assign": lambda icons, folder: AssignDialog([], {}, 1, None),
    "due": lambda icons, folder: DueDialog("1 việc", None),
    "note": lambda icons, folder: NoteDialog("1 việc", "", None),
    "congress": lambda icons, folder: CongressDialog(CONGRESS, None),
    "same dates": lambda icons, folder: SameDatesDialog([CONGRESS], None, None),
    "drawing": lambda icons, folder: DrawingDialog("Lưu", landscape=True, can_fit=True, parent=None),
    "issue": lambda icons, folder: IssueDialog("Công văn", BookInfo("Sổ"), [(1, "Trước")], None, icons, None),
    "book": lambda icons, folder: BookInfoDialog("Sổ", "Lưu", BookInfo("Sổ"), None),
    "new book": lambda icons, folder: NewBookDialog(folder, lambda *_: None, None),
    "calendar": lambda icons, folder: CalendarDialog((), None),
    "review due": lambda icons, folder: ReviewDueDialog(small_plan(), None, None),
    "split": lambda icons, folder: SplitDialog("Treo cờ; viết bài", None),
    "task": lambda icons, folder: TaskDialog(Snapshot(date(2026, 1, 1)), NEW_TASK, None),
    "unit": lambda icons, folder: UnitAddDialog(None),
}


@pytest.mark.parametrize("name", DIALOGS)
def test_dialogs(qtbot, window, tmp_path, name):
    dialog = DIALOGS[name](window.frame.icons, tmp_path)
    qtbot.addWidget(dialog)
    dialog.show()
    assert clashes(letters(dialog)) == {}
