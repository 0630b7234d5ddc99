"""Numbers of lines that are marked, a byte each: a set of them would take thirty times as much."""

from collections.abc import Iterable


class LineMarks:
    """The marked lines of a document, whose numbers count from 1."""

    def __init__(self, lines: Iterable[int]) -> None:
        self._marks = bytearray()
        for line in lines:
            if line >= len(self._marks):
                self._marks.extend(bytes(line + 1 - len(self._marks)))
            self._marks[line] = 1

    def __contains__(self, line: object) -> bool:
        return isinstance(line, int) and 0 <= line < len(self._marks) and self._marks[line] == 1
