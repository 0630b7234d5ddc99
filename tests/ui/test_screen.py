from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QDialog, QWidget

from ui.screen import room_for, show_fitting


class Screen:
    def __init__(self, width, height):
        self._area = QRect(0, 0, width, height)

    def availableGeometry(self):
        return self._area


def on_screen(qtbot, monkeypatch, width, height, kind=QWidget):
    window = kind()
    monkeypatch.setattr(window, "screen", lambda: Screen(width, height), raising=False)
    qtbot.addWidget(window)
    return window


def test_the_frame_of_a_window_has_room_too(qtbot, monkeypatch):
    room = room_for(on_screen(qtbot, monkeypatch, 1366, 728, QDialog))
    assert room.width() < 1366
    assert 640 < room.height() <= 728 - 20


def test_a_window_that_fits_is_shown_as_it_is(qtbot, monkeypatch):
    window = on_screen(qtbot, monkeypatch, 1920, 1040)
    window.resize(1280, 800)
    show_fitting(window)
    assert window.isVisible()
    assert not window.isMaximized()
    assert window.size() == QSize(1280, 800)


def test_a_window_too_large_for_the_screen_fills_it(qtbot, monkeypatch):
    window = on_screen(qtbot, monkeypatch, 1366, 728)
    window.resize(1280, 800)
    show_fitting(window)
    assert window.isVisible()
    assert window.isMaximized()
    assert window.normalGeometry().height() <= 728 - 20
