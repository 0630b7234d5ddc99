"""The field for how much of something a task is to yield."""

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QWidget

from app.domain.quantity import Quantity
from app.domain.reading.details import entered_target
from app.domain.text import tidy
from app.domain.wording import amount_words

_AMOUNT_WIDTH = 110


class TargetField(QWidget):
    """Asks for an amount and its unit; both empty is no target."""

    def __init__(self, target: Quantity | None) -> None:
        super().__init__()
        self._target = target
        self.at_least = QCheckBox(self.tr("ít nhất"))
        self.amount, self.unit = QLineEdit(), QLineEdit()
        self.amount.setPlaceholderText(self.tr("số"))
        self.amount.setAccessibleName(self.tr("Chỉ tiêu"))
        self.amount.setMaximumWidth(_AMOUNT_WIDTH)
        self.unit.setPlaceholderText(self.tr("đơn vị tính: tin, bài; băng rôn; buổi"))
        self.unit.setAccessibleName(self.tr("Đơn vị tính của chỉ tiêu"))
        self.setFocusProxy(self.amount)
        if target is not None:
            self.amount.setText(amount_words(target.amount))
            self.unit.setText(target.unit)
            self.at_least.setChecked(target.at_least)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.at_least)
        layout.addWidget(self.amount)
        layout.addWidget(self.unit, 1)

    def target(self) -> Quantity | None:
        """Return the target as entered, in the plan's own words where nothing was changed.

        Raises:
            EntryError: the amount is no number, or one of the two is missing.
        """
        amount, unit, at_least = tidy(self.amount.text()), tidy(self.unit.text()), self.at_least.isChecked()
        old = self._target
        if old is not None and (amount, unit, at_least) == (amount_words(old.amount), old.unit, old.at_least):
            return old
        return entered_target(amount, unit, at_least=at_least)
