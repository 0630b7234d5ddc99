"""The dialog of a job that takes long."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QPushButton, QVBoxLayout, QWidget
from shiboken6 import isValid

from ui.operations.progress import Progress

_POLL_MS = 100


class ProgressDialog(QDialog):
    """Shows what is being done and how far it is, with a button that asks the job to stop.

    It closes only when the job has ended or need not be waited for: `finish` is called by whoever runs it.
    """

    stop_asked = Signal()
    """The user wants the job to stop, and the job has been told."""

    def __init__(
        self, label: str, progress: Progress, parent: QWidget | None, *, cancellable: bool = True
    ) -> None:
        super().__init__(parent)
        self._progress = progress
        self._cancellable = cancellable
        self.setWindowTitle(self.tr("Đang thực hiện"))
        self.setMinimumWidth(420)
        self._what = QLabel(label)
        self._what.setWordWrap(True)
        self._words = QLabel()
        self._words.setProperty("role", "muted")
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._stop = QPushButton(self.tr("Dừng lại"))
        self._stop.setAutoDefault(False)
        self._stop.setVisible(cancellable)
        self._stop.clicked.connect(self.reject)
        self._lay_out()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._show)
        self._timer.start(_POLL_MS)
        self._show()

    def finish(self) -> None:
        """Close the dialog for good."""
        self._timer.stop()
        if isValid(self):
            super().done(QDialog.DialogCode.Accepted)
            self.deleteLater()

    def reject(self) -> None:
        """Ask the job to stop, and wait until it has."""
        if not self._cancellable:
            return
        self._progress.cancel()
        self._stop.setEnabled(False)
        self._words.setText(self.tr("Đang dừng…"))
        self.stop_asked.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.reject()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        for widget in (self._what, self._bar, self._words):
            layout.addWidget(widget)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(self._stop)
        layout.addLayout(row)

    def _show(self) -> None:
        self._bar.setRange(0, self._progress.total)
        self._bar.setValue(self._progress.done)
        if not self._progress.cancelled:
            self._words.setText(self._progress.words)
