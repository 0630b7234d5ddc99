"""XML parts of a package watched while they are parsed: what no office program writes is not parsed further.

The parser goes through a mark that has not ended again with every piece it is fed, and keeps every name it
has met, each with its whole namespace; a small file could hold it for minutes, or fill the memory.
"""

from collections.abc import Iterator
from itertools import islice
from typing import IO
from xml.parsers import expat

_PIECE, _LONGEST_PIECE = 16 * 1024, 512 * 1024
# Word repeats drawings, pictures included, in one attribute for its older versions.
_LONGEST_MARK = 4 * 1024 * 1024
_MOST_IN_A_MARK, _MOST_NAMES, _LONGEST_NAMES = 100_000, 20_000, 4_000_000
_NAMESPACE = b"xmlns"


class ContrivedError(Exception):
    """A part is built as no office program builds one."""


def parsed(parser: expat.XMLParserType, stream: IO[bytes]) -> Iterator[bytes]:
    """Parse an XML part piece by piece, and yield each piece once its elements were told of.

    The parser tells somebody of elements: only then it takes down names, which are counted.

    Raises:
        ContrivedError: a mark is endless, the names or attributes countless, or a document type is declared.
        expat.ExpatError: it is no XML.
    """
    watch = _Watch(parser)
    # A mark that goes on over many pieces comes in longer ones, so that parsing it again costs little.
    while piece := stream.read(min(max(_PIECE, watch.unended), _LONGEST_PIECE)):
        watch.see(piece)
        yield piece
    parser.Parse(b"", True)


class _Watch:
    """Parses pieces and knows the bounds; `unended` is the length of the mark that has begun."""

    def __init__(self, parser: expat.XMLParserType) -> None:
        self.unended = 0
        self._fed = self._equals = 0
        self._names = self._letters = 0
        self._start = b""
        self._parser = parser
        parser.StartDoctypeDeclHandler = _refuse

    def see(self, piece: bytes) -> None:
        """Take in the next piece."""
        self._equals += piece.count(b"=")
        if self._equals > _MOST_IN_A_MARK:
            raise ContrivedError
        self._parser.Parse(piece, False)
        self._fed += len(piece)
        self.unended = self._fed - self._parser.CurrentByteIndex
        self._see_mark(piece)
        self._see_names()

    def _see_mark(self, piece: bytes) -> None:
        """Look at the mark that has not ended, if it is a long one."""
        if self.unended > _LONGEST_MARK:
            raise ContrivedError
        if self.unended < len(piece):
            self._start, self._equals = piece[len(piece) - self.unended :], 0
            return
        # A namespace as long as this would be repeated in every name.
        if _NAMESPACE in (self._start + piece).replace(b"\0", b""):
            raise ContrivedError
        self._start = piece[-2 * len(_NAMESPACE) :]

    def _see_names(self) -> None:
        known = self._parser.intern
        if len(known) > self._names:
            self._letters += sum(map(len, islice(known, self._names, None)))
            self._names = len(known)
        if self._names > _MOST_NAMES or self._letters > _LONGEST_NAMES:
            raise ContrivedError


def _refuse(*_: object) -> None:
    raise ContrivedError
