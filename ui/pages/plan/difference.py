"""The dialog that sets a document beside the plan of the book whose new version it is, and takes it over."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.change import Change
from app.domain.comparison.plan_difference import Fate
from app.domain.comparison.task_pairing import Links
from app.domain.comparison.version_words import FATE
from app.domain.errors import KnownError
from app.domain.reading.plan_reading import PlanReading
from app.domain.written_name import NameChoices
from app.services.plans import name_of
from ui.dialogs.entries import EntryDialog
from ui.models.difference import PART_WORDS, Column, DifferenceModel, Row, choices_of
from ui.operations import plan_versions
from ui.pages.page import PageContext
from ui.pages.plan.difference_texts import TextsBeside
from ui.pages.plan.names import NamesDialog, ask_names, close_first
from ui.widgets.banner import Banner, Notice
from ui.widgets.columns import GivingWay
from ui.widgets.dialog_size import remember_size
from ui.widgets.tables import go_to, set_up_table

_WIDTHS = {Column.FATE: 160, Column.PLACE: 220, Column.REMARKS: 240, Column.CHOICE: 190}
_ALL, _DIFFERENT, _LOOK, _PARTS = "all", "different", "look", "parts"


class DifferenceDialog(EntryDialog):
    """Shows what a new version changes, task by task; nothing is stored before the user says so.

    `then` is called with the step and the id of the plan once it was taken over.
    """

    def __init__(
        self,
        context: PageContext,
        reading: PlanReading,
        as_read: PlanReading,
        source_name: str,
        plan_id: int,
        parent: QWidget | None,
        then: Callable[[Change, int], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._reading = reading
        self._as_read = as_read
        self._source_name = source_name
        self._plan_id = plan_id
        self._then = then
        self._links = Links()
        self._shown_now: plan_versions.Comparing | None = None
        self.setWindowTitle(self.tr("So với bản trong sổ"))
        remember_size(self, context.settings, "difference", QSize(1180, 700))
        self.plan = QComboBox()
        self.filter = QComboBox()
        self.summary = QLabel()
        self.notice = Banner(context.icons)
        self.trouble = Banner(context.icons)
        self.model = DifferenceModel(context.icons, self)
        self.table = QTableView()
        self.texts = TextsBeside()
        self.link_button = QPushButton(self.tr("&Ghép thành một việc"))
        self.part_button = QPushButton(self.tr("&Tách thành hai việc"))
        self.export_button = QPushButton(context.icons.icon("export"), self.tr("Xuất &bảng so sánh…"))
        self.do_button = QPushButton(self.tr("Áp &dụng"))
        self.cancel_button = QPushButton(self.tr("&Huỷ"))
        self._set_up()
        self._lay_out()
        self._compare()

    def is_changed(self) -> bool:
        """Tell whether the user decided anything."""
        return bool(self.model.ticks) or self._links != Links()

    def first_field(self) -> QWidget | None:
        """Return the table, which has the keyboard first."""
        return self.table

    def selected(self) -> list[Row]:
        """Return the rows that are selected."""
        return [self.model.rows[index.row()] for index in self.table.selectionModel().selectedRows()]

    def link(self) -> None:
        """Make a gone task and an added one the same."""
        pair = self._linkable()
        if pair is not None:
            self._links = self._links.link(*pair)
            self._compare()

    def part(self) -> None:
        """Hold two tasks apart that were taken for one."""
        rows = self.selected()
        if len(rows) == 1 and self._is_pair(rows[0]):
            self._links = self._links.part(rows[0].old_key, rows[0].new_key)
            self._compare()

    def apply(self) -> None:
        """Take the new version over."""
        if self._shown_now is None:
            return
        self.do_button.setEnabled(False)
        ask_names(self._context, self, self._reading, self._apply, self._let_apply, self._fail)

    def _apply(self, names: NameChoices, dialog: NamesDialog | None) -> None:
        if self._shown_now is None:
            return
        choices = choices_of(self._shown_now.rows, self.model.ticks, self._links)
        plan_versions.apply(
            self._context.runner, dialog or self, self._plan_id, self._reading, self._as_read,
            self._source_name, choices, close_first(dialog, self._finish),
            dialog.refuse if dialog else self._fail, names,
        )  # fmt: skip

    def _let_apply(self) -> None:
        self.do_button.setEnabled(self._shown_now is not None)

    def export(self) -> None:
        """Have the comparison written as a Word table."""
        proposal = Path(self._source_name).with_suffix("").name
        target = self._context.messages.pick_save(
            self, self.tr("Xuất bảng so sánh"), self.tr("Văn bản Word (*.docx)"),
            Path(f"Bang so sanh {proposal}.docx"),
        )  # fmt: skip
        if target is not None:
            plan_versions.write_comparison(
                self._context.runner, self, self._plan_id, self._reading, self._links, target,
                lambda _: self._tell_written(target.name),
                self._fail,
            )  # fmt: skip

    def _tell_written(self, name: str) -> None:
        self.trouble.say(Notice.SUCCESS, self.tr("Đã ghi «{name}».").format(name=name))

    def _compare(self) -> None:
        plan_versions.compare(
            self._context.runner, self, self._plan_id, self._reading, self._links, self._show, self._fail
        )

    def _show(self, comparing: plan_versions.Comparing) -> None:
        self._shown_now = comparing
        self.trouble.hide()
        self.summary.setText(f"{name_of(comparing.plan)}: {comparing.summary}.")
        if comparing.cautions:
            self.notice.say(Notice.WARNING, " ".join(comparing.cautions), closable=False)
        else:
            self.notice.hide()
        self._fill_plans(comparing)
        self._fill_filter(comparing)
        self._show_rows()
        self.do_button.setEnabled(True)

    def _fill_plans(self, comparing: plan_versions.Comparing) -> None:
        self.plan.blockSignals(True)
        self.plan.clear()
        for each in comparing.plans:
            self.plan.addItem(name_of(each), each.id)
        self.plan.setCurrentIndex(self.plan.findData(self._plan_id))
        self.plan.blockSignals(False)

    def _fill_filter(self, comparing: plan_versions.Comparing) -> None:
        chosen = self.filter.currentData() or _DIFFERENT
        kinds = [
            (self.tr("Mọi khác biệt"), _DIFFERENT),
            (self.tr("Cần bạn xem"), _LOOK),
            (self.tr(PART_WORDS), _PARTS),
            *((self.tr(word), fate.value) for fate, word in FATE.items()),
            (self.tr("Tất cả"), _ALL),
        ]
        self.filter.blockSignals(True)
        self.filter.clear()
        for word, kind in kinds:
            count = sum(_is_of(row, kind) for row in comparing.rows)
            self.filter.addItem(f"{word} ({count})", kind)
        self.filter.setCurrentIndex(max(self.filter.findData(chosen), 0))
        self.filter.blockSignals(False)

    def _show_rows(self) -> None:
        rows = self._shown_now.rows if self._shown_now else ()
        kind = self.filter.currentData()
        self.model.show([row for row in rows if _is_of(row, kind)])
        if self.model.rows:
            go_to(self.table, self.model.index(0, 0))
        self._follow()

    def _follow(self) -> None:
        rows = self.selected()
        self.texts.show_row(rows[0] if len(rows) == 1 else None)
        self.link_button.setEnabled(self._linkable() is not None)
        self.part_button.setEnabled(len(rows) == 1 and self._is_pair(rows[0]))

    def _linkable(self) -> tuple[str, str] | None:
        rows = self.selected()
        gone = [row for row in rows if row.fate is Fate.GONE]
        added = [row for row in rows if row.fate is Fate.ADDED]
        return (gone[0].old_key, added[0].new_key) if len(rows) == 2 and gone and added else None

    @staticmethod
    def _is_pair(row: Row) -> bool:
        return bool(row.old_key and row.new_key) and row.fate is not Fate.SAME

    def _change_plan(self) -> None:
        self._plan_id = self.plan.currentData()
        self._links = Links()
        self.model.ticks.clear()
        self._compare()

    def _finish(self, change: Change) -> None:
        if self._then is not None:
            self._then(change, self._plan_id)
        self.accept()

    def _fail(self, error: KnownError) -> None:
        self.do_button.setEnabled(self._shown_now is not None)
        self.trouble.say(Notice.ERROR, str(error), closable=False)

    def _set_up(self) -> None:
        set_up_table(self.table, lines=2)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Các khác biệt"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setSectionResizeMode(Column.TEXT, QHeaderView.ResizeMode.Stretch)
        GivingWay(header, Column.TEXT, [Column.PLACE, Column.REMARKS])
        selection = self.table.selectionModel()
        selection.selectionChanged.connect(lambda _new, _old: self._follow())
        self.summary.setProperty("role", "title")
        self.summary.setWordWrap(True)
        self.plan.activated.connect(lambda _: self._change_plan())
        self.filter.activated.connect(lambda _: self._show_rows())
        self.link_button.setToolTip(self.tr("Chọn một việc không còn và một việc mới (giữ Ctrl) rồi ghép"))
        self.part_button.setToolTip(self.tr("Hai bản không phải cùng một việc"))
        for button, act in (
            (self.link_button, self.link), (self.part_button, self.part), (self.export_button, self.export),
            (self.do_button, self.apply), (self.cancel_button, self.reject),
        ):  # fmt: skip
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.do_button.setProperty("role", "primary")
        self.do_button.setEnabled(False)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        for words, field in ((self.tr("Là bản &mới của:"), self.plan), (self.tr("&Lọc:"), self.filter)):
            label = QLabel(words)
            label.setBuddy(field)
            field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
            field.setAccessibleName(words.replace("&", "").rstrip(":"))
            top.addWidget(label)
            top.addWidget(field)
        top.addStretch()
        top.addWidget(self.part_button)
        top.addWidget(self.link_button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.table)
        parts.addWidget(self.texts)
        parts.setSizes([380, 170])
        parts.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.export_button)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.notice)
        layout.addWidget(self.trouble)
        layout.addLayout(top)
        layout.addWidget(parts, 1)
        layout.addLayout(buttons)


def _is_of(row: Row, kind: str) -> bool:
    if kind in (_ALL, _DIFFERENT):
        return kind == _ALL or row.fate is not Fate.SAME or bool(row.remarks)
    if kind == _LOOK:
        return row.needs_a_look
    return row.fate is None if kind == _PARTS else row.fate == kind
