"""The page of the units."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from app.domain.body import REPORTING_KINDS, BodyKind
from app.domain.dates.written import format_date
from app.domain.terms import BODY_KIND
from ui.models.units_rows import UnitRow
from ui.operations import units
from ui.pages.page import Page, PageContext
from ui.pages.units.commands import UnitCommands
from ui.pages.units.reading import read_rows
from ui.pages.units.table import UnitsTable
from ui.widgets.action_button import ActionButton
from ui.widgets.banner import Banner, Notice
from ui.widgets.date_edit import DateField
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_bar import FilterBar
from ui.widgets.local_action import add_local_action

_OTHER = "other"


class UnitsPage(Page):
    """The organisations as they exist on a day, which is today until the user asks for another."""

    KEY, ICON, TITLE = "units", "units", "Đơn vị"
    PURPOSE = (
        "Đơn vị thực hiện kế hoạch và gửi báo cáo. F2 sửa ô, Insert thêm, Ctrl+V dán danh sách từ Excel."
    )
    WATCHES = frozenset({"body", "succession", "congress"})

    def __init__(self, context: PageContext, today: Callable[[], date] = date.today) -> None:
        super().__init__(context)
        self._today = today
        self.table = UnitsTable()
        self.bar = FilterBar(context.icons, self.tr("Tìm đơn vị, mã, người liên hệ"))
        self.bar.search.setMinimumWidth(96)
        for kind in REPORTING_KINDS:
            self.bar.add_chip(kind.value, BODY_KIND[kind])
        self.bar.add_chip(_OTHER, self.tr("Cơ quan khác"))
        self.as_of = DateField(context.icons.icon("calendar"), today=today)
        self.as_of.line.set_day(today())
        self.as_of.line.setAccessibleName(self.tr("Danh sách tính đến ngày"))
        self.as_of.setMaximumWidth(170)
        self.trouble = Banner(context.icons)
        self.table.refused.connect(self.trouble.refuse)
        self.table.settled.connect(self.trouble.settle)
        self.detail = QLabel()
        self.detail.setProperty("role", "muted")
        self.detail.setWordWrap(True)
        self.commands = UnitCommands(self, self.table, self.day, self._show_as_of)
        self._add_actions()
        self._lay_out()
        self._connect()

    def day(self) -> date:
        """Return the day as of which the list is shown."""
        return self.as_of.line.day() or self._today()

    def load(self) -> None:
        on = self.day()
        self.context.runner.query(lambda book: read_rows(book, on), self._show, owner=self, key="rows")

    def look_at(self, what: object) -> None:
        """Show a unit by its id."""
        if isinstance(what, int):
            self._wanted = what
            self._show_wanted()

    def focus_first(self) -> None:
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        if self.table.widths_by_hand:
            self.context.settings.save_state("units/columns", self.table.horizontalHeader())
        super().hideEvent(event)

    def _show(self, rows: tuple[UnitRow, ...]) -> None:
        self.trouble.hide()
        self.table.show_rows(rows)
        self._show_wanted()
        self._show_count()

    def _show_wanted(self) -> None:
        if self._wanted and self.table.model_of_book.row_of(self._wanted) >= 0:
            if not self.table.show_unit(self._wanted):
                self.bar.clear()
                self.table.show_unit(self._wanted)
            self._wanted = 0

    def _show_count(self) -> None:
        shown, total = self.table.proxy.rowCount(), self.table.model_of_book.rowCount()
        self.bar.set_counts(shown, total)
        ever = total > 0 or self.day() != self._today()
        self._stack.setCurrentIndex(0 if shown else 2 if ever else 1)
        for widget in (self.bar, *self._bulk):
            widget.setVisible(ever)
        self._line.setVisible(ever)

    def _show_selected(self) -> None:
        rows = self.table.selected_rows()
        living = bool(rows) and not any(row.has_ended for row in rows)
        one = len(rows) == 1 and living
        for action, able in zip(
            self._unit_actions, (one, len(rows) > 1 and living, one, one, bool(rows)), strict=True
        ):
            action.setEnabled(able)
        row = self.table.current_row()
        if len(rows) > 1:
            self.detail.setText(self.tr("Đang chọn {count} đơn vị.").format(count=len(rows)))
        elif row is not None:
            self.detail.setText(". ".join((row.body.name, *row.history)) + ".")
        else:
            self.detail.setText("")

    def _filter(self) -> None:
        chosen = self.bar.chosen()
        kinds = {BodyKind(key) for key in chosen if key != _OTHER}
        if _OTHER in chosen:
            kinds |= set(BodyKind) - set(REPORTING_KINDS)
        self.table.proxy.ask(self.bar.text(), frozenset(kinds))
        self._show_count()

    def _show_as_of(self, day: date) -> None:
        self.as_of.line.set_day(day)
        self.refresh()

    def _tell_trouble(self, sentence: str) -> None:
        self.trouble.say(Notice.ERROR, sentence)

    def _add_actions(self) -> None:
        self._add = self.add_action(self.tr("Thê&m đơn vị…"), self.commands.add, icon="add", shortcut="Ins")
        self._take_in = self.add_action(
            self.tr("&Nhập danh sách…"), self.commands.take_in, icon="import",
            tip=self.tr("Dán danh sách từ Excel, hoặc chọn tệp .xlsx, .csv"),
        )  # fmt: skip
        commands = self.commands
        self._unit_actions = [
            self._table_action(self.tr("Đổi tên…"), "", commands.rename, "edit"),
            self._table_action(self.tr("Sáp nhập…"), "", commands.merge, ""),
            self._table_action(self.tr("Chia tách…"), "", commands.split, ""),
            self._table_action(self.tr("Kết thúc…"), "", commands.end, ""),
            self._table_action(self.tr("Xóa"), "Del", commands.remove, "remove"),
        ]
        self.table.addActions([self._add, self._take_in])
        self.table.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self._bulk = [ActionButton(action, icons=self.context.icons) for action in self._unit_actions]

    def _table_action(self, text: str, keys: str, handler: Callable[[], None], icon: str) -> QAction:
        drawn = self.context.icons.icon(icon) if icon else None
        return add_local_action(self.table, text, keys, handler, drawn)

    def _connect(self) -> None:
        self._wanted = 0
        runner, model = self.context.runner, self.table.model_of_book
        self.bar.changed.connect(self._filter)
        self.as_of.line.day_changed.connect(lambda _: self.refresh())
        self.table.selected.connect(self._show_selected)
        self.table.pasted.connect(self.commands.take_in)
        model.body_given.connect(lambda body: units.update_body(runner, self, body))
        model.congress_given.connect(lambda congress: units.update_congress(runner, self, congress))
        model.refused.connect(self._tell_trouble)
        runner.failed.connect(self.refresh)
        self._show_selected()

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.table)
        self._stack.addWidget(self._empty())
        self._stack.addWidget(self._none_found())
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(QLabel(self.tr("Danh sách tính đến ngày")))
        row.addWidget(self.as_of)
        row.addStretch()
        for button in self._bulk:
            row.addWidget(button)
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(self.bar)
        column.addWidget(self._line)
        self.body.addLayout(column)
        self.body.addWidget(self.trouble)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self.detail)
        header = self.table.horizontalHeader()
        self.table.widths_by_hand = self.context.settings.restore_state("units/columns", header)

    def _empty(self) -> QWidget:
        return EmptyState(
            self.context.icons,
            "units",
            self.tr("Sổ chưa có đơn vị nào."),
            self.tr("Dán danh sách từ Excel, chọn tệp danh sách, hoặc bấm Insert để thêm từng đơn vị."),
            (self._take_in, self._add),
        )

    def _none_found(self) -> QWidget:
        clear = QAction(self.tr("Bỏ lọc"), self)
        clear.triggered.connect(lambda _checked: self.bar.clear())
        today = QAction(self.tr("Xem danh sách hôm nay ({day})").format(day=format_date(self._today())), self)
        today.triggered.connect(lambda _checked: self._show_as_of(self._today()))
        return EmptyState(
            self.context.icons,
            "filter",
            self.tr("Không có đơn vị nào hợp với điều kiện đang chọn."),
            self.tr("Bỏ lọc, hoặc xem danh sách của ngày khác."),
            (clear, today),
        )
