"""The form of one congress: added by hand, or corrected in full."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.body import Body
from app.domain.congress import Congress, CongressLevel, CongressState, congress_key
from app.domain.errors import KnownError
from app.domain.terms import CONGRESS_LEVEL, CONGRESS_STATE
from app.domain.text import tidy
from ui.dialogs.form import FormDialog
from ui.widgets.body_ticks import BodyTicks
from ui.widgets.date_edit import DateEdit
from ui.widgets.number_box import NumberBox


class CongressDialog(FormDialog):
    """Asks for a congress's name, level and ordinal and, unless left out, its dates and venue.

    The dialog stays open until the congress is saved: `refuse` says why it was not. Level and ordinal,
    of which the key is made, are set once.
    """

    submitted = Signal(object)
    """The entries hold; carries the Congress."""

    def __init__(
        self,
        congress: Congress | None,
        parent: QWidget | None,
        *,
        with_dates: bool = True,
        calendar_icon: QIcon | None = None,
        departments: Sequence[Body] = (),
        attends: Collection[int] = (),
    ) -> None:
        super().__init__("", "", parent)
        self._congress = congress
        self._with_dates = with_dates
        self.setWindowTitle(self.tr("Sửa đại hội") if congress else self.tr("Thêm đại hội"))
        self.do_button.setText(self.tr("Lưu") if congress else self.tr("Thêm đại hội"))
        start = congress or Congress(0, "", "", CongressLevel.BLOC)
        self.name = QLineEdit(start.name)
        self.level = QComboBox()
        for level, words in CONGRESS_LEVEL.items():
            self.level.addItem(words, level)
        self.level.setCurrentIndex(self.level.findData(start.level))
        self.ordinal = NumberBox()
        self.ordinal.setRange(0, 99)
        self.ordinal.setSpecialValueText(self.tr("(không ghi)"))
        self.ordinal.setValue(start.ordinal or 0)
        self.term = QLineEdit(start.term)
        self.prepares, self.opens, self.closes, self.deadline = (DateEdit(calendar_icon) for _ in range(4))
        self.venue = QLineEdit(start.venue)
        self.state = QComboBox()
        for state, words in CONGRESS_STATE.items():
            self.state.addItem(words, state)
        self.state.setCurrentIndex(self.state.findData(start.state))
        self.ticks = BodyTicks(departments, [attends])
        self._fill(start)
        self._lay_out(is_new=congress is None)

    def congress(self) -> Congress:
        """Return the congress as entered."""
        level = CongressLevel(self.level.currentData())
        ordinal = self.ordinal.value() or None
        start = self._congress or Congress(0, congress_key(level, ordinal), "", level, ordinal)
        return replace(
            start,
            name=tidy(self.name.text()),
            term=tidy(self.term.text()),
            prepares_on=self.prepares.day(),
            opens_on=self.opens.day(),
            closes_on=self.closes.day(),
            venue=tidy(self.venue.text()),
            state=CongressState(self.state.currentData()),
            deadline_on=self.deadline.day(),
        )

    def attends(self) -> tuple[int, ...]:
        """Return the ids of the departments that attend."""
        return self.ticks.ids()

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        if not tidy(self.name.text()):
            self.show_fault(self.name, self.tr("Hãy nhập tên đại hội."))
            return
        if self._congress is None and not self.ordinal.value():
            self.show_fault(self.ordinal, self.tr("Hãy nhập đại hội lần thứ mấy."))
            return
        for field in (self.prepares, self.opens, self.closes, self.deadline):
            if not field.commit():
                self.show_fault(field, field.fault())
                return
        self.submitted.emit(self.congress())

    def refuse(self, error: KnownError) -> None:
        """Say why the congress was not saved."""
        self.show_fault(None, str(error))

    def _fill(self, congress: Congress) -> None:
        self.prepares.set_day(congress.prepares_on)
        self.opens.set_day(congress.opens_on)
        self.closes.set_day(congress.closes_on)
        self.deadline.set_day(congress.deadline_on)

    def _lay_out(self, *, is_new: bool) -> None:
        self.add_field(self.tr("&Tên đại hội"), self.name, self.tr("Như gọi trong văn bản"))
        self.add_field(self.tr("&Cấp"), self.level)
        self.add_field(self.tr("Lần t&hứ"), self.ordinal)
        self.level.setEnabled(is_new)
        self.ordinal.setEnabled(is_new)
        if not self._with_dates:
            return
        self.add_field(self.tr("Nhiệm &kỳ"), self.term, self.tr("Ví dụ 2025 - 2030"))
        self.add_field(self.tr("Họp t&rù bị"), self.prepares)
        self.add_field(self.tr("Khai &mạc"), self.opens)
        self.add_field(self.tr("&Bế mạc"), self.closes)
        self.add_field(self.tr("&Địa điểm"), self.venue)
        self.add_field(self.tr("Trạng thá&i"), self.state)
        of_all = self._congress is not None and self._congress.per_unit
        for_units = self.tr("Chung cho mọi đơn vị; đơn vị có hạn riêng thì theo hạn riêng")
        self.add_field(self.tr("Hạn ch&ót của cấp"), self.deadline)
        self.deadline.setToolTip(for_units if of_all else self.tr("Ngày cuối cùng được tổ chức đại hội"))
        if not of_all:
            self.add_field(self.tr("Ban &dự, phụ trách"), self.ticks)
