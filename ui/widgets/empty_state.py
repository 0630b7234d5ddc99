"""What a page shows when there is nothing to show yet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.widgets.action_button import ActionButton
from ui.widgets.picture import Picture


class EmptyState(QWidget):
    """An icon, a sentence on what is missing, and buttons for what to do next."""

    def __init__(
        self, icons: Icons, icon: str, sentence: str, hint: str = "", actions: tuple[QAction, ...] = ()
    ) -> None:
        super().__init__()
        self._sentence = _line("title")
        self._hint = _line("muted")
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        layout.addStretch(2)
        layout.addWidget(Picture(icons.icon(icon, "text_muted"), 56), alignment=Qt.AlignmentFlag.AlignHCenter)
        layout.addWidget(self._sentence)
        layout.addWidget(self._hint)
        layout.addLayout(_row(actions, icons))
        layout.addStretch(3)
        self.set_text(sentence, hint)

    def set_text(self, sentence: str, hint: str = "") -> None:
        """Say something else."""
        self._sentence.setText(sentence)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))

    def buttons(self) -> list[QPushButton]:
        """Return the buttons in order."""
        return self.findChildren(QPushButton)


def _line(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    label.setWordWrap(True)
    return label


def _row(actions: tuple[QAction, ...], icons: Icons) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addStretch()
    for number, action in enumerate(actions):
        row.addWidget(ActionButton(action, primary=number == 0, icons=icons))
    row.addStretch()
    return row
