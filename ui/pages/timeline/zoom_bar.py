"""The buttons by which the chart is zoomed, folded and moved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from app.domain.timeline.lines import GROUPING, Grouping
from app.domain.timeline.ticks import ZOOM_NAMES, TickUnit, unit_for
from ui.icons import Icons

_UNITS = tuple(ZOOM_NAMES)
_GROUPINGS = tuple(GROUPING)


class ZoomBar(QWidget):
    """Group, zoom, fit to width, go to today, fold, show the baseline, filter more, chart or table."""

    grouping_chosen = Signal(object)
    """The user chose what rows stand under; carries the grouping."""
    baseline_toggled = Signal(bool)
    """Show where everything first stood, or not."""
    more_toggled = Signal(bool)
    """Show the second line of filters, or not."""

    unit_chosen = Signal(object)
    """The user chose days, weeks, months or quarters; carries the unit."""
    stepped = Signal(int)
    """One step nearer (1) or farther (-1)."""
    fit_asked = Signal()
    today_asked = Signal()
    fold_asked = Signal(bool)
    """Fold all groups, or unfold them."""
    table_toggled = Signal(bool)
    """Show the table instead of the chart, or the chart again."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self._icons = icons
        self.groupings = QComboBox()
        self.groupings.addItems([self.tr(GROUPING[each]) for each in _GROUPINGS])
        self.groupings.setAccessibleName(self.tr("Nhóm theo"))
        self.groupings.activated.connect(lambda index: self.grouping_chosen.emit(_GROUPINGS[index]))
        self.units = QComboBox()
        self.units.addItems([self.tr(ZOOM_NAMES[unit]) for unit in _UNITS])
        self.units.setAccessibleName(self.tr("Tỷ lệ thời gian"))
        self.units.activated.connect(lambda index: self.unit_chosen.emit(_UNITS[index]))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        for words, box in ((self.tr("Nhóm th&eo:"), self.groupings), (self.tr("Tỷ &lệ:"), self.units)):
            label = QLabel(words)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        self.farther = self._button("zoom_out", self.tr("Thu nhỏ"), "Ctrl+-")
        self.nearer = self._button("zoom_in", self.tr("Phóng to"), "Ctrl++")
        self.fit = self._button("fit", self.tr("Vừa chiều ngang"), "Ctrl+0", words=True)
        self.fit.setCheckable(True)
        self.today = self._button("calendar", self.tr("Hôm nay"), "Home", words=True)
        self.fold = self._button("up", self.tr("Thu gọn nhóm"), "", words=True)
        self.unfold = self._button("down", self.tr("Mở các nhóm"), "", words=True)
        self.baseline = self._button("history", self.tr("Mốc gốc"), "Ctrl+G", words=True)
        self.baseline.setCheckable(True)
        self.baseline.setToolTip(self.tr("Hiện ngày lúc ban đầu cạnh ngày hiện nay (Ctrl+G)"))
        self.more = self._button("filter", self.tr("Lọc thêm"), "Ctrl+L", words=True)
        self.more.setCheckable(True)
        self.more.setToolTip(self.tr("Lọc theo đại hội, đơn vị, hình thức (Ctrl+L)"))
        self.table = self._button("menu", self.tr("Dạng bảng"), "Ctrl+T", words=True)
        self.table.setCheckable(True)
        self._worded = (
            self.fold, self.unfold, self.fit, self.baseline, self.more, self.table, self.today,
        )  # fmt: skip
        for button in (self.farther, self.nearer, self.fit, self.today, self.fold, self.unfold):
            row.addWidget(button)
        row.addStretch()
        for button in (self.baseline, self.more, self.table):
            row.addWidget(button)
        self._connect()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show icons alone, whose words are in their tips, while there is no room for the words."""
        super().resizeEvent(event)
        for button in self._worded:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        for button in self._worded:
            if self.layout().minimumSize().width() <= self.width():
                break
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)

    def show_scale(self, pixels_per_day: float, *, fits: bool) -> None:
        """Show which unit the axis has now, and whether the width is being kept."""
        unit = unit_for(pixels_per_day)
        known = unit if unit in _UNITS else TickUnit.QUARTER
        self.units.setCurrentIndex(_UNITS.index(known))
        self.fit.setChecked(fits)

    @property
    def grouping(self) -> Grouping:
        """Return what rows stand under."""
        return _GROUPINGS[self.groupings.currentIndex()]

    def choose_grouping(self, grouping: Grouping) -> None:
        """Show a grouping as chosen, without saying so."""
        self.groupings.setCurrentIndex(_GROUPINGS.index(grouping))

    def count_more(self, count: int) -> None:
        """Say how many filters of the second line narrow what is shown."""
        words = self.tr("Lọc thêm")
        self.more.setText(f"{words} ({count})" if count else words)
        self.more.setAccessibleName(self.more.text())

    def _connect(self) -> None:
        self.farther.clicked.connect(lambda: self.stepped.emit(-1))
        self.nearer.clicked.connect(lambda: self.stepped.emit(1))
        self.fit.clicked.connect(self.fit_asked)
        self.today.clicked.connect(self.today_asked)
        self.fold.clicked.connect(lambda: self.fold_asked.emit(True))
        self.unfold.clicked.connect(lambda: self.fold_asked.emit(False))
        self.baseline.toggled.connect(self.baseline_toggled)
        self.more.toggled.connect(self.more_toggled)
        self.table.toggled.connect(self._name_table)
        self.table.toggled.connect(self.table_toggled)
        shortcuts = (
            (self.fit, "Ctrl+0"), (self.table, "Ctrl+T"), (self.baseline, "Ctrl+G"), (self.more, "Ctrl+L"),
        )  # fmt: skip
        for button, keys in shortcuts:
            action = QAction(self)
            action.setShortcut(QKeySequence(keys))
            action.triggered.connect(button.click)
            self.addAction(action)

    def _name_table(self, on: bool) -> None:
        words = self.tr("Dạng biểu đồ") if on else self.tr("Dạng bảng")
        self.table.setText(words)
        self.table.setIcon(self._icons.icon("timeline" if on else "menu"))
        self.table.setToolTip(f"{words} (Ctrl+T)")
        self.table.setAccessibleName(words)

    def _button(self, icon: str, text: str, keys: str, *, words: bool = False) -> QToolButton:
        button = QToolButton()
        button.setIcon(self._icons.icon(icon))
        button.setText(text)
        if words:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setToolTip(f"{text} ({keys})" if keys else text)
        button.setAccessibleName(text)
        return button
