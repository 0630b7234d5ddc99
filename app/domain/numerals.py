"""Roman and written ordinals as Vietnamese documents use them."""

import re

_VALUES = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"),
    (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_ROMAN = re.compile(r"M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_WORDS = {
    "nhất": 1,
    "hai": 2,
    "ba": 3,
    "tư": 4,
    "năm": 5,
    "sáu": 6,
    "bảy": 7,
    "tám": 8,
    "chín": 9,
    "mười": 10,
}


def to_roman(number: int) -> str:
    """Return a number from 1 to 3999 in Roman numerals.

    Raises:
        ValueError: the number is outside that range.
    """
    if not 1 <= number <= 3999:
        raise ValueError(number)
    roman = ""
    for value, sign in _VALUES:
        count, number = divmod(number, value)
        roman += sign * count
    return roman


def from_roman(text: str) -> int | None:
    """Return the value of a well-formed Roman numeral, or None when the text is not one."""
    if not text or not _ROMAN.fullmatch(text):
        return None
    total = 0
    rest = text
    for value, sign in _VALUES:
        while rest.startswith(sign):
            total += value
            rest = rest[len(sign) :]
    return total


def parse_ordinal(text: str) -> int | None:
    """Return the ordinal written as "XIV", "14" or "nhất", or None when it is none of these."""
    word = text.strip()
    if word.isascii() and word.isdigit():
        return int(word)
    return _WORDS.get(word.lower()) or from_roman(word.upper())
