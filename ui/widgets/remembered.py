"""Columns and parts of the window that come back as the user left them."""

from PySide6.QtWidgets import QHeaderView, QSplitter

from ui.settings import Settings


def remember(settings: Settings, key: str, widget: QHeaderView | QSplitter) -> bool:
    """Set columns or parts as they were left, and keep what the user makes of them from now on.

    Returns False when nothing fitting was remembered, so that the caller can set a beginning.
    """
    restored = settings.restore_state(key, widget)

    def keep(*_: object) -> None:
        settings.save_state(key, widget)

    if isinstance(widget, QSplitter):
        widget.splitterMoved.connect(keep)
    else:
        widget.sectionResized.connect(keep)
        widget.sectionMoved.connect(keep)
        widget.sortIndicatorChanged.connect(keep)
    return restored
