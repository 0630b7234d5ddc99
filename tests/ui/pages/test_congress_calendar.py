"""The calendars, clashes, deadlines and attendance on the page of congresses, and lists taken in there."""

from dataclasses import replace
from datetime import date

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox

from app.domain.body import BodyKind
from app.domain.congress import CongressState
from app.domain.unit_entry import UnitEntry
from app.services import congresses, units
from app.services.history import undo_state
from tests.ui.pages.open_page import TODAY, OpenPage, filled_book
from ui.models.congresses import CongressColumn
from ui.models.congresses_import import ImportColumn
from ui.models.congresses_proxy import CongressChip
from ui.pages.congresses.page import CongressesPage
from ui.pages.congresses.view_switch import CongressView
from ui.widgets.tables import go_to

BUSY = date(2026, 12, 10)


def busy_book(path):
    """Make a book in which two units meet on one day, both with the same department, and one has no date."""
    book = filled_book(path)
    units.add_units(book, [UnitEntry(2, "Ban Tổ chức", kind=BodyKind.DEPARTMENT)])
    office = next(body for body in units.all_ever(book) if body.name == "Ban Tổ chức")
    own = [each for each in congresses.list_congresses(book) if each.family_id]
    moved = [replace(each, opens_on=BUSY, closes_on=BUSY) for each in own[:2]]
    congresses.update_many(book, moved, {each.id: (office.id,) for each in own[:2]})
    return book


@pytest.fixture
def opened(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, lambda context: CongressesPage(context, lambda: TODAY), busy_book)
    yield host
    host.runner.shut_down()


def own_of(host, name):
    model = host.page.model
    return next(each for each in model.congresses() if each.family_id and model.label(each) == name)


def choose_view(host, view):
    host.qtbot.mouseClick(host.page.switch.buttons[view], Qt.MouseButton.LeftButton)
    host.settle()


def press(host, *keys):
    for key in keys:
        host.qtbot.keyClick(host.page.pane.view, key)
    host.settle()


def test_clashes_are_marked_in_rows_told_beside_and_filtered(opened):
    page = opened.page
    one = own_of(opened, "Chi bộ Một")
    assert page.model.index_of(one.id, CongressColumn.CLASH).data() == "⚠ Trùng ngày"
    assert page._clash_chip.text() == "Vướng lịch (3)"
    page.tree.go_to(one.id)
    opened.settle()
    assert "Ban Tổ chức cũng dự" in page.side.clashes.text()
    assert "Ban dự: Ban Tổ chức" in page.side.facts.text()
    page.filter.choose(CongressChip.CLASHING)
    assert page.filter.mark() == "Đang lọc: 3/4", "all three units are in somebody's way"
    two = own_of(opened, "Chi bộ Hai")
    page.side.clashes.linkActivated.emit(str(two.id))
    assert page.tree.current().id == two.id


def test_a_link_to_a_congress_that_is_filtered_out_shows_everything_again(opened):
    page = opened.page
    two = own_of(opened, "Chi bộ Hai")
    page.filter.search.setText("chi bo mot")
    opened.qtbot.waitUntil(lambda: page.filter.mark() == "Đang lọc: 1/3")
    page.go_to_congress(two.id)
    assert page.filter.mark() == ""
    assert page.tree.current().id == two.id


def test_deadline_and_attendance_are_entered_for_several_at_once(opened):
    page = opened.page
    three = own_of(opened, "Chi bộ Ba")
    page.tree.go_to(three.id)
    page.edit_action.trigger()
    dialog = opened.dialog()
    office = next(each.id for each in opened.book_says(units.all_ever) if each.name == "Ban Tổ chức")
    dialog.ticks.tick(office)
    dialog.deadline.setText("31/12/2026")
    dialog.do_button.click()
    opened.settle()
    assert own_of(opened, "Chi bộ Ba").deadline_on == date(2026, 12, 31)
    assert opened.book_says(congresses.attending)[three.id] == (office,)
    opened.come_back()
    page.tree.go_to(own_of(opened, "Chi bộ Một").id)
    page.tree.setFocus()
    opened.qtbot.keyClick(page.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    page.edit_action.trigger()
    several = opened.dialog()
    several.ticks.tick(office, on=False)
    several.do_button.click()
    opened.settle()
    assert set(opened.book_says(congresses.attending)) == {three.id}
    assert opened.book_says(undo_state).undo == "Sửa 2 đại hội"
    assert page.model.index_of(own_of(opened, "Chi bộ Một").id, CongressColumn.CLASH).data() == ""


def test_the_month_is_moved_through_by_keys_and_enter_opens_the_day(opened):
    page = opened.page
    choose_view(opened, CongressView.MONTH)
    assert page.pane.day == TODAY
    assert page.pane.bar.title.text() == "Tháng 11/2026"
    press(opened, Qt.Key.Key_PageDown)
    assert page.pane.day == date(2026, 12, 20)
    press(opened, Qt.Key.Key_Up, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left)
    assert page.pane.day == BUSY
    said = page.pane.view.accessibleDescription()
    assert said.startswith("Thứ Năm, 10/12/2026: 2 mục.")
    assert "vướng lịch" in said
    assert page.side.title.text() == "Chi bộ Một"
    menu = page.pane.day_menu(BUSY)
    assert [action.text().split(",")[0] for action in menu.actions()[2:]] == ["Chi bộ Một", "Chi bộ Hai"]
    menu.actions()[3].trigger()
    dialog = opened.dialog()
    assert dialog.name.text() == "Đại hội Chi bộ Hai"
    dialog.reject()
    press(opened, Qt.Key.Key_Home)
    assert page.pane.day == TODAY


def test_a_bar_is_picked_by_a_click_and_opened_by_a_double_click(opened):
    page = opened.page
    choose_view(opened, CongressView.MONTH)
    page.pane.go_to(BUSY)
    opened.settle()
    month = page.pane.month
    geometry = month.geometry_now()
    two = own_of(opened, "Chi bộ Hai")
    bar = next(each for each in geometry.layout.bars if each.span.congress_id == two.id)
    point = geometry.bar(bar).center().toPoint()
    opened.qtbot.mouseClick(month, Qt.MouseButton.LeftButton, pos=point)
    opened.settle()
    assert page.side.title.text() == "Chi bộ Hai"
    assert page.edit_action.isEnabled()
    opened.qtbot.mouseDClick(month, Qt.MouseButton.LeftButton, pos=point)
    dialog = opened.dialog()
    assert dialog.name.text() == "Đại hội Chi bộ Hai"
    dialog.reject()


def test_the_year_opens_the_month_of_a_day(opened):
    page = opened.page
    choose_view(opened, CongressView.YEAR)
    assert page.pane.bar.title.text() == "Năm 2026"
    cell = page.pane.year.geometry_now().cell(BUSY).center().toPoint()
    opened.qtbot.mouseClick(page.pane.year, Qt.MouseButton.LeftButton, pos=cell)
    assert page.pane.day == BUSY
    press(opened, Qt.Key.Key_Return)
    assert page.view is CongressView.MONTH
    assert page.pane.day == BUSY
    assert page.pane.month.day_at(QPoint(1, 1)) is None


def test_the_calendar_shows_what_the_filter_leaves_and_the_view_is_remembered(opened):
    page = opened.page
    choose_view(opened, CongressView.MONTH)
    page.filter.search.setText("chi bo hai")
    opened.qtbot.waitUntil(lambda: page.filter.mark() == "Đang lọc: 1/3")
    assert set(page.pane.month.content.congresses) == {own_of(opened, "Chi bộ Hai").id}
    again = CongressesPage(opened.context, lambda: TODAY)
    opened.qtbot.addWidget(again)
    assert again.view is CongressView.MONTH


def test_the_shown_calendar_is_what_is_printed(opened):
    page = opened.page
    assert page.drawing() is None
    choose_view(opened, CongressView.MONTH)
    page.pane.go_to(BUSY)
    assert page.drawing().name == "Lịch đại hội tháng 12 năm 2026"
    choose_view(opened, CongressView.YEAR)
    assert page.drawing().name == "Lịch đại hội năm 2026"


def test_a_template_is_saved_filled_in_and_a_doubtful_row_chosen(opened, tmp_path):
    opened.page.import_action.trigger()
    dialog = opened.dialog()
    target = tmp_path / "mau.xlsx"
    opened.messages.answers += [target, target]
    dialog.template_button.click()
    opened.settle()
    assert "Đã ghi «mau.xlsx»" in dialog.trouble.text()
    workbook = load_workbook(target)
    sheet = workbook.worksheets[0]
    sheet["C10"], sheet["B10"], sheet["E10"], sheet["H10"] = "Chi bộ Bốn", None, "5-6/1/2027", "Đã duyệt"
    workbook.save(target)
    dialog.file_button.click()
    opened.settle()
    row = next(n for n, each in enumerate(dialog.model.rows) if each.text == "Chi bộ Bốn")
    assert not dialog.do_button.isEnabled()
    go_to(dialog.table, dialog.model.index(row, ImportColumn.UNIT))
    dialog.table.setFocus()
    opened.qtbot.keyClick(dialog.table, Qt.Key.Key_F2)
    combo = dialog.table.findChild(QComboBox)
    combo.setCurrentIndex(combo.findData(own_of(opened, "Chi bộ Ba").id))
    combo.activated.emit(combo.currentIndex())
    opened.settle()
    assert dialog.do_button.text() == "Ghi ngày cho 1 đại hội"
    dialog.do_button.click()
    opened.settle()
    three = own_of(opened, "Chi bộ Ba")
    assert (three.opens_on, three.closes_on) == (date(2027, 1, 5), date(2027, 1, 6))
    assert three.state is CongressState.APPROVED


def test_the_calendar_is_saved_as_a_file(opened, tmp_path):
    page = opened.page
    choose_view(opened, CongressView.MONTH)
    target = tmp_path / "lich.pdf"
    opened.messages.answers += [target, None]
    page.pane.bar.printer.menu().actions()[1].trigger()
    opened.dialog().do_button.click()
    opened.settle()
    assert target.read_bytes().startswith(b"%PDF")


def test_a_page_that_opens_on_a_calendar_has_the_keyboard_there(qtbot, tmp_path):
    def make(context):
        context.settings.set_text("congress_view", CongressView.MONTH.value)
        page = CongressesPage(context, lambda: TODAY)
        page.filter.search.setFocus()
        return page

    host = OpenPage(qtbot, tmp_path, make, busy_book)
    assert host.page.pane.month.hasFocus()
    assert host.page.pane.day == TODAY
    assert host.page.side.title.text()
    host.runner.shut_down()
