"""The books opened lately, those that are no longer there marked as such."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from ui.icons import Icons

_SHOWN = 5


class RecentBooks(QWidget):
    """A short list: Enter or a double click opens a book, Delete takes it off the list."""

    chosen = Signal(object)
    forgotten = Signal(object)

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        title = QLabel(self.tr("Sổ mở gần đây"))
        title.setProperty("role", "title")
        self._list = QListWidget()
        self._list.setAccessibleName(self.tr("Sổ mở gần đây"))
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setToolTip(self.tr("Enter: mở sổ. Delete: bỏ khỏi danh sách này (tệp vẫn còn)."))
        self._list.itemActivated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(title)
        layout.addWidget(self._list)
        self.hide()

    def show_books(self, books: Sequence[Path]) -> None:
        """List these books, the last one first."""
        self._list.clear()
        for path in books[:_SHOWN]:
            self._list.addItem(self._item(path))
        row = max(self._list.sizeHintForRow(0), self._list.fontMetrics().height() + 14)
        self._list.setFixedHeight(row * max(1, self._list.count()) + 2 * self._list.frameWidth() + 2)
        self.setVisible(bool(books))

    def focus_first(self) -> bool:
        """Put the keyboard on the last book; False when there is none."""
        if not self._list.count():
            return False
        self._list.setCurrentRow(0)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def items(self) -> list[str]:
        """Return the lines as shown."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._list.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.forgotten.emit(item.data(Qt.ItemDataRole.UserRole))
            return
        super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))

    def _item(self, path: Path) -> QListWidgetItem:
        there = path.is_file()
        note = _when(path) if there else self.tr("không còn ở đó")
        item = QListWidgetItem(f"{path.stem}   ·   {path.parent}   ·   {note}")
        item.setIcon(self._icons.icon("book" if there else "warning", "text" if there else "warning"))
        item.setData(Qt.ItemDataRole.UserRole, path)
        item.setToolTip(str(path))
        return item


def _when(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime).strftime("%d/%m/%Y %H:%M")
