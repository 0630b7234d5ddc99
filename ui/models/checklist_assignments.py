"""The assignments of one task as a table whose state, due date and note can be edited in place."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.assignment import OPEN_STATES, AssignmentState
from app.domain.checklist import ChecklistAssignment
from app.domain.dates.written import format_date
from app.domain.terms import ASSIGNMENT_ROLE, ASSIGNMENT_STATE
from app.domain.text import tidy
from ui.models.collated import SORT_ROLE

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns of the assignments of a task."""

    UNIT = 0
    ROLE = 1
    STATE = 2
    DUE = 3
    DONE_ON = 4
    NOTE = 5


HEADINGS = {
    Column.UNIT: "Đơn vị",
    Column.ROLE: "Vai trò",
    Column.STATE: "Trạng thái",
    Column.DUE: "Hạn",
    Column.DONE_ON: "Xong ngày",
    Column.NOTE: "Ghi chú",
}
SIGNS = {
    AssignmentState.TODO: "○",
    AssignmentState.DOING: "◐",
    AssignmentState.DONE: "●",
    AssignmentState.NOT_APPLICABLE: "–",
}
"""A shape for each state, so that none is told by colour alone."""

LATE_ROLE = _Role.UserRole + 2


class AssignmentsModel(QAbstractTableModel):
    """Shows assignments; an edit is announced, not kept: the book's answer brings the new value."""

    state_given = Signal(object, object)
    due_given = Signal(int, object)
    note_given = Signal(int, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ChecklistAssignment] = []
        self._notes = True

    def show(self, rows: Sequence[ChecklistAssignment], *, notes: bool = True) -> bool:
        """Show these; True when rows came or went. Without `notes` no note can be written."""
        self._notes = notes
        if [row.assignment.id for row in rows] == [row.assignment.id for row in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, len(Column) - 1))
            return False
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> ChecklistAssignment:
        """Return the assignment of an index."""
        return self._rows[index.row()]

    def row_of(self, assignment_id: int) -> int:
        """Return in which row an assignment is, or -1."""
        ids = [row.assignment.id for row in self._rows]
        return ids.index(assignment_id) if assignment_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(HEADINGS[Column(section)])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        editable = {Column.STATE, Column.DUE} | ({Column.NOTE} if self._notes else set())
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in editable else flags

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return _text(row, column)
        if role == _Role.ToolTipRole:
            return _tip(row, column)
        if role == _Role.EditRole:
            return {Column.STATE: row.assignment.state, Column.DUE: row.assignment.due_on}.get(
                column, _plain(row, column)
            )
        if role == SORT_ROLE:
            return _sort_value(row, column)
        if role == LATE_ROLE:
            return row.overdue and column is Column.DUE
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401
        if role != _Role.EditRole:
            return False
        assignment, column = self._rows[index.row()].assignment, Column(index.column())
        if column is Column.STATE and value != assignment.state:
            self.state_given.emit(assignment, AssignmentState(value))
        elif column is Column.DUE and value != assignment.due_on:
            self.due_given.emit(assignment.id, value)
        elif column is Column.NOTE and tidy(str(value)) != assignment.note:
            self.note_given.emit(assignment.id, tidy(str(value)))
        return True


def state_text(state: AssignmentState) -> str:
    """Return a state with its shape."""
    return f"{SIGNS[state]} {ASSIGNMENT_STATE[state]}"


def _plain(row: ChecklistAssignment, column: Column) -> str:
    assignment = row.assignment
    return {
        Column.UNIT: row.body,
        Column.ROLE: ASSIGNMENT_ROLE[assignment.role],
        Column.STATE: state_text(assignment.state),
        Column.DUE: format_date(assignment.due_on),
        Column.DONE_ON: format_date(assignment.done_on),
        Column.NOTE: assignment.note,
    }[column]


def _text(row: ChecklistAssignment, column: Column) -> str:
    text = _plain(row, column)
    if column is Column.DUE and text:
        by_hand = " ✎" if row.assignment.due_fixed else ""
        return f"{text}{by_hand}{' · quá hạn' if row.overdue else ''}"
    return text


def _tip(row: ChecklistAssignment, column: Column) -> str | None:
    if column is Column.DUE:
        if row.assignment.due_fixed:
            return "Hạn đặt bằng tay. Xóa trống ô này để trở lại hạn theo kế hoạch và lịch đại hội."
        return "Hạn theo kế hoạch và lịch đại hội. Nhập ngày khác để đặt hạn riêng."
    return _plain(row, column) or None


def _sort_value(row: ChecklistAssignment, column: Column) -> Any:  # noqa: ANN401
    assignment = row.assignment
    if column is Column.DUE:
        return assignment.due_on
    if column is Column.DONE_ON:
        return assignment.done_on
    if column is Column.STATE:
        order = (*OPEN_STATES, AssignmentState.DONE, AssignmentState.NOT_APPLICABLE)
        return order.index(assignment.state)
    return _plain(row, column)
