"""The style sheet: what a palette cannot say. Sizes stand on a grid of 8 px, halved where needed."""

from collections.abc import Mapping
from pathlib import Path
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
    color: $accent_text; background: $accent; border-color: $accent;
}
QPushButton[role="primary"] { font-weight: 600; }
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
QPushButton[role="choice"], QPushButton[role="choice"]:default {
    text-align: left; border-radius: 8px; padding: 0; background: $surface; border-color: $border;
}
QPushButton[role="choice"]:hover, QPushButton[role="choice"]:default:hover {
    border-color: $accent; background: $surface;
}
QPushButton[role="choice"]:focus, QPushButton[role="choice"]:default:focus {
    border: 2px solid $focus; padding: 0;
}
QPushButton[role="tile"] {
    text-align: left; border-radius: 8px; padding: 0; background: $surface; border: 1px solid $border;
}
QPushButton[role="tile"]:hover { border-color: $accent; background: $surface; }
QPushButton[role="tile"]:focus { border: 2px solid $focus; padding: 0; }
QPushButton[role="row"] {
    text-align: left; border-radius: 6px; padding: 0; background: transparent; border: 2px solid transparent;
}
QPushButton[role="row"]:hover { background: $hover; }
QPushButton[role="row"]:focus { border: 2px solid $focus; padding: 0; background: $surface; }
QPushButton[role="row"]:disabled { background: transparent; }

QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 4px; }
QToolButton:hover { background: $hover; }
QToolButton:checked { background: $accent_soft; border-color: $accent; }
QToolButton:focus { border-color: $focus; }

QLineEdit, QPlainTextEdit, QTextEdit {
    color: $text; background: $surface; border: 1px solid $border_strong; border-radius: 4px;
    selection-background-color: $accent; selection-color: $accent_text;
    placeholder-text-color: $text_muted;
}
QPlainTextEdit, QTextEdit { padding: 1px; }
QPlainTextEdit:focus, QTextEdit:focus { padding: 0; }
QLineEdit { padding: 5px 8px; min-height: 20px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus { border: 2px solid $focus; }
QLineEdit:focus { padding: 4px 7px; }
QLineEdit[invalid="true"] { border: 2px solid $error; padding: 4px 7px; }
QLineEdit:disabled, QLineEdit:read-only { background: $window; color: $text_muted; }

QComboBox, QAbstractSpinBox {
    color: $text; background: $surface; border: 1px solid $border_strong; border-radius: 4px;
    padding: 5px 8px; min-height: 20px;
}
QComboBox { combobox-popup: 0; }
QAbstractSpinBox { padding: 0; min-height: 28px; }
QAbstractSpinBox:focus { padding: 0; min-height: 26px; border: 2px solid $focus; }
QComboBox:focus { border: 2px solid $focus; padding: 4px 7px; }
QComboBox:disabled, QAbstractSpinBox:disabled { background: $window; color: $text_disabled; }
QComboBox QLineEdit, QAbstractSpinBox QLineEdit {
    border: none; padding: 0; min-height: 0; background: transparent;
}
QComboBox::drop-down {
    subcontrol-origin: padding; subcontrol-position: center right; width: 24px; border: none;
}
QComboBox::down-arrow { image: url("$marks/down.svg"); width: 12px; height: 12px; }
QComboBox QAbstractItemView { border: 1px solid $border_strong; outline: none; }
QComboBox QAbstractItemView::item { min-height: 28px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button {
    subcontrol-origin: border; width: 20px; border: none; background: transparent;
}
QAbstractSpinBox::up-button { subcontrol-position: top right; }
QAbstractSpinBox::down-button { subcontrol-position: bottom right; }
QAbstractSpinBox::up-arrow { image: url("$marks/up.svg"); width: 10px; height: 10px; }
QAbstractSpinBox::down-arrow { image: url("$marks/down.svg"); width: 10px; height: 10px; }

QCheckBox, QRadioButton { spacing: 8px; padding: 2px 0; }
QCheckBox::indicator, QRadioButton::indicator, QAbstractItemView::indicator {
    width: 16px; height: 16px; background: $surface; border: 1px solid $border_strong; border-radius: 3px;
}
QRadioButton::indicator { border-radius: 9px; }
QCheckBox::indicator:checked, QAbstractItemView::indicator:checked {
    background: $accent; border-color: $accent; image: url("$marks/check.svg");
}
QCheckBox::indicator:indeterminate, QAbstractItemView::indicator:indeterminate {
    background: $accent; border-color: $accent; image: url("$marks/dash.svg");
}
QRadioButton::indicator:checked {
    background: $accent; border-color: $accent; image: url("$marks/dot.svg");
}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {
    border: 2px solid $focus; width: 14px; height: 14px;
}
QCheckBox::indicator:checked:focus, QRadioButton::indicator:checked:focus { border-color: $text; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
    background: $window; border-color: $border;
}

#qt_calendar_navigationbar { background: $surface; }
#qt_calendar_navigationbar QToolButton { font-weight: 600; padding: 4px 8px; }
#qt_calendar_navigationbar QToolButton::menu-indicator { image: none; }
QToolButton#qt_calendar_prevmonth { qproperty-icon: url("$marks/left.svg"); }
QToolButton#qt_calendar_nextmonth { qproperty-icon: url("$marks/right.svg"); }
QCalendarWidget QAbstractItemView { border: none; }

QGroupBox { border: 1px solid $border; border-radius: 4px; margin-top: 10px; padding: 12px 8px 8px 8px; }
QGroupBox::title { subcontrol-origin: margin; left: 8px; padding: 0 4px; }
QTabWidget::pane { border: 1px solid $border; background: $surface; }
QTabBar::tab {
    color: $text_muted; background: transparent; border: none; border-bottom: 3px solid transparent;
    padding: 6px 16px 4px 16px;
}
QTabBar::tab:hover { background: $hover; }
QTabBar::tab:selected { color: $text; border-bottom-color: $accent; }
QTabBar::tab:focus { color: $text; border: 2px solid $focus; padding: 4px 14px; }
QScrollBar { background: transparent; border: none; }
QScrollBar:vertical { width: 14px; }
QScrollBar:horizontal { height: 14px; }
QScrollBar::handle { background: $border_strong; border: 4px solid $surface; border-radius: 7px; }
QScrollBar::handle:hover { background: $text_muted; border-width: 3px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: $surface; }
QMessageBox QLabel { padding: 4px 8px 4px 0; }

QAbstractItemView { background: $surface; border: 1px solid $border; gridline-color: $border; }
QAbstractItemView:focus { border: 1px solid $focus; }
QAbstractItemView QLineEdit { border-radius: 0; padding: 0 4px; min-height: 0; }
QHeaderView { background: $surface_alt; border: none; }
QHeaderView::section {
    color: $text_muted; background: $surface_alt; border: none; border-right: 1px solid $border;
    border-bottom: 1px solid $border; padding: 6px 8px; font-weight: 600;
}
QHeaderView::section:horizontal:last { border-right: none; }
QTableCornerButton::section { background: $surface_alt; border: none; border-bottom: 1px solid $border; }

QTableView::item, QListView::item { padding: 0 5px; }
QTreeView::item { padding: 0 5px; }
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
QLabel[role="count"] {
    color: $accent; background: $accent_soft; border-radius: 11px; font-weight: 600;
}
QLabel[tone="strong"] { font-weight: 600; }
QLabel[tone="late"] { color: $overdue; font-weight: 600; }
QLabel[tone="none"] { color: $text_muted; font-weight: 400; }
QLabel[role="tag"] {
    color: $warning; background: $warning_soft; border: 1px solid $warning; border-radius: 4px;
    padding: 1px 6px;
}
QFrame[role="popup"] { background: $surface; border: 1px solid $border_strong; }
QFrame[role="card"] { background: $surface; border: 1px solid $border; border-radius: 8px; }
QFrame[notice="info"] { background: $info_soft; border: 1px solid $info; border-radius: 4px; }
QFrame[notice="warning"] { background: $warning_soft; border: 1px solid $warning; border-radius: 4px; }
QFrame[notice="error"] { background: $error_soft; border: 1px solid $error; border-radius: 4px; }
QFrame[notice="success"] { background: $success_soft; border: 1px solid $success; border-radius: 4px; }
""")


def style_sheet(colours: Mapping[str, str], marks: Path) -> str:
    """Return the application's style sheet in these colours, with ticks and arrows from a folder."""
    return _SHEET.substitute(colours, marks=marks.as_posix())
