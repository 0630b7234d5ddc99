"""The timeline as a table, for reading aloud and for looking up: what, from, to, how far."""

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
)

from app.domain.dates.written import format_date
from app.domain.terms import ASSIGNMENT_ROLE
from app.domain.timeline.lines import UNDATED, RowKind, TimelineRow
from app.domain.timeline.pieces import Rows
from ui.models.timeline_words import back_words, first_words, state_words

Index = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """The columns."""

    TASK = 0
    START = 1
    END = 2
    STATE = 3
    FIRST = 4
    UNIT = 5


class Role(IntEnum):
    """What the model knows of a row besides its words."""

    ROW = Qt.ItemDataRole.UserRole + 1
    SORT = Qt.ItemDataRole.UserRole + 2


_HEADINGS = ("Nhiệm vụ", "Bắt đầu", "Kết thúc", "Tình trạng", "Mốc gốc", "Đơn vị")


class TimelineTableModel(QAbstractTableModel):
    """The rows that the chart shows, in its order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows = Rows()

    def set_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = Rows.of(rows)
        self.endResetModel()

    def row_of(self, key: str) -> int | None:
        """Return where a row stands, or None."""
        return self._rows.index_of(key)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        row = self._rows[index.row()]
        column = Column(index.column())
        if role == Role.ROW:
            return row
        if role == Role.SORT:
            return self._sort_value(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.label
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            words = self._words(row, column)
            return "    " * row.depth + words if column is Column.TASK and role == 0 else words
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("Timeline", _HEADINGS[section])
        return None

    @staticmethod
    def _words(row: TimelineRow, column: Column) -> str:
        if column is Column.TASK:
            return row.label
        if column is Column.STATE:
            return "; ".join(part for part in (state_words(row), back_words(row)) if part)
        if column is Column.FIRST:
            return first_words(row)
        if column is Column.UNIT:
            return _unit_words(row)
        if not row.is_dated and row.kind in (RowKind.TASK, RowKind.GIVEN, RowKind.CONGRESS):
            return UNDATED
        day = row.starts if column is Column.START else row.ends
        if day is None:
            return QCoreApplication.translate("Timeline", "chưa rõ") if row.is_dated else ""
        return format_date(day)

    @staticmethod
    def _sort_value(row: TimelineRow, column: Column) -> Any:  # noqa: ANN401
        if column is Column.START:
            return row.starts.toordinal() if row.starts else 0
        if column is Column.END:
            return row.ends.toordinal() if row.ends else 0
        return row.label if column is Column.TASK else row.share


def _unit_words(row: TimelineRow) -> str:
    if row.given is not None:
        return f"{row.given.unit} ({ASSIGNMENT_ROLE[row.given.role]})"
    return ", ".join((*row.item.leads, *row.item.supports)) if row.item is not None else ""
