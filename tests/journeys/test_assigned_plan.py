"""A plan with a table of assignments in the real window, with units that come later and a superior's plan."""

from pathlib import Path

from app.domain.comparison.correspondence import Coverage
from app.domain.written_name import Meaning
from app.services import assignments, correspondence, documents_in, plans, tasks, units
from app.services.books import Book
from tests.journeys.clerk import Clerk, make_book
from tests.test_command_line_names import PLAN, UNITS
from ui.operations import units as unit_operations
from ui.pages.plan.correspondence import CorrespondenceDialog
from ui.pages.plan.names import NamesDialog
from ui.pages.plan.page import PlanPage
from ui.widgets.tables import go_to

SUPERIOR = """\
TỈNH ỦY SƠN HÀ
Số 12-KH/TU
Sơn Hà, ngày 03 tháng 8 năm 2026

KẾ HOẠCH
Tuyên truyền đại hội

I. NHIỆM VỤ
- Tổ chức hội thi.
- Sản xuất phim tài liệu trước ngày 20/12/2026.
"""


def given(book: Book) -> dict[str, list[str]]:
    """Return for each task the names of those who have it."""
    names = {body.id: body.name for body in units.all_ever(book)}
    return {
        task.text: [names[each.body_id] for each in assignments.of_tasks(book, [task.id])]
        for task in tasks.list_tasks(book)
    }


def test_names_are_asked_units_come_later_and_a_superiors_plan_is_covered(
    clerk: Clerk, tmp_path: Path
) -> None:
    make_book(clerk, tmp_path)
    plan, listed, superior = (tmp_path / name for name in ("kh.txt", "don-vi.csv", "tinh-uy.txt"))
    for path, text in ((plan, PLAN), (listed, UNITS), (superior, SUPERIOR)):
        path.write_text(text, "utf-8")
    clerk.messages.answers.append(plan)
    clerk.choose("import_plan")
    page = clerk.window.workspace.current()
    assert isinstance(page, PlanPage)
    page.save_action.trigger()
    clerk.settle()

    asked = clerk.dialog(NamesDialog)
    assert isinstance(asked, NamesDialog)
    names = [each.written.name for each in asked.model.names]
    assert "BTG" in names
    go_to(asked.table, asked.table.model().index(names.index("Báo Sơn Hà"), 0))
    asked.meaning.radios[Meaning.NEW].click()
    asked.do_button.click()
    clerk.settle()
    assert clerk.read(given)["Biên soạn tài liệu tuyên truyền"] == ["Báo Sơn Hà"]  # type: ignore[index]

    entries = documents_in.read_unit_list(listed).entries
    unit_operations.add_units(clerk.window.frame.runner, clerk.window, entries)
    clerk.settle()
    assert clerk.read(given)["Treo băng rôn tại trụ sở"][0] == "Văn phòng Đảng ủy"  # type: ignore[index]

    page.show_beside()
    clerk.settle()
    dialog = clerk.dialog(CorrespondenceDialog)
    assert isinstance(dialog, CorrespondenceDialog)
    clerk.messages.answers.append(superior)
    dialog.add()
    clerk.settle()
    states = [each.coverage for each in dialog.model.rows]
    assert states == [Coverage.COVERED, Coverage.OPEN]
    go_to(dialog.table, dialog.table.model().index(1, 0))
    dialog.parts.propose_button.click()
    clerk.settle()
    assert [each.coverage for each in dialog.model.rows] == [Coverage.COVERED, Coverage.COVERED]
    table = tmp_path / "doi-chieu.docx"
    clerk.messages.answers.append(table)
    dialog.export()
    clerk.settle()
    assert table.stat().st_size > 0
    dialog.accept()
    made = "Sản xuất phim tài liệu trước ngày 20/12/2026."
    assert made in clerk.read(given)  # type: ignore[operator]

    clerk.choose("undo")
    assert made not in clerk.read(given)  # type: ignore[operator]
    clerk.choose("redo")
    assert made in clerk.read(given)  # type: ignore[operator]
    (beside,) = clerk.read(lambda book: correspondence.superiors(book, plans.all_plans(book)[0].id))  # type: ignore[misc]
    assert beside.symbol == "12-KH/TU"
