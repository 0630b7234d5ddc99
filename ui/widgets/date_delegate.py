"""Days edited in the cells of a table."""

from datetime import date

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.widgets.date_edit import DateEdit

Index = QModelIndex | QPersistentModelIndex

_LEAVING = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Backtab}


class DateDelegate(QStyledItemDelegate):
    """Edits the EditRole of a cell, which holds a `date` or None.

    What is no date is told by `refused` and stays in its editor until it is right or given up with
    Esc; for that, the view's `closeEditor` asks `must_stay`.
    """

    refused = Signal(str)
    """The entry was not taken; carries the sentence that says why."""
    settled = Signal()
    """An editor is closed, so that what was said of it holds no longer."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return CellDate(QPersistentModelIndex(index), parent)

    def destroyEditor(self, editor: QWidget, index: Index) -> None:
        super().destroyEditor(editor, index)
        self.settled.emit()

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, DateEdit) and not editor.fault():
            editor.set_day(value if isinstance(value, date) else None)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if (
            isinstance(editor, CellDate)
            and self._takes(editor)
            and editor.day() != index.data(Qt.ItemDataRole.EditRole)
        ):
            model.setData(index, editor.day(), Qt.ItemDataRole.EditRole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, CellDate) and _would_leave(event) and not self._takes(watched):
            return event.type() is QEvent.Type.KeyPress
        return super().eventFilter(watched, event)

    def fault_of(self, day: date | None, index: Index) -> str:
        """Return what is wrong with a day in this cell, or an empty text; for the delegates of a page."""
        return ""

    def _takes(self, editor: "CellDate") -> bool:
        """Tell whether an entry holds; say so when it does not."""
        if editor.commit():
            editor.refuse(self.fault_of(editor.day(), editor.place))
        if editor.fault():
            self.refused.emit(editor.fault())
        return not editor.fault()


class CellDate(DateEdit):
    """The editor of one cell."""

    def __init__(self, place: QPersistentModelIndex, parent: QWidget) -> None:
        super().__init__(parent=parent)
        self.place = place


class DateTable(QTableView):
    """A table whose cells may hold days."""

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if not must_stay(editor, hint):
            super().closeEditor(editor, hint)


def must_stay(editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> bool:
    """Tell whether a cell's editor stays open with its text: what is in it is wrong and not given up.

    It gets the keyboard back.
    """
    given_up = hint is QAbstractItemDelegate.EndEditHint.RevertModelCache
    stays = isinstance(editor, CellDate) and bool(editor.fault()) and not given_up
    if stays:
        editor.setFocus()
    return stays


def _would_leave(event: QEvent) -> bool:
    if isinstance(event, QKeyEvent):
        return event.type() is QEvent.Type.KeyPress and event.key() in _LEAVING
    return event.type() is QEvent.Type.FocusOut
