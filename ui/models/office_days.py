"""The days off and the make-up days of a year, as rows of a table."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.dates.workdays import DayKind
from app.domain.dates.written import format_date
from app.domain.dates.year_days import YearDay
from app.domain.terms import DAY_KIND
from app.domain.text import first_upper
from app.domain.wording import weekday_words

DAY_ROLE = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex


class DayColumn(IntEnum):
    """The columns of the table."""

    DAY = 0
    WEEKDAY = 1
    KIND = 2
    NAME = 3
    SOURCE = 4


_HEADINGS = {
    DayColumn.DAY: "Ngày",
    DayColumn.WEEKDAY: "Thứ",
    DayColumn.KIND: "Nghỉ hay làm",
    DayColumn.NAME: "Tên ngày, lý do",
    DayColumn.SOURCE: "Do",
}


class OfficeDaysModel(QAbstractTableModel):
    """Shows the days of one year."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[YearDay, ...] = ()

    def show_days(self, days: Sequence[YearDay]) -> None:
        """Show these days."""
        self.beginResetModel()
        self._days = tuple(days)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._days)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(DayColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return _say(_HEADINGS[DayColumn(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - what Qt asks for
        day = self._days[index.row()]
        if role == DAY_ROLE:
            return day
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(day, DayColumn(index.column()))
        return None


def _text(day: YearDay, column: DayColumn) -> str:
    return {
        DayColumn.DAY: format_date(day.day),
        DayColumn.WEEKDAY: first_upper(weekday_words(day.day.isoweekday())),
        DayColumn.KIND: DAY_KIND[day.kind],
        DayColumn.NAME: day.name
        or (_say("Làm bù cho ngày nghỉ được hoán đổi") if day.kind is DayKind.WORK else ""),
        DayColumn.SOURCE: _say("Cơ quan đặt") if day.own else _say("Lịch nhà nước"),
    }[column]


def _say(text: str) -> str:
    return QCoreApplication.translate("OfficeDaysModel", text)
