"""What would become of pasted dates, row for row."""

from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)

from app.domain.dates.pasted import PastedDates
from ui.models.congresses_words import day_words

Index = QModelIndex | QPersistentModelIndex
PASTED_ROLE = Qt.ItemDataRole.UserRole + 1
"""The PastedDates of a row."""


class PastedColumn(IntEnum):
    """The columns of the preview."""

    LINE = 0
    UNIT = 1
    OPENS = 2
    CLOSES = 3
    WHY = 4


_HEADINGS = {
    PastedColumn.LINE: "Dòng",
    PastedColumn.UNIT: "Đơn vị",
    PastedColumn.OPENS: "Khai mạc",
    PastedColumn.CLOSES: "Bế mạc",
    PastedColumn.WHY: "Ghi được không",
}


class PastedDatesModel(QAbstractTableModel):
    """Shows pasted rows with what was understood of them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PastedDates, ...] = ()

    def show_rows(self, rows: tuple[PastedDates, ...]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's signature
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return len(PastedColumn)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return QCoreApplication.translate("PastedDatesModel", _HEADINGS[PastedColumn(section)])
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == PASTED_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, PastedColumn(index.column()))
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.why or row.text
        return None


def _text(row: PastedDates, column: PastedColumn) -> str:
    if column is PastedColumn.LINE:
        return str(row.line)
    if column is PastedColumn.UNIT:
        return row.unit or row.text
    if column is PastedColumn.WHY:
        return f"✗ {row.why}" if row.why else "✓"
    if row.changed is None:
        return ""
    return day_words(row.changed.opens_on if column is PastedColumn.OPENS else row.changed.closes_on)
