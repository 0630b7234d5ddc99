"""A month to pick a day from."""

from datetime import date

from PySide6.QtCore import QDate, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget


class CalendarPopup(QFrame):
    """A calendar in Vietnamese, closed by choosing, by Esc or by a click elsewhere."""

    chosen = Signal(object)
    """The user chose a day, or None for no day."""

    def __init__(self, shown: date, today: date, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "popup")
        self.calendar = QCalendarWidget()
        self.calendar.setLocale(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        self.calendar.setMinimumSize(
            self.fontMetrics().averageCharWidth() * 48, self.fontMetrics().height() * 18
        )
        self._colour_sundays()
        self.calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))
        self.calendar.activated.connect(self._choose_shown)
        self.calendar.clicked.connect(self._choose_shown)
        now = QPushButton(self.tr("Hôm nay"))
        now.clicked.connect(lambda: self._choose(today))
        none = QPushButton(self.tr("Bỏ ngày"))
        none.clicked.connect(lambda: self._choose(None))
        row = QHBoxLayout()
        row.addWidget(now)
        row.addWidget(none)
        row.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.setSpacing(8)
        layout.addWidget(self.calendar)
        layout.addLayout(row)
        self.setFocusProxy(self.calendar)

    def show_under(self, field: QWidget) -> None:
        """Show the calendar under a field, or above it where the screen ends."""
        self.adjustSize()
        below = field.mapToGlobal(QPoint(0, field.height() + 2))
        area = field.screen().availableGeometry()
        if below.y() + self.height() > area.bottom():
            below = field.mapToGlobal(QPoint(0, -self.height() - 2))
        below.setX(max(area.left(), min(below.x(), area.right() - self.width())))
        self.move(below)
        self.show()
        self.calendar.setFocus()

    def _colour_sundays(self) -> None:
        plain, sunday = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(self.palette().text())
        sunday.setForeground(self.palette().brightText())
        self.calendar.setWeekdayTextFormat(Qt.DayOfWeek.Saturday, plain)
        self.calendar.setWeekdayTextFormat(Qt.DayOfWeek.Sunday, sunday)

    def _choose_shown(self, day: QDate) -> None:
        self._choose(date(day.year(), day.month(), day.day()))

    def _choose(self, day: date | None) -> None:
        self.chosen.emit(day)
        self.close()
