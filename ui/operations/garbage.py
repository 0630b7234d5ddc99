"""Python's collector of cycles, kept to the thread of the window."""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1000


class GarbageKeeper(QObject):
    """Collects cycles from time to time in the thread it lives in, and lets no other thread do so.

    A page that is thrown away is part of cycles. Left to itself, Python collects them in whatever
    thread happens to run, and a widget that is freed by the worker brings the program down.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self.look)
        gc.disable()
        self._timer.start()

    def look(self) -> None:
        """Collect the generations that are due, as Python itself would."""
        due = [
            number
            for number, (count, limit) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
            if limit and count > limit
        ]
        if due:
            gc.collect(due[-1])

    def stop(self) -> None:
        """Let Python collect by itself again, once no other thread is left."""
        self._timer.stop()
        gc.enable()
