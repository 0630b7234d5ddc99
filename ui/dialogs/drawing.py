"""Asks how a drawing is to be saved: as pages of which paper, or as one picture."""

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from ui.dialogs.form import FormDialog
from ui.painting.paper_choice import PaperChoice, TypeSize
from ui.painting.sheet import Paper, PaperName
from ui.widgets.date_edit import DateEdit

_PNG, _SVG = ".png", ".svg"


@dataclass(frozen=True)
class DrawingChoice:
    """What was chosen: the ending of the file, the paper of a .pdf, and what is to stand on it."""

    suffix: str
    paper: Paper | None
    content: PaperChoice


class DrawingDialog(FormDialog):
    """The form before a drawing is saved or printed; a printer has its own paper."""

    submitted = Signal(object)
    """The user chose; carries the DrawingChoice."""

    def __init__(
        self, title: str, *, landscape: bool, can_fit: bool, to_file: bool = True, parent: QWidget | None
    ) -> None:
        super().__init__(title, "", parent)
        self.do_button.setText(self.tr("Chọn nơi lưu…") if to_file else self.tr("Xem trước"))
        self.kind = QComboBox()
        for name in PaperName:
            self.kind.addItem(self.tr("PDF, giấy {paper}").format(paper=name.value), name.value)
        self.kind.addItem(self.tr("Một hình PNG"), _PNG)
        self.kind.addItem(self.tr("Một hình SVG (phóng to không vỡ)"), _SVG)
        self.across = QComboBox()
        self.across.addItem(self.tr("Ngang"), True)
        self.across.addItem(self.tr("Đứng"), False)
        self.across.setCurrentIndex(0 if landscape else 1)
        self.type_size = QComboBox()
        for size, words in (
            (TypeSize.SMALL, self.tr("Nhỏ")),
            (TypeSize.NORMAL, self.tr("Vừa")),
            (TypeSize.LARGE, self.tr("Lớn")),
        ):
            self.type_size.addItem(words, size)
        self.type_size.setCurrentIndex(1)
        self.first, self.last = DateEdit(), DateEdit()
        self.with_table = QCheckBox(self.tr("&Kèm cột ngày và đơn vị chủ trì"))
        self.fit = QCheckBox(self.tr("&Thu cả biểu đồ vào một trang"))
        self._lay_out(can_fit=can_fit, to_file=to_file)
        self.kind.currentIndexChanged.connect(self._follow_kind)

    def choice(self) -> DrawingChoice:
        """Return what is chosen."""
        kind = str(self.kind.currentData())
        content = PaperChoice(
            self.fit.isChecked(),
            TypeSize(self.type_size.currentData()),
            self.with_table.isChecked(),
            self.first.day(),
            self.last.day(),
        )
        if kind in (_PNG, _SVG):
            return DrawingChoice(kind, None, content)
        paper = Paper.named(PaperName(kind), landscape=bool(self.across.currentData()))
        return DrawingChoice(".pdf", paper, content)

    def submit(self) -> None:
        """Check the days; hand on what was chosen."""
        self.clear_faults()
        for field in (self.first, self.last):
            if not field.commit():
                self.show_fault(self._range, field.fault())
                return
        first, last = self.first.day(), self.last.day()
        if first and last and last < first:
            self.show_fault(self._range, self.tr("Ngày cuối không được trước ngày đầu."))
            return
        self.accept()
        self.submitted.emit(self.choice())

    def _lay_out(self, *, can_fit: bool, to_file: bool) -> None:
        if to_file:
            self.add_field(self.tr("&Dạng tệp"), self.kind)
            self.add_field(self.tr("&Chiều giấy"), self.across)
        self.add_field(self.tr("Cỡ c&hữ"), self.type_size)
        self._range = QWidget()
        self._range.setFocusProxy(self.first)
        row = QHBoxLayout(self._range)
        row.setContentsMargins(0, 0, 0, 0)
        for widget in (self.first, QLabel("–"), self.last):
            row.addWidget(widget)
        self.first.setAccessibleName(self.tr("Từ ngày"))
        self.last.setAccessibleName(self.tr("Đến ngày"))
        for field in (self.first, self.last):
            field.setPlaceholderText(self.tr("để trống: tất cả"))
        if can_fit:
            self.add_field(self.tr("Khoảng n&gày"), self._range)
            self.form.addRow("", self.with_table)
            self.form.addRow("", self.fit)

    def _follow_kind(self) -> None:
        is_paper = self.kind.currentData() not in (_PNG, _SVG)
        self.across.setEnabled(is_paper)
        self.fit.setEnabled(is_paper)
