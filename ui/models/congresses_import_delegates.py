"""The cells of the preview of congress dates: coloured results, and the unit that a row means."""

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.congress_entry import CongressRow, NamedCongress, RowVerdict
from ui.models.congresses_import import ROW_ROLE, VERDICT_ROLE, CongressImportModel
from ui.theme import ThemeSwitch

Index = QModelIndex | QPersistentModelIndex
_TOKENS = {
    RowVerdict.CHANGE: "success",
    RowVerdict.SAME: "text_muted",
    RowVerdict.ASK: "warning",
    RowVerdict.REFUSED: "error",
}
_MOST_VISIBLE = 14
_LEAVE_OUT = 0
_AFTER_CLICK_MS = 150  # the second click of a double click would close what opens under it


class VerdictColours(QStyledItemDelegate):
    """Colours what becomes of a row, beside its sign and words."""

    def __init__(self, theme: ThemeSwitch, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        verdict = index.data(VERDICT_ROLE)
        if verdict is not None:
            colour = self._theme.current.colour(_TOKENS[verdict])
            option.palette.setColor(option.palette.ColorRole.Text, colour)


class UnitChoice(QStyledItemDelegate):
    """Lets the unit that a row means be chosen: the likely ones first, then all, or none."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        combo = QComboBox(parent)
        row, model = index.data(ROW_ROLE), index.model()
        likely = row.likely if isinstance(row, CongressRow) else ()
        for each in likely:
            _add(combo, each)
        combo.addItem(self.tr("(bỏ qua dòng này)"), _LEAVE_OUT)
        combo.insertSeparator(combo.count())
        ids = {each.congress.id for each in likely}
        for each in model.known if isinstance(model, CongressImportModel) else ():
            if each.congress.id not in ids:
                _add(combo, each)
        combo.setMaxVisibleItems(_MOST_VISIBLE)
        combo.view().setMinimumWidth(max(combo.minimumSizeHint().width(), 320))
        combo.activated.connect(lambda _: self._commit(combo))
        QTimer.singleShot(_AFTER_CLICK_MS, combo, combo.showPopup)
        return combo

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        if isinstance(editor, QComboBox):
            chosen = index.data(Qt.ItemDataRole.EditRole)
            editor.setCurrentIndex(max(editor.findData(chosen), 0) if chosen is not None else 0)

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        # Only a choice that was made counts: leaving the editor otherwise must choose nothing.
        if isinstance(editor, QComboBox) and editor.property("chosen"):
            model.setData(index, editor.currentData(), Qt.ItemDataRole.EditRole)

    def _commit(self, editor: QComboBox) -> None:
        editor.setProperty("chosen", True)
        self.commitData.emit(editor)
        self.closeEditor.emit(editor, QStyledItemDelegate.EndEditHint.NoHint)


def _add(combo: QComboBox, named: NamedCongress) -> None:
    combo.addItem(f"{named.code}  {named.label}" if named.code else named.label, named.congress.id)
