"""What the program is, and its keys."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.icons import Icons
from ui.screen import room_for
from ui.widgets.fonts import enlarge
from ui.widgets.picture import Picture
from ui.widgets.tables import set_up_table


class AboutDialog(QDialog):
    """Name, version and purpose."""

    def __init__(self, icons: Icons, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Giới thiệu"))
        self.setMinimumWidth(480)
        name = QLabel(self.tr("Sổ Tuyên Truyền"))
        name.setProperty("role", "title")
        enlarge(name, 1.5)
        version = QLabel(self.tr("Phiên bản {version}").format(version=QCoreApplication.applicationVersion()))
        version.setProperty("role", "muted")
        words = QLabel(
            self.tr(
                "Giúp cán bộ tiểu ban tuyên truyền thực hiện kế hoạch tuyên truyền đại hội đảng các cấp: "
                "đọc văn bản kế hoạch, tính thời hạn theo ngày đại hội, giao việc cho đơn vị, "
                "theo dõi và báo cáo.\n\n"
                "Chương trình làm việc không cần mạng và không gửi gì ra ngoài. Sổ chỉ ghi việc, "
                "văn bản và số liệu tổng hợp của tổ chức. Không dùng cho văn bản mật."
            )
        )
        words.setWordWrap(True)
        text = QVBoxLayout()
        text.setSpacing(4)
        for label in (name, version):
            text.addWidget(label)
        text.addSpacing(8)
        text.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Picture(icons.icon("app"), 64), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        _finish(self, row, self.tr("Đóng"))


class ShortcutsDialog(QDialog):
    """The keys of everything that can be done now.

    `own` are keys with their words that hold on the page alone, where no button or menu bears them.
    """

    def __init__(
        self, actions: Sequence[QAction], parent: QWidget | None, own: Sequence[tuple[str, str]] = ()
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Phím tắt"))
        self.resize(QSize(520, 560).boundedTo(room_for(self)))
        rows = [_keys_and_words(action) for action in actions if not action.shortcut().isEmpty()]
        rows += own
        table = QTableWidget(len(rows), 2)
        set_up_table(table)
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setHorizontalHeaderLabels([self.tr("Phím"), self.tr("Việc")])
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.setItem(row, column, QTableWidgetItem(text))
        table.setColumnWidth(0, 140)
        self.table = table
        row_layout = QHBoxLayout()
        row_layout.addWidget(table)
        _finish(self, row_layout, self.tr("Đóng"))


def _keys_and_words(action: QAction) -> tuple[str, str]:
    keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
    return keys, action.text().replace("&", "").rstrip("…")


def _finish(dialog: QDialog, content: QHBoxLayout, verb: str) -> None:
    close = QPushButton(verb)
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    buttons = QHBoxLayout()
    buttons.addStretch()
    buttons.addWidget(close)
    layout = QVBoxLayout(dialog)
    layout.setContentsMargins(24, 24, 24, 16)
    layout.setSpacing(16)
    layout.addLayout(content)
    layout.addLayout(buttons)
