"""What a user does with plans: has a document read, takes it into the book, looks at what is there."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.corrections.applied import Applied
from app.domain.errors import KnownError, UnreadableFileError
from app.domain.plan import Plan, PlanStatement, PlanVersion
from app.domain.reading.plan_reading import Citation, PlanReading, Section
from app.domain.written_name import NO_CHOICES, NameChoices
from app.services import checklist, congresses, kept_corrections, plan_version, plans, set_aside
from app.services.books import Book
from ui.models.checklist_lines import Snapshot
from ui.operations.progress import Progress
from ui.operations.runner import Runner


@dataclass(frozen=True)
class Document:
    """A document that was read, and the plan of the book that is the same one, in these words or others.

    `former` is the former version of the latter that the text is, if it is one. `corrected_before` is the
    reading with what was corrected of it before, in the book or in a review that was not finished
    (`is_unfinished`); `fault` says why that could not be read.
    """

    reading: PlanReading
    name: str
    same: Plan | None = None
    other_version: Plan | None = None
    former: PlanVersion | None = None
    corrected_before: Applied | None = None
    is_unfinished: bool = False
    fault: str = ""


@dataclass(frozen=True)
class StoredPlan:
    """A plan of the book as written."""

    plan: Plan
    sections: tuple[Section, ...]
    statements: tuple[PlanStatement, ...]
    basis: tuple[Citation, ...]


@dataclass(frozen=True)
class StoredPlans:
    """All plans of the book, and the tasks made from them as of a day."""

    plans: tuple[StoredPlan, ...]
    snapshot: Snapshot


def read_document(
    runner: Runner,
    parent: QWidget,
    path: Path,
    then: Callable[[Document], None],
    *,
    for_new_book: bool = False,
    unfinished: Path | None = None,
) -> None:
    """Read a plan document, and look whether the book has the same one; nothing is stored.

    What the open book has is no matter when the document is `for_new_book`. `unfinished` is the folder of
    reviews that were set aside.
    """

    def job(book: Book | None, progress: Progress) -> Document:
        from app.services import documents_in  # python-docx is a slow import that starting does without

        reading = documents_in.read_plan(path, progress.check)
        document = Document(reading, path.name)
        if book is not None and not for_new_book:
            document = _known(book, document)
        return _corrected_before(document, book, unfinished)

    runner.work(
        job,
        then,
        label=_say("Đang đọc văn bản kế hoạch…"),
        parent=parent,
    )


def read_known(runner: Runner, owner: QObject, document: Document, then: Callable[[Document], None]) -> None:
    """Look again whether the book has a document that was read: what it holds may have changed since."""
    runner.query(lambda book: _known(book, document), then, owner=owner, key="known")


def _known(book: Book, document: Document) -> Document:
    same = plans.same_plan(book, document.reading)
    other = None if same else plans.other_version(book, document.reading)
    former = plan_version.known_former(book, document.reading) if other else None
    return replace(document, same=same, other_version=other, former=former)


def _corrected_before(document: Document, book: Book | None, unfinished: Path | None) -> Document:
    """Put in what was corrected of a document in a review that was not finished, or else in the book."""
    try:
        if unfinished is not None and document.same is None:
            found = set_aside.taken_up(unfinished, document.reading)
            if found is not None:
                return replace(document, corrected_before=found, is_unfinished=True)
        known = document.same or document.other_version
        if book is None or known is None:
            return document
        found = kept_corrections.applied_from(book, known.id, document.reading)
        return replace(document, corrected_before=found if found.done or found.missed else None)
    except UnreadableFileError as error:
        return replace(document, fault=str(error))


def import_plan(
    runner: Runner,
    parent: QWidget,
    reading: PlanReading,
    source_name: str,
    then: Callable[[Change], None],
    refused: Callable[[KnownError], None],
    *,
    as_new: bool = False,
    as_read: PlanReading | None = None,
    names: NameChoices = NO_CHOICES,
) -> None:
    """Store a plan as it was read and corrected; `as_new` beside one of the same symbol and day.

    What differs from `as_read` is kept with the plan, for when the document is read again. `names` is what
    the user says of the organisations that it names.
    """
    runner.run(
        lambda book, progress: plans.import_plan(
            book, reading, source_name, as_new=as_new, as_read=as_read, names=names, check=progress.check
        ),
        label=_say("Đang lưu kế hoạch vào sổ…"),
        parent=parent,
        then=then,
        refused=refused,
    )


def read_stored(runner: Runner, owner: QObject, on: date, then: Callable[[StoredPlans], None]) -> None:
    """Read the plans of the book with the tasks made from them as of a day."""
    runner.query(lambda book: stored_plans(book, on), then, owner=owner, key="plans")


def stored_plans(book: Book, on: date) -> StoredPlans:
    """Return the plans of the book and its tasks as of a day."""
    every = plans.all_plans(book)
    snapshot = Snapshot(
        on,
        tuple(checklist.tasks(book, on)),
        {wave.id: wave for wave in plans.waves(book)},
        {phase.id: phase for phase in plans.phases(book)},
        tuple(each for each in congresses.list_congresses(book) if each.family_id is None),
        {plan.id: plan for plan in every},
    )
    return StoredPlans(tuple(_as_written(book, plan) for plan in every), snapshot)


def _as_written(book: Book, plan: Plan) -> StoredPlan:
    return StoredPlan(
        plan,
        plans.sections(book, plan.id),
        tuple(plans.statements(book, plan.id)),
        tuple(plans.basis(book, plan.id)),
    )


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
