"""The small chooser of where tasks of a reading are moved: typed for, or picked with the arrows."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from app.domain.reading.edits import Place
from app.domain.text import fold

_LIST_KEYS = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown)


class PlaceChooser(QDialog):
    """Shows the places that hold every word typed; Enter takes the chosen one."""

    chosen = Signal(str)
    """Carries the key of a place."""

    def __init__(self, places: Sequence[Place], current: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Chuyển đến"))
        self.setMinimumSize(560, 340)
        self._places = tuple(places)
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Gõ vài chữ của giai đoạn hoặc tổ chức, không cần dấu"))
        self.field.setAccessibleName(self.tr("Tìm giai đoạn, tổ chức"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Giai đoạn, tổ chức"))
        self.list.setWordWrap(True)
        self.list.setSpacing(2)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        hint = QLabel(self.tr("↑ ↓ chọn · Enter chuyển · Esc thôi"))
        hint.setProperty("role", "muted")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 16, 16, 12)
        layout.setSpacing(8)
        for widget in (self.field, self.list, hint):
            layout.addWidget(widget)
        self.field.textChanged.connect(self._show)
        self.field.installEventFilter(self)
        self.list.itemActivated.connect(lambda _: self._take())
        self._show("")
        self._choose(current)
        self.field.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _LIST_KEYS:
                self.list.keyPressEvent(event)
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take()
                return True
        return super().eventFilter(watched, event)

    def _show(self, typed: str) -> None:
        words = fold(typed).split()
        self.list.clear()
        for place in self._places:
            name = f"{place.group} › {place.name}"
            if all(word in fold(name) for word in words):
                item = QListWidgetItem(name, self.list)
                item.setData(Qt.ItemDataRole.UserRole, place.key)
        self.list.setCurrentRow(0)

    def _choose(self, key: str) -> None:
        """Choose the place that follows the one where the tasks stand, the likeliest one to go to."""
        keys = [place.key for place in self._places]
        if key in keys:
            self.list.setCurrentRow((keys.index(key) + 1) % len(keys))

    def _take(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.accept()
            self.chosen.emit(str(item.data(Qt.ItemDataRole.UserRole)))
