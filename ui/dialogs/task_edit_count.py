"""The part of a deadline's form that counts days, or working days, before or after something."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QWidget

from ui.widgets.number_box import NumberBox

_MOST_DAYS = 3650


class CountField(QWidget):
    """Edits how many days before or after something a deadline lies, and whether working days are counted."""

    def __init__(self, *after: QWidget) -> None:
        """Lay the fields out in a row; `after` names what is counted from, behind them."""
        super().__init__()
        self.days = NumberBox()
        self.days.setAccessibleName(self.tr("Số ngày"))
        self.days.setRange(0, _MOST_DAYS)
        self.unit = QComboBox()
        self.unit.setAccessibleName(self.tr("Tính theo"))
        self.unit.addItem(self.tr("ngày"), False)
        self.unit.addItem(self.tr("ngày làm việc"), True)
        self.side = QComboBox()
        self.side.setAccessibleName(self.tr("Trước hay sau"))
        self.side.addItem(self.tr("trước"), -1)
        self.side.addItem(self.tr("sau"), 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.days, self.unit, self.side, *after):
            row.addWidget(widget)
        row.addStretch()

    @property
    def offset(self) -> int:
        """Return the days as entered, negative before."""
        return int(self.side.currentData()) * self.days.value()

    @property
    def workdays(self) -> bool:
        """Tell whether working days are counted; of no days at all that makes no difference."""
        return bool(self.unit.currentData()) and self.days.value() > 0

    def show_count(self, offset: int, *, workdays: bool) -> None:
        """Show a number of days."""
        self.days.setValue(abs(offset))
        self.side.setCurrentIndex(self.side.findData(1 if offset > 0 else -1))
        self.unit.setCurrentIndex(self.unit.findData(workdays))
