"""The page of congresses."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.congress import Congress
from app.domain.congress_clashes import days_held
from ui.models.congresses import CongressColumn, CongressesModel
from ui.models.congresses_calendar import calendar_of
from ui.models.congresses_proxy import CongressChip, CongressesProxy
from ui.operations import congresses, drawings
from ui.pages.congresses.calendar_pane import CalendarMode, CalendarPane
from ui.pages.congresses.commands import CongressCommands
from ui.pages.congresses.side import CongressSide
from ui.pages.congresses.tree import CongressesTree
from ui.pages.congresses.view_switch import CongressView, ViewSwitch
from ui.pages.page import Page, PageContext
from ui.painting.congress_drawing import congress_drawing
from ui.painting.drawing import Drawing
from ui.painting.look import ChartColours
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_bar import FilterBar
from ui.widgets.remembered import remember
from ui.widgets.tables import go_to

_SETTING = "congress_view"


class CongressesPage(Page):
    """Dates every congress; what hangs on one is told beside the list. `look_at` takes a congress's key."""

    KEY, ICON, TITLE = "congresses", "congress", "Đại hội"
    PURPOSE = "Ngày của từng đại hội; đổi ngày ở đây thì mọi thời hạn gắn với đại hội đó đổi theo."
    WATCHES = frozenset(
        {
            "congress",
            "body",
            "plan",
            "wave",
            "phase",
            "task",
            "assignment",
            "attendance",
            "office_day",
            "book",
        }
    )

    def __init__(self, context: PageContext, today: Callable[[], date] = date.today) -> None:
        super().__init__(context)
        self._now = today
        self.model = CongressesModel(lambda token: context.theme.current.colour(token), self)
        self.proxy = CongressesProxy(self.model, self)
        self.tree = CongressesTree(self.model, self.proxy, context.settings)
        self.side = CongressSide(self.model)
        self.banner = Banner(context.icons)
        self.commands = CongressCommands(context, self, self.model, self.banner, today)
        self.filter = FilterBar(context.icons, self.tr("Tìm đơn vị theo tên hoặc mã"))
        self.filter.search.setMinimumWidth(96)
        self.switch = ViewSwitch()
        self.pane = CalendarPane(context.icons, ChartColours.of_theme(context.theme.current))
        self._today = today()
        self._found = congresses.CongressList(self._today, (), {})
        self._wanted = ""
        self._picked: Congress | None = None
        self._add_actions()
        self._add_chips()
        hint = self.tr(
            "Đại hội nêu trong kế hoạch sẽ hiện ở đây sau khi nhập kế hoạch; cũng có thể thêm bằng tay."
        )
        self.empty = EmptyState(
            context.icons, "congress", self.tr("Sổ chưa có đại hội nào."), hint, (self.add_congress_action,)
        )
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._work_view())
        self.body.addWidget(self._stack, 1)
        self._connect()
        self._show_view(CongressView(context.settings.text(_SETTING, CongressView.LIST.value)))
        self._show_actions()

    @property
    def view(self) -> CongressView:
        """Return how the congresses are shown."""
        if self._views.currentWidget() is self.tree:
            return CongressView.LIST
        return CongressView.MONTH if self.pane.mode is CalendarMode.MONTH else CongressView.YEAR

    def load(self) -> None:
        """Read the congresses of the book."""
        congresses.read_list(self.context.runner, self, self._now(), self._take)

    def look_at(self, what: object) -> None:
        """Put the cursor on the congress with this key, or show the congresses that meet a condition."""
        if isinstance(what, CongressChip):
            self.filter.search.clear()
            self.filter.choose(what)
            self.tree.unfold(again=True)
        elif isinstance(what, str):
            self._wanted = what
            self._go_to_wanted()

    def focus_first(self) -> None:
        """Put the keyboard on the list or the calendar."""
        if self._stack.currentWidget() is self.empty:
            super().focus_first()
        else:
            self._shown_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def own_keys(self) -> list[tuple[str, str]]:
        """Return the keys of the calendars while one is shown."""
        if self.view is CongressView.LIST:
            return []
        return [
            (self.tr("← → ↑ ↓"), self.tr("Chuyển ngày, tuần")),
            ("PageUp, PageDown", self.tr("Tháng trước, tháng sau (lịch năm: năm)")),
            ("Home", self.tr("Về hôm nay")),
            ("Enter", self.tr("Mở đại hội của ngày; ở lịch năm thì mở tháng")),
        ]

    def drawing(self) -> Drawing | None:
        """Return the calendar that is shown, for paper; None while the list is."""
        if self.view is CongressView.LIST or self._stack.currentWidget() is self.empty:
            return None
        return congress_drawing(
            self.pane.month.content,
            self.pane.day,
            self._found.issuer,
            whole_year=self.view is CongressView.YEAR,
            note=self.filter.mark(),
        )

    def edit_congress(self) -> None:
        """Correct the congress under the cursor in full, or what several have in common."""
        self.commands.edit(self._chosen())

    def go_to_congress(self, congress_id: int) -> None:
        """Put the cursor on a congress in the view that is shown, dropping a filter that hides it."""
        congress = self.model.congress(congress_id)
        if congress is None:
            return
        if not self.proxy.accepts(self.model.index_of(congress_id)):
            self.filter.clear()
        if self.view is CongressView.LIST:
            self.tree.go_to(congress_id)
            return
        days = days_held(congress)
        if days is not None:
            self.pane.go_to(days[0])
        self._pick(congress_id)

    def _take(self, found: congresses.CongressList) -> None:
        self._today, self._found = found.on, found
        current = self.tree.current()
        self.commands.take(found)
        self.model.show_clashes(found.clashes, found.days)
        fresh = self.model.show_congresses(found.congresses, found.bodies, found.on)
        self._stack.setCurrentIndex(1 if found.congresses else 0)
        count = len(self.model.clashing())
        self._clash_chip.setText(self.tr("Vướng lịch ({count})").format(count=count))
        if self.pane.month.content.today == date.min:
            self.pane.go_to(found.on)
        self._narrow()
        self.tree.unfold()
        if fresh:
            if self.isAncestorOf(self.focusWidget() or self):
                self._shown_view().setFocus(Qt.FocusReason.OtherFocusReason)
            if current is not None:
                self.tree.go_to(current.id)
            if not self.tree.selected():
                go_to(self.tree, self.proxy.index(0, CongressColumn.OPENS))
        self._picked = self.model.congress(self._picked.id) if self._picked else self.tree.current()
        self._go_to_wanted()
        self._show_side()

    def _go_to_wanted(self) -> None:
        found = next((each for each in self.model.congresses() if each.key == self._wanted), None)
        if found is not None:
            self._wanted = ""
            self.go_to_congress(found.id)

    def _narrow(self) -> None:
        self.proxy.ask(self.filter.text(), self.filter.chosen(), self._today)
        every = self.model.congresses()
        narrowed = [each for each in every if not each.per_unit]
        if not self.filter.chosen():  # a text narrows those of units alone
            narrowed = [each for each in narrowed if each.family_id is not None]
        shown = [each for each in every if self.proxy.accepts(self.model.index_of(each.id))]
        self.filter.set_counts(sum(each in shown for each in narrowed), len(narrowed))
        found = self._found
        shown = [each for each in shown if self.proxy.holds_text(self.model.index_of(each.id))]
        content = calendar_of(shown, found.bodies, self.model.clashing(), found.days, self._today)
        self.pane.show_content(content)

    def _pick(self, congress_id: int) -> None:
        self._picked = self.model.congress(congress_id)
        self._show_side()

    def _chosen(self) -> list[Congress]:
        if self.view is CongressView.LIST:
            return self.tree.selected()
        return [self._picked] if self._picked is not None else []

    def _show_side(self) -> None:
        congress = self.tree.current() if self.view is CongressView.LIST else self._picked
        attending = self.commands.attending(congress) if congress is not None else []
        self.side.show_congress(congress, self._today, attending)
        self._show_actions()
        if congress is not None:
            congresses.read_hanging(self.context.runner, self, congress, self._today, self.side.show_hanging)

    def _show_actions(self) -> None:
        count = len(self._chosen())
        self.edit_action.setEnabled(count > 0)
        many = self.tr("Đặt ngày cho {count} đại hội…").format(count=count)
        self.edit_action.setText(many if count > 1 else self.tr("Sửa đạ&i hội…"))

    def _show_view(self, view: CongressView) -> None:
        had_focus = self._shown_view().hasFocus()
        self.switch.show_view(view)
        self._views.setCurrentWidget(self.tree if view is CongressView.LIST else self.pane)
        self.pane.bar.setVisible(view is not CongressView.LIST)
        if view is not CongressView.LIST:
            self.pane.set_mode(CalendarMode(view.value))
            if self._picked is None:
                self._picked = self.tree.current()
        if had_focus:
            self._shown_view().setFocus(Qt.FocusReason.OtherFocusReason)
        self._show_side()

    def _choose_view(self, view: CongressView) -> None:
        self.context.settings.set_text(_SETTING, view.value)
        self._show_view(view)
        self._shown_view().setFocus(Qt.FocusReason.OtherFocusReason)

    def _shown_view(self) -> QWidget:
        return self.tree if self._views.currentWidget() is self.tree else self.pane.view

    def _open_congress(self, congress_id: int) -> None:
        self._pick(congress_id)
        self.edit_congress()

    def _print(self) -> None:
        drawing = self.drawing()
        if drawing is not None:
            drawings.preview(self, drawing)

    def _save_drawing(self) -> None:
        drawing = self.drawing()
        if drawing is not None:
            drawings.ask_and_save(self.context.runner, self.context.messages, self, drawing)

    def _add_actions(self) -> None:
        self.import_action = self.add_action(
            self.tr("&Nhập ngày các đơn vị…"), self.commands.take_in_dates, icon="import",
            shortcut="Ctrl+Shift+V",
            tip=self.tr("Nhập ngày đại hội của nhiều đơn vị từ tệp Excel hoặc từ các ô đã sao chép"),
        )  # fmt: skip
        self.edit_action = self.add_action(
            self.tr("Sửa đạ&i hội…"), self.edit_congress, icon="edit", shortcut="Ctrl+E",
            tip=self.tr("Sửa mọi mục của đại hội đang chọn, hoặc đặt chung cho nhiều đại hội"),
        )  # fmt: skip
        self.add_congress_action = self.add_action(
            self.tr("Thê&m đại hội…"), self.commands.add_congress, icon="add", shortcut="Ins",
            tip=self.tr("Thêm một đại hội mà kế hoạch không nêu"),
        )  # fmt: skip

    def _add_chips(self) -> None:
        self.filter.add_chip(
            CongressChip.UNDATED,
            self.tr("Chưa có ngày"),
            self.tr("Đơn vị chưa báo ngày khai mạc hoặc bế mạc"),
        )
        self.filter.add_chip(CongressChip.SOON, self.tr("30 ngày tới"), self.tr("Khai mạc trong 30 ngày tới"))
        self.filter.add_chip(
            CongressChip.UNMARKED,
            self.tr("Đã qua, chưa ghi"),
            self.tr("Đã qua ngày mà chưa ghi là đã tổ chức"),
        )
        self._clash_chip = self.filter.add_chip(
            CongressChip.CLASHING,
            self.tr("Vướng lịch"),
            self.tr("Trùng ngày mà cùng ban phải dự, vào ngày nghỉ, quá hạn chót của cấp, hoặc chưa có ngày"),
        )

    def _connect(self) -> None:
        self.model.save_asked.connect(self.commands.save_entry)
        self.commands.added.connect(self._await)
        self.tree.refused.connect(self.banner.refuse)
        self.tree.settled.connect(self.banner.settle)
        self.tree.picked.connect(self._show_side)
        self.filter.changed.connect(self._narrow)
        self.side.undated_asked.connect(lambda: self.filter.choose(CongressChip.UNDATED))
        self.side.other_asked.connect(self.go_to_congress)
        self.switch.chosen.connect(self._choose_view)
        self.pane.picked.connect(self._pick)
        self.pane.opened.connect(self._open_congress)
        self.pane.month_asked.connect(lambda: self._choose_view(CongressView.MONTH))
        self.pane.print_asked.connect(self._print)
        self.pane.save_asked.connect(self._save_drawing)
        self.context.theme.changed.connect(lambda theme: self.pane.set_colours(ChartColours.of_theme(theme)))

    def _await(self, key: str) -> None:
        self._wanted = key

    def _work_view(self) -> QWidget:
        self._views = QStackedWidget()
        self._views.addWidget(self.tree)
        self._views.addWidget(self.pane)
        ways = QHBoxLayout()
        ways.setSpacing(16)
        ways.addWidget(self.switch)
        ways.addWidget(self.pane.bar, 1)
        ways.addStretch(0)
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addLayout(ways)
        column.addWidget(self._views, 1)
        right = QWidget()
        beside = QVBoxLayout(right)
        beside.setContentsMargins(8, 0, 0, 0)
        beside.addWidget(self.side)
        split = QSplitter(Qt.Orientation.Horizontal)
        split.addWidget(left)
        split.addWidget(right)
        split.setChildrenCollapsible(False)
        split.setStretchFactor(0, 1)
        if not remember(self.context.settings, "congress_split", split):
            split.setSizes([840, 280])
        view = QWidget()
        layout = QVBoxLayout(view)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.banner)
        layout.addWidget(split, 1)
        return view
