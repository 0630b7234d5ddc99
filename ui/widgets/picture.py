"""An icon that stands by itself on a page."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget


class Picture(QWidget):
    """Draws an icon at one size; always in the colours of the theme that is on."""

    def __init__(self, icon: QIcon, side: int) -> None:
        super().__init__()
        self._icon = icon
        self.setFixedSize(QSize(side, side))

    def set_icon(self, icon: QIcon) -> None:
        """Draw another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._icon.paint(painter, self.rect())
        painter.end()
