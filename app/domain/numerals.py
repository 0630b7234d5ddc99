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


_ONES = {
    "một": 1, "mốt": 1, "nhất": 1, "hai": 2, "ba": 3, "bốn": 4, "tư": 4, "năm": 5, "lăm": 5, "sáu": 6,
    "bảy": 7, "bẩy": 7, "tám": 8, "chín": 9,
}  # fmt: skip
_ONE = "|".join(_ONES)
_IN_WORDS = re.compile(rf"(?:(?P<tens>{_ONE}) mươi|(?P<ten>mười))?(?: ?(?P<ones>{_ONE}))?")
_SMALL_ROMAN = re.compile(r"[ivx]+")


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


def number_in(text: str) -> int | None:
    """Return the number that "12", "xii" or "mười hai" is, in small letters; up to 99 where not in digits."""
    if text.isascii() and text.isdigit():
        return int(text)
    if _SMALL_ROMAN.fullmatch(text):
        return from_roman(text.upper())
    found = _IN_WORDS.fullmatch(text)
    if found is None:
        return None
    tens = _ONES[found["tens"]] * 10 if found["tens"] else 10 if found["ten"] else 0
    return tens + (_ONES[found["ones"]] if found["ones"] else 0) or None


def parse_ordinal(text: str) -> int | None:
    """Return the ordinal written as "XIV", "14" or "nhất", or None when it is none of these."""
    word = text.strip()
    if word.isascii() and word.isdigit():
        return int(word)
    return _WORDS.get(word.lower()) or from_roman(word.upper())
