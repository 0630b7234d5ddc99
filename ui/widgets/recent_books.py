"""The books opened lately, those that are no longer there marked as such."""

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
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
        self._list.setFixedHeight(
            self._row_height() * max(1, self._list.count()) + 2 * self._list.frameWidth()
        )
        self.setVisible(bool(books))

    def focus_first(self) -> bool:
        """Put the keyboard on the last book that is still there; False when there is none."""
        there = (row for row in range(self._list.count()) if self._path(self._list.item(row)).is_file())
        first = next(there, None)
        if first is None:
            return False
        self._list.setCurrentRow(first)
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def items(self) -> list[str]:
        """Return the lines as shown."""
        return [self._list.item(row).text() for row in range(self._list.count())]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        item = self._list.currentItem()
        if event.key() == Qt.Key.Key_Delete and item is not None:
            self.forgotten.emit(self._path(item))
            return
        super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(self._path(item))

    @staticmethod
    def _path(item: QListWidgetItem) -> Path:
        return item.data(Qt.ItemDataRole.UserRole)

    def _row_height(self) -> int:
        return max(32, self._list.fontMetrics().height() + 14)

    def _item(self, path: Path) -> QListWidgetItem:
        there = path.is_file()
        note = _when(path) if there else self.tr("không còn ở đó")
        item = QListWidgetItem(f"{path.stem}   ·   {path.parent}   ·   {note}")
        item.setIcon(self._icons.icon("book" if there else "warning", "text" if there else "warning"))
        item.setData(Qt.ItemDataRole.UserRole, path)
        item.setToolTip(str(path))
        item.setSizeHint(QSize(0, self._row_height()))
        return item


def _when(path: Path) -> str:
    return datetime.fromtimestamp(path.stat().st_mtime).strftime("%d/%m/%Y %H:%M")
