"""The names in a plan are asked about before it is stored, and later on."""

import pytest
from PySide6.QtCore import Qt

from app.domain.assignment import AssignmentRole
from app.domain.body import BodyKind
from app.domain.written_name import LEFT, Meaning, NameChoice
from app.services import assignments, documents_in, plans, tasks, units
from tests.test_command_line_names import PLAN, UNITS
from tests.ui.pages.open_page import TODAY, OpenPage, empty_book
from ui.models.body_ticks import FOLDED_ROLE
from ui.models.plan_names import Column
from ui.operations import units as unit_operations
from ui.pages.plan.names import NamesDialog
from ui.pages.plan.page import PlanPage
from ui.widgets.tables import go_to


@pytest.fixture
def host(qtbot, tmp_path):
    host = OpenPage(qtbot, tmp_path, lambda context: PlanPage(context, lambda: TODAY), empty_book)
    listed, plan = tmp_path / "don-vi.csv", tmp_path / "ke-hoach.txt"
    listed.write_text(UNITS, "utf-8")
    plan.write_text(PLAN, "utf-8")
    entries = documents_in.read_unit_list(listed).entries
    unit_operations.add_units(host.page.context.runner, host.page, entries)
    host.settle()
    host.page.look_at(plan)
    host.settle()
    assert host.page.reviewed.is_on
    yield host
    host.runner.shut_down()


def asked(host):
    host.page.save()
    host.settle()
    (dialog,) = [each for each in host.page.findChildren(NamesDialog) if each.isVisible()]
    return dialog


def given(host, text):
    names = {body.id: body.name for body in host.book_says(units.all_ever)}
    (task,) = [each for each in host.book_says(tasks.list_tasks) if each.text == text]
    rows = host.book_says(lambda book: assignments.of_tasks(book, [task.id]))
    return {names[each.body_id]: each.role for each in rows}


def select(dialog, name):
    row = next(row for row, each in enumerate(dialog.model.names) if each.written.name == name)
    go_to(dialog.table, dialog.model.index(row, 0))
    return row


def test_only_the_open_names_are_shown_at_first(host):
    dialog = asked(host)
    names = [each.written.name for each in dialog.model.names]
    assert names == ["BTG", "Báo Sơn Hà", "Trường Cao đẳng Sơn Hà"]
    assert "3 tên chưa rõ" in dialog.counts.text()
    dialog.open_only.setChecked(False)
    assert "Văn phòng Đảng ủy" in [each.written.name for each in dialog.model.names]
    cell = dialog.model.index(0, Column.MEANING).data()
    assert cell == "Văn phòng Đảng ủy"


def test_what_is_ticked_is_given_with_the_plan_and_the_rest_stays_open(host, qtbot):
    dialog = asked(host)
    row = select(dialog, "BTG")
    shown = dialog.meaning.shown
    assert "ban tuyen giao" in shown.index(0, 0).data(FOLDED_ROLE)
    shown.setData(shown.index(0, 0), Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert dialog.model.meaning(row).meaning is Meaning.BODIES
    assert dialog.meaning.radios[Meaning.BODIES].isChecked()
    dialog.add_unknown()
    assert dialog.model.choices["Báo Sơn Hà"] == NameChoice(Meaning.NEW, kinds=(BodyKind.PRESS,))
    dialog.submit()
    host.settle()
    assert not host.page.reviewed.is_on
    assert given(host, "Biên soạn tài liệu tuyên truyền") == {
        "Ban Tuyên giáo và Dân vận": AssignmentRole.LEAD,
        "Báo Sơn Hà": AssignmentRole.SUPPORT,
    }
    assert given(host, "Tổ chức hội thi") == {"Văn phòng Đảng ủy": AssignmentRole.SUPPORT}


def test_giving_up_stores_nothing_and_the_review_goes_on(host):
    dialog = asked(host)
    dialog.reject()
    host.settle()
    assert host.book_says(plans.all_plans) == []
    assert host.page.reviewed.is_on
    assert host.page.save_action.isEnabled()


def test_several_names_get_one_meaning_and_it_is_taken_back(host):
    dialog = asked(host)
    dialog.table.selectAll()
    assert "3 tên" in dialog.meaning.name.text()
    dialog.meaning.radios[Meaning.LEFT].click()
    assert set(dialog.model.choices.values()) == {LEFT}
    assert dialog.counts.text() == "Mọi tên đã rõ."
    select(dialog, "BTG")
    dialog.meaning.radios[Meaning.BODIES].click()
    assert "BTG" not in dialog.model.choices


def test_names_are_matched_later_from_the_plan_that_is_stored(host):
    asked(host).submit()
    host.settle()
    host.page.names_action.trigger()
    host.settle()
    (dialog,) = [each for each in host.page.findChildren(NamesDialog) if each.isVisible()]
    assert not dialog.do_button.isEnabled()
    select(dialog, "Trường Cao đẳng Sơn Hà")
    everyone = dialog.meaning.radios[Meaning.EVERYONE]
    everyone.click()
    assert dialog.do_button.isEnabled()
    dialog.submit()
    host.settle()
    assert not [each for each in host.page.findChildren(NamesDialog) if each.isVisible()]
    lead = AssignmentRole.LEAD
    assert [name for name, role in given(host, "Tổ chức hội thi").items() if role is lead] == [
        "Chi bộ Sở Y tế", "Đảng bộ Trường Cao đẳng nghề Sơn Hà", "Đảng bộ Trường Cao đẳng y tế Sơn Hà",
    ]  # fmt: skip


def test_organisations_are_found_by_words_with_or_without_marks(host):
    dialog = asked(host)
    dialog.meaning.search.setText("cao dang")
    shown = dialog.meaning.shown
    assert shown.rowCount() == 2
    dialog.meaning.search.setText("D1")
    assert [shown.index(row, 0).data() for row in range(shown.rowCount())] == ["Chi bộ Sở Y tế (D1)"]
