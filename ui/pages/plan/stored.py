"""A plan of the book: its text as a tree beside the tasks made from it."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from app.domain.checklist import TaskProgress
from app.domain.dates.written import format_date
from app.domain.plan import Plan, Task
from ui.icons import Icons
from ui.models.plan_delegates import TwoRows
from ui.models.plan_sections import LINES_ROLE, SectionColumn, SectionsModel
from ui.models.plan_tasks import TASK_ROLE, PlanTasksModel, PlanTasksProxy, TaskColumn
from ui.models.reading_words import tasks_words
from ui.operations.plans import StoredPlan, StoredPlans
from ui.settings import Settings
from ui.widgets.columns import GivingWay
from ui.widgets.remembered import remember
from ui.widgets.tables import go_to, set_up_table, set_up_tree

_SPARE = (TaskColumn.KIND, TaskColumn.PLACE)
_WIDTHS = {TaskColumn.PLACE: 160, TaskColumn.KIND: 84, TaskColumn.DUE: 104, TaskColumn.STATE: 136}


class StoredView(QWidget):
    """Shows one of the book's plans at a time. It writes nothing: `edit_asked` hands a task on."""

    edit_asked = Signal(object)
    """The user wants to correct a task; carries the Task."""

    def __init__(self, icons: Icons, settings: Settings) -> None:
        super().__init__()
        self._stored: StoredPlans | None = None
        self.chooser = QComboBox()
        self.chooser.setAccessibleName(self.tr("Kế hoạch"))
        self.chooser.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.title = _words("title")
        self.facts = _words("muted")
        self.sections = QTreeView()
        self.section_model = SectionsModel(self)
        self.table = QTableView()
        self.tasks = PlanTasksModel(_signs(icons), self)
        self.shown = PlanTasksProxy(self)
        self.count = QLabel()
        self.all_button = QPushButton(self.tr("Hiện tất cả"))
        self.all_button.setProperty("role", "link")
        self._set_up()
        self._lay_out(settings)

    def show_stored(self, stored: StoredPlans) -> None:
        """Show the plans of the book, the one that was on still being on."""
        before = self.plan_id()
        self._stored = stored
        blocked = self.chooser.blockSignals(True)
        self.chooser.clear()
        for each in stored.plans:
            self.chooser.addItem(_named(each.plan), each.plan.id)
        self.chooser.setCurrentIndex(max(0, self.chooser.findData(before)))
        self.chooser.blockSignals(blocked)
        self.chooser.setVisible(len(stored.plans) > 1)
        self._show_plan(same=before is not None and before == self.plan_id())

    def plan_id(self) -> int | None:
        """Return the plan that is on."""
        data = self.chooser.currentData()
        return int(data) if data is not None else None

    def show_plan(self, plan_id: int) -> None:
        """Show another plan of the book."""
        row = self.chooser.findData(plan_id)
        if row >= 0:
            self.chooser.setCurrentIndex(row)

    def selected_task(self) -> Task | None:
        """Return the task under the cursor of the table."""
        index = self.table.currentIndex()
        task = index.data(TASK_ROLE) if index.isValid() else None
        return task if isinstance(task, Task) else None

    def ask_edit(self) -> None:
        """Ask for the task under the cursor to be corrected."""
        task = self.selected_task()
        if task is not None:
            self.edit_asked.emit(task)

    def show_all(self) -> None:
        """Show the tasks of the whole plan."""
        self.sections.clearSelection()
        self.sections.setCurrentIndex(QModelIndex())
        self.shown.show_lines(None)
        self._tell_count()

    def _plan(self) -> StoredPlan | None:
        every = self._stored.plans if self._stored else ()
        return next((each for each in every if each.plan.id == self.plan_id()), None)

    def _show_plan(self, *, same: bool = False) -> None:
        stored = self._plan()
        if stored is None or self._stored is None:
            return
        kept = self.selected_task() if same else None
        lines = self.sections.currentIndex().data(LINES_ROLE) if same else None
        self.tasks.show_tasks(self._stored.snapshot, stored.plan.id)
        self.title.setText(stored.plan.title or stored.plan.source_name)
        self.facts.setText(self._facts(stored))
        self.section_model.show_sections(stored.sections, self.tasks.tasks())
        self._fit_sections()
        self.sections.expandToDepth(1)
        if isinstance(lines, tuple):
            go_to(self.sections, self.section_model.index_of_line(lines[0]))
        else:
            self.show_all()
        if kept is not None:
            index = self.shown.mapFromSource(self.tasks.index(self.tasks.row_of(kept.id), 0))
            go_to(self.table, index)

    def _facts(self, stored: StoredPlan) -> str:
        plan = stored.plan
        basis = ", ".join(each.symbol for each in stored.basis)
        recipients = sum(each.kind == "recipient" for each in stored.statements)
        parts = (
            _named(plan),
            f"{plan.place}, ngày {format_date(plan.issued_on)}" if plan.issued_on else plan.place,
            plan.issuer,
            self.tr("căn cứ {symbols}").format(symbols=basis) if basis else "",
            self.tr("{count} nơi nhận").format(count=recipients) if recipients else "",
            self.tr("từ tệp {name}").format(name=plan.source_name) if plan.source_name else "",
        )
        return " · ".join(part for part in parts if part)

    def _on_section(self) -> None:
        lines = self.sections.currentIndex().data(LINES_ROLE)
        if isinstance(lines, tuple):
            self.shown.show_lines((int(lines[0]), int(lines[1])))
            self._tell_count()

    def _tell_count(self) -> None:
        shown, total = self.shown.rowCount(), self.tasks.rowCount()
        narrowed = shown < total or self.sections.currentIndex().isValid()
        of_duties = sum(task.duty_id is not None for task in self.tasks.tasks())
        words = self.tr("{shown}/{total} việc, từ mục đang chọn").format(shown=shown, total=total)
        self.count.setText(words if narrowed else tasks_words(total - of_duties, of_duties))
        self.all_button.setVisible(narrowed)

    def _set_up(self) -> None:
        self.sections.setModel(self.section_model)
        set_up_tree(self.sections)
        self.sections.setIndentation(16)
        self.sections.setItemDelegate(TwoRows(self.sections))
        self.sections.setAccessibleName(self.tr("Các mục của kế hoạch"))
        self.sections.selectionModel().currentChanged.connect(lambda *_: self._on_section())
        self.shown.setSourceModel(self.tasks)
        self.table.setModel(self.shown)
        set_up_table(self.table)
        self.table.setWordWrap(True)
        self.table.verticalHeader().setDefaultSectionSize(2 * self.table.fontMetrics().lineSpacing() + 12)
        self.table.setAccessibleName(self.tr("Các việc rút ra từ kế hoạch"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setSortingEnabled(True)
        self.table.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        self.table.activated.connect(lambda _: self.ask_edit())
        self.chooser.currentIndexChanged.connect(lambda _: self._show_plan())
        self.all_button.clicked.connect(self.show_all)

    def _fit_sections(self) -> None:
        header = self.sections.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(SectionColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(SectionColumn.TASKS, QHeaderView.ResizeMode.Fixed)
        header.resizeSection(SectionColumn.TASKS, 56)

    def _lay_out(self, settings: Settings) -> None:
        card = QFrame()
        card.setProperty("role", "card")
        words = QVBoxLayout(card)
        words.setContentsMargins(16, 10, 16, 10)
        words.setSpacing(4)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.chooser)
        words.addLayout(head)
        words.addWidget(self.facts)
        above = QHBoxLayout()
        above.addWidget(self.count)
        above.addWidget(self.all_button)
        above.addStretch()
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(above)
        column.addWidget(self.table)
        split = QSplitter(Qt.Orientation.Horizontal)
        left = QWidget()
        beside = QVBoxLayout(left)
        beside.setContentsMargins(0, 0, 8, 0)
        beside.addWidget(self.sections)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        if not remember(settings, "plan_split", split):
            split.setSizes([370, 750])
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        if not remember(settings, "plan_columns", header):
            for each, width in _WIDTHS.items():
                header.resizeSection(each, width)
        header.setSectionResizeMode(TaskColumn.TEXT, QHeaderView.ResizeMode.Stretch)
        GivingWay(header, TaskColumn.TEXT, _SPARE)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addWidget(card)
        layout.addWidget(split, 1)


def _signs(icons: Icons) -> dict[str, QIcon]:
    return {
        TaskProgress.DONE.value: icons.icon("done", "done"),
        TaskProgress.DOING.value: icons.icon("refresh", "doing"),
        TaskProgress.UNASSIGNED.value: icons.icon("assign", "todo"),
        "overdue": icons.icon("warning", "overdue"),
    }


def _named(plan: Plan) -> str:
    return " ".join(part for part in (plan.genre, plan.symbol) if part) or plan.title or plan.source_name


def _words(role: str) -> QLabel:
    label = QLabel()
    label.setProperty("role", role)
    label.setWordWrap(True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
