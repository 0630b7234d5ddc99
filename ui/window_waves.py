"""How the window asks for a wave that the office adds."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from ui.dialogs.wave import WaveDialog
from ui.operations import waves

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def add_wave(window: "MainWindow") -> None:
    """Ask for a wave of one of the book's plans, and add it."""
    frame = window.frame

    def ask(found: waves.WaveChoices) -> None:
        if not found.plans:
            frame.messages.tell(
                window,
                QCoreApplication.translate("WindowWaves", "Sổ chưa có kế hoạch nào để thêm đợt."),
                QCoreApplication.translate("WindowWaves", "Hãy nhập kế hoạch trước."),
            )
            return
        icon = frame.icons.icon("calendar", "text_muted")
        dialog = WaveDialog(found.plans, found.congresses, icon, window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(
            lambda wave: waves.add_wave(frame.runner, dialog, wave, lambda _: dialog.accept(), dialog.refuse)
        )
        dialog.open()

    waves.read_choices(frame.runner, window, ask)
