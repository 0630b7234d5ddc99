"""What the page of congresses does with dialogs: adds, corrects, takes lists in, saves."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QIcon
from PySide6.QtWidgets import QWidget

from app.domain.body import Body, BodyKind
from app.domain.congress import Congress
from app.domain.date_moves import DateMoves
from app.domain.dates.written import format_date
from app.domain.errors import KnownError
from app.services.due_moves import Moved
from ui.dialogs.congress import CongressDialog
from ui.dialogs.congress_dates import SameDatesDialog
from ui.dialogs.congress_import import CongressImportDialog
from ui.dialogs.date_moves import DateMovesDialog
from ui.models.congresses import CongressesModel
from ui.models.congresses_words import moved_words, moving_words
from ui.operations import congresses
from ui.operations.congresses import CongressList
from ui.pages.page import PageContext
from ui.widgets.banner import Banner, Notice


class CongressCommands(QObject):
    """Asks for entries in dialogs over the page and saves them; what came of it is said in the banner."""

    added = Signal(str)
    """A congress was added; carries its key."""

    def __init__(
        self,
        context: PageContext,
        page: QWidget,
        model: CongressesModel,
        banner: Banner,
        today: Callable[[], date],
    ) -> None:
        super().__init__(page)
        self._today = today
        self._context, self._page, self._model, self._banner = context, page, model, banner
        self._departments: tuple[Body, ...] = ()
        self._attends: Mapping[int, tuple[int, ...]] = {}

    def take(self, found: CongressList) -> None:
        """Take which bodies may attend congresses, and which do."""
        kept = {each for bodies in found.attends.values() for each in bodies}
        living = [body for body in found.bodies.values() if body.valid_to is None]
        offered = [body for body in living if body.kind is BodyKind.DEPARTMENT or body.id in kept]
        self._departments = tuple(sorted(offered, key=lambda body: (body.kind, body.order_no)))
        self._attends = found.attends

    def attending(self, congress: Congress) -> list[str]:
        """Return the names of those that attend a congress."""
        names = {body.id: body.name for body in self._departments}
        return [names[each] for each in self._attends.get(congress.id, ()) if each in names]

    def add_congress(self) -> None:
        """Ask for a congress that no plan names."""
        dialog = CongressDialog(
            None, self._page, calendar_icon=self._calendar(), departments=self._departments
        )
        self._open(dialog, lambda made: self._add(dialog, made))

    def edit(self, chosen: list[Congress]) -> None:
        """Ask for all of one congress, or for what several have in common."""
        if len(chosen) > 1:
            several = SameDatesDialog(chosen, self._calendar(), self._page, self._departments, self._attends)
            self._open(several, lambda changed: self.save(changed, several, several.attends()))
        elif chosen:
            attends = self._attends.get(chosen[0].id, ())
            one = CongressDialog(
                chosen[0],
                self._page,
                calendar_icon=self._calendar(),
                departments=self._departments,
                attends=attends,
            )
            self._open(one, lambda changed: self._save_one(changed, one, attends))

    def take_in_dates(self) -> None:
        """Ask for a list of the units' dates: a file, or what was copied from a spreadsheet."""
        if not any(each.family_id is not None for each in self._model.congresses()):
            self._context.messages.tell(
                self._page,
                self.tr("Sổ chưa có đại hội của đơn vị nào."),
                self.tr("Hãy nhập kế hoạch và danh sách đơn vị trước; mỗi đơn vị sẽ có đại hội của mình."),
            )
            return
        text = QGuiApplication.clipboard().text()
        pasted = text if "\t" in text else ""
        dialog = CongressImportDialog(self._context, self._page, pasted, self._tell_moved)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def save_entry(self, changed: Congress) -> None:
        """Save what was entered in a cell, and say what moved along with it."""
        before = self._model.congress(changed.id) or changed
        self.save([changed], None, also=_moved_along(before, changed))

    def save(
        self,
        changed: list[Congress],
        dialog: Any,  # noqa: ANN401 - any of the forms
        attends: Mapping[int, tuple[int, ...]] | None = None,
        also: str = "",
    ) -> None:
        """Save congresses and who attends them, once what would move with them was shown and agreed to.

        A form stays open until that is done.
        """
        refused = dialog.refuse if dialog is not None else self._refuse

        def ask(moves: DateMoves) -> None:
            if not moves.moving():
                self._save_now(changed, dialog, attends or {}, also)
                return
            what = moving_words(self._model.congresses(), changed)
            shown = DateMovesDialog(what, moves, self._context.settings, dialog or self._page)
            shown.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            shown.accepted.connect(lambda: self._save_now(changed, dialog, attends or {}, also))
            shown.rejected.connect(self._banner.settle)
            shown.open()

        congresses.read_moves(
            self._context.runner, dialog or self._page, changed, self._today(), ask, refused
        )

    def _save_now(
        self,
        changed: list[Congress],
        dialog: Any,  # noqa: ANN401 - any of the forms
        attends: Mapping[int, tuple[int, ...]],
        also: str,
    ) -> None:
        def done(moved: Moved) -> None:
            if dialog is not None:
                dialog.accept()
            self._tell_moved(moved, also)

        refused = dialog.refuse if dialog is not None else self._refuse
        congresses.save(self._context.runner, dialog or self._page, changed, attends, done, refused)

    def _save_one(self, changed: Congress, dialog: CongressDialog, before: tuple[int, ...]) -> None:
        after = dialog.attends()
        self.save([changed], dialog, {changed.id: after} if set(after) != set(before) else {})

    def _add(self, dialog: CongressDialog, made: Congress) -> None:
        def done(_: Moved) -> None:
            dialog.accept()
            self.added.emit(made.key)
            self._banner.say(Notice.SUCCESS, self.tr("Đã thêm {name}.").format(name=made.name))

        congresses.add(self._context.runner, dialog, made, dialog.attends(), done, dialog.refuse)

    def _tell_moved(self, moved: Moved, also: str = "") -> None:
        self._banner.say(Notice.SUCCESS, f"{moved_words(moved)} {also}".strip())

    def _refuse(self, error: KnownError) -> None:
        self._banner.say(Notice.ERROR, str(error))

    def _calendar(self) -> QIcon:
        return self._context.icons.icon("calendar", "text_muted")

    def _open(self, dialog: Any, submitted: Callable[[Any], None]) -> None:  # noqa: ANN401 - any of the forms
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.submitted.connect(submitted)
        dialog.open()


def _moved_along(before: Congress, after: Congress) -> str:
    """Say which other days of a congress moved with its opening."""
    words: list[str] = []
    if before.opens_on != after.opens_on:
        if before.closes_on != after.closes_on:
            words.append(f"bế mạc sang {format_date(after.closes_on)}")
        if before.prepares_on != after.prepares_on:
            words.append(f"trù bị sang {format_date(after.prepares_on)}")
    return f"Dời theo: {', '.join(words)}." if words else ""
