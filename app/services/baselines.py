"""The dates as they were when the plan was adopted, beside today's."""

from app.domain.baseline import Baselines
from app.domain.change import Change
from app.store import baselines
from app.store.book import Book


def of_book(book: Book) -> Baselines:
    """Return the baselines of the book: of tasks, deleted ones too, and of congresses."""
    return baselines.everything(book)


def take_anew(book: Book) -> Change:
    """Let today's dates be the baseline from now on; the step can be undone."""
    with book.change("Chốt lại mốc gốc") as step:
        baselines.take_anew(book)
    return step.change
