"""The overview as a clerk meets it: numbers and rows that lead on, and what stands where there is none."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QWidget

from app.domain.assignment import AssignmentState
from app.domain.overview import GroupKind, Step
from app.domain.overview_words import ALL_DONE, NO_CONGRESS, NOTHING_DUE
from app.services import assignments, checklist, congresses, tasks, units
from tests.readings import BLOC
from tests.ui.pages.open_page import filled_book
from ui.models.checklist_filter import ChecklistFilter, Chip, Owner, Place
from ui.models.congresses_proxy import CongressChip
from ui.pages.overview.page import OverviewPage
from ui.pages.overview.tiles import TILES
from ui.pages.overview.units_dialog import UnitsProgressDialog
from ui.pages.plan.wish import PlanWish


def numbers(page):
    return [tile.number.text() for tile in page.tiles.tiles]


def press(widget, key=Qt.Key.Key_Return):
    widget.setFocus()
    QTest.keyClick(widget, key)


def stops(page):
    """Walk through the page by Tab and return what gets the keyboard, in order."""
    page.head.congress.setFocus()
    found = []
    while (now := page.focusWidget()) not in found:
        found.append(now)
        QTest.keyClick(now, Qt.Key.Key_Tab)
    return found


def test_the_head_says_the_day_the_book_and_the_next_congress(opened):
    head = opened.page.head
    assert head.today.text() == "Thứ Tư, ngày 09/12/2026"
    assert head.book.text() == "Sổ thử"
    assert head.congress.words.name == "Đại hội Chi bộ Hai"
    assert head.congress.words.side == "Ngày mai"
    press(head.congress)
    assert opened.went == [("congresses", "grassroots/02")]


def test_tiles_show_the_numbers_of_the_book_and_open_the_lists(opened):
    counts = opened.page.shown.tasks
    assert numbers(opened.page)[:5] == [
        str(each)
        for each in (counts.overdue, counts.this_week, counts.soon, counts.unassigned, counts.undated)
    ]
    assert numbers(opened.page)[5:] == ["1", "1"]
    for tile in opened.page.tiles.tiles:
        press(tile)
        assert tile.accessibleName().startswith(f"{tile.spec.label}: {tile.number.text()}")
    assert opened.went == [(spec.page, spec.look) for spec in TILES]
    assert opened.went[0][1] == ChecklistFilter(chips=frozenset({Chip.OVERDUE}))
    assert opened.went[-1] == ("congresses", CongressChip.UNDATED)


def test_what_is_urgent_leads_to_the_task_and_to_all_of_it(opened):
    card, urgent = opened.page.urgent, opened.page.shown.urgent
    assert [row.words.name for row in card.rows()] == [each.text for each in urgent]
    assert card.rows()[0].words.side == "Quá hạn 36 ngày"
    assert card.rows()[0].words.tone == "late"
    press(card.rows()[0], Qt.Key.Key_Space)
    press(card.every)
    both = frozenset({Chip.OVERDUE, Chip.THIS_WEEK})
    assert opened.went == [("checklist", urgent[0].task_id), ("checklist", ChecklistFilter(chips=both))]
    assert card.every.text() == f"Xem tất cả {len(urgent)} việc"


def test_congresses_waves_and_units_lead_to_their_lists(opened):
    page = opened.page
    assert [row.words.side for row in page.congresses.rows()] == ["Ngày mai", "Còn 37 ngày"]
    press(page.congresses.rows()[1])
    assert opened.went.pop() == ("congresses", BLOC)
    first = page.shown.groups[0]
    press(page.groups.rows()[0])
    assert opened.went.pop() == (
        "checklist",
        ChecklistFilter(place=Place(GroupKind.WAVE, first.id, "Đợt 1: đại hội cơ sở")),
    )
    press(page.groups.every)
    assert opened.went.pop() == ("timeline", None)
    unit = page.shown.units[0]
    press(page.units.rows()[0])
    assert opened.went.pop() == ("checklist", ChecklistFilter(owner=Owner(unit.body_id, unit.name)))
    assert page.units.rows()[0].words.detail.endswith("quá hạn")


def test_every_button_is_reached_by_tab_in_the_order_of_the_page(opened):
    page = opened.page
    shown = [
        each
        for each in page.findChildren(QAbstractButton)
        if each.isVisible() and each.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    found = stops(page)
    assert set(found) == set(shown)
    assert found[1:8] == page.tiles.tiles
    assert all(each.accessibleName() for each in shown)
    rows = [row for card in page.cards for row in card.rows()]
    assert [each for each in found if each in rows] == rows
    page.tiles.tiles[0].setFocus()
    QTest.keyClick(page.tiles.tiles[0], Qt.Key.Key_Right)
    assert page.tiles.tiles[1].hasFocus()


def test_only_what_it_shows_makes_it_read_again(opened):
    read = []
    opened.page.load = lambda: read.append(True)
    for table, times in (("attendance", 0), ("assignment", 1)):
        opened.runner.changed.emit(SimpleNamespace(label="Sửa", touched=frozenset({table})))
        assert len(read) == times


def test_rows_stay_the_same_buttons_when_the_book_changes(opened):
    page = opened.page
    row = page.urgent.rows()[0]
    row.setFocus()
    task_id = page.shown.urgent[0].task_id
    opened.book_says(
        lambda book: assignments.set_task_state(book, [task_id], AssignmentState.DONE, page.shown.on)
    )
    page.refresh()
    opened.settle()
    assert page.urgent.rows()[0] is row
    assert row.hasFocus()
    assert page.shown.urgent[0].task_id != task_id


def test_after_midnight_another_day_is_shown(opened, clock):
    page = opened.page
    before = numbers(page)
    clock.day += timedelta(days=1)
    page._clock.timeout.emit()
    opened.settle()
    assert page.head.today.text() == "Thứ Năm, ngày 10/12/2026"
    assert page.congresses.rows()[0].words.side == "Hôm nay"
    clock.day += timedelta(days=60)
    page.hide()
    page._clock.timeout.emit()
    opened.settle()
    page.show()
    opened.settle()
    assert page.head.today.text() == "Thứ Hai, ngày 08/02/2027"
    assert numbers(page) != before
    assert page.congresses.quiet() == NO_CONGRESS


def test_a_new_book_says_what_to_do_first(empty):
    page = empty.page
    assert page.steps.title.text() == "Bắt đầu từ đây"
    assert not page.tiles.isVisible()
    assert not page.columns.isVisible()
    assert not page.print_action.isEnabled()
    assert page.steps.buttons[Step.PLAN].hasFocus()
    for step in Step:
        press(page.steps.buttons[step])
    assert [key for key, _ in empty.went] == ["plan", "units", "congresses", "checklist"]
    assert empty.went[0][1] is PlanWish.PICK


def test_the_steps_go_as_they_are_done(opened):
    page = opened.page
    assert not page.steps.isVisible()
    opened.book_says(lambda book: congresses.set_dates(book, BLOC, None, None))
    page.refresh()
    opened.settle()
    assert page.steps.title.text() == "Còn 1 bước để sổ sẵn sàng"
    assert [step for step, button in page.steps.buttons.items() if button.isVisible()] == [Step.DATES]
    assert page.tiles.isVisible()


def test_a_quiet_week_and_a_finished_book_say_so(opened, clock):
    page = opened.page
    clock.day = date(2026, 9, 2)
    page.refresh()
    opened.settle()
    assert (page.urgent.quiet(), page.urgent.rows()) == (NOTHING_DUE, [])
    assert not page.urgent.every.isVisible()

    def finish(book):
        party = units.list_units(book, clock.day)[0]
        ids = [task.id for task in tasks.list_tasks(book)]
        nobodys = [line.task.id for line in checklist.tasks(book, clock.day) if not line.total]
        assignments.assign(book, nobodys, [party.id])
        assignments.set_task_state(book, ids, AssignmentState.DONE, clock.day)

    opened.book_says(finish)
    page.refresh()
    opened.settle()
    assert page.urgent.quiet() == ALL_DONE


def test_a_book_without_units_offers_them(open_on):
    def fill(path):
        book = filled_book(path)
        units.remove_units(book, [each.id for each in units.list_units(book, date(2026, 12, 9))])
        return book

    host = open_on(fill)
    assert host.page.steps.buttons[Step.UNITS].isVisible()


def test_all_units_are_listed_and_enter_opens_the_tasks_of_one(opened):
    page = opened.page
    page._show_all_units()
    dialog = opened.dialog()
    assert isinstance(dialog, UnitsProgressDialog)
    assert dialog.model.rowCount() == page.shown.units_total
    assert dialog.table.hasFocus()
    dialog.filter.search.setText("chi bo ba")
    opened.qtbot.waitUntil(lambda: dialog.proxy.rowCount() == 1)
    dialog.table.setFocus()
    QTest.keyClick(dialog.table, Qt.Key.Key_Return)
    opened.settle()
    assert QApplication.activeModalWidget() is None
    ((key, what),) = opened.went
    assert (key, what.owner.name) == ("checklist", "Chi bộ Ba")


@pytest.mark.parametrize(("width", "columns"), [(640, 1), (1166, 2)])
def test_parts_stack_where_there_is_no_room_and_nothing_is_cut_off_at_the_side(opened, width, columns):
    page = opened.page
    page.resize(width, 500)
    opened.settle()
    assert page.columns.columns == columns
    assert page.area.horizontalScrollBar().maximum() == 0
    assert page._inner.width() == page.area.viewport().width()
    for label in page._inner.findChildren(QLabel):
        if label.isVisible() and not label.wordWrap() and type(label) is QLabel:
            assert label.width() >= label.sizeHint().width(), label.text()


def test_no_part_stands_as_a_window_of_its_own_while_the_page_is_made(opened, qtbot):
    class Watcher(QObject):
        def __init__(self):
            super().__init__()
            self.seen = []

        def eventFilter(self, watched, event):
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                self.seen.append(watched)
            return False

    watcher = Watcher()
    QApplication.instance().installEventFilter(watcher)
    again = OverviewPage(opened.context, opened.page._today)
    qtbot.addWidget(again)
    again.show()
    opened.settle()
    QApplication.instance().removeEventFilter(watcher)
    assert watcher.seen == [again]
