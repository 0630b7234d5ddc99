import pytest
from PySide6.QtCore import Qt

from app.domain.reading import edits
from tests.readings import small_plan
from ui.dialogs.place_chooser import PlaceChooser


@pytest.fixture
def chooser(qtbot):
    chooser = PlaceChooser(edits.places(small_plan()), "p2", None)
    qtbot.addWidget(chooser)
    chooser.show()
    chooser.given = []
    chooser.chosen.connect(chooser.given.append)
    return chooser


def test_the_place_after_the_tasks_own_is_offered_first(qtbot, chooser):
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.given == ["p3"]


def test_a_place_is_found_by_words_without_marks_or_by_arrows(qtbot, chooser):
    qtbot.keyClicks(chooser.field, "tuyen giao")
    assert chooser.list.count() == 1
    chooser.field.clear()
    qtbot.keyClick(chooser.field, Qt.Key.Key_Down)
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.given == ["p2"]


def test_nothing_found_moves_nothing(qtbot, chooser):
    qtbot.keyClicks(chooser.field, "xyz")
    qtbot.keyClick(chooser.field, Qt.Key.Key_Return)
    assert chooser.given == []
    assert chooser.isVisible()
