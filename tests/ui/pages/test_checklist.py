"""The checklist page on a real book, with real keys and clicks."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.dates.due import DueByEvent
from app.domain.overview import GroupKind
from app.domain.task import TaskKind
from app.services import assignments, checklist, congresses, overview, plans, units
from tests.ui.pages.open_page import TODAY, OpenPage, empty_book, filled_book
from ui.models.checklist import LINE_ROLE, Column
from ui.models.checklist_assignments import Column as Assigned
from ui.models.checklist_filter import ChecklistFilter, Chip, Owner, Place
from ui.pages.checklist.page import ChecklistPage
from ui.widgets.tables import go_to


def make(context):
    return ChecklistPage(context, lambda: TODAY)


@pytest.fixture
def opened(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, make, filled_book)
    yield host
    host.runner.shut_down()
    QApplication.instance().setStyleSheet("")


def line_of(host, text):
    lines = host.book_says(lambda book: checklist.tasks(book, TODAY))
    return next(line for line in lines if line.task.text == text)


def given(host, text):
    task_id = line_of(host, text).task.id
    return host.book_says(lambda book: checklist.assignments(book, task_id, TODAY))


def choose(host, *texts):
    tree = host.page.tree
    assert tree.show_task(line_of(host, texts[0]).task.id)
    for text in texts[1:]:
        index = tree.proxy.mapFromSource(tree.model_of_book.index_of_task(line_of(host, text).task.id))
        tree.scrollTo(index)
        host.qtbot.mouseClick(
            tree.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier,
            tree.visualRect(index).center(),
        )  # fmt: skip
    tree.setFocus()
    host.settle()


def press(host, key, modifier=Qt.KeyboardModifier.NoModifier):
    host.come_back()
    host.page.tree.setFocus()
    host.qtbot.keyClick(host.page.tree, key, modifier)
    host.settle()


def shown(host):
    tree = host.page.tree
    return [
        line.task.text
        for top in range(tree.proxy.rowCount())
        for line in tree._lines(tree.proxy.index(top, 0))
    ]


def test_space_marks_the_task_of_every_unit_done_and_again_not_done(opened):
    choose(opened, "Treo khẩu hiệu")
    opened.messages.answers = [True, True]
    press(opened, Qt.Key.Key_Space)
    line = line_of(opened, "Treo khẩu hiệu")
    assert (line.done, line.total) == (3, 3)
    press(opened, Qt.Key.Key_Space)
    assert line_of(opened, "Treo khẩu hiệu").done == 0
    assert [asked[1] for asked in opened.messages.asked] == [
        "Ghi xong cho cả 3 đơn vị?",
        "Ghi «Chưa làm» cho cả 3 đơn vị?",
    ]
    assert [asked["danger"] for asked in opened.messages.asked_with] == [False, True]


def test_space_on_a_task_of_several_units_names_what_is_there_and_does_nothing_unless_agreed(opened):
    first, second, _ = (row.assignment.id for row in given(opened, "Treo khẩu hiệu"))
    opened.book_says(
        lambda book: (
            assignments.set_state(book, [first], AssignmentState.DONE, date(2026, 11, 1)),
            assignments.set_state(book, [second], AssignmentState.DOING, TODAY),
        )
    )
    opened.page.refresh()
    choose(opened, "Treo khẩu hiệu")
    opened.messages.answers = [False]
    before = given(opened, "Treo khẩu hiệu")
    press(opened, Qt.Key.Key_Space)
    assert opened.messages.asked[0][3] == "Hiện có: 1 đã xong, giữ ngày xong; 1 đang làm."
    assert given(opened, "Treo khẩu hiệu") == before
    opened.messages.answers = [False]
    press(opened, Qt.Key.Key_2)
    assert opened.messages.asked[1][3] == "Hiện có: 1 đã xong, sẽ mất ngày xong; 1 đang làm."
    assert opened.messages.asked_with[1] == {"danger": True}
    assert given(opened, "Treo khẩu hiệu") == before


def test_space_on_a_task_of_one_unit_toggles_at_once(opened):
    choose(opened, "Ra số báo đặc biệt")
    for done in (1, 0):
        press(opened, Qt.Key.Key_Space)
        assert line_of(opened, "Ra số báo đặc biệt").done == done
    assert opened.messages.asked == []


def test_taking_back_several_done_assignments_is_asked_about(opened):
    choose(opened, "Treo khẩu hiệu")
    table = opened.page.detail.table
    table.selectAll()
    table.setFocus()
    opened.qtbot.keyClick(table, Qt.Key.Key_Space)
    opened.settle()
    assert [row.assignment.done_on for row in given(opened, "Treo khẩu hiệu")] == [TODAY] * 3
    opened.messages.answers = [False, True]
    opened.qtbot.keyClick(table, Qt.Key.Key_Space)
    opened.settle()
    assert line_of(opened, "Treo khẩu hiệu").done == 3
    opened.qtbot.keyClick(table, Qt.Key.Key_Space)
    opened.settle()
    assert line_of(opened, "Treo khẩu hiệu").done == 0
    assert opened.messages.asked[0][1] == "Ghi «Chưa làm» cho 3 phân công?"


def test_assignments_that_are_done_keep_their_day_beside_those_that_become_done(opened):
    first = given(opened, "Treo khẩu hiệu")[0].assignment.id
    day = date(2026, 11, 1)
    opened.book_says(lambda book: assignments.set_state(book, [first], AssignmentState.DONE, day))
    opened.page.refresh()
    choose(opened, "Treo khẩu hiệu")
    table = opened.page.detail.table
    table.selectAll()
    table.setFocus()
    opened.qtbot.keyClick(table, Qt.Key.Key_3)
    opened.settle()
    assert [row.assignment.done_on for row in given(opened, "Treo khẩu hiệu")] == [day, TODAY, TODAY]


def test_a_tick_of_the_whole_keeps_what_does_not_apply_and_the_day_of_what_was_done(opened):
    first, second, _ = (row.assignment.id for row in given(opened, "Treo khẩu hiệu"))
    opened.book_says(
        lambda book: (
            assignments.set_state(book, [first], AssignmentState.DONE, date(2026, 11, 1)),
            assignments.set_state(book, [second], AssignmentState.NOT_APPLICABLE, TODAY),
        )
    )
    opened.page.refresh()
    choose(opened, "Treo khẩu hiệu")
    opened.messages.answers = [True]
    press(opened, Qt.Key.Key_Space)
    states = [(row.assignment.state, row.assignment.done_on) for row in given(opened, "Treo khẩu hiệu")]
    assert states == [
        (AssignmentState.DONE, date(2026, 11, 1)),
        (AssignmentState.NOT_APPLICABLE, None),
        (AssignmentState.DONE, TODAY),
    ]


def test_a_click_on_the_box_ticks_that_task_alone(opened):
    choose(opened, "Giới thiệu đại hội cơ sở")
    tree = opened.page.tree
    index = tree.proxy.mapFromSource(
        tree.model_of_book.index_of_task(line_of(opened, "Treo khẩu hiệu").task.id)
    )
    place = tree.visualRect(index)
    opened.messages.answers = [True]
    opened.qtbot.mouseClick(
        tree.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(place.left() + 10, place.center().y())
    )
    opened.settle()
    assert line_of(opened, "Treo khẩu hiệu").done == 3
    assert line_of(opened, "Giới thiệu đại hội cơ sở").done == 0


def test_a_digit_sets_the_state_of_all_selected_tasks(opened):
    choose(opened, "Treo khẩu hiệu", "Giới thiệu đại hội cơ sở")
    opened.messages.answers = [True]
    press(opened, Qt.Key.Key_2)
    assert [line_of(opened, text).doing for text in ("Treo khẩu hiệu", "Giới thiệu đại hội cơ sở")] == [3, 3]


def test_tasks_are_given_to_searched_units_in_one_step(opened):
    choose(opened, "Trang trí hội trường", "Thông báo nhanh kết quả")
    press(opened, Qt.Key.Key_G, Qt.KeyboardModifier.ControlModifier)
    dialog = opened.dialog()
    assert not dialog.do_button.isEnabled()
    opened.type(dialog.search, "chi bo hai")
    dialog.tick_shown(on=True)
    dialog.search.clear()
    dialog.roles[AssignmentRole.SUPPORT].click()
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    for text in ("Trang trí hội trường", "Thông báo nhanh kết quả"):
        assert [(row.body, row.assignment.role) for row in given(opened, text)] == [
            ("Chi bộ Hai", AssignmentRole.SUPPORT)
        ]


def test_a_due_date_for_many_is_set_and_given_back_to_the_schedule(opened):
    choose(opened, "Treo khẩu hiệu")
    press(opened, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    dialog = opened.dialog()
    dialog.submit()
    assert dialog.fault(dialog.day)
    opened.type(dialog.day, "5/12/26")
    opened.qtbot.keyClick(dialog.day, Qt.Key.Key_Return)
    opened.settle()
    assert {row.assignment.due_on for row in given(opened, "Treo khẩu hiệu")} == {date(2026, 12, 5)}
    press(opened, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    opened.qtbot.mouseClick(opened.dialog().follow, Qt.MouseButton.LeftButton)
    opened.settle()
    assert [row.assignment.due_on for row in given(opened, "Treo khẩu hiệu")] == [
        date(2026, 11, 3),
        date(2026, 12, 10),
        None,
    ]


def test_a_due_date_is_typed_into_the_cell_of_one_assignment(opened):
    choose(opened, "Treo khẩu hiệu")
    table = opened.page.detail.table
    table.setCurrentIndex(table.model().index(1, Assigned.DUE))
    table.setFocus()
    opened.qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    opened.type(editor, "1/12/2026")
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    opened.settle()
    rows = given(opened, "Treo khẩu hiệu")
    assert [row.assignment.due_fixed for row in rows] == [None, date(2026, 12, 1), None]
    assert "01/12/2026" in table.model().index(1, Assigned.DUE).data()


def test_a_wrong_date_is_told_on_the_page_and_stays_in_its_cell(opened):
    choose(opened, "Treo khẩu hiệu")
    table = opened.page.detail.table
    table.setCurrentIndex(table.model().index(1, Assigned.DUE))
    table.setFocus()
    opened.qtbot.keyClick(table, Qt.Key.Key_F2)
    editor = table.findChild(QLineEdit)
    editor.selectAll()
    opened.type(editor, "31/2/2026")
    opened.qtbot.keyClick(editor, Qt.Key.Key_Return)
    opened.settle()
    assert "31/2/2026" in opened.page.banner.text()
    assert opened.page.banner.isVisible()
    assert table.findChild(QLineEdit).text() == "31/2/2026"
    assert given(opened, "Treo khẩu hiệu")[1].assignment.due_fixed is None
    opened.qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert opened.page.banner.text() == ""


def test_space_and_delete_act_on_the_selected_assignments(opened):
    choose(opened, "Treo khẩu hiệu")
    table = opened.page.detail.table
    go_to(table, table.model().index(0, 0))
    table.setFocus()
    opened.qtbot.keyClick(table, Qt.Key.Key_Space)
    opened.settle()
    assert given(opened, "Treo khẩu hiệu")[0].assignment.state is AssignmentState.DONE
    go_to(table, table.model().index(2, 0))
    opened.qtbot.keyClick(table, Qt.Key.Key_Delete)
    opened.settle()
    assert [row.body for row in given(opened, "Treo khẩu hiệu")] == ["Chi bộ Một", "Chi bộ Hai"]


def test_a_note_is_written_for_the_whole_task(opened):
    choose(opened, "Treo khẩu hiệu")
    press(opened, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    dialog = opened.dialog()
    opened.type(dialog.note, "Theo mẫu chung")
    opened.qtbot.keyClick(dialog.note, Qt.Key.Key_Return)
    opened.settle()
    assert {row.assignment.note for row in given(opened, "Treo khẩu hiệu")} == {"Theo mẫu chung"}
    assert line_of(opened, "Treo khẩu hiệu").note == "Theo mẫu chung"


def test_f2_corrects_a_task_and_keeps_the_words_of_an_unchanged_rule(opened):
    choose(opened, "Ra số báo đặc biệt")
    before = line_of(opened, "Ra số báo đặc biệt").task.due
    press(opened, Qt.Key.Key_F2)
    dialog = opened.dialog()
    dialog.text.setPlainText("Ra số báo Tết")
    dialog.kind.setCurrentIndex(dialog.kind.findData(TaskKind.TOPIC))
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    task = line_of(opened, "Ra số báo Tết").task
    assert (task.kind, task.due) == (TaskKind.TOPIC, before)


def test_a_changed_rule_moves_the_due_date(opened):
    choose(opened, "Ra số báo đặc biệt")
    press(opened, Qt.Key.Key_F2)
    dialog = opened.dialog()
    assert (dialog.due.count.days.value(), dialog.due.count.side.currentData()) == (1, -1)
    dialog.due.count.days.setValue(3)
    dialog.submit()
    opened.settle()
    rule = line_of(opened, "Ra số báo đặc biệt").task.due
    assert isinstance(rule, DueByEvent)
    assert (rule.offset_days, rule.words) == (-3, "")


def test_insert_adds_a_task_and_says_what_is_missing(opened):
    choose(opened, "Trang trí hội trường")
    press(opened, Qt.Key.Key_Insert)
    dialog = opened.dialog()
    dialog.submit()
    assert dialog.fault(dialog.text)
    opened.type(dialog.text, "Chụp ảnh tư liệu")
    opened.qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    opened.settle()
    added = line_of(opened, "Chụp ảnh tư liệu")
    assert added.task.phase_id == line_of(opened, "Trang trí hội trường").task.phase_id
    assert "Chụp ảnh tư liệu" in shown(opened)


def test_delete_asks_first_and_then_deletes_all_selected(opened):
    choose(opened, "Trang trí hội trường", "Thông báo nhanh kết quả")
    opened.messages.answers = [False, True]
    press(opened, Qt.Key.Key_Delete)
    assert line_of(opened, "Trang trí hội trường")
    press(opened, Qt.Key.Key_Delete)
    assert not {"Trang trí hội trường", "Thông báo nhanh kết quả"} & set(shown(opened))


def test_filters_narrow_say_so_and_are_cleared(opened):
    page = opened.page
    opened.type(page.filters.bar.search, "khau hieu")
    opened.qtbot.waitUntil(lambda: shown(opened) == ["Treo khẩu hiệu"])
    assert page.filters.bar.mark() == "Đang lọc: 1/8"
    page.filters.reset()
    assert len(shown(opened)) == 8
    page.filters.bar.choose(Chip.OVERDUE.value)
    assert set(shown(opened)) == {"Giới thiệu đại hội cơ sở", "Treo khẩu hiệu"}
    page.look_at(ChecklistFilter(congress="bloc-5", chips=frozenset({Chip.UNASSIGNED})))
    assert set(shown(opened)) == {
        "Ra số báo đặc biệt", "Góp ý văn kiện", "Trang trí hội trường", "Thông báo nhanh kết quả",
    }  # fmt: skip


def names_of_guests(page):
    return {key: chip.accessibleName() for key, chip in page.filters.guests.chips().items()}


def test_a_wave_that_another_page_points_to_is_shown_until_it_is_taken_away(opened):
    page = opened.page
    every = set(shown(opened))
    wave = opened.book_says(plans.waves)[0]
    assert not page.filters.guests.isVisible()
    page.look_at(ChecklistFilter(place=Place(GroupKind.WAVE, wave.id, wave.title)))
    assert set(shown(opened)) == {"Giới thiệu đại hội cơ sở", "Treo khẩu hiệu"}
    assert names_of_guests(page) == {"place": wave.title}
    assert page.filters.guests.isVisible()
    page.filters.bar.choose(Chip.UNASSIGNED.value)
    assert shown(opened) == []
    page.filters.bar.choose()
    opened.qtbot.mouseClick(page.filters.guests.chips()["place"], Qt.MouseButton.LeftButton)
    assert set(shown(opened)) == every
    assert not page.filters.guests.isVisible()
    duties = Place(GroupKind.DUTIES, opened.book_says(plans.all_plans)[0].id, "Tổ chức thực hiện")
    page.look_at(ChecklistFilter(place=duties))
    assert set(shown(opened)) == {"Hướng dẫn các đơn vị", "Xây dựng kế hoạch"}


def test_of_one_unit_the_chips_mean_its_own_part(opened):
    page = opened.page
    bodies = {body.name: body.id for body in opened.book_says(units.all_ever)}

    def look(name, *chips):
        page.look_at(ChecklistFilter(owner=Owner(bodies[name], name), chips=frozenset(chips)))
        opened.settle()
        return set(shown(opened))

    whole = {"Giới thiệu đại hội cơ sở", "Treo khẩu hiệu", "Xây dựng kế hoạch"}
    assert look("Chi bộ Một") == whole
    assert names_of_guests(page) == {"owner": "Việc của Chi bộ Một"}
    late = {"Giới thiệu đại hội cơ sở", "Treo khẩu hiệu"}
    assert look("Chi bộ Một", Chip.OVERDUE) == late
    assert look("Chi bộ Hai", Chip.OVERDUE) == set()
    assert look("Chi bộ Ba", Chip.UNDATED) >= late
    page.filters.bar._clear.click()
    opened.settle()
    assert page.filters.filter() == ChecklistFilter()
    assert len(shown(opened)) == 8


def test_what_is_due_soon_and_what_has_no_day_are_conditions_that_come_and_go(opened):
    page = opened.page
    page.look_at(ChecklistFilter(chips=frozenset({Chip.UNDATED, Chip.OVERDUE})))
    assert names_of_guests(page) == {"undated": "Chưa có ngày"}
    assert page.filters.bar.chosen() == {Chip.OVERDUE}
    undated = opened.book_says(lambda book: overview.read(book, TODAY)).tasks.undated
    page.look_at(ChecklistFilter(chips=frozenset({Chip.UNDATED})))
    assert len(shown(opened)) == undated
    page.filters.guests.chips()["undated"].click()
    assert len(shown(opened)) == 8
    page.look_at(ChecklistFilter(chips=frozenset({Chip.SOON})))
    assert len(shown(opened)) == opened.book_says(lambda book: overview.read(book, TODAY)).tasks.soon


def test_this_week_means_the_day_of_any_unit_and_the_last_one_only_when_all_are_known(opened):
    def date_congress(key, opens, closes):
        opened.book_says(lambda book: congresses.set_dates(book, key, opens, closes))
        opened.page.refresh()
        opened.settle()

    date_congress("grassroots/02", date(2026, 11, 20), date(2026, 11, 22))
    opened.page.filters.bar.choose(Chip.THIS_WEEK.value)
    by_unit = {"Giới thiệu đại hội cơ sở", "Treo khẩu hiệu"}
    assert set(shown(opened)) == by_unit
    date_congress("grassroots/03", date(2026, 11, 10), date(2026, 11, 10))
    assert set(shown(opened)) == by_unit | {"Góp ý văn kiện"}


def test_selection_folding_and_place_survive_a_refresh_that_brings_rows(opened):
    page = opened.page
    choose(opened, "Treo khẩu hiệu", "Giới thiệu đại hội cơ sở")
    tree = page.tree
    last = tree.proxy.index(tree.proxy.rowCount() - 1, 0)
    tree.collapse(last)
    tree.verticalScrollBar().setValue(20)
    before = {line.task.id for line in tree.selected_lines()}
    page.commands.add()
    dialog = opened.dialog()
    dialog.text.setPlainText("Việc thêm")
    dialog.submit()
    opened.settle()
    assert {line.task.id for line in tree.selected_lines()} == before
    assert tree.verticalScrollBar().value() == 20
    names = [tree.proxy.index(row, 0) for row in range(tree.proxy.rowCount())]
    assert not tree.isExpanded(
        next(index for index in names if "Tổ chức" in (index.data(Qt.ItemDataRole.ToolTipRole)))
    )


def test_home_and_end_go_to_the_ends_of_the_list(opened):
    choose(opened, "Treo khẩu hiệu")
    press(opened, Qt.Key.Key_End)
    assert opened.page.tree.currentIndex().data(LINE_ROLE).task.text == "Xây dựng kế hoạch"
    press(opened, Qt.Key.Key_Home)
    assert opened.page.tree.currentIndex().row() == 0


def test_what_is_late_and_what_hangs_on_the_units_own_congress_is_said_in_words(opened):
    choose(opened, "Treo khẩu hiệu")
    index = opened.page.tree.currentIndex().siblingAtColumn(Column.DUE)
    assert index.data().splitlines() == ["Theo đại hội của đơn vị", "1 đơn vị quá hạn"]
    progress = index.siblingAtColumn(Column.PROGRESS)
    assert progress.data() == "Xong 0/3"


def test_a_task_beyond_the_figures_takes_no_note(opened):
    from dataclasses import replace

    from app.services import tasks

    task = line_of(opened, "Treo khẩu hiệu").task
    opened.book_says(lambda book: tasks.update_task(book, replace(task, beyond_figures=True)))
    opened.page.refresh()
    choose(opened, "Treo khẩu hiệu")
    press(opened, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.activeModalWidget() is None
    assert len(opened.messages.said) == 1
    model = opened.page.detail.model
    assert not model.flags(model.index(0, Assigned.NOTE)) & Qt.ItemFlag.ItemIsEditable


def test_every_action_has_words_and_no_two_share_a_shortcut(opened):
    actions = [action for action in opened.page.tree.actions() if not action.isSeparator()]
    assert all(action.text() for action in actions)
    keys = [action.shortcut().toString() for action in actions if not action.shortcut().isEmpty()]
    assert len(keys) == len(set(keys))
    assert isinstance(actions[0], QAction)


def test_an_empty_book_says_what_to_do_next(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, make, empty_book)
    assert host.page._stack.currentIndex() == 1
    host.page._stack.currentWidget().buttons()[0].click()
    assert host.went == [("plan", None)]
    host.page.commands.add()
    dialog = host.dialog()
    dialog.text.setPlainText("Việc đầu tiên")
    dialog.submit()
    host.settle()
    assert shown(host) == ["Việc đầu tiên"]
    assert host.page._stack.currentIndex() == 0
    host.runner.shut_down()


def test_columns_are_remembered(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, make, filled_book)
    host.page.tree.header().resizeSection(Column.NOTE, 111)
    host.page.hide()
    again = make(host.context)
    qtbot.addWidget(again)
    assert again.tree.header().sectionSize(Column.NOTE) == 111
    host.runner.shut_down()
