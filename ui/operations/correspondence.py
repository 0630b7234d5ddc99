"""What a user does with a superior's plan beside ours: takes it in, looks at it, decides, has it written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.comparison.correspondence import SuperiorPlan
from app.domain.errors import KnownError
from app.domain.plan import Phase, Wave
from app.domain.reading.plan_reading import PlanReading
from app.services import correspondence, history, plans
from app.services.books import Book
from app.services.correspondence import Correspondence
from ui.operations.progress import Progress
from ui.operations.runner import Runner

Refused = Callable[[KnownError], None]
Then = Callable[[Change], None]


@dataclass(frozen=True)
class Beside:
    """The superiors' documents beside a plan, the one that is shown, and where a new task may stand."""

    superiors: tuple[SuperiorPlan, ...]
    shown: Correspondence | None
    phases: tuple[Phase, ...]
    waves: tuple[Wave, ...]


def read_beside(
    runner: Runner,
    owner: QObject,
    plan_id: int,
    superior_id: int | None,
    then: Callable[[Beside], None],
    refused: Refused,
) -> None:
    """Read what stands beside a plan; without a document asked for, the last one is shown."""

    def job(book: Book, progress: Progress) -> Beside:
        every = tuple(correspondence.superiors(book, plan_id))
        chosen = next((each for each in every if each.id == superior_id), every[-1] if every else None)
        waves = tuple(wave for wave in plans.waves(book) if wave.plan_id == plan_id)
        ids = {wave.id for wave in waves}
        phases = tuple(phase for phase in plans.phases(book) if phase.wave_id in ids)
        shown = correspondence.correspondence(book, chosen.id, progress.check) if chosen else None
        return Beside(every, shown, phases, waves)

    label = _say("Đang đối chiếu…")
    runner.ask(job, then, owner=owner, key="correspondence", label=label, refused=refused)


def read_superior(
    runner: Runner, parent: QWidget, path: Path, then: Callable[[PlanReading], None], refused: Refused
) -> None:
    """Read a superior's document; nothing is stored."""

    def job(_: Book | None, progress: Progress) -> PlanReading:
        from app.services import documents_in  # python-docx is a slow import that starting does without

        return documents_in.read_plan(path, progress.check)

    runner.work(
        job,
        then,
        label=_say("Đang đọc văn bản cấp trên…"),
        parent=parent,
        refused=refused,
    )


def add_superior(
    runner: Runner,
    parent: QWidget,
    plan_id: int,
    reading: PlanReading,
    name: str,
    then: Then,
    refused: Refused,
) -> None:
    """Set a superior's document beside a plan."""
    _run(
        runner, parent, lambda book: correspondence.add_superior(book, plan_id, reading, name), then, refused
    )


def link(
    runner: Runner, parent: QWidget, clause_ids: Sequence[int], task_id: int, then: Then, refused: Refused
) -> None:
    """Say that a task answers clauses."""
    _run(runner, parent, lambda book: correspondence.link(book, clause_ids, task_id), then, refused)


def refuse(
    runner: Runner, parent: QWidget, pairs: Sequence[tuple[int, int]], then: Then, refused: Refused
) -> None:
    """Say that tasks do not answer clauses."""
    _run(runner, parent, lambda book: correspondence.refuse(book, pairs), then, refused)


def set_aside(
    runner: Runner, parent: QWidget, clause_ids: Sequence[int], reason: str, then: Then, refused: Refused
) -> None:
    """Say that clauses are not for us."""
    _run(runner, parent, lambda book: correspondence.set_aside(book, clause_ids, reason), then, refused)


def take_back(
    runner: Runner, parent: QWidget, clause_ids: Sequence[int], then: Then, refused: Refused
) -> None:
    """Say that clauses that were set aside are for us."""
    _run(runner, parent, lambda book: correspondence.take_back(book, clause_ids), then, refused)


def propose(
    runner: Runner,
    parent: QWidget,
    superior_id: int,
    clause_ids: Sequence[int],
    phase_id: int | None,
    then: Then,
    refused: Refused,
) -> None:
    """Make tasks of clauses that nothing answers."""
    runner.run(
        lambda book, progress: correspondence.propose(
            book, superior_id, clause_ids, phase_id, progress.check
        ),
        label=_say("Đang đối chiếu…"),
        parent=parent,
        then=then,
        refused=refused,
    )


def forget(runner: Runner, parent: QWidget, superior_id: int, then: Then, refused: Refused) -> None:
    """Take a superior's document away from beside our plan."""
    _run(runner, parent, lambda book: correspondence.forget(book, superior_id), then, refused)


def undo(runner: Runner, parent: QWidget, then: Then, refused: Refused) -> None:
    """Take the last step of the book back."""
    _run(runner, parent, history.undo, then, refused)


def write_table(
    runner: Runner,
    parent: QWidget,
    found: Correspondence,
    target: Path,
    then: Callable[[None], None],
    refused: Refused,
) -> None:
    """Write the table of correspondence for Word or Excel, by the name of the file."""

    def job() -> None:
        from app.services import exports  # python-docx is a slow import that starting does without

        exports.save_correspondence(found, target)

    runner.write_out(
        lambda _book, _: job(),
        then,
        label=_say("Đang ghi bảng đối chiếu…"),
        parent=parent,
        refused=refused,
    )


def _run(
    runner: Runner, parent: QWidget, job: Callable[[Book], Change], then: Then, refused: Refused
) -> None:
    def work(book: Book, _: Progress) -> Change:
        return job(book)

    runner.run(work, label=_say("Đang đối chiếu…"), parent=parent, then=then, refused=refused)


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
