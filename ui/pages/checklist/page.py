"""The page of the checklist."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.assignment import AssignmentState
from app.domain.checklist import ChecklistAssignment, ChecklistTask, TaskProgress
from app.services import checklist
from ui.models.checklist_assignments import state_text
from ui.models.checklist_filter import ChecklistFilter
from ui.models.checklist_lines import Snapshot
from ui.operations import assignments
from ui.pages.checklist.commands import TaskCommands
from ui.pages.checklist.detail import DetailPanel
from ui.pages.checklist.filters import ChecklistFilters
from ui.pages.checklist.reading import read_snapshot
from ui.pages.checklist.tree import ChecklistTree
from ui.pages.page import Page, PageContext
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.empty_state import EmptyState
from ui.widgets.local_action import add_local_action


class ChecklistPage(Page):
    """Every task of the book with where it stands; `today` is asked for the day on which things are late."""

    KEY, ICON, TITLE = "checklist", "checklist", "Danh mục việc"
    PURPOSE = "Mọi việc của kế hoạch: ai làm, hạn nào, đến đâu. Phím cách đánh dấu xong, F2 sửa, Insert thêm."
    WATCHES = frozenset({"task", "assignment", "body", "congress", "plan", "wave", "phase", "duty"})

    def __init__(self, context: PageContext, today: Callable[[], date] = date.today) -> None:
        super().__init__(context)
        self._today = today
        colour = lambda token: context.theme.current.colour(token)  # noqa: E731 - asked anew at each painting
        self.filters = ChecklistFilters(context.icons, self)
        self.tree = ChecklistTree(colour, context.icons.icon("warning", "overdue"))
        self.detail = DetailPanel(colour)
        self.banner = Banner(context.icons)
        self.commands = TaskCommands(self, self.tree, today)
        self._add_actions()
        self._lay_out()
        self._connect()

    def load(self) -> None:
        on, owner = self._today(), self.filters.filter().owner
        body_id = owner.body_id if owner else 0
        job = lambda book: read_snapshot(book, on, body_id)  # noqa: E731 - one line is enough
        self.context.runner.query(job, self._show, owner=self, key="lines")

    def look_at(self, what: object) -> None:
        """Show a task by its id, or the lines of a filter."""
        if isinstance(what, ChecklistFilter):
            self.filters.ask(what)
        elif isinstance(what, int):
            self._wanted = what
            self._show_wanted()

    def focus_first(self) -> None:
        self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        settings = self.context.settings
        settings.save_state("checklist/columns", self.tree.header())
        settings.save_state("checklist/parts", self._parts)
        settings.save_state("checklist/detail", self.detail.splitter)
        settings.save_state("checklist/assignments", self.detail.table.horizontalHeader())
        super().hideEvent(event)

    def _show(self, snapshot: Snapshot) -> None:
        self.filters.show_congresses(snapshot.congresses)
        self.tree.show_snapshot(snapshot)
        if self.tree.proxy.filter != self.filters.filter():
            self._filter(self.filters.filter())
        self._show_wanted()
        self._show_count()

    def _show_wanted(self) -> None:
        if self._wanted and self.tree.model_of_book.index_of_task(self._wanted).isValid():
            if not self.tree.show_task(self._wanted):
                self.filters.reset()
                self.tree.show_task(self._wanted)
            self._wanted = 0

    def _filter(self, wanted: ChecklistFilter) -> None:
        owner = wanted.owner.body_id if wanted.owner else 0
        if owner != self.tree.model_of_book.snapshot.body_id:
            self.refresh()  # what is open of the tasks is another for each owner
            return
        self.tree.proxy.ask(wanted)
        self.tree.refilter()
        self._show_count()

    def _show_count(self) -> None:
        shown, total = self.tree.proxy.shown()
        self.filters.bar.set_counts(shown, total)
        self._stack.setCurrentIndex(1 if not total else 2 if not shown else 0)
        for widget in (self.filters.bar, self.filters.congress, *self._bulk):
            widget.setVisible(bool(total))

    def _show_selected(self) -> None:
        line = self.tree.current_line()
        lines = self.tree.selected_lines()
        self._selection.setText(self._selection_words(lines))
        self.commands.enable(lines)
        self.detail.show_task(line, self.tree.model_of_book.snapshot)
        if line is not None:
            task_id, on = line.task.id, self._today()
            self.context.runner.query(
                lambda book: checklist.assignments(book, task_id, on),
                lambda rows: self._show_assignments(line, rows),
                owner=self,
                key="assignments",
            )

    def _show_assignments(self, line: ChecklistTask, rows: Sequence[ChecklistAssignment]) -> None:
        current = self.tree.current_line()
        if current is not None and current.task.id == line.task.id:
            self.detail.show_assignments(current, rows)

    def _selection_words(self, lines: Sequence[ChecklistTask]) -> str:
        if len(lines) < 2:
            return ""
        done = sum(line.progress is TaskProgress.DONE for line in lines)
        return self.tr("Đang chọn {count} việc ({done} xong)").format(count=len(lines), done=done)

    def _add_actions(self) -> None:
        assign = self.add_action(
            self.tr("Phân côn&g…"), self.commands.assign, icon="assign", shortcut="Ctrl+G",
            tip=self.tr("Giao các việc đang chọn cho đơn vị chủ trì hoặc phối hợp"),
        )  # fmt: skip
        add = self.add_action(
            self.tr("Thê&m việc…"), self.commands.add, icon="add", shortcut="Ins",
            tip=self.tr("Thêm một việc mà kế hoạch không nêu"),
        )  # fmt: skip
        bulk = [
            self._tree_action(self.tr("Xong / chưa xong"), "Space", self.commands.tick, "done"),
            self._tree_action(self.tr("Đặt hạn…"), "Ctrl+D", self.commands.set_due, "calendar"),
            self._tree_action(self.tr("Ghi chú…"), "Ctrl+E", self.commands.set_note, "copy"),
            self._tree_action(self.tr("Sửa việc…"), "F2", self.commands.edit, "edit"),
            self._tree_action(self.tr("Xóa việc"), "Del", self.commands.remove, "remove"),
        ]
        self.tree.addActions([assign, add])
        for key, state in zip("1234", AssignmentState, strict=True):
            self._tree_action(state_text(state), key, lambda state=state: self.commands.set_state(state))
        self._tree_action(self.tr("Bỏ mọi phân công…"), "", self.commands.take_back)
        self.tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.commands.keep([assign, *self.tree.actions()], always=[add], single=[bulk[3]])
        self._bulk = [ActionButton(action, icons=self.context.icons) for action in bulk]

    def _tree_action(self, text: str, keys: str, handler: Callable[[], None], icon: str = "") -> QAction:
        drawn = self.context.icons.icon(icon) if icon else None
        return add_local_action(self.tree, text, keys, handler, drawn)

    def _connect(self) -> None:
        self._wanted = 0
        self.filters.asked.connect(self._filter)
        self.tree.selected.connect(self._show_selected)
        self.tree.ticked.connect(self.commands.tick_ids)
        self.tree.doubleClicked.connect(lambda _: self.commands.edit())
        runner, detail = self.context.runner, self.detail
        detail.state_wanted.connect(self.commands.set_assignments_state)
        detail.due_wanted.connect(lambda ids, day: assignments.set_due(runner, self, ids, day))
        detail.note_wanted.connect(lambda ids, note: assignments.set_note(runner, self, ids, note))
        detail.due_asked.connect(self.commands.set_assignments_due)
        detail.note_asked.connect(self.commands.set_assignments_note)
        detail.refused.connect(self.banner.refuse)
        detail.settled.connect(self.banner.settle)
        detail.take_back_wanted.connect(lambda ids: assignments.take_back(runner, self, ids))
        runner.failed.connect(self.refresh)
        self._show_selected()

    def _lay_out(self) -> None:
        self._parts = QSplitter(Qt.Orientation.Vertical)
        self._parts.addWidget(self.tree)
        self._parts.addWidget(self.detail)
        self._parts.setStretchFactor(0, 3)
        self._parts.setStretchFactor(1, 2)
        self._parts.setSizes([360, 220])
        self._parts.setChildrenCollapsible(False)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._parts)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._none_found())
        self._selection = ElidedLabel()
        self._selection.setProperty("role", "muted")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.filters.congress, 3)
        row.addWidget(self._selection, 2)
        for button in self._bulk:
            row.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.filters.bar)
        column.addWidget(self.filters.guests)
        column.addLayout(row)
        self.body.addWidget(self.banner)
        self.body.addLayout(column)
        self.body.addWidget(self._stack, 1)
        settings = self.context.settings
        settings.restore_state("checklist/columns", self.tree.header())
        settings.restore_state("checklist/parts", self._parts)
        settings.restore_state("checklist/detail", self.detail.splitter)
        settings.restore_state("checklist/assignments", self.detail.table.horizontalHeader())

    def _empty(self) -> QWidget:
        plan = QAction(self.tr("Đến trang Kế hoạch"), self)
        plan.triggered.connect(lambda _checked: self.context.go("plan", None))
        return EmptyState(
            self.context.icons,
            "checklist",
            self.tr("Sổ chưa có việc nào."),
            self.tr("Nhập văn bản kế hoạch để lập danh mục việc, hoặc bấm Insert để thêm từng việc."),
            (plan,),
        )

    def _none_found(self) -> QWidget:
        clear = QAction(self.tr("Bỏ lọc"), self)
        clear.triggered.connect(lambda _checked: self.filters.reset())
        return EmptyState(
            self.context.icons,
            "filter",
            self.tr("Không có việc nào hợp với điều kiện lọc."),
            self.tr("Bỏ bớt điều kiện, hoặc bỏ lọc để xem lại tất cả."),
            (clear,),
        )
