"""What a user does with a list of congress dates: looks what it would change, takes it in, writes one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from app.domain.congress_entry import CongressEntries, CongressRow, NamedCongress
from app.domain.errors import KnownError
from app.services import congress_import, documents_in
from app.services.books import Book
from app.services.due_moves import Moved
from ui.operations.congresses import write_counted
from ui.operations.progress import Progress
from ui.operations.runner import Runner

Refused = Callable[[KnownError], None]


@dataclass(frozen=True)
class ImportPreview:
    """A list as it was read, what becomes of each of its rows, and the congresses that a row may mean."""

    listed: CongressEntries
    rows: tuple[CongressRow, ...]
    known: tuple[NamedCongress, ...]


Shown = Callable[[ImportPreview], None]


def preview_pasted(runner: Runner, owner: QWidget, text: str, then: Shown, refused: Refused) -> None:
    """Read pasted cells and tell what taking them in would do; nothing is stored."""
    runner.query(
        lambda book: _preview(book, documents_in.read_pasted_congresses(text), {}),
        then,
        owner=owner,
        key="preview",
        refused=refused,
    )


def preview_file(runner: Runner, owner: QWidget, path: Path, then: Shown, refused: Refused) -> None:
    """Read a list file and tell what taking it in would do; nothing is stored."""
    runner.work(
        lambda book, _: _preview(book, documents_in.read_congress_list(path), {}),
        then,
        label=_say("Đang đọc danh sách…"),
        parent=owner,
        refused=refused,
    )


def preview_again(
    runner: Runner, owner: QWidget, listed: CongressEntries, choices: Mapping[int, int], then: Shown
) -> None:
    """Tell what a list would do with what was chosen for its doubtful rows."""
    given = dict(choices)
    runner.query(lambda book: _preview(book, listed, given), then, owner=owner, key="preview")


def take_in(
    runner: Runner,
    parent: QWidget,
    rows: tuple[CongressRow, ...],
    then: Callable[[Moved], None],
    refused: Refused,
) -> None:
    """Write what the rows change as one step; `then` gets how many due dates it moved."""
    write_counted(runner, parent, lambda book: congress_import.take_in(book, rows), then, refused)


def write_template(
    runner: Runner, parent: QWidget, target: Path, then: Callable[[], None], refused: Refused
) -> None:
    """Write the book's congresses with their present dates to an Excel file, to be filled in."""

    def job(book: Book, _: Progress) -> None:
        from app.services import exports  # openpyxl is a slow import that starting does without

        exports.save_congress_list(book, date.today(), target)

    runner.write_out(job, lambda _: then(), label=_say("Đang ghi tệp mẫu"), parent=parent, refused=refused)


def _preview(book: Book, listed: CongressEntries, choices: Mapping[int, int]) -> ImportPreview:
    rows = congress_import.preview(book, listed, choices)
    return ImportPreview(listed, rows, tuple(congress_import.named_congresses(book)))


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
