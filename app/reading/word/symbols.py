"""Letters of symbol fonts as the signs that they draw."""

import re

_PRIVATE = 0xF000
_WINGDINGS = {
    0x28: "☎", 0x4A: "☺", 0x6C: "●", 0x6D: "❍", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x72: "❒", 0x73: "⬧",
    0x74: "⧫", 0x75: "◆", 0x76: "❖", 0x77: "⬥", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA7: "▪", 0xA8: "◻",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF0: "⇨", 0xFB: "✗", 0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x2A: "*", 0x2B: "+", 0x2D: "-", 0xA3: "≤", 0xAA: "♠", 0xAB: "↔", 0xAC: "←", 0xAE: "→", 0xB0: "°",
    0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈", 0xBC: "…", 0xDB: "⇔",
    0xDE: "⇒",
}  # fmt: skip
_FONTS = {"wingdings": _WINGDINGS, "symbol": _SYMBOL}
_FONT = re.compile(r"(?:wingdings|webdings|symbol)(?: ?\d)?", re.IGNORECASE)


def is_symbol_font(font: str) -> bool:
    """Tell whether a font draws signs where others draw letters."""
    return bool(font) and _FONT.fullmatch(font) is not None


def drawn(text: str, font: str) -> str:
    """Return what a symbol font draws for some letters; a sign without a known twin stays a private one."""
    return "".join(letter if letter.isspace() else _sign(ord(letter), font) for letter in text)


def symbol(code: str, font: str) -> str:
    """Return the sign of a symbol font by its code in hexadecimal digits, or nothing for none."""
    try:
        value = int(code, 16)
    except ValueError:
        return ""
    if not (0x20 <= value < 0xD800 or 0xE000 <= value < 0xFFFE):
        return ""
    return _sign(value, font) if value >= _PRIVATE or is_symbol_font(font) else chr(value)


def _sign(value: int, font: str) -> str:
    place = value - _PRIVATE if _PRIVATE <= value < _PRIVATE + 0x100 else value
    if place >= 0x100:
        return chr(value)
    signs = _FONTS.get(font.lower(), {})
    return signs.get(place) or chr(_PRIVATE + place)
