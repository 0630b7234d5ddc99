"""A .docx package opened with care: its XML parts parsed, nothing else of it loaded."""

import re
from collections.abc import Iterator
from typing import IO, cast
from xml.etree import ElementTree

from app.domain.errors import UnreadableFileError
from app.reading.safe_zip import BROKEN, damaged, open_zip, unsafe

_LARGEST_MAIN, _LARGEST_PART = 48 * 1024 * 1024, 8 * 1024 * 1024
_BODY_DEPTH = 2
_MOST_ELEMENTS, _MOST_IN_A_BLOCK, _DEEPEST, _CHUNK = 2_000_000, 700_000, 300, 128 * 1024
_DOCTYPE = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O\0C|E\0N\0T)", re.IGNORECASE
)
_MAIN = "officeDocument"
_Event = tuple[str, ElementTree.Element]


class WordPackage:
    """The parts of a .docx by name; every refusal is a sentence that names the file."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the package and check its directory before anything is unpacked.

        Raises:
            UnreadableFileError: it is not a Word document, or damaged.
            UnsafeFileError: it would unpack to far more than a document holds, or names paths outside itself.
        """
        self._name = name
        self._zip = open_zip(data, name)
        self._members = {info.filename.lower(): info for info in self._zip.infolist()}
        self.main = self._find_main()

    def xml(self, part: str) -> ElementTree.Element | None:
        """Return the root of an XML part, or None when the package has no such part."""
        member = self._members.get(part.lstrip("/").lower())
        if member is None:
            return None
        try:
            if member.file_size > _LARGEST_PART:
                raise unsafe(self._name)
            content = self._zip.read(member)
            if _DOCTYPE.search(content) or content.count(b"<") > _MOST_IN_A_BLOCK:
                raise unsafe(self._name)
            return ElementTree.fromstring(content)
        except BROKEN:
            raise damaged(self._name) from None

    def each_block(self) -> Iterator[ElementTree.Element]:
        """Yield the children of the main part's body in turn; each is emptied when the next is asked for.

        Only one stands in memory at a time, so that a document of any length costs little.

        Raises:
            UnreadableFileError: the part is damaged, or has no body.
            UnsafeFileError: it declares entities, or is built of more or deeper elements than a text is.
        """
        try:
            with self._zip.open(self._members[self.main.lower()]) as part:
                yield from self._blocks_of(part)
        except BROKEN:
            raise damaged(self._name) from None

    def _blocks_of(self, part: IO[bytes]) -> Iterator[ElementTree.Element]:
        parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(("start", "end"))
        prolog, depth, elements, before = b"", 0, 0, 0
        body: ElementTree.Element | None = None
        while chunk := part.read(_CHUNK):
            if not elements:
                prolog += chunk
                if _DOCTYPE.search(prolog):
                    raise unsafe(self._name)
            parser.feed(chunk)
            for event, element in cast("Iterator[_Event]", parser.read_events()):
                if event == "start":
                    depth, elements = depth + 1, elements + 1
                    inside = elements - before
                    if depth > _DEEPEST or elements > _MOST_ELEMENTS or inside > _MOST_IN_A_BLOCK:
                        raise unsafe(self._name)
                    if depth == _BODY_DEPTH and element.tag.endswith("}body"):
                        body = element
                    continue
                depth -= 1
                if body is not None and depth == _BODY_DEPTH:
                    yield element
                    body.clear()
                    before = elements
        parser.close()
        if body is None:
            raise damaged(self._name)

    def beside(self, part: str) -> str:
        """Return the name of a part that lies in the folder of the main one."""
        return f"{self.main.rpartition('/')[0]}/{part}".lstrip("/")

    def _find_main(self) -> str:
        if "mimetype" in self._members:
            raise UnreadableFileError(
                f"Tệp «{self._name}» là tệp OpenDocument; hãy mở bằng Word và lưu thành .docx."
            )
        relations = self.xml("_rels/.rels")
        target = ""
        for relation in relations if relations is not None else ():
            if relation.get("Type", "").endswith(f"/{_MAIN}"):
                target = relation.get("Target", "").lstrip("/")
        if not target and "word/document.xml" in self._members:
            target = "word/document.xml"
        if target.lower().startswith(("xl/", "ppt/")):
            raise UnreadableFileError(
                f"Tệp «{self._name}» là bảng tính hoặc trình chiếu; hãy chọn tệp Word (.docx) của kế hoạch."
            )
        if target.lower() not in self._members:
            raise UnreadableFileError(
                f"Tệp «{self._name}» không phải là tệp Word; hãy mở lại bằng Word và lưu thành .docx."
            )
        if self._members[target.lower()].file_size > _LARGEST_MAIN:
            raise unsafe(self._name)
        return target
