"""The first page: what the program is, the ways to begin, and the books opened lately."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.widgets.choice_button import ChoiceButton
from ui.widgets.fonts import enlarge
from ui.widgets.picture import Picture
from ui.widgets.recent_books import RecentBooks

_WIDTH = 880


class StartPage(QScrollArea):
    """Shown while no book is open. It decides nothing: each choice is a signal."""

    new_asked = Signal()
    open_asked = Signal()
    import_asked = Signal()
    sample_asked = Signal()
    book_chosen = Signal(object)
    """The user chose a book of the list; carries its path."""
    book_forgotten = Signal(object)
    """The user took a book off the list; carries its path."""

    def __init__(self, icons: Icons, *, can_import: bool = True, has_sample: bool = True) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.new_button = ChoiceButton(
            icons, "add", self.tr("Lập sổ mới"), self.tr("Bắt đầu từ một sổ trống cho cấp ủy của mình.")
        )
        self.open_button = ChoiceButton(
            icons, "open", self.tr("Mở sổ"), self.tr("Mở một sổ đã có trên máy này.")
        )
        self.import_button = ChoiceButton(
            icons,
            "import",
            self.tr("Nhập kế hoạch từ văn bản"),
            self.tr("Đọc tệp Word của kế hoạch, lập sổ và danh mục việc."),
        )
        self.sample_button = ChoiceButton(
            icons, "sample", self.tr("Xem sổ mẫu"), self.tr("Xem và thử trên một sổ đã có sẵn nội dung.")
        )
        self.recent = RecentBooks(icons)
        self._connect()
        self._choices = [self.new_button, self.open_button]
        self._choices += [self.import_button] if can_import else []
        self._choices += [self.sample_button] if has_sample else []
        self._lay_out(icons)

    def show_recent(self, books: Sequence[Path]) -> None:
        """List the books opened lately."""
        self.recent.show_books(books)

    def focus_first(self) -> None:
        """Put the keyboard on the last book when there is one, otherwise on the first choice."""
        if not self.recent.focus_first():
            self.new_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def choices(self) -> list[ChoiceButton]:
        """Return the choices in order, those that are offered."""
        return list(self._choices)

    def _connect(self) -> None:
        self.new_button.clicked.connect(lambda: self.new_asked.emit())
        self.open_button.clicked.connect(lambda: self.open_asked.emit())
        self.import_button.clicked.connect(lambda: self.import_asked.emit())
        self.sample_button.clicked.connect(lambda: self.sample_asked.emit())
        self.recent.chosen.connect(self.book_chosen)
        self.recent.forgotten.connect(self.book_forgotten)

    def _lay_out(self, icons: Icons) -> None:
        column = QWidget()
        column.setMaximumWidth(_WIDTH)
        layout = QVBoxLayout(column)
        layout.setContentsMargins(24, 24, 24, 24)
        layout.setSpacing(24)
        layout.addStretch(2)
        layout.addLayout(self._heading(icons))
        grid = QGridLayout()
        grid.setSpacing(16)
        for number, button in enumerate(self._choices):
            grid.addWidget(button, number // 2, number % 2)
        layout.addLayout(grid)
        layout.addWidget(self.recent)
        layout.addStretch(3)
        outer = QWidget()
        row = QHBoxLayout(outer)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(column, 8)
        row.addStretch(1)
        self.setWidget(outer)

    def _heading(self, icons: Icons) -> QHBoxLayout:
        title = QLabel(self.tr("Sổ Tuyên Truyền"))
        title.setProperty("role", "title")
        enlarge(title, 2.0)
        words = QLabel(
            self.tr(
                "Theo dõi việc thực hiện kế hoạch tuyên truyền đại hội đảng các cấp, từ văn bản kế hoạch "
                "đến báo cáo. Chương trình làm việc không cần mạng, dữ liệu ở lại trên máy này; "
                "không dùng cho văn bản mật."
            )
        )
        words.setWordWrap(True)
        words.setProperty("role", "muted")
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addWidget(title)
        text.addWidget(words)
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(Picture(icons.icon("app"), 64), alignment=Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        return row
