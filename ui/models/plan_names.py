"""The names that plans write, one a row, with what each means as far as it was said."""

from collections.abc import Iterable, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.body import Body
from app.domain.terms import BODY_KIND
from app.domain.written_name import Certainty, Meaning, NameChoice, NameChoices, ResolvedName, WrittenName
from ui.icons import Icons

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole
_MOST_NAMED = 3


class Column(IntEnum):
    """The columns of the names."""

    NAME = 0
    TASKS = 1
    MEANING = 2


HEADINGS = {Column.NAME: "Tên trong kế hoạch", Column.TASKS: "Số việc", Column.MEANING: "Là đơn vị nào"}


class NamesModel(QAbstractTableModel):
    """Shows names and takes choices; `choices` are those that the user made here."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._signs = {True: icons.icon("warning", "overdue"), False: icons.icon("done", "done")}
        self._bodies: dict[int, Body] = {}
        self.names: tuple[ResolvedName, ...] = ()
        self.choices: dict[str, NameChoice] = {}

    def show(self, names: Sequence[ResolvedName], bodies: Iterable[Body]) -> None:
        """Show these names, the choices that were made staying."""
        self.beginResetModel()
        self.names = tuple(names)
        self._bodies = {body.id: body for body in bodies}
        self.endResetModel()

    def choose(self, row: int, choice: NameChoice | None) -> None:
        """Say what a name means; None takes back what was said here."""
        name = self.names[row].written.name
        if choice is None:
            self.choices.pop(name, None)
        else:
            self.choices[name] = choice
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(Column) - 1))

    def meaning(self, row: int) -> NameChoice | None:
        """Return what a name means as of now, or None when that is open."""
        resolved = self.names[row]
        return self.choices.get(resolved.written.name, None if resolved.is_open else resolved.choice)

    def left_open(self) -> list[int]:
        """Return the rows of which it is still to be said what they mean."""
        return [row for row in range(len(self.names)) if self.meaning(row) is None]

    def unknown(self) -> list[int]:
        """Return the open rows whose names are like nothing in the book."""
        return [row for row in self.left_open() if self.names[row].certainty is Certainty.UNKNOWN]

    def chosen(self) -> NameChoices:
        """Return the choices that the user made here."""
        return dict(self.choices)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.names)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(HEADINGS[Column(section)])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        if role == _Role.DecorationRole and index.column() == Column.MEANING:
            return self._signs[self.meaning(index.row()) is None]
        if role in (_Role.DisplayRole, _Role.ToolTipRole, _Role.AccessibleTextRole):
            return self._cell(index.row(), Column(index.column()))
        return None

    def _cell(self, row: int, column: Column) -> str:
        resolved = self.names[row]
        if column is Column.NAME:
            return resolved.written.name
        if column is Column.TASKS:
            return tasks_words(resolved.written)
        choice = self.meaning(row)
        return open_words(resolved) if choice is None else meaning_words(choice, self._bodies)


def tasks_words(name: WrittenName) -> str:
    """Return in how many tasks a name stands, by role."""
    leads, parts = name.leads + name.asked, []
    if leads:
        parts.append(f"{leads} chủ trì")
    if name.supports:
        parts.append(f"{name.supports} phối hợp")
    return ", ".join(parts)


def open_words(name: ResolvedName) -> str:
    """Return why it is open what a name means, with whom it may mean."""
    if name.candidates and not name.is_person:
        return f"Chưa rõ – có thể là {_listed([body.name for body in name.candidates])}"
    if name.certainty is Certainty.UNKNOWN:
        return "Chưa rõ – sổ chưa có tên này"
    return f"Chưa rõ – {name.why[:1].lower()}{name.why[1:]}" if name.why else "Chưa rõ – tên chung"


def meaning_words(choice: NameChoice, bodies: dict[int, Body]) -> str:
    """Return what a name means."""
    kinds = ", ".join(BODY_KIND[kind] for kind in choice.kinds)
    if choice.meaning is Meaning.NEW:
        return f"Thêm vào sổ: {kinds}"
    if choice.meaning is Meaning.EVERYONE:
        return f"Mọi đơn vị: {kinds}"
    if choice.meaning is Meaning.LEFT:
        return "Để nguyên tên, chưa giao"
    return _listed([bodies[body_id].name for body_id in choice.body_ids if body_id in bodies])


def _listed(names: Sequence[str]) -> str:
    more = len(names) - _MOST_NAMED
    return "; ".join(names[:_MOST_NAMED]) + (f" và {more} đơn vị nữa" if more > 0 else "")
