"""A strip of progress on a page, and what its parts mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from app.domain.overview import Progress
from app.domain.timeline.lines import RowState
from ui.painting.look import ChartColours
from ui.painting.progress_strip import KINDS, draw_part, draw_progress
from ui.theme import ThemeSwitch

_HEIGHT = 10


class ProgressStrip(QWidget):
    """Draws how far something is, in the colours of the theme that is on."""

    def __init__(self, theme: ThemeSwitch) -> None:
        super().__init__()
        self._theme = theme
        self._progress = Progress()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)

    def show_progress(self, progress: Progress) -> None:
        """Show how far something is."""
        self._progress = progress
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(80, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = ChartColours.of_theme(self._theme.current)
        draw_progress(painter, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), self._progress, colours)
        painter.end()


class _Swatch(QWidget):
    def __init__(self, state: RowState, theme: ThemeSwitch) -> None:
        super().__init__()
        self._state, self._theme = state, theme
        self.setFixedSize(QSize(18, _HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = ChartColours.of_theme(self._theme.current)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        draw_part(painter, box, self._state, colours)
        painter.setPen(colours.line_strong)
        painter.drawRect(box)
        painter.end()


class StripLegend(QWidget):
    """Says what each part of a strip means."""

    def __init__(self, theme: ThemeSwitch) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        for state, words in KINDS.items():
            label = QLabel(words)
            label.setProperty("role", "muted")
            row.addWidget(_Swatch(state, theme))
            row.addWidget(label)
            row.addSpacing(8)
        row.addStretch()
