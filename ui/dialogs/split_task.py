"""The form that cuts the text of a task into several tasks: each line of it becomes one."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.reading import joins
from app.domain.text import tidy
from ui.dialogs.entries import EntryDialog


class _Parts(QPlainTextEdit):
    """Some lines of text that are handed on with Ctrl+Enter."""

    done = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.done.emit()
        else:
            super().keyPressEvent(event)


class SplitDialog(EntryDialog):
    """Proposes where to cut; Enter cuts at the cursor, Backspace joins again."""

    submitted = Signal(object)
    """Carries the texts of the tasks, at least two."""

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Tách việc"))
        self.setMinimumSize(560, 340)
        self._whole = text
        self.text = _Parts()
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Các việc, mỗi dòng một việc"))
        hint = QLabel(
            self.tr("Mỗi dòng thành một việc. Enter ngắt tại con trỏ, Backspace nối lại, Ctrl+Enter tách.")
        )
        hint.setProperty("role", "muted")
        hint.setWordWrap(True)
        self.count = QLabel()
        self.clauses_button = self._button(self.tr("Ngắt ở dấu &chấm phẩy"), joins.clauses)
        self.sentences_button = self._button(self.tr("Ngắt theo câ&u"), joins.sentences)
        self.whole_button = self._button(self.tr("&Liền lại"), lambda whole: (whole,))
        self.do_button = QPushButton(self.tr("&Tách việc"))
        self.do_button.clicked.connect(self.submit)
        self.cancel_button = QPushButton(self.tr("Thôi"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self.text.done.connect(self.submit)
        self._lay_out(hint)
        self.text.textChanged.connect(self._count)
        self._put(joins.proposed_parts(text))
        self.text.setFocus()

    def first_field(self) -> QWidget | None:
        """Leave the cursor at the start: the text is not to be selected, which the next key would erase."""
        return None

    def parts(self) -> tuple[str, ...]:
        """Return the texts as they are cut now."""
        return tuple(words for words in map(tidy, self.text.toPlainText().split("\n")) if words)

    def submit(self) -> None:
        """Hand on the texts when there are at least two."""
        if len(self.parts()) > 1:
            self.submitted.emit(self.parts())
            self.accept()

    def _put(self, parts: tuple[str, ...]) -> None:
        self.text.setPlainText("\n".join(parts))
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self._count()

    def _count(self) -> None:
        count = len(self.parts())
        self.count.setText(
            self.tr("Sẽ thành {count} việc").format(count=count)
            if count > 1
            else self.tr("Chưa ngắt: vẫn là một việc")
        )
        self.do_button.setEnabled(count > 1)

    def _button(self, words: str, cut: Callable[[str], tuple[str, ...]]) -> QPushButton:
        button = QPushButton(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda: self._put(cut(self._whole)))
        return button

    def _lay_out(self, hint: QLabel) -> None:
        ways = QHBoxLayout()
        ways.setSpacing(8)
        for button in (self.clauses_button, self.sentences_button, self.whole_button):
            ways.addWidget(button)
        ways.addStretch()
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self.count, 1, Qt.AlignmentFlag.AlignVCenter)
        foot.addWidget(self.cancel_button)
        foot.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(hint)
        layout.addWidget(self.text, 1)
        layout.addLayout(ways)
        layout.addLayout(foot)
