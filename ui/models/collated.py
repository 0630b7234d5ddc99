"""Sorting as Vietnamese readers expect it: An, Ăn, Ân, Ba, D, Đ."""

from typing import Any

from PySide6.QtCore import (
    QCollator,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

SORT_ROLE = Qt.ItemDataRole.UserRole + 100
"""The value of a cell by which rows are sorted: a text, a number or a date, or None for nothing."""


class CollatedProxy(QSortFilterProxyModel):
    """Sorts by SORT_ROLE; texts by the Vietnamese alphabet, numbers within them by their value."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._collator = QCollator(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
        self._collator.setNumericMode(True)
        self._collator.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setSortRole(SORT_ROLE)

    def lessThan(
        self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex
    ) -> bool:
        """Compare two cells; an empty one stands after all others, and equal ones keep their order."""
        first, second = left.data(SORT_ROLE), right.data(SORT_ROLE)
        if _is_empty(first) or _is_empty(second):
            return not _is_empty(first) and _is_empty(second)
        if isinstance(first, str) and isinstance(second, str):
            return self._collator.compare(first, second) < 0
        return bool(first < second)


def _is_empty(value: Any) -> bool:  # noqa: ANN401 - whatever a model sorts by
    return value is None or value == ""
