"""The dialog that shows the texts of a plan's former versions."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.domain.dates.written import format_date
from app.domain.plan import PlanVersion
from ui.operations import plan_versions
from ui.pages.page import PageContext
from ui.widgets.dialog_size import remember_size


class FormerDialog(QDialog):
    """Lists the former versions of a plan, the newest of them first, with the text of the one selected."""

    def __init__(self, context: PageContext, plan_id: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._versions: list[PlanVersion] = []
        self.setWindowTitle(self.tr("Các bản trước của kế hoạch"))
        remember_size(self, context.settings, "former", QSize(960, 620))
        self.words = QLabel(self.tr("Kế hoạch này chưa có bản nào được thay."))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Các bản trước"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(self.tr("Lời văn"))
        self.close_button = QPushButton(self.tr("Đón&g"))
        self.close_button.clicked.connect(self.accept)
        self.list.currentRowChanged.connect(self._show_text)
        parts = QHBoxLayout()
        parts.setSpacing(12)
        parts.addWidget(self.list, 1)
        parts.addWidget(self.text, 2)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.words)
        layout.addLayout(parts, 1)
        layout.addLayout(buttons)
        plan_versions.read_former(context.runner, self, plan_id, self._show)

    def _show(self, versions: list[PlanVersion]) -> None:
        self._versions = list(reversed(versions))
        if self._versions:
            self.words.setText(self.tr("{count} bản đã được thay.").format(count=len(self._versions)))
        for each in self._versions:
            self.list.addItem(_named(each))
        self.list.setCurrentRow(0)
        self.list.setFocus()

    def _show_text(self, row: int) -> None:
        self.text.setPlainText(self._versions[row].source_text if row >= 0 else "")


def _named(version: PlanVersion) -> str:
    symbol = " ".join(each for each in (version.genre, version.symbol or f"«{version.title}»") if each)
    return f"Bản {version.number}: {symbol}, thay ngày {format_date(version.replaced_on)}"
