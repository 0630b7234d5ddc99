"""Vietnamese letters as fonts drew them before Unicode: the TCVN3 (ABC) and VNI sets.

Both put Vietnamese letters where Western letters stand, so that a text read as Western looks
broken ("§¶ng ñy") until it is turned back. TCVN 5712:1993 (VN3) and VNI for Windows are the sources.
"""

import re
from enum import StrEnum

_TCVN3_CODES = (
    "A1 A2 A3 A4 A5 A6 A7 A8 A9 AA AB AC AD AE B5 B6 B7 B8 B9 BB BC BD BE C6 C7 C8 C9 CA CB CC CE CF D0 D1 "
    "D2 D3 D4 D5 D6 D7 D8 DC DD DE DF E1 E2 E3 E4 E5 E6 E7 E8 E9 EA EB EC ED EE EF F1 F2 F3 F4 F5 F6 F7 F8 "
    "F9 FA FB FC FD FE"
)
_TCVN3_LETTERS = "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ"
_TCVN3 = {int(code, 16): letter for code, letter in zip(_TCVN3_CODES.split(), _TCVN3_LETTERS, strict=True)}
# A plain letter followed by a mark stands for one letter; a few stand alone.
_VNI_MARKS = {
    "a": ("øùûõïâàáåãäêèéúüë", "àáảãạâầấẩẫậăằắẳẵặ"),
    "e": ("øùûõïâàáåãä", "èéẻẽẹêềếểễệ"),
    "o": ("øùûõïâàáåãä", "òóỏõọôồốổỗộ"),
    "ô": ("øùûõï", "ờớởỡợ"),
    "u": ("øùûõï", "ùúủũụ"),
    "ö": ("øùûõï", "ừứửữự"),
    "y": ("øùûõ", "ỳýỷỹ"),
}
_VNI_ALONE = {"ñ": "đ", "ô": "ơ", "ö": "ư", "ì": "ì", "í": "í", "æ": "ỉ", "ó": "ĩ", "ò": "ị", "î": "ỵ"}


def _vni_table() -> dict[str, str]:
    """Return what each group of VNI letters stands for, capitals with capital or small marks included."""
    table = dict(_VNI_ALONE) | {group.upper(): letter.upper() for group, letter in _VNI_ALONE.items()}
    for base, (marks, letters) in _VNI_MARKS.items():
        for mark, letter in zip(marks, letters, strict=True):
            table[base + mark] = letter
            table[base.upper() + mark.upper()] = letter.upper()
            table[base.upper() + mark] = letter.upper()
    return table


_VNI = _vni_table()
_VNI_GROUP = re.compile("|".join(sorted(map(re.escape, _VNI), key=len, reverse=True)))
_TOKEN = re.compile(r"\S+")
_SYMBOL = re.compile(r"\d|\w[-/]")
_MODERN = re.compile("[ĂăĐđĨĩŨũƠơƯư\u1ea0-\u1ef9]")
_QUOTES = "\"'“”«»()"
_SMALL = "".join(letter for letter in _TCVN3_LETTERS if letter not in "ĂÂÊÔƠƯĐăâêôơưđ")
_SENTENCE = re.compile(
    rf"(?:^|(?<=[.!?] )|(?<=^[-+] )|(?<=^[-+]))[{_SMALL}]|"
    r"(?:(?<=[,;:] )|(?<=\bvà )|(?<=\bcủa ))ủ(?=y ban \S)"
)


class OldLetters(StrEnum):
    """A set of letters that fonts drew in place of Western ones."""

    TCVN3 = "TCVN3 (ABC)"
    VNI = "VNI"


def has_modern_letters(text: str) -> bool:
    """Tell whether a text has Vietnamese letters that no old set could have given, so that it is Unicode."""
    return _MODERN.search(text) is not None


def set_of_font(font: str) -> OldLetters | None:
    """Return the set of letters that a font draws, told by its name; None for today's fonts."""
    name = font.lower()
    if name.startswith(".vn"):
        return OldLetters.TCVN3
    return OldLetters.VNI if name.startswith("vni") else None


def draws_capitals(font: str) -> bool:
    """Tell whether a font draws small letters as capitals, as the TCVN3 fonts do whose names end in H."""
    return set_of_font(font) is OldLetters.TCVN3 and font.upper().endswith("H")


def to_unicode(text: str, letters: OldLetters) -> str:
    """Return a text in one of the old sets as Unicode, letter by letter."""
    if letters is OldLetters.VNI:
        return _VNI_GROUP.sub(lambda found: _VNI[found.group()], text)
    return text.translate(_TCVN3)


def plain_to_unicode(text: str, letters: OldLetters) -> str:
    """Return a text without fonts as Unicode.

    Where a heading was drawn in a font of capitals, TCVN3 keeps its marked letters small. Words whose
    plain letters are all capitals, or stand among such words, get capitals; so does what begins a sentence.
    """
    turned = to_unicode(text, letters)
    if letters is OldLetters.VNI:
        return turned
    return "\n".join(raised(line) for line in turned.split("\n"))


def raised(line: str) -> str:
    """Give the words of a line in TCVN3 their capitals back, and the letter that begins a sentence."""
    words = list(_TOKEN.finditer(line))
    loud = [_loudness(word.group()) for word in words]
    known = [each for each in loud if each is not None]
    if True in known or _shouts_softly(words):
        pieces, at = [], 0
        for number, word in enumerate(words):
            up = loud[number] if loud[number] is not None else _nearest(loud, number)
            pieces += [line[at : word.start()], word.group().upper() if up else word.group()]
            at = word.end()
        line = "".join(pieces) + line[at:]
    return _SENTENCE.sub(lambda found: found.group().upper(), line)


def _loudness(word: str) -> bool | None:
    """Tell whether a word is in capitals, judged by its plain letters; None where they do not say."""
    plain = [letter for letter in word if letter.isascii() and letter.isalpha()]
    if any(letter.islower() for letter in plain):
        return False
    inner = any(letter.isascii() and letter.isupper() for letter in word.strip(_QUOTES)[1:])
    return True if (len(plain) > 1 or inner) and not _SYMBOL.search(word) else None


def _shouts_softly(words: list[re.Match[str]]) -> bool:
    """Tell whether a line of short words is in capitals: several plain capitals and no small letter."""
    text = "".join(word.group() for word in words if not _SYMBOL.search(word.group()))
    plain = [letter for letter in text if letter.isascii() and letter.isalpha()]
    return len(plain) > 1 and all(letter.isupper() for letter in plain)


def _nearest(loud: list[bool | None], number: int) -> bool:
    for step in range(1, len(loud)):
        near = [loud[at] for at in (number - step, number + step) if 0 <= at < len(loud)]
        found = [each for each in near if each is not None]
        if found:
            return all(found)
    return True
