"""The dialog that asks for one of our tasks."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.plan import Task
from app.domain.text import fold
from ui.screen import room_for

_ID = Qt.ItemDataRole.UserRole
_FOLDED = Qt.ItemDataRole.UserRole + 1
_BETWEEN = 3


class TaskChooser(QDialog):
    """Lists tasks, narrowed by words with or without marks; Enter takes the one under the cursor."""

    submitted = Signal(int)
    """Carries the id of the task."""

    def __init__(self, tasks: Sequence[Task], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Ghép với việc của ta"))
        self.resize(QSize(720, 520).boundedTo(room_for(self)))
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Tìm việc; có dấu hoặc không dấu"))
        self.search.setAccessibleName(self.tr("Tìm việc"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._narrow)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các việc"))
        self.list.setWordWrap(True)
        self.list.setSpacing(_BETWEEN)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for task in tasks:
            item = QListWidgetItem(task.text)
            item.setData(_ID, task.id)
            item.setData(_FOLDED, fold(task.text))
            self.list.addItem(item)
        self.list.setCurrentRow(0)
        self.list.itemActivated.connect(lambda _: self.submit())
        self.do_button = QPushButton(self.tr("&Ghép"))
        self.do_button.setProperty("role", "primary")
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self.submit)
        cancel = QPushButton(self.tr("&Huỷ"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(cancel)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.search)
        layout.addWidget(self.list, 1)
        layout.addLayout(buttons)
        self.search.setFocus()

    def submit(self) -> None:
        """Hand on the task under the cursor."""
        item = self.list.currentItem()
        if item is not None and not item.isHidden():
            self.submitted.emit(item.data(_ID))
            self.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and self.search.hasFocus():
            self.list.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def _narrow(self) -> None:
        words = fold(self.search.text()).split()
        items = [self.list.item(row) for row in range(self.list.count())]
        for item in items:
            item.setHidden(not all(word in item.data(_FOLDED) for word in words))
        first = next((item for item in items if not item.isHidden()), None)
        if first is not None:
            self.list.setCurrentItem(first)
        self.do_button.setEnabled(first is not None)
