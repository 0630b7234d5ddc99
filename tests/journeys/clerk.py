"""Someone before the real window, and the first things that are done there."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from app.resources import resource
from app.services import plans, tasks
from app.services.books import Book
from tests.ui.fakes import CollectedErrors, ScriptedMessages
from ui.composition import build_window, name_application, prepare
from ui.dialogs.new_book import NewBookDialog
from ui.main_window import MainWindow
from ui.pages.plan.page import PlanPage
from ui.program import book_desk, handlers, page_entries
from ui.settings import Settings


class Clerk:
    """Someone before the window: triggers menu entries, types keys, fills in dialogs."""

    def __init__(
        self, window: MainWindow, messages: ScriptedMessages, errors: CollectedErrors, bot: QtBot
    ) -> None:
        self.window = window
        self.messages = messages
        self.errors = errors
        self._bot = bot

    def settle(self) -> None:
        """Wait until the program has done what was asked."""
        QTest.qWait(1)
        assert self.window.frame.runner.wait_idle(20_000)
        assert self.errors.bugs == []
        assert self.errors.known_ones == []

    def choose(self, action_id: str) -> None:
        """Choose a menu entry by its id."""
        action = self.window.menu_actions.get(action_id)
        assert action is not None
        action.trigger()
        self.settle()

    def press(self, *keys: Qt.Key | str) -> None:
        """Press keys in the widget that has the keyboard, or type a text."""
        for key in keys:
            widget = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                QTest.keyClicks(widget, key)
            else:
                QTest.keyClick(widget, key)
        self.settle()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        """Wait for a dialog of a kind."""
        found: list[QDialog] = []

        def look() -> bool:
            found[:] = [each for each in self.window.findChildren(kind) if each.isVisible()]
            return bool(found)

        self._bot.waitUntil(look, timeout=5000)
        return found[0]

    def read(self, job: Callable[[Book], object]) -> object:
        """Ask the open book something."""
        answers: list[object] = []
        self.window.frame.runner.query(job, answers.append, owner=self.window)
        self.settle()
        return answers[0]


@pytest.fixture
def clerk(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Clerk]:
    name_application()
    prepare(qapp)
    messages, errors = ScriptedMessages(), CollectedErrors()
    window = build_window(
        qapp, book_desk(), Settings(tmp_path / "settings.ini"), page_entries(), handlers(),
        reporter=errors, messages=messages, books_folder=tmp_path,
    )  # fmt: skip
    qtbot.addWidget(window)
    window.resize(1366, 768)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    yield Clerk(window, messages, errors, qtbot)
    window.close()
    window.frame.runner.shut_down()


def make_book(clerk: Clerk, folder: Path) -> Path:
    clerk.window.start.new_button.click()
    dialog = clerk.dialog(NewBookDialog)
    assert isinstance(dialog, NewBookDialog)
    dialog.name.setText("Sổ ngày đầu")
    dialog.do_button.click()
    clerk.settle()
    path = folder / "Sổ ngày đầu.stt"
    assert path.is_file()
    return path


def take_in_plan(clerk: Clerk) -> None:
    clerk.messages.answers.append(resource("sample", "ke-hoach-mau.docx"))
    clerk.choose("import_plan")
    page = clerk.window.workspace.current()
    assert isinstance(page, PlanPage)
    assert clerk.read(lambda book: plans.all_plans(book)) == []
    page.save_action.trigger()
    clerk.settle()
    assert clerk.read(lambda book: len(tasks.list_tasks(book))) == 36 + 11
