"""The panel that corrects which organisation a duty of the plan is of."""

from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QPushButton

from app.domain.reading import frame
from app.domain.reading.plan_reading import ReadDuty
from app.domain.text import tidy
from ui.pages.plan.panels.base import Panel, can_go_when_empty, caption, in_row, note, stacked


class DutyPanel(Panel):
    """Corrects the organisation of a duty, and takes it out when nothing is asked of it."""

    def __init__(self) -> None:
        super().__init__()
        self._number = 0
        self._duty: ReadDuty | None = None
        self.name = QLineEdit()
        self.collective = QCheckBox(self.tr("Giao cho tất &cả đơn vị, mỗi đơn vị một phân công"))
        self.remove_button = QPushButton(self.tr("Bỏ tổ chức nà&y"))
        hint = note()
        hint.setText(self.tr("Các việc bên dưới được giao cho tổ chức này khi lưu vào sổ."))
        grid = QGridLayout()
        grid.addWidget(caption(self.tr("Tê&n tổ chức"), self.name), 0, 0)
        grid.addWidget(self.name, 0, 1)
        grid.addWidget(self.collective, 1, 1)
        grid.setColumnStretch(1, 1)
        stacked(self, grid, hint, in_row(self.remove_button))
        self.name.editingFinished.connect(self.commit)
        self.collective.clicked.connect(self._give)
        self.remove_button.clicked.connect(self._remove)

    def show_duty(self, number: int, duty: ReadDuty) -> None:
        """Show a duty of a reading by its number, counted from 1."""
        self._number, self._duty = number, duty
        self.name.setText(duty.body)
        self.name.setCursorPosition(0)
        self.collective.setChecked(duty.collective)
        can_go_when_empty(self.remove_button, not duty.items, self.tr("Chỉ bỏ được tổ chức không còn việc"))

    def commit(self) -> None:
        """Hand on the name if it was changed."""
        if self._duty is not None and tidy(self.name.text()) != self._duty.body:
            self._give()

    def _give(self) -> None:
        number, body, together = self._number, self.name.text(), self.collective.isChecked()
        self.edited.emit(
            lambda reading: frame.set_duty(reading, number, body, collective=together),
            self.tr("sửa tổ chức thực hiện"),
        )

    def _remove(self) -> None:
        number = self._number
        self._duty = None
        self.edited.emit(lambda reading: frame.remove_duty(reading, number), self.tr("bỏ tổ chức"))
