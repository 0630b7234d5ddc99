"""Asks what a document needs before it is written: number, date, signer, and for a letter its phase."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QWidget

from app.domain.plan import BookInfo
from app.domain.text import tidy
from app.services.composing import Issue
from ui.dialogs.form import FormDialog
from ui.icons import Icons
from ui.widgets.date_edit import DateEdit

_MOST = 99_999


class IssueDialog(FormDialog):
    """The form before a document is written. `phases` are the choices of a letter, as (id, words)."""

    submitted = Signal(object, object)
    """The entries hold; carries the Issue and the id of the chosen phase, or None."""

    def __init__(
        self,
        title: str,
        info: BookInfo,
        phases: Sequence[tuple[int, str]],
        chosen: int | None,
        icons: Icons,
        parent: QWidget | None,
    ) -> None:
        super().__init__(title, "", parent)
        self.do_button.setText(self.tr("Chọn nơi lưu…"))
        self.phase = QComboBox()
        for phase_id, words in phases:
            self.phase.addItem(words, phase_id)
        self.number = QLineEdit()
        self.day = DateEdit(icons.icon("calendar"))
        self.authority = QLineEdit(info.signer_authority)
        self.office = QLineEdit(info.signer_office)
        self.signer = QLineEdit(info.signer_name)
        if phases:
            self.phase.setCurrentIndex(max(0, self.phase.findData(chosen)))
            self.add_field(self.tr("&Giai đoạn"), self.phase)
        self.add_field(self.tr("&Số văn bản"), self.number, self.tr("Để trống thì chừa chỗ ghi tay"))
        self.add_field(self.tr("&Ngày ban hành"), self.day)
        self.add_field(self.tr("&Quyền hạn ký"), self.authority, self.tr("Ví dụ: T/M BAN THƯỜNG VỤ"))
        self.add_field(self.tr("&Chức vụ"), self.office, self.tr("Ví dụ: PHÓ BÍ THƯ"))
        self.add_field(self.tr("&Họ tên người ký"), self.signer)
        note = QLabel(self.tr("Chỗ nào để trống ở đây sẽ được chừa trống trên văn bản."))
        note.setProperty("role", "muted")
        note.setWordWrap(True)
        self.form.addRow("", note)

    def submit(self) -> None:
        """Check the entries; hand them on when they hold."""
        self.clear_faults()
        number = tidy(self.number.text())
        if number and not (number.isdecimal() and 1 <= int(number) <= _MOST):
            self.show_fault(self.number, self.tr("Số văn bản là một số từ 1 trở lên, ví dụ 5 hoặc 05."))
            return
        if not self.day.commit():
            self.day.setFocus()
            return
        issue = Issue(
            int(number) if number else None,
            self.day.day(),
            tidy(self.signer.text()),
            None,
            tidy(self.authority.text()),
            tidy(self.office.text()),
        )
        self.submitted.emit(issue, self.phase.currentData())
