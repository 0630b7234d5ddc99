"""The lines of a document, whose words are kept once, with the sections that say them."""

from collections.abc import Iterable, Iterator, Sequence
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
        waiting = [*sections]
        while waiting:
            section = waiting.pop()
            waiting += section.children
            content, at = section.title or section.text, section.line - 1
            if content and 0 <= at < len(words) and not marks[at] and words[at].endswith(content):
                mark = words[at].removesuffix(content)
                marks[at], words[at] = known.setdefault(mark, mark), content
        self._marks, self._words = tuple(marks), tuple(words)

    def __len__(self) -> int:
        return len(self._words)

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> tuple[str, ...]: ...
    def __getitem__(self, at: int | slice) -> str | tuple[str, ...]:
        if isinstance(at, slice):
            return tuple(map(str.__add__, self._marks[at], self._words[at]))
        return self._marks[at] + self._words[at]

    def __iter__(self) -> Iterator[str]:
        return map(str.__add__, self._marks, self._words)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and not isinstance(other, str) and tuple(self) == tuple(other)

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        return repr(tuple(self))
