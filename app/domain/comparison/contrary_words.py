"""Texts that are much alike and say different things: by a mark, by a refusal, or before and not after."""

import re
import unicodedata

from app.domain.text import nfc

_WORD = re.compile(r"[^\W\d_]+")
_REFUSES = re.compile(
    r"(?<!hàng )\b(?:không(?! (?:khí|gian|quân|dưới|quá|ít|chậm|muộn|trễ|để|ngừng|hạn chế)\b)|chưa|chẳng|"
    r"dừng|hoãn|hủy|huỷ)\b"
)
_STANDS_TO = re.compile(
    r"\b((?:(?:trước|trong|sau)\s*(?:,|và)\s*)*(?:trước|trong|sau))\s+"
    r"(?:(?:khi|ngày|lễ|dịp|kỳ|thời gian)\s+)*(?:khai mạc|bế mạc|đại hội|bầu cử)"
)


def may_differ(one: str, other: str) -> bool:
    """Tell whether two texts that are much alike may ask for different things.

    "Hội thao" is no "hội thảo", "không tổ chức" no "tổ chức", and "sau khai mạc" no "trước khai mạc": a
    likeness that looks at words without their marks, or at how many are shared, does not see these.
    """
    ours, theirs = nfc(one).lower(), nfc(other).lower()
    if bool(_REFUSES.search(ours)) != bool(_REFUSES.search(theirs)):
        return True
    when, then = _when(ours), _when(theirs)
    if when and then and not when & then:
        return True
    return _differs_by_marks(ours, theirs)


def _when(text: str) -> set[str]:
    return {word for found in _STANDS_TO.findall(text) for word in _WORD.findall(found)} - {"và"}


def _differs_by_marks(one: str, other: str) -> bool:
    """Tell whether a word of one stands in the other with other marks; a text without any tells nothing."""
    ours, theirs = _forms(one), _forms(other)
    if one.isascii() or other.isascii():
        return False
    lone, others = ours - theirs, theirs - ours
    return not {bare for bare, _ in lone}.isdisjoint(bare for bare, _ in others)


def _forms(text: str) -> set[tuple[str, str]]:
    """Return each word as its bare letters and its marks, wherever in the word the spelling puts these."""
    found: set[tuple[str, str]] = set()
    for word in _WORD.findall(text):
        parts = unicodedata.normalize("NFD", word)
        marks = "".join(sorted(part for part in parts if unicodedata.combining(part)))
        bare = "".join(part for part in parts if not unicodedata.combining(part))
        found.add((bare.replace("đ", "d"), marks + "đ" * bare.count("đ")))
    return found
