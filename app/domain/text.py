"""Vietnamese text in one form: composed, tidy, and comparable without its marks."""

import re
import unicodedata

_BLANKS = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_SOFT_HYPHEN = "\u00ad"


def nfc(text: str) -> str:
    """Return the text in composed Unicode form, without soft hyphens."""
    return unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")


def tidy(text: str) -> str:
    """Return the text composed, with every run of blanks made one space and none at its ends."""
    return _BLANKS.sub(" ", nfc(text)).strip()


def fold(text: str) -> str:
    """Return the text for comparison: lower case, without marks, đ as d, blanks made single.

    "Đảng ủy Khối" and "dang uy khoi" fold to the same string, and so do "hoà" and "hòa".
    """
    decomposed = unicodedata.normalize("NFD", text.casefold())
    bare = _MARKS.sub("", decomposed)
    return _BLANKS.sub(" ", bare.replace("đ", "d")).strip()


def first_upper(text: str) -> str:
    """Return the text with its first letter in upper case and the rest as it was."""
    return text[:1].upper() + text[1:]
