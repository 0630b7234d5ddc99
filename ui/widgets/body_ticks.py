"""A small list of organisations with a box before each, for forms."""

from collections.abc import Collection, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from app.domain.body import Body

_ID = Qt.ItemDataRole.UserRole
_FEWEST_LINES, _MOST_LINES, _LEAST_ROW = 2, 4, 26


class BodyTicks(QListWidget):
    """Organisations to tick; of several things at once a half tick says that only some of them have one."""

    def __init__(self, bodies: Sequence[Body], ticked: Sequence[Collection[int]]) -> None:
        """Offer these bodies, with the ids that are ticked for each of the things that the list is about."""
        super().__init__()
        self.setUniformItemSizes(True)
        for body in bodies:
            item = QListWidgetItem(body.name, self)
            item.setData(_ID, body.id)
            item.setToolTip(body.name)
            item.setSizeHint(QSize(0, max(_LEAST_ROW, self.fontMetrics().height() + 8)))
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            item.setCheckState(_state([body.id in each for each in ticked]))
        if bodies:
            self.setCurrentRow(0)
        else:
            self._say_none()

    def _say_none(self) -> None:
        item = QListWidgetItem(self.tr("Sổ chưa có ban, tiểu ban nào; thêm ở trang Đơn vị."), self)
        item.setFlags(Qt.ItemFlag.NoItemFlags)

    def ids(self, before: Collection[int] = ()) -> tuple[int, ...]:
        """Return what is ticked for a thing that had these ids before; half ticks leave it as it was."""
        states = self.states()
        return tuple(
            each
            for each, state in states.items()
            if state is Qt.CheckState.Checked or (state is Qt.CheckState.PartiallyChecked and each in before)
        )

    def states(self) -> Mapping[int, Qt.CheckState]:
        """Return the state of each box by the id of its organisation."""
        return {item.data(_ID): item.checkState() for item in self._items()}

    def tick(self, body_id: int, *, on: bool = True) -> None:
        """Tick or clear one organisation."""
        for item in self._items():
            if item.data(_ID) == body_id:
                item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)

    def sizeHint(self) -> QSize:
        lines = min(max(self.count(), _FEWEST_LINES), _MOST_LINES)
        row = max(self.sizeHintForRow(0), self.fontMetrics().height() + 8)
        return QSize(super().sizeHint().width(), lines * row + 2 * self.frameWidth() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def _items(self) -> list[QListWidgetItem]:
        every = (self.item(row) for row in range(self.count()))
        return [item for item in every if item.data(_ID) is not None]


def _state(ticked: list[bool]) -> Qt.CheckState:
    if all(ticked) and ticked:
        return Qt.CheckState.Checked
    return Qt.CheckState.PartiallyChecked if any(ticked) else Qt.CheckState.Unchecked
