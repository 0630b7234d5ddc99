"""A clerk's first day in the real window: plan in, units, dates, assignments, ticks, documents out."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.assignment import AssignmentState
from app.domain.plan import Task
from app.resources import resource
from app.services import assignments, books, congresses, plans, tasks, units
from app.services.books import Book
from tests.ui.fakes import CollectedErrors, ScriptedMessages
from ui.composition import build_window, name_application, prepare
from ui.dialogs.assign import AssignDialog
from ui.dialogs.issue import IssueDialog
from ui.dialogs.new_book import NewBookDialog
from ui.dialogs.units_import import UnitsImportDialog
from ui.main_window import MainWindow
from ui.models.congresses import CongressColumn
from ui.pages.checklist.page import ChecklistPage
from ui.pages.congresses.page import CongressesPage
from ui.pages.plan.page import PlanPage
from ui.pages.units.page import UnitsPage
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


def take_in_units(clerk: Clerk) -> None:
    clerk.window.go("units")
    clerk.settle()
    page = clerk.window.workspace.current()
    assert isinstance(page, UnitsPage)
    page.commands.take_in()
    dialog = clerk.dialog(UnitsImportDialog)
    assert isinstance(dialog, UnitsImportDialog)
    dialog.read_file(resource("sample", "don-vi.xlsx"))
    clerk.settle()
    dialog.do_button.click()
    clerk.settle()


def set_dates(clerk: Clerk) -> None:
    clerk.window.go("congresses")
    clerk.settle()
    page = clerk.window.workspace.current()
    assert isinstance(page, CongressesPage)
    bloc = next(each for each in page.model.congresses() if each.key == "bloc-5")
    for column, typed in ((CongressColumn.OPENS, "10/3/27"), (CongressColumn.CLOSES, "11/3/27")):
        page.tree.go_to(bloc.id, column)
        page.tree.setFocus()
        QTest.keyClick(page.tree, Qt.Key.Key_F2)
        editor = page.tree.findChild(QLineEdit)
        assert isinstance(editor, QLineEdit)
        editor.selectAll()
        QTest.keyClicks(editor, typed)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QTest.qWait(20)
        clerk.settle()


def assign_and_tick(clerk: Clerk) -> None:
    clerk.window.go("checklist")
    clerk.settle()
    page = clerk.window.workspace.current()
    assert isinstance(page, ChecklistPage)
    task = clerk.read(
        lambda book: next(t for t in tasks.list_tasks(book) if t.text.startswith("Xuất bản Bản tin"))
    )
    assert isinstance(task, Task)
    page.look_at(task.id)
    clerk.settle()
    page.commands.assign()
    clerk.settle()
    dialog = clerk.dialog(AssignDialog)
    assert isinstance(dialog, AssignDialog)
    dialog.search.setText("bao va phat thanh")
    QTest.keyClick(dialog.search, Qt.Key.Key_Down)
    QTest.keyClick(dialog.list, Qt.Key.Key_Space)
    dialog.do_button.click()
    clerk.settle()
    clerk.window.activateWindow()
    page.tree.setFocus()
    QTest.qWait(50)
    QTest.keyClick(page.tree, Qt.Key.Key_Space)
    clerk.settle()
    states = clerk.read(lambda book: [each.state for each in assignments.of_tasks(book, [task.id])])
    assert states == [AssignmentState.DONE]


def issue_letter(clerk: Clerk, target: Path) -> None:
    clerk.choose("export_letter")
    dialog = clerk.dialog(IssueDialog)
    assert isinstance(dialog, IssueDialog)
    dialog.phase.setCurrentIndex(1)
    dialog.number.setText("7")
    dialog.day.setFocus()
    dialog.day.setText("24/11/26")
    clerk.messages.answers += [target, None]
    dialog.do_button.click()
    clerk.settle()


def words_of(path: Path) -> str:
    return "\n".join(node.text or "" for node in Document(str(path)).element.body.iter() if node.text)


def test_from_the_plan_to_the_documents(clerk: Clerk, tmp_path: Path) -> None:
    path = make_book(clerk, tmp_path)
    take_in_plan(clerk)
    take_in_units(clerk)
    set_dates(clerk)
    assign_and_tick(clerk)
    issue_letter(clerk, tmp_path / "cong-van.docx")
    clerk.messages.answers += [tmp_path / "tien-do.xlsx", None]
    clerk.choose("export_progress")
    clerk.window.close()
    assert clerk.messages.answers == []

    letter = words_of(tmp_path / "cong-van.docx")
    assert "Số 07-CV/ĐU" in letter
    assert "ngày\u00a024\u00a0tháng\u00a011\u00a0năm\u00a02026" in letter
    assert "Xuất bản Bản tin chuyên đề về Đại hội" in letter
    assert "03/03/2027" in letter
    sheet = load_workbook(tmp_path / "tien-do.xlsx")["Danh mục việc"]
    rows = [row for row in sheet.iter_rows(values_only=True) if str(row[4]).startswith("Xuất bản Bản tin")]
    assert [(row[5], row[8]) for row in rows] == [("Báo và Phát thanh, truyền hình Lam Xuyên", "Xong")]
    with books.open_book(path) as book:
        due = {task.text[:16]: task.due_on for task in tasks.list_tasks(book)}
        assert due["Xuất bản Bản tin"] == date(2027, 3, 3)
        assert congresses.find(book, "bloc-5").opens_on == date(2027, 3, 10)
        assert len(units.list_units(book, date(2026, 11, 23))) == 40
