"""The units' congress dates in the real window: sent out, taken in, looked at on a calendar, undone."""

from pathlib import Path

from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.congress import Congress
from app.services import congresses, units
from app.services.books import Book
from tests.journeys.clerk import Clerk, make_book, take_in_plan
from tests.journeys.test_first_day import take_in_units
from ui.dialogs.congress import CongressDialog
from ui.dialogs.congress_import import CongressImportDialog
from ui.dialogs.date_moves import DateMovesDialog
from ui.models.congresses_proxy import CongressChip
from ui.pages.congresses.page import CongressesPage
from ui.pages.congresses.view_switch import CongressView


def own(book: Book) -> dict[str, Congress]:
    names = {body.id: body.name for body in units.all_ever(book)}
    every = congresses.list_congresses(book)
    return {names[each.body_id or 0]: each for each in every if each.family_id is not None}


def agree(clerk: Clerk) -> None:
    """Let the dates move that the program lists first."""
    moves = clerk.dialog(DateMovesDialog)
    assert isinstance(moves, DateMovesDialog)
    moves.do_button.click()
    clerk.settle()


def test_dates_go_out_come_back_and_are_seen_on_a_calendar(clerk: Clerk, tmp_path: Path) -> None:
    make_book(clerk, tmp_path)
    take_in_plan(clerk)
    take_in_units(clerk)
    clerk.window.go("congresses")
    clerk.settle()
    page = clerk.window.workspace.current()
    assert isinstance(page, CongressesPage)
    page.import_action.trigger()
    dialog = clerk.dialog(CongressImportDialog)
    assert isinstance(dialog, CongressImportDialog)
    target = tmp_path / "ngay.xlsx"
    clerk.messages.answers += [target, target]
    dialog.template_button.click()
    clerk.settle()
    workbook = load_workbook(target)
    sheet = workbook.worksheets[0]
    first, second = str(sheet["C8"].value), str(sheet["C9"].value)
    for row in (8, 9):
        sheet[f"E{row}"], sheet[f"F{row}"] = "18-19/7/2027", None  # Sunday and Monday
    workbook.save(target)
    dialog.file_button.click()
    clerk.settle()
    assert dialog.do_button.text() == "Ghi ngày cho 2 đại hội"
    dialog.do_button.click()
    clerk.settle()
    agree(clerk)
    found = clerk.read(own)
    assert isinstance(found, dict)
    assert [str(found[name].closes_on) for name in (first, second)] == ["2027-07-19"] * 2

    page.filter.choose(CongressChip.CLASHING)
    page.go_to_congress(found[first].id)
    clerk.settle()
    assert "18/07/2027 (Chủ nhật)" in page.side.clashes.text()
    page.switch.buttons[CongressView.MONTH].click()
    page.go_to_congress(found[first].id)
    clerk.settle()
    assert page.pane.bar.title.text() == "Tháng 7/2027"
    QTest.keyClick(page.pane.month, Qt.Key.Key_Right)
    clerk.settle()
    assert page.pane.month.accessibleDescription().startswith("Thứ Hai, 19/07/2027: 2 mục.")
    page.pane.opened.emit(found[second].id)
    form = clerk.dialog(CongressDialog)
    assert isinstance(form, CongressDialog)
    form.opens.setText("20/7/2027")
    form.closes.setText("20/7/2027")
    form.do_button.click()
    clerk.settle()
    agree(clerk)
    clerk.choose("undo")
    clerk.choose("undo")
    before = clerk.read(own)
    assert isinstance(before, dict)
    assert before[first].opens_on != found[first].opens_on
