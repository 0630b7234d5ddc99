"""One clause of a superior's plan beside our tasks that answer it, or may."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from app.domain.comparison.correspondence import Coverage, Matched
from app.domain.comparison.correspondence_words import remarks, task_words

_TASK = Qt.ItemDataRole.UserRole
_BETWEEN = 3


class CorrespondenceTexts(QWidget):
    """Shows the clause whole at left, and at right the tasks, each with how like it is."""

    task_chosen = Signal()
    """Another task is under the cursor."""
    task_activated = Signal()
    """The user confirms the task under the cursor."""

    def __init__(self) -> None:
        super().__init__()
        self.clause = QTextBrowser()
        self.clause.setAccessibleName(self.tr("Nội dung của cấp trên"))
        self.clause.setTabChangesFocus(True)
        self.heading = QLabel()
        self.tasks = QListWidget()
        self.tasks.setAccessibleName(self.tr("Việc của ta"))
        self.tasks.setWordWrap(True)
        self.tasks.setSpacing(_BETWEEN)
        self.tasks.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tasks.currentRowChanged.connect(lambda _: self.task_chosen.emit())
        self.tasks.itemActivated.connect(lambda _: self.task_activated.emit())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(12)
        for label, field in (
            (QLabel(self.tr("Nội dung của cấp trên")), self.clause),
            (self.heading, self.tasks),
        ):
            column = QVBoxLayout()
            column.setSpacing(4)
            column.addWidget(label)
            column.addWidget(field, 1)
            layout.addLayout(column, 1)

    def show_row(self, row: Matched | None) -> None:
        """Show one clause, or nothing."""
        self.tasks.clear()
        if row is None:
            self.clause.clear()
            self.heading.setText(self.tr("Việc của ta"))
            return
        said = [row.clause.text, row.clause.place, *remarks(row)]
        self.clause.setPlainText("\n".join(part for part in said if part))
        doubtful = row.coverage is Coverage.DOUBTFUL
        self.heading.setText(self.tr("Có thể là (chọn rồi xác nhận)") if doubtful else self.tr("Việc của ta"))
        for answer in row.candidates if doubtful else row.answers:
            how = self.tr("tự ghép") if answer.by_hand else f"{round(answer.likeness)}%"
            item = QListWidgetItem(f"[{how}] {task_words(answer.task)}")
            item.setData(_TASK, answer.task.id)
            self.tasks.addItem(item)
        self.tasks.setCurrentRow(0)

    def task_id(self) -> int | None:
        """Return the task under the cursor, or None."""
        item = self.tasks.currentItem()
        return int(item.data(_TASK)) if item is not None else None
