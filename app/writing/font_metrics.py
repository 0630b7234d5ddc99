"""How wide a text stands in a font, for lines and columns that must fit it."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field

_UNKNOWN = 600
_POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True)
class FontMetrics:
    """A font's name, and the widths of its letters by face in thousandths of the type size."""

    name: str
    faces: Mapping[str, Mapping[str, int]] = field(hash=False)

    def width_pt(self, text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
        """Return the width of one line of text in points, without kerning, as Word sets it."""
        face = self.faces[_FACES[bold, italic]]
        composed = unicodedata.normalize("NFC", text).replace(_NO_BREAK_SPACE, " ")
        return sum(_letter_width(face, letter) for letter in composed) * size_pt / 1000

    def width_mm(self, text: str, size_pt: float, *, bold: bool = False, italic: bool = False) -> float:
        """Return the width of one line of text in millimetres."""
        return self.width_pt(text, size_pt, bold=bold, italic=italic) / _POINTS_PER_MM


_FACES = {
    (False, False): "regular",
    (True, False): "bold",
    (False, True): "italic",
    (True, True): "bold_italic",
}
FACE_NAMES = tuple(_FACES.values())
_NO_BREAK_SPACE = "\u00a0"
_HORN = "\u031b"


def _letter_width(face: Mapping[str, int], letter: str) -> int:
    """Return a letter's width; marks take no room, but a horn belongs to its letter."""
    if letter in face:
        return face[letter]
    parts = unicodedata.normalize("NFD", letter)
    base = parts[0]
    if unicodedata.combining(base):
        return 0
    if _HORN in parts:
        base = unicodedata.normalize("NFC", base + _HORN)
    return face.get(base, _UNKNOWN)
