"""The bar over a review: what was read, how much of the doubtful was seen to, and its buttons."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)

from ui.icons import Icons
from ui.models.reading_history import ReadingHistory
from ui.models.reading_words import summary_words
from ui.pages.plan.review_commands import Command
from ui.pages.plan.review_menu import command_menu


class ReviewBar(QWidget):
    """Says how the review stands, and lets everything be reached by the mouse too."""

    command_asked = Signal(object)
    """A Command was asked for."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.summary = QLabel()
        self.summary.setProperty("role", "title")
        self.summary.setWordWrap(True)
        self.next_button = QPushButton(icons.icon("warning", "warning"), "")
        self.next_button.clicked.connect(lambda: self.command_asked.emit(Command.NEXT))
        self.only_doubtful = QCheckBox(self.tr("Chỉ chỗ cần xem"))
        self.only_doubtful.setToolTip(self.tr("Chỉ hiện những chỗ cần xem, trong văn bản và trong cây"))
        self.add_button = QPushButton(icons.icon("add"), self.tr("Thê&m"))
        self.more_button = _small(icons, "more", self.tr("Việc làm được với chỗ đang chọn"))
        self.more_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.more_button.setMenu(command_menu(self.more_button, self.command_asked.emit))
        self.undo_button = _small(icons, "undo", self.tr("Hoàn tác"))
        self.redo_button = _small(icons, "redo", self.tr("Làm lại"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.summary, 1)
        for widget in (
            self.next_button, self.only_doubtful, self.add_button, self.more_button, self.undo_button,
            self.redo_button,
        ):  # fmt: skip
            row.addWidget(widget)

    def set_add_menu(self, menu: QMenu) -> None:
        """Say what can be added."""
        self.add_button.setMenu(menu)

    def show_history(self, history: ReadingHistory) -> None:
        """Show how a review stands."""
        self.summary.setText(summary_words(history.reading))
        every, left = len(history.as_read.warnings), len(history.reading.warnings)
        self.next_button.setVisible(every > 0)
        self.next_button.setEnabled(left > 0)
        self.next_button.setText(seen_words(every - left, every))
        sign = ("warning", "warning") if left else ("done", "success")
        self.next_button.setIcon(self._icons.icon(*sign))
        self.next_button.setToolTip(
            self.tr("Đến chỗ cần xem kế tiếp (F8); Enter: đã xem") if left else self.tr("Mọi chỗ đã xem")
        )
        self.only_doubtful.setVisible(every > 0)
        self.only_doubtful.setEnabled(left > 0 or self.only_doubtful.isChecked())
        _follow(self.undo_button, history.undo_words, self.tr("Hoàn tác"), "Ctrl+Z")
        _follow(self.redo_button, history.redo_words, self.tr("Làm lại"), "Ctrl+Y")


def seen_words(seen: int, every: int) -> str:
    """Return how many of the doubtful places were seen to."""
    return f"Đã xem {max(seen, 0)}/{every}"


def _follow(button: QAbstractButton, step: str, does: str, keys: str) -> None:
    button.setEnabled(bool(step))
    button.setToolTip(f"{does}: {step} ({keys})" if step else f"{does} ({keys})")
    button.setAccessibleName(f"{does}: {step}" if step else does)


def _small(icons: Icons, icon: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(icon))
    button.setIconSize(QSize(18, 18))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
