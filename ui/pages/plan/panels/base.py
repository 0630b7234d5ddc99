"""What the panels under the review's tree share."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.reading.plan_reading import PlanReading

Edit = Callable[[PlanReading], PlanReading]


class Panel(QWidget):
    """Shows what is selected, and hands on what the user corrects of it."""

    edited = Signal(object, str)
    """The user corrected something; carries an Edit and the words of the step."""

    def commit(self) -> None:
        """Hand on what is typed and not yet handed on."""


class TextBox(QPlainTextEdit):
    """Some lines of text, handed on when they are left or on Ctrl+Enter."""

    left = Signal()

    def __init__(self, rows: int) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        margin = int(self.document().documentMargin())
        self.setFixedHeight(self.fontMetrics().lineSpacing() * rows + 2 * margin + 6)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


def choice(name: str, entries: Iterable[tuple[str, object]] = ()) -> QComboBox:
    """Return a combo box that takes little room, with its entries as words and values."""
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    combo.setMinimumContentsLength(10)
    for words, value in entries:
        combo.addItem(words, value)
    return combo


def fill(combo: QComboBox, entries: Iterable[tuple[str, object]], current: object) -> None:
    """Put other entries into a combo box and choose one, without telling that it was changed."""
    blocked = combo.blockSignals(True)
    combo.clear()
    chosen = -1
    for number, (words, value) in enumerate(entries):
        combo.addItem(words, value)
        if value == current:
            chosen = number
    combo.setCurrentIndex(chosen)
    combo.blockSignals(blocked)


def choose(combo: QComboBox, value: object) -> None:
    """Choose an entry by its value, without telling that it was changed."""
    blocked = combo.blockSignals(True)
    found = [number for number in range(combo.count()) if combo.itemData(number) == value]
    combo.setCurrentIndex(found[0] if found else -1)
    combo.blockSignals(blocked)


def caption(text: str, buddy: QWidget | None = None) -> QLabel:
    """Return the label of a field."""
    label = QLabel(text)
    if buddy is not None:
        label.setBuddy(buddy)
    return label


def note() -> QLabel:
    """Return a line of small explanation that breaks where it must."""
    label = QLabel()
    label.setProperty("role", "muted")
    label.setWordWrap(True)
    return label


def stacked(panel: QWidget, *parts: QWidget | QLayout) -> None:
    """Lay the parts of a panel below one another, the room that is left at the foot."""
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for part in parts:
        if isinstance(part, QLayout):
            layout.addLayout(part)
        else:
            layout.addWidget(part)
    layout.addStretch()


def in_row(*widgets: QWidget) -> QHBoxLayout:
    """Return a row of widgets that take no more room than they need."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        row.addWidget(widget)
    row.addStretch()
    return row


def can_go_when_empty(button: QPushButton, is_empty: bool, why_not: str) -> None:
    """Let a button take something out when nothing stands in it; otherwise its tooltip says why not."""
    button.setEnabled(is_empty)
    button.setToolTip("" if is_empty else why_not)
