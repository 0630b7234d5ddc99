"""The document of a review: its lines, with a field to search them."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from PySide6.QtCore import QItemSelection, QItemSelectionModel, QModelIndex, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QMenu, QVBoxLayout, QWidget

from app.domain.reading.plan_reading import PlanReading
from ui.icons import Icons
from ui.models.plan_line_delegate import PlanLineDelegate
from ui.models.plan_lines import MARK_ROLE, PlanLinesModel, line_look
from ui.pages.plan.review_commands import command_of
from ui.pages.plan.review_menu import command_menu
from ui.theme import ThemeSwitch
from ui.widgets.find_bar import FindBar


class LinesView(QListView):
    """Shows the lines; several can be selected, and the keys of a review work on them."""

    command_asked = Signal(object)
    """A Command was asked for by its key or in the menu."""
    picked = Signal()
    """Other lines are selected."""

    def __init__(self, icons: Icons, theme: ThemeSwitch) -> None:
        super().__init__()
        self.rows = PlanLinesModel(self)
        self._shows_all = False
        self.setModel(self.rows)
        self.setItemDelegate(PlanLineDelegate(icons, theme, self))
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A bar that came later would narrow the lines after their heights were worked out.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Văn bản"))
        self.menu: QMenu = command_menu(self, self.command_asked.emit)
        self.selectionModel().selectionChanged.connect(lambda *_: self.picked.emit())

    def show_document(self, reading: PlanReading) -> None:
        """Show the lines of another document."""
        self.rows.show_lines(reading.lines, line_look(reading))
        self._shows_all = False
        self.show_only(None)

    def mark(self, used: Collection[int], reasons: Mapping[int, str]) -> None:
        """Say which lines something was made from, and why lines are doubtful."""
        if self.rows.mark(used, reasons):
            self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def dataChanged(
        self, top_left: QModelIndex, bottom_right: QModelIndex, roles: Sequence[int] = ()
    ) -> None:
        # The view would work out the height of every line anew, which a bar in the gutter does not change.
        if list(roles) == [MARK_ROLE]:
            self.viewport().update()
        else:
            super().dataChanged(top_left, bottom_right, roles)

    def show_only(self, lines: Collection[int] | None) -> None:
        """Hide all lines but these; show all for None."""
        if lines is None and self._shows_all:
            return
        self._shows_all = lines is None
        rows = None if lines is None else {self.rows.index_of(line).row() for line in lines}
        hidden = self.rows.hidden()
        for row in range(self.rows.rowCount()):
            hide = row in hidden or (rows is not None and row not in rows)
            if self.isRowHidden(row) != hide:
                self.setRowHidden(row, hide)

    def selected(self) -> tuple[int, ...]:
        """Return the numbers of the first lines of the selected rows, in the order of the document."""
        return tuple(sorted(index.row() + 1 for index in self.selectionModel().selectedIndexes()))

    def select(self, lines: Iterable[int]) -> None:
        """Select lines, and bring the first of them into view."""
        indexes = [self.rows.index_of(line) for line in lines]
        if not indexes:
            return
        chosen = QItemSelection()
        for index in indexes:
            chosen.select(index, index)
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().setCurrentIndex(indexes[0], flags.NoUpdate)
        self.selectionModel().select(chosen, flags.ClearAndSelect)
        self.scrollTo(indexes[0], QAbstractItemView.ScrollHint.EnsureVisible)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        command = command_of(event)
        if command is None:
            super().keyPressEvent(event)
        else:
            self.command_asked.emit(command)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self.selected():
            self.menu.exec(event.globalPos())


class LinesPane(QWidget):
    """The lines with the field that searches them."""

    def __init__(self, icons: Icons, theme: ThemeSwitch) -> None:
        super().__init__()
        self.view = LinesView(icons, theme)
        self.find = FindBar(icons, self.tr("Tìm trong văn bản (Ctrl+F)"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.find)
        layout.addWidget(self.view, 1)
        self.find.found.connect(self._show_found)
        self.find.left.connect(lambda: self.view.setFocus(Qt.FocusReason.OtherFocusReason))

    def show_document(self, reading: PlanReading) -> None:
        """Show the lines of another document."""
        self.view.show_document(reading)
        rows = self.view.rows
        self.find.search_in([rows.words(row) for row in range(rows.rowCount())])

    def ask_search(self) -> None:
        """Put the keyboard into the field."""
        self.find.ask()

    def _show_found(self, row: int) -> None:
        index = self.view.rows.index(row)
        if self.view.isRowHidden(row):
            self.view.setRowHidden(row, False)
        flags = QItemSelectionModel.SelectionFlag
        self.view.selectionModel().setCurrentIndex(index, flags.ClearAndSelect)
        self.view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)
