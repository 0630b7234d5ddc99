"""The clauses of a superior's plan, one a row, with what of ours answers each."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.comparison.correspondence import Coverage, Matched
from app.domain.comparison.correspondence_words import COVERAGE, remarks
from ui.icons import Icons

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns of the table."""

    NUMBER = 0
    COVERAGE = 1
    CLAUSE = 2
    OURS = 3
    REMARKS = 4


HEADINGS = {
    Column.NUMBER: "TT",
    Column.COVERAGE: "Kết quả",
    Column.CLAUSE: "Nội dung kế hoạch cấp trên",
    Column.OURS: "Nội dung kế hoạch của ta",
    Column.REMARKS: "Ghi chú",
}
_SIGNS = {
    Coverage.OPEN: ("warning", "overdue"),
    Coverage.DOUBTFUL: ("help", "doing"),
    Coverage.COVERED: ("done", "done"),
    Coverage.ASIDE: ("close", "todo"),
}


class CorrespondenceModel(QAbstractTableModel):
    """Shows clauses with what answers them, or may."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signs = {coverage: icons.icon(*sign) for coverage, sign in _SIGNS.items()}
        self.rows: tuple[Matched, ...] = ()

    def show(self, rows: Sequence[Matched]) -> None:
        """Show these clauses."""
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
        row, column = self.rows[index.row()], Column(index.column())
        if role == _Role.DecorationRole and column is Column.COVERAGE:
            return self._signs[row.coverage]
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return _cell(row, column) or None
        return None


def _cell(row: Matched, column: Column) -> str:
    if column is Column.OURS:
        if row.coverage is Coverage.DOUBTFUL:
            return f"Có thể là: {row.candidates[0].task.text}"
        return "; ".join(each.task.text for each in row.answers)
    return {
        Column.NUMBER: str(row.clause.ordinal),
        Column.COVERAGE: COVERAGE[row.coverage],
        Column.CLAUSE: row.clause.text,
        Column.REMARKS: " · ".join(remarks(row)),
    }[column]
