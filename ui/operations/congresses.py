"""What a user does with congresses: looks what hangs on them, dates them, adds them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.body import Body
from app.domain.change import Change
from app.domain.congress import Congress
from app.domain.congress_calendar import MarkedDay, marked_days
from app.domain.congress_clashes import Clash, find_clashes
from app.domain.date_moves import DateMoves
from app.domain.dates.due import DueWithin
from app.domain.dates.schedule import closing_anchor, opening_anchor
from app.domain.dates.task_days import due_anchor
from app.domain.errors import KnownError
from app.domain.plan import Phase, Task, Wave
from app.services import books, checklist, congresses, date_moves, office_days, plans, units
from app.services.books import Book
from app.services.due_moves import Moved, counting_moves
from ui.operations.runner import Runner

Refused = Callable[[KnownError], None]
_YEARS_AROUND = 6


@dataclass(frozen=True)
class CongressList:
    """The congresses of the book as of a day: who holds and attends them, what is in their way, days off."""

    on: date
    congresses: tuple[Congress, ...]
    bodies: dict[int, Body]
    attends: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    clashes: tuple[Clash, ...] = ()
    days: Mapping[date, MarkedDay] = field(default_factory=dict)
    issuer: str = ""


@dataclass(frozen=True)
class HangingPhase:
    """A phase whose window follows from a congress."""

    wave: str
    title: str
    starts: date | None
    ends: date | None


@dataclass(frozen=True)
class Hanging:
    """What hangs on one congress: phases, and the tasks due by it with their assignments."""

    congress_id: int
    phases: tuple[HangingPhase, ...] = ()
    tasks: int = 0
    assignments: int = 0
    open: int = 0


def read_list(runner: Runner, owner: QObject, on: date, then: Callable[[CongressList], None]) -> None:
    """Read all congresses, leaving out those of units that have ended."""
    runner.query(lambda book: congress_list(book, on), then, owner=owner, key="congresses")


def read_hanging(
    runner: Runner, owner: QObject, congress: Congress, on: date, then: Callable[[Hanging], None]
) -> None:
    """Read what hangs on a congress."""
    runner.query(lambda book: hanging(book, congress, on), then, owner=owner, key="hanging")


def read_moves(
    runner: Runner,
    owner: QWidget,
    changed: Sequence[Congress],
    on: date,
    then: Callable[[DateMoves], None],
    refused: Refused | None = None,
) -> None:
    """Work out what would move if congresses were changed like this; nothing of it is saved."""
    # No newer answer makes this one stale: each is of an entry that is to be saved.
    runner.ask(
        lambda book, _: date_moves.of_congresses(book, changed, on),
        then,
        owner=owner,
        label=_say("Đang tính những thời hạn sẽ dời…"),
        refused=refused,
    )


def save(
    runner: Runner,
    parent: QWidget,
    changed: Sequence[Congress],
    attends: Mapping[int, tuple[int, ...]],
    then: Callable[[Moved], None],
    refused: Refused | None = None,
) -> None:
    """Save congresses and who attends them as one step; `then` gets how many due dates it moved."""
    write_counted(runner, parent, lambda book: congresses.update_many(book, changed, attends), then, refused)


def add(
    runner: Runner,
    parent: QWidget,
    congress: Congress,
    attends: tuple[int, ...],
    then: Callable[[Moved], None],
    refused: Refused | None = None,
) -> None:
    """Add a congress that no plan names."""
    write_counted(runner, parent, lambda book: congresses.add(book, congress, attends), then, refused)


def congress_list(book: Book, on: date) -> CongressList:
    """Return all congresses, leaving out those of units that have ended."""
    bodies = {body.id: body for body in units.all_ever(book)}
    ended = {body.id for body in bodies.values() if body.valid_to is not None}
    shown = tuple(
        each
        for each in congresses.list_congresses(book)
        if each.family_id is None or each.body_id not in ended
    )
    attends = congresses.attending(book)
    calendar = office_days.work_calendar(book)
    clashes = find_clashes(shown, attends, calendar, on)
    days, issuer = marked_days(calendar, _years(shown, on)), books.info(book).issuer
    return CongressList(on, shown, bodies, attends, clashes, days, issuer)


def _years(shown: Sequence[Congress], on: date) -> range:
    """Return the years whose holidays a calendar may come to show."""
    years = [on.year - 1, on.year + 2, *(each.opens_on.year for each in shown if each.opens_on)]
    return range(max(min(years), on.year - _YEARS_AROUND), min(max(years), on.year + _YEARS_AROUND) + 1)


def hanging(book: Book, congress: Congress, on: date) -> Hanging:
    """Return what hangs on a congress; on a unit's own, the tasks that each unit carries out."""
    family = None
    if congress.family_id is not None:
        every = congresses.list_congresses(book)
        family = next((each for each in every if each.id == congress.family_id), None)
    key = family.key if family else congress.key
    waves = {wave.id: wave for wave in plans.waves(book)}
    phases = {phase.id: phase for phase in plans.phases(book)}
    follow = [phase for phase in phases.values() if _follows(phase, waves[phase.wave_id], key)]
    lines = [line for line in checklist.tasks(book, on) if _is_due_by(line.task, phases, waves, key)]
    if family is not None:
        lines = [line for line in lines if line.task.fans_out_to]
    return Hanging(
        congress.id,
        tuple(
            HangingPhase(waves[each.wave_id].title, each.title, each.window_from, each.window_to)
            for each in follow
            if family is None
        ),
        len(lines),
        len(lines) if family is not None else sum(line.total for line in lines),
        0 if family is not None else sum(line.todo + line.doing for line in lines),
    )


def _follows(phase: Phase, wave: Wave, key: str) -> bool:
    if isinstance(phase.stated, DueWithin):
        return False
    anchors = (
        opening_anchor(phase.timing, phase.congress, wave.starts),
        closing_anchor(phase.timing, phase.congress, wave.ends),
    )
    return phase.congress == key or any(anchor is not None and anchor.congress == key for anchor in anchors)


def _is_due_by(task: Task, phases: dict[int, Phase], waves: dict[int, Wave], key: str) -> bool:
    phase = phases.get(task.phase_id or 0)
    anchor = due_anchor(task, phase, waves[phase.wave_id] if phase else None)
    return anchor is not None and anchor.congress == key


def write_counted(
    runner: Runner,
    parent: QWidget,
    write: Callable[[Book], Change],
    then: Callable[[Moved], None],
    refused: Refused | None,
) -> None:
    """Run a write, and hand on how many due dates it moved."""
    counted: list[Moved] = []

    def job(book: Book) -> Change:
        change, moved = counting_moves(book, write)
        counted.append(moved)
        return change

    runner.run(
        lambda book, _: job(book),
        label=_say("Đang lưu ngày đại hội…"),
        parent=parent,
        then=lambda _: then(counted[0]),
        refused=refused,
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
