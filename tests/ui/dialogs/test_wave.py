from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon

from app.domain.congress import Congress, CongressEvent, CongressLevel
from app.domain.dates.due import Anchor, DueOn, DueWithin
from app.domain.plan import Plan
from app.domain.task import Timing
from app.services.waves import NewWave
from ui.dialogs.wave import WaveDialog

PLAN = Plan(7, "Kế hoạch", "36", "36-KH/ĐU", None, "", "", "", "", "", "")
BLOC = Congress(1, "bloc-5", "Đại hội lần thứ V", CongressLevel.BLOC, 5)
UNIT = Congress(2, "grassroots/1", "Đại hội Chi bộ 1", CongressLevel.GRASSROOTS, family_id=9, body_id=3)


@pytest.fixture
def dialog(qtbot):
    dialog = WaveDialog([PLAN], [BLOC, UNIT], QIcon(), None)
    qtbot.addWidget(dialog)
    dialog.may_drop = lambda: True
    dialog.show()
    qtbot.waitExposed(dialog)
    return dialog


def entered(dialog, qtbot):
    found = []
    dialog.submitted.connect(found.append)
    qtbot.mouseClick(dialog.do_button, Qt.MouseButton.LeftButton)
    return found


def test_a_wave_by_congresses(dialog, qtbot):
    dialog.title.setText("Đợt cao điểm")
    dialog.starts.setCurrentIndex(dialog.starts.findText("Sau bế mạc Đại hội lần thứ V"))
    dialog.ends.setCurrentIndex(dialog.ends.findText("Trước khai mạc Đại hội lần thứ V"))
    dialog.parts[Timing.BEFORE].setChecked(True)
    dialog.congress.setCurrentIndex(1)
    assert entered(dialog, qtbot) == [
        NewWave(
            7, "Đợt cao điểm", Anchor("bloc-5", CongressEvent.CLOSES, 1),
            Anchor("bloc-5", CongressEvent.OPENS, -1), None, (Timing.BEFORE,), "bloc-5",
        )
    ]  # fmt: skip
    assert dialog.starts.findText("Sau bế mạc Đại hội Chi bộ 1") < 0


@pytest.mark.parametrize(
    ("first", "stated"),
    [
        (None, DueOn("", date(2027, 2, 1))),
        (date(2027, 1, 1), DueWithin("", date(2027, 1, 1), date(2027, 2, 1))),
    ],
)
def test_days_stand_before_congresses(dialog, qtbot, first, stated):
    dialog.title.setText("Tết")
    dialog.starts.setCurrentIndex(1)
    dialog.first.set_day(first)
    dialog.last.set_day(date(2027, 2, 1))
    assert entered(dialog, qtbot) == [NewWave(7, "Tết", stated=stated)]


def test_what_does_not_hold_is_said_beside_its_field(dialog, qtbot):
    assert entered(dialog, qtbot) == []
    assert "tên đợt" in dialog.fault(dialog.title)
    dialog.title.setText("Đợt 3")
    dialog.first.set_day(date(2027, 2, 2))
    dialog.last.set_day(date(2027, 2, 1))
    assert entered(dialog, qtbot) == []
    assert "Ngày cuối" in dialog.fault(dialog._days)
    dialog.first.set_day(None)
    dialog.parts[Timing.DURING].setChecked(True)
    assert entered(dialog, qtbot) == []
    assert "chọn đại hội" in dialog.fault(dialog.congress)
