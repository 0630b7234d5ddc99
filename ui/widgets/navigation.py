"""The rail at the left: one button per page, with its icon and name, or the icon alone when narrow."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QVBoxLayout

_WIDE = 200
_NARROW = 60
_ICON = QSize(28, 20)  # wider than the drawing, which leaves a little air before the words


class Navigation(QFrame):
    """Lets the user choose a page. Arrow keys walk through the pages; Tab goes on to the page itself.

    The page that is on has a bar at its side and bold letters, besides its ground colour.
    """

    chosen = Signal(str)
    """The user chose the page of this key."""
    folded = Signal(bool)
    """The user asked for the narrow rail, or for the wide one."""

    def __init__(self, fold_icon: QIcon) -> None:
        super().__init__()
        self.setObjectName("navigation")
        self.setAccessibleName(self.tr("Các trang"))
        self._buttons: dict[str, QPushButton] = {}
        self._titles: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._pages = QVBoxLayout()
        self._pages.setSpacing(0)
        self._fold = QPushButton(self.tr("Thu gọn"))
        self._fold.setIcon(fold_icon)
        self._fold.setIconSize(_ICON)
        self._fold.clicked.connect(lambda: self.folded.emit(not self._is_narrow))
        self._is_narrow = False
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 8)
        layout.setSpacing(0)
        layout.addLayout(self._pages)
        layout.addStretch()
        layout.addWidget(self._fold)
        self.set_narrow(False)

    def add_page(self, key: str, title: str, icon: QIcon, keys: str = "") -> None:
        """Add a page at the end; `keys` is its shortcut as shown to the user."""
        button = QPushButton(title)
        button.setCheckable(True)
        button.setAutoExclusive(True)
        button.setIcon(icon)
        button.setIconSize(_ICON)
        button.setAccessibleName(title)
        button.setToolTip(f"{title} ({keys})" if keys else title)
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.clicked.connect(lambda: self.chosen.emit(key))
        self._group.addButton(button)
        self._buttons[key] = button
        self._titles[key] = title
        self._pages.addWidget(button)
        self._show_title(key)

    def mark(self, key: str) -> None:
        """Show which page is on."""
        self._buttons[key].setChecked(True)

    def keys(self) -> Sequence[str]:
        """Return the keys of the pages in order."""
        return tuple(self._buttons)

    def current(self) -> str:
        """Return the key of the page that is on, or an empty string."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def button(self, key: str) -> QPushButton:
        """Return a page's button."""
        return self._buttons[key]

    @property
    def is_narrow(self) -> bool:
        """Tell whether the rail shows icons alone."""
        return self._is_narrow

    def set_narrow(self, narrow: bool) -> None:
        """Show icons alone, or icons and names."""
        self._is_narrow = narrow
        self.setFixedWidth(_NARROW if narrow else max(_WIDE, self.fontMetrics().averageCharWidth() * 26))
        for key in self._buttons:
            self._show_title(key)
        words = self.tr("Hiện tên trang") if narrow else self.tr("Thu gọn")
        self._fold.setText("" if narrow else words)
        self._fold.setToolTip(words)
        self._fold.setAccessibleName(words)

    def _show_title(self, key: str) -> None:
        self._buttons[key].setText("" if self._is_narrow else self._titles[key])
