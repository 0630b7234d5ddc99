"""The progress of every organisation as a table."""

from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.overview import UnitProgress
from app.domain.overview_words import grouped
from app.domain.text import fold
from ui.models.collated import SORT_ROLE, CollatedProxy

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns of the table."""

    UNIT = 0
    TOTAL = 1
    DONE = 2
    DOING = 3
    LATE = 4
    WAITING = 5


HEADINGS = {
    Column.UNIT: "Đơn vị",
    Column.TOTAL: "Việc được giao",
    Column.DONE: "Xong",
    Column.DOING: "Đang làm",
    Column.LATE: "Quá hạn",
    Column.WAITING: "Chưa làm",
}


class UnitProgressModel(QAbstractTableModel):
    """Shows organisations with their counts, the furthest behind first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._units: tuple[UnitProgress, ...] = ()

    def show_units(self, units: tuple[UnitProgress, ...]) -> None:
        """Show these."""
        self.beginResetModel()
        self._units = units
        self.endResetModel()

    def unit(self, index: Index) -> UnitProgress:
        """Return the organisation of a row."""
        return self._units[index.row()]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._units)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(HEADINGS[Column(section)])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        unit, column = self._units[index.row()], Column(index.column())
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole, _Role.ToolTipRole):
            return unit.name if column is Column.UNIT else grouped(_number(unit, column))
        if role == SORT_ROLE:
            return unit.name if column is Column.UNIT else _number(unit, column)
        if role == _Role.TextAlignmentRole and column is not Column.UNIT:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None


class UnitProgressProxy(CollatedProxy):
    """Leaves out the organisations whose names do not hold the words that are searched for."""

    def __init__(self, model: UnitProgressModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: list[str] = []
        self.setSourceModel(model)

    def ask(self, text: str) -> None:
        """Ask for organisations with these words."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        name = fold(self._model.unit(self._model.index(row, 0)).name)
        return all(word in name for word in self._words)


def _number(unit: UnitProgress, column: Column) -> int:
    progress = unit.progress
    return {
        Column.TOTAL: progress.total,
        Column.DONE: progress.done,
        Column.DOING: progress.doing,
        Column.LATE: progress.late,
        Column.WAITING: progress.waiting,
    }[column]
