"""Text made comparable letter by letter, so that positions in it stay positions in the original."""

import re
from functools import lru_cache

from app.domain.text import fold
from app.domain.word_forms import WordForms

_OLD_MARKS = re.compile(r"(?<![qQ])([oOuU])([àáảãạèéẻẽẹỳýỷỹỵÀÁẢÃẠÈÉẺẼẸỲÝỶỸỴ])(?!\w)")
# Most lines have no such spelling; without the look back this finds that out sooner.
_MAY_BE_OLD = re.compile(r"[ou][àáảãạèéẻẽẹỳýỷỹỵ](?!\w)")
_SMALL, _LETTER = re.compile("[a-z]"), re.compile(r"[^\W_]")
# A line is looked at by many rules in a row.
_KEPT = 256
# Where the letters of Vietnamese stand, with all others of the same scripts.
_LETTERS = (*range(0x250), *range(0x1E00, 0x1F00))
_TONES = {
    "àáảãạ": ("a", "òóỏõọ", "ùúủũụ"),
    "èéẻẽẹ": ("e", "òóỏõọ", "ùúủũụ"),
    "ỳýỷỹỵ": ("y", "òóỏõọ", "ùúủũụ"),
}


@lru_cache(maxsize=_KEPT)
def flat(text: str) -> str:
    """Return the text folded (lower case, without marks) and exactly as long as the original."""
    return _FLAT_WORDS.of(text.split(" "))


class _FlatLetters(dict[int, str]):
    """Each letter folded, filled as letters are met."""

    def __missing__(self, code: int) -> str:
        letter = chr(code)
        folded = " " if letter.isspace() else fold(letter)
        self[code] = folded if len(folded) == 1 else letter
        return self[code]


_FLAT = _FlatLetters()
_FLAT_WORDS = WordForms(lambda word: word.translate(_FLAT))


def any_marks(words: str) -> str:
    """Return a pattern of the texts that are made the same small letters without marks by `flat`."""
    return "".join(_SPELLINGS.get(letter, letter) for letter in words)


def _spellings() -> dict[str, str]:
    """Return a pattern for each letter without marks, and for the blank between two words."""
    written: dict[str, str] = {}
    for letter in map(chr, _LETTERS):
        if (bare := flat(letter)).islower() and bare.isascii():
            written[bare] = written.get(bare, "") + letter
    return {" ": r"\s", **{bare: f"[{letters}]" for bare, letters in written.items()}}


_SPELLINGS = _spellings()


@lru_cache(maxsize=_KEPT)
def lower(text: str) -> str:
    """Return the text in lower case with marks where the new spelling puts them ("ủy", "hòa").

    The result is as long as the original: words that differ only in marks ("sở", "số") stay apart.
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return _OLD_MARKS.sub(_new_spelling, lowered) if _MAY_BE_OLD.search(lowered) else lowered


def _new_spelling(found: re.Match[str]) -> str:
    first, second = found.groups()
    for family, (bare, on_o, on_u) in _TONES.items():
        if second in family:
            marked = (on_o if first == "o" else on_u)[family.index(second)]
            return marked + bare
    return found.group()


def has_words(text: str) -> bool:
    """Tell whether the text holds any letter or digit."""
    return _LETTER.search(text) is not None


def is_upper(text: str) -> bool:
    """Tell whether the text has letters and all of them are capitals."""
    return _SMALL.search(text) is None and text == text.upper() and text != text.lower()


def starts_lower(text: str) -> bool:
    """Tell whether the first character is a small letter."""
    return text[:1].islower()
