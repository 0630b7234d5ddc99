"""Closing the window while something is under way."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QMainWindow, QWidget

from ui.operations.runner import Runner


class WindowClosing(QObject):
    """Lets the window close once the user agrees and nothing is being written, and asks only once."""

    def __init__(self, window: QMainWindow, runner: Runner, may_leave: Callable[[], bool]) -> None:
        """Close `window` when `may_leave`, which asks the user about what would be lost, allows it."""
        super().__init__(window)
        self._window = window
        self._runner = runner
        self._may_leave = may_leave
        self._is_waiting = False
        runner.failed.connect(self._stay)

    @property
    def is_waiting(self) -> bool:
        """Tell whether the window is to close as soon as what is being written is whole."""
        return self._is_waiting

    def may_close(self) -> bool:
        """Tell whether the window may close now; where it has to wait, it closes by itself later."""
        if not self._is_waiting and not self._may_leave():
            return False
        self._runner.stop_reading()
        if self._runner.is_idle:
            return True
        self._wait()
        return False

    def _wait(self) -> None:
        if self._is_waiting:
            return
        self._set_waiting(True)
        self._window.statusBar().showMessage(self.tr("Đang lưu nốt, xong sẽ tự đóng…"))
        self._runner.idle.connect(self._close, Qt.ConnectionType.SingleShotConnection)

    def _close(self) -> None:
        if self._is_waiting:
            self._window.close()

    def _stay(self) -> None:
        """Stay where something could not be written: the user decides what becomes of it."""
        if self._is_waiting:
            self._set_waiting(False)
            self._window.statusBar().clearMessage()

    def _set_waiting(self, waiting: bool) -> None:
        """Let nothing new be begun in the window meanwhile."""
        self._is_waiting = waiting
        pages: QWidget = self._window.centralWidget()
        pages.setDisabled(waiting)
        self._window.menuBar().setDisabled(waiting)
