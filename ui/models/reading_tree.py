"""The item model of a review: the tree made from a document."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from enum import IntEnum
from html import escape

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from ui.icons import Icons
from ui.models.reading_nodes import Node, NodeKind, is_topic

Index = QModelIndex | QPersistentModelIndex
NODE_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Node of a row, from any of its columns."""
REASON_ROLE = Qt.ItemDataRole.UserRole + 2
"""Why the node of a row is doubtful, in one text; empty when it is not."""

_BOLD = (NodeKind.HEADER, NodeKind.GROUP, NodeKind.WAVE)


class ReadingColumn(IntEnum):
    """The columns of the tree."""

    TEXT = 0
    KIND = 1
    DUE = 2
    CHANNEL = 3
    LINE = 4


_HEADINGS = {
    ReadingColumn.TEXT: "Nội dung đọc được",
    ReadingColumn.KIND: "Loại",
    ReadingColumn.DUE: "Thời hạn, đại hội",
    ReadingColumn.CHANNEL: "Hình thức",
    ReadingColumn.LINE: "Dòng",
}


class _Item:
    """A node with its way up, which item models ask for."""

    def __init__(self, node: Node, parent: "_Item | None", row: int) -> None:
        self.node = node
        self.parent = parent
        self.row = row
        self.number = 0
        self.children = [_Item(child, self, number) for number, child in enumerate(node.children)]


class ReadingTreeModel(QAbstractItemModel):
    """Shows the nodes of a reading; given anew after each correction."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._roots: list[_Item] = []
        self._items: list[_Item] = []
        self._by_key: dict[str, _Item] = {}
        self._warning = icons.icon("warning", "warning")
        self._topic = icons.icon("documents", "text_muted")
        self._activity = icons.icon("checklist", "text_muted")

    def show_nodes(self, nodes: Iterable[Node]) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._roots = [_Item(node, None, number) for number, node in enumerate(nodes)]
        self._by_key, self._items = {}, []
        self._take_in(self._roots)
        self.endResetModel()

    def take_over(self, nodes: Sequence[Node]) -> None:
        """Show what became of the nodes where they stand; only rows that came or went are made anew.

        Most corrections change a row or two: whoever shows thousands need not lay them all out again.
        """
        self._merge(None, self._roots, nodes)

    def index_of(self, key: str) -> QModelIndex:
        """Return the row of a node by its key; not valid when there is none."""
        item = self._by_key.get(key)
        return self._index(item) if item else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        siblings = self._item(parent).children if parent.isValid() else self._roots
        if 0 <= row < len(siblings) and 0 <= column < len(ReadingColumn):
            return self.createIndex(row, column, siblings[row].number)
        return QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        above = self._item(child).parent if child.isValid() else None
        return self._index(above) if above else QModelIndex()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._roots)
        return len(self._item(parent).children) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(ReadingColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("ReadingTreeModel", _HEADINGS[ReadingColumn(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node, column = self._item(index).node, ReadingColumn(index.column())
        if role == NODE_ROLE:
            return node
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(node, column)
        if role == REASON_ROLE:
            return " ".join(node.reasons)
        if role == Qt.ItemDataRole.AccessibleTextRole and column is ReadingColumn.TEXT and node.reasons:
            return f"{node.text}. {' '.join(node.reasons)}"
        if role == Qt.ItemDataRole.ToolTipRole and column in (ReadingColumn.TEXT, ReadingColumn.DUE):
            return _wrapped(_cell(node, column), node.reasons if column is ReadingColumn.TEXT else ())
        if role == Qt.ItemDataRole.DecorationRole and column is ReadingColumn.TEXT:
            return self._sign(node)
        if role == Qt.ItemDataRole.FontRole and node.kind in _BOLD and column is ReadingColumn.TEXT:
            font = QFont()
            font.setBold(True)
            return font
        return None

    def _sign(self, node: Node) -> object:
        if node.reasons or node.kind is NodeKind.WARNING or node.key == "warnings":
            return self._warning
        if node.kind is NodeKind.TASK:
            return self._topic if is_topic(node) else self._activity
        return None

    def _merge(self, parent: _Item | None, items: list[_Item], nodes: Sequence[Node]) -> None:
        begin, end = _same_ends(items, nodes)
        if gone := len(items) - begin - end:
            self._remove(parent, items, begin, gone)
        if come := nodes[begin : len(nodes) - end]:
            self._insert(parent, items, begin, come)
        for item, node in zip(items, nodes, strict=True):
            before, item.node = item.node, node
            if before == node:
                continue  # nothing under it changed either
            if replace(before, children=()) != replace(node, children=()):
                last = self.createIndex(item.row, len(ReadingColumn) - 1, item.number)
                self.dataChanged.emit(self._index(item), last)
            self._merge(item, item.children, node.children)

    def _remove(self, parent: _Item | None, items: list[_Item], row: int, count: int) -> None:
        self.beginRemoveRows(self._index(parent) if parent else QModelIndex(), row, row + count - 1)
        for item in self._each(items[row : row + count]):
            if self._by_key.get(item.node.key) is item:  # it may stand elsewhere by now
                del self._by_key[item.node.key]
        del items[row : row + count]
        _count_rows(items)
        self.endRemoveRows()

    def _insert(self, parent: _Item | None, items: list[_Item], row: int, nodes: Sequence[Node]) -> None:
        self.beginInsertRows(self._index(parent) if parent else QModelIndex(), row, row + len(nodes) - 1)
        made = [_Item(node, parent, row) for node in nodes]
        items[row:row] = made
        _count_rows(items)
        self._take_in(made)
        self.endInsertRows()

    def _take_in(self, items: list[_Item]) -> None:
        """Give items their numbers; those of items that went stay, as a view may still ask about them."""
        for item in self._each(items):
            item.number = len(self._items)
            self._items.append(item)
            self._by_key[item.node.key] = item

    def _index(self, item: _Item) -> QModelIndex:
        return self.createIndex(item.row, 0, item.number)

    def _each(self, items: list[_Item]) -> Iterable[_Item]:
        for item in items:
            yield item
            yield from self._each(item.children)

    def _item(self, index: Index) -> _Item:
        return self._items[index.internalId()]


def _same_ends(items: Sequence[_Item], nodes: Sequence[Node]) -> tuple[int, int]:
    """Return how many rows at the beginning and at the end stand for the same as before."""
    shorter = min(len(items), len(nodes))
    begin = 0
    while begin < shorter and _is_same(items[begin], nodes[begin]):
        begin += 1
    end = 0
    while end < shorter - begin and _is_same(items[-1 - end], nodes[-1 - end]):
        end += 1
    return begin, end


def _is_same(item: _Item, node: Node) -> bool:
    return item.node.key == node.key and item.node.kind is node.kind


def _count_rows(items: Sequence[_Item]) -> None:
    for row, item in enumerate(items):
        item.row = row


def _cell(node: Node, column: ReadingColumn) -> str:
    if column is ReadingColumn.LINE:
        return str(node.line) if node.line else ""
    texts = {
        ReadingColumn.TEXT: node.text,
        ReadingColumn.KIND: node.kind_words,
        ReadingColumn.DUE: node.due,
        ReadingColumn.CHANNEL: node.channel,
    }
    return texts[column]


def _wrapped(text: str, reasons: tuple[str, ...] = ()) -> str:
    """Return a text as a tooltip that breaks its lines, with the reasons for doubt below it."""
    parts = [escape(part) for part in (text, *reasons)]
    return "".join(f"<p>{part}</p>" for part in parts) if len(text) > 60 or reasons else ""
