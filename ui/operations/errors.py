"""Where errors of jobs go."""

from typing import Protocol

from PySide6.QtWidgets import QWidget

from app.domain.errors import KnownError


class ErrorReporter(Protocol):
    """Tells the user of errors; tests put one in its place that only collects them."""

    def known(self, error: KnownError, parent: QWidget | None) -> None:
        """Show the sentence of a known error."""

    def bug(self, error: BaseException, doing: str, parent: QWidget | None) -> None:
        """Log a fault of the program and offer its details for copying; `doing` is the job's label."""
