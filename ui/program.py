"""The program as it is delivered: the real books, the pages, and what is behind the menu entries."""

import tempfile
from pathlib import Path

from app.services import books, history
from app.services.books import Book
from ui.main_window import Handler
from ui.operations.desk import BookDesk, BookState
from ui.pages.page import PageEntry


def book_desk() -> BookDesk:
    """Return the services behind the frame."""
    return BookDesk(
        create=books.create_book,
        open=books.open_book,
        state=_state,
        sample=_fresh_sample,
        undo=history.undo,
        redo=history.redo,
        describe=books.describe,
    )


def page_entries() -> list[PageEntry]:
    """Return the pages in the order of the rail."""
    return []


def handlers() -> dict[str, Handler]:
    """Return what is behind the menu entries that the frame itself does not know."""
    return {}


def _state(book: Book) -> BookState:
    return BookState(book.path, books.info(book), history.undo_state(book))


def _fresh_sample() -> Book:
    from app.services import sample  # reads documents: a slow import that starting does without

    folder = Path(tempfile.mkdtemp(prefix="so-tuyen-truyen-"))
    return sample.create_sample(folder / "Sổ mẫu.stt")
