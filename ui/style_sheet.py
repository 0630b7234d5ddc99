"""The style sheet: what a palette cannot say. Sizes stand on a grid of 8 px, halved where needed."""

from collections.abc import Mapping
from string import Template

_SHEET = Template("""
QToolTip { color: $text; background: $surface; border: 1px solid $border_strong; padding: 4px 8px; }

QPushButton {
    color: $text; background: $surface; border: 1px solid $border; border-radius: 4px;
    padding: 5px 15px; min-height: 20px;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $border; }
QPushButton:focus { border: 2px solid $focus; padding: 4px 14px; }
QPushButton:disabled { color: $text_disabled; background: $window; }
QPushButton:default, QPushButton[role="primary"] {
    color: $accent_text; background: $accent; border-color: $accent; font-weight: 600;
}
QPushButton:default:hover, QPushButton[role="primary"]:hover { background: $accent_hover; }
QPushButton:default:focus, QPushButton[role="primary"]:focus {
    border: 2px solid $text; padding: 4px 14px;
}
QPushButton[role="primary"]:disabled, QPushButton:default:disabled {
    color: $text_disabled; background: $hover; border-color: $border;
}
QPushButton[role="link"] {
    color: $link; background: transparent; border: 1px solid transparent; padding: 1px 4px;
    text-decoration: underline;
}
QPushButton[role="link"]:hover { background: $hover; }
QPushButton[role="link"]:focus { border: 1px solid $focus; }
QPushButton[role="link"]:disabled { color: $text_disabled; text-decoration: none; }
QPushButton[role="chip"] { border-radius: 13px; padding: 2px 11px; border-color: $border_strong; }
QPushButton[role="chip"]:focus { padding: 1px 10px; }
QPushButton[role="chip"]:checked {
    color: $selection_text; background: $selection; border-color: $accent;
}
QPushButton[role="choice"] { text-align: left; border-radius: 8px; padding: 0; }
QPushButton[role="choice"]:hover { border-color: $accent; background: $surface; }
QPushButton[role="choice"]:focus { border: 2px solid $focus; padding: 0; }

QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:focus { border-color: $focus; }

QLineEdit, QPlainTextEdit, QTextEdit {
    color: $text; background: $surface; border: 1px solid $border_strong; border-radius: 4px;
    selection-background-color: $accent; selection-color: $accent_text;
}
QLineEdit { padding: 5px 8px; min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; }
QLineEdit:focus { padding: 4px 7px; }
QLineEdit[invalid="true"] { border: 2px solid $error; padding: 4px 7px; }
QLineEdit:disabled, QLineEdit:read-only { background: $window; color: $text_muted; }

QAbstractItemView { background: $surface; border: 1px solid $border; gridline-color: $border; }
QAbstractItemView:focus { border: 1px solid $focus; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 4px; min-height: 0; }
QHeaderView { background: $surface_alt; border: none; }
QHeaderView::section {
    color: $text_muted; background: $surface_alt; border: none; border-right: 1px solid $border;
    border-bottom: 1px solid $border; padding: 6px 8px; font-weight: 600;
}
QTableCornerButton::section { background: $surface_alt; border: none; border-bottom: 1px solid $border; }

QTableView::item, QListView::item { padding: 0 8px; }
QTreeView::item { padding: 4px 4px; }
QAbstractItemView::item:selected { background: $selection; color: $selection_text; }

QMenuBar { background: $rail; color: $text; border-bottom: 1px solid $border; padding: 2px 4px; }
QMenuBar::item { padding: 4px 10px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: $selection; color: $selection_text; }
QMenu { background: $surface; color: $text; border: 1px solid $border_strong; padding: 4px; }
QMenu::item { padding: 6px 24px 6px 8px; border-radius: 4px; }
QMenu::item:selected { background: $selection; color: $selection_text; }
QMenu::item:disabled { color: $text_disabled; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: $border; margin: 4px 8px; }

QStatusBar { background: $rail; border-top: 1px solid $border; }
QStatusBar::item { border: none; }
QStatusBar QLabel { padding: 2px 4px; }

QProgressBar { background: $hover; border: 1px solid $border; border-radius: 4px; height: 8px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QSplitter::handle { background: $border; }
QSplitter::handle:horizontal { width: 1px; }
QSplitter::handle:vertical { height: 1px; }

#navigation { background: $rail; border-right: 1px solid $border; }
#navigation QPushButton {
    text-align: left; background: transparent; border: none; border-left: 4px solid transparent;
    border-radius: 0; padding: 8px 12px; min-height: 24px; font-weight: 400;
}
#navigation QPushButton:hover { background: $hover; }
#navigation QPushButton:checked {
    background: $surface; border-left: 4px solid $accent; font-weight: 600;
}
#navigation QPushButton:focus {
    border: 2px solid $focus; border-left-width: 4px; padding: 6px 10px 6px 12px;
}

#page_header { background: $surface; border-bottom: 1px solid $border; }
QLabel[role="title"] { font-weight: 600; }
QLabel[role="muted"] { color: $text_muted; }
QLabel[role="error"] { color: $error; }
QLabel[role="tag"] {
    color: $warning; background: $warning_soft; border: 1px solid $warning; border-radius: 4px;
    padding: 1px 6px;
}
QFrame[role="popup"] { background: $surface; border: 1px solid $border_strong; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[role="info"] { background: $info_soft; border: 1px solid $info; border-radius: 4px; }
QFrame[role="warning"] { background: $warning_soft; border: 1px solid $warning; border-radius: 4px; }
QFrame[role="error"] { background: $error_soft; border: 1px solid $error; border-radius: 4px; }
QFrame[role="success"] { background: $success_soft; border: 1px solid $success; border-radius: 4px; }
""")


def style_sheet(colours: Mapping[str, str]) -> str:
    """Return the application's style sheet in these colours."""
    return _SHEET.substitute(colours)
