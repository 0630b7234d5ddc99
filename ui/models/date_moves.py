"""The tasks that a change of dates would move, as rows of a table."""

from collections.abc import Sequence
from datetime import date
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

from app.domain.date_moves import DateMoves, TaskMove
from app.domain.dates.written import format_date

_NO_DAY = "–"


class MoveColumn(IntEnum):
    """The columns of the table."""

    TASK = 0
    BEFORE = 1
    AFTER = 2
    SHIFT = 3
    ASSIGNMENTS = 4
    OVERDUE = 5


_HEADINGS = {
    MoveColumn.TASK: "Việc",
    MoveColumn.BEFORE: "Thời hạn hiện nay",
    MoveColumn.AFTER: "Sẽ thành",
    MoveColumn.SHIFT: "Chênh",
    MoveColumn.ASSIGNMENTS: "Phân công dời",
    MoveColumn.OVERDUE: "Thành quá hạn",
}
_NUMBERS = (MoveColumn.ASSIGNMENTS, MoveColumn.OVERDUE)


class DateMovesModel(QAbstractTableModel):
    """Shows each task with its last day now and as it would become."""

    def __init__(self, tasks: Sequence[TaskMove], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tuple(tasks)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._tasks)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return len(MoveColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _say(_HEADINGS[MoveColumn(section)])
        return None

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401 - what Qt asks for
        task, column = self._tasks[index.row()], MoveColumn(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(task, column)
        if role == Qt.ItemDataRole.ToolTipRole and column is MoveColumn.TASK:
            return task.text
        if role == Qt.ItemDataRole.TextAlignmentRole and column in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None


def moves_words(moves: DateMoves) -> str:
    """Return what a change of dates would move, in a sentence."""
    tasks = len(moves.moving())
    assignments = f" và {moves.assignments} phân công" if moves.assignments else ""
    late = f" {moves.overdue} chỗ sẽ thành quá hạn." if moves.overdue else " Không có chỗ nào thành quá hạn."
    return f"{tasks} việc{assignments} sẽ đổi thời hạn.{late}"


def shift_words(before: date | None, after: date | None) -> str:
    """Return by how much a day moves, as "+12 ngày"; empty where one of both is not known."""
    if before is None or after is None or before == after:
        return ""
    return f"{(after - before).days:+d} ngày".replace("-", "−")


def _text(task: TaskMove, column: MoveColumn) -> str:
    by_unit = _say("theo từng đơn vị") if task.assignments else ""
    texts = {
        MoveColumn.TASK: task.text,
        MoveColumn.BEFORE: format_date(task.before) if task.before else _NO_DAY,
        MoveColumn.AFTER: format_date(task.after) if task.after else _NO_DAY,
        MoveColumn.SHIFT: shift_words(task.before, task.after) or by_unit,
        MoveColumn.ASSIGNMENTS: str(task.assignments) if task.assignments else "",
        MoveColumn.OVERDUE: str(task.overdue) if task.overdue else "",
    }
    return texts[column]


def _say(text: str) -> str:
    return QCoreApplication.translate("DateMovesModel", text)
