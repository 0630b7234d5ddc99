"""What the marks of the calendar of congresses mean."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.terms import CONGRESS_LEVEL
from ui.painting.congress_legend import draw_legend, legend_parts
from ui.painting.look import ChartColours, ChartFonts, ChartLook


class CalendarLegend(QWidget):
    """One line of marks, each with its words."""

    def __init__(self, colours: ChartColours) -> None:
        super().__init__()
        self.look = ChartLook(colours, ChartFonts.of(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(
            self.tr("Chú giải: {levels}").format(levels=", ".join(CONGRESS_LEVEL.values()))
        )

    def set_colours(self, colours: ChartColours) -> None:
        """Draw in other colours."""
        self.look = ChartLook(colours, self.look.fonts)
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetricsF(self.look.fonts.small)
        return QSize(
            round(sum(metrics.horizontalAdvance(words) + 34 for words in legend_parts())), self._height()
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_legend(painter, QRectF(self.rect()), self.look)
        painter.end()

    def _height(self) -> int:
        return self.fontMetrics().height() + 4
