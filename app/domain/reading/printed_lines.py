"""The lines of a document, whose words are kept once, with the sections that say them."""

from collections.abc import Iterable, Iterator, Sequence
from operator import add
from typing import overload

from app.domain.reading.plan_reading import Section


class PrintedLines(Sequence[str]):
    """Lines as printed, each the mark before the words and the words, which a section says as well.

    A plan of 300 pages has a megabyte of words; without this it would stand in memory twice.
    Equal to any other sequence of the same lines.
    """

    __slots__ = ("_marks", "_words")

    def __init__(self, lines: Iterable[str], sections: Sequence[Section] = ()) -> None:
        """Take the lines of a document, numbered from 1 by its sections."""
        words = list(lines)
        marks = [""] * len(words)
        known: dict[str, str] = {}
        for section in _each(sections):
            content, at = section.title or section.text, section.line - 1
            if content and 0 <= at < len(words) and not marks[at] and words[at].endswith(content):
                mark = words[at].removesuffix(content)
                marks[at], words[at] = known.setdefault(mark, mark), content
        self._marks, self._words = marks, words

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            return tuple(map(add, self._marks[at], self._words[at]))
        return self._marks[at] + self._words[at]

    def __iter__(self) -> Iterator[str]:
        return map(add, self._marks, self._words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and not isinstance(other, str) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))


def _each(sections: Sequence[Section]) -> Iterator[Section]:
    """Yield all sections; only the way to each stands in memory, as there may be very many."""
    way = [iter(sections)]
    while way:
        section = next(way[-1], None)
        if section is None:
            way.pop()
            continue
        yield section
        if section.children:
            way.append(iter(section.children))
