"""Actions that belong to one table or tree, and whose keys count only while it has the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QWidget


def add_local_action(
    widget: QWidget, text: str, keys: str, handler: Callable[[], None], icon: QIcon | None = None
) -> QAction:
    """Give a widget an action, with its keys where it has any, and return it."""
    action = QAction(text, widget)
    if keys:
        action.setShortcut(keys)
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
    if icon is not None:
        action.setIcon(icon)
    action.triggered.connect(lambda _checked: handler())
    widget.addAction(action)
    return action
