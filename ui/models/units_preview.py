"""What taking in a list of units would do, row by row, before anything is stored."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.body import Body
from app.domain.dates.written import format_date
from app.domain.terms import BODY_KIND
from app.domain.text import fold
from app.domain.unit_entry import UnitEntry, UnitList

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Verdict(StrEnum):
    """What becomes of a row of a list."""

    ADD = "add"
    UPDATE = "update"
    REFUSED = "refused"


WORDS = {Verdict.ADD: "+ Thêm mới", Verdict.UPDATE: "↻ Cập nhật", Verdict.REFUSED: "✕ Không nhận"}


@dataclass(frozen=True)
class PreviewRow:
    """One row of a list, what becomes of it, and why or of whom."""

    line: int
    name: str
    verdict: Verdict
    why: str = ""
    entry: UnitEntry | None = None


def preview(units: UnitList, known: Sequence[Body | None]) -> tuple[PreviewRow, ...]:
    """Return what becomes of each row; `known` holds for each entry the unit it would bring up to date."""
    rows = [PreviewRow(each.line, each.text, Verdict.REFUSED, each.why) for each in units.problems]
    seen: dict[str, int] = {}
    for entry, body in zip(units.entries, known, strict=True):
        why = _fault(entry, seen)
        if why:
            rows.append(PreviewRow(entry.line, entry.name, Verdict.REFUSED, why, entry))
            continue
        for mark in _marks(entry):
            seen[mark] = entry.line
        verdict = Verdict.ADD if body is None else Verdict.UPDATE
        renamed = body is not None and body.name != entry.name
        of = f"đang có: {body.name}" if body is not None and renamed else ""
        rows.append(PreviewRow(entry.line, entry.name, verdict, of, entry))
    return tuple(sorted(rows, key=lambda row: row.line))


def accepted(rows: Sequence[PreviewRow]) -> list[UnitEntry]:
    """Return the entries that will be taken in."""
    return [row.entry for row in rows if row.entry is not None and row.verdict is not Verdict.REFUSED]


def summary(rows: Sequence[PreviewRow]) -> str:
    """Return how many rows are added, brought up to date and refused."""
    counts = {verdict: sum(row.verdict is verdict for row in rows) for verdict in Verdict}
    parts = [
        f"thêm {counts[Verdict.ADD]}",
        f"cập nhật {counts[Verdict.UPDATE]}",
        f"không nhận {counts[Verdict.REFUSED]}",
    ]
    return f"{len(rows)} dòng: {', '.join(parts)}."


def _fault(entry: UnitEntry, seen: dict[str, int]) -> str:
    for mark, line in ((mark, seen[mark]) for mark in _marks(entry) if mark in seen):
        what = "tên" if mark.startswith("name ") else "mã"
        return f"trùng {what} với dòng {line}"
    if entry.opens_on and entry.closes_on and entry.closes_on < entry.opens_on:
        return "ngày bế mạc đại hội trước ngày khai mạc"
    return ""


def _marks(entry: UnitEntry) -> list[str]:
    marks = [f"name {fold(entry.name)}"]
    return [*marks, f"code {fold(entry.code)}"] if entry.code else marks


class Column(IntEnum):
    """The columns of a preview."""

    LINE = 0
    VERDICT = 1
    NAME = 2
    CODE = 3
    KIND = 4
    CONGRESS = 5
    CONTACT = 6


HEADINGS = {
    Column.LINE: "Dòng",
    Column.VERDICT: "Kết quả",
    Column.NAME: "Đơn vị",
    Column.CODE: "Mã",
    Column.KIND: "Loại",
    Column.CONGRESS: "Đại hội",
    Column.CONTACT: "Liên hệ",
}
VERDICT_ROLE = _Role.UserRole + 1


class PreviewModel(QAbstractTableModel):
    """Shows the rows of a preview."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[PreviewRow, ...] = ()

    def show(self, rows: Sequence[PreviewRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(HEADINGS[Column(section)])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == VERDICT_ROLE:
            return row.verdict
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return _cell(row, Column(index.column())) or None
        return None


def _cell(row: PreviewRow, column: Column) -> str:
    if column is Column.LINE:
        return str(row.line or "")  # 0 stands for a whole sheet
    if column is Column.VERDICT:
        return f"{WORDS[row.verdict]}{': ' if row.why else ''}{row.why}"
    if column is Column.NAME:
        return row.name
    entry = row.entry
    if entry is None:
        return ""
    days = [format_date(day) for day in (entry.opens_on, entry.closes_on) if day]
    return {
        Column.CODE: entry.code,
        Column.KIND: BODY_KIND[entry.kind],
        Column.CONGRESS: " – ".join(dict.fromkeys(days)),
        Column.CONTACT: ", ".join(
            part for part in (entry.contact.name, entry.contact.post, entry.contact.phone) if part
        ),
    }[column]
