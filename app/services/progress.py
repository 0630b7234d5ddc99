"""Progress of the book as of a day."""

from datetime import date

from app.domain.progress import ProgressReport
from app.store import book_info, progress
from app.store.book import Book


def report(book: Book, on: date) -> ProgressReport:
    """Return the progress per congress and per unit on a day, with the list behind the counts.

    Every congress has its row, with the tasks that nobody has been given yet.
    """
    info = book_info.get(book)
    return ProgressReport(
        info.title,
        info.superior,
        info.issuer,
        on,
        progress.by_congress(book, on),
        progress.by_unit(book, on),
        progress.items(book, on),
        progress.unassigned(book, on),
    )
