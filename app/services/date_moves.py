"""What a change of dates would move, told before it is made."""

from collections.abc import Callable, Sequence
from datetime import date

from app.domain.congress import Congress
from app.domain.date_moves import DateMoves
from app.domain.plan import Task
from app.services.congresses import check
from app.store import congresses, schedule, tasks
from app.store.book import Book
from app.store.date_moves import due_dates_kept, moved_since


def of_congresses(book: Book, changed: Sequence[Congress], on: date) -> DateMoves:
    """Return what moves when these congresses are as given, as of a day; nothing of it is written.

    Raises:
        EntryError: a congress has no name, or one of its days comes before an earlier one.
    """
    for congress in changed:
        check(congress)

    def write() -> None:
        for congress in changed:
            congresses.update(book, congress)

    return of_writing(book, write, on)


def of_task(book: Book, task: Task, on: date) -> DateMoves:
    """Return what moves when a task is as given, as of a day; nothing of it is written."""
    return of_writing(book, lambda: tasks.update(book, task, congresses.ids_by_key(book)), on)


def of_writing(book: Book, write: Callable[[], None], on: date) -> DateMoves:
    """Return what moves when something is written in a step, as of a day; nothing of it stays."""
    with book.rehearsal(), due_dates_kept(book):
        write()
        schedule.refresh(book)
        return moved_since(book, on)
