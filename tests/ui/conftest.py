"""The parts of a window with fakes behind them."""

from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from tests.ui.fakes import CollectedErrors, EmptyPage, FakeBooks, ScriptedMessages, TablePage, page_class
from ui.composition import build_window, name_application, prepare
from ui.dialogs.entries import EntryDialog
from ui.main_window import MainWindow
from ui.operations.runner import Runner
from ui.pages.page import PageEntry
from ui.settings import Settings


@dataclass
class Tried:
    """A window being tried, and what stands behind it."""

    window: MainWindow
    books: FakeBooks
    errors: CollectedErrors
    messages: ScriptedMessages
    settings: Settings

    def settle(self):
        assert self.window.frame.runner.wait_idle()

    def open(self, path):
        self.window.books.open_path(path)
        self.settle()


@pytest.fixture(autouse=True)
def drops(monkeypatch):
    """Let entries be dropped; tests put another answer here, and see how often it was asked."""
    answers = SimpleNamespace(answer=True, asked=0)

    def may_drop(_dialog):
        answers.asked += 1
        return answers.answer

    monkeypatch.setattr(EntryDialog, "may_drop", may_drop)
    return answers


@pytest.fixture
def errors():
    return CollectedErrors()


@pytest.fixture
def runner(qapp, errors):
    runner = Runner(errors, patience_ms=30)
    yield runner
    runner.shut_down()


@pytest.fixture
def settings(tmp_path):
    return Settings(tmp_path / "config" / "window.ini")


@pytest.fixture
def make_window(qtbot, qapp, tmp_path, settings, errors):
    name_application()
    prepare(qapp)
    made = []

    def make(entries=None, handlers=None):
        books, messages = FakeBooks(), ScriptedMessages()
        if entries is None:
            entries = [
                PageEntry.of(TablePage),
                PageEntry.of(EmptyPage),
                PageEntry.of(page_class("units", "units", "Đơn vị")),
            ]
        window = build_window(
            qapp, books.desk(), settings, entries, handlers,
            reporter=errors, messages=messages, books_folder=tmp_path,
        )  # fmt: skip
        qtbot.addWidget(window, before_close_func=_let_go)
        made.append(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return Tried(window, books, errors, messages, settings)

    yield make
    for window in made:
        window.frame.runner.shut_down()
    qapp.setStyleSheet("")


def _let_go(window):
    """Ask nothing when the test is over."""
    window.books.may_leave = lambda _again: True


@pytest.fixture
def book_file(tmp_path):
    path = tmp_path / "Đại hội 2025.stt"
    path.write_text("Tuyên truyền đại hội", encoding="utf-8")
    return path
