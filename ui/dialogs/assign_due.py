"""The dialogs that set one due date, or one note, for many assignments."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from app.domain.text import tidy
from ui.dialogs.form import FormDialog
from ui.widgets.date_edit import DateEdit


class DueDialog(FormDialog):
    """Asks for a due date set by hand, or takes those back that were."""

    submitted = Signal(object)
    """Carries the date, or None for the schedule's own."""

    def __init__(self, what: str, parent: QWidget | None, day: date | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Đặt hạn cho {what}").format(what=what))
        self.do_button.setText(self.tr("Đặt hạn"))
        self.day = DateEdit()
        self.day.set_day(day)
        self.follow = QPushButton(self.tr("Trở lại hạn theo lịch"))
        self.follow.setAutoDefault(False)
        self.follow.setToolTip(self.tr("Bỏ hạn đặt bằng tay; hạn lại theo kế hoạch và ngày đại hội"))
        self.follow.clicked.connect(self._follow)
        self.add_field(
            self.tr("&Hạn"), self.day, self.tr("ngày/tháng/năm, ví dụ 05/02/2026"), beside=self.follow
        )

    def submit(self) -> None:
        """Check the date; hand it on when it holds."""
        if not self.day.commit():
            self.show_fault(self.day, self.day.fault())
            return
        day = self.day.day()
        if day is None:
            self.show_fault(self.day, self.tr("Hãy nhập ngày, hoặc chọn «Trở lại hạn theo lịch»."))
            return
        self.submitted.emit(day)
        self.accept()

    def _follow(self) -> None:
        self.submitted.emit(None)
        self.accept()


class NoteDialog(FormDialog):
    """Asks for a note; an empty one clears what was noted."""

    submitted = Signal(str)

    def __init__(self, what: str, note: str, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Ghi chú cho {what}").format(what=what))
        self.do_button.setText(self.tr("Ghi chú"))
        self.note = QLineEdit(note)
        self.add_field(self.tr("&Ghi chú"), self.note, self.tr("Để trống để xóa ghi chú"))

    def submit(self) -> None:
        """Hand the note on."""
        self.submitted.emit(tidy(self.note.text()))
        self.accept()
