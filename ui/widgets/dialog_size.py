"""The size of dialogs that hold tables: as the user left it, and never more than the screen has room for."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from ui.screen import room_for
from ui.settings import Settings


def remember_size(dialog: QDialog, settings: Settings, key: str, first: QSize) -> None:
    """Give a dialog the size that it was left with, `first` when it never was, and keep what it gets."""
    if not settings.restore_geometry(key, dialog):
        dialog.resize(first)
    dialog.resize(dialog.size().boundedTo(room_for(dialog)))
    dialog.finished.connect(lambda _: settings.save_geometry(key, dialog))
