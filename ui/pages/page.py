"""What every page of the window is built on."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, ClassVar

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QAction, QHideEvent, QKeySequence, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.change import UndoState
from ui.dialogs.messages import Messages
from ui.icons import Icons
from ui.operations.runner import Runner, Step
from ui.settings import Settings
from ui.theme import ThemeSwitch
from ui.widgets.action_button import ICON_NAME
from ui.widgets.banner import Banner


@dataclass(frozen=True)
class PageContext:
    """What a page may use; given to it when it is built.

    `go` shows another page by its key and hands it something to look at, or None.
    """

    runner: Runner
    icons: Icons
    theme: ThemeSwitch
    settings: Settings
    messages: Messages
    go: Callable[[str, Any], None]


class Page(QWidget):
    """One screen of the open book.

    A page names itself in the class attributes below, puts its widgets into `self.body`, adds its
    buttons with `add_action` (the first one becomes the main button of its header, if it has one), and reads
    what it shows in `load`, which is called when the page is seen and out of date. WATCHES holds
    the tables whose changes make it out of date.
    """

    KEY: ClassVar[str]
    ICON: ClassVar[str]
    TITLE: ClassVar[str]
    PURPOSE: ClassVar[str] = ""
    WATCHES: ClassVar[frozenset[str] | None] = None
    HAS_MAIN_ACTION: ClassVar[bool] = True
    undo_changed = Signal()
    """What `own_undo` returns is another."""

    def __init__(self, context: PageContext) -> None:
        super().__init__()
        self.context = context
        self.stale = True
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(24, 16, 24, 16)
        self.body.setSpacing(12)
        self.setAccessibleName(self.title)

    @property
    def title(self) -> str:
        """Return the page's name."""
        return QCoreApplication.translate("Page", self.TITLE)

    @property
    def purpose(self) -> str:
        """Return the sentence that says what the page is for."""
        return QCoreApplication.translate("Page", self.PURPOSE)

    def load(self) -> None:
        """Read what the page shows; called when it is seen and out of date."""

    def on_changed(self, change: Step) -> None:
        """Take note of a step: the page is out of date when it shows rows that the step touched."""
        self._pass_notices()
        if self.WATCHES is None or self.WATCHES & change.touched:
            self.refresh()

    def refresh(self) -> None:
        """Read again what the page shows, now when it is seen, otherwise when it will be."""
        self.stale = True
        self._load_if_seen()

    def look_at(self, what: object) -> None:
        """Show something that another page points to; called after `go`."""

    def may_leave(self) -> bool:
        """Tell whether the book may be closed now; a page with unsaved entries asks the user."""
        return True

    def own_keys(self) -> list[tuple[str, str]]:
        """Return the keys that hold on the page alone now, each with what it does; none in most."""
        return []

    def own_undo(self) -> UndoState | None:
        """Return what undo and redo act on while the page keeps steps of its own; None for the book's."""
        return None

    def take_back(self) -> None:
        """Take back the last step that the page keeps."""

    def do_again(self) -> None:
        """Do again the step of the page that was taken back last."""

    def focus_first(self) -> None:
        """Put the keyboard where work on the page starts: its first widget that takes it."""
        for widget in self.findChildren(QWidget):
            if (
                widget.focusPolicy() & Qt.FocusPolicy.TabFocus
                and widget.isVisibleTo(self)
                and widget.isEnabled()
            ):
                widget.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def add_action(
        self, text: str, handler: Callable[[], None], *, icon: str = "", shortcut: str = "", tip: str = ""
    ) -> QAction:
        """Add a thing the page can do: a button in the header and an entry in the menu."""
        action = QAction(text, self)
        if icon:
            action.setIcon(self.context.icons.icon(icon))
            action.setProperty(ICON_NAME, icon)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
        action.setToolTip(tip or text.replace("&", ""))
        action.setStatusTip(tip)
        action.triggered.connect(lambda _checked: handler())
        self.addAction(action)
        return action

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._load_if_seen()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self._pass_notices()

    def _pass_notices(self) -> None:
        for banner in self.findChildren(Banner):
            banner.pass_by()

    def _load_if_seen(self) -> None:
        if self.stale and self.isVisible() and self.context.runner.is_open:
            self.stale = False
            self.load()


@dataclass(frozen=True)
class PageEntry:
    """A page that the window offers; its code is loaded, and it is built, only when it is first shown.

    `words` is its name in the language of the source, `make` builds it.
    """

    key: str
    icon: str
    words: str
    make: Callable[[PageContext], Page]

    @classmethod
    def of(cls, page: type[Page], make: Callable[[PageContext], Page] | None = None) -> "PageEntry":
        """Return the entry of a page whose code is loaded; `make` when it needs more than its context."""
        return cls(page.KEY, page.ICON, page.TITLE, make or page)

    @property
    def title(self) -> str:
        """Return the page's name."""
        return QCoreApplication.translate("Page", self.words)
