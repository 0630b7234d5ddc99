import pytest
from PySide6.QtCore import Qt

from app.resources import resource
from ui.icons import Icons
from ui.theme import ThemeMode, ThemeSwitch
from ui.widgets.find_bar import FindBar


@pytest.fixture
def bar(qtbot, qapp):
    theme = ThemeSwitch(qapp, resource("themes"), ThemeMode.LIGHT)
    bar = FindBar(Icons(resource("icons"), lambda: theme.current), "Tìm")
    qtbot.addWidget(bar)
    bar.show()
    bar.search_in(["Đảng ủy Khối", "Văn phòng", "đảng bộ cơ sở", ""])
    return bar


def test_words_are_found_without_their_marks_and_one_after_another(qtbot, bar):
    found = []
    bar.found.connect(found.append)
    qtbot.keyClicks(bar.field, "dang")
    assert found[-1] == 0
    assert bar.count.text() == "1/2"
    qtbot.keyClick(bar.field, Qt.Key.Key_Return)
    assert (found[-1], bar.count.text()) == (2, "2/2")
    qtbot.keyClick(bar.field, Qt.Key.Key_F3)
    assert found[-1] == 0
    qtbot.keyClick(bar.field, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert found[-1] == 2


def test_nothing_found_is_said_and_escape_leaves(qtbot, bar):
    left = []
    bar.left.connect(lambda: left.append(True))
    qtbot.keyClicks(bar.field, "xyz")
    assert bar.count.text() == "không thấy"
    assert not bar.next_button.isEnabled()
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert left == [True]
    assert bar.field.text() == ""
    assert not bar.count.isVisible()
