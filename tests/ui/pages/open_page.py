"""A page on a real book, by itself: everything of the frame is real but errors and questions."""

from datetime import date

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from app.domain.body import BodyKind
from app.domain.plan import BookInfo
from app.domain.unit_entry import UnitEntry
from app.resources import resource
from app.services import books, plans, units
from tests.readings import small_plan
from tests.ui.fakes import CollectedErrors, ScriptedMessages
from ui.composition import prepare
from ui.icons import Icons
from ui.operations.runner import Runner
from ui.pages.page import PageContext
from ui.settings import Settings
from ui.theme import ThemeMode, ThemeSwitch

TODAY = date(2026, 11, 20)


class OpenPage:
    """A shown page and its book; `book_says` reads the book as the page's jobs do."""

    def __init__(self, qtbot, tmp_path, make, fill):
        app = QApplication.instance()
        prepare(app)
        self.errors = CollectedErrors()
        self.messages = ScriptedMessages()
        self.runner = Runner(self.errors, patience_ms=60_000)
        self.went = []
        theme = ThemeSwitch(app, resource("themes"), ThemeMode.LIGHT)
        icons = Icons(resource("icons"), lambda: theme.current)
        self.context = PageContext(
            self.runner,
            icons,
            theme,
            Settings(tmp_path / "window.ini"),
            self.messages,
            lambda key, what: self.went.append((key, what)),
        )
        self.qtbot = qtbot
        self.runner.open(lambda: fill(tmp_path / "so.stt"))
        self.settle()
        self.page = make(self.context)
        self.runner.changed.connect(self.page.on_changed)
        qtbot.addWidget(self.page)
        self.page.resize(1166, 600)
        self.page.show()
        self.page.activateWindow()
        qtbot.waitActive(self.page)
        self.settle()

    def settle(self):
        """Wait until every job is answered, then fail on errors that nobody expected."""
        assert self.runner.wait_idle()
        QApplication.processEvents()
        assert self.runner.wait_idle()
        assert not self.errors.bugs, self.errors.bugs

    def come_back(self):
        """Let the page be the active window again after a dialog."""
        self.page.activateWindow()
        self.qtbot.waitUntil(self.page.isActiveWindow)

    def book_says(self, job):
        answers = []
        self.runner.query(job, answers.append, owner=self.runner)
        self.settle()
        return answers[0]

    def type(self, widget, text):
        """Type letters that are on no key of the test keyboard too."""
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    def dialog(self):
        """Return the dialog that is open over the page."""
        self.settle()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        return dialog


def filled_book(path):
    """Make a book with the small plan, three party units and a union; the third has no congress date."""
    book = books.create_book(path, BookInfo("Sổ thử", issuer="Đảng ủy các cơ quan tỉnh"))
    plans.import_plan(book, small_plan(), "ke-hoach.docx")
    units.add_units(book, UNITS)
    return book


def empty_book(path):
    return books.create_book(path, BookInfo("Sổ thử"))


UNITS = [
    UnitEntry(2, "Chi bộ Một", "CB1", "01", opens_on=date(2026, 11, 2), closes_on=date(2026, 11, 3)),
    UnitEntry(3, "Chi bộ Hai", "", "02", opens_on=date(2026, 12, 10), closes_on=date(2026, 12, 10)),
    UnitEntry(4, "Chi bộ Ba", "", "03"),
    UnitEntry(5, "Công đoàn", "", "CĐ", BodyKind.UNION),
]
