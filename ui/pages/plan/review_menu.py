"""The menu of a review's commands, for its tree, its lines and its button."""

from collections.abc import Callable

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from ui.pages.plan.review_commands import COMMANDS, Command, words_of


def command_menu(parent: QWidget, run: Callable[[Command], None]) -> QMenu:
    """Return a menu of every command with its key, which is only named: the widgets read their keys."""
    menu = QMenu(parent)
    for each in COMMANDS:
        action = QAction(f"{words_of(each)}\t{each.shown}", menu)
        action.setData(each.command)
        action.triggered.connect(lambda _checked, command=each.command: run(command))
        menu.addAction(action)
        if each.command in (Command.CONFIRM, Command.DROP):
            menu.addSeparator()
    return menu
