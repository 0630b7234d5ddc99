"""What a user does with trials that is not opening and closing of books."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.trial import TrialDifference
from app.services import trials
from ui.operations.runner import Runner


def read_difference(
    runner: Runner, owner: QWidget, on: date, then: Callable[[TrialDifference], None]
) -> None:
    """Work out how the open trial differs from its book."""
    label = QCoreApplication.translate("Operations", "Đang so sánh với sổ…")
    runner.ask(lambda book, _: trials.difference(book, on), then, owner=owner, key="trial", label=label)


def drop(runner: Runner, parent: QWidget, trial: Path, then: Callable[[], None]) -> None:
    """Delete a trial that is not open any more."""
    label = QCoreApplication.translate("Operations", "Đang bỏ bản diễn tập…")
    runner.write_out(lambda _book, _: trials.drop(trial), lambda _: then(), label=label, parent=parent)
