"""What taking a project file in would change, and what of it is left, as rows of tables."""

from collections.abc import Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.project.changes import ExchangePreview, LeftRow, TakenChange

Index = QModelIndex | QPersistentModelIndex
_Role = Qt.ItemDataRole


class ChangeColumn(IntEnum):
    """The columns of what is taken."""

    NAME = 0
    WHAT = 1
    BEFORE = 2
    AFTER = 3


class LeftColumn(IntEnum):
    """The columns of what is left."""

    NUMBER = 0
    NAME = 1
    WHY = 2


_CHANGE_HEADINGS = ("Việc, đại hội", "Thay đổi", "Từ", "Sang")
_LEFT_HEADINGS = ("Dòng", "Việc", "Vì sao không nhận")


class _RowsModel(QAbstractTableModel):
    """Shows rows of texts under headings."""

    def __init__(self, headings: Sequence[str], parent: QObject | None) -> None:
        super().__init__(parent)
        self._headings = headings
        self._rows: list[tuple[str, ...]] = []

    def _show(self, rows: list[tuple[str, ...]]) -> None:
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._headings)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if orientation is Qt.Orientation.Horizontal and role == _Role.DisplayRole:
            return self.tr(self._headings[section])
        return None

    def data(self, index: Index, role: int = _Role.DisplayRole) -> Any:  # noqa: ANN401
        if not index.isValid() or role not in (
            _Role.DisplayRole,
            _Role.ToolTipRole,
            _Role.AccessibleTextRole,
        ):
            return None
        return self._rows[index.row()][index.column()] or None


class ChangesModel(_RowsModel):
    """Shows what is taken: what, from what, to what."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_CHANGE_HEADINGS, parent)

    def show(self, changes: Sequence[TakenChange]) -> None:
        """Show these changes."""
        self._show([(each.name, each.what, each.before, each.after) for each in changes])


class LeftModel(_RowsModel):
    """Shows what is left, and why."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_LEFT_HEADINGS, parent)

    def show(self, left: Sequence[LeftRow]) -> None:
        """Show these rows of the file."""
        self._show([(str(each.number), each.name, each.why) for each in left])


def summary(preview: ExchangePreview) -> str:
    """Return in one line what would be taken, what moves along, and what is left."""
    parts = [f"{len(preview.changes)} thay đổi"] if preview.changes else ["Không có gì khác với sổ"]
    if preview.moved_along:
        parts.append(f"kéo theo {preview.moved_along} việc đổi hạn theo ngày đại hội")
    if preview.left:
        parts.append(f"{len(preview.left)} dòng không nhận")
    return f"{preview.file_name}: {'; '.join(parts)}."
