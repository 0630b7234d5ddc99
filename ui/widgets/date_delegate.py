"""Days edited in the cells of a table."""

from datetime import date

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.widgets.date_edit import DateEdit

Index = QModelIndex | QPersistentModelIndex


class DateDelegate(QStyledItemDelegate):
    """Edits the EditRole of a cell, which holds a `date` or None. What is no date is not written."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        return DateEdit(parent=parent)

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, DateEdit):
            editor.set_day(value if isinstance(value, date) else None)
            editor.selectAll()

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if (
            isinstance(editor, DateEdit)
            and editor.commit()
            and editor.day() != index.data(Qt.ItemDataRole.EditRole)
        ):
            model.setData(index, editor.day(), Qt.ItemDataRole.EditRole)
