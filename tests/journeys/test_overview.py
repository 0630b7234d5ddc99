"""The overview in the real window: from an empty book to the lists behind the numbers."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.overview import Step
from app.resources import resource
from app.services import overview, tasks
from app.services.sample import create_sample
from tests.journeys.clerk import Clerk, make_book
from tests.journeys.test_first_day import take_in_units
from ui.pages.checklist.page import ChecklistPage
from ui.pages.congresses.page import CongressesPage
from ui.pages.overview.page import OverviewPage
from ui.pages.plan.page import PlanPage
from ui.pages.timeline.page import TimelinePage


def page_of(clerk: Clerk, kind: type[QWidget]) -> QWidget:
    page = clerk.window.workspace.current()
    assert isinstance(page, kind)
    return page


def come_back(clerk: Clerk) -> None:
    """Let the window be the active one again, as it is when a dialog closes."""
    clerk.window.activateWindow()
    assert QTest.qWaitForWindowActive(clerk.window)


def first_page(clerk: Clerk) -> OverviewPage:
    come_back(clerk)
    clerk.window.go("overview")
    clerk.settle()
    page = page_of(clerk, OverviewPage)
    assert isinstance(page, OverviewPage)
    return page


def test_a_new_book_leads_from_step_to_step(clerk: Clerk, tmp_path: Path) -> None:
    make_book(clerk, tmp_path)
    come_back(clerk)
    page = page_of(clerk, OverviewPage)
    assert isinstance(page, OverviewPage)
    assert page.steps.buttons[Step.PLAN].hasFocus()
    clerk.messages.answers.append(resource("sample", "ke-hoach-mau.docx"))
    clerk.press(Qt.Key.Key_Return)
    plan = page_of(clerk, PlanPage)
    assert isinstance(plan, PlanPage)
    plan.save_action.trigger()
    clerk.settle()
    assert clerk.read(lambda book: len(tasks.list_tasks(book))) == 47

    page = first_page(clerk)
    assert page.steps.title.text() == "Còn 2 bước để sổ sẵn sàng"
    assert page.tiles.tiles[0].hasFocus()
    take_in_units(clerk)
    page = first_page(clerk)
    shown = [step for step, button in page.steps.buttons.items() if button.isVisible()]
    assert shown == [Step.DATES]
    page.steps.buttons[Step.DATES].click()
    clerk.settle()
    page_of(clerk, CongressesPage)
    clerk.choose("undo")
    page = first_page(clerk)
    assert page.steps.buttons[Step.UNITS].isVisible()


@pytest.fixture
def sample(clerk: Clerk, tmp_path: Path) -> Clerk:
    path = tmp_path / "so-mau.stt"
    create_sample(path).close()
    clerk.window.books.open_path(path)
    clerk.settle()
    clerk.window.books.may_leave = lambda _again: True  # type: ignore[method-assign]
    return clerk


def test_every_number_is_the_length_of_the_list_behind_it(sample: Clerk) -> None:
    for number in range(len(first_page(sample).tiles.tiles)):
        tile = first_page(sample).tiles.tiles[number]
        tile.setFocus()
        sample.press(Qt.Key.Key_Return)
        behind = sample.window.workspace.current()
        if isinstance(behind, ChecklistPage):
            count, _ = behind.tree.proxy.shown()
        else:
            assert isinstance(behind, CongressesPage)
            shown = [each for each in behind.model.congresses() if not each.per_unit]
            places = [behind.proxy.mapFromSource(behind.model.index_of(each.id)) for each in shown]
            count = sum(place.isValid() for place in places)
        assert tile.number.text() == str(count), tile.spec.label


def test_rows_open_what_they_speak_of(sample: Clerk) -> None:
    page = first_page(sample)
    assert page.shown is not None
    for number, group in enumerate(page.shown.groups):
        first_page(sample).groups.rows()[number].click()
        sample.settle()
        checklist = page_of(sample, ChecklistPage)
        assert isinstance(checklist, ChecklistPage)
        assert checklist.tree.proxy.shown()[0] == group.progress.total
    for number, unit in enumerate(page.shown.units[:3]):
        first_page(sample).units.rows()[number].click()
        sample.settle()
        checklist = page_of(sample, ChecklistPage)
        assert isinstance(checklist, ChecklistPage)
        assert checklist.tree.proxy.shown()[0] == unit.progress.total
    first_page(sample).groups.every.click()
    sample.settle()
    page_of(sample, TimelinePage)


def test_ticking_a_task_changes_the_overview_and_undo_brings_it_back(sample: Clerk) -> None:
    def late() -> int:
        shown = first_page(sample).shown
        assert shown is not None
        return shown.tasks.overdue

    before = late()
    found = sample.read(lambda book: overview.read(book, date.today()))
    assert isinstance(found, overview.Overview)
    if not found.urgent:
        pytest.skip("nothing of the sample is late on this day")
    first_page(sample).urgent.rows()[0].click()
    sample.settle()
    checklist = page_of(sample, ChecklistPage)
    assert isinstance(checklist, ChecklistPage)
    line = checklist.tree.current_line()
    assert line is not None
    assert line.task.id == found.urgent[0].task_id
    sample.messages.answers.append(True)
    sample.press(Qt.Key.Key_Space)
    sample.messages.answers.clear()
    assert late() == before - 1
    sample.choose("undo")
    assert late() == before
