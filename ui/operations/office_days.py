"""What a user does with working days: looks at a year, and sets the office's own days of it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.dates.workdays import OfficeDay, YearDays
from app.domain.errors import KnownError
from app.services import office_days
from app.services.books import Book
from ui.operations.runner import Runner


@dataclass(frozen=True)
class ShownYear:
    """The public days of a year, and those that the office sets itself."""

    public: YearDays
    own: tuple[OfficeDay, ...]


def read_year(runner: Runner, owner: QObject, year: int, then: Callable[[ShownYear], None]) -> None:
    """Read the days of a year."""

    def job(book: Book) -> ShownYear:
        return ShownYear(office_days.public_days(year), tuple(office_days.own_days(book, year)))

    runner.query(job, then, owner=owner, key="year")


def keep_year(
    runner: Runner,
    parent: QWidget,
    year: int,
    days: Sequence[OfficeDay],
    then: Callable[[Change], None],
    refused: Callable[[KnownError], None],
) -> None:
    """Save the office's own days of a year as one step."""
    runner.run(
        lambda book, _: office_days.keep_year(book, year, days),
        label=QCoreApplication.translate("Operations", "Đang lưu ngày nghỉ…"),
        parent=parent,
        then=then,
        refused=refused,
    )
