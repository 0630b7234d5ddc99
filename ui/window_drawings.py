"""How the window asks for the timeline and the checklist on paper and as files."""

from typing import TYPE_CHECKING

from ui.operations import drawings
from ui.pages.congresses.page import CongressesPage
from ui.pages.overview.page import OverviewPage
from ui.pages.timeline.page import TimelinePage
from ui.painting.drawing import Drawing, checklist_drawing, timeline_drawing

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def export_timeline(window: "MainWindow") -> None:
    """Ask for paper and file and save the timeline: as the page shows it, or else of the whole book."""
    page = window.workspace.current()
    shown = page.drawing() if isinstance(page, TimelinePage) else None
    if shown is not None:
        _save(window, shown)
    else:
        drawings.read_drawing(
            window.frame.runner, window, timeline_drawing, lambda drawing: _save(window, drawing)
        )


def export_checklist(window: "MainWindow") -> None:
    """Ask for paper and file and save the checklist of the whole book."""
    drawings.read_drawing(
        window.frame.runner, window, checklist_drawing, lambda drawing: _save(window, drawing)
    )


def print_page(window: "MainWindow") -> None:
    """Preview what the page that is on draws, on every other page the checklist.

    The timeline is long and wide: what of it is to stand on paper is asked first.
    """
    page = window.workspace.current()
    if isinstance(page, OverviewPage) and page.print_action.isEnabled():
        page.print()
        return
    shown = page.drawing() if isinstance(page, TimelinePage | CongressesPage) else None
    if shown is not None and isinstance(page, TimelinePage):
        drawings.ask_and_preview(window, shown)
        return
    if shown is not None:
        drawings.preview(window, shown)
        return
    drawings.read_drawing(
        window.frame.runner, window, checklist_drawing, lambda drawing: drawings.preview(window, drawing)
    )


def _save(window: "MainWindow", drawing: Drawing) -> None:
    frame = window.frame
    drawings.ask_and_save(frame.runner, frame.messages, window, drawing, frame.books_folder)
