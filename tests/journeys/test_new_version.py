"""An amended plan in the real window: seen, taken over, taken back and done again, with progress kept."""

from datetime import date
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt

from app.domain.assignment import AssignmentState
from app.domain.comparison.plan_difference import Fate
from app.domain.plan import Assignment
from app.domain.unit_entry import UnitEntry
from app.resources import resource
from app.services import assignments, books, plan_version, plans, tasks, units
from app.services.books import Book
from tests.journeys.clerk import Clerk, make_book, take_in_plan
from ui.models.difference import Column
from ui.pages.plan.difference import DifferenceDialog
from ui.pages.plan.page import PlanPage
from ui.widgets.tables import go_to

REWORDED = ", trên mạng xã hội và trang tin điện tử của Đảng ủy."
ADDED = "Tổ chức họp báo thông tin về kết quả đại hội cho các cơ quan báo chí."


@pytest.fixture
def amended(tmp_path: Path) -> Path:
    """The sample plan with one task reworded, one taken out, and one added."""
    document = Document(str(resource("sample", "ke-hoach-mau.docx")))
    lines = [each for each in document.paragraphs if each.text.strip()]
    first = next(number for number, each in enumerate(lines) if "Đợt 1" in each.text)
    items = [each for each in lines[first:] if each.text.startswith("-")]
    items[1].text = items[1].text.rstrip(".") + REWORDED
    items[3]._element.getparent().remove(items[3]._element)
    items[5].insert_paragraph_before(f"- {ADDED}")
    path = tmp_path / "ke-hoach-sua.docx"
    document.save(str(path))
    return path


def with_progress(book: Book) -> dict[str, list[Assignment]]:
    return {
        task.text: assignments.of_tasks(book, [task.id])
        for task in tasks.list_tasks(book)
        if any(each.state is not AssignmentState.TODO for each in assignments.of_tasks(book, [task.id]))
    }


def make_progress(path: Path) -> None:
    with books.open_book(path) as book:
        units.add_units(book, [UnitEntry(2, "Chi bộ Một", "CB1", "01"), UnitEntry(3, "Chi bộ Hai", "", "02")])
        for task in tasks.list_tasks(book)[:4]:
            given = assignments.of_tasks(book, [task.id])
            assignments.set_state(book, [given[0].id], AssignmentState.DONE, date(2026, 11, 1))


def test_progress_survives_a_new_version_and_undo_brings_the_former_back(
    clerk: Clerk, tmp_path: Path, amended: Path
) -> None:
    path = make_book(clerk, tmp_path)
    take_in_plan(clerk)
    make_progress(path)
    before = clerk.read(with_progress)
    assert isinstance(before, dict)
    assert len(before) == 4
    names = clerk.read(lambda book: [task.text for task in tasks.list_tasks(book)])

    clerk.messages.answers.append(amended)
    clerk.choose("import_plan")
    page = clerk.window.workspace.current()
    assert isinstance(page, PlanPage)
    assert "lời văn khác" in page.reviewed.notices.known.text()
    page.reviewed.notices.known._button.click()
    clerk.settle()
    dialog = clerk.dialog(DifferenceDialog)
    assert isinstance(dialog, DifferenceDialog)
    fates = [row.fate for row in dialog.model.rows if row.fate]
    assert fates == [Fate.ADDED, Fate.CHANGED, Fate.GONE]
    assert dialog.summary.text().endswith(
        "1 việc mới, 1 việc có thay đổi, 1 việc không còn, 45 việc giữ nguyên."
    )
    gone = next(number for number, row in enumerate(dialog.model.rows) if row.fate is Fate.GONE)
    ticked = dialog.model.index(gone, Column.CHOICE).data(Qt.ItemDataRole.CheckStateRole)
    assert ticked is Qt.CheckState.Checked, "it has progress, so it is kept unless the user says otherwise"
    changed = next(number for number, row in enumerate(dialog.model.rows) if row.fate is Fate.CHANGED)
    go_to(dialog.table, dialog.table.model().index(changed, 0))
    assert "<s>" not in dialog.texts.new.toHtml()
    assert REWORDED.strip(", ") in dialog.texts.new.toPlainText()
    dialog.do_button.click()
    clerk.settle()

    after = clerk.read(with_progress)
    assert isinstance(after, dict)
    assert list(map(list, after.values())) != []
    assert {one.id for given in after.values() for one in given} == {
        one.id for given in before.values() for one in given
    }
    assert any(text.endswith(REWORDED.strip()) for text in after)
    assert ADDED in clerk.read(lambda book: [task.text for task in tasks.list_tasks(book)])
    assert len(clerk.read(lambda book: plans.all_plans(book))) == 1
    assert not page.reviewed.is_on

    clerk.choose("undo")
    assert clerk.read(with_progress) == before
    assert clerk.read(lambda book: [task.text for task in tasks.list_tasks(book)]) == names
    clerk.choose("redo")
    assert clerk.read(with_progress) == after
    former = clerk.read(lambda book: plan_version.former_versions(book, plans.all_plans(book)[0].id))
    assert [each.number for each in former] == [1]
