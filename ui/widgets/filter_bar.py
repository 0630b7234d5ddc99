"""The line above a table that narrows what it shows, and says so."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from ui.icons import Icons
from ui.widgets.picture import Picture

_TYPING_MS = 150


class FilterBar(QWidget):
    """A search line, chips, room for more fields of the page, and the mark "Đang lọc: 12/340".

    Ctrl+F goes to the search line, Esc there empties it.
    """

    changed = Signal()
    """Something else is asked for: see `text` and `chosen`."""
    cleared = Signal()
    """The user wants everything again; conditions that stand elsewhere are to be given up as well."""

    def __init__(self, icons: Icons, hint: str = "") -> None:
        super().__init__()
        self.search = QLineEdit()
        self.search.setPlaceholderText(hint or self.tr("Tìm, có dấu hoặc không dấu"))
        self.search.setAccessibleName(self.tr("Tìm trong danh sách"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icons.icon("search", "text_muted"), QLineEdit.ActionPosition.LeadingPosition)
        self.search.setMinimumWidth(240)
        self.search.setMaximumWidth(360)
        self._chips: dict[str, QPushButton] = {}
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._typing.timeout.connect(self.changed)
        self.search.textChanged.connect(lambda: self._typing.start())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self._go_to_search)
        self._chip_row = QHBoxLayout()
        self._chip_row.setSpacing(8)
        self.extras = QHBoxLayout()
        self.extras.setSpacing(8)
        self._sign = Picture(icons.icon("filter", "warning"), 16)
        self._mark = QLabel()
        self._clear = QToolButton()
        self._clear.setText(self.tr("Bỏ lọc"))
        self._clear.setIcon(icons.icon("close"))
        self._clear.setIconSize(QSize(16, 16))
        self._clear.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self._clear.clicked.connect(self._give_up)
        self._lay_out()
        self.set_counts(0, 0)

    def add_chip(self, key: str, text: str, tip: str = "") -> QPushButton:
        """Add a condition that can be switched on and off."""
        chip = QPushButton(text)
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setToolTip(tip)
        chip.toggled.connect(lambda _on: self.changed.emit())
        self._chips[key] = chip
        self._chip_row.addWidget(chip)
        return chip

    def text(self) -> str:
        """Return what is searched for."""
        return self.search.text().strip()

    def chosen(self) -> frozenset[str]:
        """Return the keys of the conditions that are on."""
        return frozenset(key for key, chip in self._chips.items() if chip.isChecked())

    def choose(self, *keys: str) -> None:
        """Switch on exactly these conditions."""
        self._quietly(lambda: [chip.setChecked(key in keys) for key, chip in self._chips.items()])
        self.changed.emit()

    def clear(self) -> None:
        """Ask for everything again."""
        self._quietly(self._empty)
        self.changed.emit()

    def set_counts(self, shown: int, total: int) -> None:
        """Say how many of how many rows are shown; the mark is there only when some are left out."""
        narrowed = shown < total
        self._mark.setText(
            self.tr("Đang lọc: {shown}/{total}").format(shown=_grouped(shown), total=_grouped(total))
        )
        for widget in (self._sign, self._mark, self._clear):
            widget.setVisible(narrowed)

    def mark(self) -> str:
        """Return the mark as shown; empty when everything is shown."""
        return "" if self._mark.isHidden() else self._mark.text()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.search.hasFocus() and self.search.text():
            self.search.clear()
            return
        super().keyPressEvent(event)

    def _give_up(self) -> None:
        self.cleared.emit()
        self.clear()

    def _empty(self) -> None:
        self.search.clear()
        self._typing.stop()
        for chip in self._chips.values():
            chip.setChecked(False)

    def _quietly(self, do: Callable[[], object]) -> None:
        blocked = self.blockSignals(True)
        do()
        self.blockSignals(blocked)

    def _go_to_search(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _lay_out(self) -> None:
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search, 1)
        layout.addLayout(self._chip_row)
        layout.addLayout(self.extras)
        layout.addStretch()
        for widget in (self._sign, self._mark, self._clear):
            layout.addWidget(widget)


def _grouped(number: int) -> str:
    return f"{number:,}".replace(",", ".")
