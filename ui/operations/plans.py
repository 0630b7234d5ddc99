"""What a user does with plans: has a document read, takes it into the book, looks at what is there."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.errors import KnownError
from app.domain.plan import Plan, PlanStatement
from app.domain.plan_reading import Citation, PlanReading, Section
from app.services import checklist, congresses, plans
from app.services.books import Book
from ui.models.checklist_lines import Snapshot
from ui.operations.runner import Runner


@dataclass(frozen=True)
class Document:
    """A document that was read, and the plan of the book that is the same one, in these words or others."""

    reading: PlanReading
    name: str
    same: Plan | None = None
    other_version: Plan | None = None


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
) -> None:
    """Read a plan document, and look whether the book has the same one; nothing is stored.

    What the open book has is no matter when the document is `for_new_book`.
    """

    def job(book: Book | None) -> Document:
        from app.services import documents_in  # python-docx is a slow import that starting does without

        reading = documents_in.read_plan(path)
        if book is None or for_new_book:
            return Document(reading, path.name)
        same = plans.same_plan(book, reading)
        return Document(reading, path.name, same, None if same else plans.other_version(book, reading))

    runner.work(
        lambda book, _: job(book),
        then,
        label=_say("Đang đọc văn bản kế hoạch…"),
        parent=parent,
    )


def import_plan(
    runner: Runner,
    parent: QWidget,
    reading: PlanReading,
    source_name: str,
    then: Callable[[Change], None],
    refused: Callable[[KnownError], None],
    *,
    as_new: bool = False,
) -> None:
    """Store a plan as it was read and corrected; `as_new` beside one of the same symbol and day."""
    runner.run(
        lambda book, _: plans.import_plan(book, reading, source_name, as_new=as_new),
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
