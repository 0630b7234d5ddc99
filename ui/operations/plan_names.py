"""What a user does with the names in plans: sees whom they mean, and says so where it is open."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.body import Body
from app.domain.change import Change
from app.domain.errors import KnownError
from app.domain.reading.plan_reading import PlanReading
from app.domain.written_name import NameChoices, ResolvedName
from app.services import name_giving, units, written_names
from app.services.books import Book
from ui.operations.runner import Runner


@dataclass(frozen=True)
class NamesShown:
    """The names of a document or of the book's plans, and the organisations that they may mean."""

    names: tuple[ResolvedName, ...]
    bodies: tuple[Body, ...]

    @property
    def open(self) -> tuple[ResolvedName, ...]:
        """Return the names of which the user has to say what they mean."""
        return tuple(written_names.open_names(self.names))


def read_names(
    runner: Runner,
    owner: QObject,
    then: Callable[[NamesShown], None],
    refused: Callable[[KnownError], None] | None = None,
    reading: PlanReading | None = None,
) -> None:
    """Read the names in a document, or in the plans of the book, with what they mean there."""

    def job(book: Book) -> NamesShown:
        found = (
            written_names.names_of_reading(book, reading) if reading else written_names.names_of_book(book)
        )
        living = (body for body in units.all_ever(book) if body.valid_to is None)
        return NamesShown(tuple(found), tuple(living))

    runner.query(job, then, owner=owner, key="names", refused=refused)


def settle(
    runner: Runner,
    parent: QWidget,
    choices: NameChoices,
    then: Callable[[Change], None],
    refused: Callable[[KnownError], None],
) -> None:
    """Take over what the user says of names in the plans of the book."""
    runner.run(
        lambda book, _: name_giving.settle(book, choices),
        label=_say("Đang giao việc theo tên trong kế hoạch…"),
        parent=parent,
        then=then,
        refused=refused,
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
