import pytest
from PySide6.QtCore import Qt

from app.domain.body import Body, BodyKind
from ui.widgets.body_ticks import BodyTicks

BODIES = [Body(n, f"Ban {n}", BodyKind.DEPARTMENT) for n in (1, 2, 3)]


@pytest.fixture
def ticks(qtbot):
    made = BodyTicks(BODIES, [{1, 2}, {1}])
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_half_tick_leaves_each_thing_as_it_was(ticks):
    assert list(ticks.states().values()) == [
        Qt.CheckState.Checked, Qt.CheckState.PartiallyChecked, Qt.CheckState.Unchecked,
    ]  # fmt: skip
    assert ticks.ids({1, 2}) == (1, 2)
    assert ticks.ids({1}) == (1,)


def test_the_space_bar_ticks_and_clears_for_all(qtbot, ticks):
    ticks.setFocus()
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    qtbot.keyClick(ticks, Qt.Key.Key_Down)
    qtbot.keyClick(ticks, Qt.Key.Key_Space)
    assert ticks.ids({1, 2}) == (2,)
    assert ticks.ids() == (2,)


def test_without_departments_it_says_where_they_come_from(qtbot):
    empty = BodyTicks([], [()])
    qtbot.addWidget(empty)
    assert empty.ids() == ()
    assert "trang Đơn vị" in empty.item(0).text()
