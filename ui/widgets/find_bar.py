"""A field that finds a text in rows, with or without its marks, and goes from one place to the next."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from app.domain.text import fold
from ui.icons import Icons


class FindBar(QWidget):
    """Enter or F3 goes on to the next row found, with Shift back; Escape leaves."""

    found = Signal(int)
    """The user went to a row that holds the text; carries its number, from 0."""
    left = Signal()
    """The user is done searching."""

    def __init__(self, icons: Icons, hint: str) -> None:
        super().__init__()
        self._texts: list[str] = []
        self._rows: list[int] = []
        self._at = -1
        self.field = QLineEdit()
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.field.setClearButtonEnabled(True)
        self.field.addAction(icons.icon("search", "text_muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.count = QLabel()
        self.count.setProperty("role", "muted")
        self.previous_button = _button(icons, "up", self.tr("Chỗ trước (Shift+F3)"))
        self.next_button = _button(icons, "down", self.tr("Chỗ kế tiếp (F3)"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self.field, 1)
        for widget in (self.count, self.previous_button, self.next_button):
            row.addWidget(widget)
        self.field.textChanged.connect(self._search)
        self.previous_button.clicked.connect(lambda: self.go(-1))
        self.next_button.clicked.connect(lambda: self.go(1))
        self._search("")

    def search_in(self, texts: Sequence[str]) -> None:
        """Search other rows from now on."""
        self._texts = [fold(text) for text in texts]
        self._search(self.field.text())

    def ask(self) -> None:
        """Put the keyboard into the field, its text ready to be replaced."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def go(self, step: int) -> None:
        """Go to the next row found, or with -1 to the one before; the first comes after the last."""
        if self._rows:
            self._at = (self._at + step) % len(self._rows) if self._at >= 0 else (0 if step > 0 else -1)
            self._at %= len(self._rows)
            self._say()
            self.found.emit(self._rows[self._at])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F3):
            self.go(-1 if back else 1)
        elif event.key() == Qt.Key.Key_Escape:
            self.field.clear()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _search(self, text: str) -> None:
        wanted = fold(text)
        self._rows = [row for row, words in enumerate(self._texts) if wanted and wanted in words]
        self._at = -1
        for button in (self.previous_button, self.next_button):
            button.setEnabled(bool(self._rows))
        self._say()
        if self._rows:
            self.go(1)

    def _say(self) -> None:
        wanted = bool(fold(self.field.text()))
        if not self._rows:
            self.count.setText(self.tr("không thấy") if wanted else "")
        else:
            self.count.setText(f"{self._at + 1}/{len(self._rows)}")
        for widget in (self.count, self.previous_button, self.next_button):
            widget.setVisible(wanted)


def _button(icons: Icons, icon: str, tip: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(16, 16))
    button.setToolTip(tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button
