"""What adopting a trial would change in its book."""

from datetime import date

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

from app.domain.dates.written import format_date
from app.domain.trial import CongressMove, TrialDifference
from ui.models.date_moves import DateMovesModel, MoveColumn, moves_words
from ui.settings import Settings
from ui.widgets.dialog_size import remember_size
from ui.widgets.tables import set_up_table

_FIRST_SIZE = QSize(980, 600)
_NAMED = 6


class TrialDifferenceDialog(QDialog):
    """Shows the congresses, tasks and waves that differ; accepted when the trial is to be adopted."""

    def __init__(self, found: TrialDifference, settings: Settings, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Bản diễn tập so với sổ"))
        self.summary = QLabel("\n".join(difference_lines(found)))
        self.summary.setWordWrap(True)
        self.table = QTableView()
        set_up_table(self.table)
        self.table.setAccessibleName(self.tr("Những thời hạn khác với sổ"))
        self.table.setModel(DateMovesModel(found.moves.tasks, self))
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(MoveColumn.TASK, QHeaderView.ResizeMode.Stretch)
        self.table.setVisible(bool(found.moves.tasks))
        self.adopt_button = QPushButton(self.tr("Áp &dụng vào sổ"))
        self.adopt_button.setEnabled(not found.is_empty)
        self.adopt_button.clicked.connect(self.accept)
        self.close_button = QPushButton(self.tr("Đón&g"))
        self.close_button.setDefault(True)
        self.close_button.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        buttons.addWidget(self.close_button)
        buttons.addWidget(self.adopt_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.table, 1)
        if not found.moves.tasks:
            layout.addStretch(1)
        layout.addLayout(buttons)
        remember_size(self, settings, "trial_difference", _FIRST_SIZE)


def difference_lines(found: TrialDifference) -> list[str]:
    """Return in a few sentences how a trial differs from its book."""
    if found.is_empty:
        return ["Bản diễn tập chưa khác gì sổ."]
    lines = [f"Đã làm {found.steps} bước; áp dụng sẽ ghi vào sổ thành một bước, hoàn tác được."]
    lines += [_congress_words(each) for each in found.congresses[:_NAMED]]
    if len(found.congresses) > _NAMED:
        lines.append(f"… và {len(found.congresses) - _NAMED} đại hội khác đổi ngày.")
    if found.moves.moving():
        lines.append(moves_words(found.moves))
    for words, texts in (("Thêm", found.added), ("Bớt", found.removed)):
        if texts:
            named = "; ".join(f"«{text}»" for text in texts[:_NAMED])
            rest = f"; và {len(texts) - _NAMED} mục khác" if len(texts) > _NAMED else ""
            lines.append(f"{words}: {named}{rest}.")
    return lines


def _congress_words(move: CongressMove) -> str:
    return f"{move.name}: {_days(move.before)} → {_days(move.after)}."


def _days(days: tuple[date | None, date | None]) -> str:
    opens, closes = (format_date(day) or "chưa có ngày" for day in days)
    return opens if opens == closes else f"{opens} – {closes}"
