"""How like two clauses are: which numbers name a thing, and which words two texts share."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from app.domain.text import fold

Likeness = Callable[[str, str], float]
"""How like two folded texts are, from 0 to 100."""

_NAMED_BY_NUMBER = (
    "chi bo|dang bo|dang uy|khoi|to|to dan pho|khu pho|ap|thon|xom|ban|lang|phuong|quan|xa|cum|khu|doan"
    "|doi|lop|nhom|dot|giai doan|buoc|phan|muc|chuyen de|lan thu|khoa|ky hop|so|dieu|phu luc|tieu ban"
    "|phong|truong|van phong"
)
_NUMBER = r"\d+[a-z]?|[ivxl]+|[a-h]|mot|hai|ba|bon|tu|nam|sau|bay|tam|chin|muoi"
_NAMING = re.compile(rf"\b({_NAMED_BY_NUMBER})\s+(?:so\s+)?({_NUMBER})\b(?!\s*(?:ngay|thang|gio|%))")
_SYMBOL = re.compile(r"\b\d+\s*-\s*[a-z]+/[a-z]+")
_WORD = re.compile(r"\w+")
_FEW = 20


def naming_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers of a text that name something ("Chi bộ 2", "lần thứ V"), in order.

    Texts that differ in them speak of different things; amounts and days may change in one and the same.
    """
    folded = fold(text)
    named = [f"{noun} {number}" for noun, number in _NAMING.findall(folded)]
    return tuple(sorted({*named, *_SYMBOL.findall(folded)}))


def other_names(one: str, other: str) -> bool:
    """Tell whether each of two texts has a capitalised word, not its first, that the other lacks."""
    ours, theirs = _names(one), _names(other)
    return bool(ours - theirs) and bool(theirs - ours)


def words(text: str) -> list[str]:
    """Return the words of a text, folded."""
    return _WORD.findall(fold(text))


class NearTexts:
    """Finds, of many texts, the few that share the rarest words with another: not each needs comparing."""

    def __init__(self, texts: Mapping[str, str]) -> None:
        """Look among these texts by key."""
        self._holders: dict[str, list[str]] = {}
        for key, text in texts.items():
            for word in set(words(text)):
                self._holders.setdefault(word, []).append(key)
        common = max(_FEW, len(texts) // 10)
        self._weights = {
            word: math.log(1 + len(texts) / len(keys))
            for word, keys in self._holders.items()
            if len(keys) <= common
        }

    def near(self, text: str, most: int = 8) -> list[str]:
        """Return the keys of the texts that share most with a text, the nearest first."""
        shares: dict[str, float] = {}
        for word in set(words(text)):
            if (weight := self._weights.get(word)) is not None:
                for key in self._holders[word]:
                    shares[key] = shares.get(key, 0.0) + weight
        return [key for key, _ in sorted(shares.items(), key=lambda item: (-item[1], item[0]))[:most]]


def best_pairs(scored: Iterable[tuple[float, int, str, str]]) -> list[tuple[str, str, float]]:
    """Return pairs of which no side stands twice: the most alike first, then those nearest in order.

    Each entry is a score, how far apart the two stand, and their two keys.
    """
    taken_old: set[str] = set()
    taken_new: set[str] = set()
    chosen = []
    for score, _, old, new in sorted(scored, key=lambda each: (-each[0], each[1], each[2], each[3])):
        if old not in taken_old and new not in taken_new:
            taken_old.add(old)
            taken_new.add(new)
            chosen.append((old, new, score))
    return chosen


def share(one: Sequence[str], other: Sequence[str]) -> float:
    """Return which part of the smaller of two collections is in the other, from 0 to 1."""
    ours, theirs = set(one), set(other)
    return len(ours & theirs) / min(len(ours), len(theirs)) if ours and theirs else 0.0


def _names(text: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(text)[1:] if word[:1].isupper()}
