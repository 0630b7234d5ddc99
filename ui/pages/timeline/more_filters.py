"""The second line of filters: by congress, unit and channel; shown when asked for."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QWidget

from app.domain.body import Body
from app.domain.congress import Congress
from app.domain.task import Channel
from app.domain.terms import CHANNEL


class MoreFilters(QWidget):
    """Three choices, each with a first entry that asks for nothing."""

    changed = Signal()
    """Something else is asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.congresses = self._choice(self.tr("Lọc theo đại hội"))
        self.units = self._choice(self.tr("Lọc theo đơn vị"))
        self.channels = self._choice(self.tr("Lọc theo hình thức"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for words, box in (
            (self.tr("Đại &hội:"), self.congresses),
            (self.tr("Đơn &vị:"), self.units),
            (self.tr("H&ình thức:"), self.channels),
        ):
            label = QLabel(words)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box, 1)
        self._fill(self.channels, self.tr("Mọi hình thức"), [(CHANNEL[each], each) for each in Channel])

    @property
    def congress(self) -> str | None:
        """Return the key of the congress that is asked for."""
        found = self.congresses.currentData()
        return found if isinstance(found, str) else None

    @property
    def unit(self) -> int | None:
        """Return the id of the organisation that is asked for."""
        found = self.units.currentData()
        return found if isinstance(found, int) else None

    @property
    def channel(self) -> Channel | None:
        """Return the channel that is asked for."""
        found = self.channels.currentData()
        return Channel(found) if found is not None else None

    @property
    def count(self) -> int:
        """Return how many of the choices narrow what is shown."""
        return sum(box.currentIndex() > 0 for box in (self.congresses, self.units, self.channels))

    def offer(self, congresses: Iterable[Congress], bodies: Iterable[Body]) -> None:
        """Offer the congresses and organisations of the book; what was chosen stays chosen."""
        single = [(each.name, each.key) for each in congresses if each.family_id is None]
        self._fill(self.congresses, self.tr("Mọi đại hội"), single)
        self._fill(self.units, self.tr("Mọi đơn vị"), [(each.name, each.id) for each in bodies])

    def clear(self) -> None:
        """Ask for everything again, without saying so."""
        for box in (self.congresses, self.units, self.channels):
            box.setCurrentIndex(0)

    def _choice(self, name: str) -> QComboBox:
        box = QComboBox()
        box.setAccessibleName(name)
        box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        box.setMinimumContentsLength(14)
        box.activated.connect(lambda _: self.changed.emit())
        return box

    @staticmethod
    def _fill(box: QComboBox, everything: str, entries: Iterable[tuple[str, object]]) -> None:
        chosen = box.currentData()
        box.clear()
        box.addItem(everything, None)
        for words, data in entries:
            box.addItem(words, data)
        box.setCurrentIndex(max(box.findData(chosen), 0) if chosen is not None else 0)
