"""Days of congresses edited in their cells, held against the other days of the congress."""

from datetime import date

from PySide6.QtCore import QModelIndex, QPersistentModelIndex

from app.domain.congress import Congress
from app.domain.errors import EntryError
from app.services.congresses import check
from ui.models.congresses import CONGRESS_ROLE, CongressColumn, entered
from ui.widgets.date_delegate import DateDelegate

Index = QModelIndex | QPersistentModelIndex


class CongressDayDelegate(DateDelegate):
    """Takes only a day that fits the others."""

    def fault_of(self, day: date | None, index: Index) -> str:
        congress = index.data(CONGRESS_ROLE)
        if isinstance(congress, Congress):
            try:
                check(entered(congress, CongressColumn(index.column()), day))
            except EntryError as error:
                return str(error)
        return ""
