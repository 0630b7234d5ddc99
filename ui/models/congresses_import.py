"""What taking in a list of congress dates would do, row by row, before anything is stored."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.congress import Congress
from app.domain.congress_entry import CongressRow, NamedCongress, RowVerdict
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_STATE

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
VERDICT_ROLE = _Role.UserRole + 1
ROW_ROLE = _Role.UserRole + 2
"""The CongressRow of a row."""


class ImportColumn(IntEnum):
    """The columns of the preview."""

    LINE = 0
    TEXT = 1
    UNIT = 2
    NOW = 3
    BECOMES = 4
    VENUE = 5
    STATE = 6
    VERDICT = 7


_HEADINGS = {
    ImportColumn.LINE: "Dòng",
    ImportColumn.TEXT: "Trong danh sách",
    ImportColumn.UNIT: "Đơn vị trong sổ",
    ImportColumn.NOW: "Hiện có",
    ImportColumn.BECOMES: "Sẽ thành",
    ImportColumn.VENUE: "Địa điểm",
    ImportColumn.STATE: "Trạng thái",
    ImportColumn.VERDICT: "Kết quả",
}
_WORDS = {
    RowVerdict.CHANGE: "✓ Ghi",
    RowVerdict.SAME: "= Như cũ",
    RowVerdict.ASK: "? Cần chọn",
    RowVerdict.REFUSED: "✕ Không nhận",
}


class CongressImportModel(QAbstractTableModel):
    """Shows the rows of a list; which congress a row means can be chosen."""

    chosen = Signal(int, int)
    """The user chose for a row; carries its line and the id of a congress, or 0 to leave the row out."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[CongressRow, ...] = ()
        self.known: tuple[NamedCongress, ...] = ()

    def show_rows(self, rows: Sequence[CongressRow], known: Sequence[NamedCongress]) -> None:
        """Show these rows; views stay where they are while the lines are the same."""
        same = [row.line for row in rows] == [row.line for row in self.rows]
        if same and rows:
            self.rows, self.known = tuple(rows), tuple(known)
            self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(ImportColumn) - 1))
            return
        self.beginResetModel()
        self.rows, self.known = tuple(rows), tuple(known)
        self.endResetModel()

    def summary(self) -> str:
        """Return how many rows are taken, stay, are asked and refused."""
        counts = {each: sum(row.verdict is each for row in self.rows) for each in RowVerdict}
        return self.tr(
            "{all} dòng: ghi {change}, như cũ {same}, cần chọn {ask}, không nhận {refused}."
        ).format(all=len(self.rows), **{each.value: count for each, count in counts.items()})

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(ImportColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        may_choose = index.column() == ImportColumn.UNIT and self.rows[index.row()].entry is not None
        return flags | Qt.ItemFlag.ItemIsEditable if may_choose else flags

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return QCoreApplication.translate("CongressImportModel", _HEADINGS[ImportColumn(section)])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == VERDICT_ROLE:
            return row.verdict
        if role == ROW_ROLE:
            return row
        if role == _Role.EditRole:
            return row.meant.congress.id if row.meant else None
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return _cell(row, ImportColumn(index.column())) or None
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401
        if role != _Role.EditRole or value is None:
            return False
        self.chosen.emit(self.rows[index.row()].line, int(value))
        return True


def _cell(row: CongressRow, column: ImportColumn) -> str:
    if column is ImportColumn.LINE:
        return str(row.line or "")
    if column is ImportColumn.TEXT:
        return row.text
    if column is ImportColumn.UNIT:
        return _unit_words(row)
    if column is ImportColumn.VERDICT:
        return f"{_WORDS[row.verdict]}{': ' if row.why else ''}{row.why}"
    if row.meant is None:
        return ""
    if column is ImportColumn.NOW:
        return days_words(row.meant.congress)
    if row.becomes is None:
        return ""
    before = row.meant.congress
    if column is ImportColumn.BECOMES:
        after = days_words(row.becomes)
        return after if after != days_words(before) else ""
    if column is ImportColumn.VENUE:
        return row.becomes.venue if row.becomes.venue != before.venue else ""
    return CONGRESS_STATE[row.becomes.state] if row.becomes.state is not before.state else ""


def _unit_words(row: CongressRow) -> str:
    if row.meant is not None:
        return row.meant.label
    if row.entry is None:
        return ""
    return "▾ Chọn đơn vị" if row.verdict is RowVerdict.ASK else "▾ (không có)"


def days_words(congress: Congress) -> str:
    """Return the days of a congress in one line, as "10–11/06/2025, trù bị 09/06"; a dash for none."""
    opens, closes = congress.opens_on, congress.closes_on
    if opens and closes and opens != closes and (opens.year, opens.month) == (closes.year, closes.month):
        days = f"{opens:%d}–{format_date(closes)}"
    else:
        days = " – ".join(dict.fromkeys(format_date(day) for day in (opens, closes) if day)) or "—"
    return f"{days}, trù bị {format_date(congress.prepares_on)}" if congress.prepares_on else days
