"""The buttons by which the chart is zoomed, folded and moved."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QToolButton, QWidget

from app.domain.timeline.ticks import ZOOM_NAMES, TickUnit, unit_for
from ui.icons import Icons

_UNITS = tuple(ZOOM_NAMES)


class ZoomBar(QWidget):
    """Zoom by name or by steps, fit to width, go to today, fold and unfold, chart or table."""

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
        self.units = QComboBox()
        self.units.addItems([self.tr(ZOOM_NAMES[unit]) for unit in _UNITS])
        self.units.setAccessibleName(self.tr("Tỷ lệ thời gian"))
        self.units.activated.connect(lambda index: self.unit_chosen.emit(_UNITS[index]))
        label = QLabel(self.tr("Tỷ &lệ:"))
        label.setBuddy(self.units)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(label)
        row.addWidget(self.units)
        self.farther = self._button("zoom_out", self.tr("Thu nhỏ"), "Ctrl+-")
        self.nearer = self._button("zoom_in", self.tr("Phóng to"), "Ctrl++")
        self.fit = self._button("fit", self.tr("Vừa chiều ngang"), "Ctrl+0", words=True)
        self.fit.setCheckable(True)
        self.today = self._button("calendar", self.tr("Hôm nay"), "Home", words=True)
        self.fold = self._button("up", self.tr("Thu gọn nhóm"), "", words=True)
        self.unfold = self._button("down", self.tr("Mở các nhóm"), "", words=True)
        self.table = self._button("menu", self.tr("Dạng bảng"), "Ctrl+T", words=True)
        self.table.setCheckable(True)
        self._worded = (self.fold, self.unfold, self.fit, self.table, self.today)
        for button in (self.farther, self.nearer, self.fit, self.today, self.fold, self.unfold):
            row.addWidget(button)
        row.addStretch()
        self.extras = QHBoxLayout()
        row.addLayout(self.extras)
        row.addWidget(self.table)
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

    def _connect(self) -> None:
        self.farther.clicked.connect(lambda: self.stepped.emit(-1))
        self.nearer.clicked.connect(lambda: self.stepped.emit(1))
        self.fit.clicked.connect(self.fit_asked)
        self.today.clicked.connect(self.today_asked)
        self.fold.clicked.connect(lambda: self.fold_asked.emit(True))
        self.unfold.clicked.connect(lambda: self.fold_asked.emit(False))
        self.table.toggled.connect(self._name_table)
        self.table.toggled.connect(self.table_toggled)
        shortcuts = ((self.fit, "Ctrl+0"), (self.table, "Ctrl+T"))
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
