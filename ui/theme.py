"""The colours of the window: read from resources, turned into a palette and a small style sheet."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication

from ui.style_sheet import style_sheet

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "surface_alt",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.PlaceholderText: "text_muted",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection_text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "link",
    QPalette.ColorRole.LinkVisited: "link",
    QPalette.ColorRole.BrightText: "error",
}
_DISABLED = (
    QPalette.ColorRole.WindowText,
    QPalette.ColorRole.Text,
    QPalette.ColorRole.ButtonText,
    QPalette.ColorRole.HighlightedText,
)


class ThemeMode(StrEnum):
    """What the user chose; SYSTEM follows the computer's light or dark setting."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


@dataclass(frozen=True)
class Theme:
    """A named set of colours, and the folder of the ticks and arrows drawn in them."""

    name: str
    dark: bool
    colours: Mapping[str, str]
    marks: Path

    def colour(self, token: str) -> QColor:
        """Return the colour of a token such as "accent" or "text_muted"."""
        return QColor(self.colours[token])

    def palette(self) -> QPalette:
        """Return the Qt palette of the theme."""
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.colour(token))
        for role in _DISABLED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.colour("text_disabled"))
        return palette


def load_theme(path: Path) -> Theme:
    """Read a theme from its .toml file; its ticks and arrows are in the folder of the same name."""
    content = tomllib.loads(path.read_text(encoding="utf-8"))
    return Theme(content["name"], content["dark"], content["colours"], path.with_suffix(""))


class ThemeSwitch(QObject):
    """Puts the chosen theme on the application, and follows the system when that was chosen."""

    changed = Signal(object)
    """Another theme is on; carries it. Widgets that paint by hand repaint."""

    def __init__(self, app: QApplication, folder: Path, mode: ThemeMode = ThemeMode.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._themes = {name: load_theme(folder / f"{name}.toml") for name in ("light", "dark", "contrast")}
        self._mode = mode
        self._current = self._pick()
        self._put_on()
        app.styleHints().colorSchemeChanged.connect(self._follow)

    @property
    def current(self) -> Theme:
        """Return the theme that is on."""
        return self._current

    @property
    def mode(self) -> ThemeMode:
        """Return what the user chose."""
        return self._mode

    def choose(self, mode: ThemeMode) -> None:
        """Switch to another theme at once."""
        self._mode = mode
        self._follow()

    def _follow(self) -> None:
        theme = self._pick()
        if theme is not self._current:
            self._current = theme
            self._put_on()
            self.changed.emit(theme)

    def _pick(self) -> Theme:
        if self._mode is not ThemeMode.SYSTEM:
            return self._themes[self._mode.value]
        dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._themes["dark" if dark else "light"]

    def _put_on(self) -> None:
        self._app.setPalette(self._current.palette())
        self._app.setStyleSheet(style_sheet(self._current.colours, self._current.marks))
