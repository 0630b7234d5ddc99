"""What a user does with a project file that comes back: looks what it changes, and takes it in."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.errors import KnownError
from app.domain.project.changes import ExchangePreview
from app.domain.project.reading import ReadProject
from app.services import project_exchange
from app.services.books import Book
from ui.operations.progress import Progress
from ui.operations.runner import Runner

Refused = Callable[[KnownError], None]


@dataclass(frozen=True)
class ReadFile:
    """A project file that was read, with what it would change."""

    project: ReadProject
    preview: ExchangePreview


def read_file(runner: Runner, owner: QWidget, path: Path, then: Callable[[ReadFile], None]) -> None:
    """Read a project file and tell what taking it in would do; nothing is stored."""

    def job(book: Book, progress: Progress) -> ReadFile:
        project = project_exchange.read_project(path, progress.check)
        return ReadFile(project, project_exchange.preview(book, project, date.today()))

    runner.work(job, then, label=_say("Đang đọc tệp Microsoft Project…"), parent=owner)


def preview(
    runner: Runner,
    owner: QWidget,
    project: ReadProject,
    then: Callable[[ExchangePreview], None],
    refused: Refused,
    *,
    add_new: bool,
) -> None:
    """Tell again what taking a file in would do, with or without the tasks that the book does not know."""
    runner.query(
        lambda book: project_exchange.preview(book, project, date.today(), add_new=add_new),
        then,
        owner=owner,
        key="preview",
        refused=refused,
    )


def take_in(
    runner: Runner,
    parent: QWidget,
    project: ReadProject,
    then: Callable[[Change], None],
    refused: Refused,
    *,
    add_new: bool,
) -> None:
    """Take a file into the book as one step."""
    runner.run(
        lambda book, _: project_exchange.take_in(book, project, date.today(), add_new=add_new),
        label=_say("Đang nhận thay đổi…"),
        parent=parent,
        then=then,
        refused=refused,
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("ProjectExchange", text)
