"""The window on the timeline page of a real book."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.ui.books import TODAY, make_book
from tests.ui.fakes import CollectedErrors, ScriptedMessages, page_class
from ui.composition import build_window, name_application, prepare
from ui.pages.page import PageEntry
from ui.pages.timeline.page import TimelinePage
from ui.program import book_desk
from ui.settings import Settings


class Tried:
    """The window on the timeline of a book."""

    def __init__(self, window, path, errors, messages):
        self.window, self.path, self.errors, self.messages = window, path, errors, messages
        window.books.open_path(path)
        self.settle()
        self.page = window.workspace.page("timeline")
        self.chart = self.page.chart

    def settle(self):
        assert self.window.frame.runner.wait_idle()

    def do(self, job):
        """Let the book be read on its own thread, as pages do."""
        found = []
        self.window.frame.runner.query(job, found.append, owner=self.window)
        self.settle()
        return found[0]

    def keys(self):
        return [row.key for row in self.chart.state.shown]

    def labels(self):
        return [row.label for row in self.chart.state.shown]

    def key_of(self, label):
        return next(row.key for row in self.chart.state.rows if row.label == label)

    def press(self, *keys, modifier=Qt.KeyboardModifier.NoModifier):
        for key in keys:
            QTest.keyClick(self.chart, key, modifier)

    def current(self):
        row = self.chart.current_row()
        return row and row.label


@pytest.fixture
def open_page(qtbot, qapp, tmp_path):
    name_application()
    prepare(qapp)
    windows = []

    def make(*, dated=True, name="sổ.stt"):
        path = tmp_path / name
        if not path.exists():
            make_book(path, dated=dated)
        errors, messages = CollectedErrors(), ScriptedMessages()
        entries = [
            PageEntry.of(TimelinePage, lambda context: TimelinePage(context, lambda: TODAY)),
            PageEntry.of(page_class("checklist", "checklist", "Danh mục việc")),
            PageEntry.of(page_class("congresses", "congress", "Đại hội")),
            PageEntry.of(page_class("plan", "plan", "Kế hoạch")),
        ]
        window = build_window(
            qapp, book_desk(), Settings(tmp_path / "config" / "window.ini"), entries,
            reporter=errors, messages=messages, books_folder=tmp_path,
        )  # fmt: skip
        qtbot.addWidget(window)
        windows.append(window)
        window.resize(1366, 768)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        tried = Tried(window, path, errors, messages)
        tried.chart.setFocus()
        return tried

    yield make
    for window in windows:
        window.frame.runner.shut_down()
    qapp.setStyleSheet("")


@pytest.fixture
def tried(open_page):
    return open_page()
