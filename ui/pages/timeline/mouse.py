"""What the mouse does in the chart: selects, folds, widens the names, drags bars and milestones."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from app.domain.timeline.drags import Grip, grip_at
from app.domain.timeline.lines import TimelineRow
from ui.painting.chart import FOLD_ROOM, MILESTONE_SHARE, name_left

if TYPE_CHECKING:
    from ui.pages.timeline.chart import TimelineChart

_GRIP = 4
_SCROLL_MS, _SCROLL_EDGE = 40, 24
_CURSORS = {
    Grip.WHOLE: Qt.CursorShape.OpenHandCursor,
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
}


@dataclass(frozen=True)
class _Press:
    """Where a button went down on something that may be dragged; `day` is an ordinal."""

    place: QPointF
    row: TimelineRow
    grip: Grip
    day: int


class ChartMouse(QObject):
    """Turns presses and moves of the mouse into what the chart does."""

    def __init__(self, chart: "TimelineChart") -> None:
        super().__init__(chart)
        self._chart = chart
        self._widens = False
        self._press: _Press | None = None
        self._last = QPointF()
        self._working = False
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_MS)
        self._scrolling.timeout.connect(self._scroll)

    def press(self, event: QMouseEvent) -> bool:
        """Begin what a press of the left button may become; False for another button."""
        if event.button() is not Qt.MouseButton.LeftButton:
            return False
        place, chart = event.position(), self._chart
        if abs(place.x() - chart.names_width) <= _GRIP:
            self._widens = True
            return True
        row = chart.row_at(place)
        if row is None or chart.dragging.waits:
            return True
        chart.set_current(row.key)
        left = name_left(row)
        if row.foldable and left - FOLD_ROOM - 4 <= place.x() < left:
            chart.fold(row, folded=not chart.state.is_folded(row))
            return True
        grip = self._grip(row, place)
        if grip is not None:
            self._press = _Press(place, row, grip, self._day(place))
        return True

    def move(self, event: QMouseEvent) -> None:
        """Go on with what was begun, or show what could be."""
        place, chart = event.position(), self._chart
        if self._widens:
            chart.set_names_width(round(place.x()))
            return
        if self._press is not None and not chart.dragging.is_on:
            self._begin(place)
        if self._press is not None and chart.dragging.is_on:
            self._last = place
            self._working = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self._drag()
            return
        self._show_cursor(place)

    def release(self, event: QMouseEvent) -> None:
        """End what was begun: what was dragged is let go."""
        self._widens = False
        if self._press is not None and self._chart.dragging.is_on:
            self._chart.drop()
        self.forget()
        self._show_cursor(event.position())

    def forget(self) -> None:
        """Hold nothing any more."""
        self._press = None
        self._scrolling.stop()

    def double_click(self, event: QMouseEvent) -> None:
        """Open a task, or fold a group by its name."""
        chart, row = self._chart, self._chart.row_at(event.position())
        self._press = None
        if row is None or event.button() is not Qt.MouseButton.LeftButton:
            return
        if row.foldable and event.position().x() < chart.names_width:
            if event.position().x() >= name_left(row):
                chart.fold(row, folded=not chart.state.is_folded(row))
        else:
            chart.opened.emit(row)

    def _begin(self, place: QPointF) -> None:
        press = self._press
        if press is None or abs(place.x() - press.place.x()) < QApplication.startDragDistance():
            return
        reason = self._chart.dragging.begin(press.row, press.grip)
        if reason:
            self._press = None
            self._chart.refused.emit(reason)
        else:
            self._chart.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scrolling.start()

    def _drag(self) -> None:
        if self._press is not None:
            days = self._day(self._last) - self._press.day
            self._chart.dragging.move(days, working=self._working)
            self._chart.show_drag()

    def _scroll(self) -> None:
        """Move on in time while the mouse is held at a side of the chart."""
        chart = self._chart
        x = self._last.x()
        side = (x > chart.viewport().width() - _SCROLL_EDGE) - (x < chart.names_width + _SCROLL_EDGE)
        bar = chart.horizontalScrollBar()
        if side and chart.dragging.is_on:
            bar.setValue(bar.value() + side * max(bar.singleStep() // 3, 4))
            self._drag()

    def _day(self, place: QPointF) -> int:
        return self._chart.day_at(place.x()).toordinal()

    def _grip(self, row: TimelineRow, place: QPointF) -> Grip | None:
        chart = self._chart
        if place.x() <= chart.names_width:
            return None
        size = chart.state.row_height * MILESTONE_SHARE
        return grip_at(row, chart.state.scale, chart.scale_x(place.x()), size)

    def _show_cursor(self, place: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if abs(place.x() - self._chart.names_width) <= _GRIP:
            shape = Qt.CursorShape.SplitHCursor
        elif (row := self._chart.row_at(place)) is not None:
            grip = self._grip(row, place)
            shape = shape if grip is None else _CURSORS.get(grip, Qt.CursorShape.OpenHandCursor)
        self._chart.viewport().setCursor(shape)
