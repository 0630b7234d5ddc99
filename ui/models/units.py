"""The list of units as a table that is edited in place."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.domain.body import Body, BodyKind
from app.domain.dates.written import format_date
from app.domain.terms import BODY_KIND
from app.domain.text import fold, tidy
from ui.models.collated import SORT_ROLE, CollatedProxy
from ui.models.units_rows import UnitRow

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class Column(IntEnum):
    """The columns of the list of units."""

    ORDER = 0
    CODE = 1
    NAME = 2
    SHORT = 3
    KIND = 4
    OPENS = 5
    CLOSES = 6
    CONTACT = 7
    POST = 8
    PHONE = 9
    LIFE = 10


HEADINGS = {
    Column.ORDER: "STT",
    Column.CODE: "Mã",
    Column.NAME: "Tên đơn vị",
    Column.SHORT: "Tên viết tắt",
    Column.KIND: "Loại",
    Column.OPENS: "Khai mạc ĐH",
    Column.CLOSES: "Bế mạc ĐH",
    Column.CONTACT: "Người liên hệ",
    Column.POST: "Chức vụ",
    Column.PHONE: "Điện thoại",
    Column.LIFE: "Thời gian hoạt động",
}
TIPS = {
    Column.ORDER: "Thứ tự chính thức trên văn bản",
    Column.OPENS: "Ngày khai mạc đại hội của đơn vị",
    Column.CLOSES: "Ngày bế mạc đại hội của đơn vị",
    Column.CONTACT: "Chỉ để gửi văn bản",
}
_DATES = (Column.OPENS, Column.CLOSES)


class UnitsModel(QAbstractTableModel):
    """Shows units. An edit is announced, not kept: the book's answer brings the new value."""

    body_given = Signal(object)
    """Carries the Body with its new value."""
    congress_given = Signal(object)
    """Carries the unit's Congress with its new day."""
    refused = Signal(str)
    """An entry does not hold; carries the sentence."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[UnitRow, ...] = ()

    def show(self, rows: Sequence[UnitRow]) -> bool:
        """Show these; True when rows came or went, so that indexes are new."""
        fresh = tuple(rows)
        if [row.body.id for row in fresh] == [row.body.id for row in self._rows]:
            self._rows = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(Column) - 1))
            return False
        self.beginResetModel()
        self._rows = fresh
        self.endResetModel()
        return True

    def row_at(self, index: Index) -> UnitRow:
        """Return the unit of an index."""
        return self._rows[index.row()]

    def row_of(self, body_id: int) -> int:
        """Return in which row a unit is, or -1."""
        ids = [row.body.id for row in self._rows]
        return ids.index(body_id) if body_id in ids else -1

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(HEADINGS[Column(section)])
        if orientation is Qt.Orientation.Horizontal and role == _Role.ToolTipRole:
            return TIPS.get(Column(section), HEADINGS[Column(section)])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        row, column = self._rows[index.row()], Column(index.column())
        if row.has_ended or column is Column.LIFE or (column in _DATES and row.congress is None):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], Column(index.column())
        if role in (_Role.DisplayRole, _Role.AccessibleTextRole):
            return _text(row, column)
        if role == _Role.EditRole:
            return _value(row, column)
        if role == SORT_ROLE:
            return _text(row, column) if column is Column.KIND else _value(row, column)
        if role == _Role.ToolTipRole:
            return _tip(row, column) or None
        if role == _Role.TextAlignmentRole and column is Column.ORDER:
            return int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        return None

    def setData(self, index: Index, value: Any, role: int = _Role.EditRole) -> bool:  # noqa: ANN401
        row, column = self._rows[index.row()], Column(index.column())
        if role != _Role.EditRole or value == _value(row, column):
            return False
        if column in _DATES:
            return self._give_day(row, column, value)
        if column is Column.NAME and not tidy(str(value)):
            self.refused.emit("Đơn vị chưa có tên; hãy nhập tên đơn vị.")
            return False
        if column is Column.ORDER and not str(value).strip().isdecimal():
            self.refused.emit("Thứ tự phải là một số, ví dụ 12.")
            return False
        changed = _with(row.body, column, value)
        if changed != row.body:
            self.body_given.emit(changed)
        return True

    def _give_day(self, row: UnitRow, column: Column, day: date | None) -> bool:
        if row.congress is None:
            return False
        field = "opens_on" if column is Column.OPENS else "closes_on"
        self.congress_given.emit(replace(row.congress, **{field: day}))
        return True


class UnitsProxy(CollatedProxy):
    """Leaves out what is not searched for."""

    def __init__(self, model: UnitsModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._words: list[str] = []
        self._kinds: frozenset[BodyKind] = frozenset()
        self.setSourceModel(model)

    def ask(self, text: str, kinds: frozenset[BodyKind] = frozenset()) -> None:
        """Ask for units with these words, of these kinds or of any."""
        self.beginFilterChange()
        self._words, self._kinds = fold(text).split(), kinds
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        unit = self._model.row_at(self._model.index(row, 0))
        right_kind = not self._kinds or unit.body.kind in self._kinds
        return right_kind and all(word in unit.searched for word in self._words)


def _value(row: UnitRow, column: Column) -> Any:  # noqa: ANN401 - a text, a number, a kind or a day
    body, congress = row.body, row.congress
    return {
        Column.ORDER: body.order_no,
        Column.CODE: body.code,
        Column.NAME: body.name,
        Column.SHORT: body.short_name,
        Column.KIND: body.kind,
        Column.OPENS: congress.opens_on if congress else None,
        Column.CLOSES: congress.closes_on if congress else None,
        Column.CONTACT: body.contact.name,
        Column.POST: body.contact.post,
        Column.PHONE: body.contact.phone,
        Column.LIFE: row.life(),
    }[column]


def _text(row: UnitRow, column: Column) -> str:
    value = _value(row, column)
    if column is Column.KIND:
        return BODY_KIND[row.body.kind]
    if column is Column.ORDER:
        return str(value or "")  # nobody counts as the 0th
    return format_date(value) if column in _DATES else str(value)


def _tip(row: UnitRow, column: Column) -> str:
    if column in _DATES and row.congress is None:
        return "Tổ chức này không có đại hội cơ sở trong sổ."
    if row.has_ended and column is not Column.LIFE:
        return "\n".join((_text(row, column), "Đơn vị đã kết thúc hoạt động nên chỉ xem."))
    if column in (Column.LIFE, Column.NAME):
        return "\n".join((_text(row, column), *row.history)).strip()
    return _text(row, column)


def _with(body: Body, column: Column, value: Any) -> Body:  # noqa: ANN401 - whatever an editor gives
    if column is Column.KIND:
        return replace(body, kind=BodyKind(value))
    if column is Column.ORDER:
        return replace(body, order_no=int(str(value).strip()))
    text = tidy(str(value))
    contact = {Column.CONTACT: "name", Column.POST: "post", Column.PHONE: "phone"}
    if column in contact:
        return replace(body, contact=replace(body.contact, **{contact[column]: text}))
    field = {Column.CODE: "code", Column.NAME: "name", Column.SHORT: "short_name"}[column]
    return replace(body, **{field: text})
