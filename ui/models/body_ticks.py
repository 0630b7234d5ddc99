"""The organisations of the book with a box before each, the likeliest first; narrowed by words."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont

from app.domain.body import Body
from app.domain.text import fold

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
FOLDED_ROLE = _Role.UserRole + 1


class BodyTicksModel(QAbstractListModel):
    """Shows organisations to tick; the likely ones stand first, in bold."""

    ticked = Signal()
    """The user ticked or cleared one."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._all: tuple[Body, ...] = ()
        self._folded: dict[int, str] = {}
        self._shown: tuple[Body, ...] = ()
        self._likely: frozenset[int] = frozenset()
        self._ticks: set[int] = set()

    def show_bodies(self, bodies: Iterable[Body]) -> None:
        """Show these organisations."""
        self._all = tuple(bodies)
        self._folded = {body.id: fold(f"{body.name} {body.short_name} {body.code}") for body in self._all}
        self.arrange((), ())

    def arrange(self, likely: Sequence[Body], ticked: Iterable[int]) -> None:
        """Put the likely ones first and tick some."""
        self.beginResetModel()
        self._ticks = set(ticked)
        first = [*(body.id for body in likely), *self._ticks]
        self._likely = frozenset(first)
        by_id = {body.id: body for body in self._all}
        ahead = [by_id[each] for each in dict.fromkeys(first) if each in by_id]
        self._shown = (*ahead, *(body for body in self._all if body.id not in self._likely))
        self.endResetModel()

    def ids(self) -> tuple[int, ...]:
        """Return the ticked organisations, in the order they are shown."""
        return tuple(body.id for body in self._shown if body.id in self._ticks)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        body = self._shown[index.row()]
        if role == _Role.CheckStateRole:
            return Qt.CheckState.Checked if body.id in self._ticks else Qt.CheckState.Unchecked
        if role == _Role.FontRole and body.id in self._likely:
            font = QFont()
            font.setBold(True)
            return font
        if role == FOLDED_ROLE:
            return self._folded[body.id]
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return f"{body.name} ({body.code})" if body.code else body.name
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401
        if role != _Role.CheckStateRole or not index.isValid():
            return False
        body = self._shown[index.row()]
        if Qt.CheckState(value) is Qt.CheckState.Checked:
            self._ticks.add(body.id)
        else:
            self._ticks.discard(body.id)
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True


class BodyTicksProxy(QSortFilterProxyModel):
    """Leaves the organisations whose name, short name or code has all the words, with or without marks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []

    def narrow(self, text: str) -> None:
        """Show only what has these words."""
        self.beginFilterChange()
        self._words = fold(text).split()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        if not self._words:
            return True
        folded = self.sourceModel().index(row, 0, parent).data(FOLDED_ROLE)
        return all(word in folded for word in self._words)
