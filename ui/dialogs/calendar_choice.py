"""Asks what a calendar is to hold before it is written."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QWidget

from app.domain.body import Body
from app.domain.calendar_event import CalendarChoice
from ui.dialogs.form import FormDialog
from ui.widgets.number_box import NumberBox

_WARN_DAYS, _MOST_DAYS = 3, 60
_NO_WARNING = -1


class CalendarDialog(FormDialog):
    """The form before a calendar is written: of the whole, with each unit's deadlines, or of one unit."""

    submitted = Signal(object, str)
    """The user chose; carries the CalendarChoice and the name of the one unit, or an empty text."""

    def __init__(self, units: Sequence[Body], parent: QWidget | None) -> None:
        super().__init__(self.tr("Xuất lịch"), "", parent)
        self.do_button.setText(self.tr("Chọn nơi lưu…"))
        self._names = {unit.id: unit.short_name or unit.name for unit in units}
        self.what = QComboBox()
        self.what.addItem(self.tr("Đại hội và thời hạn chung của các việc"), CalendarChoice())
        self.what.addItem(self.tr("Như trên, thêm thời hạn của từng đơn vị"), CalendarChoice(each_unit=True))
        for unit in units:
            words = self.tr("Chỉ của {unit}").format(unit=unit.name)
            self.what.addItem(words, CalendarChoice(body_id=unit.id))
        self.what.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.what.setMinimumContentsLength(40)
        self.warn = NumberBox()
        self.warn.setRange(_NO_WARNING, _MOST_DAYS)
        self.warn.setValue(_WARN_DAYS)
        self.warn.setSpecialValueText(self.tr("Không nhắc"))
        self.warn.setSuffix(self.tr(" ngày"))
        self.add_field(self.tr("&Nội dung"), self.what)
        self.add_field(self.tr("Nhắc t&rước"), self.warn)

    def first_field(self) -> QWidget:
        """Return the choice of what the calendar holds."""
        return self.what

    def choice(self) -> CalendarChoice:
        """Return what was chosen."""
        chosen: CalendarChoice = self.what.currentData()
        days = self.warn.value()
        return CalendarChoice(chosen.each_unit, chosen.body_id, None if days == _NO_WARNING else days)

    def submit(self) -> None:
        """Hand on what was chosen; the dialog stays until a file was named."""
        choice = self.choice()
        self.submitted.emit(choice, self._names.get(choice.body_id or 0, ""))
