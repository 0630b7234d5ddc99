"""The head of the overview: which day it is, which book, and how far off the next congress is."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.overview import Overview, next_congress
from app.domain.overview_words import congress_days, congress_to_go, grouped, today_words
from app.domain.text import first_upper
from ui.icons import Icons
from ui.pages.overview.rows import RowButton, RowWords
from ui.theme import ThemeSwitch
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fonts import enlarge

_LEAST_LETTERS = 90


class OverviewHead(QWidget):
    """Says the day and the book; the next congress is a button."""

    congress_asked = Signal(str)
    """The user wants to see the next congress; carries its key, empty when none is known."""

    def __init__(self, icons: Icons, theme: ThemeSwitch) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.today, self.book = QLabel(), ElidedLabel()
        self.today.setProperty("role", "title")
        enlarge(self.today, 1.25)
        self.book.setProperty("role", "muted")
        self.congress = RowButton(theme, icons.icon("congress", "accent"))
        self.congress.setProperty("role", "tile")
        self._key = ""
        self.congress.clicked.connect(lambda: self.congress_asked.emit(self._key))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.today)
        words.addWidget(self.book)
        self._layout = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(16)
        self._layout.addLayout(words, 1)
        self._layout.addWidget(self.congress, 1)

    def show_overview(self, overview: Overview) -> None:
        """Show the day and the book."""
        self.today.setText(today_words(overview.on))
        self.book.setText(overview.title)
        found = next_congress(overview)
        self.congress.setVisible(bool(overview.book.congresses))
        if found is None:
            self._key = ""
            self.congress.say(RowWords("Chưa biết đại hội nào sắp tới", "Đặt ngày ở trang Đại hội"))
            return
        congress, more = found
        self._key = congress.key
        also = f" · cùng ngày với {grouped(more)} đại hội khác" if more else ""
        detail = f"Đại hội gần nhất · {congress_days(congress)}{also}"
        side = first_upper(congress_to_go(congress, overview.on))
        self.congress.say(RowWords(congress.name, detail, side, "strong"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        directions = QBoxLayout.Direction
        self._layout.setDirection(directions.LeftToRight if wide else directions.TopToBottom)
