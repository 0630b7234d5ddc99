"""How errors are told to the user: a sentence for known ones, details to copy for faults of the program."""

import logging
import platform
import traceback

from PySide6.QtCore import QCoreApplication, QObject, Qt, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from app.domain.errors import KnownError

_log = logging.getLogger(__name__)


class FaultDialog(QDialog):
    """Says that the program itself failed, that nothing saved is lost, and offers the details."""

    def __init__(self, details: str, doing: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Có lỗi của chương trình"))
        self.setMinimumWidth(560)
        self.details = details
        what = (
            self.tr("Có lỗi của chương trình khi đang làm: {doing}.").format(doing=doing)
            if doing
            else self.tr("Có lỗi của chương trình.")
        )
        self._say = QLabel(
            what
            + " "
            + self.tr(
                "Những gì đã lưu vẫn còn nguyên; có thể làm tiếp. Nếu lỗi lặp lại, hãy gửi chi tiết dưới đây."
            )
        )
        self._say.setWordWrap(True)
        self._text = QPlainTextEdit(details)
        self._text.setReadOnly(True)
        self._text.setAccessibleName(self.tr("Chi tiết lỗi"))
        copy = QPushButton(self.tr("Sao chép chi tiết"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.details))
        close = QPushButton(self.tr("Làm tiếp"))
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._lay_out(copy, close)

    def _lay_out(self, copy: QPushButton, close: QPushButton) -> None:
        row = QHBoxLayout()
        row.addWidget(copy)
        row.addStretch()
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self._say)
        layout.addWidget(self._text)
        layout.addLayout(row)


class DialogReporter(QObject):
    """Shows errors in dialogs that do not hold up the program; one fault dialog at a time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._fault: FaultDialog | None = None

    def known(self, error: KnownError, parent: QWidget | None) -> None:
        """Show the sentence of a known error."""
        box = QMessageBox(parent)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(QGuiApplication.applicationDisplayName())
        box.setText(str(error))
        box.addButton(self.tr("Đã rõ"), QMessageBox.ButtonRole.AcceptRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()

    def bug(self, error: BaseException, doing: str, parent: QWidget | None) -> None:
        """Log a fault of the program and offer its details for copying."""
        _log.error("fault while: %s\n%s", doing or "-", describe_fault(error))
        if self._fault is not None and isValid(self._fault) and self._fault.isVisible():
            return
        self._fault = FaultDialog(describe_fault(error), doing, parent)
        self._fault.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fault.open()


def describe_fault(error: BaseException) -> str:
    """Return where a fault happened, without its message: that could hold words of a document."""
    places = [
        f"  {frame.filename.replace(chr(92), '/').rpartition('/')[2]}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    versions = (
        f"{QCoreApplication.applicationVersion()} · Python {platform.python_version()} · Qt {qVersion()}"
    )
    system = f"{versions} · {platform.platform()}"
    chain = [type(cause).__name__ for cause in _causes(error)]
    return "\n".join([" <- ".join(chain), *places, system])


def _causes(error: BaseException) -> list[BaseException]:
    causes: list[BaseException] = []
    at: BaseException | None = error
    while at is not None and at not in causes:
        causes.append(at)
        at = at.__cause__ or at.__context__
    return causes
