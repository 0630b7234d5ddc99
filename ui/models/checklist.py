"""The checklist as a tree model: groups, and under them the tasks with where they stand."""

from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.dates.written import format_date
from app.domain.plan import Task
from app.domain.task import TaskKind
from app.domain.terms import CHANNEL, TASK_KIND
from app.domain.text import first_upper
from app.domain.wording import window_words
from ui.models.checklist_filter import ChecklistFilter
from ui.models.checklist_lines import Snapshot
from ui.models.checklist_tree import Node, Tree
from ui.models.collated import SORT_ROLE, CollatedProxy

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns of the checklist."""

    TASK = 0
    KIND = 1
    CHANNEL = 2
    LEADS = 3
    SUPPORTS = 4
    DUE = 5
    PROGRESS = 6
    NOTE = 7


HEADINGS = {
    Column.TASK: "Việc",
    Column.KIND: "Loại",
    Column.CHANNEL: "Hình thức",
    Column.LEADS: "Chủ trì",
    Column.SUPPORTS: "Phối hợp",
    Column.DUE: "Hạn",
    Column.PROGRESS: "Tiến độ",
    Column.NOTE: "Ghi chú",
}

LINE_ROLE = _Role.UserRole + 1
"""The ChecklistTask of a task; None for a group."""
LATE_ROLE = _Role.UserRole + 2
"""Whether something of the task is overdue."""
BAR_ROLE = _Role.UserRole + 3
"""How much is done of how much, as two numbers; None where there is nothing to measure."""
TITLE_ROLE = _Role.UserRole + 5
"""The title of a group; the view draws it, over several columns."""
KEY_ROLE = _Role.UserRole + 4
"""What names a node across two readings."""


class ChecklistModel(QAbstractItemModel):
    """Shows a snapshot. Its check marks follow from the assignments and are set by services alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.snapshot = Snapshot(date.min)
        self._tree = Tree(self.snapshot)

    def show(self, snapshot: Snapshot) -> bool:
        """Show another snapshot; True when rows came or went, so that indexes are new."""
        fresh = Tree(snapshot)
        if fresh.shape() == self._tree.shape():
            self.snapshot = snapshot
            self._tree = fresh
            self._tell_all(QModelIndex())
            return False
        self.beginResetModel()
        self.snapshot = snapshot
        self._tree = fresh
        self.endResetModel()
        return True

    def node(self, index: Index) -> Node:
        """Return the node of an index; the root for an invalid one."""
        return self._tree.nodes[index.internalId()] if index.isValid() else self._tree.nodes[0]

    def index_of_task(self, task_id: int) -> QModelIndex:
        """Return where a task stands, or an invalid index."""
        node = self._tree.task_node(task_id)
        return self.createIndex(node.row, 0, node.number) if node else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        return self.createIndex(row, column, self.node(parent).children[row].number)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        node = self.node(child).parent if child.isValid() else None
        if node is None or node.parent is None:
            return QModelIndex()
        return self.createIndex(node.row, 0, node.number)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(Column)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return (
            Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            if index.isValid()
            else Qt.ItemFlag.NoItemFlags
        )

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(HEADINGS[Column(section)])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        node, column = self.node(index), Column(index.column())
        if role == KEY_ROLE:
            return node.key
        if node.line is None:
            return self._group_data(node, column, role)
        return self._line_data(node.line, column, role)

    def _tell_all(self, parent: QModelIndex) -> None:
        rows = self.rowCount(parent)
        if rows:
            last = self.index(rows - 1, len(Column) - 1, parent)
            self.dataChanged.emit(self.index(0, 0, parent), last)
        for row in range(rows):
            self._tell_all(self.index(row, 0, parent))

    def _group_data(self, node: Node, column: Column, role: int) -> Any:  # noqa: ANN401
        if role == BAR_ROLE and column is Column.PROGRESS:
            return node.count()
        if column is Column.TASK:
            spoken = (TITLE_ROLE, _Role.ToolTipRole, _Role.AccessibleTextRole)
            return node.title if role in spoken else None
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            if column is Column.DUE:
                return _until(*node.window) if role == _Role.DisplayRole else window_words(*node.window)
            if column is Column.PROGRESS:
                done, total = node.count()
                return f"{done}/{total} việc"
        return None

    def _line_data(self, line: ChecklistTask, column: Column, role: int) -> Any:  # noqa: ANN401
        if role == _Role.DisplayRole:
            return self._text(line, column)
        if role in (_Role.ToolTipRole, _Role.AccessibleTextRole):
            return self._spoken(line, column) or None
        if role == _Role.CheckStateRole and column is Column.TASK:
            return _check_state(line)
        if role == SORT_ROLE:
            return self._sort_value(line, column)
        if role == LINE_ROLE:
            return line
        if role == LATE_ROLE:
            return line.overdue > 0
        if role == BAR_ROLE and column is Column.PROGRESS and line.total > 1:
            return line.done, line.total - line.not_applicable
        return None

    def _text(self, line: ChecklistTask, column: Column) -> str:
        task = line.task
        texts = {
            Column.TASK: first_upper(task.text),
            Column.KIND: TASK_KIND[task.kind],
            Column.CHANNEL: CHANNEL[task.channel] if task.channel else "",
            Column.LEADS: ", ".join(line.leads),
            Column.SUPPORTS: ", ".join(line.supports),
            Column.PROGRESS: progress_words(line),
            Column.NOTE: line.note,
        }
        return texts[column] if column in texts else self._due(line)

    def _spoken(self, line: ChecklistTask, column: Column) -> str:
        text = self._text(line, column)
        if column is Column.DUE:
            return f"{text}\n{self.snapshot.rule_words(line.task)}".strip()
        return text

    def _due(self, line: ChecklistTask) -> str:
        said = self.snapshot.due_words(line.task)
        late = late_words(line, self.snapshot.on)
        return "\n".join(part for part in (said, late) if part)

    def _sort_value(self, line: ChecklistTask, column: Column) -> Any:  # noqa: ANN401
        if column is Column.DUE:
            return line.task.due_on
        if column is Column.PROGRESS:
            applying = line.total - line.not_applicable
            return line.done / applying if applying else -1.0
        return self._text(line, column)


class ChecklistProxy(CollatedProxy):
    """Leaves out what is not asked for, with the groups that are empty then; groups keep their order."""

    def __init__(self, model: ChecklistModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.filter = ChecklistFilter()
        self.setRecursiveFilteringEnabled(True)
        self.setSourceModel(model)

    def ask(self, wanted: ChecklistFilter) -> None:
        """Ask for other lines."""
        self.beginFilterChange()
        self.filter = wanted
        self.endFilterChange()

    def shown(self) -> tuple[int, int]:
        """Return how many lines are shown, and how many there are."""
        snapshot = self._model.snapshot
        return sum(self._accepts(node) for node in self._model.node(QModelIndex()).children), len(
            snapshot.lines
        )

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        node = self._model.node(parent).children[row]
        return node.line is not None and self._accepts(node) > 0

    def lessThan(self, left: Index, right: Index) -> bool:
        if left.data(LINE_ROLE) is None or right.data(LINE_ROLE) is None:
            ascending = self.sortOrder() is Qt.SortOrder.AscendingOrder
            return (left.row() < right.row()) is ascending
        return super().lessThan(left, right)

    def _accepts(self, node: Node) -> int:
        if node.line is None:
            return sum(self._accepts(child) for child in node.children)
        if self.filter.place is not None and not node.stands_under(self.filter.place.key):
            return 0
        return int(
            self.filter.accepts(node.line, node.searched, self._model.snapshot.marks_of(node.line.task))
        )


def _until(starts: date | None, ends: date | None) -> str:
    if ends:
        return f"đến {format_date(ends)}"
    return f"từ {format_date(starts)}" if starts else ""


def progress_words(line: ChecklistTask) -> str:
    """Return how far a task is: topics by who has carried them, activities by how many are done."""
    applying = line.total - line.not_applicable
    if line.progress is TaskProgress.UNASSIGNED:
        return "Chưa phân công"
    if line.progress is TaskProgress.NOT_APPLICABLE:
        return "Không áp dụng"
    topic = line.task.kind is TaskKind.TOPIC
    if applying == 1:
        done = "Đã tuyên truyền" if topic else "Xong"
        return done if line.done else "Đang làm" if line.doing else "Chưa làm"
    return f"{'Đã tuyên truyền' if topic else 'Xong'} {line.done}/{applying}"


def late_words(line: ChecklistTask, on: date) -> str:
    """Return how late a task is; empty when nothing of it is."""
    if not line.overdue:
        return ""
    if line.overdue > 1:
        return f"{line.overdue} đơn vị quá hạn"
    return _days_late(line.task, on) if line.total <= 1 else "1 đơn vị quá hạn"


def _days_late(task: Task, on: date) -> str:
    days = (on - task.due_on).days if task.due_on else 0
    return f"Quá hạn {days} ngày" if days > 0 else "Quá hạn"


def _check_state(line: ChecklistTask) -> Qt.CheckState:
    if line.progress is TaskProgress.DONE:
        return Qt.CheckState.Checked
    if line.progress is TaskProgress.DOING:
        return Qt.CheckState.PartiallyChecked
    return Qt.CheckState.Unchecked
