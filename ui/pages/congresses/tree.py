"""The tree of congresses, with its keys."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from app.domain.congress import Congress
from app.domain.terms import CONGRESS_STATE
from ui.models.checklist_editors import ChoiceDelegate, LineDelegate
from ui.models.congresses import (
    CONGRESS_ROLE,
    EDITABLE,
    CongressColumn,
    CongressesModel,
)
from ui.models.congresses_delegates import CongressDayDelegate
from ui.models.congresses_proxy import CongressesProxy
from ui.settings import Settings
from ui.widgets.date_delegate import must_stay
from ui.widgets.remembered import remember
from ui.widgets.tables import go_to, set_up_tree

Index = QModelIndex | QPersistentModelIndex

_WIDTHS = {
    CongressColumn.NAME: 206,
    CongressColumn.OPENS: 124,
    CongressColumn.CLOSES: 124,
    CongressColumn.TO_GO: 114,
    CongressColumn.CLASH: 104,
    CongressColumn.STATE: 92,
    CongressColumn.VENUE: 130,
    CongressColumn.PREPARES: 124,
    CongressColumn.LEVEL: 130,
}
_AROUND_HINT = 48  # the button of the calendar and what is left free about a line
_DAYS = (CongressColumn.PREPARES, CongressColumn.OPENS, CongressColumn.CLOSES)


class CongressesTree(QTreeView):
    """Shows congresses; days, venue and state are edited in their cells."""

    refused = Signal(str)
    """An entry was not taken; carries the sentence that says why."""
    settled = Signal()
    """An entry that was not taken is given up or right."""
    picked = Signal()
    """Another congress is under the cursor, or others are selected."""

    def __init__(self, model: CongressesModel, proxy: CongressesProxy, settings: Settings) -> None:
        super().__init__()
        self._congresses = model
        self._proxy = proxy
        self._known: set[int] = set()
        self.setModel(proxy)
        set_up_tree(self)
        self.setAccessibleName(self.tr("Các đại hội"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed)
        self._set_delegates()
        header = self.header()
        header.setStretchLastSection(False)
        header.setMinimumSectionSize(48)
        if not remember(settings, "congress_columns_2", header):
            for column, width in _WIDTHS.items():
                header.resizeSection(column, width)
            hint = self.fontMetrics().horizontalAdvance("ngày/tháng/năm") + _AROUND_HINT
            for column in _DAYS:
                header.resizeSection(column, max(_WIDTHS[column], hint))
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        # The name takes what room is left, but never less than the user gave it.
        self._least_name, self._filling = _WIDTHS[CongressColumn.NAME], False
        header.sectionResized.connect(self._keep_width)
        self.setSortingEnabled(True)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())
        self.selectionModel().currentChanged.connect(lambda *_: self.picked.emit())

    def current(self) -> Congress | None:
        """Return the congress under the cursor."""
        return _congress(self.currentIndex())

    def selected(self) -> list[Congress]:
        """Return the selected congresses."""
        rows = (_congress(row) for row in self.selectionModel().selectedRows())
        return [row for row in rows if row is not None]

    def go_to(self, congress_id: int, column: int = CongressColumn.OPENS) -> bool:
        """Put the cursor on a congress; False when it is not shown."""
        index = self._proxy.mapFromSource(self._congresses.index_of(congress_id, column))
        if index.isValid():
            go_to(self, index)
            self.scrollTo(index)
        return index.isValid()

    def unfold(self, *, again: bool = False) -> None:
        """Open the families, the first time that they are seen or once again."""
        for row in range(self._proxy.rowCount()):
            index = self._proxy.index(row, 0)
            congress = _congress(index)
            if congress is not None and congress.per_unit and (again or congress.id not in self._known):
                self._known.add(congress.id)
                self.expand(index)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        others = sum(self.columnWidth(column) for column in CongressColumn if column != CongressColumn.NAME)
        self._filling = True
        self.setColumnWidth(CongressColumn.NAME, max(self._least_name, self.viewport().width() - others))
        self._filling = False

    def _keep_width(self, column: int, _old: int, width: int) -> None:
        if column == CongressColumn.NAME and not self._filling:
            self._least_name = width

    def drawRow(self, painter: QPainter, options: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; a frame shows which of its cells the keyboard would edit."""
        super().drawRow(painter, options, index)
        current = self.currentIndex()
        if not self.hasFocus() or current.siblingAtColumn(0) != index.siblingAtColumn(0):
            return
        painter.save()
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Accent), 2))
        painter.drawRect(self.visualRect(current).adjusted(1, 1, -1, -1))
        painter.restore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() is QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Delete and index.column() in (*_DAYS, CongressColumn.VENUE):
            self.model().setData(index, None, Qt.ItemDataRole.EditRole)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.column() not in EDITABLE:
            self.setExpanded(index.siblingAtColumn(0), not self.isExpanded(index.siblingAtColumn(0)))
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.edit(index)
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        if must_stay(editor, hint):
            return
        super().closeEditor(editor, hint)
        below = self.indexBelow(self.currentIndex())
        if hint is QAbstractItemDelegate.EndEditHint.SubmitModelCache and below.isValid():
            go_to(self, below.siblingAtColumn(self.currentIndex().column()))

    def _set_delegates(self) -> None:
        days = CongressDayDelegate(self)
        days.refused.connect(self.refused)
        days.settled.connect(self.settled)
        self._delegates = [days, LineDelegate(parent=self), ChoiceDelegate(CONGRESS_STATE, self)]
        for column in _DAYS:
            self.setItemDelegateForColumn(column, days)
        self.setItemDelegateForColumn(CongressColumn.VENUE, self._delegates[1])
        self.setItemDelegateForColumn(CongressColumn.STATE, self._delegates[2])


def _congress(index: QModelIndex) -> Congress | None:
    congress = index.data(CONGRESS_ROLE) if index.isValid() else None
    return congress if isinstance(congress, Congress) else None
