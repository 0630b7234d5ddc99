"""The buttons that choose between the list of congresses and their calendars."""

from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget


class CongressView(StrEnum):
    """How the congresses are shown."""

    LIST = "list"
    MONTH = "month"
    YEAR = "year"


_NAMES = {CongressView.LIST: "Danh sách", CongressView.MONTH: "Lịch tháng", CongressView.YEAR: "Lịch năm"}


class ViewSwitch(QWidget):
    """One button for each view; exactly one is down."""

    chosen = Signal(object)
    """The user chose a view; carries it."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Cách xem"))
        self.buttons = {view: QPushButton(self.tr(name)) for view, name in _NAMES.items()}
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for view, button in self.buttons.items():
            button.setProperty("role", "chip")
            button.setCheckable(True)
            self._group.addButton(button)
            button.clicked.connect(lambda _=False, each=view: self.chosen.emit(each))
            row.addWidget(button)
        self.show_view(CongressView.LIST)

    def show_view(self, view: CongressView) -> None:
        """Put the button of a view down."""
        self.buttons[view].setChecked(True)
