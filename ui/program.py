"""The program as it is delivered: the real books, the pages, and what is behind the menu entries."""

import tempfile
from pathlib import Path

from app.services import books, history
from app.services.books import Book
from ui import window_drawings, window_exports
from ui.main_window import Handler
from ui.operations.desk import BookDesk, BookState
from ui.pages.checklist.page import ChecklistPage
from ui.pages.congresses.page import CongressesPage
from ui.pages.page import PageEntry
from ui.pages.plan.page import PlanPage
from ui.pages.timeline.page import TimelinePage
from ui.pages.units.page import UnitsPage


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
    return [
        PageEntry(PlanPage),
        PageEntry(CongressesPage),
        PageEntry(TimelinePage),
        PageEntry(ChecklistPage),
        PageEntry(UnitsPage),
    ]


def handlers() -> dict[str, Handler]:
    """Return what is behind the menu entries that the frame itself does not know."""
    return {
        "export_letter": window_exports.export_letter,
        "export_detailed_plan": window_exports.export_detailed_plan,
        "export_progress": window_exports.export_progress,
        "export_timeline": window_drawings.export_timeline,
        "export_checklist": window_drawings.export_checklist,
        "print": window_drawings.print_page,
    }


def _state(book: Book) -> BookState:
    return BookState(book.path, books.info(book), history.undo_state(book))


def _fresh_sample() -> Book:
    from app.services import sample  # reads documents: a slow import that starting does without

    folder = Path(tempfile.mkdtemp(prefix="so-tuyen-truyen-"))
    return sample.create_sample(folder / "Sổ mẫu.stt")
