"""The view of the checklist: keeps selection, folding and place through a refresh."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QIcon, QPainter, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTreeView, QWidget

from app.domain.checklist import ChecklistTask
from ui.models.checklist import KEY_ROLE, LINE_ROLE, TITLE_ROLE, ChecklistModel, ChecklistProxy, Column
from ui.models.checklist_delegates import Colour, set_delegates
from ui.models.checklist_lines import Snapshot
from ui.widgets.columns import GivingWay
from ui.widgets.tables import go_to, set_up_tree

Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {
    Column.KIND: 76,
    Column.CHANNEL: 104,
    Column.LEADS: 100,
    Column.SUPPORTS: 86,
    Column.DUE: 152,
    Column.NOTE: 70,
}
_SPARE = (Column.NOTE, Column.CHANNEL, Column.KIND, Column.SUPPORTS)
_WIDEST_PROGRESS = "Đã tuyên truyền 888/888"


class ChecklistTree(QTreeView):
    """Shows the checklist; a selected group stands for the tasks shown under it."""

    selected = Signal()
    """Other tasks are selected, or another one is the current one."""
    ticked = Signal(list)
    """The box of a task was clicked; carries the task's id."""

    def __init__(self, colour: Colour, sign: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Danh mục việc"))
        self.model_of_book = ChecklistModel(self)
        self.proxy = ChecklistProxy(self.model_of_book, self)
        set_up_tree(self)
        self.setUniformRowHeights(False)
        self.setModel(self.proxy)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setExpandsOnDoubleClick(False)
        self._delegates = set_delegates(self, colour, sign, self._tick)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(lambda: self.selected.emit())
        self.selectionModel().currentChanged.connect(lambda: self.selected.emit())

    def show_snapshot(self, snapshot: Snapshot) -> None:
        """Show another reading of the book."""
        folded = self._folded()
        keys = [index.data(KEY_ROLE) for index in self.selectionModel().selectedRows()]
        current = self.currentIndex().data(KEY_ROLE)
        place = self.verticalScrollBar().value()
        if self.model_of_book.show(snapshot):
            self._unfold(folded)
            self._select(keys, current)
        self.doItemsLayout()
        self.verticalScrollBar().setValue(place)
        self.selected.emit()

    def current_line(self) -> ChecklistTask | None:
        """Return the task that the keyboard is on."""
        return self.currentIndex().siblingAtColumn(0).data(LINE_ROLE)

    def selected_lines(self) -> list[ChecklistTask]:
        """Return the selected tasks in the order of the list, those of selected groups too."""
        found: dict[int, ChecklistTask] = {}
        for index in self.selectionModel().selectedRows():
            for line in self._lines(index):
                found[line.task.id] = line
        return list(found.values())

    def show_task(self, task_id: int) -> bool:
        """Select a task and bring it into sight; False when it is not shown."""
        index = self.proxy.mapFromSource(self.model_of_book.index_of_task(task_id))
        if index.isValid():
            go_to(self, index)
            self.scrollTo(index)
        return index.isValid()

    def refilter(self) -> None:
        """Unfold what a new filter shows, and keep the current task in sight."""
        self.expandAll()
        if not self.currentIndex().isValid():
            self._select_first()
        self.scrollTo(self.currentIndex())
        self.selected.emit()

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; the title of a group runs on over the columns that say nothing of it."""
        super().drawRow(painter, options, index)
        if index.data(LINE_ROLE) is not None:
            return
        first = self.visualRect(index.siblingAtColumn(Column.TASK))
        place = QRect(first)
        place.setRight(self.columnViewportPosition(Column.DUE) - 8)
        selected = self.selectionModel().isRowSelected(index.row(), index.parent())
        painter.save()
        font = QFont(options.font)
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        role = QPalette.ColorRole.HighlightedText if selected else QPalette.ColorRole.Text
        painter.setPen(options.palette.color(role))
        title = index.siblingAtColumn(Column.TASK).data(TITLE_ROLE)
        shown = QFontMetrics(font).elidedText(title, Qt.TextElideMode.ElideRight, place.width() - 6)
        painter.drawText(place.adjusted(6, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()

    def _tick(self, index: QModelIndex) -> None:
        line = index.data(LINE_ROLE)
        if line is not None:
            self.ticked.emit([line.task.id])

    def _lines(self, index: QModelIndex) -> list[ChecklistTask]:
        line = index.data(LINE_ROLE)
        if line is not None:
            return [line]
        rows = range(self.proxy.rowCount(index))
        return [line for row in rows for line in self._lines(self.proxy.index(row, 0, index))]

    def _every(self, parent: QModelIndex | None = None) -> Iterable[QModelIndex]:
        at = parent or QModelIndex()
        for row in range(self.proxy.rowCount(at)):
            index = self.proxy.index(row, 0, at)
            yield index
            yield from self._every(index)

    def _folded(self) -> set[tuple[str, int]]:
        return {
            index.data(KEY_ROLE)
            for index in self._every()
            if self.proxy.hasChildren(index) and not self.isExpanded(index)
        }

    def _unfold(self, folded: set[tuple[str, int]]) -> None:
        self.expandAll()
        for index in self._every():
            if index.data(KEY_ROLE) in folded:
                self.collapse(index)

    def _select(self, keys: list[tuple[str, int]], current: tuple[str, int] | None) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for index in self._every():
            key = index.data(KEY_ROLE)
            if key == current:
                self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.NoUpdate)
            if key in keys:
                self.selectionModel().select(index, flags)
        if not self.currentIndex().isValid():
            self._select_first()

    def _select_first(self) -> None:
        first = next((index for index in self._every() if index.data(LINE_ROLE) is not None), QModelIndex())
        if first.isValid():
            go_to(self, first)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.proxy.sort(column, order if column >= 0 else Qt.SortOrder.AscendingOrder)

    def _set_up_header(self) -> None:
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(56)
        header.setSectionResizeMode(Column.TASK, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.resizeSection(Column.PROGRESS, self.fontMetrics().horizontalAdvance(_WIDEST_PROGRESS) + 24)
        GivingWay(header, Column.TASK, _SPARE)
        header.setSectionsClickable(True)
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(self._sort)
        header.sectionResized.connect(lambda *_: self.scheduleDelayedItemsLayout())
