"""The tree of a review, with its keys."""

from collections.abc import Iterable

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QItemSelectionRange, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeView

from ui.icons import Icons
from ui.models.reading_delegate import ReasonRows
from ui.models.reading_nodes import Node, NodeKind
from ui.models.reading_tree import NODE_ROLE, ReadingColumn, ReadingTreeModel
from ui.pages.plan.review_commands import command_of
from ui.pages.plan.review_menu import command_menu
from ui.settings import Settings
from ui.theme import ThemeSwitch
from ui.widgets.remembered import remember
from ui.widgets.tables import set_up_tree

_WIDTHS = {
    ReadingColumn.KIND: 96,
    ReadingColumn.DUE: 130,
    ReadingColumn.CHANNEL: 100,
    ReadingColumn.LINE: 60,
}
_ROOM_FOR_ALL, _ROOM_FOR_MOST = 640, 500
_TEXTS = ("aims", "focus", "channels")  # only read, and folded so that the waves are seen first
_SPANNED = (NodeKind.HEADER, NodeKind.GROUP, NodeKind.WAVE, NodeKind.WARNING)


class ReviewTree(QTreeView):
    """Shows what was made of a document; what is open and selected stays so over corrections."""

    picked = Signal()
    """Other rows are selected."""
    command_asked = Signal(object)
    """A Command was asked for by its key or in the menu."""

    def __init__(self, icons: Icons, theme: ThemeSwitch, settings: Settings) -> None:
        super().__init__()
        self.nodes = ReadingTreeModel(icons, self)
        self.setModel(self.nodes)
        set_up_tree(self)
        self.setIndentation(16)
        self.setItemDelegate(ReasonRows(theme, self))
        self.setAccessibleName(self.tr("Cây đọc được từ văn bản"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        if not remember(settings, "plan_review_columns", header):
            for column, width in _WIDTHS.items():
                header.resizeSection(column, width)
        header.setSectionResizeMode(ReadingColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        self.menu = command_menu(self, self.command_asked.emit)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        self._were_folded: set[str] = set()
        self.nodes.rowsAboutToBeRemoved.connect(self._note_folded)
        self.nodes.rowsInserted.connect(self._lay_out_new)

    def show_nodes(self, nodes: Iterable[Node]) -> None:
        """Show another tree, as open and selected as the one before where rows are the same."""
        nodes = list(nodes)
        selected = [node.key for node in self.selected()]
        current = self._node(self.currentIndex())
        top = self.verticalScrollBar().value()
        blocked = self.selectionModel().blockSignals(True)
        if self.nodes.rowCount() == 0:
            self.nodes.show_nodes(nodes)
            self._span(QModelIndex())
            self._open_all_but(set(_TEXTS))
        else:
            self._were_folded.clear()
            self.nodes.take_over(nodes)
        self._select_again(selected, current.key if current else "")
        self.selectionModel().blockSignals(blocked)
        self.verticalScrollBar().setValue(top)
        self.viewport().update()
        self.picked.emit()

    def selected(self) -> list[Node]:
        """Return the selected nodes."""
        rows = self.selectionModel().selectedRows()
        return [node for node in (self._node(row) for row in rows) if node]

    def task_keys(self) -> tuple[str, ...]:
        """Return the keys of the selected tasks."""
        return tuple(node.key for node in self.selected() if node.kind is NodeKind.TASK)

    def key_after_selected(self) -> str:
        """Return the key of the row that follows the selected ones, or comes before them at the end."""
        rows = sorted(self.selectionModel().selectedRows(), key=lambda row: self.visualRect(row).top())
        if not rows:
            return ""
        below, above = self.indexBelow(rows[-1]), self.indexAbove(rows[0])
        node = self._node(below if below.isValid() else above)
        return node.key if node else ""

    def go_to(self, key: str) -> bool:
        """Select the node with this key; False when there is none."""
        return self._go(self.nodes.index_of(key))

    def select(self, keys: Iterable[str]) -> None:
        """Select the nodes with these keys, and bring the first of them into view."""
        indexes = [index for index in map(self.nodes.index_of, dict.fromkeys(keys)) if index.isValid()]
        if not indexes:
            self.clearSelection()
            return
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
        self.selectionModel().select(_selection(indexes), flags.ClearAndSelect | flags.Rows)
        self.scrollTo(indexes[0], QAbstractItemView.ScrollHint.EnsureVisible)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Where there is little room it is for the words; the panel below says the rest.
        self.setColumnHidden(ReadingColumn.CHANNEL, event.size().width() < _ROOM_FOR_ALL)
        self.setColumnHidden(ReadingColumn.KIND, event.size().width() < _ROOM_FOR_MOST)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = command_of(event)
        if command is None:
            super().keyPressEvent(event)
        else:
            self.command_asked.emit(command)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected():
            self.menu.exec(event.globalPos())

    def _go(self, index: QModelIndex) -> bool:
        if not index.isValid():
            return False
        # The view's own way of making a row current heeds keys held down, which may be those of a shortcut.
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(index, flags.ClearAndSelect | flags.Rows)
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)
        return True

    def _select_again(self, keys: list[str], current: str) -> None:
        """Select what was selected, as far as it is still there, and nothing that took its place."""
        left = [key for key in keys if self.nodes.index_of(key).isValid()]
        flags = QItemSelectionModel.SelectionFlag
        now = self.nodes.index_of(current)
        if now.isValid() and self.currentIndex() != now:
            self.selectionModel().setCurrentIndex(now, flags.NoUpdate)
        if [node.key for node in self.selected()] != left:
            chosen = _selection(map(self.nodes.index_of, left))
            self.selectionModel().select(chosen, flags.ClearAndSelect | flags.Rows)

    def _note_folded(self, parent: QModelIndex, first: int, last: int) -> None:
        """Keep which rows that go are folded: some only go to stand elsewhere."""
        for row in range(first, last + 1):
            index = self.nodes.index(row, 0, parent)
            if below := self.nodes.rowCount(index):
                node = self._node(index)
                if node and not self.isExpanded(index):
                    self._were_folded.add(node.key)
                self._note_folded(index, 0, below - 1)

    def _lay_out_new(self, parent: QModelIndex, first: int, last: int) -> None:
        """Let rows that came look like those that were there."""
        for row in range(first, last + 1):
            index = self.nodes.index(row, 0, parent)
            node = self._node(index)
            self.setFirstColumnSpanned(row, parent, node is not None and node.kind in _SPANNED)
            if below := self.nodes.rowCount(index):
                if node is not None and node.key not in self._were_folded:
                    self.expand(index)
                self._lay_out_new(index, 0, below - 1)

    def _span(self, parent: QModelIndex) -> None:
        """Let rows without cells beside their text take the whole width."""
        for row in range(self.nodes.rowCount(parent)):
            index = self.nodes.index(row, 0, parent)
            node = self._node(index)
            self.setFirstColumnSpanned(row, parent, node is not None and node.kind in _SPANNED)
            self._span(index)

    def _open_all_but(self, folded: set[str]) -> None:
        """Open what holds others, one by one: to open all and fold some lays a long tree out many times."""

        def look(parent: QModelIndex) -> None:
            for row in range(self.nodes.rowCount(parent)):
                index = self.nodes.index(row, 0, parent)
                node = self._node(index)
                if self.nodes.rowCount(index) and node is not None:
                    if node.key not in folded:
                        self.expand(index)
                    look(index)

        look(QModelIndex())

    @staticmethod
    def _node(index: QModelIndex) -> Node | None:
        node = index.data(NODE_ROLE) if index.isValid() else None
        return node if isinstance(node, Node) else None


def _selection(indexes: Iterable[QModelIndex]) -> QItemSelection:
    """Return rows as one selection: to add them one by one looks through all those before each time.

    Rows that follow one another are one range of it, as a view that holds thousands wants them.
    """
    chosen = QItemSelection()
    first = last = QModelIndex()
    for index in filter(QModelIndex.isValid, indexes):
        if last.isValid() and index.parent() == last.parent() and index.row() == last.row() + 1:
            last = index
            continue
        if last.isValid():
            chosen.append(QItemSelectionRange(first, last))
        first = last = index
    if last.isValid():
        chosen.append(QItemSelectionRange(first, last))
    return chosen
