"""What a user does with units: takes lists in, corrects, renames, merges, splits, ends and deletes."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from app.domain.body import Body
from app.domain.change import Change
from app.domain.congress import Congress
from app.domain.errors import KnownError
from app.domain.unit_entry import UnitEntry, UnitList
from app.services import congresses, documents_in, units
from app.services.books import Book
from ui.models.units_preview import PreviewRow, preview
from ui.operations.progress import Progress
from ui.operations.runner import Runner

Then = Callable[[Change], None] | None
Refused = Callable[[KnownError], None] | None
Shown = Callable[[tuple[PreviewRow, ...]], None]


def preview_pasted(runner: Runner, owner: QObject, text: str, then: Shown, refused: Refused) -> None:
    """Read pasted cells and tell what taking them in would do; nothing is stored."""
    runner.query(
        lambda book: _preview(book, documents_in.read_pasted_units(text)),
        then,
        owner=owner,
        key="preview",
        refused=refused,
    )


def preview_file(runner: Runner, owner: QWidget, path: Path, then: Shown, refused: Refused) -> None:
    """Read a list file and tell what taking it in would do; nothing is stored."""
    runner.work(
        lambda book, _: _preview(book, documents_in.read_unit_list(path)),
        then,
        label=_say("Đang đọc danh sách…"),
        parent=owner,
        refused=refused,
    )


def add_units(
    runner: Runner, parent: QWidget, entries: Sequence[UnitEntry], then: Then = None, refused: Refused = None
) -> None:
    """Add the units of a list, or bring those up to date that the book has."""
    _run(
        runner,
        parent,
        lambda book: units.add_units(book, entries),
        _say("Đang nhập danh sách đơn vị…"),
        then,
        refused,
    )


def update_body(runner: Runner, parent: QWidget, body: Body) -> None:
    """Correct an organisation's names, code, kind, order or contact."""
    _run(runner, parent, lambda book: units.update_body(book, body), _say("Đang sửa đơn vị…"))


def update_congress(runner: Runner, parent: QWidget, congress: Congress) -> None:
    """Set the days of a unit's own congress."""
    _run(runner, parent, lambda book: congresses.update(book, congress), _say("Đang đặt ngày đại hội…"))


def remove_units(runner: Runner, parent: QWidget, ids: Sequence[int]) -> None:
    """Delete units on which nothing has been done."""
    _run(runner, parent, lambda book: units.remove_units(book, ids), _say("Đang xóa đơn vị…"))


def end_unit(
    runner: Runner, parent: QWidget, body_id: int, on: date, then: Then = None, refused: Refused = None
) -> None:
    """End a unit without a successor."""
    label = _say("Đang kết thúc hoạt động…")
    _run(runner, parent, lambda book: units.end_unit(book, body_id, on), label, then, refused)


def rename_unit(
    runner: Runner,
    parent: QWidget,
    body_id: int,
    name: str,
    on: date,
    then: Then = None,
    refused: Refused = None,
) -> None:
    """Rename a unit from a day on."""
    label = _say("Đang đổi tên…")
    _run(runner, parent, lambda book: units.rename_unit(book, body_id, name, on), label, then, refused)


def merge_units(
    runner: Runner,
    parent: QWidget,
    ids: Sequence[int],
    name: str,
    on: date,
    then: Then = None,
    refused: Refused = None,
) -> None:
    """Merge units into a new one from a day on."""
    label = _say("Đang sáp nhập…")
    _run(runner, parent, lambda book: units.merge_units(book, ids, name, on), label, then, refused)


def split_unit(
    runner: Runner,
    parent: QWidget,
    body_id: int,
    names: Sequence[str],
    on: date,
    then: Then = None,
    refused: Refused = None,
) -> None:
    """Split a unit into new ones from a day on."""
    label = _say("Đang chia tách…")
    _run(runner, parent, lambda book: units.split_unit(book, body_id, names, on), label, then, refused)


def _run(
    runner: Runner,
    parent: QWidget,
    job: Callable[[Book], Change],
    label: str,
    then: Then = None,
    refused: Refused = None,
) -> None:
    def work(book: Book, _: Progress) -> Change:
        return job(book)

    runner.run(work, label=label, parent=parent, then=then, refused=refused)


def _preview(book: Book, listed: UnitList) -> tuple[PreviewRow, ...]:
    return preview(listed, units.known_units(book, listed.entries))


def _say(text: str) -> str:
    return QCoreApplication.translate("Operations", text)
