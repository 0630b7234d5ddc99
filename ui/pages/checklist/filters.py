"""What is asked of the checklist: a text, chips and a congress."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox

from app.domain.congress import Congress
from ui.icons import Icons
from ui.models.checklist_filter import NO_CONGRESS, ChecklistFilter, Chip
from ui.widgets.filter_bar import FilterBar


class ChecklistFilters(QObject):
    """The filter bar of the checklist and, apart from it, the choice of a congress."""

    asked = Signal(object)
    """Other lines are asked for; carries the ChecklistFilter."""

    def __init__(self, icons: Icons, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.bar = FilterBar(icons, self.tr("Tìm việc, đơn vị, ghi chú"))
        self.bar.search.setMinimumWidth(96)
        for chip, words, tip in self._chips():
            self.bar.add_chip(chip.value, words, tip)
        self.congress = QComboBox()
        self.congress.setAccessibleName(self.tr("Lọc theo đại hội"))
        self.congress.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.congress.setMinimumContentsLength(14)
        self.congress.setMaximumWidth(320)
        self.show_congresses(())
        self.bar.changed.connect(self._ask)
        self.congress.currentIndexChanged.connect(lambda: self._ask())

    def filter(self) -> ChecklistFilter:
        """Return what is asked for."""
        chips = frozenset(Chip(key) for key in self.bar.chosen())
        return ChecklistFilter(self.bar.text(), self.congress.currentData() or "", chips)

    def ask(self, wanted: ChecklistFilter) -> None:
        """Ask for these lines, as when another page points here."""
        with QSignalBlocker(self.bar), QSignalBlocker(self.congress):
            self.bar.clear()
            self.bar.search.setText(wanted.text)
            self.bar.choose(*wanted.chips)
            self.congress.setCurrentIndex(max(0, self.congress.findData(wanted.congress)))
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

    def _ask(self) -> None:
        self.asked.emit(self.filter())
