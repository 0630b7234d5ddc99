"""What a user does with versions of plans: compares them, takes one over, has the comparison written."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.change import Change
from app.domain.comparison.task_pairing import Links
from app.domain.comparison.version_choices import VersionChoices
from app.domain.comparison.version_words import summary_words
from app.domain.errors import KnownError
from app.domain.plan import Plan, PlanVersion
from app.domain.reading.plan_reading import PlanReading
from app.domain.written_name import NO_CHOICES, NameChoices
from app.services import plan_version, plans, version_report
from app.services.books import Book
from ui.models.difference import Row, rows_of
from ui.operations.progress import Progress
from ui.operations.runner import Runner

Refused = Callable[[KnownError], None]


@dataclass(frozen=True)
class Comparing:
    """A comparison as it is shown, and the plans of the book that there are to compare with."""

    plans: tuple[Plan, ...]
    plan: Plan
    rows: tuple[Row, ...]
    summary: str
    cautions: tuple[str, ...]
    is_same: bool


def compare(
    runner: Runner,
    owner: QObject,
    plan_id: int,
    reading: PlanReading,
    links: Links,
    then: Callable[[Comparing], None],
    refused: Refused,
) -> None:
    """Compare a document with a plan of the book; nothing is stored."""

    def job(book: Book, progress: Progress) -> Comparing:
        found = plan_version.difference(book, plan_id, reading, links, progress.check)
        return Comparing(
            tuple(plans.all_plans(book)),
            found.plan,
            rows_of(found, version_report.words_of(book, found)),
            summary_words(found.tasks),
            tuple(version_report.cautions(found)),
            found.is_same,
        )

    label = _say("Đang so sánh với bản trong sổ…")
    runner.ask(job, then, owner=owner, key="difference", label=label, refused=refused)


def apply(
    runner: Runner,
    parent: QWidget,
    plan_id: int,
    reading: PlanReading,
    as_read: PlanReading,
    source_name: str,
    choices: VersionChoices,
    then: Callable[[Change], None],
    refused: Refused,
    names: NameChoices = NO_CHOICES,
) -> None:
    """Take a new version over in place of a plan; what differs from `as_read` is kept for the next one.

    `names` is what the user says of the organisations that the version names.
    """
    runner.run(
        lambda book, progress: plan_version.apply_version(
            book,
            plan_id,
            reading,
            source_name,
            choices,
            as_read=as_read,
            names=names,
            check=progress.check,
        ),
        label=_say("Đang nhập bản mới của kế hoạch…"),
        parent=parent,
        then=then,
        refused=refused,
    )


def write_comparison(
    runner: Runner,
    parent: QWidget,
    plan_id: int,
    reading: PlanReading,
    links: Links,
    target: Path,
    then: Callable[[None], None],
    refused: Refused,
) -> None:
    """Write the comparison as a Word table."""

    def job(book: Book, _: Progress) -> None:
        from app.services import exports  # python-docx is a slow import that starting does without

        found = plan_version.difference(book, plan_id, reading, links)
        exports.save_comparison(version_report.comparison(book, found), target)

    runner.write_out(
        job,
        then,
        label=_say("Đang ghi bảng so sánh…"),
        parent=parent,
        refused=refused,
    )


def read_former(
    runner: Runner, owner: QObject, plan_id: int, then: Callable[[list[PlanVersion]], None]
) -> None:
    """Read the former versions of a plan with their texts."""
    runner.query(lambda book: plan_version.former_versions(book, plan_id), then, owner=owner, key="former")


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
