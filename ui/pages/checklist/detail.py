"""The panel of one task: its whole text, where it came from, when it is due, and its assignments."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QScrollArea,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from app.domain.assignment import AssignmentState
from app.domain.checklist import ChecklistAssignment, ChecklistTask
from app.domain.plan import Assignment, Task
from app.domain.terms import CHANNEL, TASK_KIND
from app.domain.text import first_upper, tidy
from app.domain.wording import target_words
from ui.models.checklist_assignments import LATE_ROLE, AssignmentsModel, Column, state_text
from ui.models.checklist_editors import ChoiceDelegate, LateDate, LineDelegate
from ui.models.checklist_lines import Snapshot
from ui.models.collated import CollatedProxy
from ui.widgets.date_delegate import DateTable
from ui.widgets.local_action import add_local_action
from ui.widgets.tables import set_up_table

_WIDTHS = {Column.ROLE: 76, Column.STATE: 116, Column.DUE: 160, Column.DONE_ON: 96, Column.NOTE: 120}
_KEYS = dict(zip("1234", AssignmentState, strict=True))


class DetailPanel(QFrame):
    """Shows a task and edits its assignments; what is wanted is announced with the ids it is wanted for."""

    state_wanted = Signal(list, object)
    """Carries the assignments themselves; the signals below their ids."""
    due_wanted = Signal(list, object)
    note_wanted = Signal(list, str)
    due_asked = Signal(list)
    note_asked = Signal(list)
    take_back_wanted = Signal(list)
    refused = Signal(str)
    """A day that was typed is not taken; carries why."""
    settled = Signal()
    """It is right now, or given up."""

    def __init__(self, colour: Callable[[str], QColor], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task_id = 0
        self.text, self.facts, self.source = QLabel(), QLabel(), QLabel()
        for label in (self.text, self.facts, self.source):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.source.setProperty("role", "muted")
        self.heading = QLabel()
        self.heading.setProperty("role", "muted")
        self.model = AssignmentsModel(self)
        self.proxy = CollatedProxy(self)
        self.proxy.setSourceModel(self.model)
        self.table = DateTable()
        self._set_up_table(colour)
        self._add_actions()
        self._connect()
        self._lay_out()

    def show_task(self, line: ChecklistTask | None, snapshot: Snapshot) -> None:
        """Show what is known of a task; its assignments come after, by `show_assignments`."""
        self.setVisible(line is not None)
        if line is None:
            self._task_id = 0
            self.model.show([])
            return
        if line.task.id != self._task_id:
            self.model.show([])
        self._task_id = line.task.id
        task = line.task
        self.text.setText(first_upper(task.text))
        channel = f" · {CHANNEL[task.channel]}" if task.channel else ""
        facts = [
            f"{TASK_KIND[task.kind]}{channel}",
            snapshot.place(line),
            self.tr("Thời hạn: {rule}").format(rule=snapshot.rule_words(task)),
            *_asked_words(task),
        ]
        self.facts.setText("\n".join(part for part in facts if part))
        source, said = snapshot.source_words(task), snapshot.source_line(task)
        said = "" if tidy(said.lstrip("-–+• ")) == tidy(task.text) else said
        self.source.setText(
            "\n".join(part for part in (source, said) if part) or self.tr("Việc do đơn vị bổ sung")
        )

    def show_assignments(self, line: ChecklistTask, rows: Sequence[ChecklistAssignment]) -> None:
        """Show the assignments of the task that is shown."""
        chosen, place = self.chosen(), self.table.verticalScrollBar().value()
        if self.model.show(rows, notes=not line.task.beyond_figures):
            self._choose(chosen)
        self.table.verticalScrollBar().setValue(place)
        late = sum(row.overdue for row in rows)
        words = (
            self.tr("Phân công: {count} đơn vị").format(count=len(rows))
            if rows
            else self.tr("Chưa phân công cho ai.")
        )
        self.heading.setText(words + (self.tr(" · {late} quá hạn").format(late=late) if late else ""))

    def chosen(self) -> list[int]:
        """Return the ids of the selected assignments."""
        return [row.id for row in self._chosen_rows()]

    def state_after_tick(self) -> AssignmentState:
        """Return what Space makes of the selected assignments: done, or to do again when all are done."""
        all_done = all(row.state is AssignmentState.DONE for row in self._chosen_rows())
        return AssignmentState.TODO if all_done else AssignmentState.DONE

    def _chosen_rows(self) -> list[Assignment]:
        rows = self.table.selectionModel().selectedRows()
        return [self.model.row_at(self.proxy.mapToSource(row)).assignment for row in rows]

    def _choose(self, ids: Sequence[int]) -> None:
        flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
        for assignment_id in ids:
            row = self.model.row_of(assignment_id)
            if row >= 0:
                self.table.selectionModel().select(self.proxy.mapFromSource(self.model.index(row, 0)), flags)

    def _set_up_table(self, colour: Callable[[str], QColor]) -> None:
        table = self.table
        table.setAccessibleName(self.tr("Phân công của việc đang chọn"))
        set_up_table(table)
        table.setModel(self.proxy)
        table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        table.setEditTriggers(
            QAbstractItemView.EditTrigger.DoubleClicked
            | QAbstractItemView.EditTrigger.EditKeyPressed
            | QAbstractItemView.EditTrigger.SelectedClicked
        )
        words = {state: state_text(state) for state in AssignmentState}
        self._delegates = (
            ChoiceDelegate(words, table),
            LateDate(LATE_ROLE, colour, table),
            LineDelegate("", table),
        )
        self._delegates[1].refused.connect(self.refused)
        self._delegates[1].settled.connect(self.settled)
        for column, delegate in zip((Column.STATE, Column.DUE, Column.NOTE), self._delegates, strict=True):
            table.setItemDelegateForColumn(column, delegate)
        header = table.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(Column.UNIT, QHeaderView.ResizeMode.Stretch)
        header.setStretchLastSection(False)
        header.setSortIndicatorClearable(True)
        table.setSortingEnabled(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def _add_actions(self) -> None:
        self._action(self.tr("Đánh dấu xong / chưa xong"), "Space", self._tick)
        for key, state in _KEYS.items():
            self._action(state_text(state), key, lambda state=state: self._want_state(state))
        self._action(self.tr("Đặt hạn…"), "Ctrl+D", lambda: self._ask(self.due_asked))
        self._action(self.tr("Ghi chú…"), "Ctrl+E", lambda: self._ask(self.note_asked))
        self._action(self.tr("Bỏ phân công"), "Del", lambda: self._ask(self.take_back_wanted))
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    def _action(self, text: str, keys: str, handler: Callable[[], None]) -> None:
        add_local_action(self.table, text, keys, handler)

    def _tick(self) -> None:
        self._want_state(self.state_after_tick())

    def _want_state(self, state: AssignmentState) -> None:
        if self.chosen():
            self.state_wanted.emit(self._chosen_rows(), state)

    def _ask(self, signal: Signal) -> None:
        if self.chosen():
            signal.emit(self.chosen())  # type: ignore[attr-defined]

    def _connect(self) -> None:
        self.model.state_given.connect(lambda each, state: self.state_wanted.emit([each], state))
        self.model.due_given.connect(lambda each, day: self.due_wanted.emit([each], day))
        self.model.note_given.connect(lambda each, note: self.note_wanted.emit([each], note))

    def _lay_out(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 8, 12, 0)
        column.setSpacing(8)
        for label in (self.text, self.facts, self.source):
            column.addWidget(label)
        column.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(words)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        right = QWidget()
        list_of = QVBoxLayout(right)
        list_of.setContentsMargins(12, 8, 0, 0)
        list_of.setSpacing(6)
        list_of.addWidget(self.heading)
        list_of.addWidget(self.table)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.splitter.addWidget(scroll)
        self.splitter.addWidget(right)
        self.splitter.setSizes([320, 760])
        self.splitter.setChildrenCollapsible(False)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.splitter)


def _asked_words(task: Task) -> list[str]:
    """Return what a plan asks for beside a task: how much, what is to come of it, and of whom."""
    said = (
        ("Chỉ tiêu", target_words(task.target) if task.target else ""),
        ("Sản phẩm", task.product),
        ("Chủ trì theo kế hoạch", task.lead_words),
        ("Phối hợp theo kế hoạch", "; ".join(task.support_words)),
    )
    return [f"{what}: {words}" for what, words in said if words]
