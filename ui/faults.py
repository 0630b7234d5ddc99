"""What happens to faults of the program itself: a log without words of any document, and a dialog."""

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from PySide6.QtWidgets import QApplication

from app.domain.errors import KnownError
from ui.operations.errors import ErrorReporter

_LOG_BYTES = 512 * 1024
_LOG_FILES = 3


def keep_log(folder: Path) -> RotatingFileHandler:
    """Write the program's log into a folder, a few files of limited size; return what writes it."""
    folder.mkdir(parents=True, exist_ok=True)
    handler = RotatingFileHandler(
        folder / "so-tuyen-truyen.log",
        maxBytes=_LOG_BYTES,
        backupCount=_LOG_FILES,
        encoding="utf-8",
        delay=True,
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.getLogger("ui").addHandler(handler)
    return handler


def report_faults(reporter: ErrorReporter) -> None:
    """Hand every error that nobody caught to the reporter, and let the program go on."""

    def hook(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        window = QApplication.activeWindow()
        if isinstance(error, KeyboardInterrupt):
            QApplication.quit()
        elif isinstance(error, KnownError):
            reporter.known(error, window)
        else:
            reporter.bug(error, "", window)

    sys.excepthook = hook
