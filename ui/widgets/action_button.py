"""A push button that does what an action does, and looks as able as it."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from ui.icons import Icons

ICON_NAME = "icon_name"
_ICON = QSize(22, 16)  # wider than the drawing, which leaves a little air before the words


class ActionButton(QPushButton):
    """Follows an action in text, icon, tooltip and whether it can be used.

    `primary` marks the main button of a place. Its ground is the accent colour, so its icon is
    taken anew from `icons` in the colour that is read on it.
    """

    def __init__(self, action: QAction, *, primary: bool = False, icons: Icons | None = None) -> None:
        super().__init__()
        self._action = action
        self._icons = icons if primary else None
        if primary:
            self.setProperty("role", "primary")
        self.setIconSize(_ICON)
        self.clicked.connect(action.trigger)
        if not action.isVisible():
            self.hide()
        self._follow()
        action.changed.connect(self._follow)
        action.visibleChanged.connect(self._follow_visibility)

    def _follow(self) -> None:
        action = self._action
        self.setText(action.text())
        name = action.property(ICON_NAME)
        self.setIcon(self._icons.icon(name, "accent_text") if self._icons and name else action.icon())
        self.setEnabled(action.isEnabled())
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        self.setToolTip(f"{action.toolTip()} ({keys})" if keys else action.toolTip())

    def _follow_visibility(self) -> None:
        self.setVisible(self._action.isVisible())
