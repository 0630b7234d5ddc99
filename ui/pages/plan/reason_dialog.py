"""The form that asks why clauses of a superior's plan are not for us."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.text import tidy
from ui.dialogs.form import FormDialog


class ReasonDialog(FormDialog):
    """Asks for a reason, which stands in the table of correspondence; none is needed."""

    submitted = Signal(str)
    """Carries the reason."""

    def __init__(self, count: int, reason: str, parent: QWidget | None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Không thuộc ta"))
        self.do_button.setText(self.tr("Để ngoài {count} nội dung").format(count=count))
        self.reason = QLineEdit(reason)
        self.add_field(self.tr("&Lý do"), self.reason, self.tr("ví dụ: việc của cơ quan báo chí tỉnh"))

    def submit(self) -> None:
        """Hand on the reason."""
        self.submitted.emit(tidy(self.reason.text()))
