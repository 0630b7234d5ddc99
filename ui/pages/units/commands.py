"""What can be done with the selected units: each asks what it must, then hands on to an operation."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtWidgets import QDialog

from app.domain.change import Change
from app.domain.errors import KnownError
from app.domain.unit_entry import UnitEntry
from ui.dialogs.succession import EndDialog, RenameDialog, SplitDialog, SuccessionDialog
from ui.dialogs.units_add import UnitAddDialog
from ui.dialogs.units_import import UnitsImportDialog
from ui.operations import units
from ui.pages.page import Page
from ui.pages.units.table import UnitsTable

_Save = Callable[[date, list[str], Callable[[Change], None], Callable[[KnownError], None]], None]


class UnitCommands(QObject):
    """Acts on what is selected in the table. `show_as_of` is asked to show the list as of a later day."""

    def __init__(
        self, page: Page, table: UnitsTable, day: Callable[[], date], show_as_of: Callable[[date], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._runner = page.context.runner
        self._table = table
        self._day = day
        self._show_as_of = show_as_of

    def add(self) -> None:
        """Ask for one unit."""
        dialog = UnitAddDialog(self._page)

        def save(entry: UnitEntry) -> None:
            units.add_units(self._runner, dialog, [entry], lambda _: dialog.accept(), dialog.refuse)

        dialog.submitted.connect(save)
        _open(dialog)

    def take_in(self, pasted: str = "") -> None:
        """Ask for a list, pasted or from a file."""
        _open(UnitsImportDialog(self._page.context, self._page, pasted))

    def rename(self) -> None:
        """Ask for the new name of the current unit."""
        if row := self._table.current_row():
            body = row.body
            self._ask(
                RenameDialog([body.name], self._page, self._day()),
                lambda on, names, then, refused: units.rename_unit(
                    self._runner, self._page, body.id, names[0], on, then, refused
                ),
            )

    def merge(self) -> None:
        """Ask for what the selected units become together."""
        bodies = [row.body for row in self._table.selected_rows()]
        if len(bodies) < 2:
            self._page.context.messages.tell(
                self._page,
                _say("Hãy chọn từ hai đơn vị trở lên rồi sáp nhập."),
                _say("Giữ Ctrl hoặc Shift để chọn nhiều dòng."),
            )
            return
        self._ask(
            RenameDialog([body.name for body in bodies], self._page, self._day()),
            lambda on, names, then, refused: units.merge_units(
                self._runner, self._page, [body.id for body in bodies], names[0], on, then, refused
            ),
        )

    def split(self) -> None:
        """Ask for what the current unit becomes."""
        if row := self._table.current_row():
            body = row.body
            self._ask(
                SplitDialog(body.name, self._page, self._day()),
                lambda on, names, then, refused: units.split_unit(
                    self._runner, self._page, body.id, names, on, then, refused
                ),
            )

    def end(self) -> None:
        """Ask from when on the current unit is no more."""
        if row := self._table.current_row():
            body = row.body
            self._ask(
                EndDialog(body.name, self._page, self._day()),
                lambda on, _names, then, refused: units.end_unit(
                    self._runner, self._page, body.id, on, then, refused
                ),
            )

    def remove(self) -> None:
        """Delete the selected units, when the user agrees."""
        bodies = [row.body for row in self._table.selected_rows()]
        if not bodies:
            return
        what = bodies[0].name if len(bodies) == 1 else _say("{count} đơn vị").format(count=len(bodies))
        detail = _say(
            "Chỉ xóa được đơn vị nhập nhầm, chưa có kết quả nào. Đơn vị thôi hoạt động thì dùng «Kết thúc»."
        )
        question = _say("Xóa {what}?").format(what=what)
        if self._page.context.messages.confirm(self._page, question, _say("Xóa"), detail, danger=True):
            units.remove_units(self._runner, self._page, [body.id for body in bodies])

    def _ask(self, dialog: SuccessionDialog, save: _Save) -> None:
        def submit(on: date, names: list[str]) -> None:
            def finish(_: Change) -> None:
                dialog.accept()
                if on > self._day():
                    self._show_as_of(on)

            save(on, names, finish, dialog.refuse)

        dialog.submitted.connect(submit)
        _open(dialog)


def _open(dialog: QDialog) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _say(text: str) -> str:
    return QCoreApplication.translate("Units", text)
