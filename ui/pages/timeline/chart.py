"""The chart: frozen names and axis, and only the rows and days in view drawn."""

from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from app.domain.timeline.drags import Grip
from app.domain.timeline.folding import parent_index
from app.domain.timeline.lines import TimelineRow
from app.domain.timeline.scale import DayRange
from ui.models.timeline_words import day_tip, say, spoken, tip_of
from ui.pages.timeline.chart_view import ChartView
from ui.pages.timeline.keys import ChartKeys
from ui.pages.timeline.mouse import ChartMouse
from ui.painting.axis import shows_rest_days
from ui.painting.look import ChartColours


class TimelineChart(ChartView):
    """Shows rows on a scale of days; moved through with the keyboard or the mouse.

    Up and Down move the selection, Left and Right fold and unfold, Home goes to today, Ctrl and the
    wheel or plus and minus zoom, Ctrl+Left and Ctrl+Right scroll in time. Bars and milestones are dragged
    with the mouse or moved with Alt and the arrows; what was let go stays in view until it is written.
    """

    current_changed = Signal(object)
    """Another row is selected; carries it, or None."""
    opened = Signal(object)
    """The user asked for the details of a row; carries it."""
    rows_changed = Signal()
    """Other rows are seen: folded, filtered or read anew."""
    dropped = Signal(object)
    """Something was dragged to other days; carries the drag, which waits for new rows or to be cancelled."""
    refused = Signal(str)
    """Something cannot be dragged; carries the reason."""

    def __init__(self, colours: ChartColours, parent: QWidget | None = None) -> None:
        super().__init__(colours, parent)
        self._keys, self._mouse = ChartKeys(self), ChartMouse(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(say("Biểu đồ tiến độ"))
        self.setAccessibleDescription(
            say("Mũi tên lên, xuống: chọn việc; trái, phải: thu, mở nhóm; Alt và trái, phải: dời ngày.")
        )

    # What is shown

    def set_rows(
        self, rows: Sequence[TimelineRow], days: DayRange, today: date, *, keep_open: bool = False
    ) -> None:
        """Show rows over a range of days, staying at the row and the day that were in view."""
        self.cancel_drag()
        day = self.left_day()
        self.state.set_rows(rows, days, today, keep_open=keep_open)
        self._update_bars()
        self.go_to_day(day, at_left=True)
        if self._fits_width:
            self.fit_width()
        if self._current is not None and self.state.index_of(self._current) is None:
            self.set_current(None)
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
        self.set_current(None if index is None else key)
        if index is not None:
            self._bring_into_view(index)

    def nudge(self, grip: Grip, days: int) -> None:
        """Move what is selected by some days with the keys."""
        row = self.current_row()
        reason = self.dragging.nudge(row, grip, days) if row is not None else ""
        if reason:
            self.refused.emit(reason)
        self.show_drag()

    def show_drag(self) -> None:
        """Show where what is dragged stands now, and say it."""
        self.viewport().update()
        if words := self.dragging.words():
            self._describe(". ".join(words))

    def drop(self) -> None:
        """Let go of what is dragged."""
        drag = self.dragging.let_go()
        self.viewport().update()
        if drag is not None:
            self.dropped.emit(drag)

    def cancel_drag(self) -> bool:
        """Put back what is dragged; False when nothing is."""
        was_on = self.state.drag is not None
        self._mouse.forget()
        self.dragging.cancel()
        self.viewport().update()
        return was_on

    def fold_all(self, keys: Iterable[str]) -> None:
        """Fold exactly these groups."""
        self.state.fold_all(keys)
        self._after_fold()

    # Events

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        self._keys.release(event)
        super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if not self._mouse.press(event):
            event.ignore()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._mouse.move(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._mouse.release(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._mouse.double_click(event)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self._tip(QPointF(event.pos())), self.viewport())
            return True
        return super().viewportEvent(event)

    def focusInEvent(self, event: QEvent) -> None:
        if self.current_row() is None and self.state.shown:
            self.set_current(self.state.shown[0].key)
        self.viewport().update()

    def focusOutEvent(self, event: QEvent) -> None:
        if self.dragging.is_on and self.dragging.by_keys:
            self.drop()
        self.viewport().update()

    def set_current(self, key: str | None) -> None:
        """Select a row without bringing it into view."""
        if key == self._current:
            return
        self._current = key
        row = self.current_row()
        self.viewport().update()
        self.current_changed.emit(row)
        if row is not None:
            self._describe(spoken(row))

    def _describe(self, words: str) -> None:
        self.setAccessibleDescription(words)
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def _tip(self, place: QPointF) -> str:
        row = self.row_at(place)
        words = tip_of(row) if row else ""
        if place.x() <= self.names_width or not shows_rest_days(self.state.scale):
            return words
        return words + day_tip(self.day_at(place.x()), self.state.rest)

    def move_current(self, steps: int) -> None:
        """Select the row some steps below, or above by negative ones."""
        if not self.state.shown:
            return
        index = None if self._current is None else self.state.index_of(self._current)
        wanted = 0 if index is None else min(max(index + steps, 0), len(self.state.shown) - 1)
        self.select(self.state.shown[wanted].key)

    def fold_or_step(self, *, folded: bool) -> None:
        """Fold or unfold the selected group; where that changes nothing, go out of or into it."""
        row = self.current_row()
        index = None if row is None else self.state.index_of(row.key)
        if row is None or index is None or self.fold(row, folded=folded):
            return
        if folded:
            parent = parent_index(self.state.shown, index)
            if parent is not None:
                self.select(self.state.shown[parent].key)
        elif row.foldable:
            self.move_current(1)

    def fold(self, row: TimelineRow, *, folded: bool) -> bool:
        """Fold or unfold a group; False when that changes nothing."""
        changed = self.state.fold(row, folded=folded)
        if changed:
            self._after_fold()
        return changed

    def _after_fold(self) -> None:
        self._update_bars()
        if self._current is not None and self.state.index_of(self._current) is None:
            self.set_current(self.state.shown[0].key if self.state.shown else None)
        self.rows_changed.emit()
        self.viewport().update()
