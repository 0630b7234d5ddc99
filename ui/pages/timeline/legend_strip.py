"""The legend under the chart."""

from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.timeline.lines import MILESTONE_KIND, ROW_STATE
from ui.models.timeline_words import say
from ui.painting.legend import draw_legend, legend_height
from ui.painting.look import ChartColours, ChartFonts, ChartLook


class LegendStrip(QWidget):
    """Says what the shapes and marks mean, in as many lines as its width needs."""

    def __init__(self, colours: ChartColours) -> None:
        super().__init__()
        self._look = ChartLook(colours, ChartFonts.of(self.font()))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(say("Chú giải"))
        self.setAccessibleDescription(", ".join([*ROW_STATE.values(), *MILESTONE_KIND.values()]))

    def set_colours(self, colours: ChartColours) -> None:
        """Draw in other colours."""
        self._look = ChartLook(colours, self._look.fonts)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        draw_legend(painter, 0, 0, self.width(), self._look)
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        height = round(legend_height(self.width(), self._look))
        if height != self.height():
            self.setFixedHeight(height)
