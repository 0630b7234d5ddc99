"""How large a window may be on the screen it opens on."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QStyle, QWidget

_EDGE = 8


def room_for(window: QWidget) -> QSize:
    """Return how large the inside of a window can be, so that its frame stays on the screen too.

    A window that has not been shown knows nothing of its frame yet; then it is taken as the style's.
    """
    around = window.frameGeometry().size() - window.geometry().size()
    if around.height() <= 0:
        title = window.style().pixelMetric(QStyle.PixelMetric.PM_TitleBarHeight, None, window)
        around = QSize(2 * _EDGE, title + 2 * _EDGE)
    return window.screen().availableGeometry().size() - around


def show_fitting(window: QWidget) -> None:
    """Show a window; where its size is more than the screen has room for, let it fill the screen."""
    room = room_for(window)
    if window.isMaximized() or (window.width() <= room.width() and window.height() <= room.height()):
        window.show()
        return
    window.resize(window.size().boundedTo(room))
    window.showMaximized()
