"""A project file that comes back: what it changes is shown first, then taken in as one step."""

from datetime import date
from pathlib import Path

from app.domain.change import Change
from app.domain.errors import EntryError
from app.domain.going_on import Check, go_on
from app.domain.project.changes import ExchangePreview
from app.domain.project.reading import ReadProject
from app.services.project_taking import ProjectTaking
from app.store.book import Book


def read_project(path: Path, check: Check = go_on) -> ReadProject:
    """Read a Microsoft Project XML file; nothing is stored.

    Raises:
        KnownError: it cannot be read, or is unsafe.
    """
    from app.reading import project_file  # a slow import that opening a book does without

    return project_file.read_project(path, check)


def preview(book: Book, project: ReadProject, on: date, *, add_new: bool = False) -> ExchangePreview:
    """Return what taking a file in on a day would change, and what of it would not be taken.

    Raises:
        EntryError: the file was written from another book.
    """
    taking = ProjectTaking(book, project, on)
    with book.rehearsal():
        taking.write(add_new=add_new)
    return taking.told()


def take_in(book: Book, project: ReadProject, on: date, *, add_new: bool = False) -> Change:
    """Take the changed days and progress of a file into the book as one step.

    A task whose day hangs on something gets a fixed day only where it was moved in the other program, to
    another day than the book gives it. With `add_new`, what the book does not know comes in as its own tasks.

    Raises:
        EntryError: the file was written from another book, or changes nothing.
    """
    taking = ProjectTaking(book, project, on)
    with book.change("Nhập từ Microsoft Project") as step:
        taking.write(add_new=add_new)
        count = len(taking.told().changes)
        if not count:
            raise EntryError(f"Tệp «{project.file_name}» không có gì để nhận: không khác với sổ.")
        step.label = f"Nhập từ Microsoft Project: {count} thay đổi"
    return step.change
