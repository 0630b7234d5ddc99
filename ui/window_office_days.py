"""How the window shows and sets the days off and the make-up days."""

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from ui.dialogs.office_days import OfficeDaysDialog
from ui.operations import office_days

if TYPE_CHECKING:
    from ui.main_window import MainWindow


def edit_office_days(window: "MainWindow") -> None:
    """Open the days of this year; other years are reached from there."""
    frame = window.frame
    icon = frame.icons.icon("calendar", "text_muted")
    dialog = OfficeDaysDialog(date.today().year, frame.settings, icon, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)

    def read(year: int) -> None:
        office_days.read_year(
            frame.runner, dialog, year, lambda shown: dialog.show_year(shown.public, shown.own)
        )

    dialog.year_asked.connect(read)
    dialog.submitted.connect(
        lambda year, days: office_days.keep_year(
            frame.runner, dialog, year, days, lambda _: dialog.accept(), dialog.refuse
        )
    )
    read(dialog.year.value())
    dialog.open()
