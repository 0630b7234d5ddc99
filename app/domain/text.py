"""Vietnamese text in one form: composed, tidy, and comparable without its marks."""

import re
import unicodedata

from app.domain.word_forms import WordForms

_BLANKS = re.compile(r"[\s\u00a0\u200b\ufeff]+")
_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]")
_SURROGATES = re.compile("[\ud800-\udfff]")
_SOFT_HYPHEN = "\u00ad"
_BARE = {
    code: base
    for code in (*range(0xC0, 0x250), *range(0x1E00, 0x1F00))
    if (base := unicodedata.normalize("NFD", chr(code))[0]).isascii()
} | {ord("đ"): "d", ord("Đ"): "D"}
"""The letters with marks that one code stands for, without their marks."""


def nfc(text: str) -> str:
    """Return the text in composed Unicode form, without soft hyphens."""
    return unicodedata.normalize("NFC", text).replace(_SOFT_HYPHEN, "")


def readable(text: str) -> str:
    """Return the text with a sign for what of a file's name is no letter, which could not be stored as it is.

    On Linux a name may hold any bytes; those that are no UTF-8 come as lone surrogates.
    """
    return text if text.isascii() else _SURROGATES.sub("\ufffd", text)


def tidy(text: str) -> str:
    """Return the text composed, with every run of blanks made one space and none at its ends."""
    composed = text if text.isascii() else nfc(text)
    # What can be printed holds no blank but the space: most texts are tidy, and seen to be so fast.
    if composed.isprintable() and "  " not in composed and composed.strip() == composed:
        return composed
    if "\u200b" in composed or "\ufeff" in composed:
        composed = _BLANKS.sub(" ", composed)
    return " ".join(composed.split())


def fold(text: str) -> str:
    """Return the text for comparison: lower case, without marks, đ as d, blanks made single.

    "Đảng ủy Khối" and "dang uy khoi" fold to the same string, and so do "hoà" and "hòa".
    """
    folded = _FOLDED.of(text.split())
    # A word of nothing but marks leaves two spaces behind it.
    return " ".join(folded.split()) if "  " in folded or folded != folded.strip() else folded


def _fold_word(word: str) -> str:
    bare = word.casefold()
    if not bare.isascii():
        bare = bare.translate(_BARE)
        if not bare.isascii():
            bare = _MARKS.sub("", unicodedata.normalize("NFD", bare)).replace("đ", "d")
    return tidy(bare)


_FOLDED = WordForms(_fold_word)


def first_upper(text: str) -> str:
    """Return the text with its first letter in upper case and the rest as it was."""
    return text[:1].upper() + text[1:]


def shortened(text: str, most: int) -> str:
    """Return the text of at most so many letters, cut between words and marked so where it is longer."""
    if len(text) <= most:
        return text
    head = text[:most]  # the last letter gives way to the mark
    return (head.rpartition(" ")[0] or head[:-1]).rstrip(" ,;:–-") + "…"
