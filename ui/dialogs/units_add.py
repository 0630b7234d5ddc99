"""The form that adds one unit."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from app.domain.body import BodyKind, Contact
from app.domain.errors import KnownError
from app.domain.terms import BODY_KIND
from app.domain.text import tidy
from app.domain.unit_entry import UnitEntry
from ui.dialogs.form import FormDialog
from ui.widgets.date_edit import DateEdit

_KINDS = (BodyKind.UNIT, BodyKind.UNION, BodyKind.PRESS, BodyKind.DEPARTMENT)


class UnitAddDialog(FormDialog):
    """Asks for a unit's names, kind, congress days and office contact; stays open until it is saved."""

    submitted = Signal(object)
    """Carries the UnitEntry."""

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Thêm đơn vị"))
        self.do_button.setText(self.tr("Thêm đơn vị"))
        self.name, self.short, self.code = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = QComboBox()
        for kind in _KINDS:
            self.kind.addItem(BODY_KIND[kind], kind)
        self.opens, self.closes = DateEdit(), DateEdit()
        self.contact, self.post, self.phone = QLineEdit(), QLineEdit(), QLineEdit()
        day = self.tr("ngày/tháng/năm; để trống nếu chưa biết")
        self.add_field(self.tr("&Tên đơn vị"), self.name, self.tr("Như ghi trên văn bản"))
        self.add_field(self.tr("Tên &viết tắt"), self.short)
        self.add_field(self.tr("&Mã"), self.code)
        self.add_field(self.tr("&Loại"), self.kind)
        self.add_field(self.tr("&Khai mạc đại hội"), self.opens, day)
        self.add_field(self.tr("&Bế mạc đại hội"), self.closes, day)
        self.add_field(self.tr("&Người liên hệ"), self.contact, self.tr("Chỉ để gửi văn bản"))
        self.add_field(self.tr("&Chức vụ"), self.post)
        self.add_field(self.tr("Điện th&oại"), self.phone)
        self.kind.currentIndexChanged.connect(lambda: self._follow_kind())

    def entry(self) -> UnitEntry:
        """Return the unit as entered."""
        holds_own = BodyKind(self.kind.currentData()) is BodyKind.UNIT
        return UnitEntry(
            1,
            tidy(self.name.text()),
            tidy(self.short.text()),
            tidy(self.code.text()),
            BodyKind(self.kind.currentData()),
            Contact(tidy(self.contact.text()), tidy(self.post.text()), tidy(self.phone.text())),
            self.opens.day() if holds_own else None,
            self.closes.day() if holds_own else None,
        )

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        if not tidy(self.name.text()):
            self.show_fault(self.name, self.tr("Hãy nhập tên đơn vị."))
            return
        for field in (self.opens, self.closes):
            if not field.commit():
                self.show_fault(field, field.fault())
                return
        opens, closes = self.opens.day(), self.closes.day()
        if opens and closes and closes < opens:
            self.show_fault(self.closes, self.tr("Ngày bế mạc trước ngày khai mạc; hãy sửa lại ngày."))
            return
        self.submitted.emit(self.entry())

    def refuse(self, error: KnownError) -> None:
        """Say why the unit was not saved."""
        self.show_fault(None, str(error))

    def _follow_kind(self) -> None:
        for field in (self.opens, self.closes):
            field.setEnabled(BodyKind(self.kind.currentData()) is BodyKind.UNIT)
