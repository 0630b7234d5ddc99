"""Fields for a day that may be empty, typed the way Vietnamese offices write it."""

from collections.abc import Callable
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFocusEvent, QIcon, QKeyEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget

from app.domain.dates.written import format_date, parse_date
from app.domain.errors import EntryError
from ui.widgets.calendar import CalendarPopup
from ui.widgets.marks import mark_invalid


class DateEdit(QLineEdit):
    """One line for a day: 5/2/26, 05-02-2026 and 05.02.2026 all become 05/02/2026 when it is left.

    Up and Down move by a day, Page Up and Page Down by a week, Ctrl+; is today, Alt+Down opens the
    calendar. What is no date stays as typed, is marked, and leaves the last good day in force.
    """

    day_changed = Signal(object)
    """The user gave another day, or none; carries it."""
    fault_changed = Signal(str)
    """Carries what is wrong with the entry, or an empty text when nothing is."""

    def __init__(
        self,
        calendar_icon: QIcon | None = None,
        *,
        today: Callable[[], date] = date.today,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._today = today
        self._day: date | None = None
        self._fault = ""
        self.setPlaceholderText(self.tr("ngày/tháng/năm"))
        self.setToolTip(self.tr("Ví dụ 05/02/2026 hoặc 5/2/26. Alt+↓: mở lịch; Ctrl+;: hôm nay."))
        if calendar_icon is not None:
            action = QAction(calendar_icon, self.tr("Mở lịch"), self)
            action.triggered.connect(self.open_calendar)
            self.addAction(action, QLineEdit.ActionPosition.TrailingPosition)
        self.editingFinished.connect(self.commit)
        self.textEdited.connect(self._forgive)

    def day(self) -> date | None:
        """Return the day in force: the last good entry."""
        return self._day

    def set_day(self, day: date | None) -> None:
        """Show a day, or none; not announced."""
        self._day = day
        self.setText(format_date(day))
        self._set_fault("")

    def fault(self) -> str:
        """Return what is wrong with the entry, or an empty text."""
        return self._fault

    def refuse(self, sentence: str) -> None:
        """Say what is wrong with a day that is one but does not fit; with an empty text nothing is."""
        self._set_fault(sentence)

    def commit(self) -> bool:
        """Take what is typed; False when it is no date."""
        try:
            day = parse_date(self.text())
        except EntryError as error:
            self._set_fault(str(error))
            return False
        self._give(day)
        return True

    def open_calendar(self) -> None:
        """Show the calendar under the field."""
        popup = CalendarPopup(self._day or self._today(), self._today(), self)
        popup.chosen.connect(self._give)
        popup.show_under(self)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1, Qt.Key.Key_PageUp: 7, Qt.Key.Key_PageDown: -7}
        if event.key() == Qt.Key.Key_F4 or (alt and event.key() == Qt.Key.Key_Down):
            self.open_calendar()
        elif control and event.key() == Qt.Key.Key_Semicolon:
            self._give(self._today())
        elif not alt and not self.isReadOnly() and event.key() in steps and self.commit():
            self._give((self._day or self._today()) + timedelta(days=steps[Qt.Key(event.key())]))
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if event.reason() in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self.selectAll()

    def _give(self, day: date | None) -> None:
        before = self._day
        self.set_day(day)
        if day != before:
            self.day_changed.emit(day)

    def _forgive(self) -> None:
        self._set_fault("")

    def _set_fault(self, sentence: str) -> None:
        if sentence != self._fault:
            self._fault = sentence
            mark_invalid(self, invalid=bool(sentence))
            self.fault_changed.emit(sentence)


class DateField(QWidget):
    """A date line with its fault written beneath it; for pages. Forms and tables take the line alone."""

    def __init__(self, calendar_icon: QIcon, *, today: Callable[[], date] = date.today) -> None:
        super().__init__()
        self.line = DateEdit(calendar_icon, today=today)
        self._fault = QLabel()
        self._fault.setProperty("role", "error")
        self._fault.setWordWrap(True)
        self._fault.hide()
        self.line.fault_changed.connect(self._show_fault)
        self.setFocusProxy(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self.line)
        layout.addWidget(self._fault)

    def _show_fault(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
