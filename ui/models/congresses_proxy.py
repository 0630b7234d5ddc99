"""Which congresses are shown, and in which order."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt

from app.domain.congress import Congress
from app.domain.text import fold
from ui.models.collated import CollatedProxy
from ui.models.congresses import CLASHES_ROLE, CONGRESS_ROLE, SEARCH_ROLE, CongressesModel
from ui.models.congresses_words import is_past_unmarked

Index = QModelIndex | QPersistentModelIndex
_SOON_DAYS = 30


class CongressChip(StrEnum):
    """What units' congresses can be narrowed to."""

    UNDATED = "undated"
    SOON = "soon"
    UNMARKED = "unmarked"
    CLASHING = "clashing"


class CongressesProxy(CollatedProxy):
    """Narrows and sorts the units' congresses; conditions narrow the single ones too, families stay."""

    def __init__(self, model: CongressesModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._searched = ""
        self._chips: frozenset[str] = frozenset()
        self._today = date.min
        self.setSourceModel(model)

    def ask(self, text: str, chips: frozenset[str], today: date) -> None:
        """Show only congresses that meet all conditions; those of units hold the text as well."""
        self.beginFilterChange()
        self._searched, self._chips, self._today = fold(text), chips, today
        self.endFilterChange()

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        return self.accepts(self.sourceModel().index(row, 0, parent))

    def accepts(self, index: Index) -> bool:
        """Tell whether a row of the model is shown."""
        congress = index.data(CONGRESS_ROLE)
        if not isinstance(congress, Congress):
            return False
        if congress.per_unit:
            return True
        if congress.family_id is not None and not self.holds_text(index):
            return False
        return all(_meets(index, congress, chip, self._today) for chip in self._chips)

    def holds_text(self, index: Index) -> bool:
        """Tell whether a row of the model holds the text that is looked for."""
        return not self._searched or self._searched in index.data(SEARCH_ROLE)

    def lessThan(self, left: Index, right: Index) -> bool:
        if not left.parent().isValid():
            ahead = left.row() < right.row()
            return ahead if self.sortOrder() is Qt.SortOrder.AscendingOrder else not ahead
        return super().lessThan(left, right)


def _meets(index: Index, congress: Congress, chip: str, today: date) -> bool:
    if chip == CongressChip.CLASHING:
        return bool(index.data(CLASHES_ROLE))
    if chip == CongressChip.UNDATED:
        return congress.opens_on is None or congress.closes_on is None
    if chip == CongressChip.SOON:
        return congress.opens_on is not None and 0 <= (congress.opens_on - today).days <= _SOON_DAYS
    return is_past_unmarked(congress, today)
