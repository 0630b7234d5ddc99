"""The dialog that takes in congress dates from a list, shown row by row before anything is stored."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.congress_entry import CongressEntries, RowVerdict, taken
from app.domain.date_moves import DateMoves
from app.domain.errors import KnownError
from app.services.due_moves import Moved
from ui.dialogs.date_moves import DateMovesDialog
from ui.dialogs.entries import EntryDialog
from ui.models.congresses_import import CongressImportModel, ImportColumn
from ui.models.congresses_import_delegates import UnitChoice, VerdictColours
from ui.operations import congress_import, congresses
from ui.operations.congress_import import ImportPreview
from ui.pages.page import PageContext
from ui.screen import room_for
from ui.widgets.banner import Banner, Notice
from ui.widgets.tables import set_up_table

_PAUSE_MS = 300
_WIDTHS = {
    ImportColumn.LINE: 56,
    ImportColumn.TEXT: 180,
    ImportColumn.UNIT: 190,
    ImportColumn.NOW: 120,
    ImportColumn.BECOMES: 120,
    ImportColumn.VENUE: 110,
    ImportColumn.STATE: 92,
}
_FILTERS = "Danh sách (*.xlsx *.xls *.ods *.csv *.txt *.tsv);;Mọi tệp (*)"


class CongressImportDialog(EntryDialog):
    """Shows what a list would change, and does it when the user agrees."""

    def __init__(
        self,
        context: PageContext,
        parent: QWidget | None,
        pasted: str = "",
        then: Callable[[Moved], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._context = context
        self._then = then
        self._listed = CongressEntries(())
        self._choices: dict[int, int] = {}
        self._source = ""
        self.setWindowTitle(self.tr("Nhập ngày đại hội của các đơn vị"))
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.resize(QSize(1180, 660).boundedTo(room_for(self)))
        self.paste = QPlainTextEdit()
        self.paste.setAccessibleName(self.tr("Danh sách dán từ Excel"))
        self.paste.setTabChangesFocus(True)
        self.paste.setPlaceholderText(
            self.tr(
                "Dán vào đây các ô sao chép từ Excel (Ctrl+V), cả dòng tiêu đề nếu có:\n"
                "Mã, Tên đơn vị, Họp trù bị, Khai mạc, Bế mạc, Địa điểm, Trạng thái; "
                "một ô «10-11/6/2025» cũng được."
            )
        )
        self.trouble = Banner(context.icons)
        self.model = CongressImportModel(self)
        self.table = QTableView()
        self.table.setAccessibleName(self.tr("Sẽ ghi vào sổ"))
        self.counts = QLabel()
        self.template_button = QPushButton(self.tr("Lưu tệp &mẫu…"))
        self.template_button.setAutoDefault(False)
        self.file_button = QPushButton(self.tr("Chọn &tệp…"))
        self.file_button.setAutoDefault(False)
        self.do_button = QPushButton()
        self.do_button.setDefault(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._set_up_table()
        self._lay_out()
        self._connect()
        self._show_summary()
        self.paste.setFocus()
        if pasted.strip():
            self.paste.setPlainText(pasted)
            self._preview_pasted()

    def read_file(self, path: Path) -> None:
        """Show what a list file would do."""
        self.paste.clear()  # what was pasted would else stand above the preview of something else
        self._pause.stop()
        self._source = path.name
        congress_import.preview_file(self._context.runner, self, path, self._show_fresh, self._refuse)

    def _preview_pasted(self) -> None:
        self._pause.stop()
        text = self.paste.toPlainText()
        if text.strip():
            self._source = ""
            congress_import.preview_pasted(self._context.runner, self, text, self._show_fresh, self._refuse)
        elif not self._source:
            self._empty()

    def _show_fresh(self, found: ImportPreview) -> None:
        self._choices.clear()
        self.trouble.hide()
        self._listed = found.listed
        self._show(found)

    def _show(self, found: ImportPreview) -> None:
        self.model.show_rows(found.rows, found.known)
        self._show_summary()

    def _empty(self) -> None:
        self._listed = CongressEntries(())
        self.model.show_rows((), ())
        self._show_summary()

    def _show_summary(self) -> None:
        rows = self.model.rows
        count = len(taken(rows))
        words = self.model.summary() if rows else self.tr("Chưa có danh sách. Dán từ Excel hoặc chọn tệp.")
        source = " – ".join(part for part in (self._source, self._listed.sheet) if part)
        self.counts.setText(f"{source}: {words}" if source and rows else words)
        self.do_button.setText(
            self.tr("Ghi ngày cho {count} đại hội").format(count=count) if count else self.tr("Ghi vào sổ")
        )
        self.do_button.setEnabled(bool(count))
        asked = any(row.verdict is RowVerdict.ASK for row in rows)
        self.hint.setVisible(asked or any(row.entry and row.meant is None for row in rows))

    def _choose(self, line: int, congress_id: int) -> None:
        self._choices[line] = congress_id
        congress_import.preview_again(self._context.runner, self, self._listed, self._choices, self._show)

    def _refuse(self, error: KnownError) -> None:
        self._empty()
        self.trouble.say(Notice.ERROR, str(error), closable=False)

    def _pick(self) -> None:
        path = self._context.messages.pick_open(self, self.tr("Chọn danh sách ngày đại hội"), _FILTERS)
        if path is not None:
            self.read_file(path)

    def _save_template(self) -> None:
        title, proposal = self.tr("Lưu tệp mẫu"), Path(self.tr("Ngày đại hội các đơn vị.xlsx"))
        target = self._context.messages.pick_save(self, title, self.tr("Bảng tính Excel (*.xlsx)"), proposal)
        if target is None:
            return
        target = target if target.suffix.lower() == ".xlsx" else target.with_name(target.name + ".xlsx")

        def done() -> None:
            words = self.tr("Đã ghi «{name}». Điền ngày vào tệp rồi bấm «Chọn tệp…» để nhập lại.")
            url = QUrl.fromLocalFile(str(target))
            self.trouble.say(
                Notice.SUCCESS,
                words.format(name=target.name),
                self.tr("Mở tệp"),
                lambda: QDesktopServices.openUrl(url),
            )

        congress_import.write_template(
            self._context.runner, self, target, done, lambda e: self.trouble.say(Notice.ERROR, str(e))
        )

    def _submit(self) -> None:
        """Show what would move with the dates that are not the first of their congress, then write all."""
        self.do_button.setEnabled(False)
        changed = taken(self.model.rows)
        congresses.read_moves(self._context.runner, self, changed, date.today(), self._ask, self._fail)

    def _ask(self, moves: DateMoves) -> None:
        if not moves.moving():
            self._write()
            return
        shown = DateMovesDialog(self.do_button.text(), moves, self._context.settings, self)
        shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        shown.accepted.connect(self._write)
        shown.rejected.connect(lambda: self.do_button.setEnabled(True))
        shown.open()

    def _write(self) -> None:
        congress_import.take_in(self._context.runner, self, self.model.rows, self._finish, self._fail)

    def _finish(self, moved: Moved) -> None:
        self.accept()
        if self._then is not None:
            self._then(moved)

    def _fail(self, error: KnownError) -> None:
        self.do_button.setEnabled(True)
        self.trouble.say(Notice.ERROR, str(error), closable=False)

    def _connect(self) -> None:
        self._pause.timeout.connect(self._preview_pasted)
        self.paste.textChanged.connect(self._pause.start)
        self.model.chosen.connect(self._choose)
        self.file_button.clicked.connect(self._pick)
        self.template_button.clicked.connect(self._save_template)
        self.do_button.clicked.connect(self._submit)

    def _set_up_table(self) -> None:
        set_up_table(self.table, lines=2)
        self.table.setModel(self.model)
        triggers = QAbstractItemView.EditTrigger
        self.table.setEditTriggers(
            triggers.SelectedClicked | triggers.DoubleClicked | triggers.EditKeyPressed
        )
        self._delegates = (VerdictColours(self._context.theme, self), UnitChoice(self))
        self.table.setItemDelegateForColumn(ImportColumn.VERDICT, self._delegates[0])
        self.table.setItemDelegateForColumn(ImportColumn.UNIT, self._delegates[1])
        header = self.table.horizontalHeader()
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        header.setStretchLastSection(False)
        header.setSectionResizeMode(ImportColumn.VERDICT, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(QLabel(self.tr("Dán danh sách từ Excel, hoặc chọn tệp .xlsx, .xls, .ods, .csv:")))
        top.addStretch()
        top.addWidget(self.template_button)
        top.addWidget(self.file_button)
        self.hint = QLabel(
            self.tr("Dòng chưa rõ là đơn vị nào: bấm đúp (hoặc F2) vào cột «Đơn vị trong sổ» để chọn.")
        )
        self.hint.setProperty("role", "muted")
        parts = QSplitter(Qt.Orientation.Vertical)
        parts.addWidget(self.paste)
        parts.addWidget(self.table)
        parts.setSizes([130, 390])
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
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(10)
        layout.addLayout(top)
        layout.addWidget(self.trouble)
        layout.addWidget(parts, 1)
        layout.addWidget(self.hint)
        layout.addLayout(buttons)
