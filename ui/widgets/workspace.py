"""The pages of the open book: the rail, the head, and the page that is on."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.icons import Icons
from ui.operations.runner import Step
from ui.pages.page import Page, PageContext, PageEntry
from ui.widgets.navigation import Navigation
from ui.widgets.page_header import PageHeader


class Workspace(QWidget):
    """Builds each page when it is first shown, and shows one at a time."""

    page_shown = Signal(object)
    """Another page is on; carries it."""
    undo_changed = Signal()
    """What a page takes back by itself is another."""

    def __init__(self, entries: Sequence[PageEntry], icons: Icons) -> None:
        super().__init__()
        self._entries = {entry.key: entry for entry in entries}
        self._context: PageContext | None = None
        self._pages: dict[str, Page] = {}
        self.navigation = Navigation(icons.icon("menu"))
        self.header = PageHeader(icons)
        self._stack = QStackedWidget()
        for number, entry in enumerate(entries, 1):
            keys = QKeySequence(f"Ctrl+{number}").toString(QKeySequence.SequenceFormat.NativeText)
            icon = icons.icon(entry.icon)
            self.navigation.add_page(entry.key, entry.title, icon, keys if number <= 9 else "")
        self.navigation.chosen.connect(self.show_page)
        self._lay_out()

    def set_context(self, context: PageContext) -> None:
        """Give the pages what they may use; before the first is shown."""
        self._context = context

    def has_page(self, key: str) -> bool:
        """Tell whether there is a page of that key."""
        return key in self._entries

    def page(self, key: str) -> Page:
        """Return a page, building it when it is not there yet."""
        if key not in self._pages:
            if self._context is None:
                raise RuntimeError("the workspace has no context yet")
            page = self._entries[key].make(self._context)
            self._pages[key] = page
            page.undo_changed.connect(self.undo_changed)
            self._stack.addWidget(page)
        return self._pages[key]

    def current(self) -> Page | None:
        """Return the page that is on."""
        page = self._stack.currentWidget()
        return page if isinstance(page, Page) else None

    def show_page(self, key: str) -> Page:
        """Show a page."""
        page = self.page(key)
        self.navigation.mark(key)
        self._stack.setCurrentWidget(page)
        self.header.show_page(page.title, page.purpose, page.actions(), has_main=page.HAS_MAIN_ACTION)
        self.page_shown.emit(page)
        return page

    def each_page(self, do: Callable[[Page], Any]) -> list[Any]:
        """Do something with every page that has been built."""
        return [do(page) for page in self._pages.values()]

    def tell_changed(self, change: Step) -> None:
        """Tell every page of a step."""
        self.each_page(lambda page: page.on_changed(change))

    def clear(self) -> None:
        """Throw all pages away, with whatever they show of the book that was open."""
        for page in self._pages.values():
            self._stack.removeWidget(page)
            page.deleteLater()
        self._pages.clear()

    def switch_focus(self) -> None:
        """Put the keyboard on the rail when it is on the page, and the other way about."""
        page = self.current()
        if page is None:
            return
        if self.navigation.isAncestorOf(self.focusWidget() or self):
            page.focus_first()
        else:
            self.navigation.button(self.navigation.current()).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.header)
        right.addWidget(self._stack, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.navigation)
        layout.addLayout(right, 1)
