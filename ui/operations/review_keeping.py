"""The corrections of a review kept beside the user's settings, while it goes on and when it is left."""

import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError
from app.domain.reading.plan_reading import PlanReading
from app.services import set_aside
from ui.operations.runner import Runner

Refused = Callable[[KnownError], None]


class ReviewKeeper:
    """Writes what was corrected of a document into its file; what is written last holds.

    A write on the worker that something later has overtaken is left out, so that it brings nothing back.
    """

    def __init__(self, runner: Runner, folder: Path) -> None:
        self._runner = runner
        self._folder = folder
        self._lock = threading.Lock()
        self._newest = 0

    def keep_meanwhile(
        self, owner: QWidget, as_read: PlanReading, corrected: PlanReading, refused: Refused
    ) -> None:
        """Keep what is corrected so far, on the worker: a program that is killed shall not lose it."""
        self._newest += 1
        number = self._newest

        def job(*_: object) -> None:
            with self._lock:
                if number == self._newest:
                    self._write(as_read, corrected)

        self._runner.write_out(job, label="", parent=owner, refused=refused)

    def keep(self, as_read: PlanReading, corrected: PlanReading, refused: Refused) -> bool:
        """Keep the corrections of a review that is left; False when they cannot be written."""
        self._newest += 1
        try:
            with self._lock:
                self._write(as_read, corrected)
        except KnownError as error:
            refused(error)
            return False
        return True

    def forget(self, reading: PlanReading) -> None:
        """Let go of what was kept of a document, since its review is finished."""
        self._newest += 1
        with self._lock:
            set_aside.forget(self._folder, reading)

    def _write(self, as_read: PlanReading, corrected: PlanReading) -> None:
        if corrected == as_read:
            set_aside.forget(self._folder, as_read)
        else:
            set_aside.set_aside(self._folder, as_read, corrected)
