"""Conditions that another page asked for: shown while they hold, and taken away one by one."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ui.icons import Icons

_WIDEST = 420


class GuestChips(QWidget):
    """A line of conditions that can only be taken away; hidden while there is none."""

    removed = Signal(str)
    """The user takes a condition away; carries its key."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self._chips: dict[str, QPushButton] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(8)
        words = QLabel(self.tr("Chỉ xem:"))
        words.setProperty("role", "muted")
        self._row.addWidget(words)
        self._row.addStretch()
        self.hide()

    def show_chips(self, chips: Mapping[str, str]) -> None:
        """Show exactly these conditions, each with its words."""
        for chip in self._chips.values():
            chip.hide()
            chip.deleteLater()
        self._chips = {key: self._make(key, words) for key, words in chips.items()}
        for place, chip in enumerate(self._chips.values(), 1):
            self._row.insertWidget(place, chip)
        self.setVisible(bool(chips))

    def chips(self) -> dict[str, QPushButton]:
        """Return the buttons by their keys."""
        return dict(self._chips)

    def _make(self, key: str, words: str) -> QPushButton:
        chip = QPushButton()
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setChecked(True)
        chip.setIcon(self._icons.icon("close"))
        chip.setIconSize(QSize(16, 12))
        chip.setText(
            chip.fontMetrics()
            .elidedText(words, Qt.TextElideMode.ElideRight, _WIDEST)
            .replace("&", "&&")
        )  # fmt: skip
        chip.setToolTip(self.tr("{what}: bấm để bỏ điều kiện này").format(what=words))
        chip.setAccessibleName(words)
        chip.clicked.connect(lambda: self.removed.emit(key))
        return chip
