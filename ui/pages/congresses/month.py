"""The month of congresses on the screen."""

from datetime import date

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent

from app.domain.congress_calendar import Bar, CalendarContent
from ui.models.congresses_calendar import span_text
from ui.pages.congresses.calendar_base import CalendarView
from ui.painting.congress_month import MonthGeometry, MonthPainter
from ui.painting.look import ChartColours


class MonthView(CalendarView):
    """A month, week below week; congresses are bars over their days."""

    picked = Signal(int)
    """The user pointed at a congress; carries its id."""
    opened = Signal(int)
    """The user wants to correct a congress; carries its id."""

    def __init__(self, colours: ChartColours) -> None:
        super().__init__(colours)
        self._laid_out: tuple[tuple[int, ...], MonthGeometry] | None = None
        self.setAccessibleName(self.tr("Lịch tháng các đại hội"))

    def geometry_now(self) -> MonthGeometry:
        """Return where everything of the month stands now."""
        wanted = (id(self.content), self.day.year, self.day.month, self.width(), self.height())
        if self._laid_out is None or self._laid_out[0] != wanted:
            box = QRectF(0.5, 0.5, self.width() - 1.0, self.height() - 1.0)
            fresh = MonthGeometry.of(self.content, self.day.year, self.day.month, box, self.look)
            self._laid_out = (wanted, fresh)
        return self._laid_out[1]

    def show_content(self, content: CalendarContent) -> None:
        self._laid_out = None
        super().show_content(content)

    def bar_at(self, point: QPoint) -> Bar | None:
        """Return the bar at a point."""
        geometry = self.geometry_now()
        return next((bar for bar in geometry.layout.bars if geometry.bar(bar).contains(QPointF(point))), None)

    def day_at(self, point: QPoint) -> date | None:
        return self.geometry_now().day_at(point.x(), point.y())

    def tip_at(self, point: QPoint) -> str:
        bar = self.bar_at(point)
        return span_text(self.content, bar.span) if bar is not None else super().tip_at(point)

    def minimumSizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        return QSize(7 * 6 * self.fontMetrics().averageCharWidth(), 7 * 3 * line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        geometry = self.geometry_now()
        month = MonthPainter(self.content, self.day.month, self.look)
        month.paint(painter, geometry, self.day, has_focus=self.hasFocus())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        bar, geometry, day = self.bar_at(point), self.geometry_now(), self.day_at(point)
        more = geometry.more(day) if day is not None else None
        super().mousePressEvent(event)
        if bar is not None:
            self.picked.emit(bar.span.congress_id)
        elif day is not None and more is not None and more.contains(QPointF(point)):
            self.day_opened.emit(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        bar = self.bar_at(event.position().toPoint())
        if bar is not None:
            self.opened.emit(bar.span.congress_id)
        else:
            super().mouseDoubleClickEvent(event)
