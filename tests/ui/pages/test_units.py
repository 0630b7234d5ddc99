"""The page of the units on a real book, with real keys and clicks."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.assignment import AssignmentState
from app.services import assignments, congresses, units
from tests.ui.pages.open_page import TODAY, OpenPage, empty_book, filled_book
from ui.models.units import Column
from ui.models.units_preview import Verdict
from ui.pages.units.page import UnitsPage

LIST = "Tên đơn vị\tMã\tKhai mạc\nChi bộ Bốn\t04\t01/12/2026\nChi bộ Hai (mới)\t02\t\nChi bộ Bốn\t05\t\n"


def make(context):
    return UnitsPage(context, lambda: TODAY)


@pytest.fixture
def opened(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, make, filled_book)
    yield host
    host.runner.shut_down()
    QApplication.instance().setStyleSheet("")


def test_the_issuer_comes_first_and_nobody_is_the_0th(opened):
    model = opened.page.table.model_of_book
    cells = [
        [model.index(row, column).data() for column in (Column.ORDER, Column.NAME)]
        for row in range(model.rowCount())
    ]
    assert cells[0] == ["", "Đảng ủy các cơ quan tỉnh"]
    assert [order for order, _ in cells if order == "0"] == []
    assert [name for order, name in cells if name.startswith("Chi bộ")] == [
        "Chi bộ Một",
        "Chi bộ Hai",
        "Chi bộ Ba",
    ]


def unit(host, name):
    bodies = host.book_says(units.all_ever)
    return next((body for body in bodies if body.name == name), None)


def choose(host, *names):
    table = host.page.table
    assert table.show_unit(unit(host, names[0]).id)
    for name in names[1:]:
        row = table.model_of_book.row_of(unit(host, name).id)
        index = table.proxy.mapFromSource(table.model_of_book.index(row, Column.NAME))
        table.scrollTo(index)
        host.qtbot.mouseClick(
            table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier,
            table.visualRect(index).center(),
        )  # fmt: skip
    host.come_back()
    table.setFocus()


def edit(host, name, column, text):
    choose(host, name)
    table = host.page.table
    table.setCurrentIndex(table.currentIndex().siblingAtColumn(column))
    host.qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.viewport().findChild(QLineEdit)
    editor.selectAll()
    host.type(editor, text)
    host.qtbot.keyClick(editor, Qt.Key.Key_Return)
    host.settle()


def names_shown(host):
    proxy = host.page.table.proxy
    return [proxy.index(row, Column.NAME).data() for row in range(proxy.rowCount())]


def test_cells_are_corrected_in_place(opened):
    edit(opened, "Chi bộ Ba", Column.PHONE, "0200 123")
    edit(opened, "Chi bộ Ba", Column.SHORT, "CB3")
    edit(opened, "Chi bộ Ba", Column.NAME, "Chi bộ Ba Đình")
    body = unit(opened, "Chi bộ Ba Đình")
    assert (body.contact.phone, body.short_name, body.code) == ("0200 123", "CB3", "03")
    assert "Chi bộ Ba Đình" in names_shown(opened)


def test_the_day_of_a_units_congress_is_set_in_its_cell(opened):
    edit(opened, "Chi bộ Ba", Column.OPENS, "5/12/26")
    assert opened.book_says(lambda book: congresses.find(book, "grassroots/03")).opens_on == date(2026, 12, 5)


def test_a_closing_before_the_opening_is_refused_and_the_cell_shows_what_the_book_has(opened):
    edit(opened, "Chi bộ Một", Column.CLOSES, "1/11/2026")
    assert len(opened.errors.known_ones) == 1
    assert "bế mạc" in opened.errors.known_ones[0]
    assert opened.page.table.current_row().body.name == "Chi bộ Hai"
    choose(opened, "Chi bộ Một")
    assert opened.page.table.currentIndex().siblingAtColumn(Column.CLOSES).data() == "03/11/2026"


def test_an_empty_name_is_refused_beside_the_table(opened):
    edit(opened, "Chi bộ Ba", Column.NAME, " ")
    assert "tên" in opened.page.trouble.text()
    assert unit(opened, "Chi bộ Ba") is not None


def test_insert_adds_a_unit_with_its_share_of_the_common_tasks(opened):
    choose(opened, "Chi bộ Một")
    opened.qtbot.keyClick(opened.page.table, Qt.Key.Key_Insert)
    dialog = opened.dialog()
    dialog.submit()
    assert dialog.fault(dialog.name)
    opened.type(dialog.name, "Chi bộ Năm")
    opened.type(dialog.opens, "10/12/2026")
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    body = unit(opened, "Chi bộ Năm")
    owed = opened.book_says(assignments.all_assignments)
    assert sum(each.body_id == body.id for each in owed) == 3
    assert "Chi bộ Năm" in names_shown(opened)


def test_a_pasted_list_is_shown_row_by_row_before_it_is_taken_in(opened):
    QGuiApplication.clipboard().setText(LIST)
    choose(opened, "Chi bộ Một")
    opened.qtbot.keyClick(opened.page.table, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = opened.dialog()
    assert [row.verdict for row in dialog.model.rows] == [Verdict.ADD, Verdict.UPDATE, Verdict.REFUSED]
    assert dialog.model.rows[2].why == "trùng tên với dòng 2"
    assert unit(opened, "Chi bộ Bốn") is None
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    assert unit(opened, "Chi bộ Bốn").code == "04"
    assert unit(opened, "Chi bộ Hai (mới)").code == "02"
    assert unit(opened, "Chi bộ Hai") is None


def test_a_list_that_looks_like_a_file_on_persons_is_refused_within_the_dialog(opened):
    opened.page.commands.take_in("Họ và tên\tNgày sinh\tSố CCCD\nNguyễn Văn A\t01/01/1980\t012345678901\n")
    dialog = opened.dialog()
    assert "Ngày sinh" in dialog.trouble.text()
    assert not dialog.do_button.isEnabled()
    assert not opened.errors.known_ones
    dialog.paste.setPlainText("Chi bộ Sáu")
    opened.qtbot.waitUntil(dialog.do_button.isEnabled)
    assert dialog.trouble.text() == ""


def test_a_file_is_read_and_taken_in(opened, tmp_path):
    path = tmp_path / "don-vi.csv"
    path.write_text("Tên đơn vị;Mã\nChi bộ Bảy;07\n", encoding="utf-8")
    opened.messages.answers = [path]
    opened.page.commands.take_in()
    dialog = opened.dialog()
    dialog.paste.setPlainText("Chi bộ Sáu")
    opened.qtbot.mouseClick(dialog.file_button, Qt.MouseButton.LeftButton)
    opened.settle()
    assert "don-vi.csv" in dialog.counts.text()
    assert dialog.paste.toPlainText() == ""
    opened.qtbot.wait(400)
    assert "don-vi.csv" in dialog.counts.text()
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    assert unit(opened, "Chi bộ Bảy").code == "07"


def test_a_renamed_unit_is_listed_by_its_name_of_the_day(opened):
    choose(opened, "Chi bộ Hai")
    opened.page.commands.rename()
    dialog = opened.dialog()
    dialog.submit()
    assert dialog.fault(dialog.name)
    dialog.name.setText("Chi bộ Hai Bà")
    dialog.day.set_day(date(2026, 12, 1))
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    assert opened.page.day() == date(2026, 12, 1)
    assert "Chi bộ Hai Bà" in names_shown(opened)
    assert "Chi bộ Hai" not in names_shown(opened)
    opened.page.table.show_unit(unit(opened, "Chi bộ Hai Bà").id)
    assert "Đổi tên từ Chi bộ Hai từ ngày 01/12/2026" in opened.page.detail.text()
    line = opened.page.as_of.line
    line.selectAll()
    opened.type(line, "20/11/2026")
    opened.qtbot.keyClick(line, Qt.Key.Key_Return)
    opened.settle()
    assert "Chi bộ Hai" in names_shown(opened)


def test_units_are_merged_and_one_is_split(opened):
    choose(opened, "Chi bộ Một", "Chi bộ Ba")
    opened.page.commands.merge()
    dialog = opened.dialog()
    dialog.name.setText("Chi bộ Một - Ba")
    dialog.submit()
    opened.settle()
    assert unit(opened, "Chi bộ Một").valid_to == TODAY
    choose(opened, "Chi bộ Hai")
    opened.page.commands.split()
    dialog = opened.dialog()
    dialog.list.setPlainText("Chi bộ Hai A")
    dialog.submit()
    assert dialog.fault(dialog.list)
    dialog.list.setPlainText("Chi bộ Hai A\nChi bộ Hai B")
    dialog.submit()
    opened.settle()
    assert {"Chi bộ Một - Ba", "Chi bộ Hai A", "Chi bộ Hai B"} <= set(names_shown(opened))


def test_a_merger_needs_two_units(opened):
    choose(opened, "Chi bộ Một")
    opened.page.commands.merge()
    assert len(opened.messages.said) == 1
    assert QApplication.activeModalWidget() is None


def test_a_unit_ends_and_a_day_before_its_start_is_refused_in_the_dialog(opened):
    choose(opened, "Chi bộ Ba")
    opened.page.commands.end()
    opened.dialog().submit()
    opened.settle()
    assert unit(opened, "Chi bộ Ba").valid_to == TODAY
    assert "Chi bộ Ba" not in names_shown(opened)


def test_only_an_untouched_unit_is_deleted(opened):
    choose(opened, "Chi bộ Ba")
    opened.messages.answers = [True, True]
    opened.qtbot.keyClick(opened.page.table, Qt.Key.Key_Delete)
    opened.settle()
    assert unit(opened, "Chi bộ Ba") is None
    body = unit(opened, "Chi bộ Một")

    def finish_one(book):
        mine = [each.id for each in assignments.all_assignments(book) if each.body_id == body.id]
        return assignments.set_state(book, mine[:1], AssignmentState.DONE, TODAY)

    opened.book_says(finish_one)
    choose(opened, "Chi bộ Một")
    opened.qtbot.keyClick(opened.page.table, Qt.Key.Key_Delete)
    opened.settle()
    assert "Kết thúc hoạt động" in opened.errors.known_ones[0]
    assert unit(opened, "Chi bộ Một") is not None


def test_the_list_is_searched_without_marks_and_by_kind(opened):
    opened.type(opened.page.bar.search, "cong doan")
    opened.qtbot.waitUntil(lambda: names_shown(opened) == ["Công đoàn"])
    assert opened.page.bar.mark().startswith("Đang lọc: 1/")
    opened.page.bar.clear()
    opened.page.bar.choose("unit")
    assert names_shown(opened) == ["Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba"]


def test_names_sort_by_the_vietnamese_alphabet(opened):
    for name in ("Đảng bộ Âu Lâu", "Đảng bộ Ăng Khê", "Đảng bộ An Bình", "Dân vận"):
        edit_name(opened, name)
    opened.page.refresh()
    opened.settle()
    opened.page.table.horizontalHeader().setSortIndicator(Column.NAME, Qt.SortOrder.AscendingOrder)
    added = [
        name
        for name in names_shown(opened)
        if name.startswith(("Đảng bộ A", "Đảng bộ Ă", "Đảng bộ Â", "Dân"))
    ]
    assert added == ["Dân vận", "Đảng bộ An Bình", "Đảng bộ Ăng Khê", "Đảng bộ Âu Lâu"]


def edit_name(host, name):
    from app.domain.unit_entry import UnitEntry

    host.book_says(lambda book: units.add_units(book, [UnitEntry(1, name)]))


def test_enter_goes_down(opened):
    choose(opened, "Chi bộ Một")
    opened.qtbot.keyClick(opened.page.table, Qt.Key.Key_Return)
    opened.qtbot.waitUntil(lambda: opened.page.table.current_row().body.name == "Chi bộ Hai")


def test_an_empty_book_offers_a_list(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, make, empty_book)
    assert host.page._stack.currentIndex() == 1
    host.page._stack.currentWidget().buttons()[0].click()
    dialog = host.dialog()
    dialog.paste.setPlainText("Chi bộ Một\nChi bộ Hai")
    qtbot.waitUntil(dialog.do_button.isEnabled)
    dialog.do_button.click()
    host.settle()
    assert names_shown(host) == ["Chi bộ Một", "Chi bộ Hai"]
    host.runner.shut_down()
