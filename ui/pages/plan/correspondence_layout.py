"""The fields and buttons of the dialog that sets a superior's plan beside ours, and where they stand."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
)

from app.domain.comparison.correspondence_words import superior_words
from ui.models.correspondence import Column, CorrespondenceModel
from ui.operations.correspondence import Beside
from ui.pages.page import PageContext
from ui.pages.plan.correspondence_texts import CorrespondenceTexts
from ui.widgets.banner import Banner
from ui.widgets.columns import GivingWay
from ui.widgets.remembered import remember
from ui.widgets.tables import set_up_table

_WIDTHS = {Column.NUMBER: 44, Column.COVERAGE: 130, Column.REMARKS: 230}
_LONGEST_NAME, _SHORTEST_NAME = 46, 20


class CorrespondenceWidgets:
    """What the dialog consists of; it decides nothing."""

    def __init__(self, context: PageContext, dialog: QDialog) -> None:
        icons, tr = context.icons, dialog.tr
        self._tr = tr
        self.summary = QLabel()
        self.summary.setProperty("role", "title")
        self.summary.setWordWrap(True)
        self.trouble = Banner(icons)
        self.superior, self.filter, self.phase = QComboBox(), QComboBox(), QComboBox()
        self.model = CorrespondenceModel(icons, dialog)
        self.table = QTableView()
        self.texts = CorrespondenceTexts()
        self.add_button = QPushButton(icons.icon("import"), tr("&Thêm văn bản…"))
        self.forget_button = QPushButton(tr("Thôi đối ch&iếu"))
        self.confirm_button = QPushButton(icons.icon("done"), tr("&Xác nhận"))
        self.propose_button = QPushButton(tr("Lập &việc"))
        self.link_button = QPushButton(tr("&Ghép với việc…"))
        self.part_button = QPushButton(tr("&Bỏ ghép"))
        self.aside_button = QPushButton(tr("&Không thuộc ta…"))
        self.undo_button = QPushButton(icons.icon("undo"), tr("&Hoàn tác"))
        self.export_button = QPushButton(icons.icon("export"), tr("Xuất bảng đối &chiếu…"))
        self.close_button = QPushButton(tr("Đó&ng"))
        self._set_up()
        self._lay_out(context, dialog)

    def show_superiors(self, beside: Beside) -> None:
        """List the documents, the shown one chosen."""
        self.superior.clear()
        for each in beside.superiors:
            self.superior.addItem(_short(superior_words(each)), each.id)
        if beside.shown is not None:
            self.superior.setCurrentIndex(self.superior.findData(beside.shown.superior.id))

    def show_phases(self, beside: Beside) -> None:
        """List where a new task may stand, the place that was chosen staying."""
        chosen = self.phase.currentData()
        titles = {wave.id: wave.title for wave in beside.waves}
        self.phase.clear()
        self.phase.addItem(self._tr("theo việc lân cận"), None)
        for each in beside.phases:
            parts = dict.fromkeys(part for part in (titles.get(each.wave_id, ""), each.title) if part)
            self.phase.addItem(_short(" › ".join(parts)), each.id)
        self.phase.setCurrentIndex(max(self.phase.findData(chosen), 0))

    def fill_filter(self, kinds: list[tuple[str, str]], first: str) -> None:
        """List what can be shown, with counts; what was chosen stays."""
        chosen = self.filter.currentData() or first
        self.filter.clear()
        for words, kind in kinds:
            self.filter.addItem(words, kind)
        self.filter.setCurrentIndex(max(self.filter.findData(chosen), 0))

    def _set_up(self) -> None:
        set_up_table(self.table, lines=2)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self._tr("Nội dung của cấp trên"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(False)
        for column, width in _WIDTHS.items():
            header.resizeSection(column, width)
        for column in (Column.CLAUSE, Column.OURS):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        GivingWay(header, Column.CLAUSE, [Column.REMARKS])
        for box in (self.filter, self.phase):
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        # Its names are long: it takes the room that the others leave.
        self.superior.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.superior.setMinimumContentsLength(_SHORTEST_NAME)
        self.propose_button.setProperty("role", "primary")

    def _lay_out(self, context: PageContext, dialog: QDialog) -> None:
        top, acts, below = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        self._labelled(top, self._tr("Văn bản cấp t&rên:"), self.superior)
        top.addWidget(self.add_button)
        top.addWidget(self.forget_button)
        top.setStretchFactor(self.superior, 1)
        self._labelled(top, self._tr("&Lọc:"), self.filter)
        for button in (self.confirm_button, self.link_button, self.part_button, self.aside_button):
            acts.addWidget(button)
        acts.addStretch()
        self._labelled(acts, self._tr("Đặt và&o:"), self.phase)
        acts.addWidget(self.propose_button)
        below.addWidget(self.export_button)
        below.addWidget(self.undo_button)
        below.addStretch()
        below.addWidget(self.close_button)
        split = QSplitter(Qt.Orientation.Vertical)
        split.addWidget(self.table)
        split.addWidget(self.texts)
        split.setChildrenCollapsible(False)
        if not remember(context.settings, "correspondence_split", split):
            split.setSizes([360, 170])
        layout = QVBoxLayout(dialog)
        layout.setContentsMargins(24, 24, 24, 16)
        layout.setSpacing(12)
        layout.addWidget(self.summary)
        layout.addWidget(self.trouble)
        layout.addLayout(top)
        layout.addWidget(split, 1)
        for row in (acts, below):
            layout.addLayout(row)
        for row in (top, acts, below):
            row.setSpacing(8)
        for button in dialog.findChildren(QPushButton):
            button.setAutoDefault(False)

    def _labelled(self, row: QHBoxLayout, words: str, field: QComboBox) -> None:
        label = QLabel(words)
        label.setBuddy(field)
        field.setAccessibleName(words.replace("&", "").rstrip(":"))
        row.addWidget(label)
        row.addWidget(field)


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"
