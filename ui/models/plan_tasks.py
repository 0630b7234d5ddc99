"""The tasks made from a plan, each with its place, due date and state."""

from collections.abc import Mapping
from datetime import date
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon

from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.plan import Task
from app.domain.terms import TASK_KIND
from ui.models.checklist import late_words, progress_words
from ui.models.checklist_lines import Snapshot
from ui.models.collated import SORT_ROLE, CollatedProxy

Index = QModelIndex | QPersistentModelIndex
TASK_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Task of a row, from any of its columns."""


class TaskColumn(IntEnum):
    """The columns of the table."""

    TEXT = 0
    PLACE = 1
    KIND = 2
    DUE = 3
    STATE = 4


_HEADINGS = {
    TaskColumn.TEXT: "Việc",
    TaskColumn.PLACE: "Giai đoạn, tổ chức",
    TaskColumn.KIND: "Loại",
    TaskColumn.DUE: "Thời hạn",
    TaskColumn.STATE: "Trạng thái",
}


class PlanTasksModel(QAbstractTableModel):
    """The tasks of one plan; `signs` are the pictures of how far a task is."""

    def __init__(self, signs: Mapping[str, QIcon], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signs = signs
        self._snapshot = Snapshot(date.min)
        self._lines: list[ChecklistTask] = []

    def show_tasks(self, snapshot: Snapshot, plan_id: int) -> None:
        """Show the tasks of a plan."""
        self.beginResetModel()
        self._snapshot = snapshot
        self._lines = [line for line in snapshot.lines if line.task.plan_id == plan_id]
        self.endResetModel()

    def tasks(self) -> list[Task]:
        """Return the tasks in the order of the plan."""
        return [line.task for line in self._lines]

    def row_of(self, task_id: int) -> int:
        """Return the row of a task, or -1."""
        return next((row for row, line in enumerate(self._lines) if line.task.id == task_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(TaskColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("PlanTasksModel", _HEADINGS[TaskColumn(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line, column = self._lines[index.row()], TaskColumn(index.column())
        if role == TASK_ROLE:
            return line.task
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(line, column)
        if role == SORT_ROLE:
            return line.task.due_on if column is TaskColumn.DUE else self._text(line, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(line, column)
        if role == Qt.ItemDataRole.DecorationRole and column is TaskColumn.STATE:
            return self._signs.get("overdue" if line.overdue else line.progress.value)
        return None

    def _text(self, line: ChecklistTask, column: TaskColumn) -> str:
        if column is TaskColumn.TEXT:
            return line.task.text
        if column is TaskColumn.PLACE:
            return line.phase
        if column is TaskColumn.KIND:
            return TASK_KIND[line.task.kind]
        if column is TaskColumn.DUE:
            return self._snapshot.due_words(line.task)
        late = late_words(line, self._snapshot.on)
        return late if late and line.progress is not TaskProgress.DONE else progress_words(line)

    def _tip(self, line: ChecklistTask, column: TaskColumn) -> str | None:
        if column is TaskColumn.DUE:
            return self._snapshot.rule_words(line.task)
        if column is TaskColumn.PLACE:
            return " › ".join(part for part in (line.wave, line.phase) if part)
        if column is TaskColumn.TEXT:
            safe = line.task.text.replace("&", "&amp;").replace("<", "&lt;")
            return f"<p>{safe}</p>"
        return None


class PlanTasksProxy(CollatedProxy):
    """Shows the tasks made from some lines of the plan, or all."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[int, int] | None = None

    def show_lines(self, lines: tuple[int, int] | None) -> None:
        """Show only the tasks made from these lines, first and last; None for all."""
        self.beginFilterChange()
        self._lines = lines
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if self._lines is None:
            return True
        task = self.sourceModel().index(row, 0, QModelIndex()).data(TASK_ROLE)
        return (
            isinstance(task, Task) and task.line is not None and self._lines[0] <= task.line <= self._lines[1]
        )
