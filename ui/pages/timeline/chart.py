"""The chart: frozen names and axis, and only the rows and days in view drawn."""

from collections.abc import Iterable
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QToolTip, QWidget

from app.domain.timeline.lines import TimelineRow
from app.domain.timeline.rows import parent_index
from app.domain.timeline.scale import DayRange
from app.domain.timeline.ticks import ZOOM_PIXELS, TickUnit
from ui.models.timeline_words import say, spoken, tip_of
from ui.pages.timeline.drawing import Drawing
from ui.pages.timeline.view_state import ViewState
from ui.painting.axis import axis_height
from ui.painting.chart import FOLD_ROOM, name_left
from ui.painting.look import ChartColours, ChartFonts, ChartLook

_NAMES_LEAST, _NAMES_MOST, _NAMES_SHARE = 140, 520, 0.31
_GRIP = 4
_LEAST_ROW = 28


class TimelineChart(QAbstractScrollArea):
    """Shows rows on a scale of days; moved through with the keyboard or the mouse.

    Up and Down move the selection, Left and Right fold and unfold, Home goes to today, Ctrl and the
    wheel or plus and minus zoom, Ctrl+Left and Ctrl+Right scroll in time.
    """

    current_changed = Signal(object)
    """Another row is selected; carries it, or None."""
    opened = Signal(object)
    """The user asked for the details of a row; carries it."""
    rows_changed = Signal()
    """Other rows are seen: folded, filtered or read anew."""
    view_changed = Signal()
    """The scale, the place in time or the width of the names is another."""

    def __init__(self, colours: ChartColours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = ChartLook(colours, ChartFonts.of(self.font()))
        self.state = ViewState(max(_LEAST_ROW, self.fontMetrics().height() + 13))
        self._names: int | None = None
        self._current: str | None = None
        self._drag_edge = False
        self._fits_width = False
        self._drawing = Drawing()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Biểu đồ tiến độ"))
        self.setAccessibleDescription(
            say("Mũi tên lên, xuống: chọn việc; trái, phải: thu, mở nhóm; Home: về hôm nay.")
        )
        self.viewport().setMouseTracking(True)
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        self.verticalScrollBar().valueChanged.connect(lambda _: self.viewport().update())

    # What is shown

    def set_colours(self, colours: ChartColours) -> None:
        """Draw in other colours."""
        self.look = ChartLook(colours, self.look.fonts)
        self.viewport().update()

    def set_rows(
        self, rows: Iterable[TimelineRow], days: DayRange, today: date, *, keep_open: bool = False
    ) -> None:
        """Show rows over a range of days, staying at the row and the day that were in view."""
        day = self.left_day()
        self.state.set_rows(rows, days, today, keep_open=keep_open)
        self._update_bars()
        self.go_to_day(day, at_left=True)
        if self._fits_width:
            self.fit_width()
        if self._current is not None and self.state.index_of(self._current) is None:
            self._set_current(None)
        else:
            self.current_changed.emit(self.current_row())
        self.rows_changed.emit()
        self.viewport().update()

    def current_row(self) -> TimelineRow | None:
        """Return the row that is selected."""
        index = None if self._current is None else self.state.index_of(self._current)
        return None if index is None else self.state.shown[index]

    def select(self, key: str | None) -> None:
        """Select a row that is seen, and bring it into view."""
        index = None if key is None else self.state.index_of(key)
        self._set_current(None if index is None else key)
        if index is not None:
            self._bring_into_view(index)

    def fold_all(self, keys: Iterable[str]) -> None:
        """Fold exactly these groups."""
        self.state.fold_all(keys)
        self._after_fold()

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
            self._current, focused=self.hasFocus(),
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = Qt.Key
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        page = max(int(self._rows_height() // self.state.row_height) - 1, 1)
        moves = {keys.Key_Up: -1, keys.Key_Down: 1, keys.Key_PageUp: -page, keys.Key_PageDown: page}
        steps = {keys.Key_Plus: 1, keys.Key_Equal: 1, keys.Key_Minus: -1}
        key = event.key()
        if key in moves:
            self._move(moves[key])
        elif control and key in steps:
            self.zoom_steps(steps[key])
        elif control and key in (keys.Key_Left, keys.Key_Right):
            bar = self.horizontalScrollBar()
            bar.setValue(bar.value() + (1 if key == keys.Key_Right else -1) * bar.singleStep() * 4)
        elif control and key in (keys.Key_Home, keys.Key_End):
            self._move(-len(self.state.shown) if key == keys.Key_Home else len(self.state.shown))
        elif key == keys.Key_Home:
            self.go_to_day(self.state.today)
        elif key in (keys.Key_Left, keys.Key_Right):
            self._fold_or_step(folded=key == keys.Key_Left)
        elif key in (keys.Key_Return, keys.Key_Enter) and (row := self.current_row()) is not None:
            self.opened.emit(row)
        elif key == keys.Key_Space and (row := self.current_row()) is not None and row.foldable:
            self._fold(row, folded=not self.state.is_folded(row))
        else:
            event.ignore()

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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            event.ignore()
            return
        place = event.position()
        if abs(place.x() - self.names_width) <= _GRIP:
            self._drag_edge = True
            return
        row = self._row_at(place)
        if row is None:
            return
        self._set_current(row.key)
        left = name_left(row)
        if row.foldable and left - FOLD_ROOM - 4 <= place.x() < left:
            self._fold(row, folded=not self.state.is_folded(row))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._drag_edge:
            self.set_names_width(round(event.position().x()))
            return
        on_edge = abs(event.position().x() - self.names_width) <= _GRIP
        self.viewport().setCursor(Qt.CursorShape.SplitHCursor if on_edge else Qt.CursorShape.ArrowCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_edge = False

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        row = self._row_at(event.position())
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if row.foldable and event.position().x() < self.names_width:
            if event.position().x() >= name_left(row):
                self._fold(row, folded=not self.state.is_folded(row))
        else:
            self.opened.emit(row)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            row = self._row_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), tip_of(row) if row else "", self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        if self.current_row() is None and self.state.shown:
            self._set_current(self.state.shown[0].key)
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        self.viewport().update()

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

    def _row_at(self, place: QPointF | QPoint) -> TimelineRow | None:
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

    def _set_current(self, key: str | None) -> None:
        if key == self._current:
            return
        self._current = key
        row = self.current_row()
        self.viewport().update()
        self.current_changed.emit(row)
        if row is not None:
            self.setAccessibleDescription(spoken(row))
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _move(self, steps: int) -> None:
        if not self.state.shown:
            return
        index = None if self._current is None else self.state.index_of(self._current)
        wanted = 0 if index is None else min(max(index + steps, 0), len(self.state.shown) - 1)
        self.select(self.state.shown[wanted].key)

    def _bring_into_view(self, index: int) -> None:
        bar = self.verticalScrollBar()
        top, bottom = self.state.layout.top(index), self.state.layout.bottom(index)
        if top < bar.value():
            bar.setValue(int(top))
        elif bottom > bar.value() + self._rows_height():
            bar.setValue(round(bottom - self._rows_height() + 0.5))

    def _fold_or_step(self, *, folded: bool) -> None:
        row = self.current_row()
        index = None if row is None else self.state.index_of(row.key)
        if row is None or index is None or self._fold(row, folded=folded):
            return
        if folded:
            parent = parent_index(self.state.shown, index)
            if parent is not None:
                self.select(self.state.shown[parent].key)
        elif row.foldable:
            self._move(1)

    def _fold(self, row: TimelineRow, *, folded: bool) -> bool:
        changed = self.state.fold(row, folded=folded)
        if changed:
            self._after_fold()
        return changed

    def _after_fold(self) -> None:
        self._update_bars()
        if self._current is not None and self.state.index_of(self._current) is None:
            self._set_current(self.state.shown[0].key if self.state.shown else None)
        self.rows_changed.emit()
        self.viewport().update()
