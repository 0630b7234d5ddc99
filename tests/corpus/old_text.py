"""Vietnamese as old programs stored it: TCVN3 (ABC), VNI, Windows code page 1258, taken apart letters.

Written from the published tables of those codes, without looking at how the program reads them, so that the
corpus does not share the reader's mistakes.
"""

import unicodedata

TONES = ("\u0300", "\u0309", "\u0303", "\u0301", "\u0323")
"""Grave, hook, tilde, acute, dot below: the order in which both tables below list a letter's forms."""

TCVN3_LOWER = {
    "a": "µ¶·¸¹", "ă": "»¼½¾Æ", "â": "ÇÈÉÊË", "e": "ÌÎÏÐÑ", "ê": "ÒÓÔÕÖ", "i": "×ØÜÝÞ",
    "o": "ßáâãä", "ô": "åæçèé", "ơ": "êëìíî", "u": "ïñòóô", "ư": "õö÷øù", "y": "úûüýþ",
}  # fmt: skip
TCVN3_PLAIN = dict(zip("ăâêôơưđĂÂÊÔƠƯĐ", "¨©ª«¬\u00ad®¡¢£¤¥¦§", strict=True))

VNI_MARKS = {"": "øûõùï", "â": "àåãáä", "ă": "èúüéë"}
VNI_WHOLE = dict(zip("ìỉĩíịỵơưđ", "ìæóíòîôöñ", strict=True))
CIRCUMFLEX, BREVE = "\u0302", "\u0306"


def to_tcvn3(text: str) -> str:
    """Return the text as an ABC font wants it: one byte a letter, shown here as Latin-1.

    Capitals with a tone have no place of their own; writers typed the small letter in a font of capitals.
    """
    return "".join(_tcvn3_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _tcvn3_letter(letter: str) -> str:
    if letter in TCVN3_PLAIN:
        return TCVN3_PLAIN[letter]
    base, tone = _split_tone(letter)
    if not tone:
        return _typewriter(letter)
    return TCVN3_LOWER[base.lower()][TONES.index(tone)]


def to_vni(text: str) -> str:
    """Return the text as a VNI font wants it: a letter, then a second one for its marks."""
    return "".join(_vni_letter(letter) for letter in unicodedata.normalize("NFC", text))


def _vni_letter(letter: str) -> str:
    if letter.lower() in VNI_WHOLE:
        return _like(VNI_WHOLE[letter.lower()], letter)
    base, tone = _split_tone(letter)
    body, shape = _split_shape(base)
    if not tone and not shape:
        return VNI_WHOLE.get(letter, _typewriter(letter))
    stem = _like(VNI_WHOLE.get(body.lower(), body), letter)
    if not tone:
        return stem + _like({CIRCUMFLEX: "â", BREVE: "ê"}[shape], letter)
    marks = VNI_MARKS[{CIRCUMFLEX: "â", BREVE: "ă", "": ""}[shape]]
    return stem + _like(marks[TONES.index(tone)], letter)


def to_windows_1258(text: str) -> bytes:
    """Return the text in code page 1258, where most tones are a byte of their own after the letter."""
    parts = []
    for letter in unicodedata.normalize("NFC", text):
        try:
            parts.append(letter.encode("cp1258"))
        except UnicodeEncodeError:
            base, tone = _split_tone(letter)
            parts.append((base + tone).encode("cp1258"))
    return b"".join(parts)


def _split_tone(letter: str) -> tuple[str, str]:
    """Return a letter without its tone, and the tone."""
    apart = unicodedata.normalize("NFD", letter)
    tone = "".join(mark for mark in apart if mark in TONES)
    rest = "".join(mark for mark in apart if mark not in TONES)
    return unicodedata.normalize("NFC", rest), tone


def _split_shape(letter: str) -> tuple[str, str]:
    apart = unicodedata.normalize("NFD", letter)
    shape = "".join(mark for mark in apart[1:] if mark in (CIRCUMFLEX, BREVE))
    return (apart[0], shape) if shape else (letter, "")


def _like(letter: str, model: str) -> str:
    return letter.upper() if model.isupper() else letter


def _typewriter(letter: str) -> str:
    return {"–": "-", "“": '"', "”": '"', "…": "...", "’": "'"}.get(letter, letter)
