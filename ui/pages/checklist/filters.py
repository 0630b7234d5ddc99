"""The row above the checklist that says which lines are shown."""

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain.congress import Congress
from ui.models.checklist_filter import NO_CONGRESS, ChecklistFilter, Chip

_PAUSE_MS = 150


class FilterRow(QWidget):
    """A choice of congress, a text box, chips, and how many lines they leave."""

    asked = Signal(object)
    """Other lines are asked for; carries the ChecklistFilter."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.congress = QComboBox()
        self.congress.setAccessibleName(self.tr("Đại hội"))
        self.congress.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.congress.setMinimumContentsLength(22)
        self.text = QLineEdit()
        self.text.setPlaceholderText(self.tr("Lọc việc, đơn vị, ghi chú; có dấu hoặc không dấu (Ctrl+F)"))
        self.text.setAccessibleName(self.tr("Lọc danh mục việc"))
        self.text.setClearButtonEnabled(True)
        self.chips = {chip: self._chip(words) for chip, words in self._chip_words()}
        self.count = QLabel()
        self.count.setProperty("role", "tag")
        self.clear = QPushButton(self.tr("Bỏ lọc"))
        self.clear.setProperty("role", "link")
        self.clear.clicked.connect(self.reset)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self.text.textChanged.connect(lambda: self._pause.start())
        self.text.returnPressed.connect(self._ask)
        self.congress.currentIndexChanged.connect(lambda: self._ask())
        self.show_congresses(())
        self._lay_out()
        self.show_count(0, 0)

    def filter(self) -> ChecklistFilter:
        """Return what is asked for."""
        chips = frozenset(chip for chip, button in self.chips.items() if button.isChecked())
        return ChecklistFilter(self.text.text(), self.congress.currentData() or "", chips)

    def reset(self) -> None:
        """Ask for everything again."""
        with QSignalBlocker(self.text), QSignalBlocker(self.congress):
            self.text.clear()
            self.congress.setCurrentIndex(0)
        for button in self.chips.values():
            button.setChecked(False)
        self._ask()

    def ask(self, *, congress: str = "", text: str = "", chips: Sequence[Chip] = ()) -> None:
        """Ask for these lines, as when another page points here."""
        with QSignalBlocker(self.text), QSignalBlocker(self.congress):
            self.text.setText(text)
            self.congress.setCurrentIndex(max(0, self.congress.findData(congress)))
        for chip, button in self.chips.items():
            button.setChecked(chip in chips)
        self._ask()

    def show_congresses(self, congresses: Sequence[Congress]) -> None:
        """Offer these congresses, keeping the one that is chosen."""
        chosen = self.congress.currentData()
        with QSignalBlocker(self.congress):
            self.congress.clear()
            self.congress.addItem(self.tr("Đại hội: tất cả"), "")
            for congress in congresses:
                if congress.family_id is None:
                    self.congress.addItem(congress.name, congress.key)
                    self.congress.setItemData(
                        self.congress.count() - 1, congress.name, Qt.ItemDataRole.ToolTipRole
                    )
            self.congress.addItem(self.tr("Không gắn với đại hội"), NO_CONGRESS)
            self.congress.setCurrentIndex(max(0, self.congress.findData(chosen)))

    def show_count(self, shown: int, total: int) -> None:
        """Say how many lines are shown of how many."""
        is_on = self.filter().is_on
        self.count.setText(self.tr("Đang lọc {shown}/{total}").format(shown=shown, total=total))
        self.count.setVisible(is_on)
        self.clear.setVisible(is_on)

    def _chip_words(self) -> list[tuple[Chip, str]]:
        return [
            (Chip.OVERDUE, self.tr("Quá hạn")),
            (Chip.THIS_WEEK, self.tr("Tuần này")),
            (Chip.UNASSIGNED, self.tr("Chưa phân công")),
            (Chip.UNFINISHED, self.tr("Chưa xong")),
            (Chip.TOPIC, self.tr("Nội dung")),
            (Chip.ACTIVITY, self.tr("Việc làm")),
        ]

    def _chip(self, words: str) -> QPushButton:
        button = QPushButton(words)
        button.setCheckable(True)
        button.setProperty("role", "chip")
        button.toggled.connect(lambda on: button.setText(f"✓ {words}" if on else words))
        button.clicked.connect(lambda: self._ask())
        return button

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(self.filter())

    def _lay_out(self) -> None:
        first = QHBoxLayout()
        first.setSpacing(8)
        first.addWidget(self.congress, 2)
        first.addWidget(self.text, 3)
        second = QHBoxLayout()
        second.setSpacing(6)
        for button in self.chips.values():
            second.addWidget(button)
        second.addStretch()
        second.addWidget(self.count)
        second.addWidget(self.clear)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(first)
        layout.addLayout(second)
