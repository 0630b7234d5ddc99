"""What the month and the year of congresses share: a day under the cursor, moved by keys and mouse."""

from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent, QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from app.domain.congress_calendar import CalendarContent, shifted_month
from ui.models.congresses_calendar import day_text
from ui.painting.look import ChartColours, ChartFonts, ChartLook

_STEPS = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}


class CalendarView(QWidget):
    """Shows congresses on days; arrows move by days and weeks, PageUp, PageDown and Home further."""

    day_changed = Signal(object)
    """Another day is under the cursor; carries it."""
    day_opened = Signal(object)
    """The user wants to see what takes place on a day; carries it."""
    page_months = 1
    """By how many months PageUp and PageDown move."""

    def __init__(self, colours: ChartColours) -> None:
        super().__init__()
        self.look = ChartLook(colours, ChartFonts.of(self.font()))
        self.content = CalendarContent((), {}, {}, {}, frozenset(), {}, date.min)
        self.day = date(2000, 1, 1)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    def set_colours(self, colours: ChartColours) -> None:
        """Draw in other colours."""
        self.look = ChartLook(colours, self.look.fonts)
        self.update()

    def show_content(self, content: CalendarContent) -> None:
        """Show other congresses, staying on the day."""
        self.content = content
        self.update()

    def go_to(self, day: date) -> None:
        """Put the cursor on a day."""
        if day == self.day:
            return
        self.day = day
        self.tell_day()
        self.update()
        self.day_changed.emit(day)

    def tell_day(self) -> None:
        """Let a screen reader say what the day under the cursor shows."""
        self.setAccessibleDescription(day_text(self.content, self.day))
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.DescriptionChanged))

    def day_at(self, point: QPoint) -> date | None:
        """Return the day at a point of the view."""
        raise NotImplementedError

    def tip_at(self, point: QPoint) -> str:
        """Return what a tip says at a point."""
        day = self.day_at(point)
        return day_text(self.content, day) if day else ""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go_by_days(_STEPS[key])
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            sign = 1 if key is Qt.Key.Key_PageDown else -1
            self.go_to(shifted_month(self.day, sign * self.page_months))
        elif key is Qt.Key.Key_Home:
            self.go_to(self.content.today)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.day_opened.emit(self.day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.go_to(day)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None and event.button() is Qt.MouseButton.LeftButton:
            self.go_to(day)
            self.day_opened.emit(day)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self.tip_at(event.pos()), self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.tell_day()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def _go_by_days(self, days: int) -> None:
        number = self.day.toordinal() + days
        if date.min.toordinal() <= number <= date.max.toordinal():
            self.go_to(self.day + timedelta(days=days))
