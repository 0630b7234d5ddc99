"""The calendars of congresses; the bar that moves through them stands where the page puts it."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QStackedWidget, QVBoxLayout, QWidget

from app.domain.congress_calendar import CalendarContent, counts_by_month, shifted_month, spans_on
from ui.icons import Icons
from ui.models.congresses_calendar import menu_text, title_of
from ui.pages.congresses.calendar_bar import CalendarBar
from ui.pages.congresses.calendar_base import CalendarView
from ui.pages.congresses.calendar_legend import CalendarLegend
from ui.pages.congresses.month import MonthView
from ui.pages.congresses.year import YearView
from ui.painting.look import ChartColours


class CalendarMode(StrEnum):
    """Which calendar is shown."""

    MONTH = "month"
    YEAR = "year"


class CalendarPane(QWidget):
    """A month or a year of congresses; both are on the same day."""

    picked = Signal(int)
    """A congress is pointed at; carries its id."""
    opened = Signal(int)
    """The user wants to correct a congress; carries its id."""
    month_asked = Signal()
    """The user wants to see the month of a day that was opened in the year."""
    print_asked = Signal()
    save_asked = Signal()
    """The user wants the calendar as a file."""

    def __init__(self, icons: Icons, colours: ChartColours) -> None:
        super().__init__()
        self.month, self.year = MonthView(colours), YearView(colours)
        self.legend = CalendarLegend(colours)
        self._views = QStackedWidget()
        self._views.addWidget(self.month)
        self._views.addWidget(self.year)
        self.bar = CalendarBar(icons)
        self._lay_out()
        self._connect()

    @property
    def mode(self) -> CalendarMode:
        """Return which calendar is shown."""
        return CalendarMode.MONTH if self._views.currentWidget() is self.month else CalendarMode.YEAR

    @property
    def view(self) -> CalendarView:
        """Return the calendar that is shown."""
        return self.month if self.mode is CalendarMode.MONTH else self.year

    @property
    def day(self) -> date:
        """Return the day under the cursor."""
        return self.view.day

    def set_mode(self, mode: CalendarMode) -> None:
        """Show the month or the year, with the keyboard there if it was on the other one."""
        had_focus = self.view.hasFocus()
        self.legend.setVisible(mode is CalendarMode.MONTH)
        self._views.setCurrentWidget(self.month if mode is CalendarMode.MONTH else self.year)
        if had_focus:
            self.view.setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_title()

    def show_content(self, content: CalendarContent) -> None:
        """Show these congresses."""
        for view in (self.month, self.year):
            view.show_content(content)
        self._show_title()

    def set_colours(self, colours: ChartColours) -> None:
        """Draw in other colours."""
        for part in (self.month, self.year, self.legend):
            part.set_colours(colours)

    def go_to(self, day: date) -> None:
        """Put both calendars on a day."""
        self.view.go_to(day)

    def open_day(self, day: date) -> None:
        """Offer the congresses of a day; a day with a single one opens it."""
        if self.mode is CalendarMode.YEAR:
            self.month_asked.emit()
            return
        there = spans_on(self.month.content.spans, day)
        ids = {each.congress_id for each in there}
        if len(ids) == 1:
            self.opened.emit(ids.pop())
        elif there:
            self.day_menu(day).popup(self._place_of(day))

    def day_menu(self, day: date) -> QMenu:
        """Return the list of what takes place on a day; choosing a congress opens it."""
        content = self.month.content
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(title_of(content, day)).setEnabled(False)
        menu.addSeparator()
        for span in spans_on(content.spans, day):
            action = menu.addAction(menu_text(content, span))
            action.triggered.connect(lambda _=False, each=span.congress_id: self.opened.emit(each))
        return menu

    def _place_of(self, day: date) -> QPoint:
        cell = self.month.geometry_now().cell_of(day)
        return self.month.mapToGlobal(cell.center().toPoint() if cell else QPoint())

    def _step(self, sign: int) -> None:
        self.go_to(shifted_month(self.day, sign * self.view.page_months))

    def _follow(self, day: date) -> None:
        for view in (self.month, self.year):
            view.go_to(day)
        self._show_title()
        there = spans_on(self.month.content.spans, day)
        if there:
            self.picked.emit(there[0].congress_id)

    def _show_title(self) -> None:
        day, content = self.day, self.month.content
        counts = counts_by_month(content.spans, day.year)
        if self.mode is CalendarMode.MONTH:
            title = self.tr("Tháng {month}/{year}").format(month=day.month, year=day.year)
            count = counts[day.month - 1]
        else:
            title = self.tr("Năm {year}").format(year=day.year)
            count = sum(counts)
        words = self.tr("{count} đại hội khai mạc") if count else self.tr("không có đại hội")
        self.bar.show_words(title, words.format(count=count))

    def _connect(self) -> None:
        self.bar.stepped.connect(self._step)
        self.bar.today_asked.connect(lambda: self.go_to(self.month.content.today))
        self.bar.print_asked.connect(self.print_asked)
        self.bar.save_asked.connect(self.save_asked)
        self.month.picked.connect(self.picked)
        self.month.opened.connect(self.opened)
        for view in (self.month, self.year):
            view.day_changed.connect(self._follow)
            view.day_opened.connect(self.open_day)

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._views, 1)
        layout.addWidget(self.legend)
