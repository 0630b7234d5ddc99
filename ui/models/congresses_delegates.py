"""Days of congresses edited in their cells, and what is wrong with them said aloud."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QPersistentModelIndex, Signal
from PySide6.QtWidgets import QWidget

from ui.widgets.date_delegate import DateDelegate
from ui.widgets.date_edit import DateEdit

Index = QModelIndex | QPersistentModelIndex


class CongressDayDelegate(DateDelegate):
    """Writes a day that holds, and tells of an entry that does not."""

    refused = Signal(str)
    """The entry was not taken; carries the sentence that says why."""

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        if isinstance(editor, DateEdit) and not editor.commit():
            self.refused.emit(editor.fault())
            return
        super().setModelData(editor, model, index)
