"""The page of congresses."""

from collections.abc import Callable
from datetime import date
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.domain.congress import Congress
from app.domain.dates.pasted import UnitCongress
from app.domain.dates.written import format_date
from app.domain.errors import KnownError
from app.services.due_moves import Moved
from ui.dialogs.congress import CongressDialog
from ui.dialogs.congress_dates import PasteDatesDialog, SameDatesDialog
from ui.models.congresses import CongressChip, CongressColumn, CongressesModel, CongressesProxy
from ui.models.congresses_words import moved_words
from ui.operations import congresses
from ui.pages.congresses.side import CongressSide
from ui.pages.congresses.tree import CongressesTree
from ui.pages.page import Page, PageContext
from ui.widgets.banner import Banner, Notice
from ui.widgets.empty_state import EmptyState
from ui.widgets.filter_bar import FilterBar
from ui.widgets.remembered import remember
from ui.widgets.tables import go_to


class CongressesPage(Page):
    """Dates every congress; what hangs on one is told beside the list. `look_at` takes a congress's key."""

    KEY, ICON, TITLE = "congresses", "congress", "Đại hội"
    PURPOSE = "Ngày của từng đại hội; đổi ngày ở đây thì mọi thời hạn gắn với đại hội đó đổi theo."
    WATCHES = frozenset({"congress", "body", "plan", "wave", "phase", "task", "assignment"})

    def __init__(self, context: PageContext, today: Callable[[], date] = date.today) -> None:
        super().__init__(context)
        self._now = today
        self.model = CongressesModel(lambda token: context.theme.current.colour(token), self)
        self.proxy = CongressesProxy(self.model, self)
        self.tree = CongressesTree(self.model, self.proxy, context.settings)
        self.side = CongressSide(self.model)
        self.banner = Banner(context.icons)
        self.filter = FilterBar(context.icons, self.tr("Tìm đơn vị theo tên hoặc mã"))
        self.filter.search.setMinimumWidth(96)
        self._today = today()
        self._wanted = ""
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
        self._stack.addWidget(self._list_view())
        self.body.addWidget(self._stack, 1)
        self._connect()
        self._show_actions()

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
        """Put the keyboard on the list."""
        if self._stack.currentWidget() is self.empty:
            super().focus_first()
        else:
            self.tree.setFocus(Qt.FocusReason.OtherFocusReason)

    def add_congress(self) -> None:
        """Ask for a congress that no plan names."""
        dialog = CongressDialog(None, self, calendar_icon=self.context.icons.icon("calendar", "text_muted"))
        self._open(dialog, lambda made: self._add(dialog, made))

    def edit_congress(self) -> None:
        """Correct the congress under the cursor in full, or what several have in common."""
        chosen = self.tree.selected()
        icon = self.context.icons.icon("calendar", "text_muted")
        if len(chosen) > 1:
            several = SameDatesDialog(chosen, icon, self)
            self._open(several, lambda changed: self._save(changed, several))
        elif chosen:
            one = CongressDialog(chosen[0], self, calendar_icon=icon)
            self._open(one, lambda changed: self._save([changed], one))

    def paste_dates(self) -> None:
        """Ask for rows of units with dates, those on the clipboard to begin with."""
        units = self._unit_congresses()
        if not units:
            self.context.messages.tell(
                self,
                self.tr("Sổ chưa có đại hội của đơn vị nào."),
                self.tr("Hãy nhập kế hoạch và danh sách đơn vị trước; mỗi đơn vị sẽ có đại hội của mình."),
            )
            return
        text = QGuiApplication.clipboard().text()
        dialog = PasteDatesDialog(units, text if "\n" in text or "\t" in text else "", self)
        self._open(dialog, lambda changed: self._save(changed, dialog))

    def _take(self, found: congresses.CongressList) -> None:
        self._today = found.on
        current = self.tree.current()
        fresh = self.model.show_congresses(found.congresses, found.bodies, found.on)
        self._stack.setCurrentIndex(1 if found.congresses else 0)
        self._narrow()
        self.tree.unfold()
        if fresh:
            if self.isAncestorOf(self.focusWidget() or self):
                self.tree.setFocus(Qt.FocusReason.OtherFocusReason)
            if current is not None:
                self.tree.go_to(current.id)
            if not self.tree.selected():
                go_to(self.tree, self.proxy.index(0, CongressColumn.OPENS))
        self._go_to_wanted()
        self._show_side()

    def _go_to_wanted(self) -> None:
        found = next((each for each in self.model.congresses() if each.key == self._wanted), None)
        if found is not None:
            self._wanted = ""
            if not self.tree.go_to(found.id):
                self.filter.clear()
                self.tree.go_to(found.id)

    def _narrow(self) -> None:
        self.proxy.ask(self.filter.text(), self.filter.chosen(), self._today)
        narrowed = [each for each in self.model.congresses() if not each.per_unit]
        if not self.filter.chosen():  # a text narrows those of units alone
            narrowed = [each for each in narrowed if each.family_id is not None]
        shown = sum(self.proxy.mapFromSource(self.model.index_of(each.id)).isValid() for each in narrowed)
        self.filter.set_counts(shown, len(narrowed))

    def _show_side(self) -> None:
        congress = self.tree.current()
        self.side.show_congress(congress, self._today)
        self._show_actions()
        if congress is not None:
            congresses.read_hanging(self.context.runner, self, congress, self._today, self.side.show_hanging)

    def _show_actions(self) -> None:
        count = len(self.tree.selected())
        self.edit_action.setEnabled(count > 0)
        many = self.tr("Đặt ngày cho {count} đại hội…").format(count=count)
        self.edit_action.setText(many if count > 1 else self.tr("Sửa đạ&i hội…"))

    def _save_entry(self, changed: Congress) -> None:
        before = next((each for each in self.model.congresses() if each.id == changed.id), changed)
        self._save([changed], None, _moved_along(before, changed))

    def _save(self, changed: list[Congress], dialog: Any, also: str = "") -> None:  # noqa: ANN401 - any of the forms
        def done(moved: Moved) -> None:
            if dialog is not None:
                dialog.accept()
            words = moved_words(moved)
            self.banner.say(Notice.SUCCESS, f"{words} {also}".strip())

        refused = dialog.refuse if dialog is not None else self._refuse
        congresses.save(self.context.runner, dialog or self, changed, done, refused)

    def _add(self, dialog: CongressDialog, made: Congress) -> None:
        def done(_: Moved) -> None:
            dialog.accept()
            self._wanted = made.key
            self.banner.say(Notice.SUCCESS, self.tr("Đã thêm {name}.").format(name=made.name))

        congresses.add(self.context.runner, dialog, made, done, dialog.refuse)

    def _refuse(self, error: KnownError) -> None:
        self.banner.say(Notice.ERROR, str(error))

    def _unit_congresses(self) -> list[UnitCongress]:
        found: list[UnitCongress] = []
        for each in self.model.congresses():
            body = self.model.body(each) if each.family_id is not None else None
            if body is not None:
                found.append(UnitCongress(each, body.name, body.code, body.short_name))
        return found

    def _open(self, dialog: Any, submitted: Callable[[Any], None]) -> None:  # noqa: ANN401 - any of the forms
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(submitted)
        if isinstance(dialog, QDialog):
            dialog.open()

    def _add_actions(self) -> None:
        self.paste_action = self.add_action(
            self.tr("&Dán ngày các đơn vị…"), self.paste_dates, icon="paste", shortcut="Ctrl+Shift+V",
            tip=self.tr("Dán từ Excel ngày đại hội của nhiều đơn vị"),
        )  # fmt: skip
        self.edit_action = self.add_action(
            self.tr("Sửa đạ&i hội…"), self.edit_congress, icon="edit", shortcut="Ctrl+E",
            tip=self.tr("Sửa mọi mục của đại hội đang chọn, hoặc đặt chung cho nhiều đại hội"),
        )  # fmt: skip
        self.add_congress_action = self.add_action(
            self.tr("Thê&m đại hội…"), self.add_congress, icon="add", shortcut="Ins",
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

    def _connect(self) -> None:
        self.model.save_asked.connect(self._save_entry)
        self.tree.refused.connect(self.banner.refuse)
        self.tree.settled.connect(self.banner.settle)
        self.tree.picked.connect(self._show_side)
        self.filter.changed.connect(self._narrow)
        self.side.undated_asked.connect(lambda: self.filter.choose(CongressChip.UNDATED))

    def _list_view(self) -> QWidget:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.filter)
        column.addWidget(self.tree)
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


def _moved_along(before: Congress, after: Congress) -> str:
    """Say which other days of a congress moved with its opening."""
    words: list[str] = []
    if before.opens_on != after.opens_on:
        if before.closes_on != after.closes_on:
            words.append(f"bế mạc sang {format_date(after.closes_on)}")
        if before.prepares_on != after.prepares_on:
            words.append(f"trù bị sang {format_date(after.prepares_on)}")
    return f"Dời theo: {', '.join(words)}." if words else ""
