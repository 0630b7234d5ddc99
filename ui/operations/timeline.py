"""What a user does with the timeline: looks at it in some grouping, and drags what is on it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.congress import Congress
from app.domain.date_moves import DateMoves
from app.domain.errors import KnownError
from app.domain.plan import Task
from app.domain.timeline.lines import Grouping, TimelineContent
from app.domain.timeline.pieces import Rows
from app.domain.timeline.rest_days import RestDays
from app.domain.timeline.rows import build_rows
from app.domain.timeline.scale import DayRange
from app.services import assignments, congresses, date_moves, tasks, timeline
from app.services.books import Book
from ui.operations.runner import Runner

Refused = Callable[[KnownError], None]


@dataclass(frozen=True)
class Wanted:
    """What is to be read: as of which day, in which grouping, and for which unit."""

    on: date
    grouping: Grouping
    with_baselines: bool
    unit: int | None = None


@dataclass(frozen=True)
class Found:
    """The content with its rows, and the tasks of the unit that was asked for."""

    content: TimelineContent
    rows: Rows
    unit_tasks: frozenset[int]


def read(runner: Runner, owner: QObject, wanted: Wanted, then: Callable[[Found], None]) -> None:
    """Read the book and make the rows of it."""

    def job(book: Book) -> Found:
        content = timeline.content_for(book, wanted.on, wanted.grouping, with_baselines=wanted.with_baselines)
        mine = frozenset() if wanted.unit is None else timeline.tasks_of(book, wanted.unit)
        return Found(content, build_rows(content, wanted.grouping), mine)

    runner.query(job, then, owner=owner, key="rows")


def read_unit(runner: Runner, owner: QObject, unit: int, then: Callable[[frozenset[int]], None]) -> None:
    """Read which tasks a unit has been given."""
    runner.query(lambda book: timeline.tasks_of(book, unit), then, owner=owner, key="unit")


def read_rest_days(runner: Runner, owner: QObject, days: DayRange, then: Callable[[RestDays], None]) -> None:
    """Read the days off within a range; the names of holidays are slow to come the first time."""
    runner.query(lambda book: timeline.rest_days_within(book, days), then, owner=owner, key="rest")


def foresee_congress(
    runner: Runner,
    owner: QObject,
    congress: Congress,
    on: date,
    then: Callable[[DateMoves], None],
    refused: Refused,
) -> None:
    """Read what would move with a congress; nothing is written."""
    runner.query(
        lambda book: date_moves.of_congresses(book, [congress], on),
        then, owner=owner, key="moves", refused=refused,
    )  # fmt: skip


def foresee_task(
    runner: Runner, owner: QObject, task: Task, on: date, then: Callable[[DateMoves], None], refused: Refused
) -> None:
    """Read which assignments would move with a task; nothing is written."""
    runner.query(
        lambda book: date_moves.of_task(book, task, on), then, owner=owner, key="moves", refused=refused
    )


def move_congress(runner: Runner, parent: QWidget, congress: Congress, refused: Refused) -> None:
    """Give a congress its dragged dates as one step."""
    _write(runner, parent, lambda book: congresses.update(book, congress), refused)


def move_task(runner: Runner, parent: QWidget, task: Task, refused: Refused) -> None:
    """Give a task its dragged dates as one step."""
    _write(runner, parent, lambda book: tasks.update_task(book, task), refused)


def move_assignment(runner: Runner, parent: QWidget, assignment_id: int, due: date, refused: Refused) -> None:
    """Give one unit's assignment the due day to which it was dragged, as one step."""
    _write(runner, parent, lambda book: assignments.set_due(book, [assignment_id], due), refused)


def _write(runner: Runner, parent: QWidget, write: Callable[[Book], Change], refused: Refused) -> None:
    label = QCoreApplication.translate("Operations", "Đang dời ngày…")
    runner.run(lambda book, _: write(book), label=label, parent=parent, refused=refused)
