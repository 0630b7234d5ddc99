"""The table of the units: edited in place, pasted into, with Enter going down."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QWidget

from app.domain.body import BodyKind
from app.domain.terms import BODY_KIND
from ui.models.checklist_editors import ChoiceDelegate, LineDelegate
from ui.models.units import Column, UnitsModel, UnitsProxy
from ui.models.units_rows import UnitRow
from ui.widgets.date_delegate import DateDelegate, DateTable
from ui.widgets.tables import go_to, set_up_table

_WIDTHS = {
    Column.ORDER: 46,
    Column.CODE: 60,
    Column.SHORT: 96,
    Column.OPENS: 102,
    Column.CLOSES: 94,
    Column.CONTACT: 112,
    Column.POST: 80,
    Column.LIFE: 150,
    Column.NAME: 240,
}
_WHOLE = {Column.KIND: tuple(BODY_KIND.values()), Column.PHONE: ("0888.888.8888",)}
_AROUND = 24
_SHARES = {
    Column.NAME: 58,
    Column.SHORT: 8,
    Column.CONTACT: 10,
    Column.POST: 16,
    Column.LIFE: 8,
}


class UnitsTable(DateTable):
    """Shows the units; keeps selection and place through a refresh."""

    selected = Signal()
    """Other units are selected, or another one is the current one."""
    refused = Signal(str)
    """A day that was typed is not taken; carries why."""
    settled = Signal()
    """It is right now, or given up."""
    pasted = Signal(str)
    """The user pastes; carries the text of the clipboard."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Danh sách đơn vị"))
        self.widths_by_hand = False
        self._is_fitting = False
        self._least = _WIDTHS | {column: self._room_for(words) for column, words in _WHOLE.items()}
        self.model_of_book = UnitsModel(self)
        self.proxy = UnitsProxy(self.model_of_book, self)
        set_up_table(self)
        self.setModel(self.proxy)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked | QAbstractItemView.EditTrigger.EditKeyPressed
        )
        self._lines, self._days = LineDelegate("", self), DateDelegate(self)
        self._days.refused.connect(self.refused)
        self._days.settled.connect(self.settled)
        self._kinds = ChoiceDelegate({kind: BODY_KIND[kind] for kind in BodyKind}, self)
        self.setItemDelegate(self._lines)
        self.setItemDelegateForColumn(Column.KIND, self._kinds)
        for column in (Column.OPENS, Column.CLOSES):
            self.setItemDelegateForColumn(column, self._days)
        self._set_up_header()
        self.selectionModel().selectionChanged.connect(lambda: self.selected.emit())
        self.selectionModel().currentChanged.connect(lambda: self.selected.emit())

    def show_rows(self, rows: tuple[UnitRow, ...]) -> None:
        """Show another reading of the book."""
        ids = [row.body.id for row in self.selected_rows()]
        now = self.current_row()
        column, place = self.currentIndex().column(), self.verticalScrollBar().value()
        if self.model_of_book.show(rows):
            self._choose(ids, now.body.id if now else 0, max(column, Column.NAME))
        self.verticalScrollBar().setValue(place)
        self.selected.emit()

    def current_row(self) -> UnitRow | None:
        """Return the unit that the keyboard is on."""
        index = self.proxy.mapToSource(self.currentIndex())
        return self.model_of_book.row_at(index) if index.isValid() else None

    def selected_rows(self) -> list[UnitRow]:
        """Return the selected units in the order shown."""
        indexes = sorted(self.selectionModel().selectedRows(), key=lambda index: index.row())
        return [self.model_of_book.row_at(self.proxy.mapToSource(index)) for index in indexes]

    def show_unit(self, body_id: int) -> bool:
        """Select a unit and bring it into sight; False when it is not shown."""
        row = self.model_of_book.row_of(body_id)
        index = self.proxy.mapFromSource(self.model_of_book.index(row, Column.NAME)) if row >= 0 else None
        if index is None or not index.isValid():
            return False
        go_to(self, index)
        self.scrollTo(index)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.pasted.emit(QGuiApplication.clipboard().text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            # Later, for an entry that Enter ends is taken over only after this.
            QTimer.singleShot(0, self, self._go_down)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the columns the room there is, until the user has set one by hand."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width() and not self.widths_by_hand:
            self._fit()

    def _fit(self) -> None:
        left = max(0, self.viewport().width() - sum(self._least.values()))
        self._is_fitting = True
        for column, width in self._least.items():
            self.horizontalHeader().resizeSection(column, width + left * _SHARES.get(column, 0) // 100)
        self._is_fitting = False

    def _room_for(self, words: Sequence[str]) -> int:
        return max(self.fontMetrics().horizontalAdvance(each) for each in words) + _AROUND

    def _note_width(self) -> None:
        self.widths_by_hand = self.widths_by_hand or (self.isVisible() and not self._is_fitting)

    def _go_down(self) -> None:
        now = self.currentIndex()
        below = now.sibling(now.row() + 1, now.column())
        if below.isValid():
            go_to(self, below)

    def _choose(self, ids: list[int], current: int, column: int) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for body_id in ids:
            if (row := self.model_of_book.row_of(body_id)) >= 0:
                index = self.proxy.mapFromSource(self.model_of_book.index(row, column))
                self.selectionModel().select(index, flags)
        row = max(0, self.model_of_book.row_of(current))
        index = self.proxy.mapFromSource(self.model_of_book.index(row, column))
        if index.isValid():
            keep = (
                QItemSelectionModel.SelectionFlag.NoUpdate if self.selectionModel().hasSelection() else flags
            )
            self.selectionModel().setCurrentIndex(index, keep)

    def _set_up_header(self) -> None:
        header = self.horizontalHeader()
        for column, width in self._least.items():
            header.resizeSection(column, width)
        header.setStretchLastSection(False)
        header.sectionResized.connect(lambda *_: self._note_width())
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.setSortIndicatorShown(True)
        header.setSectionsClickable(True)
        header.sortIndicatorChanged.connect(self._sort)

    def _sort(self, column: int, order: Qt.SortOrder) -> None:
        self.proxy.sort(column, order if column >= 0 else Qt.SortOrder.AscendingOrder)
