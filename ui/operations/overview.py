"""What the overview reads from the book."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject

from app.domain.overview import Overview, UnitProgress
from app.services import overview
from ui.operations.runner import Runner


def read(runner: Runner, owner: QObject, on: date, then: Callable[[Overview], None]) -> None:
    """Read the overview as of a day."""
    runner.query(lambda book: overview.read(book, on), then, owner=owner, key="overview")


def read_units(
    runner: Runner, owner: QObject, on: date, then: Callable[[tuple[UnitProgress, ...]], None]
) -> None:
    """Read the progress of every organisation that has been given tasks."""
    runner.query(lambda book: overview.all_units(book, on), then, owner=owner, key="units")
