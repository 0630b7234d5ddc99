"""The dialog that takes in a list of units: pasted or from a file, shown row by row before it is stored."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.change import Change
from app.domain.errors import KnownError
from ui.dialogs.entries import EntryDialog
from ui.models.units_preview import (
    VERDICT_ROLE,
    Column,
    Index,
    PreviewModel,
    PreviewRow,
    Verdict,
    accepted,
    summary,
)
from ui.operations import units
from ui.pages.page import PageContext
from ui.screen import room_for
from ui.widgets.banner import Banner, Notice
from ui.widgets.tables import set_up_table

_PAUSE_MS = 300
_WIDTHS = {
    Column.LINE: 58,
    Column.VERDICT: 290,
    Column.CODE: 70,
    Column.KIND: 150,
    Column.CONGRESS: 170,
    Column.CONTACT: 130,
}
_FILTERS = "Danh sách (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;Mọi tệp (*)"


class UnitsImportDialog(EntryDialog):
    """Shows what a list would do, and does it when the user agrees; what it refuses it says within itself."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None,
        pasted: str = "",
        then: Callable[[Change], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._then = then
        self.setWindowTitle(self.tr("Nhập danh sách đơn vị"))
        self.resize(QSize(1120, 660).boundedTo(room_for(self)))
        self.paste = QPlainTextEdit()
        self.paste.setAccessibleName(self.tr("Danh sách dán từ Excel"))
        self.paste.setPlaceholderText(
            self.tr(
                "Dán vào đây các ô sao chép từ Excel (Ctrl+V).\n"
                "Dòng đầu là tiêu đề: Tên đơn vị, Mã, Tên viết tắt, Loại, Khai mạc, Bế mạc, Người liên hệ, "
                "Chức vụ, Điện thoại; hoặc chỉ một cột tên, mỗi dòng một đơn vị."
            )
        )
        self.paste.setTabChangesFocus(True)
        self.paste.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.file_button = QPushButton(self.tr("Chọn &tệp danh sách…"))
        self.file_button.setAutoDefault(False)
        self.file_button.clicked.connect(self._pick)
        self.trouble = Banner(context.icons)
        self.model = PreviewModel(self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Xem trước"))
        self._colours = _VerdictColours(context, self.table)
        self.counts = QLabel()
        self.do_button = QPushButton(self.tr("Nhập vào sổ"))
        self.do_button.setProperty("role", "primary")
        self.do_button.setAutoDefault(False)
        self.do_button.clicked.connect(self._submit)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._preview_pasted)
        self.paste.textChanged.connect(self._pause.start)
        self._set_up_table()
        self._lay_out()
        self._show(())
        self.paste.setFocus()
        if pasted.strip():
            self.paste.setPlainText(pasted)
            self._preview_pasted()

    def read_file(self, path: Path) -> None:
        """Show what a list file would do."""
        self._forget_pasted()
        units.preview_file(
            self._context.runner, self, path, lambda rows: self._show(rows, path.name), self._refuse
        )

    def _forget_pasted(self) -> None:
        """Clear what was pasted, which would else stand above the preview of something else."""
        self.paste.clear()
        self._pause.stop()

    def _preview_pasted(self) -> None:
        self._pause.stop()
        text = self.paste.toPlainText()
        if text.strip():
            units.preview_pasted(self._context.runner, self, text, self._show, self._refuse)
        else:
            self._show(())

    def _show(self, rows: tuple[PreviewRow, ...], source: str = "") -> None:
        self.model.show(rows)
        self.trouble.hide()
        count = len(accepted(rows))
        words = summary(rows) if rows else self.tr("Chưa có danh sách. Dán từ Excel hoặc chọn tệp.")
        self.counts.setText(f"{source}: {words}" if source else words)
        self.do_button.setText(
            self.tr("Nhập {count} đơn vị").format(count=count) if count else self.tr("Nhập vào sổ")
        )
        self.do_button.setEnabled(bool(count))

    def _refuse(self, error: KnownError) -> None:
        self._show(())
        self.counts.setText("")
        self.trouble.say(Notice.ERROR, str(error), closable=False)

    def _pick(self) -> None:
        path = self._context.messages.pick_open(self, self.tr("Chọn danh sách đơn vị"), _FILTERS)
        if path is not None:
            self.read_file(path)

    def _submit(self) -> None:
        self.do_button.setEnabled(False)
        units.add_units(self._context.runner, self, accepted(self.model.rows), self._finish, self._fail)

    def _finish(self, change: Change) -> None:
        if self._then is not None:
            self._then(change)
        self.accept()

    def _fail(self, error: KnownError) -> None:
        self.do_button.setEnabled(True)
        self.trouble.say(Notice.ERROR, str(error), closable=False)

    def _set_up_table(self) -> None:
        set_up_table(self.table)
        self.table.setModel(self.model)
        self.table.setItemDelegateForColumn(Column.VERDICT, self._colours)
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(QLabel(self.tr("Dán danh sách từ Excel, hoặc chọn tệp .xlsx, .csv:")))
        top.addStretch()
        top.addWidget(self.file_button)
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.paste)
        parts.addWidget(self.table)
        parts.setSizes([200, 320])
        parts.setChildrenCollapsible(False)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.counts)
        buttons.addStretch()
        cancel = QPushButton(self.tr("Thôi"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        buttons.addWidget(cancel)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addLayout(top)
        layout.addWidget(self.trouble)
        layout.addWidget(parts, 1)
        layout.addLayout(buttons)


class _VerdictColours(QStyledItemDelegate):
    """Colours what becomes of a row, beside its sign and words."""

    def __init__(self, context: PageContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        super().initStyleOption(option, index)
        tokens = {Verdict.ADD: "success", Verdict.UPDATE: "info", Verdict.REFUSED: "error"}
        verdict = index.data(VERDICT_ROLE)
        if verdict is not None:
            colour = self._context.theme.current.colour(tokens[verdict])
            option.palette.setColor(option.palette.ColorRole.Text, colour)
