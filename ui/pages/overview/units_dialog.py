"""The dialog with the progress of every organisation."""

from datetime import date

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.overview import UnitProgress
from ui.models.unit_progress import Column, UnitProgressModel, UnitProgressProxy
from ui.operations import overview
from ui.pages.overview.content import go_to_unit
from ui.pages.page import PageContext
from ui.widgets.dialog_size import remember_size
from ui.widgets.filter_bar import FilterBar
from ui.widgets.tables import go_to, set_up_table

_AROUND = 36


class UnitsProgressDialog(QDialog):
    """Lists organisations, the furthest behind first; Enter opens the tasks of one in the checklist."""

    def __init__(self, context: PageContext, on: date, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._context = context
        self.setWindowTitle(self.tr("Tiến độ từng đơn vị"))
        remember_size(self, context.settings, "units_progress", QSize(880, 560))
        self.filter = FilterBar(context.icons, self.tr("Tìm đơn vị"))
        self.model = UnitProgressModel(self)
        self.proxy = UnitProgressProxy(self.model, self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Tiến độ từng đơn vị"))
        self.open_button = QPushButton(self.tr("&Xem việc của đơn vị"))
        self.close_button = QPushButton(self.tr("Đón&g"))
        self._set_up_table()
        self._lay_out()
        self.filter.changed.connect(self._narrow)
        self.open_button.clicked.connect(self.open_current)
        self.close_button.clicked.connect(self.reject)
        self.table.doubleClicked.connect(lambda _: self.open_current())
        overview.read_units(context.runner, self, on, self._show)

    def open_current(self) -> None:
        """Show the tasks of the organisation under the cursor, and close."""
        index = self.table.currentIndex()
        if index.isValid():
            unit = self.model.unit(self.proxy.mapToSource(index))
            self.accept()
            go_to_unit(unit, self._context.go)

    def _show(self, units: tuple[UnitProgress, ...]) -> None:
        self.model.show_units(units)
        self._narrow()
        self.table.setFocus()

    def _narrow(self) -> None:
        self.proxy.ask(self.filter.text())
        self.filter.set_counts(self.proxy.rowCount(), self.model.rowCount())
        if not self.table.currentIndex().isValid() and self.proxy.rowCount():
            go_to(self.table, self.proxy.index(0, Column.UNIT, QModelIndex()))
        self.open_button.setEnabled(self.proxy.rowCount() > 0)

    def _set_up_table(self) -> None:
        set_up_table(self.table)
        self.table.setModel(self.proxy)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.UNIT, QHeaderView.ResizeMode.Stretch)
        for column in list(Column)[1:]:
            words = self.model.headerData(column, Qt.Orientation.Horizontal)
            header.resizeSection(column, header.fontMetrics().horizontalAdvance(words) + _AROUND)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.table.setSortingEnabled(True)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QShortcut(QKeySequence(key), self.table, self.open_current)
            keys.setContext(Qt.ShortcutContext.WidgetShortcut)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.open_button)
        self.open_button.setDefault(True)
        self.close_button.setAutoDefault(False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
