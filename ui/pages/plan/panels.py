"""The panels under the review's tree, but for tasks: header, phase, line and plain text."""

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from app.domain import reading_edits as edits
from app.domain.congress import Congress, CongressMention
from app.domain.plan_reading import DocumentHeader, PlanReading, ReadPhase, ReadWarning
from app.domain.task import Timing
from app.domain.terms import TIMING
from app.domain.text import tidy
from ui.dialogs.congress import CongressDialog
from ui.icons import Icons
from ui.models.reading_nodes import Node, NodeKind
from ui.pages.plan.panel import Panel, TextBox, caption, choice, choose, fill, note
from ui.widgets.date_edit import DateEdit

_NEW = "new"


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
            self.edited.emit(lambda reading: edits.set_header(reading, header), self.tr("sửa thể thức"))

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


class PhasePanel(Panel):
    """Corrects where a phase stands to which congress."""

    def __init__(self) -> None:
        super().__init__()
        self._phase: ReadPhase | None = None
        self._title = QLabel()
        self._title.setWordWrap(True)
        self.timing = choice(self.tr("Thời điểm"), [(words, timing) for timing, words in TIMING.items()])
        self.congress = choice(self.tr("Đại hội"))
        hint = note()
        hint.setText(
            self.tr("Thời gian của giai đoạn và thời hạn các việc trong đó tính theo ngày của đại hội này.")
        )
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(6)
        grid.addWidget(self._title, 0, 0, 1, 2)
        grid.addWidget(caption(self.tr("Thời &điểm"), self.timing), 1, 0)
        grid.addWidget(self.timing, 1, 1)
        grid.addWidget(caption(self.tr("Đại &hội"), self.congress), 2, 0)
        grid.addWidget(self.congress, 2, 1)
        grid.addWidget(hint, 3, 0, 1, 2)
        grid.setColumnStretch(1, 1)
        grid.setRowStretch(4, 1)
        self.timing.activated.connect(self._give)
        self.congress.activated.connect(self._choose_congress)

    def show_phase(self, reading: PlanReading, phase: ReadPhase) -> None:
        """Show a phase of a reading."""
        self._phase = phase
        self._title.setText(phase.title)
        choose(self.timing, phase.timing)
        none: list[tuple[str, object]] = [(self.tr("(không gắn với đại hội nào)"), None)]
        known: list[tuple[str, object]] = [(each.name, each.key) for each in reading.congresses]
        fill(self.congress, [*none, *known, (self.tr("Thêm đại hội khác…"), _NEW)], phase.congress)

    def _give(self) -> None:
        if self._phase is not None:
            key, timing = self._phase.key, Timing(self.timing.currentData())
            congress = self.congress.currentData()
            self.edited.emit(
                lambda reading: edits.set_phase(reading, key, timing, congress), self.tr("đổi giai đoạn")
            )

    def _choose_congress(self) -> None:
        if self.congress.currentData() != _NEW:
            self._give()
            return
        if self._phase is None:
            return
        choose(self.congress, self._phase.congress)
        phase, timing = self._phase, Timing(self.timing.currentData())
        dialog = CongressDialog(None, self, with_dates=False)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

        def add(made: Congress) -> None:
            mention = CongressMention(made.key, made.name, made.level, made.ordinal)

            def edit(reading: PlanReading) -> PlanReading:
                return edits.set_phase(edits.add_congress(reading, mention), phase.key, timing, made.key)

            self.edited.emit(edit, self.tr("thêm đại hội"))
            dialog.accept()

        dialog.submitted.connect(add)
        dialog.open()


class LinePanel(Panel):
    """Makes a task from a line that has become none, or settles a warning."""

    header_asked = Signal()
    """The user wants to correct the formal parts, where a warning names no line."""

    def __init__(self) -> None:
        super().__init__()
        self._line: int | None = None
        self._warning: ReadWarning | None = None
        self._head = QLabel()
        self._head.setProperty("role", "title")
        self._head.setWordWrap(True)
        self._text = note()
        self.place = choice(self.tr("Đặt việc ở"))
        self._place_name = caption(self.tr("Đặt việc &ở"), self.place)
        self.make_button = QPushButton(self.tr("&Tạo việc từ dòng này"))
        self.settle_button = QPushButton(self.tr("Đã xem, &không cần sửa"))
        self.header_button = QPushButton(self.tr("Sửa phần đầu &văn bản"))
        self.header_button.clicked.connect(self.header_asked)
        self.make_button.clicked.connect(self._make)
        self.settle_button.clicked.connect(self._settle)
        where = QHBoxLayout()
        where.addWidget(self._place_name)
        where.addWidget(self.place, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.make_button)
        buttons.addWidget(self.header_button)
        buttons.addWidget(self.settle_button)
        buttons.addStretch()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._head)
        layout.addWidget(self._text)
        layout.addLayout(where)
        layout.addLayout(buttons)
        layout.addStretch()

    def show_line(self, reading: PlanReading, line: int) -> None:
        """Show a line that nothing was made from."""
        self._show(reading, line, None)
        self._head.setText(self.tr("Dòng {line} chưa thành việc nào").format(line=line))
        self._text.setText(reading.lines[line - 1])
        self._text.show()

    def show_warning(self, reading: PlanReading, warning: ReadWarning) -> None:
        """Show a warning."""
        self._show(reading, warning.line, warning)
        self._head.setText(warning.why)
        where = self.tr("Dòng {line}: ").format(line=warning.line) if warning.line else ""
        self._text.setText(where + warning.text)
        self._text.setVisible(bool(where + warning.text))

    def _show(self, reading: PlanReading, line: int | None, warning: ReadWarning | None) -> None:
        self._line, self._warning = line, warning
        entries: list[tuple[str, object]] = [
            (f"{place.group} › {place.name}", place.key) for place in edits.places(reading)
        ]
        fill(self.place, entries, _place_near(reading, line))
        can_make = line is not None and bool(entries)
        for widget in (self._place_name, self.place, self.make_button):
            widget.setVisible(can_make)
        self.settle_button.setVisible(warning is not None)
        self.header_button.setVisible(warning is not None and line is None)

    def _make(self) -> None:
        line, place = self._line, self.place.currentData()
        if line is not None and place is not None:
            self.edited.emit(lambda reading: edits.add_task(reading, line, place), self.tr("tạo việc"))

    def _settle(self) -> None:
        warning = self._warning
        if warning is not None:
            self.edited.emit(
                lambda reading: edits.settle_warning(reading, warning), self.tr("bỏ điều cần xem")
            )


class NotePanel(Panel):
    """Shows the text of what is not corrected here."""

    def __init__(self) -> None:
        super().__init__()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._hint = note()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self._text)
        layout.addWidget(self._hint)
        layout.addStretch()

    def show_node(self, node: Node | None) -> None:
        """Show a node, or what can be done when none is selected."""
        self._text.setText(node.text if node else "")
        hints: dict[NodeKind, str] = {
            NodeKind.STATEMENT: self.tr("Ghi vào sổ như văn bản; không thành việc."),
            NodeKind.WAVE: self.tr("Chọn một giai đoạn hoặc một việc trong đợt để sửa."),
            NodeKind.DUTY: self.tr("Các việc bên dưới được giao cho tổ chức này."),
        }
        common = self.tr(
            "Chọn một việc trong cây hoặc một dòng bên trái. K: đổi loại, Delete: bỏ ra, F2: sửa lời."
        )
        self._hint.setText(hints.get(node.kind, common) if node else common)


def _place_near(reading: PlanReading, line: int | None) -> object:
    """Return the place of the task before a line, where a task made from it most likely belongs."""
    before = [task for task in edits.all_tasks(reading) if line is not None and task.line <= line]
    if before:
        return edits.place_of(reading, max(before, key=lambda task: task.line).key)
    found = edits.places(reading)
    return found[0].key if found else None


def _place(grid: QGridLayout, label: str, field: QWidget, row: int, column: int, span: int = 1) -> None:
    field.setAccessibleName(label)
    grid.addWidget(caption(label, field), row, column)
    grid.addWidget(field, row, column + 1, 1, span)
