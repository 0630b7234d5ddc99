"""How the window asks for a project file that comes back from another program."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from ui.dialogs.project_import import ProjectImportDialog
from ui.operations import project_exchange
from ui.operations.project_exchange import ReadFile

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def say(text: str) -> str:
    """Return a text in the language of the window."""
    return QCoreApplication.translate("WindowExchange", text)


def import_project(window: "MainWindow") -> None:
    """Ask for a file, show what it changes, and take it in when the user agrees."""
    filters = f"{say('Microsoft Project XML')} (*.xml);;{say('Mọi tệp')} (*)"
    title = say("Chọn tệp Microsoft Project")
    path = window.frame.messages.pick_open(window, title, filters, window.frame.books_folder)
    if path is None:
        return

    def show(read: ReadFile) -> None:
        dialog = ProjectImportDialog(window.frame.runner, window.frame.icons, read, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    project_exchange.read_file(window.frame.runner, window, path, show)
