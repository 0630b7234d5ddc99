"""The program as it is delivered: the real books, the pages, and what is behind the menu entries."""

import importlib
import tempfile
from pathlib import Path

from app.services import books, history, trials
from app.services.books import Book
from ui import window_exchange, window_exports, window_office_days, window_waves
from ui.main_window import Handler, MainWindow
from ui.operations.desk import BookDesk, BookState, TrialDesk
from ui.pages.page import Page, PageContext, PageEntry


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
        copy=books.save_copy,
        trials=TrialDesk(
            trials.trial_path, trials.begin_from, lambda path: trials.adopt(path)[0], trials.drop
        ),
    )


def page_entries() -> list[PageEntry]:
    """Return the pages in the order of the rail."""
    return [
        _entry("overview", "overview", "Tổng quan", "overview.page", "OverviewPage"),
        _entry("plan", "plan", "Kế hoạch", "plan.page", "PlanPage"),
        _entry("congresses", "congress", "Đại hội", "congresses.page", "CongressesPage"),
        _entry("timeline", "timeline", "Tiến độ", "timeline.page", "TimelinePage"),
        _entry("checklist", "checklist", "Danh mục việc", "checklist.page", "ChecklistPage"),
        _entry("units", "units", "Đơn vị", "units.page", "UnitsPage"),
    ]


def handlers() -> dict[str, Handler]:
    """Return what is behind the menu entries that the frame itself does not know."""
    return {
        "export_letter": window_exports.export_letter,
        "export_detailed_plan": window_exports.export_detailed_plan,
        "export_progress": window_exports.export_progress,
        "export_calendar": window_exports.export_calendar,
        "export_project": window_exports.export_project,
        "import_project": window_exchange.import_project,
        "export_timeline": _drawing("export_timeline"),
        "export_checklist": _drawing("export_checklist"),
        "print": _drawing("print_page"),
        "office_days": window_office_days.edit_office_days,
        "add_wave": window_waves.add_wave,
    }


def _entry(key: str, icon: str, words: str, module: str, name: str) -> PageEntry:
    """Return the entry of a page whose code is loaded when it is first shown."""

    def make(context: PageContext) -> Page:
        page: type[Page] = getattr(importlib.import_module(f"ui.pages.{module}"), name)
        return page(context)

    return PageEntry(key, icon, words, make)


def _drawing(name: str) -> Handler:
    """Return a handler that loads the painters when it is first used."""

    def draw(window: MainWindow) -> None:
        getattr(importlib.import_module("ui.window_drawings"), name)(window)

    return draw


def _state(book: Book) -> BookState:
    return BookState(book.path, books.info(book), history.undo_state(book), trial=trials.of(book))


def _fresh_sample() -> Book:
    from app.services import sample  # reads documents: a slow import that starting does without

    folder = Path(tempfile.mkdtemp(prefix="so-tuyen-truyen-"))
    return sample.create_sample(folder / "Sổ mẫu.stt")
