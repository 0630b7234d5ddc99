"""The page of plans on a real book: a document reviewed, corrected and saved; a stored plan looked at."""

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.dates.due import DueOn
from app.domain.plan import BookInfo
from app.domain.reading.edits import all_tasks, remove_tasks
from app.domain.reading.statements import StatementKind
from app.domain.task import Channel, TaskKind, Timing
from app.reading.plan import read_plan_text
from app.resources import resource
from app.services import books, documents_in, history, plan_version, plans, tasks
from tests.ui.pages.open_page import TODAY, OpenPage, empty_book, filled_book
from ui.models.plan_lines import MARK_ROLE, LineMark
from ui.models.reading_links import Links
from ui.models.reading_nodes import NodeKind
from ui.pages.plan.page import PlanPage
from ui.pages.plan.wish import PlanWish
from ui.widgets.tables import go_to

SAMPLE = resource("sample") / "ke-hoach-mau.txt"


def host_of(qtbot, tmp_path, fill):
    return OpenPage(qtbot, tmp_path, lambda context: PlanPage(context, lambda: TODAY), fill)


@pytest.fixture
def empty(qtbot, tmp_path):
    host = host_of(qtbot, tmp_path, empty_book)
    yield host
    host.runner.shut_down()


@pytest.fixture
def filled(qtbot, tmp_path):
    host = host_of(qtbot, tmp_path, filled_book)
    yield host
    host.runner.shut_down()


@pytest.fixture
def reviewing(empty):
    empty.page.look_at(SAMPLE)
    empty.settle()
    assert empty.page.reviewed.is_on
    return empty


def test_another_page_may_ask_for_a_document_at_once(empty):
    empty.messages.answers = [SAMPLE]
    empty.page.look_at(PlanWish.PICK)
    empty.settle()
    assert empty.page.reviewed.is_on


def stored_tasks(host):
    return host.book_says(tasks.list_tasks)


def task_nodes(host):
    model = host.page.reviewed.tree.nodes
    return [item.node for item in model._by_key.values() if item.node.kind is NodeKind.TASK]


def press(host, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    host.qtbot.keyClick(widget, key, modifier)
    host.settle()


def test_an_empty_book_says_what_to_do_next(empty):
    assert empty.page.empty.isVisible()
    assert [button.text() for button in empty.page.empty.buttons()] == ["&Nhập kế hoạch…"]
    assert not empty.page.save_action.isVisible()


def test_a_document_is_shown_beside_what_was_made_of_it(reviewing):
    page = reviewing.page
    reading = documents_in.read_plan(SAMPLE)
    assert page.reviewed.bar.summary.text().startswith(f"{len(reading.waves)} đợt, ")
    assert page.reviewed.lines.model().rowCount() == len(reading.lines)
    assert page.save_action.isVisible()
    assert page.save_action.isEnabled()
    assert stored_tasks(reviewing) == []


def test_the_tree_and_the_lines_point_at_each_other(reviewing):
    view = reviewing.page.reviewed
    node = task_nodes(reviewing)[4]
    view.tree.go_to(node.key)
    assert view.lines.currentIndex().row() + 1 == node.line
    other = task_nodes(reviewing)[1]
    go_to(view.lines, view.lines.model().index(other.line - 1, 0))
    assert view.tree.task_keys() == (other.key,)
    assert view.panels.task.text.toPlainText() == other.text
    assert LineMark(view.lines.model().index(other.line - 1, 0).data(MARK_ROLE)) is not LineMark.NONE


def test_corrections_by_keyboard_are_saved_and_the_rest_as_read(reviewing):
    view = reviewing.page.reviewed
    first, second, third = task_nodes(reviewing)[:3]
    count = len(task_nodes(reviewing))
    view.tree.go_to(first.key)
    view.tree.setFocus()
    press(reviewing, view.tree, Qt.Key.Key_T)
    view.tree.go_to(second.key)
    press(reviewing, view.tree, Qt.Key.Key_F2)
    assert view.panels.task.text.hasFocus()
    view.panels.task.text.selectAll()
    reviewing.qtbot.keyClicks(view.panels.task.text, "Treo bang ron")
    press(reviewing, view.panels.task.text, Qt.Key.Key_Tab)
    view.tree.go_to(third.key)
    view.tree.setFocus()
    press(reviewing, view.tree, Qt.Key.Key_Delete)
    assert len(task_nodes(reviewing)) == count - 1
    reviewing.page.save_action.trigger()
    reviewing.settle()
    stored = {task.text: task for task in stored_tasks(reviewing)}
    assert len(stored_tasks(reviewing)) == count - 1
    other = TaskKind.ACTIVITY if first.value.kind is TaskKind.TOPIC else TaskKind.TOPIC
    assert stored[first.text].kind is other
    assert stored["Treo bang ron"].line == second.line
    assert third.text not in stored
    assert reviewing.page.stored.isVisible()
    assert not reviewing.page.reviewed.is_on


def test_corrections_are_taken_back_and_done_again_without_touching_the_book(reviewing):
    view = reviewing.page.reviewed
    node = task_nodes(reviewing)[0]
    view.tree.go_to(node.key)
    view.tree.setFocus()
    press(reviewing, view.tree, Qt.Key.Key_Delete)
    gone = {each.key for each in task_nodes(reviewing)}
    press(reviewing, view.tree, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert {each.key for each in task_nodes(reviewing)} == gone | {node.key}
    assert not view.would_lose()
    press(reviewing, view.tree, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert {each.key for each in task_nodes(reviewing)} == gone


def test_several_tasks_are_corrected_at_once_and_moved(reviewing):
    view = reviewing.page.reviewed
    places = [node for node in view.tree.nodes._by_key.values() if node.node.kind is NodeKind.PHASE]
    keys = [child.key for child in places[0].node.children][:2]
    view.tree.go_to(keys[0])
    view.tree.setFocus()
    press(reviewing, view.tree, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert view.tree.task_keys() == tuple(keys)
    panel = view.panels.task
    panel.channel.setCurrentIndex(panel.channel.findData(Channel.VISUAL.value))
    panel.channel.activated.emit(panel.channel.currentIndex())
    panel.place.setCurrentIndex(panel.place.findData(places[1].node.key))
    panel.place.activated.emit(panel.place.currentIndex())
    moved = view.tree.nodes._by_key[places[1].node.key].node
    assert set(keys) <= {child.key for child in moved.children}
    assert {child.value.channel for child in moved.children if child.key in keys} == {Channel.VISUAL}


def test_a_due_date_is_given_in_its_form(reviewing):
    view = reviewing.page.reviewed
    node = task_nodes(reviewing)[0]
    view.tree.go_to(node.key)
    view.tree.setFocus()
    press(reviewing, view.tree, Qt.Key.Key_D)
    dialog = reviewing.dialog()
    dialog.due.way.setCurrentIndex(1)
    dialog.do_button.click()
    assert dialog.fault(dialog.due)
    dialog.due.day.setText("5/3/26")
    dialog.do_button.click()
    reviewing.settle()
    assert view.tree.nodes._by_key[node.key].node.value.due == DueOn("", date(2026, 3, 5))


def test_a_line_that_became_nothing_can_become_a_task(reviewing):
    view = reviewing.page.reviewed
    count = len(task_nodes(reviewing))
    used = Links(view.reading()).linked()
    lines = view.reading().lines
    line = next(number for number, text in enumerate(lines, 1) if number not in used and len(text) > 20)
    view.lines.setCurrentIndex(view.lines.model().index(line - 1, 0))
    assert view.panels.line.isVisible()
    reviewing.qtbot.mouseClick(view.panels.line.make_button, Qt.MouseButton.LeftButton)
    assert len(task_nodes(reviewing)) == count + 1
    assert f"line-{line}" in {node.key for node in task_nodes(reviewing)}


def test_an_empty_line_offers_no_task(reviewing):
    view = reviewing.page.reviewed
    reading = view.reading()
    panel = view.panels.line
    view.panels.show_line(replace(reading, lines=(*reading.lines, " ")), len(reading.lines) + 1)
    assert panel.isVisible()
    assert not panel.make_button.isVisible()
    assert not panel.place.isVisible()
    assert panel._head.text() == f"Dòng {len(reading.lines) + 1} để trống"


def test_delete_goes_on_to_the_next_row(reviewing):
    view = reviewing.page.reviewed
    first, second, third = task_nodes(reviewing)[:3]
    view.tree.go_to(first.key)
    view.tree.setFocus()
    for left in (second, third):
        press(reviewing, view.tree, Qt.Key.Key_Delete)
        assert view.tree.task_keys() == (left.key,)


def test_header_and_phase_are_corrected_and_stored(reviewing):
    view = reviewing.page.reviewed
    view.tree.go_to("header")
    title = view.panels.header.lines["title"]
    title.setFocus()
    title.selectAll()
    reviewing.qtbot.keyClicks(title, "Trich yeu moi")
    phase = next(item.node for item in view.tree.nodes._by_key.values() if item.node.kind is NodeKind.PHASE)
    view.tree.setFocus()
    view.tree.go_to(phase.key)
    timing = view.panels.phase.timing
    timing.setCurrentIndex(timing.findData(Timing.AFTER.value))
    timing.activated.emit(timing.currentIndex())
    reviewing.page.save_action.trigger()
    reviewing.settle()
    assert reviewing.book_says(plans.all_plans)[0].title == "Trich yeu moi"
    assert reviewing.book_says(plans.phases)[0].timing is Timing.AFTER


def pick(host, combo, value):
    found = [number for number in range(combo.count()) if combo.itemData(number) == value]
    combo.setCurrentIndex(found[0])
    combo.activated.emit(found[0])
    host.settle()


def retype(host, field, words):
    field.setFocus()
    field.selectAll()
    host.qtbot.keyClicks(field, words)


def test_aims_and_channels_are_corrected_moved_and_taken_out(reviewing):
    view = reviewing.page.reviewed
    before = view.reading()
    view.tree.go_to("aims-1")
    retype(reviewing, view.panels.statement.text, "Muc dich moi")
    view.tree.setFocus()
    assert view.reading().aims[0].text == "Muc dich moi"
    pick(reviewing, view.panels.statement.kind, StatementKind.FOCUS)
    assert len(view.reading().aims) == len(before.aims) - 1
    assert len(view.reading().focus) == len(before.focus) + 1
    view.tree.go_to("channels-1")
    pick(reviewing, view.panels.statement.channel, Channel.WEB)
    assert view.reading().channels[0].channel is Channel.WEB
    press(reviewing, view.tree, Qt.Key.Key_Delete)
    assert len(view.reading().channels) == len(before.channels) - 1
    for _ in range(4):
        view.undo()
    assert view.reading() == before


def test_waves_phases_and_organisations_are_corrected_and_stored(reviewing):
    view = reviewing.page.reviewed
    before = view.reading()
    view.tree.go_to("wave-1")
    retype(reviewing, view.panels.wave.title, "Dot dau")
    pick(reviewing, view.panels.wave.ends, None)
    view.panels.wave.phase_button.click()
    view.tree.setFocus()
    wave = view.reading().waves[0]
    assert (wave.title, wave.ends, len(wave.phases)) == ("Dot dau", None, len(before.waves[0].phases) + 1)
    view.tree.go_to(wave.phases[-1].key)
    retype(reviewing, view.panels.phase.title, "Tong ket dot")
    view.tree.setFocus()
    view.tree.go_to("duty-1")
    retype(reviewing, view.panels.duty.name, "Van phong Dang uy")
    reviewing.page.save_action.trigger()
    reviewing.settle()
    assert reviewing.book_says(plans.waves)[0].title == "Dot dau"
    assert "Tong ket dot" in [phase.title for phase in reviewing.book_says(plans.phases)]
    assert reviewing.book_says(plans.duties)[0].name == "Van phong Dang uy"


def test_a_wave_and_an_organisation_are_added_by_the_menu(reviewing):
    view = reviewing.page.reviewed
    before = view.reading()
    by_wave, by_duty = view.bar.add_button.menu().actions()
    by_wave.trigger()
    reviewing.qtbot.keyClicks(view.panels.wave.title, "Dot cuoi")
    by_duty.trigger()
    reviewing.qtbot.keyClicks(view.panels.duty.name, "Ban moi")
    after = view.reading()
    assert [wave.title for wave in after.waves[len(before.waves) :]] == ["Dot cuoi"]
    assert [duty.body for duty in after.duties[len(before.duties) :]] == ["Ban moi"]
    view.tree.go_to(f"wave-{len(after.waves)}")
    assert view.panels.wave.remove_button.isEnabled()
    view.panels.wave.remove_button.click()
    assert view.reading().waves == before.waves
    view.tree.go_to("wave-1")
    assert not view.panels.wave.remove_button.isEnabled()


def test_filling_in_what_is_missing_takes_the_warning_off(empty, tmp_path):
    unsigned = tmp_path / "du-thao.txt"
    signer = documents_in.read_plan(SAMPLE).document.signer
    unsigned.write_text(SAMPLE.read_text(encoding="utf-8").replace(signer, ""), encoding="utf-8")
    empty.page.review(unsigned)
    empty.settle()
    view = empty.page.reviewed
    missing = [each for each in view.reading().warnings if each.about == "signer"]
    assert len(missing) == 1
    view.tree.go_to("header")
    retype(empty, view.panels.header.lines["signer"], "Nguyen Van A")
    view.tree.setFocus()
    assert missing[0] not in view.reading().warnings


def test_a_line_of_a_text_without_waves_becomes_a_task_in_a_new_one(empty, tmp_path):
    bare = tmp_path / "thu.txt"
    bare.write_text(
        "ĐẢNG BỘ TỈNH A\nĐẢNG ỦY X\n\nKẾ HOẠCH\nTuyên truyền\n\nTreo cờ Tổ quốc\n", encoding="utf-8"
    )
    empty.page.review(bare)
    empty.settle()
    view = empty.page.reviewed
    line = view.reading().lines.index("Treo cờ Tổ quốc") + 1
    view.lines.setCurrentIndex(view.lines.model().index(line - 1, 0))
    view.panels.line.make_button.click()
    wave = view.reading().waves[0]
    assert [task.text for task in wave.phases[0].tasks] == ["Treo cờ Tổ quốc"]
    assert wave.phases[0].timing is Timing.THROUGHOUT


def test_leaving_asks_and_nothing_is_stored(reviewing):
    page = reviewing.page
    reviewing.messages.answers = [None, "Bỏ, không lưu"]
    assert not page.may_leave()
    assert page.may_leave()
    page.reviewed.tree.go_to(task_nodes(reviewing)[0].key)
    page.reviewed.tree.setFocus()
    press(reviewing, page.reviewed.tree, Qt.Key.Key_T)
    reviewing.messages.answers = [None]
    page.discard_action.trigger()
    assert page.reviewed.is_on
    reviewing.messages.answers = ["Bỏ, không lưu"]
    page.discard_action.trigger()
    assert page.empty.isVisible()
    assert reviewing.book_says(plans.all_plans) == []


def test_leaving_can_store_the_document_instead(reviewing):
    page = reviewing.page
    reviewing.messages.answers = ["Lưu vào sổ"]
    assert not page.may_leave()
    assert reviewing.messages.asked[0][2] == ["Lưu vào sổ", "Để xem tiếp sau", "Bỏ, không lưu"]
    assert reviewing.messages.asked_with[0] == {"otherwise": "Xem tiếp"}
    reviewing.settle()
    assert len(reviewing.book_says(plans.all_plans)) == 1
    assert page.may_leave()


def test_the_same_document_is_not_stored_twice(reviewing):
    page = reviewing.page
    page.save_action.trigger()
    reviewing.settle()
    count = len(stored_tasks(reviewing))
    page.review(SAMPLE)
    reviewing.settle()
    assert "đã có trong sổ" in page.reviewed.notices.known.text()
    assert not page.save_action.isEnabled()
    page.reviewed.notices.known._button.click()
    reviewing.settle()
    assert page.stored.isVisible()
    assert len(stored_tasks(reviewing)) == count


def test_another_version_of_a_document_is_stored_only_when_asked_for(reviewing, tmp_path):
    page = reviewing.page
    page.save_action.trigger()
    reviewing.settle()
    count = len(stored_tasks(reviewing))
    later = tmp_path / "ban-sua.txt"
    later.write_text(SAMPLE.read_text("utf-8").replace("Mở chuyên mục", "Mở hai chuyên mục"), "utf-8")
    page.review(later)
    reviewing.settle()
    assert "lời văn khác" in page.reviewed.notices.known.text()
    reviewing.messages.answers = [False]
    page.save_action.trigger()
    reviewing.settle()
    assert page.reviewed.is_on
    assert len(stored_tasks(reviewing)) == count
    reviewing.messages.answers = [True]
    page.save_action.trigger()
    reviewing.settle()
    assert len(stored_tasks(reviewing)) == 2 * count


def step(host, job):
    host.runner.run(lambda book, _: job(book), label="", parent=None)
    host.settle()


def test_a_review_notices_that_the_book_has_its_document_by_now(reviewing):
    page = reviewing.page
    task = all_tasks(page.reviewed.reading())[0]
    page.reviewed._apply(lambda reading: remove_tasks(reading, [task.key]), "bỏ")
    step(reviewing, lambda book: plans.import_plan(book, page.reviewed.as_read(), "từ nơi khác.txt"))
    assert "đã có trong sổ" in page.reviewed.notices.known.text()
    assert page.reviewed.notices.isVisible()
    assert not page.save_action.isEnabled()
    assert task.key not in {each.key for each in all_tasks(page.reviewed.reading())}
    step(reviewing, lambda book: history.undo(book))
    assert not page.reviewed.notices.known.isVisible()
    assert page.save_action.isEnabled()
    page.save_action.trigger()
    reviewing.settle()
    assert len(reviewing.book_says(plans.all_plans)) == 1
    assert not page.reviewed.is_on


def test_a_review_notices_that_another_version_came_into_the_book(reviewing):
    page = reviewing.page
    other = read_plan_text(SAMPLE.read_text("utf-8").replace("Mở chuyên mục", "Mở hai chuyên mục"))
    step(reviewing, lambda book: plans.import_plan(book, other, "ban-sua.txt"))
    assert "lời văn khác" in page.reviewed.notices.known.text()
    assert page.reviewed.other_version is not None
    assert page.version_action.isVisible()


def test_a_text_that_a_newer_one_replaced_is_told_as_such(reviewing):
    page = reviewing.page
    first = page.reviewed.as_read()
    newer = read_plan_text(SAMPLE.read_text("utf-8").replace("Mở chuyên mục", "Mở hai chuyên mục"))
    page.save_action.trigger()
    reviewing.settle()
    plan = reviewing.book_says(plans.all_plans)[0]
    step(reviewing, lambda book: plan_version.apply_version(book, plan.id, newer, "ban-sua.txt"))
    page.review(SAMPLE)
    reviewing.settle()
    told = page.reviewed.notices.known.text()
    assert page.reviewed.as_read().fingerprint == first.fingerprint
    assert "lời văn cũ (bản 1" in told
    assert "trở về lời văn cũ" in told


def test_a_file_that_is_no_plan_is_told_of_and_leaves_the_page(empty, tmp_path):
    bad = tmp_path / "anh.docx"
    bad.write_bytes(b"\x89PNG\r\n")
    empty.page.review(bad)
    empty.settle()
    assert len(empty.errors.known_ones) == 1
    assert empty.page.empty.isVisible()


def test_a_section_of_a_stored_plan_shows_the_tasks_made_from_it(filled):
    stored = filled.page.stored
    assert stored.isVisible()
    assert stored.title.text() == "Tuyên truyền đại hội"
    assert stored.shown.rowCount() == len([task for task in stored_tasks(filled) if task.plan_id])
    stored.sections.setCurrentIndex(stored.section_model.index(0, 0))
    total = stored.shown.rowCount()
    assert total == len([task for task in stored_tasks(filled) if task.line and 2 <= task.line <= 3])
    filled.qtbot.mouseClick(stored.all_button, Qt.MouseButton.LeftButton)
    assert not stored.all_button.isVisible()


def test_a_stored_task_is_corrected_from_its_row(filled):
    page = filled.page
    page.stored.table.setFocus()
    page.stored.table.setCurrentIndex(page.stored.shown.index(0, 0))
    task = page.stored.selected_task()
    assert page.edit_action.isEnabled()
    page.edit_action.trigger()
    dialog = filled.dialog()
    dialog.text.setPlainText("Treo cờ Đảng")
    dialog.do_button.click()
    filled.settle()
    assert QApplication.activeModalWidget() is None
    found = next(each for each in stored_tasks(filled) if each.id == task.id)
    assert found.text == "Treo cờ Đảng"
    assert page.stored.selected_task().text == "Treo cờ Đảng"


def test_one_of_several_plans_is_chosen(qtbot, tmp_path):
    def fill(path):
        book = books.create_book(path, BookInfo("Sổ thử"))
        from tests.readings import small_plan

        plans.import_plan(book, small_plan(), "mot.docx")
        plans.import_plan(book, documents_in.read_plan(SAMPLE), SAMPLE.name)
        return book

    host = host_of(qtbot, tmp_path, fill)
    first, second = host.book_says(plans.all_plans)
    host.page.look_at(second.id)
    assert host.page.stored.title.text() == second.title
    assert host.page.stored.chooser.isVisible()
    host.page.stored.chooser.setCurrentIndex(0)
    assert host.page.stored.title.text() == first.title
    host.runner.shut_down()


def test_the_review_and_the_stored_plan_count_tasks_in_the_same_words(reviewing):
    said = reviewing.page.reviewed.bar.summary.text()
    reviewing.page.save_action.trigger()
    reviewing.settle()
    words = reviewing.page.stored.count.text()
    in_waves, of_duties = (int(each) for each in re.findall(r"\d+", words))
    assert words == f"{in_waves} việc trong các đợt và {of_duties} việc giao cho tổ chức"
    assert words in said
    assert in_waves + of_duties == len(stored_tasks(reviewing))


def type_into_the_first_task(host, words):
    """Leave new words of a task in its field, which still has the keyboard."""
    view = host.page.reviewed
    view.tree.go_to(task_nodes(host)[0].key)
    press(host, view.tree, Qt.Key.Key_F2)
    view.panels.task.text.selectAll()
    host.qtbot.keyClicks(view.panels.task.text, words)


def test_letting_go_asks_while_words_are_still_being_typed(reviewing):
    type_into_the_first_task(reviewing, "Treo pa no")
    reviewing.messages.answers.append(None)
    reviewing.page.discard_action.trigger()
    assert reviewing.page.reviewed.is_on
    assert "Treo pa no" in {node.value.text for node in task_nodes(reviewing)}


def test_doing_again_keeps_what_is_being_typed(reviewing):
    view = reviewing.page.reviewed
    press(reviewing, view.tree, Qt.Key.Key_Delete)
    view.undo()
    type_into_the_first_task(reviewing, "Treo pa no")
    view.redo()
    assert "Treo pa no" in {node.value.text for node in task_nodes(reviewing)}


def test_while_a_review_is_on_the_page_owns_undo(reviewing):
    page, view = reviewing.page, reviewing.page.reviewed
    told = []
    page.undo_changed.connect(lambda: told.append(page.own_undo()))
    node = task_nodes(reviewing)[0]
    view.tree.go_to(node.key)
    view.tree.setFocus()
    press(reviewing, view.tree, Qt.Key.Key_Delete)
    assert told[-1].undo == page.own_undo().undo != None  # noqa: E711 - all three are compared
    page.take_back()
    assert node.key in {each.key for each in task_nodes(reviewing)}
    assert page.own_undo().undo is None
    page.do_again()
    assert node.key not in {each.key for each in task_nodes(reviewing)}
    reviewing.messages.answers.append("Bỏ, không lưu")
    page.discard_action.trigger()
    assert told[-1] is None


def test_corrections_of_a_document_in_the_book_are_not_let_go_without_a_word(reviewing):
    page = reviewing.page
    page.save_action.trigger()
    reviewing.settle()
    page.look_at(SAMPLE)
    reviewing.settle()
    assert not page.reviewed.can_save
    assert page.may_leave()
    press(reviewing, page.reviewed.tree, Qt.Key.Key_F2)
    type_into_the_first_task(reviewing, "Treo pa no")
    asked = len(reviewing.messages.asked)
    reviewing.messages.answers.append(False)
    assert not page.may_leave()
    assert len(reviewing.messages.asked) == asked + 1
