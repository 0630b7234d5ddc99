"""The congresses of the book as a tree: single ones and families, each family with its units' own."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractItemModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from app.domain.body import Body
from app.domain.congress import Congress, CongressState
from app.domain.congress_calendar import MarkedDay
from app.domain.congress_clashes import Clash
from app.domain.dates.congress_dates import with_opening
from app.domain.dates.written import format_date
from app.domain.terms import CONGRESS_STATE
from app.domain.text import fold, tidy
from app.domain.wording import to_go_words
from ui.models.collated import SORT_ROLE
from ui.models.congresses_clashes import CLASH_SIGN, row_words, sentence
from ui.models.congresses_words import day_words, is_past_unmarked, level_words

Index = QModelIndex | QPersistentModelIndex
CONGRESS_ROLE = Qt.ItemDataRole.UserRole + 1
"""The Congress of a row, from any of its columns."""
SEARCH_ROLE = Qt.ItemDataRole.UserRole + 2
"""What the text box looks in, without marks."""
CLASHES_ROLE = Qt.ItemDataRole.UserRole + 3
"""What is in the way of the congress of a row: a tuple of Clash."""


class CongressColumn(IntEnum):
    """The columns of the tree."""

    NAME = 0
    OPENS = 1
    CLOSES = 2
    TO_GO = 3
    CLASH = 4
    STATE = 5
    VENUE = 6
    PREPARES = 7
    LEVEL = 8


_HEADINGS = {
    CongressColumn.NAME: "Đại hội",
    CongressColumn.LEVEL: "Cấp, lần thứ",
    CongressColumn.PREPARES: "Trù bị",
    CongressColumn.OPENS: "Khai mạc",
    CongressColumn.CLOSES: "Bế mạc",
    CongressColumn.TO_GO: "Còn",
    CongressColumn.CLASH: "Vướng lịch",
    CongressColumn.VENUE: "Địa điểm",
    CongressColumn.STATE: "Trạng thái",
}
_DAYS = {
    CongressColumn.PREPARES: "prepares_on",
    CongressColumn.OPENS: "opens_on",
    CongressColumn.CLOSES: "closes_on",
}
EDITABLE = frozenset({*_DAYS, CongressColumn.VENUE, CongressColumn.STATE})


class CongressesModel(QAbstractItemModel):
    """Shows congresses and asks for what the user enters to be saved; it changes nothing by itself."""

    save_asked = Signal(object)
    """The user entered something; carries the Congress as it would become."""

    def __init__(self, colour: Callable[[str], QColor], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._colour = colour
        self._today = date.min
        self._bodies: dict[int, Body] = {}
        self._roots: list[Congress] = []
        self._units: dict[int, list[Congress]] = {}
        self._row_of: dict[int, int] = {}
        self._by_id: dict[int, Congress] = {}
        self._clashes: dict[int, tuple[Clash, ...]] = {}
        self._days: Mapping[date, MarkedDay] = {}

    def show_clashes(self, clashes: Iterable[Clash], days: Mapping[date, MarkedDay]) -> None:
        """Take what is in the way of the congresses that are shown next, and what days off are called."""
        found: dict[int, list[Clash]] = {}
        for clash in clashes:
            found.setdefault(clash.congress_id, []).append(clash)
        self._clashes = {each: tuple(of_it) for each, of_it in found.items()}
        self._days = days

    def show_congresses(self, congresses: tuple[Congress, ...], bodies: dict[int, Body], today: date) -> bool:
        """Show congresses; True when rows came or went, so that views have to begin anew."""
        before = list(self._by_id)
        fresh = before != [each.id for each in congresses]
        if fresh:
            self.beginResetModel()
        self._today, self._bodies = today, bodies
        self._by_id = {each.id: each for each in congresses}
        roots = [each for each in congresses if each.family_id is None]
        self._roots = sorted(roots, key=lambda each: each.per_unit)
        self._units = {each.id: [] for each in self._roots}
        for each in congresses:
            if each.family_id is not None:
                self._units.setdefault(each.family_id, []).append(each)
        self._row_of = {each.id: row for row, each in enumerate(self._roots)}
        for units in self._units.values():
            self._row_of |= {each.id: row for row, each in enumerate(units)}
        if fresh:
            self.endResetModel()
        else:
            self._tell_all()
        return fresh

    def congresses(self) -> list[Congress]:
        """Return all congresses, units' own too."""
        return list(self._by_id.values())

    def units_of(self, family: Congress) -> list[Congress]:
        """Return the congresses that units hold for themselves in a family."""
        return list(self._units.get(family.id, []))

    def undated(self, family: Congress) -> int:
        """Return how many units of a family have given no opening or no closing day."""
        return sum(each.opens_on is None or each.closes_on is None for each in self._units.get(family.id, []))

    def clashes(self, congress: Congress) -> tuple[Clash, ...]:
        """Return what is in the way of a congress."""
        return self._clashes.get(congress.id, ())

    def clashing(self) -> frozenset[int]:
        """Return the ids of the congresses that something is in the way of."""
        return frozenset(self._clashes)

    def clash_sentence(self, clash: Clash, label: Callable[[int], str] | None = None) -> str:
        """Return a clash in one sentence; `label` gives how another congress is called in it."""
        return sentence(clash, self._body_name, label or self.label_of, self._days)

    def label_of(self, congress_id: int) -> str:
        """Return how the congress with this id is called."""
        congress = self._by_id.get(congress_id)
        return self.label(congress) if congress else ""

    def congress(self, congress_id: int) -> Congress | None:
        """Return the congress with this id."""
        return self._by_id.get(congress_id)

    def body(self, congress: Congress) -> Body | None:
        """Return the unit that holds a congress for itself."""
        return self._bodies.get(congress.body_id or 0)

    def label(self, congress: Congress) -> str:
        """Return how a congress is called: a unit's own by the unit."""
        body = self.body(congress) if congress.family_id is not None else None
        return body.name if body else congress.name

    def index_of(self, congress_id: int, column: int = 0) -> QModelIndex:
        """Return the row of a congress; not valid when it is not shown."""
        congress = self._by_id.get(congress_id)
        return self.createIndex(self._row_of[congress_id], column, congress_id) if congress else QModelIndex()

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008 - Qt's signature
        rows = self._units.get(parent.internalId(), []) if parent.isValid() else self._roots
        if 0 <= row < len(rows) and 0 <= column < len(CongressColumn):
            return self.createIndex(row, column, rows[row].id)
        return QModelIndex()

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # noqa: B008
        congress = self._by_id.get(child.internalId()) if child.isValid() else None
        if congress is None or congress.family_id is None:
            return QModelIndex()
        return self.index_of(congress.family_id)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        if not parent.isValid():
            return len(self._roots)
        return len(self._units.get(parent.internalId(), [])) if parent.column() == 0 else 0

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(CongressColumn)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() in EDITABLE else flags

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("CongressesModel", _HEADINGS[CongressColumn(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        congress = self._by_id.get(index.internalId()) if index.isValid() else None
        if congress is None:
            return None
        column = CongressColumn(index.column())
        if role == CONGRESS_ROLE:
            return congress
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(congress, column)
        if role == Qt.ItemDataRole.EditRole:
            return self._entry(congress, column)
        if role == SORT_ROLE:
            return self._sort_value(congress, column)
        if role == CLASHES_ROLE:
            return self.clashes(congress)
        if role == SEARCH_ROLE:
            body = self.body(congress)
            return fold(f"{body.code} {body.name} {body.short_name}") if body else fold(congress.name)
        return self._look(congress, column, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:  # noqa: ANN401
        congress = index.data(CONGRESS_ROLE)
        if role != Qt.ItemDataRole.EditRole or not isinstance(congress, Congress):
            return False
        changed = entered(congress, CongressColumn(index.column()), value)
        if changed == congress:
            return False
        self.save_asked.emit(changed)
        return True

    def _text(self, congress: Congress, column: CongressColumn) -> str:
        if column is CongressColumn.NAME:
            body = self.body(congress) if congress.family_id is not None else None
            return f"{body.code}  {body.name}" if body and body.code else self.label(congress)
        if column is CongressColumn.LEVEL:
            return "" if congress.family_id is not None else level_words(congress)
        if column in _DAYS:
            frame = self._frame_day(congress, column)
            return f"[{format_date(frame)}]" if frame else day_words(self._entry(congress, column))
        if column is CongressColumn.TO_GO:
            if congress.per_unit:
                units = len(self._units.get(congress.id, []))
                return f"{self.undated(congress)}/{units} chưa báo" if units else ""
            return to_go_words(congress.opens_on, congress.closes_on, self._today)
        if column is CongressColumn.CLASH:
            return self._clash_text(congress)
        if column is CongressColumn.VENUE:
            return congress.venue
        return "" if congress.per_unit else CONGRESS_STATE[congress.state]

    def _clash_text(self, congress: Congress) -> str:
        if not congress.per_unit:
            return row_words(self.clashes(congress))
        count = sum(each.id in self._clashes for each in self._units.get(congress.id, []))
        return f"{CLASH_SIGN} {count} đơn vị" if count else ""

    def _body_name(self, body_id: int) -> str:
        body = self._bodies.get(body_id)
        return body.name if body else ""

    def _entry(self, congress: Congress, column: CongressColumn) -> Any:  # noqa: ANN401
        if column in _DAYS:
            return getattr(congress, _DAYS[column])
        values = {CongressColumn.VENUE: congress.venue, CongressColumn.STATE: congress.state.value}
        return values.get(column, self._text(congress, column))

    def _sort_value(self, congress: Congress, column: CongressColumn) -> Any:  # noqa: ANN401
        if column in _DAYS:
            day = self._entry(congress, column)
            return day.toordinal() if day else None
        if column is CongressColumn.TO_GO:
            return congress.opens_on.toordinal() if congress.opens_on else None
        return self._text(congress, column)

    def _look(self, congress: Congress, column: CongressColumn, role: int) -> Any:  # noqa: ANN401
        if role == Qt.ItemDataRole.FontRole and congress.family_id is None and column is CongressColumn.NAME:
            font = QFont()
            font.setBold(True)
            return font
        if role == Qt.ItemDataRole.ForegroundRole:
            token = self._token(congress, column)
            return self._colour(token) if token else None
        if role == Qt.ItemDataRole.ToolTipRole:
            if self._frame_day(congress, column):
                return self._say("Đơn vị chưa báo ngày; tạm tính theo khung thời gian chung")
            if congress.per_unit and column in _DAYS:
                return self._say("Khung thời gian chung: thay cho ngày của đơn vị chưa báo")
            if column is CongressColumn.CLASH:
                return "\n".join(self.clash_sentence(each) for each in self.clashes(congress)) or None
            if column is CongressColumn.TO_GO and is_past_unmarked(congress, self._today):
                return self._say("Đã qua ngày đại hội mà chưa ghi là đã tổ chức")
            return (
                self._text(congress, column)
                if column in (CongressColumn.NAME, CongressColumn.VENUE)
                else None
            )
        return None

    def _token(self, congress: Congress, column: CongressColumn) -> str:
        if self._frame_day(congress, column):
            return "text_muted"
        if column is CongressColumn.CLASH:
            return "warning"
        if column is not CongressColumn.TO_GO:
            return ""
        if congress.per_unit:
            return "warning" if self.undated(congress) else ""
        return "warning" if is_past_unmarked(congress, self._today) else ""

    def _frame_day(self, congress: Congress, column: CongressColumn) -> date | None:
        """Return the family's day that stands in for one that a unit has not given."""
        family = self._by_id.get(congress.family_id or 0)
        if family is None or column not in (CongressColumn.OPENS, CongressColumn.CLOSES):
            return None
        own: date | None = getattr(congress, _DAYS[column])
        frame: date | None = getattr(family, _DAYS[column])
        return frame if own is None else None

    def _tell_all(self) -> None:
        last = len(CongressColumn) - 1
        for parent, rows in ((QModelIndex(), self._roots), *self._families()):
            if rows:
                self.dataChanged.emit(self.index(0, 0, parent), self.index(len(rows) - 1, last, parent))

    def _families(self) -> list[tuple[QModelIndex, list[Congress]]]:
        return [
            (self.index_of(family), units) for family, units in self._units.items() if family in self._by_id
        ]

    @staticmethod
    def _say(text: str) -> str:
        return QCoreApplication.translate("CongressesModel", text)


def entered(congress: Congress, column: CongressColumn, value: object) -> Congress:
    """Return a congress with the value that was entered in a column."""
    day = value if isinstance(value, date) else None
    if column is CongressColumn.OPENS:
        return with_opening(congress, day)
    if column in _DAYS:
        return replace(congress, **{_DAYS[column]: day})
    if column is CongressColumn.VENUE:
        return replace(congress, venue=tidy(str(value or "")))
    return replace(congress, state=CongressState(str(value)))
