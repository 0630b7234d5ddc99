"""Conditions of another page: shown with their words, taken away by a click or a key."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.resources import resource
from ui.icons import Icons
from ui.theme import load_theme
from ui.widgets.guest_chips import GuestChips

LIGHT = load_theme(resource("themes", "light.toml"))


def test_chips_say_what_they_are_and_are_taken_away(qtbot):
    guests = GuestChips(Icons(resource("icons"), lambda: LIGHT))
    qtbot.addWidget(guests)
    assert guests.isHidden()
    long = "Đợt 1 & 2: " + "rất dài " * 40
    guests.show_chips({"place": long, "owner": "Chi bộ Một"})
    guests.show()
    place, owner = guests.chips().values()
    assert place.accessibleName() == long
    assert long in place.toolTip()
    assert place.text().startswith("Đợt 1 && 2")
    assert place.sizeHint().width() < 520
    with qtbot.waitSignal(guests.removed) as removed:
        QTest.keyClick(owner, Qt.Key.Key_Space)
    assert removed.args == ["owner"]
    guests.show_chips({})
    assert guests.isHidden()
