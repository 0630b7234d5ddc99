"""Actions that have something behind them, and the menus made of these."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from ui.actions import ACTIONS, MENUS, ActionSpec
from ui.icons import Icons


class ActionSet(QObject):
    """The actions of one window. An action without a handler is in no menu and has no shortcut."""

    def __init__(self, window: QWidget, icons: Icons, specs: Sequence[ActionSpec] = ACTIONS) -> None:
        super().__init__(window)
        self._window = window
        self._icons = icons
        self._specs = {spec.id: spec for spec in specs}
        self._actions: dict[str, QAction] = {}
        self._choices = QActionGroup(self)
        self._first: dict[str, list[QAction]] = {}
        self._last: dict[str, list[QAction]] = {}

    def register(self, action_id: str, handler: Callable[[], None], *, enabled: bool = True) -> QAction:
        """Put a handler behind an action, which makes it exist."""
        spec = self._specs[action_id]
        action = QAction(say(spec.text), self._window)
        if spec.icon:
            action.setIcon(self._icons.icon(spec.icon))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
        if spec.choice:
            action.setCheckable(True)
            self._choices.addAction(action)
        action.setStatusTip(say(spec.tip))
        action.setEnabled(enabled)
        action.triggered.connect(lambda _checked: handler())
        self._window.addAction(action)
        self._actions[action_id] = action
        return action

    def get(self, action_id: str) -> QAction | None:
        """Return an action, or None when nothing is behind it."""
        return self._actions.get(action_id)

    def set_book_open(self, is_open: bool) -> None:
        """Let the actions that need a book be used, or not."""
        for spec, action in self.listed():
            if spec.needs_book:
                action.setEnabled(is_open)

    def put_first(self, menu: str, actions: list[QAction]) -> None:
        """Show actions from elsewhere at the head of a menu; seen when the menus are filled next."""
        self._first[menu] = actions

    def put_last(self, menu: str, actions: list[QAction]) -> None:
        """Show actions from elsewhere at the end of a menu; seen when the menus are filled next."""
        self._last[menu] = actions

    def fill(self, bar: QMenuBar) -> None:
        """Build the menus anew from the actions that exist."""
        bar.clear()
        for title in MENUS:
            menu = bar.addMenu(say(title))
            self._fill_menu(menu, (title,))
            menu.menuAction().setVisible(not menu.isEmpty())

    def listed(self) -> list[tuple[ActionSpec, QAction]]:
        """Return the actions that exist, in the order of the menus."""
        return [(spec, self._actions[key]) for key, spec in self._specs.items() if key in self._actions]

    def _fill_menu(self, menu: QMenu, path: tuple[str, ...]) -> None:
        menu.addActions(self._first.get(path[-1], []))
        group = 0
        submenus: set[str] = set()
        for spec, action in self.listed():
            if spec.menu[: len(path)] != path:
                continue
            inner = spec.menu[len(path)] if len(spec.menu) > len(path) else ""
            if not inner:
                _part(menu, group, spec.group)
                group = spec.group
                menu.addAction(action)
            elif inner not in submenus:
                menu.addSeparator()
                submenus.add(inner)
                self._fill_menu(menu.addMenu(say(inner)), (*path, inner))
        if last := self._last.get(path[-1]):
            menu.addSeparator()
            menu.addActions(last)


def _part(menu: QMenu, before: int, group: int) -> None:
    if group != before and not menu.isEmpty():
        menu.addSeparator()


def say(text: str) -> str:
    """Return a text of the action list in the language of the window."""
    return QCoreApplication.translate("Actions", text)
