"""The head of a page: its name, a sentence on what it is for, and its buttons."""

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.icons import Icons
from ui.widgets.action_button import ActionButton
from ui.widgets.elided_label import ElidedLabel
from ui.widgets.fonts import enlarge


class PageHeader(QFrame):
    """Shows the page that is on; its first button stands at the right end, on most pages as the main one."""

    def __init__(self, icons: Icons) -> None:
        super().__init__()
        self.setObjectName("page_header")
        self._icons = icons
        self._title = ElidedLabel()
        self._title.setProperty("role", "title")
        enlarge(self._title, 1.5)
        self._purpose = ElidedLabel()
        self._purpose.setProperty("role", "muted")
        self._buttons: list[ActionButton] = []
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._purpose)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(24, 12, 24, 12)
        self._row.setSpacing(8)
        self._row.addLayout(words, 1)

    def show_page(
        self, title: str, purpose: str, actions: Sequence[QAction], *, has_main: bool = True
    ) -> None:
        """Show another page's name and buttons, the first of them as the main one where it has one."""
        self._title.setText(title)
        self._purpose.setText(purpose)
        self._purpose.setVisible(bool(purpose))
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = [
            ActionButton(action, primary=has_main and number == 0, icons=self._icons)
            for number, action in enumerate(actions)
        ]
        for button in reversed(self._buttons):
            self._row.addWidget(button)

    def buttons(self) -> list[ActionButton]:
        """Return the buttons, the main one first."""
        return list(self._buttons)
