"""What a change of dates would move, shown before it is made."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from app.domain.date_moves import DateMoves
from ui.models.date_moves import DateMovesModel, MoveColumn, moves_words
from ui.settings import Settings
from ui.widgets.dialog_size import remember_size
from ui.widgets.tables import set_up_table

_FIRST_SIZE = QSize(980, 520)


class DateMovesDialog(QDialog):
    """Lists the tasks that would get other dates; accepted when the user wants it so.

    `what` names the change in a few words, as "Dời Đại hội … từ 10/06/2025 sang 24/06/2025".
    """

    def __init__(self, what: str, moves: DateMoves, settings: Settings, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Những thời hạn sẽ dời theo"))
        heading = QLabel(what)
        heading.setWordWrap(True)
        heading.setProperty("role", "title")
        self.summary = QLabel(moves_words(moves))
        self.summary.setWordWrap(True)
        self.table = QTableView()
        set_up_table(self.table)
        self.table.setAccessibleName(self.windowTitle())
        self.table.setModel(DateMovesModel(moves.moving(), self))
        self._widen()
        self.do_button = QPushButton(self.tr("&Dời ngày"))
        self.do_button.setDefault(True)
        self.do_button.clicked.connect(self.accept)
        self.cancel_button = QPushButton(self.tr("&Thôi, giữ ngày cũ"))
        self.cancel_button.setAutoDefault(False)
        self.cancel_button.clicked.connect(self.reject)
        self._lay_out(heading)
        remember_size(self, settings, "date_moves", _FIRST_SIZE)
        self.do_button.setFocus()

    def _widen(self) -> None:
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MoveColumn.TASK, QHeaderView.ResizeMode.Stretch)

    def _lay_out(self, heading: QLabel) -> None:
        hint = QLabel(self.tr("Dời xong vẫn hoàn tác được bằng Ctrl+Z."))
        hint.setProperty("role", "muted")
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(hint)
        buttons.addStretch()
        buttons.addWidget(self.cancel_button)
        buttons.addWidget(self.do_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(heading)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        layout.addLayout(buttons)
