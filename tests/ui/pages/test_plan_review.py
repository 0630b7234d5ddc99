"""The review by its keys, from the tree and from the lines; what is doubtful; what was corrected before."""

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from app.domain.dates.due import DueOn, DueWithin
from app.domain.quantity import Quantity
from app.domain.reading import edits
from app.domain.reading.plan_reading import ReadWarning
from app.domain.task import TaskKind
from app.resources import resource
from app.services import documents_in, plans, set_aside
from tests.ui.pages.open_page import TODAY, OpenPage, empty_book
from ui.operations.plans import Document
from ui.pages.plan.page import PlanPage
from ui.pages.plan.review_commands import COMMANDS, Command

SAMPLE = resource("sample") / "ke-hoach-mau.txt"
CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def host(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, lambda context: PlanPage(context, lambda: TODAY), empty_book)
    yield host
    host.runner.shut_down()


@pytest.fixture
def reading():
    return documents_in.read_plan(SAMPLE)


@pytest.fixture
def doubtful(host, reading):
    """A review with four doubts: one of the header, two on tasks, one on a line that became nothing."""
    first, second = edits.wave_tasks(reading)[2], edits.wave_tasks(reading)[7]
    warnings = (
        ReadWarning(None, "", "Văn bản không có họ tên người ký.", "signer"),
        ReadWarning(first.line, first.text, "Chưa rõ một."),
        ReadWarning(second.line, second.text, "Chưa rõ hai."),
        ReadWarning(26, reading.lines[25], "Chưa rõ ba."),
    )
    unclear = edits.edit_tasks(reading, [second.key], lambda task: replace(task, due_unclear=True))
    host.page._begin(Document(replace(unclear, warnings=warnings), "ke-hoach.txt"))
    view = host.page.reviewed
    view.first, view.second = first, second
    return view


def press(host, widget, key, modifier=Qt.KeyboardModifier.NoModifier):
    host.qtbot.keyClick(widget, key, modifier)
    host.settle()


def selected(view):
    return [node.key for node in view.tree.selected()]


def test_every_command_has_its_own_key_words_and_place_in_the_menus(doubtful):
    taken = [(key, each.shift) for each in COMMANDS for key in each.keys]
    assert len(taken) == len(set(taken))
    assert {each.command for each in COMMANDS} == set(Command)
    for menu in (doubtful.tree.menu, doubtful.lines.menu, doubtful.bar.more_button.menu()):
        shown = [action.text() for action in menu.actions() if not action.isSeparator()]
        assert [text.split("\t")[1] for text in shown] == [each.shown for each in COMMANDS]
    assert "<b>M</b>" in doubtful.strip.text()
    assert doubtful.strip.isVisible()


def test_doubts_are_gone_through_forth_and_back_and_seen_to(host, doubtful):
    view = doubtful
    assert selected(view) == ["header"]
    assert view.bar.next_button.text() == "Đã xem 0/4"
    press(host, view.tree, Qt.Key.Key_F8)
    assert selected(view) == [view.first.key]
    assert "Chưa rõ một." in view.doubt.text()
    press(host, view.tree, Qt.Key.Key_F8, SHIFT)
    assert selected(view) == ["header"]
    press(host, view.tree, Qt.Key.Key_F8)
    press(host, view.tree, Qt.Key.Key_Return)
    assert view.bar.next_button.text() == "Đã xem 1/4"
    assert selected(view) == [view.second.key]
    press(host, view.tree, Qt.Key.Key_Z, CONTROL)
    assert view.bar.next_button.text() == "Đã xem 0/4"
    assert "đã xem 1 chỗ" in view.bar.redo_button.toolTip()


def test_all_seen_to_is_said(host, doubtful):
    for _ in range(4):
        press(host, doubtful.tree, Qt.Key.Key_Return)
    assert doubtful.bar.next_button.text() == "Đã xem 4/4"
    assert not doubtful.bar.next_button.isEnabled()
    assert "Đã xem hết" in doubtful.fault.text()
    assert doubtful.reading().warnings == ()


def test_only_the_doubtful_places_can_be_shown(host, doubtful):
    everything = len(doubtful.tree.nodes._by_key)
    doubtful.bar.only_doubtful.click()
    host.settle()
    shown = set(doubtful.tree.nodes._by_key)
    assert {"header", doubtful.first.key, doubtful.second.key} <= shown
    assert len(shown) < everything
    lines = doubtful.lines
    visible = [row + 1 for row in range(lines.rows.rowCount()) if not lines.isRowHidden(row)]
    assert visible == [26, doubtful.first.line, doubtful.second.line]
    doubtful.bar.only_doubtful.click()
    assert not lines.isRowHidden(0)
    assert len(doubtful.tree.nodes._by_key) == everything


def test_a_deadline_given_to_an_unclear_task_settles_its_doubt(doubtful):
    view = doubtful
    view._apply(lambda each: edits.set_due(each, [view.second.key], DueOn("", date(2027, 1, 5))), "đổi")
    assert "Chưa rõ hai." not in [each.why for each in view.reading().warnings]
    assert not edits.find_task(view.reading(), view.second.key).due_unclear


def test_lines_become_a_task_each_or_one_together(host, doubtful):
    view = doubtful
    taken = {task.line for task in edits.all_tasks(view.reading())}
    lines = enumerate(view.reading().lines, 1)
    free = [line for line, text in lines if text.startswith(("1.", "2.")) and line not in taken][:2]
    count = len(edits.all_tasks(view.reading()))
    view.lines.setFocus()
    view.lines.select(free)
    assert view.lines.selected() == tuple(free)
    press(host, view.lines, Qt.Key.Key_N)
    assert len(edits.all_tasks(view.reading())) == count + 2
    assert len(view.tree.task_keys()) == 2
    view.undo()
    view.lines.setFocus()
    view.lines.select(free)
    press(host, view.lines, Qt.Key.Key_N, SHIFT)
    assert len(edits.all_tasks(view.reading())) == count + 1
    assert view.lines.selected() == tuple(free)


def test_keys_work_on_the_tasks_of_selected_lines(host, doubtful):
    view = doubtful
    tasks = edits.wave_tasks(view.reading())[:2]
    view.lines.setFocus()
    view.lines.select([task.line for task in tasks])
    assert set(view.tree.task_keys()) == {task.key for task in tasks}
    press(host, view.lines, Qt.Key.Key_T)
    now = [edits.find_task(view.reading(), task.key).kind for task in tasks]
    assert now == [TaskKind.ACTIVITY if task.kind is TaskKind.TOPIC else TaskKind.TOPIC for task in tasks]
    press(host, view.lines, Qt.Key.Key_J)
    assert edits.find_task(view.reading(), tasks[0].key).joined == (tasks[1].line,)
    press(host, view.lines, Qt.Key.Key_Delete)
    assert tasks[0].key not in [task.key for task in edits.all_tasks(view.reading())]


def test_a_clash_of_deadlines_is_said_when_tasks_are_merged(host, doubtful):
    view = doubtful
    first, second = edits.wave_tasks(view.reading())[:2]
    for task, day in ((first, 1), (second, 2)):
        view._apply(
            lambda each, key=task.key, on=day: edits.set_due(each, [key], DueOn("", date(2027, 1, on))), "x"
        )
    view.tree.go_to(first.key)
    view.tree.setFocus()
    press(host, view.tree, Qt.Key.Key_J)
    assert "thời hạn" in view.fault.text()
    assert edits.find_task(view.reading(), first.key).due == DueOn("", date(2027, 1, 1))


def test_what_is_asked_of_a_task_is_corrected_in_its_panel(host, doubtful):
    view, asked = doubtful, doubtful.panels.task.asked
    key = edits.wave_tasks(view.reading())[0].key
    view.tree.go_to(key)
    for field, text in (
        (asked.lead, "Ban Tuyen giao"),
        (asked.supports, "Van phong; Doan thanh nien"),
        (asked.product, "Bao cao"),
        (asked.amount, "1.250,5"),
        (asked.unit, "tin"),
    ):
        field.setFocus()
        host.qtbot.keyClicks(field, text)
        press(host, field, Qt.Key.Key_Return)
    asked.at_least.click()
    task = edits.find_task(view.reading(), key)
    assert (task.lead, task.supports, task.product) == (
        "Ban Tuyen giao",
        ("Van phong", "Doan thanh nien"),
        "Bao cao",
    )
    assert task.target == Quantity("", Decimal("1250.5"), "tin", at_least=True)
    assert asked.amount.text() == "1.250,5"


def test_a_clause_beyond_the_figures_offers_no_amount_and_no_product(doubtful):
    key = edits.wave_tasks(doubtful.reading())[0].key
    doubtful._apply(lambda each: edits.set_text(each, key, "Nắm tình hình dư luận xã hội"), "sửa")
    doubtful.tree.go_to(key)
    asked = doubtful.panels.task.asked
    assert not asked.product.isEnabled()
    assert not asked.amount.isEnabled()


def test_the_time_that_a_phase_or_wave_states_is_entered(host, doubtful):
    view = doubtful
    phase = view.reading().waves[0].phases[0]
    view.tree.go_to(phase.key)
    stated = view.panels.phase.stated
    stated.way.setCurrentIndex(2)
    stated.way.activated.emit(2)
    stated.starts.set_day(date(2027, 3, 1))
    stated.ends.set_day(date(2027, 3, 20))
    stated._offer()
    host.settle()
    assert view.reading().waves[0].phases[0].stated == DueWithin("", date(2027, 3, 1), date(2027, 3, 20))
    stated.way.setCurrentIndex(0)
    stated.way.activated.emit(0)
    assert view.reading().waves[0].phases[0].stated is None
    view.tree.go_to("wave-2")
    stated = view.panels.wave.stated
    stated.way.setCurrentIndex(1)
    stated.way.activated.emit(1)
    stated.ends.setFocus()
    host.qtbot.keyClicks(stated.ends, "5/4/2027")
    press(host, stated.ends, Qt.Key.Key_Return)
    assert view.reading().waves[1].stated == DueOn("", date(2027, 4, 5))


def test_a_corrected_document_comes_back_corrected_and_can_be_seen_as_read(host, reading):
    page = host.page
    page.look_at(SAMPLE)
    host.settle()
    key = edits.wave_tasks(reading)[0].key
    page.reviewed._apply(lambda each: edits.remove_tasks(each, [key]), "bỏ")
    page.save_action.trigger()
    host.settle()
    page.look_at(SAMPLE)
    host.settle()
    view = page.reviewed
    assert view.reading() == edits.remove_tasks(reading, [key])
    assert "Đã áp dụng lại 1 chỗ" in view.notices.before.text()
    view.notices.before._button.click()
    assert view.reading() == reading
    assert "Áp dụng lại" in view.notices.before._button.text()
    view.notices.before._button.click()
    assert view.reading() == edits.remove_tasks(reading, [key])


def test_a_review_kept_for_later_is_forgotten_once_it_is_stored_or_dropped(host, reading):
    page, folder = host.page, host.context.settings.reviews_folder
    key = edits.wave_tasks(reading)[0].key
    for last in ("Bỏ, không lưu", None):
        page.look_at(SAMPLE)
        host.settle()
        page.reviewed._apply(lambda each: edits.remove_tasks(each, [key]), "bỏ")
        host.messages.answers = ["Để xem tiếp sau"]
        assert page.may_leave()
        assert set_aside.taken_up(folder, reading).reading == edits.remove_tasks(reading, [key])
        page._end_review()
        page.look_at(SAMPLE)
        host.settle()
        assert page.reviewed.reading() == edits.remove_tasks(reading, [key])
        if last:
            host.messages.answers = [last]
            page.discard()
        else:
            page.save()
        host.settle()
        assert set_aside.taken_up(folder, reading) is None
    assert len(host.book_says(plans.all_plans)) == 1


def test_corrections_are_kept_a_moment_after_they_are_made(host, reading):
    page, folder = host.page, host.context.settings.reviews_folder
    page.look_at(SAMPLE)
    host.settle()
    key = edits.wave_tasks(reading)[0].key
    assert not folder.exists()
    page.keeping._timer.setInterval(0)
    page.reviewed._apply(lambda each: edits.remove_tasks(each, [key]), "bỏ")
    host.qtbot.waitUntil(lambda: folder.exists() and any(folder.glob("*.json")))
    host.settle()
    assert set_aside.taken_up(folder, reading).reading == edits.remove_tasks(reading, [key])
    page.reviewed.undo()
    host.qtbot.waitUntil(lambda: not any(folder.glob("*.json")))
    page.reviewed.redo()
    host.messages.answers = ["Bỏ, không lưu"]
    page.discard()
    host.settle()
    host.qtbot.wait(20)
    assert not any(folder.glob("*.json"))


def test_that_corrections_cannot_be_kept_is_told_once_and_the_review_goes_on(host, reading):
    page, folder = host.page, host.context.settings.reviews_folder
    page.look_at(SAMPLE)
    host.settle()
    folder.write_text("not a folder", encoding="utf-8")
    keys = [task.key for task in edits.wave_tasks(reading)]
    page.reviewed._apply(lambda each: edits.remove_tasks(each, keys[:1]), "bỏ")
    page.keeping.keep_now()
    host.settle()
    assert "Chưa giữ lại được" in page.reviewed.fault.text()
    page.reviewed._apply(lambda each: edits.remove_tasks(each, keys[1:2]), "bỏ")
    page.keeping.keep_now()
    host.settle()
    assert not page.reviewed.fault.isVisible()
    assert page.reviewed.is_on


def test_a_damaged_unfinished_review_is_told_of_and_the_document_still_read(host, reading):
    folder = host.context.settings.reviews_folder
    folder.mkdir(parents=True)
    (folder / f"{reading.fingerprint}.json").write_text("{", encoding="utf-8")
    host.page.look_at(SAMPLE)
    host.settle()
    assert host.page.reviewed.reading() == reading
    assert "còn dở" in host.page.reviewed.notices.before.text()


def test_a_review_that_cannot_be_kept_stays_open(host):
    host.page.look_at(SAMPLE)
    host.settle()
    key = edits.wave_tasks(host.page.reviewed.reading())[0].key
    host.page.reviewed._apply(lambda each: edits.remove_tasks(each, [key]), "bỏ")
    host.context.settings.reviews_folder.write_text("not a folder", encoding="utf-8")
    host.messages.answers = ["Để xem tiếp sau"]
    assert not host.page.may_leave()
    assert host.page.reviewed.is_on
    assert host.page.reviewed.fault.text()


def test_nothing_in_the_review_is_out_of_reach_of_the_keyboard(host, doubtful):
    doubtful.tree.setFocus()
    reached = set()
    for _ in range(60):
        host.qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        reached.add(QApplication.focusWidget())
    view = doubtful
    for widget in (view.tree, view.lines, view.lines_pane.find.field, view.bar.next_button):
        assert widget in reached, widget
    for widget in reached:
        if view.isAncestorOf(widget):
            assert widget.accessibleName() or getattr(widget, "text", str)(), widget


def test_delete_takes_out_an_empty_phase_and_refuses_a_full_one(host, doubtful):
    view = doubtful
    phase = view.reading().waves[1].phases[0]
    view.tree.go_to(phase.key)
    press(host, view.tree, Qt.Key.Key_Delete)
    assert "còn việc" in view.fault.text()
    view._apply(lambda each: edits.remove_tasks(each, [task.key for task in phase.tasks]), "bỏ")
    view.tree.go_to(phase.key)
    press(host, view.tree, Qt.Key.Key_Delete)
    assert phase.key not in [each.key for each in view.reading().waves[1].phases]


def test_a_new_version_says_what_could_not_be_put_in(host, reading, tmp_path):
    page = host.page
    page.look_at(SAMPLE)
    host.settle()
    dropped, kept = edits.wave_tasks(reading)[:2]
    page.reviewed._apply(lambda each: edits.remove_tasks(each, [dropped.key, kept.key]), "bỏ")
    page.save()
    host.settle()
    newer = tmp_path / "ban-2.txt"
    newer.write_text("\n".join(reading.lines).replace(dropped.text, "Việc khác hẳn"), encoding="utf-8")
    page.look_at(newer)
    host.settle()
    view = page.reviewed
    said = view.notices.before.text()
    assert "Đã áp dụng lại 1 chỗ" in said
    assert "1 chỗ không áp dụng được" in said
    assert "Việc ở dòng «" in said
    texts = [task.text for task in edits.wave_tasks(view.reading())]
    assert "Việc khác hẳn" in texts
    assert kept.text not in texts
    view.notices.before._close.click()
    view._apply(lambda each: edits.remove_tasks(each, [edits.wave_tasks(each)[0].key]), "bỏ")
    assert view.notices.before.isHidden()


def test_a_review_without_corrections_leaves_nothing_behind(host, reading):
    host.page.look_at(SAMPLE)
    host.settle()
    host.messages.answers = ["Để xem tiếp sau"]
    assert host.page.may_leave()
    assert set_aside.taken_up(host.context.settings.reviews_folder, reading) is None


def test_words_that_leave_the_day_out_say_that_the_deadline_went(host, doubtful):
    view = host.page.reviewed
    every = edits.all_tasks(view.reading())
    task = next(each for each in every if each.due and any(map(str.isdigit, each.due.words)))
    view.tree.go_to(task.key)
    view.panels.task.text.setPlainText("Treo pa no tại trụ sở")
    view.reading()
    assert edits.find_task(view.reading(), task.key).due is None
    assert "đã bỏ thời hạn" in view.fault.text()


def test_the_keys_of_a_review_are_told_while_one_is_on(host, doubtful):
    told = dict(host.page.own_keys())
    assert set(told) == {each.shown for each in COMMANDS}
    assert told["M"] == "Chuyển sang giai đoạn, tổ chức khác…"
    doubtful.end()
    assert host.page.own_keys() == []


def test_a_correction_keeps_what_is_folded_and_where_the_view_stands(host, doubtful):
    tree = doubtful.tree
    tree.go_to(doubtful.second.key)
    folded = doubtful.reading().waves[1].phases[0].key
    tree.collapse(tree.nodes.index_of(folded))
    top, resets = tree.verticalScrollBar().value(), []
    tree.nodes.modelReset.connect(lambda: resets.append(True))
    doubtful._apply(lambda reading: edits.set_text(reading, doubtful.second.key, "Lời khác hẳn"), "sửa lời")
    assert resets == []
    assert tree.nodes.index_of(folded).isValid()
    assert not tree.isExpanded(tree.nodes.index_of(folded))
    assert tree.verticalScrollBar().value() == top
    assert "Lời khác hẳn" in tree.nodes.index_of(doubtful.second.key).data()
