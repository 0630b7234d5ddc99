"""The icons of the program: one family of line drawings, coloured by the theme."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from ui.theme import Theme

_MODE_TOKENS = {QIcon.Mode.Disabled: "text_disabled", QIcon.Mode.Selected: "selection_text"}


class Icons:
    """Gives out icons by name. An icon takes the theme that is on at the moment it is painted."""

    def __init__(self, folder: Path, theme: Callable[[], Theme]) -> None:
        self._folder = folder
        self._theme = theme
        self._drawings: dict[str, str] = {}
        self._renderers: dict[tuple[str, str], QSvgRenderer] = {}

    def names(self) -> list[str]:
        """Return the names of all icons."""
        return sorted(path.stem for path in self._folder.glob("*.svg"))

    def icon(self, name: str, token: str = "text") -> QIcon:
        """Return an icon in the colour of a theme token.

        Raises:
            FileNotFoundError: there is no icon of that name.
        """
        if name not in self._drawings:
            self._drawings[name] = (self._folder / f"{name}.svg").read_text(encoding="utf-8")
        # A copy, for the wrapper that an engine was given to frees it twice when cycles are collected.
        return QIcon(QIcon(_LineEngine(self, name, token)))

    def renderer(self, name: str, token: str) -> QSvgRenderer:
        """Return what draws an icon in the present colour of a token."""
        colour = self._theme().colours[token]
        key = (name, colour)
        if key not in self._renderers:
            drawing = self._drawings[name].replace("currentColor", colour)
            self._renderers[key] = QSvgRenderer(QByteArray(drawing.encode()))
        return self._renderers[key]


class _LineEngine(QIconEngine):
    """Draws an icon afresh for each size, so that it is sharp at every scale."""

    def __init__(self, icons: Icons, name: str, token: str) -> None:
        super().__init__()
        self._icons = icons
        self._name = name
        self._token = token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        side = min(rect.width(), rect.height())
        square = QRectF(0, 0, side, side)
        square.moveCenter(QRectF(rect).center())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._icons.renderer(self._name, _MODE_TOKENS.get(mode, self._token)).render(painter, square)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        return self.scaledPixmap(size, mode, state, 1.0)

    def scaledPixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State, scale: float) -> QPixmap:
        pixmap = QPixmap(size * scale)
        pixmap.setDevicePixelRatio(scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _LineEngine(self._icons, self._name, self._token)
