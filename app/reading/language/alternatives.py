"""Patterns that need not be tried everywhere: many words in one, and words without which nothing is found."""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

_END = ""
# The same words come again and again; most stand for themselves or for a day.
_KEPT = 1024


def any_of(entries: Iterable[str]) -> str:
    """Return the pattern of any of some words, the longest where several fit.

    Their beginnings are shared, so that a few hundred words are told apart by a few letters.
    """
    root: dict[str, dict] = {}  # type: ignore[type-arg]
    for entry in entries:
        node = root
        for letter in entry:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return _branches(root)


def _branches(node: dict[str, dict]) -> str:  # type: ignore[type-arg]
    literal = ""
    while len(node) == 1 and _END not in node:
        letter, node = next(iter(node.items()))
        literal += re.escape(letter)
    longer = [re.escape(letter) + _branches(below) for letter, below in node.items() if letter != _END]
    if not longer:
        return literal
    return f"{literal}(?:{'|'.join(longer)}{'|' if _END in node else ''})"


class MadeOf:
    """What is made of some words, and of digits and signs."""

    def __init__(self, words: str) -> None:
        """Take the words of a text."""
        self.pattern = re.compile(rf"(?:[\W\d_]|{any_of(words.split())})*")
        self._is_made = lru_cache(maxsize=_KEPT)(self.pattern.fullmatch)

    def begin(self, text: str, start: int, end: int) -> int:
        """Return where the last words before `end` begin that are made so, with the one that they adjoin."""
        while (space := text.rfind(" ", start, end)) >= 0:
            word = text[space + 1 : end]
            if not self._is_made(word):
                return space + 1
            end = space
        return start


def names_any(text: str, words: Iterable[str]) -> bool:
    """Tell whether a text holds one of some words."""
    return any(map(text.__contains__, words))


class Gated:
    """A pattern that is tried only on texts that hold a word without which it finds nothing."""

    def __init__(self, pattern: str, *needed: str) -> None:
        """Compile a pattern; each text that it fits holds one of the words needed."""
        self.pattern = re.compile(pattern)
        self.needed = needed

    def may_fit(self, text: str) -> bool:
        """Tell whether a text holds one of the words."""
        return names_any(text, self.needed)

    def search(self, text: str, place: int = 0) -> re.Match[str] | None:
        """Return the first place that the pattern fits, from a place of the text on."""
        return self.pattern.search(text, place) if names_any(text, self.needed) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """Yield the places that the pattern fits."""
        return self.pattern.finditer(text) if self.may_fit(text) else iter(())


class Ending:
    """A pattern for the end of a text that is tried only where that, but for blanks, is one of some words."""

    def __init__(self, pattern: str, *endings: str) -> None:
        """Compile a pattern; each text that it fits ends with one of the endings."""
        self.pattern = re.compile(pattern)
        self.endings = endings

    def search(self, text: str) -> re.Match[str] | None:
        """Return the place at the end that the pattern fits."""
        return self.pattern.search(text) if text.rstrip().endswith(self.endings) else None
