"""The dialogs of jobs that the user waits for."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from ui.dialogs.progress import ProgressDialog
from ui.operations.call import Call


class Waiting(QObject):
    """Shows how far a job is once that takes longer than a user is patient, until it has its answer."""

    def __init__(self, patience_ms: int, parent: QObject, stopped: Callable[[Call], None]) -> None:
        """Call `stopped` when the user wants a job to stop."""
        super().__init__(parent)
        self._patience_ms = patience_ms
        self._stopped = stopped
        self._dialogs: dict[Call, ProgressDialog] = {}

    def begin(self, call: Call) -> None:
        """Wait for a call; one without a label is never shown."""
        if call.label:
            QTimer.singleShot(self._patience_ms, self, lambda: self._show(call))

    def end(self, call: Call) -> None:
        """Wait for a call no longer."""
        call.answered = True
        dialog = self._dialogs.pop(call, None)
        if dialog is not None:
            dialog.finish()

    def end_all(self) -> None:
        """Close all dialogs."""
        for call in list(self._dialogs):
            self.end(call)

    def _show(self, call: Call) -> None:
        if call.answered or call.stale:
            return
        if self._dialogs and not call.progress.started:
            self.begin(call)  # one after another: what runs is shown first
            return
        dialog = ProgressDialog(call.label, call.progress, call.window, cancellable=call.cancellable)
        self._dialogs[call] = dialog
        dialog.stop_asked.connect(lambda: self._stopped(call))
        dialog.open()
