from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from app.domain.dates.written import format_date
from ui.widgets.calendar import CalendarPopup
from ui.widgets.date_edit import DateEdit, DateField

TODAY = date(2026, 2, 5)


@pytest.fixture
def field(qtbot):
    field = DateField(QIcon(), today=lambda: TODAY)
    qtbot.addWidget(field)
    field.show()
    field.line.setFocus()
    field.given = []
    field.line.day_changed.connect(field.given.append)
    return field


@pytest.mark.parametrize("typed", ["5/2/26", "05/02/2026", "5-2-2026", "05.02.26", "2026-02-05"])
def test_offices_ways_of_writing_a_day(field, qtbot, typed):
    qtbot.keyClicks(field.line, typed)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.line.text() == "05/02/2026"
    assert field.given == [TODAY]


def test_what_is_no_day_is_said_beneath_and_the_last_good_day_stays(field, qtbot):
    field.line.set_day(TODAY)
    field.line.selectAll()
    qtbot.keyClicks(field.line, "31/02/2026")
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert "31/02/2026" in field.line.fault()
    assert field.findChild(DateEdit).property("invalid") == "true"
    assert field._fault.isVisible()
    assert field.line.day() == TODAY
    assert field.given == []
    qtbot.keyClick(field.line, Qt.Key.Key_Backspace)
    assert field.line.fault() == ""
    assert not field._fault.isVisible()


def test_it_may_be_empty(field, qtbot):
    field.line.set_day(TODAY)
    field.line.selectAll()
    qtbot.keyClick(field.line, Qt.Key.Key_Delete)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.given == [None]
    assert field.line.day() is None


def test_leaving_without_a_change_announces_nothing(field, qtbot):
    field.line.set_day(TODAY)
    qtbot.keyClick(field.line, Qt.Key.Key_Return)
    assert field.given == []


def test_keys_move_the_day(field, qtbot):
    qtbot.keyClick(field.line, Qt.Key.Key_Semicolon, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field.line, Qt.Key.Key_Up)
    qtbot.keyClick(field.line, Qt.Key.Key_PageDown)
    assert field.given == [TODAY, date(2026, 2, 6), date(2026, 1, 30)]


def test_the_calendar_is_vietnamese_and_gives_its_day(field, qtbot):
    field.line.set_day(date(2025, 6, 15))
    qtbot.keyClick(field.line, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    popup = field.line.findChild(CalendarPopup)
    assert popup.isVisible()
    assert popup.calendar.locale().name() == "vi_VN"
    assert popup.calendar.selectedDate().toPython() == date(2025, 6, 15)
    qtbot.keyClick(popup.calendar.focusWidget() or popup.calendar, Qt.Key.Key_Right)
    qtbot.keyClick(popup.calendar.focusWidget() or popup.calendar, Qt.Key.Key_Return)
    assert field.given == [date(2025, 6, 16)]
    qtbot.waitUntil(lambda: field.line.findChild(CalendarPopup) is None)


@given(st.dates(date(2000, 1, 1), date(2099, 12, 31)))
def test_every_day_shown_is_read_back(qapp, day):
    line = DateEdit()
    line.setText(format_date(day))
    assert line.commit()
    assert line.day() == day
