"""Columns that give way, so that the one with the words stays readable."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHeaderView

LEAST_WORDS = 220
"""How wide a column of sentences is at least."""


class GivingWay(QObject):
    """Shows as many of the spare columns of a header as leave its stretched column room.

    The first of `spare` goes first. A column that went comes back, as wide as it was, once there is
    room again.
    """

    def __init__(self, header: QHeaderView, words: int, spare: Sequence[int]) -> None:
        super().__init__(header)
        self._header, self._words, self._spare = header, words, spare
        header.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._fit()
        return False

    def _fit(self) -> None:
        header = self._header
        for column in self._spare:
            header.setSectionHidden(column, False)
        others = (column for column in range(header.count()) if column != self._words)
        taken = sum(header.sectionSize(column) for column in others)
        for column in self._spare:
            if header.viewport().width() - taken >= LEAST_WORDS:
                break
            taken -= header.sectionSize(column)
            header.setSectionHidden(column, True)
