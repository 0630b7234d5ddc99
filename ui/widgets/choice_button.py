"""A large button with an icon, a name and a sentence."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout

from ui.icons import Icons
from ui.widgets.fonts import enlarge
from ui.widgets.picture import Picture


class ChoiceButton(QPushButton):
    """One of a few ways to begin."""

    def __init__(self, icons: Icons, icon: str, name: str, sentence: str) -> None:
        super().__init__()
        self.setProperty("role", "choice")
        self.setAccessibleName(name)
        self.setAccessibleDescription(sentence)
        self.setAutoDefault(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        title = QLabel(name)
        title.setProperty("role", "title")
        enlarge(title, 1.15)
        words = QLabel(sentence)
        words.setProperty("role", "muted")
        words.setWordWrap(True)
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addStretch()
        for label in (title, words):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            text.addWidget(label)
        text.addStretch()
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 16, 20, 16)
        row.setSpacing(16)
        row.addWidget(Picture(icons.icon(icon, "accent"), 32), alignment=Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(text, 1)

    def sizeHint(self) -> QSize:
        return self.layout().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.layout().minimumSize()
