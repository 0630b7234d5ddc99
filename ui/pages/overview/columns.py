"""Two columns of cards where there is room, one where there is not."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

_LEAST_LETTERS = 105
_GAP = 12


class CardColumns(QWidget):
    """Lays cards out by the width there is; in one column they keep the order in which they are given."""

    def __init__(self, cards: Sequence[tuple[QWidget, int]]) -> None:
        """Take the cards in order, each with the column (0 or 1) in which it stands where there are two."""
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._cards = list(cards)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(_GAP)
        self._sides = [QVBoxLayout(), QVBoxLayout()]
        for number, side in enumerate(self._sides):
            side.setSpacing(_GAP)
            self._grid.addLayout(side, 0, number)
        self._grid.setColumnStretch(0, 1)
        self._arrange(1)

    @property
    def columns(self) -> int:
        """Return in how many columns the cards stand."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        least = self.fontMetrics().averageCharWidth() * _LEAST_LETTERS
        self._arrange(2 if self.width() >= least else 1)

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for side in self._sides:
            while side.count():
                side.takeAt(0)
        for card, column in self._cards:
            self._sides[column if columns > 1 else 0].addWidget(card)
        for side in self._sides:
            side.addStretch()
        self._grid.setHorizontalSpacing(_GAP if columns > 1 else 0)
        self._grid.setColumnStretch(0, 6)
        self._grid.setColumnStretch(1, 5 if columns > 1 else 0)
