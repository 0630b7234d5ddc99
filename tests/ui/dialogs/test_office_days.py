from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from app.domain.dates.workdays import DayKind, OfficeDay, YearDays
from ui.dialogs.office_days import OfficeDaysDialog
from ui.models.office_days import DayColumn
from ui.settings import Settings

PUBLIC = YearDays({date(2026, 9, 2): "Quốc khánh"}, frozenset({date(2026, 8, 22)}))
OWN = (OfficeDay(date(2026, 7, 1), DayKind.OFF, "Nghỉ sáp nhập"),)


@pytest.fixture
def dialog(qtbot, tmp_path):
    dialog = OfficeDaysDialog(2026, Settings(tmp_path / "window.ini"), QIcon(), None)
    qtbot.addWidget(dialog)
    dialog.show_year(PUBLIC, OWN)
    dialog.may_drop = lambda: True
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def rows(dialog):
    model = dialog.model
    return [[model.index(row, column).data() for column in DayColumn] for row in range(model.rowCount())]


def test_the_days_of_a_year_are_listed_with_where_they_come_from(dialog):
    assert rows(dialog) == [
        ["01/07/2026", "Thứ Tư", "Nghỉ", "Nghỉ sáp nhập", "Cơ quan đặt"],
        ["22/08/2026", "Thứ Bảy", "Làm việc", "Làm bù cho ngày nghỉ được hoán đổi", "Lịch nhà nước"],
        ["02/09/2026", "Thứ Tư", "Nghỉ", "Quốc khánh", "Lịch nhà nước"],
    ]
    assert not dialog.save_button.isEnabled()
    assert dialog.remove_button.isEnabled()


def test_a_day_is_typed_with_the_keys_and_saved_with_the_year(dialog, qtbot):
    saved = []
    dialog.submitted.connect(lambda year, days: saved.append((year, days)))
    dialog.day.setFocus()
    qtbot.keyClicks(dialog.day, "31/12/26")
    qtbot.keyClick(dialog.day, Qt.Key.Key_Tab)
    qtbot.keyClicks(dialog.name, "Nghi bu")
    qtbot.keyClick(dialog.name, Qt.Key.Key_Return)
    assert rows(dialog)[-1] == ["31/12/2026", "Thứ Năm", "Nghỉ", "Nghi bu", "Cơ quan đặt"]
    assert not saved
    assert not dialog.year.isEnabled()
    qtbot.mouseClick(dialog.save_button, Qt.MouseButton.LeftButton)
    assert saved == [(2026, [*OWN, OfficeDay(date(2026, 12, 31), DayKind.OFF, "Nghi bu")])]


def test_what_the_office_set_can_be_taken_back_and_nothing_else(dialog, qtbot):
    qtbot.mouseClick(dialog.remove_button, Qt.MouseButton.LeftButton)
    assert [row[0] for row in rows(dialog)] == ["22/08/2026", "02/09/2026"]
    assert not dialog.remove_button.isEnabled()
    assert dialog.is_changed()


def test_a_public_day_may_be_worked(dialog, qtbot):
    dialog.day.set_day(date(2026, 9, 2))
    dialog.kind.setCurrentIndex(dialog.kind.findData(DayKind.WORK))
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert rows(dialog)[-1] == ["02/09/2026", "Thứ Tư", "Làm việc", "Quốc khánh", "Cơ quan đặt"]


def test_a_wrong_day_is_said(dialog, qtbot):
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert "ngày/tháng/năm" in dialog.fault.text()
    dialog.day.set_day(date(2027, 1, 1))
    qtbot.mouseClick(dialog.add_button, Qt.MouseButton.LeftButton)
    assert dialog.fault.text() == "Ngày này không thuộc năm 2026."
    assert len(rows(dialog)) == 3
