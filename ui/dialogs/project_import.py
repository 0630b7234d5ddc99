"""The dialog that shows what a Microsoft Project file changes before it is taken into the book."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.change import Change
from app.domain.errors import KnownError
from app.domain.project.changes import ExchangePreview
from ui.icons import Icons
from ui.models.project_changes import ChangeColumn, ChangesModel, LeftColumn, LeftModel, summary
from ui.operations import project_exchange
from ui.operations.project_exchange import ReadFile
from ui.operations.runner import Runner
from ui.screen import room_for
from ui.widgets.banner import Banner, Notice
from ui.widgets.tables import set_up_table

_CHANGE_WIDTHS = {ChangeColumn.WHAT: 100, ChangeColumn.BEFORE: 200, ChangeColumn.AFTER: 200}
_LEFT_WIDTHS = {LeftColumn.NUMBER: 64, LeftColumn.NAME: 380}


class ProjectImportDialog(QDialog):
    """Shows what changes from what to what, and what is not taken and why; does it when the user agrees."""

    def __init__(self, runner: Runner, icons: Icons, read: ReadFile, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._runner, self._project = runner, read.project
        self.setWindowTitle(self.tr("Nhập từ Microsoft Project"))
        self.resize(QSize(980, 600).boundedTo(room_for(self)))
        self.trouble = Banner(icons)
        self.counts = QLabel()
        self.counts.setWordWrap(True)
        self.changes = ChangesModel(self)
        self.left = LeftModel(self)
        self.table = _table(self.changes, self.tr("Sẽ thay đổi"), _CHANGE_WIDTHS, ChangeColumn.NAME)
        self.left_table = _table(self.left, self.tr("Không nhận"), _LEFT_WIDTHS, LeftColumn.WHY)
        self.left_title = QLabel(self.tr("Không nhận:"))
        self.add_new = QCheckBox()
        self.add_new.toggled.connect(self._preview_again)
        self.do_button = QPushButton()
        self.do_button.setProperty("role", "primary")
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self._submit)
        self.cancel_button = QPushButton(self.tr("Thôi"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out()
        self.add_new.setText(
            self.tr("Nhận cả {count} &việc không có trong sổ").format(count=read.preview.addable)
        )
        self.add_new.setVisible(bool(read.preview.addable))
        self._show(read.preview)
        (self.do_button if read.preview.changes else self.cancel_button).setFocus()

    def _show(self, preview: ExchangePreview) -> None:
        self.changes.show(preview.changes)
        self.left.show(preview.left)
        for part in (self.left_title, self.left_table):
            part.setVisible(bool(preview.left))
        self.table.setVisible(bool(preview.changes) or not preview.left)
        self.counts.setText(summary(preview))
        count = len(preview.changes)
        self.do_button.setText(
            self.tr("Nhận {count} thay đổi").format(count=count) if count else self.tr("Nhận vào sổ")
        )
        self.do_button.setEnabled(bool(count))
        self.trouble.hide()
        if not preview.is_ours:
            words = self.tr("Tệp này không do sổ này xuất ra, nên không nhận ra được việc nào của sổ.")
            self.trouble.say(Notice.WARNING, words, closable=False)

    def _preview_again(self) -> None:
        self.do_button.setEnabled(False)
        project_exchange.preview(
            self._runner, self, self._project, self._show, self._fail, add_new=self.add_new.isChecked()
        )

    def _submit(self) -> None:
        self.do_button.setEnabled(False)
        add_new = self.add_new.isChecked()
        project_exchange.take_in(self._runner, self, self._project, self._finish, self._fail, add_new=add_new)

    def _finish(self, _: Change) -> None:
        self.accept()

    def _fail(self, error: KnownError) -> None:
        self.do_button.setEnabled(bool(self.changes.rowCount()))
        self.trouble.say(Notice.ERROR, str(error), closable=False)

    def _lay_out(self) -> None:
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.add_new)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.counts)
        layout.addWidget(self.trouble)
        layout.addWidget(self.table, 3)
        layout.addWidget(self.left_title)
        layout.addWidget(self.left_table, 2)
        layout.addLayout(buttons)


def _table(model: ChangesModel | LeftModel, name: str, widths: dict[int, int], wide: int) -> QTableView:
    table = QTableView()
    set_up_table(table, lines=2)
    table.setModel(model)
    table.setAccessibleName(name)
    header = table.horizontalHeader()
    for column, width in widths.items():
        header.resizeSection(column, width)
    header.setStretchLastSection(False)
    header.setSectionResizeMode(wide, QHeaderView.ResizeMode.Stretch)
    return table
