"""A clerk's first day in the real window: plan in, units, dates, assignments, ticks, documents out."""

from datetime import date
from pathlib import Path

from docx import Document
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from app.domain.assignment import AssignmentState
from app.domain.plan import Task
from app.resources import resource
from app.services import assignments, books, congresses, tasks, units
from tests.journeys.clerk import Clerk, make_book, take_in_plan
from ui.dialogs.assign import AssignDialog
from ui.dialogs.issue import IssueDialog
from ui.dialogs.units_import import UnitsImportDialog
from ui.models.congresses import CongressColumn
from ui.pages.checklist.page import ChecklistPage
from ui.pages.congresses.page import CongressesPage
from ui.pages.units.page import UnitsPage


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
