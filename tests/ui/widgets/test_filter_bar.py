import pytest
from PySide6.QtCore import Qt

from app.resources import resource
from ui.icons import Icons
from ui.theme import load_theme
from ui.widgets.filter_bar import FilterBar


@pytest.fixture
def bar(qtbot):
    theme = load_theme(resource("themes", "light.toml"))
    bar = FilterBar(Icons(resource("icons"), lambda: theme))
    bar.add_chip("late", "Quá hạn")
    bar.add_chip("week", "Tuần này")
    qtbot.addWidget(bar)
    bar.show()
    bar.activateWindow()
    qtbot.waitUntil(bar.isActiveWindow)
    return bar


def test_the_mark_is_there_only_when_rows_are_left_out(bar):
    bar.set_counts(340, 340)
    assert bar.mark() == ""
    bar.set_counts(12, 1340)
    assert bar.mark() == "Đang lọc: 12/1.340"


def test_typing_is_announced_once_it_pauses(bar, qtbot):
    with qtbot.waitSignal(bar.changed):
        qtbot.keyClicks(bar.search, "dang uy")
    assert bar.text() == "dang uy"


def test_chips_and_clearing_announce_once(bar, qtbot):
    told = []
    bar.changed.connect(lambda: told.append((bar.text(), bar.chosen())))
    bar.choose("late", "week")
    bar.search.setText("khối")
    bar.clear()
    qtbot.wait(200)
    assert told == [("", frozenset({"late", "week"})), ("", frozenset())]


def test_keys_go_to_the_search_line_and_empty_it(bar, qtbot):
    qtbot.keyClick(bar, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert bar.search.hasFocus()
    qtbot.keyClicks(bar.search, "abc")
    qtbot.keyClick(bar.search, Qt.Key.Key_Escape)
    assert bar.text() == ""
