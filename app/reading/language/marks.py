"""The marks that number or point out a line: "I.", "2.1.", "1/.", "a)", "-", "Phần I", "Phụ lục 1"."""

import re
from collections.abc import Callable
from enum import Enum, auto
from functools import lru_cache
from typing import NamedTuple

from app.domain.numerals import from_roman, parse_ordinal
from app.reading.language.folding import is_upper

_ALPHABET = "abcdđeghiklmnopqrstuvxy"
_SEP = r"(?:/\.|\./|\.-|\.\)|[.\-–—/):])"
_NAMED = re.compile(
    r"(?P<label>(?P<word>phần|chương|mục|điều|phụ lục)(?:\s+số)?(?:\s+(?:thứ\s+)?"
    r"(?P<ordinal>\d{1,3}|[ivxl]+|nhất|một|hai|ba|tư|bốn|năm|sáu|bảy|tám|chín|"
    r"mười)(?!\w))?\s*[.:\-–]*)\s*(?P<rest>.*)",
    re.IGNORECASE | re.DOTALL,
)
_ROMAN = re.compile(rf"(?P<label>(?P<value>[IVXL]{{1,6}})\s*{_SEP}+)\s*(?P<rest>(?![\d,]).*)", re.DOTALL)
_MULTI = re.compile(
    r"(?P<label>(?P<value>\d{1,2}(?:\.\d{1,2}){1,5})(?!\d)(?:\s*(?:/\.|\./|\.-|"
    r"[./):\-–]))?)\s*(?P<rest>(?!\d).*)",
    re.DOTALL,
)
_NUMBER = re.compile(
    rf"(?P<label>(?P<value>\d{{1,2}})\s*(?P<sep>{_SEP}))(?P<rest>(?:\s+.*|[^\d\s].*)?)\Z", re.DOTALL
)
_BRACKET = re.compile(r"(?P<label>\((?P<value>\d{1,2}|[a-zđ]|[ivx]{1,4})\))\s*(?P<rest>.*)", re.DOTALL)
_LETTER = re.compile(
    r"(?P<label>(?P<value>[a-zđ])\s*(?P<sep>\.\)|\)|[./\-–](?=\s)))\s*(?P<rest>.*)", re.DOTALL
)
_SMALL_ROMAN = re.compile(r"(?P<label>(?P<value>[ivx]{2,5})(?:\)|\.(?=\s)))\s*(?P<rest>.*)", re.DOTALL)
_UPPER = re.compile(r"(?P<label>(?P<value>[A-HĐ])\s*(?P<sep>[./)\-–]+))\s*(?P<rest>.*)", re.DOTALL)
# No other line begins with a mark; most are told by this alone.
_MAY_MARK = re.compile(
    r"[^\w\s]|\d|[A-Za-zĐđ]\s*[./)\-–—:]|[ivx]{2,5}[.)]|[IVXL]{1,6}\s*[./)\-–—:]|(?:ph|ch|m|đ|PH|Ph|CH|Ch|M|Đ)\w"
)
_HAS_WORD = re.compile(r"[^\W_]")
_DASHES, _BULLETS = "-–—−‒―‑", "•·●○▪■□◦‣►➢➤✓✔❖◆"
_SYMBOLS = range(0xF000, 0xF100)
"""Where the signs of Word's symbol fonts stand."""
# A line is asked for its mark by itself, and again as the neighbour of others.
_KEPT = 256
_NOT_MARKS = ("V/v", "v/v", "V.v", "V.I", "v.v")


class MarkKind(Enum):
    """The kinds of marks, from the widest part of a document to the smallest point."""

    ANNEX = auto()
    PART = auto()
    CHAPTER = auto()
    ROMAN = auto()
    UPPER = auto()
    SECTION = auto()
    ARTICLE = auto()
    NUMBER = auto()
    MULTI = auto()
    LETTER = auto()
    SMALL_ROMAN = auto()
    BRACKET = auto()
    DASH = auto()
    PLUS = auto()
    STAR = auto()
    BULLET = auto()

    # Each kind is there once; an enumeration hashes its name anew each time it is looked up.
    __hash__ = object.__hash__


BULLETS = frozenset({MarkKind.DASH, MarkKind.PLUS, MarkKind.STAR, MarkKind.BULLET})
_POINTS = {
    **dict.fromkeys(_DASHES, MarkKind.DASH),
    **{"+": MarkKind.PLUS, "*": MarkKind.STAR},
    **dict.fromkeys((*_BULLETS, *map(chr, _SYMBOLS)), MarkKind.BULLET),
}
_WORD_KINDS = {
    "phụ lục": MarkKind.ANNEX,
    "phần": MarkKind.PART,
    "chương": MarkKind.CHAPTER,
    "mục": MarkKind.SECTION,
    "điều": MarkKind.ARTICLE,
}


class Mark(NamedTuple):
    """A mark as printed, what follows it, its place in its list, and how deep a number like 2.1 goes.

    `numbers` are the parts of an Arabic number: (2, 1) for "2.1.".
    """

    kind: MarkKind
    label: str
    rest: str
    value: int = 0
    depth: int = 1
    style: str = ""
    numbers: tuple[int, ...] = ()


@lru_cache(maxsize=_KEPT)
def find_mark(text: str) -> Mark | None:
    """Return the mark that a tidy line begins with, or None for plain text."""
    if text[:1] in _POINTS:
        return _point(text) if _HAS_WORD.search(text) else None
    if not _MAY_MARK.match(text) or text.startswith(_NOT_MARKS) or not _HAS_WORD.search(text):
        return None
    for reader in _readers(text[0]):
        if (mark := reader(text)) is not None:
            return mark
    return None


def _readers(first: str) -> tuple[Callable[[str], Mark | None], ...]:
    """Return the readers of the marks that may begin with a character."""
    if first.isalpha():
        return (_named, _roman, _small_roman, _letter)
    if first.isdigit():
        return (_multi, _number)
    return (_bracket,) if first == "(" else (_point,)


def _named(text: str) -> Mark | None:
    found = _NAMED.match(text)
    if not found:
        return None
    kind = _WORD_KINDS[found["word"].lower()]
    label, rest = found["label"].strip(), found["rest"]
    parted = not rest or label[-1] in ".:-–" or is_upper(rest)
    if kind is MarkKind.ANNEX:
        alone = parted or rest.startswith("(")
        return Mark(kind, label, rest) if alone and text[:1].isupper() else None
    if not found["ordinal"] or not parted or not text[:1].isupper():
        return None
    value = parse_ordinal({"một": "nhất", "bốn": "tư"}.get(found["ordinal"].lower(), found["ordinal"])) or 0
    return Mark(kind, label, rest, value)


def _multi(text: str) -> Mark | None:
    found = _MULTI.match(text)
    if not found:
        return None
    numbers = found["value"].split(".")
    return Mark(
        MarkKind.MULTI,
        found["label"].strip(),
        found["rest"].strip(),
        int(numbers[-1]),
        len(numbers),
        "",
        tuple(map(int, numbers)),
    )


def _number(text: str) -> Mark | None:
    found = _NUMBER.match(text)
    if not found:
        return None
    rest, sep = found["rest"].strip(), found["sep"]
    if sep in "-–—:" and found["rest"][:1].isspace() and rest[:1].isdigit():
        # "5 - 10 tin" and "7: 30" are no labels; "4- 95 năm truyền thống" is one.
        set_off = (
            sep != ":" and found["label"][-2:-1].isdigit() and re.match(r"\d+(?:,\d+)?\s?%?\s+[^\W\d]", rest)
        )
        if not set_off:
            return None
    kind = MarkKind.BRACKET if sep == ")" else MarkKind.NUMBER
    value = int(found["value"])
    return Mark(kind, found["label"], rest, value, style=sep, numbers=(value,))


def _roman(text: str) -> Mark | None:
    found = _ROMAN.match(text)
    value = from_roman(found["value"]) if found else None
    if not found or not value:
        return _capital(text)
    return Mark(MarkKind.ROMAN, found["label"], found["rest"], value)


def _capital(text: str) -> Mark | None:
    found = _UPPER.match(text)
    if not found or len(found["rest"]) < 4:
        return None
    # "B. CHỦ ĐỀ: Đoàn kết" is a heading by what stands before its colon.
    head = found["rest"].partition(":")[0]
    if not is_upper(head) or (len(head) < 4 and not is_upper(found["rest"])):
        return None
    return Mark(MarkKind.UPPER, found["label"], found["rest"], "ABCDĐEFGH".index(found["value"]) + 1)


def _bracket(text: str) -> Mark | None:
    found = _BRACKET.match(text)
    if not found:
        return None
    written = found["value"]
    value = int(written) if written.isdigit() else _ALPHABET.find(written) + 1
    style = "(1)" if written.isdigit() else "(a)"
    return Mark(MarkKind.BRACKET, found["label"], found["rest"], value, style=style)


def _letter(text: str) -> Mark | None:
    found = _LETTER.match(text)
    if not found or found["value"] not in _ALPHABET:
        return None
    return Mark(MarkKind.LETTER, found["label"], found["rest"], _ALPHABET.index(found["value"]) + 1)


def _small_roman(text: str) -> Mark | None:
    """Return a mark such as "ii)"; one of a single letter is told from those of letters by its neighbours."""
    found = _SMALL_ROMAN.match(text)
    value = from_roman(found["value"].upper()) if found else None
    return Mark(MarkKind.SMALL_ROMAN, found["label"], found["rest"], value) if found and value else None


def as_small_roman(mark: Mark) -> Mark | None:
    """Return the mark of a letter that is a Roman numeral too, as that; None for any other."""
    value = from_roman(mark.label.rstrip(".)/ ").upper()) if mark.label[:1] in "ivx" else None
    return mark._replace(kind=MarkKind.SMALL_ROMAN, value=value) if value else None


def _point(text: str) -> Mark | None:
    sign = text[0]
    kind = _POINTS.get(sign)
    if kind is None:
        return None
    return Mark(kind, sign, text[1:].lstrip(), style=sign if kind is MarkKind.BULLET else "")
