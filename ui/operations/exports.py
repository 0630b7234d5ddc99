"""What the user asks to be written to files from the open book."""

from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.body import Body
from app.domain.calendar_event import CalendarChoice
from app.domain.plan import BookInfo
from app.services import books, phase_letter, plans, units
from app.services.books import Book
from app.services.composing import Issue
from ui.operations.progress import Progress
from ui.operations.runner import Runner

Written = Callable[[tuple[str, ...]], None]


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("Exports", text)


def read_choices(
    runner: Runner, owner: QWidget, then: Callable[[BookInfo, list[tuple[int, str]], int | None], None]
) -> None:
    """Read what the form before a document offers: the book's signer, the phases, and the one that runs."""

    def job(book: Book) -> tuple[BookInfo, list[tuple[int, str]], int | None]:
        waves = {wave.id: wave for wave in plans.waves(book)}
        phases = plans.phases(book)
        current = phase_letter.current_phase(phases, date.today())
        named = [(phase.id, _phase_words(waves[phase.wave_id].ordinal, phase.title)) for phase in phases]
        return books.info(book), named, current.id if current else None

    runner.query(job, lambda found: then(*found), owner=owner)


def write_letter(
    runner: Runner, parent: QWidget, target: Path, issue: Issue, phase_id: int | None, then: Written
) -> None:
    """Write the letter of a phase; `then` gets what is left blank on it."""

    def job(book: Book, _: Progress) -> tuple[str, ...]:
        from app.services import exports  # python-docx is a slow import that starting does without

        directive = exports.phase_letter_of(book, date.today(), issue, phase_id)
        exports.save_directive(directive, target)
        return directive.gaps()

    _write(runner, parent, say("Đang ghi công văn"), job, then)


def write_detailed_plan(runner: Runner, parent: QWidget, target: Path, issue: Issue, then: Written) -> None:
    """Write the detailed plan; `then` gets what is left blank on it."""

    def job(book: Book, _: Progress) -> tuple[str, ...]:
        from app.services import exports

        directive = exports.detailed_plan_of(book, date.today(), issue)
        exports.save_directive(directive, target)
        return directive.gaps()

    _write(runner, parent, say("Đang ghi kế hoạch chi tiết"), job, then)


def write_progress(runner: Runner, parent: QWidget, target: Path, then: Written) -> None:
    """Write the progress per congress and per unit."""

    def job(book: Book, _: Progress) -> tuple[str, ...]:
        from app.services import exports

        exports.save_progress(book, date.today(), target)
        return ()

    _write(runner, parent, say("Đang ghi bảng tiến độ"), job, then)


def read_units(runner: Runner, owner: QWidget, then: Callable[[list[Body]], None]) -> None:
    """Read the units whose deadlines a calendar may hold."""
    runner.query(lambda book: units.list_units(book, date.today()), then, owner=owner)


def write_calendar(
    runner: Runner, parent: QWidget, target: Path, choice: CalendarChoice, then: Written
) -> None:
    """Write congresses and deadlines as a calendar."""

    def job(book: Book, _: Progress) -> tuple[str, ...]:
        from app.services import exports

        exports.save_calendar(book, date.today(), choice, datetime.now(), target)
        return ()

    _write(runner, parent, say("Đang ghi lịch"), job, then)


def write_project(runner: Runner, parent: QWidget, target: Path, then: Written) -> None:
    """Write the plan as Microsoft Project XML."""

    def job(book: Book, _: Progress) -> tuple[str, ...]:
        from app.services import exports

        exports.save_project(book, date.today(), datetime.now(), target)
        return ()

    _write(runner, parent, say("Đang ghi tệp Microsoft Project"), job, then)


def _write(runner: Runner, parent: QWidget, label: str, job: Callable[..., Any], then: Written) -> None:
    runner.write_out(job, then, label=label, parent=parent)


def _phase_words(wave: int, title: str) -> str:
    start = say("Đợt {number}").format(number=wave)
    return title if title.casefold().startswith(start.casefold()) else f"{start}: {title}"
