"""The dialog that sets a new version beside the plan of the book, on a real book."""

import pytest
from docx import Document
from PySide6.QtCore import QItemSelectionModel, Qt

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.comparison.plan_difference import Fate
from app.services import assignments, history, plans, tasks
from tests.ui.pages.open_page import TODAY, OpenPage, filled_book
from tests.versions import amended_plan
from ui.models.difference import Choice, Column
from ui.operations.plans import Document as ReadDocument
from ui.pages.plan.difference import DifferenceDialog
from ui.pages.plan.former import FormerDialog
from ui.pages.plan.page import PlanPage

TICK = Qt.ItemDataRole.CheckStateRole


def book_with_progress(path):
    book = filled_book(path)
    gone = next(task for task in tasks.list_tasks(book) if task.text == "Thông báo nhanh kết quả")
    unit = assignments.of_tasks(book, [tasks.list_tasks(book)[0].id])[0].body_id
    assignments.assign(book, [gone.id], [unit], AssignmentRole.LEAD)
    given = assignments.of_tasks(book, [gone.id])
    assignments.set_state(book, [given[0].id], AssignmentState.DONE, TODAY)
    return book


@pytest.fixture
def host(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, lambda context: PlanPage(context, lambda: TODAY), book_with_progress)
    yield host
    host.runner.shut_down()


@pytest.fixture
def dialog(host):
    known = host.book_says(plans.all_plans)[0]
    host.page.look_at(ReadDocument(amended_plan(), "sua.docx", None, known))
    host.settle()
    host.page.reviewed.notices.known._button.click()
    found = host.dialog()
    assert isinstance(found, DifferenceDialog)
    return found


def texts(host):
    return [task.text for task in host.book_says(tasks.list_tasks)]


def row_of(dialog, fate):
    return next(number for number, row in enumerate(dialog.model.rows) if row.fate is fate)


def tick(dialog, row, *, on):
    state = Qt.CheckState.Checked if on else Qt.CheckState.Unchecked
    assert dialog.model.setData(dialog.model.index(row, Column.CHOICE), state.value, TICK)


def select(dialog, row):
    """Select one row alone, whatever modifier an earlier test left pressed."""
    flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.selectionModel().select(dialog.model.index(row, 0), flags)


def filter_by(host, dialog, kind):
    dialog.filter.setCurrentIndex(dialog.filter.findData(kind))
    dialog.filter.activated.emit(dialog.filter.currentIndex())
    host.settle()
    return [row.fate for row in dialog.model.rows]


def test_tasks_stand_by_what_came_of_them_with_sign_and_word(host, dialog):
    assert [row.fate for row in dialog.model.rows] == [
        Fate.ADDED, Fate.CHANGED, Fate.CHANGED, Fate.MOVED, Fate.GONE,
    ]  # fmt: skip
    first = dialog.model.index(0, Column.FATE)
    assert first.data() == "Việc mới"
    assert not first.data(Qt.ItemDataRole.DecorationRole).isNull()
    assert "1 việc mới, 2 việc có thay đổi, 1 việc chuyển chỗ, 1 việc không còn" in dialog.summary.text()
    remarks = [dialog.model.index(row, Column.REMARKS).data() or "" for row in range(5)]
    assert any("Hạn 01/12/2026 → 15/12/2026, 1 đơn vị" in each for each in remarks)


def test_the_words_that_differ_are_marked_on_both_sides(host, dialog):
    row = next(n for n, each in enumerate(dialog.model.rows) if each.old == "Ra số báo đặc biệt")
    select(dialog, row)
    assert dialog.texts.old.toPlainText() == "Ra số báo đặc biệt"
    assert dialog.texts.new.toPlainText() == "Ra hai số báo đặc biệt về đại hội"
    assert "text-decoration: underline" in dialog.texts.new.toHtml()
    assert "line-through" not in dialog.texts.old.toHtml()


def test_the_list_is_narrowed_to_one_kind(host, dialog):
    assert filter_by(host, dialog, Fate.MOVED) == [Fate.MOVED]
    assert filter_by(host, dialog, "look") == [Fate.GONE]
    assert len(filter_by(host, dialog, "all")) == 9
    assert dialog.filter.itemText(dialog.filter.findData(Fate.SAME)) == "Việc giữ nguyên (4)"


def test_a_gone_task_with_progress_is_kept_unless_it_is_unticked(host, dialog):
    gone = row_of(dialog, Fate.GONE)
    assert dialog.model.index(gone, Column.CHOICE).data(TICK) is Qt.CheckState.Checked
    assert dialog.model.index(gone, Column.CHOICE).data() == "Giữ thành việc riêng"
    tick(dialog, gone, on=False)
    assert dialog.is_changed()
    dialog.do_button.click()
    host.settle()
    assert "Thông báo nhanh kết quả" not in texts(host)
    assert "Họp báo" in texts(host)
    assert not host.page.reviewed.is_on
    assert host.book_says(history.undo_state).undo == "Nhập bản mới của Kế hoạch 36-KH/ĐU"


def test_cancelling_changes_nothing(host, dialog):
    before = texts(host)
    dialog.cancel_button.click()
    host.settle()
    assert texts(host) == before
    assert host.page.reviewed.is_on


def test_two_tasks_are_linked_and_parted_by_hand(host, dialog):
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    dialog.table.clearSelection()
    for fate in (Fate.GONE, Fate.ADDED):
        dialog.table.selectionModel().select(dialog.model.index(row_of(dialog, fate), 0), flags)
    assert dialog.link_button.isEnabled()
    dialog.link_button.click()
    host.settle()
    assert [row.fate for row in dialog.model.rows] == [Fate.CHANGED] * 3 + [Fate.MOVED]
    linked = next(n for n, row in enumerate(dialog.model.rows) if row.new == "Họp báo")
    select(dialog, linked)
    assert dialog.part_button.isEnabled()
    dialog.part_button.click()
    host.settle()
    assert {Fate.ADDED, Fate.GONE} <= {row.fate for row in dialog.model.rows}


def test_the_comparison_is_written_as_a_word_table(host, dialog, tmp_path):
    target = tmp_path / "so-sanh.docx"
    host.messages.answers.append(target)
    dialog.export_button.click()
    host.settle()
    assert "Đã ghi" in dialog.trouble.text()
    _issuer, table, _signing = Document(str(target)).tables
    cells = [[cell.text for cell in row.cells] for row in table.rows]
    assert ["1", "–", "Họp báo"] in [row[:3] for row in cells]
    dialog.reject()


def test_a_text_the_user_changed_offers_the_new_wording(qtbot, tmp_path):
    def edited(path):
        from dataclasses import replace

        book = filled_book(path)
        special = next(each for each in tasks.list_tasks(book) if each.text == "Ra số báo đặc biệt")
        tasks.update_task(book, replace(special, text="Ra số báo Xuân"))
        return book

    host = OpenPage(qtbot, tmp_path, lambda context: PlanPage(context, lambda: TODAY), edited)
    known = host.book_says(plans.all_plans)[0]
    host.page.look_at(ReadDocument(amended_plan(), "sua.docx", None, known))
    host.settle()
    host.page.compare(known.id)
    dialog = host.dialog()
    row = next(n for n, each in enumerate(dialog.model.rows) if each.choice is Choice.OVERWRITE)
    assert "Sửa trong sổ – nội dung: Ra số báo Xuân" in dialog.model.rows[row].remarks
    tick(dialog, row, on=True)
    dialog.do_button.click()
    host.settle()
    assert "Ra hai số báo đặc biệt về đại hội" in texts(host)
    host.runner.shut_down()


def test_a_document_that_nothing_points_to_is_compared_with_a_plan_chosen_by_hand(host):
    host.page.look_at(ReadDocument(amended_plan(), "sua.docx"))
    host.settle()
    assert host.page.version_action.isVisible()
    host.page.version_action.trigger()
    dialog = host.dialog()
    assert dialog.plan.currentText() == "Kế hoạch 36-KH/ĐU"
    assert dialog.plan.count() == 1
    dialog.reject()
    host.settle()


def test_the_former_text_can_be_opened_after_a_version_was_taken_over(host, dialog):
    dialog.do_button.click()
    host.settle()
    assert host.page.former_action.isVisible()
    host.page.former_action.trigger()
    former = host.dialog()
    assert isinstance(former, FormerDialog)
    assert former.list.count() == 1
    assert former.list.item(0).text().startswith("Bản 1: Kế hoạch 36-KH/ĐU, thay ngày ")
    assert "Đảng ủy các cơ quan tỉnh phát động" in former.text.toPlainText()
    former.close_button.click()
