"""The window: the first page or the pages of the open book, the menus and the status bar."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSize
from PySide6.QtGui import QAction, QCloseEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from app.domain.change import UndoState
from ui.action_set import ActionSet
from ui.actions import EDIT, VIEW
from ui.dialogs.about import AboutDialog, ShortcutsDialog
from ui.frame import Frame
from ui.pages.page import Page, PageContext, PageEntry
from ui.pages.start import StartPage
from ui.theme import ThemeMode
from ui.widgets.status import BookStatus
from ui.widgets.workspace import Workspace
from ui.window_books import WindowBooks
from ui.window_closing import WindowClosing
from ui.window_trials import WindowTrials

_NARROW_BELOW = 1100
_FIRST_SIZE, _LEAST_SIZE = QSize(1280, 800), QSize(1000, 540)  # 1366x768 at 125 % leaves 1093x543
_SHOWN_MS = 8000
_THEMES = {f"theme_{mode.value}": mode for mode in ThemeMode}


Handler = Callable[["MainWindow"], None]


class MainWindow(QMainWindow):
    """The one window of the program.

    `handlers` puts something behind actions that the frame itself does not know (see
    `ui.actions`); an action with nothing behind it does not appear.
    """

    def __init__(
        self, frame: Frame, entries: Sequence[PageEntry], handlers: Mapping[str, Handler] | None = None
    ) -> None:
        super().__init__()
        self.frame = frame
        self.workspace = Workspace(entries, frame.icons)
        self.workspace.set_context(
            PageContext(frame.runner, frame.icons, frame.theme, frame.settings, frame.messages, self.go)
        )
        self.books = WindowBooks(frame, self, self.go, self.may_leave)
        can_import = self.workspace.has_page("plan")
        self.start = StartPage(frame.icons, can_import=can_import, has_sample=frame.session.has_sample)
        self.status = BookStatus(frame.icons)
        self.menu_actions = ActionSet(self, frame.icons)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.start)
        self._stack.addWidget(self.workspace)
        self.trials = WindowTrials(self)
        self.setCentralWidget(self.trials.over(self._stack))
        self.setStatusBar(self.status)
        self.setMinimumSize(_LEAST_SIZE)
        self.closing = WindowClosing(self, frame.runner, lambda: self.books.may_leave(self.close))
        self._page_actions = self._make_page_actions(entries)
        self._register(can_import)
        for action_id, handler in (handlers or {}).items():
            self.menu_actions.register(action_id, lambda handler=handler: handler(self))
        self._connect()
        if not frame.settings.restore_geometry("window", self):
            self.resize(_FIRST_SIZE)
        self._fit_navigation()
        self._show_state()

    def go(self, key: str, what: Any = None) -> None:  # noqa: ANN401 - whatever the page understands
        """Show a page, and hand it something to look at."""
        page = self.workspace.show_page(key)
        page.focus_first()
        if what is not None:
            page.look_at(what)

    def may_leave(self) -> bool:
        """Tell whether the open book may be closed; pages with unsaved entries ask the user."""
        return all(self.workspace.each_page(lambda page: page.may_leave()))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.closing.may_close():
            event.ignore()
            return
        self.frame.settings.save_geometry("window", self)
        self.frame.settings.save()
        self.frame.runner.shut_down()
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_navigation()

    def _make_page_actions(self, entries: Sequence[PageEntry]) -> list[QAction]:
        made: list[QAction] = []
        for number, entry in enumerate(entries, 1):
            action = QAction(self.frame.icons.icon(entry.icon), entry.title, self)
            if number <= 9:
                action.setShortcut(QKeySequence(f"Ctrl+{number}"))
            action.triggered.connect(lambda _checked, key=entry.key: self.go(key))
            self.addAction(action)
            made.append(action)
        return made

    def _register(self, can_import: bool) -> None:
        register = self.menu_actions.register
        session = self.frame.session
        register("new_book", self.books.new)
        register("open_book", self.books.open)
        if session.has_sample:
            register("open_sample", self.books.open_sample)
        if can_import:
            register("import_plan", self.books.import_plan)
        if session.can_copy:
            register("save_copy", self.books.save_copy)
        register("close_book", self.books.close)
        register("quit", self.close)
        if session.can_undo:
            register("undo", self._undo)
            register("redo", self._redo)
        if session.can_describe:
            register("book_info", self.books.edit_info)
        if session.trials is not None:
            register("trial", self.trials.start)
        register("switch_focus", self.workspace.switch_focus)
        register("fold_navigation", self._fold_navigation)
        register("refresh", self._refresh)
        for action_id, mode in _THEMES.items():
            action = register(action_id, lambda mode=mode: self._choose_theme(mode))
            action.setChecked(mode is self.frame.theme.mode)
        register("shortcuts", lambda: ShortcutsDialog(self._every_action(), self, self._own_keys()).exec())
        register("about", lambda: AboutDialog(self.frame.icons, self).exec())

    def _connect(self) -> None:
        session = self.frame.session
        self.start.new_asked.connect(self.books.new)
        self.start.open_asked.connect(self.books.open)
        self.start.import_asked.connect(self.books.import_plan)
        self.start.sample_asked.connect(self.books.open_sample)
        self.start.book_chosen.connect(self.books.open_path)
        self.start.book_forgotten.connect(self._forget)
        self.workspace.page_shown.connect(self._fill_menus)
        self.workspace.page_shown.connect(self._show_undo)
        self.workspace.undo_changed.connect(self._show_undo)
        self.workspace.navigation.folded.connect(self._fold_navigation)
        self.status.undo_asked.connect(lambda: session.undo(self))
        self.status.redo_asked.connect(lambda: session.redo(self))
        session.opened.connect(self._begin)
        session.state_changed.connect(self._show_state)
        session.stepped.connect(lambda words: self.status.show_step(words, can_undo=False))
        self.frame.runner.changed.connect(self.workspace.tell_changed)
        self.frame.runner.failed.connect(lambda: self.workspace.each_page(Page.refresh))
        self.frame.runner.stopped.connect(self._tell_stopped)
        self.frame.runner.done_anyway.connect(self._tell_done_anyway)

    def _begin(self) -> None:
        self.workspace.clear()
        self.status.show_step("", can_undo=False)
        keys = self.workspace.navigation.keys()
        if keys:
            self.go(keys[0])
        self._stack.setCurrentWidget(self.workspace)

    def _show_state(self) -> None:
        state = self.frame.session.state
        name = self.tr("Sổ Tuyên Truyền")
        self.setWindowTitle(f"{state.info.title} - {name}" if state else name)
        self.status.show_book(state)
        self.status.setVisible(state is not None)
        self.menu_actions.set_book_open(state is not None)
        self.trials.show(state)
        for action in self._page_actions:
            action.setEnabled(state is not None)
        self._show_undo()
        if state is None:
            self.workspace.clear()
            self.start.show_recent(self.frame.settings.recent_books())
            self._stack.setCurrentWidget(self.start)
            self.start.focus_first()
        self._fill_menus()

    def _show_undo(self) -> None:
        state = self.frame.session.state
        undo, redo = self.menu_actions.get("undo"), self.menu_actions.get("redo")
        if undo is None or redo is None:
            return
        page = self.workspace.current() if state else None
        steps = (page.own_undo() if page else None) or (state.undo if state else UndoState())
        undo.setText(_with_step(self.tr("&Hoàn tác"), steps.undo))
        redo.setText(_with_step(self.tr("&Làm lại"), steps.redo))
        undo.setEnabled(steps.undo is not None)
        redo.setEnabled(steps.redo is not None)
        label, again = (state.undo.undo, state.undo.redo) if state else (None, None)
        words, went_back = self.status.step_text(), self.frame.session.last_was_undo
        self.status.show_step(
            words,
            can_undo=bool(words and label and not went_back),
            can_redo=bool(words and again and went_back),
        )

    def _undo(self) -> None:
        """Take back the last step of the page that keeps its own, or else of the book."""
        page = self.workspace.current()
        if page is not None and page.own_undo() is not None:
            page.take_back()
        else:
            self.frame.session.undo(self)

    def _redo(self) -> None:
        page = self.workspace.current()
        if page is not None and page.own_undo() is not None:
            page.do_again()
        else:
            self.frame.session.redo(self)

    def _fill_menus(self) -> None:
        page = self.workspace.current() if self.frame.session.state else None
        self.menu_actions.put_first(VIEW, self._page_actions if self.frame.session.state else [])
        self.menu_actions.put_last(EDIT, page.actions() if page else [])
        self.menu_actions.fill(self.menuBar())

    def _every_action(self) -> list[QAction]:
        page = self.workspace.current()
        own = page.actions() if page else []
        return [action for _, action in self.menu_actions.listed()] + self._page_actions + own

    def _own_keys(self) -> list[tuple[str, str]]:
        page = self.workspace.current() if self.frame.session.state else None
        return page.own_keys() if page else []

    def _refresh(self) -> None:
        page = self.workspace.current()
        if page is not None:
            page.refresh()

    def _tell_stopped(self) -> None:
        if not self.closing.is_waiting:
            self.status.showMessage(self.tr("Đã dừng lại theo ý bạn; chưa có gì thay đổi."), _SHOWN_MS)

    def _tell_done_anyway(self) -> None:
        """Say that a step was stored before it could be stopped; the status bar names it with its undo."""
        self.frame.messages.tell(
            self,
            self.tr("Việc vừa rồi đã xong trước khi kịp dừng nên đã lưu vào sổ."),
            self.tr("Nếu không muốn giữ, bấm Hoàn tác (Ctrl+Z)."),
        )

    def _forget(self, path: Path) -> None:
        self.frame.settings.forget_recent_book(path)
        self.start.show_recent(self.frame.settings.recent_books())

    def _choose_theme(self, mode: ThemeMode) -> None:
        self.frame.theme.choose(mode)
        self.frame.settings.set_text("theme", mode.value)

    def _fold_navigation(self) -> None:
        self.frame.settings.set_flag("narrow_navigation", not self.workspace.navigation.is_narrow)
        self._fit_navigation()

    def _fit_navigation(self) -> None:
        wished = self.frame.settings.flag("narrow_navigation")
        self.workspace.navigation.set_narrow(wished or self.width() < _NARROW_BELOW)


def _with_step(words: str, step: str | None) -> str:
    return f"{words}: {step}" if step else words
