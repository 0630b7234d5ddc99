"""The dialog that sets a superior's plan beside ours, on a real book."""

from dataclasses import replace

import pytest
from docx import Document
from openpyxl import load_workbook
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QApplication

from app.domain.comparison.correspondence import Coverage, Decisions, match
from app.services import correspondence, plans, tasks
from tests.services.test_correspondence import province_plan
from tests.ui.pages.open_page import TODAY, OpenPage, filled_book
from ui.models.correspondence import Column
from ui.pages.plan.correspondence import CorrespondenceDialog
from ui.pages.plan.page import PlanPage
from ui.pages.plan.reason_dialog import ReasonDialog
from ui.pages.plan.task_chooser import TaskChooser
from ui.widgets.tables import go_to

SUPERIOR = """\
TỈNH ỦY SƠN HÀ
Số 12-KH/TU
Sơn Hà, ngày 03 tháng 8 năm 2026

KẾ HOẠCH
Tuyên truyền đại hội

I. NHIỆM VỤ
- Treo khẩu hiệu, băng rôn.
- Sản xuất phim tài liệu.
"""


def with_superior(path):
    book = filled_book(path)
    correspondence.add_superior(book, plans.all_plans(book)[0].id, province_plan(), "tinh-uy.docx")
    return book


@pytest.fixture
def host(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, lambda context: PlanPage(context, lambda: TODAY), with_superior)
    yield host
    host.runner.shut_down()


@pytest.fixture
def bare(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, lambda context: PlanPage(context, lambda: TODAY), filled_book)
    yield host
    host.runner.shut_down()


def opened(host):
    host.page.beside_action.trigger()
    host.settle()
    (dialog,) = [each for each in host.page.findChildren(CorrespondenceDialog) if each.isVisible()]
    return dialog


def select(dialog, text):
    row = next(number for number, each in enumerate(dialog.model.rows) if each.clause.text == text)
    go_to(dialog.table, dialog.model.index(row, 0))
    return dialog.model.rows[row]


def state(dialog, text):
    return next(each.coverage for each in dialog.model.rows if each.clause.text == text)


def texts(host):
    return [task.text for task in host.book_says(tasks.list_tasks)]


def test_clauses_stand_with_their_states_and_counts(host):
    dialog = opened(host)
    shown = [dialog.model.index(row, Column.COVERAGE).data() for row in range(dialog.model.rowCount())]
    assert len(shown) == 5
    assert {"Chưa có", "Đã có"} <= set(shown)
    assert dialog.parts.summary.text().startswith("5 nội dung của cấp trên")
    words = [dialog.parts.filter.itemText(row) for row in range(dialog.parts.filter.count())]
    assert words[-1] == "Tất cả (5)"
    dialog.parts.filter.setCurrentIndex(1)
    dialog.parts.filter.activated.emit(1)
    assert {each.coverage for each in dialog.model.rows} == {Coverage.OPEN}


def test_an_empty_one_says_what_to_do(bare):
    dialog = opened(bare)
    assert "Chưa có văn bản cấp trên" in dialog.parts.summary.text()
    assert not dialog.parts.export_button.isEnabled()
    assert not dialog.parts.propose_button.isEnabled()


def test_a_document_is_read_and_set_beside(bare, tmp_path):
    dialog = opened(bare)
    path = tmp_path / "tinh-uy.txt"
    path.write_text(SUPERIOR, "utf-8")
    dialog.read_file(path)
    bare.settle()
    assert dialog.model.rowCount() == 2
    dialog.read_file(path)
    bare.settle()
    assert dialog.parts.trouble.isVisible()
    assert dialog.model.rowCount() == 2


def test_an_open_clause_becomes_a_task_and_undo_takes_it_back(host):
    dialog = opened(host)
    select(dialog, "Sản xuất phim tài liệu")
    dialog.parts.propose_button.click()
    host.settle()
    assert state(dialog, "Sản xuất phim tài liệu") is Coverage.COVERED
    assert "Sản xuất phim tài liệu" in texts(host)
    dialog.parts.undo_button.click()
    host.settle()
    assert state(dialog, "Sản xuất phim tài liệu") is Coverage.OPEN
    assert "Sản xuất phim tài liệu" not in texts(host)
    assert not dialog.parts.undo_button.isEnabled()


def test_undo_asked_for_again_and_again_takes_no_step_of_others_back(host):
    dialog = opened(host)
    before = len(host.book_says(plans.all_plans)), texts(host)
    select(dialog, "Sản xuất phim tài liệu")
    dialog.parts.propose_button.click()
    host.settle()
    for _ in range(5):
        dialog.undo()
    host.settle()
    assert (len(host.book_says(plans.all_plans)), texts(host)) == before


def test_clauses_that_may_be_answered_become_tasks_only_when_the_user_says_so(host):
    dialog = opened(host)
    film = select(dialog, "Sản xuất phim tài liệu")
    reel = replace(film.clause, text="Chiếu phim và góp ý dự thảo văn kiện của đại hội")
    (doubtful,) = match([reel], dialog._beside.shown.tasks, Decisions())
    dialog.model.show([film, doubtful])
    dialog.table.selectAll()
    host.messages.answers = [None, "Chỉ nội dung chưa có", "Lập cả những việc này"]
    assert [dialog._to_propose() for _ in range(3)] == [[], [film], [film, doubtful]]
    go_to(dialog.table, dialog.table.model().index(0, 0))
    assert dialog._to_propose() == [film]


def test_all_open_clauses_become_tasks_together_in_the_phase_chosen(host):
    dialog = opened(host)
    dialog.parts.phase.setCurrentIndex(dialog.parts.phase.count() - 1)
    phase_id = dialog.parts.phase.currentData()
    dialog.table.selectAll()
    dialog.parts.propose_button.click()
    host.settle()
    made = [task for task in host.book_says(tasks.list_tasks) if task.text == "Sản xuất phim tài liệu"]
    assert [task.phase_id for task in made] == [phase_id]
    assert not [each for each in dialog.model.rows if each.coverage is Coverage.OPEN]
    assert dialog.parts.phase.currentData() == phase_id


def test_a_clause_is_linked_with_a_task_that_is_looked_up_and_parted_again(host):
    dialog = opened(host)
    select(dialog, "Sản xuất phim tài liệu")
    dialog.parts.link_button.click()
    (chooser,) = dialog.findChildren(TaskChooser)
    chooser.search.setText("gop y")
    chooser.submit()
    host.settle()
    row = select(dialog, "Sản xuất phim tài liệu")
    assert [each.task.text for each in row.answers] == ["Góp ý văn kiện"]
    dialog.parts.part_button.click()
    host.settle()
    assert state(dialog, "Sản xuất phim tài liệu") is Coverage.OPEN


def test_a_doubtful_clause_is_confirmed_with_the_task_under_the_cursor(host):
    dialog = opened(host)
    film = select(dialog, "Sản xuất phim tài liệu").clause
    reel = replace(film, text="Chiếu phim và góp ý dự thảo văn kiện của đại hội")
    ours = dialog._beside.shown.tasks
    (doubtful,) = match([reel], ours, Decisions())
    assert doubtful.coverage is Coverage.DOUBTFUL
    dialog.model.show([doubtful])
    row = select(dialog, doubtful.clause.text)
    dialog.confirm()
    host.settle()
    now = next(each for each in dialog.model.rows if each.clause.id == row.clause.id)
    assert now.coverage is Coverage.COVERED
    assert now.answers[0].task.id == row.candidates[0].task.id


def test_a_clause_is_set_aside_with_the_reason_proposed_and_taken_back(host):
    dialog = opened(host)
    select(dialog, "Mở chuyên trang")
    dialog.parts.aside_button.click()
    (form,) = dialog.findChildren(ReasonDialog)
    assert form.reason.text() == "Giao cho Báo Sơn Hà"
    form.submit()
    host.settle()
    assert select(dialog, "Mở chuyên trang").clause.aside == "Giao cho Báo Sơn Hà"
    assert dialog.parts.aside_button.text() == "Đưa &lại"
    dialog.parts.aside_button.click()
    host.settle()
    assert state(dialog, "Mở chuyên trang") is not Coverage.ASIDE


def test_the_table_is_written_by_the_name_of_the_file(host, tmp_path):
    dialog = opened(host)
    for name in ("bang.docx", "bang.xlsx"):
        host.messages.answers.append(tmp_path / name)
        dialog.export()
        host.settle()
    assert len(Document(str(tmp_path / "bang.docx")).tables) == 3
    assert load_workbook(tmp_path / "bang.xlsx").sheetnames == ["Đối chiếu"]


def test_a_document_is_forgotten_after_a_question(host):
    dialog = opened(host)
    host.messages.answers.append(True)
    dialog.forget()
    host.settle()
    assert dialog.model.rowCount() == 0
    QApplication.processEvents()
    assert host.book_says(lambda book: correspondence.superiors(book, plans.all_plans(book)[0].id)) == []


def test_every_decision_has_its_key(host):
    keys = {shortcut.key().toString() for shortcut in opened(host).findChildren(QShortcut)}
    assert keys == {"Ins", "Ctrl+L", "Del", "Ctrl+K", "Ctrl+Z", "Ctrl+E"}
