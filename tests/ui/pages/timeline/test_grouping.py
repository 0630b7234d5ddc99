"""Grouping, more filters and the baseline of the timeline page, worked with keys and mouse."""

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from app.domain.task import Channel
from app.domain.timeline.lines import Grouping, RowKind
from app.services import assignments, congresses, tasks
from tests.readings import BLOC
from ui.dialogs.about import ShortcutsDialog

KEY, CONTROL = Qt.Key, Qt.KeyboardModifier.ControlModifier


def group_by(tried, grouping):
    box = tried.page.zoom.groupings
    QTest.keyClick(box, KEY.Key_Home)
    for _ in range(list(Grouping).index(grouping)):
        QTest.keyClick(box, KEY.Key_Down)
    tried.settle()


def pick(box, words):
    box.setFocus()
    QTest.keyClick(box, KEY.Key_Home)
    for _ in range(box.findText(words)):
        QTest.keyClick(box, KEY.Key_Down)


@pytest.mark.parametrize("grouping", [Grouping.CONGRESS, Grouping.CHANNEL, Grouping.WAVE])
def test_every_task_stands_in_every_grouping(tried, grouping):
    group_by(tried, grouping)
    texts = tried.do(lambda book: [task.text for task in tasks.list_tasks(book)])
    assert sorted(row.label for row in tried.chart.state.rows if row.item) == sorted(texts)
    assert tried.page.model.rowCount() == len(tried.chart.state.shown)


def test_by_congress_each_bears_its_milestones_and_its_tasks(tried):
    group_by(tried, Grouping.CONGRESS)
    labels = tried.labels()
    start = labels.index("Đại hội lần thứ V")
    row = tried.chart.state.shown[start]
    assert [mark.day for mark in row.milestones] == [date(2027, 1, 15), date(2027, 1, 16)]
    assert "Trang trí hội trường" in labels[start:]
    assert "Đại hội của các đơn vị (2)" in labels
    assert "Đại hội Chi bộ Một" not in labels


def test_by_unit_each_has_its_own_due_days_and_its_role(tried):
    group_by(tried, Grouping.UNIT)
    labels = tried.labels()
    assert labels.index("Chi bộ Một") < labels.index("Chi bộ Hai")
    given = [row for row in tried.chart.state.shown if row.given and row.given.unit == "Chi bộ Hai"]
    assert given
    dues = {each.id: each.due_on for each in tried.do(assignments.all_assignments)}
    assert {row.given.id: row.ends for row in given}.items() <= dues.items()
    tried.chart.select(given[0].key)
    assert "Vai trò: Chủ trì" in tried.page.details.text()
    assert "Đơn vị: Chi bộ Hai" in tried.chart.accessibleDescription()
    tried.press(KEY.Key_Return)
    assert tried.window.workspace.current().seen == given[0].item.task.id


def test_a_unit_is_looked_for_in_any_grouping(tried):
    QTest.keyClick(tried.page, KEY.Key_L, CONTROL)
    assert tried.page.more.isVisible()
    pick(tried.page.more.units, "Chi bộ Hai")
    tried.settle()
    found = {row.label for row in tried.chart.state.shown if row.item}
    assert found
    assert len(found) < 8
    assert "Ra số báo đặc biệt" not in found
    assert tried.page.zoom.more.text() == "Lọc thêm (1)"
    group_by(tried, Grouping.UNIT)
    assert {row.given.unit for row in tried.chart.state.shown if row.given} == {"Chi bộ Hai"}
    clear = tried.page.filters._clear
    QTest.mouseClick(clear, Qt.MouseButton.LeftButton)
    tried.settle()
    assert tried.page.zoom.more.text() == "Lọc thêm"
    assert tried.page.more.unit is None
    assert "Chi bộ Một" in tried.labels()


def test_a_channel_is_looked_for(tried):
    task = replace(tried.do(tasks.list_tasks)[0], channel=Channel.PRESS)
    runner = tried.window.frame.runner
    runner.run(lambda book, _: tasks.update_task(book, task), label="", parent=None)
    tried.settle()
    QTest.keyClick(tried.page, KEY.Key_L, CONTROL)
    pick(tried.page.more.channels, "Báo chí")
    assert [row.label for row in tried.chart.state.shown if row.item] == [task.text]
    pick(tried.page.more.channels, "Mạng xã hội")
    assert tried.page._none_found.isVisible()
    QTest.mouseClick(tried.page._none_found.buttons()[0], Qt.MouseButton.LeftButton)
    assert len([row for row in tried.chart.state.shown if row.item]) == 8


def test_grouping_folds_and_baseline_are_remembered(open_page):
    first = open_page()
    group_by(first, Grouping.UNIT)
    first.chart.select(first.key_of("Chi bộ Một"))
    first.press(KEY.Key_Left)
    folded = first.keys()
    group_by(first, Grouping.WAVE)
    assert first.keys() != folded
    group_by(first, Grouping.UNIT)
    assert first.keys() == folded
    QTest.keyClick(first.page, KEY.Key_G, CONTROL)
    first.settle()
    first.window.go("plan")
    first.window.frame.runner.shut_down()
    again = open_page()
    assert again.page.zoom.grouping is Grouping.UNIT
    assert again.page.zoom.baseline.isChecked()
    assert again.keys() == folded


def test_the_baseline_stands_beside_todays_dates_and_tells_of_deleted_tasks(tried):
    gone = next(task for task in tried.do(tasks.list_tasks) if task.text == "Góp ý văn kiện")
    runner = tried.window.frame.runner
    days = (date(2027, 1, 27), date(2027, 1, 28))
    runner.run(lambda book, _: congresses.set_dates(book, BLOC, *days), label="", parent=None)
    runner.run(lambda book, _: tasks.remove_tasks(book, [gone.id]), label="", parent=None)
    tried.settle()
    assert all(row.first is None for row in tried.chart.state.rows)
    QTest.keyClick(tried.page, KEY.Key_G, CONTROL)
    tried.settle()
    tried.chart.select(tried.key_of("Trang trí hội trường"))
    assert "Gốc: Từ ngày 15/01/2027 đến ngày 16/01/2027 · chậm 12 ngày" in tried.page.details.text()
    tried.chart.select(tried.key_of("Đại hội lần thứ V"))
    assert "Gốc: Khai mạc 15/01/2027; Bế mạc 16/01/2027 · chậm 12 ngày" in tried.page.details.text()
    left = [row for row in tried.chart.state.rows if row.kind is RowKind.GONE]
    assert [row.label for row in left] == ["Góp ý văn kiện"]
    for grouping in Grouping:
        group_by(tried, grouping)
        assert sum(row.kind is RowKind.GONE for row in tried.chart.state.rows) == 1


def test_a_holiday_is_named_in_the_tip(tried):
    chart = tried.chart
    chart.zoom_to(28)
    tried.settle()
    tet = date(2027, 2, 6)
    chart.go_to_day(tet)
    place = QPoint(round(chart.x_of(tet)), round(chart.row_rect(tried.keys()[0]).center().y()))
    tip = QHelpEvent(QEvent.Type.ToolTip, place, chart.viewport().mapToGlobal(place))
    QApplication.sendEvent(chart.viewport(), tip)
    assert "06/02/2027: nghỉ" in QToolTip.text()
    assert chart.state.rest.is_off(tet)


def test_the_keys_of_the_chart_are_in_the_list_of_keys(tried):
    dialog = ShortcutsDialog([], tried.window, tried.page.own_keys())
    listed = [dialog.table.item(row, 0).text() for row in range(dialog.table.rowCount())]
    assert {"Alt+← →", "Alt+Shift+← →", "Ctrl+G", "Esc"} <= set(listed)
