"""Asks how a drawing is to be saved: as pages of which paper, or as one picture."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from ui.dialogs.form import FormDialog
from ui.painting.sheet import Paper, PaperName


class DrawingDialog(FormDialog):
    """The form before a drawing is saved."""

    submitted = Signal(object, bool)
    """The user chose; carries the paper, or None for a picture, and whether to make it fit one sheet."""

    def __init__(self, title: str, *, landscape: bool, can_fit: bool, parent: QWidget | None) -> None:
        super().__init__(title, "", parent)
        self.do_button.setText(self.tr("Chọn nơi lưu…"))
        self.kind = QComboBox()
        for name in PaperName:
            self.kind.addItem(self.tr("PDF, giấy {paper}").format(paper=name.value), name)
        self.kind.addItem(self.tr("Một hình PNG"), None)
        self.across = QComboBox()
        self.across.addItem(self.tr("Ngang"), True)
        self.across.addItem(self.tr("Đứng"), False)
        self.across.setCurrentIndex(0 if landscape else 1)
        self.fit = QCheckBox(self.tr("&Thu cả biểu đồ vào một trang"))
        self.add_field(self.tr("&Dạng tệp"), self.kind)
        self.add_field(self.tr("&Chiều giấy"), self.across)
        if can_fit:
            self.form.addRow("", self.fit)
        self.kind.currentIndexChanged.connect(self._follow_kind)

    def submit(self) -> None:
        """Hand on what was chosen."""
        name = self.kind.currentData()
        paper = (
            None if name is None else Paper.named(PaperName(name), landscape=bool(self.across.currentData()))
        )
        self.accept()
        self.submitted.emit(paper, self.fit.isChecked())

    def _follow_kind(self) -> None:
        is_paper = self.kind.currentData() is not None
        self.across.setEnabled(is_paper)
        self.fit.setEnabled(is_paper)
