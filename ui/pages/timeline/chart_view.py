"""The view of the chart: its scale, its scrolling, and the places of rows and days in it."""

from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

from app.domain.timeline.lines import TimelineRow
from app.domain.timeline.rest_days import RestDays
from app.domain.timeline.ticks import ZOOM_PIXELS, TickUnit
from ui.pages.timeline.dragging import Dragging
from ui.pages.timeline.drawing import Drawing
from ui.pages.timeline.view_state import ViewState
from ui.painting.axis import axis_height
from ui.painting.look import ChartColours, ChartFonts, ChartLook

_NAMES_LEAST, _NAMES_MOST, _NAMES_SHARE = 140, 520, 0.31
_LEAST_ROW = 28


class ChartView(QAbstractScrollArea):
    """Frozen names and axis, and of the rest only the rows and days in view, drawn at a scale of days."""

    view_changed = Signal()
    """The scale, the place in time or the width of the names is another."""

    def __init__(self, colours: ChartColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = ChartLook(colours, ChartFonts.of(self.font()))
        self.state = ViewState(max(_LEAST_ROW, self.fontMetrics().height() + 13))
        self.dragging = Dragging(self.state)
        self._names: int | None = None
        self._current: str | None = None
        self._fits_width = False
        self._drawing = Drawing()
        self.viewport().setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.viewport().update())

    def set_colours(self, colours: ChartColours) -> None:
        """Draw in other colours."""
        self.look = ChartLook(colours, self.look.fonts)
        self.viewport().update()

    def set_rest_days(self, rest: RestDays) -> None:
        """Shade these days off, and stop drags to working days at the others."""
        self.state.rest = rest
        self.viewport().update()

    # The scale

    @property
    def pixels_per_day(self) -> float:
        """Return how wide a day is."""
        return self.state.scale.pixels_per_day

    @property
    def fits_width(self) -> bool:
        """Tell whether the whole range is kept in the width of the window."""
        return self._fits_width

    @property
    def names_width(self) -> int:
        """Return the width of the column of names."""
        usual = min(max(round(self.viewport().width() * _NAMES_SHARE), _NAMES_LEAST), _NAMES_MOST)
        wished = usual if self._names is None else self._names
        return min(wished, max(self.viewport().width() - 120, _NAMES_LEAST))

    @property
    def names_chosen(self) -> int | None:
        """Return the width of the column of names that the user chose, if so."""
        return self._names

    def set_names_width(self, width: int) -> None:
        """Make the column of names wider or narrower."""
        self._names = max(width, _NAMES_LEAST)
        self._update_bars()
        if self._fits_width:
            self.fit_width()
        self.view_changed.emit()
        self.viewport().update()

    def zoom_to(self, pixels_per_day: float, around: float | None = None) -> None:
        """Make a day this wide; the day at a place of the chart, or in its middle, stays there."""
        self._fits_width = False
        self._zoom(pixels_per_day, around)

    def zoom_steps(self, steps: float, around: float | None = None) -> None:
        """Zoom in by some steps, or out by negative ones."""
        self.zoom_to(self.state.stepped(steps), around)

    def zoom_unit(self, unit: TickUnit) -> None:
        """Show days, weeks, months or quarters."""
        self.zoom_to(ZOOM_PIXELS[unit])

    def fit_width(self) -> None:
        """Show the whole range in the width there is, and go on doing so when that changes."""
        self._zoom(self.state.fitting(self._chart_width() - 1), None)
        self._fits_width = True
        self.view_changed.emit()

    def go_to_day(self, day: date, *, at_left: bool = False) -> None:
        """Bring a day into the middle of the chart, or to its left side."""
        x = self.state.scale.x(day) if at_left else self.state.scale.middle(day) - self._chart_width() / 2
        self.horizontalScrollBar().setValue(round(x))

    def left_day(self) -> date:
        """Return the first day in view."""
        return self.state.scale.day_at(self.horizontalScrollBar().value() + 0.5)

    # Events

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        self._drawing.draw(
            painter, QRectF(self.viewport().rect()), self.state, self.look, self.names_width,
            QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value()),
            self._current, self.dragging.words(), focused=self.hasFocus(),
        )  # fmt: skip
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._update_bars()
        if self._fits_width:
            self.fit_width()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange and hasattr(self, "state"):
            self.look = ChartLook(self.look.colours, ChartFonts.of(self.font()))
            self.state.row_height = max(_LEAST_ROW, self.fontMetrics().height() + 13)
            self.state.lay_out()
            self._drawing = Drawing()
            self._update_bars()
        super().changeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta().y() or event.angleDelta().x()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom_steps(delta / 120, event.position().x() - self.names_width)
            event.accept()
        elif event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() - delta)
            event.accept()
        else:
            super().wheelEvent(event)

    # Inside

    def row_rect(self, key: str) -> QRectF:
        """Return where a row stands in the viewport, over its whole width."""
        index = self.state.index_of(key)
        if index is None:
            return QRectF()
        top = self._axis_height() + self.state.layout.top(index) - self.verticalScrollBar().value()
        return QRectF(0, top, self.viewport().width(), self.state.row_height)

    def x_of(self, day: date) -> float:
        """Return where the middle of a day stands in the viewport."""
        return self.state.scale.middle(day) + self.names_width - self.horizontalScrollBar().value()

    def _axis_height(self) -> float:
        return axis_height(self.look)

    def _rows_height(self) -> float:
        return self.viewport().height() - self._axis_height()

    def _chart_width(self) -> int:
        return max(self.viewport().width() - self.names_width, 1)

    def scale_x(self, x: float) -> float:
        """Return the place of the scale at a place of the viewport."""
        return x - self.names_width + self.horizontalScrollBar().value()

    def day_at(self, x: float) -> date:
        """Return the day at a place of the viewport."""
        return self.state.scale.day_at(self.scale_x(x))

    @property
    def rows_in_view(self) -> int:
        """Return how many rows a page of the keyboard is."""
        return max(int(self._rows_height() // self.state.row_height) - 1, 1)

    def row_at(self, place: QPointF | QPoint) -> TimelineRow | None:
        """Return the row at a place of the viewport, or None above and below all rows."""
        y = place.y() - self._axis_height()
        if y < 0:
            return None
        index = self.state.layout.at(y + self.verticalScrollBar().value())
        return None if index is None else self.state.shown[index]

    def _zoom(self, pixels_per_day: float, around: float | None) -> None:
        at = self._chart_width() / 2 if around is None else min(max(around, 0.0), self._chart_width())
        bar = self.horizontalScrollBar()
        days = (bar.value() + at) / self.pixels_per_day
        if self.state.zoom(pixels_per_day):
            self._update_bars()
            bar.setValue(round(days * self.pixels_per_day - at))
            self.viewport().update()
        self.view_changed.emit()

    def _update_bars(self) -> None:
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        wide, high = self._chart_width(), int(max(self._rows_height(), 1))
        across.setRange(0, max(round(self.state.scale.width(self.state.days)) - wide, 0))
        across.setPageStep(wide)
        across.setSingleStep(max(round(wide / 20), 1))
        down.setRange(0, max(round(self.state.layout.height) - high, 0))
        down.setPageStep(high)
        down.setSingleStep(round(self.state.row_height))

    def _scrolled(self) -> None:
        self.viewport().update()
        self.view_changed.emit()

    def _bring_into_view(self, index: int) -> None:
        bar = self.verticalScrollBar()
        top, bottom = self.state.layout.top(index), self.state.layout.bottom(index)
        if top < bar.value():
            bar.setValue(int(top))
        elif bottom > bar.value() + self._rows_height():
            bar.setValue(round(bottom - self._rows_height() + 0.5))
