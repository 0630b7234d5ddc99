"""A clerk looks at the sample's timeline in every grouping and zoom, drags a congress and takes it back."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from app.domain.timeline.lines import Grouping
from app.domain.timeline.ticks import TickUnit
from app.services import books, congresses, tasks
from app.services.sample import create_sample
from tests.journeys.clerk import Clerk
from ui.pages.timeline.page import TimelinePage

LEFT = Qt.MouseButton.LeftButton
BLOC = "bloc-5"


@pytest.fixture
def page(clerk: Clerk, tmp_path: Path) -> TimelinePage:
    with create_sample(tmp_path / "so.stt") as book:
        books.describe(book, replace(books.info(book), is_sample=False))
    clerk.window.books.open_path(tmp_path / "so.stt")
    clerk.settle()
    clerk.window.go("timeline")
    clerk.settle()
    found = clerk.window.workspace.current()
    assert isinstance(found, TimelinePage)
    return found


def group_by(clerk: Clerk, page: TimelinePage, grouping: Grouping) -> None:
    page.zoom.groupings.setFocus()
    clerk.press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * list(Grouping).index(grouping))


def test_every_grouping_at_every_zoom_is_painted_and_read_as_a_table(
    clerk: Clerk, page: TimelinePage
) -> None:
    for grouping in Grouping:
        group_by(clerk, page, grouping)
        for unit in (TickUnit.DAY, TickUnit.WEEK, TickUnit.MONTH, TickUnit.QUARTER):
            page.zoom.units.setFocus()
            names = [page.zoom.units.itemText(number) for number in range(page.zoom.units.count())]
            clerk.press(Qt.Key.Key_Home, *[Qt.Key.Key_Down] * list(TickUnit).index(unit))
            assert page.zoom.units.currentText() == names[list(TickUnit).index(unit)]
            assert not page.chart.viewport().grab().isNull()
        QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
        assert page.table.isVisible()
        assert page.model.rowCount() == len(page.chart.state.shown) > 10
        QTest.keyClick(page, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)


def test_a_congress_is_dragged_and_its_tasks_follow_until_it_is_taken_back(
    clerk: Clerk, page: TimelinePage
) -> None:
    before = clerk.read(lambda book: congresses.find(book, BLOC))
    first = clerk.read(tasks.list_tasks)
    group_by(clerk, page, Grouping.CONGRESS)
    chart = page.chart
    opens = before.opens_on  # type: ignore[attr-defined]
    chart.zoom_to(20)
    chart.go_to_day(opens)
    key = f"congress:{before.id}"  # type: ignore[attr-defined]
    chart.select(key)
    start = QPoint(round(chart.x_of(opens)), round(chart.row_rect(key).center().y()))
    clerk.messages.answers.append(True)
    QTest.mousePress(chart.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    for pixels in (-30, -90, -140):
        QTest.mouseMove(chart.viewport(), start + QPoint(pixels, 0))
    assert "-7 ngày" in chart.dragging.words()[0]
    QTest.mouseRelease(chart.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start + QPoint(-140, 0))
    clerk.settle()
    moved = clerk.read(lambda book: congresses.find(book, BLOC))
    assert (opens - moved.opens_on).days == 7  # type: ignore[attr-defined]
    assert clerk.read(tasks.list_tasks) != first
    clerk.choose("undo")
    assert clerk.read(lambda book: congresses.find(book, BLOC)) == before
    assert clerk.read(tasks.list_tasks) == first
    assert [mark.day for mark in chart.current_row().milestones][1] == opens  # type: ignore[union-attr]
