"""The overview: the first page of an open book."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app.domain.overview import Overview, Step
from ui.models.checklist_filter import ChecklistFilter, Chip
from ui.operations import overview
from ui.pages.overview import content
from ui.pages.overview.card import Card
from ui.pages.overview.columns import CardColumns
from ui.pages.overview.head import OverviewHead
from ui.pages.overview.steps import StepsCard
from ui.pages.overview.tiles import Tiles
from ui.pages.overview.units_dialog import UnitsProgressDialog
from ui.pages.page import Page, PageContext
from ui.pages.plan.wish import PlanWish
from ui.widgets.progress_strip import StripLegend

_CLOCK_MS = 60_000


class OverviewPage(Page):
    """What is due, what comes and how far everything is; each number and row opens the list behind it.

    `today` is asked for the day again each minute, so that nothing of yesterday stays after midnight.
    """

    KEY, ICON, TITLE = "overview", "overview", "Tổng quan"
    PURPOSE = "Việc đến hạn, đại hội sắp tới và tiến độ; bấm vào số hoặc dòng nào để mở danh sách đằng sau."
    HAS_MAIN_ACTION = False
    WATCHES = frozenset({"book", "task", "assignment", "body", "congress", "plan", "wave", "phase", "duty"})

    def __init__(self, context: PageContext, today: Callable[[], date] = date.today) -> None:
        super().__init__(context)
        self._today = today
        self._shown: Overview | None = None
        icons, theme = context.icons, context.theme
        self.head = OverviewHead(icons, theme)
        self.steps = StepsCard(icons)
        self.tiles = Tiles(icons)
        self.urgent = Card(icons, theme, self.tr("Cần làm ngay"))
        self.congresses = Card(icons, theme, self.tr("Đại hội sắp tới"))
        self.groups = Card(icons, theme, self.tr("Tiến độ theo đợt"))
        self.units = Card(icons, theme, self.tr("Tiến độ theo đơn vị, chậm nhất trước"))
        self.cards = (self.urgent, self.congresses, self.groups, self.units)
        self.print_action = self.add_action(
            self.tr("&In trang này…"), self.print, icon="print",
            tip=self.tr("Xem trước và in trang tổng quan trên một tờ A4"),
        )  # fmt: skip
        self._lay_out()
        self._connect()

    @property
    def shown(self) -> Overview | None:
        """Return what the page shows; None before it was read."""
        return self._shown

    def load(self) -> None:
        overview.read(self.context.runner, self, self._today(), self._show)

    def focus_first(self) -> None:
        """Put the keyboard on the button of the next step, or on the first number."""
        if self._shown is None or self._shown.book.tasks:
            self.tiles.tiles[0].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.steps.buttons[Step.PLAN].setFocus(Qt.FocusReason.OtherFocusReason)

    def print(self) -> None:
        """Preview the page on paper."""
        from ui.operations import drawings  # slow, and seldom needed
        from ui.painting.drawing import overview_drawing

        if self._shown is not None:
            drawings.preview(self, overview_drawing(self._shown))

    def showEvent(self, event: QShowEvent) -> None:
        self._look_at_the_clock()
        super().showEvent(event)

    def _look_at_the_clock(self) -> None:
        if self._shown is not None and self._shown.on != self._today():
            self.refresh()

    def _show(self, read: Overview) -> None:
        is_first, focused = self._shown is None, self.window().focusWidget()
        self._shown = read
        self.head.show_overview(read)
        self.steps.show_overview(read)
        self.tiles.show_overview(read)
        icons, go = self.context.icons, self.context.go
        content.fill_urgent(self.urgent, read, icons, go)
        content.fill_congresses(self.congresses, read, icons, go)
        content.fill_groups(self.groups, read, go)
        content.fill_units(self.units, read, go)
        for part in (self.tiles, self.columns):
            part.setVisible(read.book.tasks > 0 or read.book.congresses > 0)
        self._legend.setVisible(bool(read.groups))
        self.print_action.setEnabled(bool(read.book.tasks or read.book.congresses))
        self._inner.show()
        lost = focused is not None and self.isAncestorOf(focused) and not focused.isVisible()
        if self.isVisible() and (is_first or lost):
            self.focus_first()

    def _do_step(self, step: Step) -> None:
        unassigned = ChecklistFilter(chips=frozenset({Chip.UNASSIGNED}))
        page, what = {
            Step.PLAN: ("plan", PlanWish.PICK),
            Step.UNITS: ("units", None),
            Step.DATES: ("congresses", None),
            Step.ASSIGN: ("checklist", unassigned),
        }[step]
        self.context.go(page, what)

    def _show_all_units(self) -> None:
        if self._shown is None or not self._shown.units:
            has_units = self._shown is not None and self._shown.book.units
            self.context.go("checklist" if has_units else "units", None)
            return
        dialog = UnitsProgressDialog(self.context, self._shown.on, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _connect(self) -> None:
        go = self.context.go
        self.head.congress_asked.connect(lambda key: go("congresses", key or None))
        self.steps.asked.connect(self._do_step)
        self.tiles.chosen.connect(go)
        self.urgent.every.clicked.connect(lambda: go("checklist", content.URGENT))
        self.congresses.every.clicked.connect(lambda: go("congresses", None))
        self.groups.every.clicked.connect(lambda: go("timeline", None))
        self.units.every.clicked.connect(self._show_all_units)
        for card in self.cards:
            card.grew.connect(self._order_stops)
        self._clock = QTimer(self)
        self._clock.setInterval(_CLOCK_MS)
        self._clock.timeout.connect(self._look_at_the_clock)
        self._clock.start()
        self._order_stops()

    def _order_stops(self) -> None:
        """Let Tab go through the page as the eye does."""
        stops = [self.head.congress, *self.steps.stops(), *self.tiles.tiles]
        for card in self.cards:
            stops += card.stops()
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def _lay_out(self) -> None:
        self._legend = StripLegend(self.context.theme)
        self.groups.add_foot(self._legend)
        self.columns = CardColumns(
            [(self.urgent, 0), (self.congresses, 1), (self.groups, 0), (self.units, 1)]
        )
        self._inner = QWidget()
        column = QVBoxLayout(self._inner)
        column.setContentsMargins(24, 12, 24, 16)
        column.setSpacing(12)
        for part in (self.head, self.steps, self.tiles, self.columns):
            column.addWidget(part)
        column.addStretch()
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._inner)
        self.area.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self._inner.hide()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.addWidget(self.area)
