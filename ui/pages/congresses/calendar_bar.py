"""The bar that moves through the calendars of congresses."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QSizePolicy, QToolButton, QWidget

from ui.icons import Icons
from ui.widgets.fonts import enlarge

_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly
_WITH_WORDS = Qt.ToolButtonStyle.ToolButtonTextBesideIcon


class CalendarBar(QWidget):
    """Back, forth, today, what is shown, and printing; icons alone where there is no room for words."""

    stepped = Signal(int)
    """One month or year back (-1) or forth (1)."""
    today_asked = Signal()
    print_asked = Signal()
    save_asked = Signal()
    """The user wants the calendar as a file."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.title = QLabel()
        self.title.setProperty("role", "title")
        enlarge(self.title, 1.2)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.count.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.back = self._button("back", self.tr("Trước"), "PageUp")
        self.forth = self._button("forward", self.tr("Sau"), "PageDown")
        self.today = self._button("calendar", self.tr("Hôm nay"), "Home")
        self.printer = self._button("print", self.tr("In, lưu lịch"), "")
        self.printer.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.printer.setMenu(self._paper_menu())
        self._lay_out()
        self.back.clicked.connect(lambda: self.stepped.emit(-1))
        self.forth.clicked.connect(lambda: self.stepped.emit(1))
        self.today.clicked.connect(self.today_asked)

    def show_words(self, title: str, count: str) -> None:
        """Say which month or year is shown, and how many congresses it has."""
        self.title.setText(title)
        self.count.setText(count)
        self.count.setToolTip(count)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        buttons = (self.back, self.forth, self.today, self.printer)
        width = sum(button.iconSize().width() + 10 for button in buttons) + self.title.sizeHint().width() + 48
        return QSize(width, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the buttons their words while there is room for them and for the count."""
        needed = self.minimumSizeHint().width()
        for button in (self.today, self.printer):
            words = self.fontMetrics().horizontalAdvance(button.text()) + 20
            has_room = needed + words <= self.width()
            button.setToolButtonStyle(_WITH_WORDS if has_room else _ICON_ONLY)
            needed += words if has_room else 0
        self.count.setVisible(needed + self.count.sizeHint().width() <= self.width())

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for widget in (self.back, self.forth, self.today):
            row.addWidget(widget)
        row.addSpacing(8)
        row.addWidget(self.title)
        row.addSpacing(8)
        row.addWidget(self.count, 1)
        row.addStretch()
        row.addWidget(self.printer)

    def _paper_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("&Xem trước và in…"), self.print_asked.emit)
        menu.addAction(self.tr("&Lưu thành PDF hoặc hình…"), self.save_asked.emit)
        return menu

    def _button(self, icon: str, text: str, keys: str) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._icons.icon(icon))
        button.setIconSize(QSize(16, 16))
        button.setText(text)
        button.setToolTip(f"{text} ({keys})" if keys else text)
        button.setAccessibleName(text)
        return button
