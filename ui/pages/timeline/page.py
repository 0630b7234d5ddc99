"""The timeline page: filter, chart or table, details and legend."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer
from PySide6.QtGui import QAction, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QTableView, QVBoxLayout, QWidget

from app.domain.timeline.folding import default_folds
from app.domain.timeline.lines import ROW_STATE, Grouping, RowState, TimelineContent, TimelineRow
from app.domain.timeline.narrowing import TimelineFilter, filtered
from app.domain.timeline.pieces import Rows
from ui.models.timeline import Column, Role, TimelineTableModel
from ui.operations import drawings, timeline
from ui.pages.page import Page, PageContext
from ui.pages.timeline.chart import TimelineChart
from ui.pages.timeline.details import DetailsStrip
from ui.pages.timeline.keys import words as key_words
from ui.pages.timeline.legend_strip import LegendStrip
from ui.pages.timeline.memory import Memory
from ui.pages.timeline.more_filters import MoreFilters
from ui.pages.timeline.moves import Moves
from ui.pages.timeline.view_state import days_of
from ui.pages.timeline.zoom_bar import ZoomBar
from ui.painting.axis import shows_rest_days
from ui.painting.drawing import Drawing, timeline_drawing
from ui.painting.look import ChartColours
from ui.theme import Theme
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_bar import FilterBar
from ui.widgets.tables import set_up_table

_LEAST_WITH_LEGEND = 450
_REST_MS = 1000


class TimelinePage(Page):
    """Shows when everything runs, from the congresses down to each task."""

    KEY, ICON, TITLE = "timeline", "timeline", "Tiến độ"
    PURPOSE = "Đại hội, đợt, giai đoạn và từng việc trên trục thời gian."
    WATCHES = frozenset(
        {"task", "assignment", "congress", "phase", "wave", "duty", "plan", "body", "book", "office_day"}
    )

    def __init__(self, context: PageContext, today: Callable[[], date] = date.today) -> None:
        super().__init__(context)
        self._today = today
        self._content: TimelineContent | None = None
        self._rows = Rows()
        self._unit_tasks: frozenset[int] = frozenset()
        self._memory = Memory(context.settings)
        self._wanted: int | None = None
        self._shown: Grouping | None = None
        self._rest_known = False
        self._rest_timer = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest_timer.timeout.connect(self._read_rest_days)
        self._add_actions()
        colours = ChartColours.of_theme(context.theme.current)
        self.filters = FilterBar(context.icons, self.tr("Tìm việc, đơn vị (Ctrl+F)"))
        self.filters.search.setMinimumWidth(96)
        self.more = MoreFilters()
        self.zoom = ZoomBar(context.icons)
        self.chart = TimelineChart(colours)
        self.banner = Banner(context.icons)
        self.moves = Moves(context, self.chart, self.banner)
        self.table = QTableView()
        self.model = TimelineTableModel(self)
        self.details = DetailsStrip(context.icons)
        self.legend = LegendStrip(colours)
        self._set_up_table()
        self._lay_out()
        self._memory.restore_choices(self.zoom)
        self.more.setVisible(self.zoom.more.isChecked())
        self._connect()

    def load(self) -> None:
        wanted = timeline.Wanted(
            self._today(), self.zoom.grouping, self.zoom.baseline.isChecked(), self.more.unit
        )
        timeline.read(self.context.runner, self, wanted, self._show)

    def own_keys(self) -> list[tuple[str, str]]:
        """Return the keys of the chart."""
        return key_words()

    def look_at(self, what: object) -> None:
        """Select a task by its id, once it is there."""
        if isinstance(what, int):
            self._wanted = what
            self._show_wanted()

    def focus_first(self) -> None:
        view = self._views.currentWidget()
        (view if self._stack.currentWidget() is self._work else self._stack).setFocus(
            Qt.FocusReason.OtherFocusReason
        )

    def wanted(self) -> TimelineFilter:
        """Return what the filter line asks for."""
        states = frozenset(RowState(key) for key in self.filters.chosen())
        more = self.more
        return TimelineFilter(
            self.filters.text(), states, more.congress, more.unit, self._unit_tasks, more.channel
        )

    def drawing(self) -> Drawing | None:
        """Return the chart as it is filtered and folded now, for paper; None while there is none."""
        if self._content is None or self._stack.currentWidget() is not self._work:
            return None
        note = "" if self.wanted().is_empty else self.tr("Chỉ gồm những việc khớp điều kiện lọc")
        return timeline_drawing(self._content, list(self.chart.state.shown), note)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the chart the room of the legend where the page is low; tips say what bars mean as well."""
        super().resizeEvent(event)
        self.legend.setVisible(event.size().height() >= _LEAST_WITH_LEGEND)

    def hideEvent(self, event: QHideEvent) -> None:
        self._memory.keep(self.chart, self.zoom)
        super().hideEvent(event)

    def _show(self, found: timeline.Found) -> None:
        before = self._shown
        self._shown = self.zoom.grouping
        self._content, self._rows, self._unit_tasks = found.content, found.rows, found.unit_tasks
        self.moves.set_content(found.content)
        self.more.offer(found.content.congresses, found.content.bodies)
        if not self._content.tasks and not self._content.congresses:
            self._stack.setCurrentWidget(self._no_plan)
        elif not self._content.has_dates:
            self._stack.setCurrentWidget(self._no_dates)
        else:
            self._stack.setCurrentWidget(self._work)
        if before is not self._shown:
            self.chart.state.folded = set(self._memory.folds(self._shown, default_folds(self._rows)))
        self._filter()
        if before is None:
            self._memory.restore(self.chart)
        self._show_wanted()
        self._rest_known = False
        self._show_scale()
        self._rest_timer.start()

    def _filter(self) -> None:
        if self._content is None:
            return
        wanted = self.wanted()
        rows = filtered(self._rows, wanted)
        days = days_of(self._rows, self._content.on)
        self.chart.set_rows(rows, days, self._content.on, keep_open=not wanted.is_empty)
        self.filters.set_counts(rows.bars, self._rows.bars)
        self.zoom.count_more(self.more.count)
        only_tasks = bool(wanted.states or wanted.channel)  # congresses alone are no answer then
        nothing = bool(self._rows) and not (rows.bars if only_tasks else len(rows))
        self._views.setCurrentWidget(self._none_found if nothing else self._view())

    def _view(self) -> QWidget:
        return self.table if self.zoom.table.isChecked() else self.chart

    def _show_wanted(self) -> None:
        if self._wanted is None or self._content is None:
            return
        key, task_id = f"task:{self._wanted}", self._wanted
        index = self._rows.index_of(key)
        if index is None:
            self._wanted = None if self._shown is Grouping.WAVE else task_id
            if self._wanted is not None:
                self.zoom.choose_grouping(Grouping.WAVE)
                self._regroup(Grouping.WAVE)
            return
        self._wanted = None
        row = self._rows[index]
        if self.chart.state.index_of(key) is None:
            self._clear_filters()
            self.chart.fold_all(default_folds(self._rows))
        self.chart.select(key)
        day = row.starts or row.ends
        if day is not None:
            self.chart.go_to_day(day)

    def _regroup(self, _: Grouping) -> None:
        if self._shown is not None:
            self._memory.keep_folds(self._shown, self.chart.state.folded)
        self.refresh()

    def _narrow(self) -> None:
        """Narrow by the second line, for which the tasks of a unit are read first."""
        if self.more.unit is None:
            self._take_unit(frozenset())
        else:
            timeline.read_unit(self.context.runner, self, self.more.unit, self._take_unit)

    def _take_unit(self, unit_tasks: frozenset[int]) -> None:
        self._unit_tasks = unit_tasks
        self._filter()

    def _clear_more(self) -> None:
        self.more.clear()
        self._unit_tasks = frozenset()

    def _clear_filters(self) -> None:
        self._clear_more()
        self.filters.clear()

    def _open(self, row: TimelineRow) -> None:
        if row.item is not None:
            self.context.go("checklist", row.item.task.id)
        elif row.key.startswith("congress"):
            self.context.go("congresses", row.congress)

    def _show_current(self, row: TimelineRow | None) -> None:
        self.details.show_row(row)
        number = None if row is None else self.model.row_of(row.key)
        if number is not None and self.table.currentIndex().row() != number:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.table.selectionModel().setCurrentIndex(self.model.index(number, 0), flags)

    def _table_moved(self, index: QModelIndex) -> None:
        row = index.data(Role.ROW)
        if row is not None:
            self.chart.select(row.key)

    def _rows_changed(self) -> None:
        self.model.set_rows(self.chart.state.shown)
        self._show_current(self.chart.current_row())

    def _fold_all(self, folded: bool) -> None:
        keys = (row.key for row in self._rows.made() if row.foldable) if folded else ()
        self.chart.fold_all(keys)

    def _set_theme(self, theme: Theme) -> None:
        colours = ChartColours.of_theme(theme)
        self.chart.set_colours(colours)
        self.legend.set_colours(colours)

    def _read_rest_days(self) -> None:
        """Read the days off once the rows are seen, for which nobody is to wait."""
        if not self._rest_known and self._content is not None:
            self._rest_known = True
            days = self.chart.state.days
            timeline.read_rest_days(self.context.runner, self, days, self.chart.set_rest_days)

    def _show_scale(self) -> None:
        if shows_rest_days(self.chart.state.scale):
            self._read_rest_days()
        self.zoom.show_scale(self.chart.pixels_per_day, fits=self.chart.fits_width)

    def _toggle_table(self, on: bool) -> None:
        if self._views.currentWidget() is not self._none_found:
            self._views.setCurrentWidget(self.table if on else self.chart)
            self._view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _add_actions(self) -> None:
        self.add_action(
            self.tr("Xuất PD&F…"),
            self._save,
            icon="export",
            tip=self.tr("Biểu đồ đang hiện ra tệp PDF, A4 hoặc A3, hay thành một hình PNG"),
        )
        self.add_action(
            self.tr("Xem trước khi &in…"),
            self._preview,
            icon="print",
            tip=self.tr("Chọn cỡ chữ, khoảng ngày, cột kèm theo; xem các trang rồi in"),
        )

    def _save(self) -> None:
        drawing = self.drawing()
        if drawing is not None:
            drawings.ask_and_save(self.context.runner, self.context.messages, self, drawing)

    def _preview(self) -> None:
        drawing = self.drawing()
        if drawing is not None:
            drawings.ask_and_preview(self, drawing)

    def _set_up_table(self) -> None:
        set_up_table(self.table)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Tiến độ dạng bảng"))
        self.table.setColumnWidth(Column.TASK, 560)
        self.table.setColumnWidth(Column.START, 110)
        self.table.setColumnWidth(Column.END, 110)
        self.table.setColumnWidth(Column.STATE, 290)
        self.table.setColumnWidth(Column.FIRST, 260)
        self.context.settings.restore_state("timeline/table", self.table.horizontalHeader())

    def _lay_out(self) -> None:
        for state, name in ROW_STATE.items():
            self.filters.add_chip(state.value, name)
        self._none_found = self._make_empty(
            "search", self.tr("Không có dòng nào khớp điều kiện lọc."), self.tr("Bỏ lọc"), self._clear_filters
        )
        self._views = QStackedWidget()
        for view in (self.chart, self.table, self._none_found):
            self._views.addWidget(view)
        self._work = QWidget()
        column = QVBoxLayout(self._work)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.banner, self.filters, self.zoom, self.more):
            column.addWidget(widget)
        column.addWidget(self._views, 1)
        column.addWidget(self.legend)
        column.addWidget(self.details)
        self._no_dates = self._make_empty(
            "calendar",
            self.tr("Chưa đại hội nào có ngày nên chưa vẽ được biểu đồ tiến độ."),
            self.tr("Đặt ngày đại hội"),
            lambda: self.context.go("congresses", None),
        )
        self._no_plan = self._make_empty(
            "timeline",
            self.tr("Sổ chưa có việc nào; hãy nhập kế hoạch trước."),
            self.tr("Sang trang Kế hoạch"),
            lambda: self.context.go("plan", None),
        )
        self._stack = QStackedWidget()
        for part in (self._work, self._no_dates, self._no_plan):
            self._stack.addWidget(part)
        self.body.addWidget(self._stack)

    def _make_empty(self, icon: str, sentence: str, words: str, handler: Callable[[], Any]) -> EmptyState:
        action = QAction(words, self)
        action.triggered.connect(lambda _checked: handler())
        return EmptyState(self.context.icons, icon, sentence, "", (action,))

    def _connect(self) -> None:
        self.filters.changed.connect(self._filter)
        self.filters.cleared.connect(self._clear_more)
        self.more.changed.connect(self._narrow)
        self.zoom.grouping_chosen.connect(self._regroup)
        self.zoom.baseline_toggled.connect(lambda _: self.refresh())
        self.zoom.more_toggled.connect(self.more.setVisible)
        self.chart.current_changed.connect(self._show_current)
        self.chart.opened.connect(self._open)
        self.chart.rows_changed.connect(self._rows_changed)
        self.chart.view_changed.connect(self._show_scale)
        self.details.opened.connect(self._open)
        self.table.selectionModel().currentChanged.connect(lambda index, _: self._table_moved(index))
        self.table.activated.connect(lambda index: self._open(index.data(Role.ROW)))
        self.table.horizontalHeader().sectionResized.connect(
            lambda *_: self.context.settings.save_state("timeline/table", self.table.horizontalHeader())
        )
        self.zoom.unit_chosen.connect(self.chart.zoom_unit)
        self.zoom.stepped.connect(self.chart.zoom_steps)
        self.zoom.fit_asked.connect(self.chart.fit_width)
        self.zoom.today_asked.connect(lambda: self.chart.go_to_day(self.chart.state.today))
        self.zoom.fold_asked.connect(self._fold_all)
        self.zoom.table_toggled.connect(self._toggle_table)
        self.context.theme.changed.connect(self._set_theme)
