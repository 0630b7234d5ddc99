"""Bars and milestones dragged with real presses, moves and keys, and what the book holds after."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.dates.due import DueEvery, DueWithin, Period
from app.services import assignments, congresses, history, tasks
from tests.readings import BLOC

KEY, LEFT = Qt.Key, Qt.MouseButton.LeftButton
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
TASK = "Trang trí hội trường"  # during the congress of the bloc
DONE = "Ra số báo đặc biệt"


@pytest.fixture
def dragged(tried):
    tried.chart.zoom_to(9)
    tried.chart.go_to_day(date(2027, 1, 8))
    return tried


def row_of(tried, label):
    return next(row for row in tried.chart.state.rows if row.label == label)


def place(tried, label, day, edge=0.0):
    """Return the point in the middle of a day on a row, or so many pixels beside it."""
    chart = tried.chart
    row = row_of(tried, label)
    chart.select(row.key)
    return QPoint(round(chart.x_of(day) + edge), round(chart.row_rect(row.key).center().y()))


def press_and_move(tried, start, days, modifier=Qt.KeyboardModifier.NoModifier):
    chart = tried.chart
    wide = round(days * chart.pixels_per_day)
    QTest.mousePress(chart.viewport(), LEFT, modifier, start)
    for part in (0.3, 0.6, 1.0):
        step = QPoint(start.x() + round(wide * part), start.y())
        if modifier:
            _move_with(chart.viewport(), step, modifier)
        else:
            QTest.mouseMove(chart.viewport(), step)
    return QPoint(start.x() + wide, start.y())


def _move_with(viewport, point, modifier):
    event = QMouseEvent(
        QEvent.Type.MouseMove, QPointF(point), QPointF(viewport.mapToGlobal(point)), LEFT, LEFT, modifier
    )
    QApplication.sendEvent(viewport, event)


def release(tried, at):
    QTest.mouseRelease(tried.chart.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, at)
    tried.settle()


def hold(tried, modifier, *keys):
    """Press keys while others are held, which stay down."""
    for key in keys:
        QTest.keyPress(tried.chart, key, modifier)


def let_go(tried):
    QTest.keyRelease(tried.chart, KEY.Key_Alt)
    tried.settle()


def stored(tried, label):
    return next(task for task in tried.do(tasks.list_tasks) if task.text == label)


def test_a_bar_is_dragged_whole_with_a_live_date_and_undone_in_one_step(dragged):
    before = stored(dragged, DONE)
    at = press_and_move(dragged, place(dragged, DONE, date(2027, 1, 4)), 5)
    said = dragged.chart.dragging.words()
    assert said[0].startswith("16/12/2026 – 19/01/2027 · +5 ngày")
    assert said[1] == "Thành ngày cố định, không còn tính theo Đại hội lần thứ V"
    assert "+5 ngày" in dragged.chart.accessibleDescription()
    release(dragged, at)
    after = stored(dragged, DONE)
    step = timedelta(5)
    assert after.due == DueWithin("", before.starts_on + step, before.due_on + step)
    assert (after.starts_on, after.due_on) == (after.due.starts, after.due.ends)
    assert row_of(dragged, DONE).ends == after.due_on
    assert dragged.chart.state.drag is None
    dragged.do(history.undo)
    assert stored(dragged, DONE) == before
    assert dragged.messages.asked == []


def test_an_edge_changes_the_length(dragged):
    end = row_of(dragged, DONE).ends
    release(dragged, press_and_move(dragged, place(dragged, DONE, end, 2), -4))
    after = stored(dragged, DONE)
    assert (after.starts_on, after.due_on) == (date(2026, 12, 11), end - timedelta(4))
    start = after.starts_on
    dragged.chart.go_to_day(start)
    release(dragged, press_and_move(dragged, place(dragged, DONE, start, -2), -3))
    assert stored(dragged, DONE).starts_on == start - timedelta(3)


def test_escape_puts_a_bar_back(dragged):
    before = stored(dragged, DONE)
    at = press_and_move(dragged, place(dragged, DONE, date(2027, 1, 4)), 6)
    assert dragged.chart.state.as_dragged(row_of(dragged, DONE)).ends == before.due_on + timedelta(6)
    QTest.keyClick(dragged.chart, KEY.Key_Escape)
    assert dragged.chart.state.drag is None
    release(dragged, at)
    assert stored(dragged, DONE) == before


def test_shift_stops_at_working_days_alone(dragged):
    """14 January 2027 is a Thursday, so that three days more are a Sunday."""
    at = press_and_move(dragged, place(dragged, DONE, date(2027, 1, 4)), 3, SHIFT)
    assert dragged.chart.state.drag.target == date(2027, 1, 18)
    assert "ngày nghỉ" not in dragged.chart.dragging.words()[0]
    QTest.keyClick(dragged.chart, KEY.Key_Escape)
    release(dragged, at)


def test_a_click_that_hardly_moves_drags_nothing(dragged):
    start = place(dragged, DONE, date(2027, 1, 4))
    QTest.mousePress(dragged.chart.viewport(), LEFT, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(dragged.chart.viewport(), start + QPoint(2, 0))
    assert dragged.chart.state.drag is None
    release(dragged, start)
    assert dragged.current() == DONE


def test_a_congress_is_asked_about_with_what_moves_and_moves_it(dragged):
    dragged.messages.answers.append(True)
    at = press_and_move(dragged, place(dragged, "Đại hội lần thứ V", date(2027, 1, 15)), -10)
    assert dragged.chart.dragging.words()[0].startswith("Khai mạc: 05/01/2027 (T3) · -10 ngày")
    release(dragged, at)
    _, question, verb, detail = dragged.messages.asked[0]
    assert question.startswith("Đổi ngày Đại hội lần thứ V thì ")
    assert verb == "Đổi ngày"
    assert f"• {DONE}: 14/01/2027 → 04/01/2027" in detail
    assert dragged.do(lambda book: congresses.find(book, BLOC)).opens_on == date(2027, 1, 5)
    assert stored(dragged, DONE).due_on == date(2027, 1, 4)


def test_a_congress_goes_back_when_the_answer_is_no(dragged):
    dragged.messages.answers.append(False)
    release(dragged, press_and_move(dragged, place(dragged, "Đại hội lần thứ V", date(2027, 1, 15)), 7))
    assert dragged.chart.state.drag is None
    assert dragged.do(lambda book: congresses.find(book, BLOC)).opens_on == date(2027, 1, 15)


def test_a_closing_before_the_opening_is_refused_and_said(dragged):
    dragged.chart.zoom_to(40)
    dragged.chart.go_to_day(date(2027, 1, 15))
    release(dragged, press_and_move(dragged, place(dragged, "Đại hội lần thứ V", date(2027, 1, 16)), -5))
    assert "trước ngày khai mạc" in dragged.page.banner.text()
    assert dragged.chart.state.drag is None
    assert dragged.do(lambda book: congresses.find(book, BLOC)).closes_on == date(2027, 1, 16)
    assert dragged.errors.bugs == []


def test_what_comes_back_is_not_dragged_and_the_banner_says_why(dragged):
    task = stored(dragged, DONE)
    change = replace(task, due=DueEvery("", Period.WEEK, 5))
    runner = dragged.window.frame.runner
    runner.run(lambda book, _: tasks.update_task(book, change), label="", parent=None)
    dragged.settle()
    assert row_of(dragged, DONE).comes_back
    start = place(dragged, DONE, date(2027, 1, 4))
    release(dragged, press_and_move(dragged, start, 5))
    assert "lặp lại định kỳ" in dragged.page.banner.text()
    assert stored(dragged, DONE).due == change.due


def test_keys_move_by_days_and_write_when_alt_is_let_go(dragged):
    before = stored(dragged, DONE)
    dragged.chart.select(row_of(dragged, DONE).key)
    hold(dragged, ALT, KEY.Key_Right, KEY.Key_Right, KEY.Key_Left, KEY.Key_Right)
    assert dragged.chart.dragging.words()[0].endswith("+2 ngày · ngày nghỉ")
    dragged.settle()
    assert stored(dragged, DONE) == before
    let_go(dragged)
    assert stored(dragged, DONE).due_on == before.due_on + timedelta(2)
    assert stored(dragged, DONE).starts_on == before.starts_on + timedelta(2)
    hold(dragged, ALT | SHIFT, KEY.Key_Left)
    let_go(dragged)
    assert stored(dragged, DONE).due_on == before.due_on + timedelta(1)
    assert stored(dragged, DONE).starts_on == before.starts_on + timedelta(2)


def test_keys_move_a_congress_and_its_closing(dragged):
    dragged.messages.answers += [True, True]
    dragged.chart.select(row_of(dragged, "Đại hội lần thứ V").key)
    hold(dragged, ALT, KEY.Key_Right)
    let_go(dragged)
    hold(dragged, ALT | SHIFT, KEY.Key_Right)
    let_go(dragged)
    found = dragged.do(lambda book: congresses.find(book, BLOC))
    assert (found.opens_on, found.closes_on) == (date(2027, 1, 16), date(2027, 1, 18))


def test_a_task_of_every_unit_is_asked_about_before_it_leaves_their_congresses(dragged):
    task = next(task for task in dragged.do(tasks.list_tasks) if task.fans_out_to and task.due_on)
    dragged.messages.answers.append(True)
    dragged.chart.select(f"task:{task.id}")
    hold(dragged, ALT, KEY.Key_Right)
    let_go(dragged)
    assert f"«{task.text}»" in dragged.messages.asked[0][1]
    given = dragged.do(lambda book: assignments.of_tasks(book, [task.id]))
    assert {each.due_on for each in given} == {task.due_on + timedelta(1)}


def test_a_units_assignment_gets_a_day_of_its_own(dragged):
    page = dragged.page
    QTest.keyClick(page.zoom.groupings, KEY.Key_Down)
    QTest.keyClick(page.zoom.groupings, KEY.Key_Down)
    dragged.settle()
    row = next(row for row in dragged.chart.state.shown if row.given and row.ends)
    dragged.chart.select(row.key)
    hold(dragged, ALT, KEY.Key_Right)
    assert dragged.chart.dragging.words()[1] == f"Thành hạn riêng của {row.given.unit}"
    let_go(dragged)
    given = {each.id: each for each in dragged.do(assignments.all_assignments)}
    assert given[row.given.id].due_fixed == row.ends + timedelta(1)


def test_undated_rows_groups_and_deleted_tasks_stand_still(dragged):
    for label in ("Xây dựng kế hoạch", "Đại hội"):
        dragged.chart.select(row_of(dragged, label).key)
        hold(dragged, ALT, KEY.Key_Right)
        assert dragged.chart.state.drag is None
    assert dragged.page.banner.text()
