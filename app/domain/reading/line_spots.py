"""Where a line stands in a document, told by its words and heading, to find it in another version."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.reading.plan_reading import PlanReading, Section
from app.domain.text import tidy

_LABEL = re.compile(
    r"^(?:[-–+*•]|(?:\d{1,2}\.)+(?:\d{1,2})?[)/.]?|\d{1,2}[)/-]|[a-zđ]\)|[IVXLC]{1,6}[./)-])\s+",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Spot:
    """The words of a line, and those of the heading it stands under.

    It is the one with the number `nth`, from 0, of the `of` lines under that heading with these words.
    """

    text: str
    under: str = ""
    nth: int = 0
    of: int = 1


class LineFinder:
    """Tells the spots of a document's lines, and finds the lines of spots."""

    def __init__(self, reading: PlanReading) -> None:
        self._words = [_words(line) for line in reading.lines]
        self._heads = _headings(reading.sections, len(reading.lines))
        self._alike: dict[str, list[int]] = {}
        for line, words in enumerate(self._words, 1):
            self._alike.setdefault(words, []).append(line)

    def spot(self, line: int) -> Spot | None:
        """Return the spot of a line by its number; None for no line and for one without words."""
        if not 0 < line <= len(self._words) or not self._words[line - 1]:
            return None
        words, head = self._words[line - 1], self._heads[line - 1]
        alike = self._under(words, head)
        return Spot(words, head, alike.index(line), len(alike))

    def line(self, spot: Spot | None) -> int | None:
        """Return the number of the line at a spot; None when it is not there, or not to be told apart."""
        if spot is None:
            return None
        alike = self._under(spot.text, spot.under)
        if len(alike) == spot.of and 0 <= spot.nth < spot.of:
            return alike[spot.nth]
        anywhere = self._alike.get(spot.text, [])
        return anywhere[0] if not alike and spot.of == len(anywhere) == 1 else None

    def _under(self, words: str, head: str) -> list[int]:
        return [line for line in self._alike.get(words, []) if self._heads[line - 1] == head]


def _words(line: str) -> str:
    """Return the words of a line without the mark before them, which shifts from version to version."""
    return _LABEL.sub("", tidy(line)).casefold()


def _headings(sections: Iterable[Section], count: int) -> list[str]:
    heads = [""] * count

    def fill(section: Section, head: str) -> None:
        own = _words(section.title) if section.title else head
        for line in range(section.line, min(section.last_line, count) + 1):
            heads[line - 1] = own if line != section.line else head
        for child in section.children:
            fill(child, own)

    for section in sections:
        fill(section, "")
    return heads
