"""A card of the overview: a heading, a way to everything of its kind, and rows that are kept for reuse."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.pages.overview.rows import RowButton, RowWords
from ui.theme import ThemeSwitch
from ui.widgets.fonts import enlarge
from ui.widgets.picture import Picture

Target = Callable[[], None]


class Card(QFrame):
    """Shows rows, or one sentence where there are none. Rows stay the same buttons, so that focus stays."""

    grew = Signal()
    """There are more buttons than before."""

    def __init__(self, icons: Icons, theme: ThemeSwitch, title: str) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setAccessibleName(title)
        self._theme = theme
        self._rows: list[RowButton] = []
        self._targets: list[Target] = []
        self._title = QLabel(title)
        self._title.setProperty("role", "title")
        enlarge(self._title, 1.1)
        self.every = QPushButton()
        self.every.setProperty("role", "link")
        self.every.setAutoDefault(True)
        self._signs = {True: icons.icon("done", "success"), False: icons.icon("info", "text_muted")}
        self._sign = Picture(self._signs[False], 18)
        self._quiet = QLabel()
        self._quiet.setWordWrap(True)
        self._quiet.setProperty("role", "muted")
        self._lay_out()
        self.show_every("")

    def show_every(self, words: str, what: str = "") -> None:
        """Offer the way to everything; none with empty words. `what` completes the words when spoken."""
        self.every.setText(words.replace("&", "&&"))
        self.every.setVisible(bool(words))
        self.every.setAccessibleName(f"{words} – {what or self._title.text()}")

    def show_rows(
        self, rows: Sequence[tuple[RowWords, QIcon | None, Target]], quiet: str = "", *, is_good: bool = False
    ) -> None:
        """Show these rows, or a sentence where there are none; `is_good` tells that this is well so."""
        before = len(self._rows)
        while len(self._rows) < len(rows):
            self._add_row()
        self._targets = [target for _, _, target in rows]
        for number, button in enumerate(self._rows):
            if number < len(rows):
                button.say(*rows[number][:2])
            button.setVisible(number < len(rows))
        self._quiet.setText(quiet)
        self._sign.set_icon(self._signs[is_good])
        for widget in (self._quiet, self._sign):
            widget.setVisible(not rows and bool(quiet))
        if len(self._rows) > before:
            self.grew.emit()

    def add_foot(self, widget: QWidget) -> None:
        """Put something under the rows."""
        self._foot.addWidget(widget)

    def rows(self) -> list[RowButton]:
        """Return the rows that are shown."""
        return [row for row in self._rows if not row.isHidden()]

    def quiet(self) -> str:
        """Return the sentence that stands for the rows; empty where there are some."""
        return "" if self._quiet.isHidden() else self._quiet.text()

    def stops(self) -> list[QWidget]:
        """Return all that the keyboard can reach, in order."""
        return [self.every, *self._rows]

    def _add_row(self) -> None:
        button = RowButton(self._theme)
        number = len(self._rows)
        button.clicked.connect(lambda: self._targets[number]())
        self._rows.append(button)
        self._column.addWidget(button)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 0, 8, 0)
        head.addWidget(self._title)
        head.addStretch()
        head.addWidget(self.every)
        still = QHBoxLayout()
        still.setContentsMargins(12, 2, 12, 4)
        still.setSpacing(8)
        still.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        still.addWidget(self._quiet, 1)
        self._column = QVBoxLayout()
        self._column.setSpacing(0)
        self._foot = QVBoxLayout()
        self._foot.setContentsMargins(12, 4, 12, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 8, 4, 8)
        layout.setSpacing(4)
        layout.addLayout(head)
        layout.addLayout(still)
        layout.addLayout(self._column)
        layout.addLayout(self._foot)
