"""Rows of the overview: each is a button that opens what it speaks of."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from app.domain.overview import Progress
from ui.theme import ThemeSwitch
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.marks import restyle
from ui.widgets.picture import Picture
from ui.widgets.progress_strip import ProgressStrip


@dataclass(frozen=True)
class RowWords:
    """What a row says: its name, a second line, what stands at the right, and perhaps a strip.

    `tone` is "late" where the words at the right tell of something late.
    """

    name: str
    detail: str = ""
    side: str = ""
    tone: str = ""
    progress: Progress | None = None

    def spoken(self) -> str:
        """Return everything in one sentence."""
        return ". ".join(part for part in (self.name.rstrip("."), self.side, self.detail) if part)


class RowButton(QPushButton):
    """One row; its words give way where there is no room, and the whole of them is its tooltip."""

    def __init__(self, theme: ThemeSwitch, sign: QIcon | None = None) -> None:
        super().__init__()
        self.setProperty("role", "row")
        self.setAutoDefault(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.words = RowWords("")
        self._sign = Picture(sign or QIcon(), 18)
        if sign is None:
            self._sign.hide()
        self._name, self._detail, self._side = ElidedLabel(), ElidedLabel(), QLabel()
        self._detail.setProperty("role", "muted")
        self._side.setTextFormat(Qt.TextFormat.PlainText)
        self._strip = ProgressStrip(theme)
        self._lay_out()

    def say(self, words: RowWords, sign: QIcon | None = None) -> None:
        """Say something else, perhaps with another sign."""
        self.words = words
        self._name.setText(words.name)
        self._detail.setText(words.detail)
        self._detail.setVisible(bool(words.detail))
        self._side.setText(words.side)
        self._side.setVisible(bool(words.side))
        self._side.setProperty("tone", words.tone)
        restyle(self._side)
        self._strip.setVisible(words.progress is not None)
        if words.progress is not None:
            self._strip.show_progress(words.progress)
        if sign is not None:
            self._sign.set_icon(sign)
            self._sign.show()
        self.setAccessibleName(words.spoken())
        self.setToolTip("\n".join(part for part in (words.name, words.detail) if part))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().minimumSize()

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(12)
        first.addWidget(self._name, 1)
        first.addWidget(self._side)
        lines = QVBoxLayout()
        lines.setSpacing(3)
        lines.addLayout(first)
        lines.addWidget(self._detail)
        lines.addWidget(self._strip)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 6, 12, 7)
        row.setSpacing(10)
        row.addWidget(self._sign, alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(lines, 1)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
