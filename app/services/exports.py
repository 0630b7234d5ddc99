"""Write documents and workbooks of a book to files."""

from datetime import date, datetime
from pathlib import Path

from app.domain.calendar_event import CalendarChoice
from app.domain.comparison.side_by_side import Comparison
from app.domain.directive import Directive
from app.domain.errors import EntryError
from app.resources import resource
from app.services import (
    calendar_events,
    congress_table,
    correspondence_report,
    detailed_plan,
    phase_letter,
    progress,
    project_content,
)
from app.services.composing import Issue
from app.services.correspondence import Correspondence
from app.services.phase_choice import ChosenPhase
from app.store.book import Book
from app.writing.calendar_file import write_calendar
from app.writing.comparison_document import write_comparison
from app.writing.congress_workbook import write_congresses
from app.writing.correspondence_workbook import write_correspondence
from app.writing.directive_document import write_directive
from app.writing.profile import load_profile
from app.writing.progress_workbook import write_progress
from app.writing.project_file import write_project

_PARTY_PROFILE = "party-2026.toml"


def phase_of(book: Book, on: date, phase_id: int | None = None, plan_id: int | None = None) -> ChosenPhase:
    """Return the phase that a letter would be of, and why it is that one."""
    return phase_letter.chosen(book, on, phase_id, plan_id)


def phase_letter_of(
    book: Book, on: date, issue: Issue, phase_id: int | None = None, plan_id: int | None = None
) -> Directive:
    """Return the letter that sends the tasks of a phase, or of the phase that runs on a day."""
    return phase_letter.compose(book, on, issue, phase_id, plan_id)


def detailed_plan_of(book: Book, on: date, issue: Issue, plan_id: int | None = None) -> Directive:
    """Return the detailed plan of a plan, or of the newest, with the table of assignments."""
    return detailed_plan.compose(book, on, issue, plan_id)


def save_directive(directive: Directive, target: Path) -> None:
    """Write an outgoing document as .docx in the Party's format; an older file is replaced whole.

    Raises:
        KnownError: it cannot be written there; an older file is left as it was.
    """
    _check_suffix(target, ".docx")
    write_directive(directive, load_profile(resource("profiles", _PARTY_PROFILE)), target)


def save_progress(book: Book, on: date, target: Path) -> None:
    """Write the progress per congress and per unit as .xlsx; an older file is replaced whole.

    Raises:
        KnownError: it cannot be written there; an older file is left as it was.
    """
    _check_suffix(target, ".xlsx")
    write_progress(progress.report(book, on), target)


def save_calendar(book: Book, on: date, choice: CalendarChoice, stamp: datetime, target: Path) -> int:
    """Write congresses and deadlines as .ics and return how many events; an older file is replaced whole.

    `on` is the day as of which it is told what is done, `stamp` the moment at which the file is made.

    Raises:
        KnownError: there is no such unit, or it cannot be written there; an older file is left as it was.
    """
    _check_suffix(target, ".ics")
    calendar = calendar_events.calendar_of(book, on, choice)
    write_calendar(calendar, stamp, target)
    return len(calendar.events)


def save_project(book: Book, on: date, made: datetime, target: Path) -> None:
    """Write the plan as Microsoft Project XML; an older file is replaced whole.

    Raises:
        KnownError: it cannot be written there; an older file is left as it was.
    """
    _check_suffix(target, ".xml")
    write_project(project_content.project_of(book, on, made), target)


def save_congress_list(book: Book, on: date, target: Path) -> None:
    """Write the congresses with their dates as .xlsx, to be filled in; an older file is replaced whole.

    Raises:
        KnownError: it cannot be written there; an older file is left as it was.
    """
    _check_suffix(target, ".xlsx")
    write_congresses(congress_table.congress_table(book, on), target)


def save_comparison(content: Comparison, target: Path) -> None:
    """Write the table that sets both versions side by side as .docx; an older file is replaced whole.

    Raises:
        KnownError: it cannot be written there; an older file is left as it was.
    """
    _check_suffix(target, ".docx")
    write_comparison(content, load_profile(resource("profiles", _PARTY_PROFILE)), target)


def save_correspondence(found: Correspondence, target: Path) -> None:
    """Write the table of correspondence as .docx or .xlsx by the name; an older file is replaced whole.

    Raises:
        KnownError: it cannot be written there; an older file is left as it was.
    """
    check_correspondence_name(target)
    if target.suffix.lower() == ".xlsx":
        write_correspondence(found.plan, found.superior, found.matched, target)
    else:
        save_comparison(correspondence_report.table(found), target)


def check_correspondence_name(target: Path) -> None:
    """Look whether the table of correspondence can be written under a name.

    Raises:
        EntryError: its ending is of no kind of file that there is for it.
    """
    _check_suffix(target, ".docx", ".xlsx")


def _check_suffix(target: Path, *suffixes: str) -> None:
    """Refuse a name that says another kind of file: a book given by mistake must never be replaced."""
    if target.suffix.lower() not in suffixes:
        ending = " hoặc ".join(suffixes)
        raise EntryError(f"Tên tệp «{target.name}» phải có đuôi {ending}; hãy đặt lại tên tệp cần ghi.")
