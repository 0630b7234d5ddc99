"""The bar at the bottom: what was saved last, with a way back, and which book is open."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QStatusBar

from ui.icons import Icons
from ui.operations.desk import BookState
from ui.widgets.picture import Picture


class BookStatus(QStatusBar):
    """Shows the last step and the book."""

    undo_asked = Signal()
    redo_asked = Signal()

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setSizeGripEnabled(False)
        self.setContentsMargins(12, 2, 12, 2)
        self._mark = Picture(icons.icon("done", "success"), 16)
        self._step = QLabel()
        self._undo = QPushButton(self.tr("Hoàn tác"))
        self._undo.setProperty("role", "link")
        self._undo.clicked.connect(self.undo_asked)
        self._redo = QPushButton(self.tr("Làm lại"))
        self._redo.setProperty("role", "link")
        self._redo.clicked.connect(self.redo_asked)
        self._read_only = QLabel(self.tr("Chỉ đọc"))
        self._sample = QLabel(self.tr("Sổ mẫu"))
        self._book = QLabel()
        for tag in (self._read_only, self._sample):
            tag.setProperty("role", "tag")
        for widget in (self._mark, self._step, self._undo, self._redo):
            self.addWidget(widget)
        for widget in (self._sample, self._read_only, self._book):
            self.addPermanentWidget(widget)
        self.show_book(None)

    def show_book(self, state: BookState | None) -> None:
        """Show which book is open, or that there is none."""
        self._book.setText(state.info.title if state else "")
        self._book.setToolTip(str(state.path) if state else "")
        self._book.setVisible(state is not None)
        self._read_only.setVisible(bool(state and state.read_only))
        self._sample.setVisible(bool(state and state.info.is_sample))
        if state is None:
            self.show_step("", can_undo=False)

    def show_step(self, text: str, *, can_undo: bool, can_redo: bool = False) -> None:
        """Show what was done last, and whether it can be taken back or, being taken back, done again."""
        self._step.setText(text)
        self._step.setVisible(bool(text))
        self._mark.setVisible(bool(text))
        self._undo.setVisible(can_undo)
        self._redo.setVisible(can_redo)

    def step_text(self) -> str:
        """Return what is said of the last step."""
        return self._step.text()

    def redo_button(self) -> QPushButton:
        """Return the way forth again."""
        return self._redo

    def undo_button(self) -> QPushButton:
        """Return the way back."""
        return self._undo
