"""The year of congresses on the screen."""

from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent

from ui.pages.congresses.calendar_base import CalendarView
from ui.painting.congress_month import paint_focus
from ui.painting.congress_year import YearGeometry, YearPainter
from ui.painting.look import ChartColours

_MARGIN = 10.0


class YearView(CalendarView):
    """Twelve small months; a day says how many congresses it has, and opens its month."""

    page_months = 12

    def __init__(self, colours: ChartColours) -> None:
        super().__init__(colours)
        self.setAccessibleName(self.tr("Lịch năm các đại hội"))

    def geometry_now(self) -> YearGeometry:
        """Return where everything of the year stands now."""
        box = QRectF(_MARGIN, _MARGIN / 2, self.width() - 2 * _MARGIN, self.height() - _MARGIN)
        return YearGeometry(box, self.day.year)

    def day_at(self, point: QPoint) -> date | None:
        return self.geometry_now().day_at(point.x(), point.y())

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(28 * 2 * metrics.averageCharWidth(), 3 * 8 * (metrics.height() - 3))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self.look.colours.ground)
        geometry = self.geometry_now()
        YearPainter(self.content, self.day.year, self.look).paint(painter, geometry)
        paint_focus(painter, geometry.cell(self.day), self.look, has_focus=self.hasFocus())
        painter.end()
