"""What is asked of the checklist: a text, chips, a congress, and what another page points to."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from app.domain.congress import Congress
from ui.icons import Icons
from ui.models.checklist_filter import NO_CONGRESS, ChecklistFilter, Chip
from ui.widgets.filter_bar import FilterBar
from ui.widgets.guest_chips import GuestChips

_PLACE, _OWNER = "place", "owner"
_GUESTS = (Chip.SOON, Chip.UNDATED)


class ChecklistFilters(QObject):
    """The filter bar of the checklist, the choice of a congress, and the conditions that are seldom asked."""

    asked = Signal(object)
    """Other lines are asked for; carries the ChecklistFilter."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar = FilterBar(icons, self.tr("Tìm việc, đơn vị, ghi chú"))
        self.bar.search.setMinimumWidth(96)
        for chip, words, tip in self._chips():
            self.bar.add_chip(chip.value, words, tip)
        self.guests = GuestChips(icons)
        self._of_guests = ChecklistFilter()
        self.congress = QComboBox()
        self.congress.setAccessibleName(self.tr("Lọc theo đại hội"))
        self.congress.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.congress.setMinimumContentsLength(14)
        self.congress.setMaximumWidth(320)
        self.show_congresses(())
        self.bar.changed.connect(self._ask)
        self.bar.cleared.connect(self.reset)
        self.guests.removed.connect(self._remove)
        self.congress.currentIndexChanged.connect(lambda: self._ask())

    def filter(self) -> ChecklistFilter:
        """Return what is asked for."""
        chips = frozenset(Chip(key) for key in self.bar.chosen()) | self._of_guests.chips
        congress = self.congress.currentData() or ""
        return replace(self._of_guests, text=self.bar.text(), congress=congress, chips=chips)

    def ask(self, wanted: ChecklistFilter) -> None:
        """Ask for these lines, as when another page points here."""
        guests = wanted.chips & frozenset(_GUESTS)
        with QSignalBlocker(self.bar), QSignalBlocker(self.congress):
            self.bar.clear()
            self.bar.search.setText(wanted.text)
            self.bar.choose(*(wanted.chips - guests))
            self.congress.setCurrentIndex(max(0, self.congress.findData(wanted.congress)))
        self._of_guests = ChecklistFilter(chips=guests, place=wanted.place, owner=wanted.owner)
        self._show_guests()
        self._ask()

    def reset(self) -> None:
        """Ask for everything again."""
        self.ask(ChecklistFilter())

    def show_congresses(self, congresses: Sequence[Congress]) -> None:
        """Offer these congresses, keeping the one that is chosen."""
        chosen = self.congress.currentData()
        with QSignalBlocker(self.congress):
            self.congress.clear()
            self.congress.addItem(self.tr("Đại hội: tất cả"), "")
            for congress in congresses:
                if congress.family_id is None:
                    self.congress.addItem(congress.name, congress.key)
                    row = self.congress.count() - 1
                    self.congress.setItemData(row, congress.name, Qt.ItemDataRole.ToolTipRole)
            self.congress.addItem(self.tr("Không gắn với đại hội"), NO_CONGRESS)
            self.congress.setCurrentIndex(max(0, self.congress.findData(chosen)))

    def _chips(self) -> list[tuple[Chip, str, str]]:
        return [
            (Chip.OVERDUE, self.tr("Quá hạn"), self.tr("Còn phần chưa xong đã quá hạn")),
            (Chip.THIS_WEEK, self.tr("Tuần này"), self.tr("Còn phần chưa xong đến hạn trong tuần này")),
            (Chip.UNASSIGNED, self.tr("Chưa phân công"), self.tr("Chưa giao cho ai")),
            (Chip.UNFINISHED, self.tr("Chưa xong"), self.tr("Còn đơn vị chưa xong, hoặc chưa giao cho ai")),
            (Chip.TOPIC, self.tr("Nội dung"), self.tr("Nội dung cần tuyên truyền")),
            (Chip.ACTIVITY, self.tr("Việc làm"), self.tr("Việc phải làm")),
        ]

    def _show_guests(self) -> None:
        words = {Chip.SOON: self.tr("Hạn trong 7 ngày tới"), Chip.UNDATED: self.tr("Chưa có ngày")}
        shown = {chip.value: words[chip] for chip in _GUESTS if chip in self._of_guests.chips}
        if place := self._of_guests.place:
            shown[_PLACE] = place.name
        if owner := self._of_guests.owner:
            shown[_OWNER] = self.tr("Việc của {unit}").format(unit=owner.name)
        self.guests.show_chips(shown)

    def _remove(self, key: str) -> None:
        """Ask for more: without one of the conditions that another page set."""
        left = self._of_guests
        if key in (_PLACE, _OWNER):
            self._of_guests = replace(left, **{key: None})
        else:
            self._of_guests = replace(left, chips=left.chips - {Chip(key)})
        self._show_guests()
        self._ask()

    def _ask(self) -> None:
        self.asked.emit(self.filter())
