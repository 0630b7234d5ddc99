"""The page of congresses on a real book: dates typed in cells, pasted, and what moves with them."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.congress import CongressLevel, CongressState
from app.services import assignments, congresses, tasks
from app.services.history import undo_state
from tests.readings import BLOC
from tests.ui.pages.open_page import TODAY, OpenPage, empty_book, filled_book
from ui.dialogs.date_moves import DateMovesDialog
from ui.models.congresses import CONGRESS_ROLE, CongressColumn
from ui.models.congresses_proxy import CongressChip
from ui.pages.congresses.page import CongressesPage


def host_of(qtbot, tmp_path, fill):
    return OpenPage(qtbot, tmp_path, lambda context: CongressesPage(context, lambda: TODAY), fill)


@pytest.fixture
def opened(qtbot, tmp_path):
    host = host_of(qtbot, tmp_path, filled_book)
    yield host
    host.runner.shut_down()


def congress(host, key):
    return host.book_says(lambda book: congresses.find(book, key))


def own_of(host, name):
    model = host.page.model
    return next(each for each in model.congresses() if each.family_id and model.label(each) == name)


def agree(opened):
    """Let the dates move that the dialog lists."""
    dialog = opened.dialog()
    assert isinstance(dialog, DateMovesDialog)
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()


def type_in(host, congress_id, column, text):
    """Go to a cell, type into it and press Enter."""
    tree = host.page.tree
    tree.go_to(congress_id, column)
    tree.setFocus()
    host.qtbot.keyClick(tree, Qt.Key.Key_F2)
    editor = tree.findChild(QLineEdit)
    editor.selectAll()
    host.qtbot.keyClicks(editor, text)
    host.settle()
    host.qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()  # Qt hands the entry on only after the editor has had the key
    host.settle()


def test_an_empty_book_says_what_to_do_next(qtbot, tmp_path):
    host = host_of(qtbot, tmp_path, empty_book)
    assert host.page.empty.isVisible()
    host.runner.shut_down()


def test_a_typed_date_moves_what_hangs_on_it_in_one_step(opened):
    bloc = congress(opened, BLOC)
    type_in(opened, bloc.id, CongressColumn.OPENS, "10/1/27")
    assert congress(opened, BLOC).opens_on == date(2027, 1, 10)
    assert opened.page.banner.text() == "Đã đặt ngày cho 1 việc."
    opened.page.hide()
    opened.page.show()
    assert opened.page.banner.text() == ""
    type_in(opened, bloc.id, CongressColumn.CLOSES, "12-1-2027")
    assert congress(opened, BLOC).closes_on == date(2027, 1, 12)
    dues = {task.text: task.due_on for task in opened.book_says(tasks.list_tasks)}
    assert dues["Ra số báo đặc biệt"] == date(2027, 1, 9)
    assert dues["Trang trí hội trường"] == date(2027, 1, 12)
    assert opened.book_says(undo_state).undo.startswith("Đặt ngày Đại hội lần thứ V")


def test_enter_goes_down_to_the_next_congress(opened):
    type_in(opened, congress(opened, BLOC).id, CongressColumn.OPENS, "10/1/27")
    index = opened.page.tree.currentIndex()
    assert index.data(CONGRESS_ROLE).per_unit
    assert index.column() == CongressColumn.OPENS


def test_what_is_no_date_is_told_and_not_written(opened):
    bloc = congress(opened, BLOC)
    type_in(opened, bloc.id, CongressColumn.OPENS, "31/02/2027")
    assert "31/02/2027" in opened.page.banner.text()
    assert congress(opened, BLOC).opens_on is None
    editor = opened.page.tree.findChild(QLineEdit)
    assert editor.text() == "31/02/2027"
    assert opened.page.tree.current().id == bloc.id
    opened.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert opened.page.banner.text() == ""
    assert opened.page.tree.current().id == bloc.id


def test_a_closing_before_the_opening_is_refused(opened):
    bloc = congress(opened, BLOC)
    type_in(opened, bloc.id, CongressColumn.OPENS, "10/01/2027")
    type_in(opened, bloc.id, CongressColumn.CLOSES, "01/01/2027")
    assert "trước ngày khai mạc" in opened.page.banner.text()
    assert congress(opened, BLOC).closes_on is None
    editor = opened.page.tree.findChild(QLineEdit)
    assert editor.text() == "01/01/2027"
    editor.selectAll()
    opened.qtbot.keyClicks(editor, "11/01/2027")
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()
    opened.settle()
    assert congress(opened, BLOC).closes_on == date(2027, 1, 11)
    assert "trước ngày khai mạc" not in opened.page.banner.text()


def test_the_closing_moves_along_with_an_opening_that_would_overtake_it(opened):
    one = own_of(opened, "Chi bộ Một")
    type_in(opened, one.id, CongressColumn.OPENS, "20/11/2026")
    moved = own_of(opened, "Chi bộ Một")
    assert (moved.opens_on, moved.closes_on) == (date(2026, 11, 2), date(2026, 11, 3))
    agree(opened)
    moved = own_of(opened, "Chi bộ Một")
    assert (moved.opens_on, moved.closes_on) == (date(2026, 11, 20), date(2026, 11, 21))
    assert "bế mạc sang 21/11/2026" in opened.page.banner.text()


def test_what_moves_is_shown_first_and_the_old_date_can_be_kept(opened):
    one = own_of(opened, "Chi bộ Một")
    type_in(opened, one.id, CongressColumn.OPENS, "20/11/2026")
    dialog = opened.dialog()
    assert isinstance(dialog, DateMovesDialog)
    assert dialog.table.model().rowCount() > 0
    assert "sẽ đổi thời hạn" in dialog.summary.text()
    opened.qtbot.mouseClick(dialog.cancel_button, Qt.MouseButton.LeftButton)
    opened.settle()
    assert own_of(opened, "Chi bộ Một").opens_on == date(2026, 11, 2)
    assert (
        opened.page.model.index_of(one.id).siblingAtColumn(CongressColumn.OPENS).data() == "02/11/2026 (T2)"
    )


def test_delete_takes_a_date_away(opened):
    one = own_of(opened, "Chi bộ Một")
    opened.page.tree.go_to(one.id, CongressColumn.CLOSES)
    opened.page.tree.setFocus()
    opened.qtbot.keyClick(opened.page.tree, Qt.Key.Key_Delete)
    opened.settle()
    agree(opened)
    assert own_of(opened, "Chi bộ Một").closes_on is None


def test_a_units_date_moves_its_assignments_only(opened):
    def dues(book):
        return {each.id: (each.body_id, each.due_on) for each in assignments.all_assignments(book)}

    before = opened.book_says(dues)
    three = own_of(opened, "Chi bộ Ba")
    type_in(opened, three.id, CongressColumn.OPENS, "5/1/2027")
    type_in(opened, three.id, CongressColumn.CLOSES, "6/1/2027")
    after = opened.book_says(dues)
    moved = {row for row in after if after[row] != before[row]}
    assert moved
    assert {after[row] for row in moved} == {(three.body_id, date(2027, 1, 6))}


def test_units_are_narrowed_and_the_side_says_how_many_are_undated(opened):
    page = opened.page
    family = next(each for each in page.model.congresses() if each.per_unit)
    page.tree.go_to(family.id)
    opened.settle()
    own = page.model.units_of(family)
    undated = [each for each in own if each.opens_on is None]
    assert undated
    assert page.side.undated.text() == f"{len(undated)} đơn vị chưa có ngày"
    opened.qtbot.mouseClick(page.side.undated, Qt.MouseButton.LeftButton)
    assert page.filter.chosen() == {CongressChip.UNDATED}
    single = [each for each in page.model.congresses() if not each.per_unit and each.family_id is None]
    assert all(each.opens_on is None for each in single)
    shown, every = len(undated) + len(single), len(own) + len(single)
    assert page.filter.mark() == f"Đang lọc: {shown}/{every}"
    page.filter.clear()
    page.filter.search.setText("hai")
    opened.qtbot.waitUntil(lambda: page.filter.mark() == f"Đang lọc: 1/{len(own)}")


def test_another_page_points_to_a_condition_and_to_a_congress_that_it_leaves_out(opened):
    page = opened.page
    single = congress(opened, BLOC)
    page.filter.search.setText("hai")
    opened.book_says(lambda book: congresses.set_dates(book, BLOC, TODAY, TODAY))
    page.refresh()
    opened.settle()
    page.look_at(CongressChip.UNDATED)
    assert (page.filter.text(), page.filter.chosen()) == ("", {CongressChip.UNDATED})
    assert not page.proxy.mapFromSource(page.model.index_of(single.id)).isValid()
    page.look_at(CongressChip.SOON)
    assert page.proxy.mapFromSource(page.model.index_of(single.id)).isValid()
    assert page.filter.mark() == "Đang lọc: 2/4"
    three = own_of(opened, "Chi bộ Ba")
    page.look_at(three.key)
    assert page.filter.chosen() == frozenset()
    assert page.tree.current().id == three.id


def test_the_side_says_what_hangs_on_a_congress(opened):
    page = opened.page
    page.tree.go_to(congress(opened, BLOC).id)
    opened.settle()
    assert page.side.title.text() == "Đại hội lần thứ V"
    assert page.side.counts.text().startswith("2 việc đến hạn theo đại hội này")
    assert "Đợt 2: Đại hội lần thứ V" in page.side.phases.text()


def test_pasted_dates_are_previewed_and_saved_as_one_step(opened):
    opened.page.import_action.trigger()
    dialog = opened.dialog()
    dialog.paste.setPlainText(
        "Mã\tKhai mạc\tBế mạc\n02\t1/12/26\t2/12/26\nChi bộ Ba\t3-4/12/2026\n77\t1/1/27"
    )
    opened.qtbot.waitUntil(lambda: dialog.model.rowCount() == 3)
    opened.settle()
    assert dialog.do_button.text() == "Ghi ngày cho 2 đại hội"
    assert dialog.counts.text() == "3 dòng: ghi 2, như cũ 0, cần chọn 0, không nhận 1."
    assert own_of(opened, "Chi bộ Ba").opens_on is None
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    agree(opened)
    assert QApplication.activeModalWidget() is None
    two, three = own_of(opened, "Chi bộ Hai"), own_of(opened, "Chi bộ Ba")
    assert (two.opens_on, two.closes_on) == (date(2026, 12, 1), date(2026, 12, 2))
    assert (three.opens_on, three.closes_on) == (date(2026, 12, 3), date(2026, 12, 4))
    assert opened.book_says(undo_state).undo == "Nhập danh sách ngày đại hội: 2 đại hội"


def test_a_congress_no_plan_names_is_added_once(opened):
    opened.page.add_congress_action.trigger()
    dialog = opened.dialog()
    dialog.do_button.click()
    assert dialog.fault(dialog.name)
    dialog.name.setText("Đại hội III Đảng bộ tỉnh")
    dialog.level.setCurrentIndex(dialog.level.findData(CongressLevel.PROVINCE.value))
    dialog.do_button.click()
    assert dialog.fault(dialog.ordinal)
    dialog.ordinal.setValue(3)
    dialog.opens.setText("1/2/27")
    dialog.do_button.click()
    opened.settle()
    made = congress(opened, "province-3")
    assert (made.name, made.opens_on) == ("Đại hội III Đảng bộ tỉnh", date(2027, 2, 1))
    assert opened.page.tree.current().key == "province-3"
    opened.page.add_congress_action.trigger()
    again = opened.dialog()
    again.name.setText("Đại hội III")
    again.level.setCurrentIndex(again.level.findData(CongressLevel.PROVINCE.value))
    again.ordinal.setValue(3)
    again.do_button.click()
    opened.settle()
    assert "Đã có đại hội" in again.fault()
    again.reject()


def test_several_congresses_get_the_same_entries(opened):
    tree = opened.page.tree
    one, two = own_of(opened, "Chi bộ Một"), own_of(opened, "Chi bộ Hai")
    tree.go_to(one.id)
    tree.setFocus()
    opened.qtbot.keyClick(tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert {each.id for each in tree.selected()} == {one.id, two.id}
    opened.page.edit_action.trigger()
    dialog = opened.dialog()
    dialog.state.setCurrentIndex(dialog.state.findData(CongressState.HELD.value))
    dialog.do_button.click()
    opened.settle()
    for name, before in (("Chi bộ Một", one), ("Chi bộ Hai", two)):
        assert own_of(opened, name).state is CongressState.HELD
        assert own_of(opened, name).opens_on == before.opens_on


def test_a_frame_shows_which_cell_the_keyboard_is_on(opened):
    tree = opened.page.tree
    tree.setFocus()
    bloc = congress(opened, BLOC)
    pictures = []
    for column in (CongressColumn.OPENS, CongressColumn.CLOSES):
        tree.go_to(bloc.id, column)
        QApplication.processEvents()
        pictures.append(tree.viewport().grab().toImage())
    accent = tree.palette().color(QPalette.ColorRole.Accent).rgb()
    for picture, column in zip(pictures, (CongressColumn.OPENS, CongressColumn.CLOSES), strict=True):
        for other in (CongressColumn.OPENS, CongressColumn.CLOSES):
            box = tree.visualRect(tree.currentIndex().siblingAtColumn(other))
            edge = {picture.pixel(box.left() + 1, y) for y in range(box.top() + 2, box.bottom() - 1)}
            assert (edge == {accent}) == (other is column)


def test_a_name_column_drawn_wider_stays_so_in_a_smaller_window(opened):
    tree = opened.page.tree
    tree.resize(900, 400)
    tree.header().resizeSection(CongressColumn.NAME, 420)
    tree.resize(600, 400)
    QApplication.sendPostedEvents()
    assert tree.columnWidth(CongressColumn.NAME) == 420
    tree.resize(2000, 400)
    QApplication.sendPostedEvents()
    assert tree.columnWidth(CongressColumn.NAME) > 420
