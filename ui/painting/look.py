"""The colours and letters of a chart: the theme's on the screen, its own on paper."""

from dataclasses import dataclass, replace
from functools import cached_property

from PySide6.QtGui import QColor, QFont, QFontDatabase, QPen, QRawFont

from app.domain.errors import KnownError
from app.domain.timeline.lines import RowState
from ui.painting.mixing import mixed
from ui.painting.words import Words
from ui.theme import Theme

_FAMILIES = ("Segoe UI", "Arial", "Liberation Sans", "Noto Sans", "DejaVu Sans", "Helvetica", "Tahoma")
_HARDEST = "ẵệửỹđƯ"
_PAPER_PIXELS = 11.0
_PAPER_TOKENS = {
    "surface": "#ffffff", "surface_alt": "#f3f1ef", "border": "#cfc9c4", "border_strong": "#7d756f",
    "text": "#000000", "text_muted": "#4d4641", "accent": "#9b1c20", "accent_soft": "#f4e4e3",
    "selection": "#f3d9d7", "focus": "#9b1c20", "todo": "#6b635d", "doing": "#1d5c99", "done": "#26703f",
    "overdue": "#b3141c", "today": "#b3141c", "milestone": "#9b1c20",
}  # fmt: skip


class NoFontError(KnownError):
    """The machine has no letters in which Vietnamese can be written."""


@dataclass(frozen=True)
class ChartColours:
    """The colours of a chart by what they are used for."""

    ground: QColor
    band: QColor
    wave: QColor
    line: QColor
    line_strong: QColor
    text: QColor
    muted: QColor
    accent: QColor
    selection: QColor
    focus: QColor
    today: QColor
    milestone: QColor
    states: dict[RowState, QColor]
    on_paper: bool = False

    @classmethod
    def of_theme(cls, theme: Theme) -> "ChartColours":
        """Return the colours of the window's theme."""
        return cls._of({name: theme.colour(name) for name in _PAPER_TOKENS})

    @classmethod
    def of_paper(cls) -> "ChartColours":
        """Return the colours for paper, which can be told apart in grey too."""
        found = cls._of({name: QColor(value) for name, value in _PAPER_TOKENS.items()})
        return replace(found, on_paper=True)

    @classmethod
    def _of(cls, token: dict[str, QColor]) -> "ChartColours":
        states = {
            RowState.OVERDUE: token["overdue"],
            RowState.UNASSIGNED: token["todo"],
            RowState.TODO: token["todo"],
            RowState.DOING: token["doing"],
            RowState.DONE: token["done"],
            RowState.NOT_APPLICABLE: token["border_strong"],
        }
        return cls(
            token["surface"], token["surface_alt"], token["accent_soft"], token["border"],
            token["border_strong"], token["text"], token["text_muted"], token["accent"], token["selection"],
            token["focus"], token["today"], token["milestone"], states,
        )  # fmt: skip


@dataclass(frozen=True)
class ChartFonts:
    """The letters of a chart."""

    normal: QFont
    bold: QFont
    small: QFont
    italic: QFont
    small_bold: QFont

    @classmethod
    def of(cls, base: QFont, factor: float = 1.0) -> "ChartFonts":
        """Return the letters derived from one font, whose size is taken times a factor."""
        normal = _sized(base, factor)
        bold = QFont(normal)
        bold.setBold(True)
        italic = QFont(normal)
        italic.setItalic(True)
        small = _sized(base, factor * 0.88)
        small_bold = QFont(small)
        small_bold.setBold(True)
        return cls(normal, bold, small, italic, small_bold)

    @classmethod
    def of_paper(cls, pixels: float = _PAPER_PIXELS) -> "ChartFonts":
        """Return the letters of paper; they keep their widths at every magnification.

        Raises:
            NoFontError: no font of the machine has all Vietnamese letters.
        """
        base = QFont(paper_family())
        base.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        base.setPixelSize(100)
        return cls.of(base, pixels / 100)


@dataclass(frozen=True)
class ChartLook:
    """The colours and letters that a chart is drawn with."""

    colours: ChartColours
    fonts: ChartFonts

    @cached_property
    def rule(self) -> QPen:
        """Return what the lines between rows are drawn with."""
        return QPen(mixed(self.colours.line, self.colours.ground, 0.6), 1)

    @cached_property
    def words(self) -> Words:
        """Return the widths and heights of words, each measured once."""
        return Words(as_pictures=not self.colours.on_paper)

    @classmethod
    def of_paper(cls, factor: float = 1.0) -> "ChartLook":
        """Return the look of paper, its letters larger than usual by a factor."""
        return cls(ChartColours.of_paper(), ChartFonts.of_paper(_PAPER_PIXELS * factor))


def paper_family() -> str:
    """Return the family that paper is written in: the first known one that has all Vietnamese letters.

    Raises:
        NoFontError: no font of the machine has them.
    """
    installed = QFontDatabase.families()
    known = [family for family in _FAMILIES if family in installed]
    others = QFontDatabase.families(QFontDatabase.WritingSystem.Vietnamese)
    for family in (*known, *others):
        raw = QRawFont.fromFont(QFont(family, 10))
        if all(raw.supportsCharacter(ord(letter)) for letter in _HARDEST):
            return family
    raise NoFontError(
        "Máy này không có phông chữ tiếng Việt nên không vẽ được; hãy cài phông Arial hoặc DejaVu Sans."
    )


def _sized(font: QFont, factor: float) -> QFont:
    sized = QFont(font)
    if font.pixelSize() > 0:
        # Whole pixels only: Qt has no others. Paper asks for a hundredfold size to be exact.
        sized.setPixelSize(max(round(font.pixelSize() * factor), 1))
    else:
        sized.setPointSizeF(font.pointSizeF() * factor)
    return sized
