"""Every page of the sample book in small and large windows: words are read whole, columns keep room."""

from operator import attrgetter
from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QScrollBar,
    QToolButton,
    QWidget,
)

from app.domain.terms import BODY_KIND
from app.services.sample import create_sample
from tests.ui.fakes import CollectedErrors, ScriptedMessages
from ui.composition import build_window, name_application, prepare
from ui.main_window import MainWindow
from ui.models.checklist import Column as ChecklistColumn
from ui.models.plan_tasks import TaskColumn
from ui.models.units import Column as UnitColumn
from ui.pages.congresses.view_switch import CongressView
from ui.program import book_desk, handlers, page_entries
from ui.settings import Settings
from ui.widgets.columns import LEAST_WORDS

_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
SIZES = [None, QSize(1093, 543), QSize(1366, 728), QSize(1920, 1040)]


@pytest.fixture(scope="module")
def sample(tmp_path_factory):
    path = tmp_path_factory.mktemp("sample") / "so-mau.stt"
    create_sample(path).close()
    return path


@pytest.fixture
def window(qtbot, qapp, tmp_path, sample):
    name_application()
    prepare(qapp)
    errors = CollectedErrors()
    window = build_window(
        qapp, book_desk(), Settings(tmp_path / "window.ini"), page_entries(), handlers(),
        reporter=errors, messages=ScriptedMessages(), books_folder=Path(tmp_path),
    )  # fmt: skip
    qtbot.addWidget(window)
    window.show()
    window.books.open_path(sample)
    settle(window)
    yield window
    window.frame.runner.shut_down()
    qapp.setStyleSheet("")
    assert errors.bugs == []


def settle(window: MainWindow) -> None:
    for _ in range(3):
        assert window.frame.runner.wait_idle(20_000)
        QApplication.processEvents()


def show(window: MainWindow, key: str, size: QSize | None) -> QWidget:
    window.resize(size or window.minimumSize())
    window.go(key)
    settle(window)
    return window.workspace.page(key)


def narrowed(page: QWidget) -> list[tuple[str, int, int]]:
    """Return the buttons, choices and lines that are narrower than what stands in them."""
    return [
        (words, widget.width(), widget.minimumSizeHint().width())
        for widget in page.findChildren(QWidget)
        if isinstance(widget, QAbstractButton | QComboBox | QLineEdit)
        and widget.isVisible()
        and not (isinstance(widget, QToolButton) and widget.toolButtonStyle() is _ICON_ONLY)
        and not isinstance(widget.parent(), QScrollBar | QComboBox | QHeaderView)
        and (words := widget.currentText() if isinstance(widget, QComboBox) else widget.text())
        and widget.width() < widget.minimumSizeHint().width()
    ]


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_no_button_is_narrower_than_its_words(window, size):
    keys = window.workspace.navigation.keys()
    for key in keys:
        page = show(window, key, size)
        assert page.width() == page.parentWidget().width(), key
        assert narrowed(page) == [], key


@pytest.mark.parametrize(
    ("key", "bar"), [("checklist", "filters.bar"), ("timeline", "filters"), ("units", "bar")]
)
def test_there_is_room_to_say_that_a_list_is_narrowed(window, key, bar):
    page = show(window, key, None)
    line = attrgetter(bar)(page)
    line.search.setText("văn")
    QTest.qWait(250)
    settle(window)
    assert line.mark().startswith("Đang lọc")
    assert narrowed(page) == []


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_words_of_tasks_keep_their_room(window, size):
    tree = show(window, "checklist", size).tree
    assert tree.columnWidth(ChecklistColumn.TASK) >= LEAST_WORDS
    for column in (ChecklistColumn.DUE, ChecklistColumn.PROGRESS):
        assert not tree.isColumnHidden(column)
    table = show(window, "plan", size).stored.table
    assert table.columnWidth(TaskColumn.TEXT) >= LEAST_WORDS
    assert not table.isColumnHidden(TaskColumn.STATE)


def test_columns_that_gave_way_come_back(window):
    tree = show(window, "checklist", None).tree
    assert tree.isColumnHidden(ChecklistColumn.NOTE)
    show(window, "checklist", SIZES[-1])
    assert not any(tree.isColumnHidden(column) for column in ChecklistColumn)
    show(window, "checklist", None)
    window.go("units")
    assert tree.isColumnHidden(ChecklistColumn.NOTE)


def test_tools_of_the_timeline_become_icons_that_say_their_words(window):
    page = show(window, "timeline", None)
    bar, text_beside = page.zoom, page.zoom.today.toolButtonStyle()
    folded = [
        button
        for button in (bar.fold, bar.unfold, bar.fit, bar.table, bar.today)
        if button.toolButtonStyle() != text_beside
    ]
    assert folded == [bar.fold, bar.unfold, bar.fit]
    assert all(button.text() in button.toolTip() for button in folded)
    assert not page.legend.isVisible()
    show(window, "timeline", SIZES[-1])
    assert all(button.toolButtonStyle() == text_beside for button in folded)
    assert all(isinstance(button, QToolButton) for button in folded)
    assert page.legend.isVisible()


@pytest.mark.parametrize("size", SIZES[2:], ids=str)
def test_kinds_and_telephones_of_units_are_read_whole(window, size):
    table = show(window, "units", size).table
    metrics = table.fontMetrics()
    for column, words in ((UnitColumn.KIND, BODY_KIND.values()), (UnitColumn.PHONE, ["0888.888.888"])):
        widest = max(metrics.horizontalAdvance(each) for each in words)
        assert table.columnWidth(column) >= widest + 16


def test_the_progress_of_hundreds_is_read_whole(window):
    tree = show(window, "checklist", SIZES[2]).tree
    needed = tree.fontMetrics().horizontalAdvance("Đã tuyên truyền 314/314")
    assert tree.columnWidth(ChecklistColumn.PROGRESS) >= needed + 12


def test_the_smallest_window_fits_on_a_laptop_that_shows_letters_larger(window):
    assert window.minimumWidth() <= 1024
    assert window.minimumHeight() <= 614 - 40 - 31  # less the bar of tasks and the title


@pytest.mark.parametrize("size", SIZES, ids=str)
@pytest.mark.parametrize("view", [CongressView.MONTH, CongressView.YEAR])
def test_the_calendars_of_congresses_keep_their_buttons_and_the_window_its_size(window, size, view):
    page = show(window, "congresses", size)
    before = window.size()
    page.switch.buttons[view].click()
    settle(window)
    assert window.size() == before
    assert page.width() == page.parentWidget().width()
    assert narrowed(page) == []
    assert page.pane.view.width() <= page.pane.width()
    calendar = page.pane.view.geometry_now()
    if view is CongressView.MONTH:
        assert calendar.lanes >= 1
        assert calendar.cell(len(calendar.layout.weeks) - 1, 6).bottom() <= page.pane.view.height()


@pytest.mark.parametrize("size", SIZES, ids=str)
def test_the_second_line_of_filters_has_room(window, size):
    page = show(window, "timeline", size)
    QTest.keyClick(page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    settle(window)
    assert page.more.isVisible()
    assert narrowed(page) == []
    assert page.chart.viewport().height() > 100
