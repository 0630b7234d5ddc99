"""The panel that corrects the formal parts of a document."""

from dataclasses import replace

from PySide6.QtWidgets import QGridLayout, QLineEdit, QWidget

from app.domain.reading import frame
from app.domain.reading.plan_reading import DocumentHeader
from app.domain.text import tidy
from ui.icons import Icons
from ui.pages.plan.panels.base import Panel, TextBox, caption, note
from ui.widgets.date_edit import DateEdit


class HeaderPanel(Panel):
    """Corrects the formal parts of the document."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._header = DocumentHeader()
        self.lines = {name: QLineEdit() for name in (*_SHORT, *_LONG)}
        self.day = DateEdit(icons.icon("calendar", "text_muted"))
        self.recipients = TextBox(3)
        self._basis = note()
        self._lay_out()
        for line in self.lines.values():
            line.editingFinished.connect(self.commit)
        self.day.day_changed.connect(lambda _: self.commit())
        self.recipients.left.connect(self.commit)

    def show_header(self, header: DocumentHeader) -> None:
        """Show the formal parts of a reading."""
        self._header = header
        for name, line in self.lines.items():
            line.setText(getattr(header, name) or "")
            line.setCursorPosition(0)
        self.day.set_day(header.issued_on)
        self.recipients.setPlainText("\n".join(header.recipients))
        self._basis.setText("; ".join(each.words or each.symbol for each in header.basis) or "(không nêu)")

    def commit(self) -> None:
        """Hand on the parts that were changed."""
        typed = {name: tidy(line.text()) for name, line in self.lines.items()}
        typed_signer = typed.pop("signer") or None
        lines = (tidy(line) for line in self.recipients.toPlainText().splitlines())
        header = replace(
            self._header,
            **typed,
            signer=typed_signer,
            issued_on=self.day.day(),
            recipients=tuple(line for line in lines if line),
        )
        if header != self._header:
            self._header = header
            self.edited.emit(lambda reading: frame.set_header(reading, header), self.tr("sửa thể thức"))

    def _lay_out(self) -> None:
        words = {**_SHORT, **_LONG}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        short: list[tuple[str, QWidget]] = [(words[name], self.lines[name]) for name in _SHORT]
        short.insert(3, (self.tr("Ngày ban hành"), self.day))
        for number, (label, field) in enumerate(short):
            _place(grid, label, field, number // 2, 2 * (number % 2))
        row = (len(short) + 1) // 2
        for name in _LONG:
            _place(grid, words[name], self.lines[name], row, 0, 3)
            row += 1
        _place(grid, self.tr("Nơi nhận"), self.recipients, row, 0, 3)
        _place(grid, self.tr("Căn cứ"), self._basis, row + 1, 0, 3)
        grid.setRowStretch(row + 2, 1)
        for column in (1, 3):
            grid.setColumnStretch(column, 1)


_SHORT = {
    "genre": "Loại văn bản",
    "number": "Số",
    "symbol": "Ký hiệu",
    "place": "Địa danh",
    "superior": "Cơ quan cấp trên",
    "issuer": "Cơ quan ban hành",
    "signer_authority": "Thẩm quyền ký",
    "signer_office": "Chức vụ người ký",
    "signer": "Họ tên người ký",
}
_LONG = {"title": "Trích yếu"}


def _place(grid: QGridLayout, label: str, field: QWidget, row: int, column: int, span: int = 1) -> None:
    field.setAccessibleName(label)
    grid.addWidget(caption(label, field), row, column)
    grid.addWidget(field, row, column + 1, 1, span)
