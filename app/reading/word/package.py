"""A .docx package opened with care: its XML parts parsed, nothing else of it loaded."""

import re
from collections.abc import Iterator
from functools import cached_property
from posixpath import normpath
from typing import IO
from xml.etree import ElementTree

from app.domain.errors import UnreadableFileError
from app.reading.files.safe_zip import BROKEN, damaged, open_zip, unsafe

_LARGEST_MAIN, _LARGEST_PART = 48 * 1024 * 1024, 8 * 1024 * 1024
_MOST_ELEMENTS, _MOST_IN_A_BLOCK, _DEEPEST, _CHUNK = 2_000_000, 700_000, 300, 16 * 1024
_DOCTYPE = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O\0C|E\0N\0T)", re.IGNORECASE
)
_LONGEST_SIGN = 20
_MAIN = "officeDocument"


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
        """Yield the children of the main part's body in turn; they are let go once they were asked for.

        Only a stretch of them stands in memory at a time, so that a document of any length costs little.

        Raises:
            UnreadableFileError: the part is damaged, or has no body.
            UnsafeFileError: it declares entities, or is built of more elements than a text is.
        """
        try:
            with self._zip.open(self._members[self.main.lower()]) as part:
                yield from self._blocks_of(part)
        except BROKEN:
            raise damaged(self._name) from None

    def _blocks_of(self, part: IO[bytes]) -> Iterator[ElementTree.Element]:
        """Yield what stands in the body once it is whole: all but the last of what was parsed so far."""
        builder = ElementTree.TreeBuilder()
        # What is opened before the document holds it, so that its tree is in sight while it grows.
        holder = builder.start("holder", {})
        parser = ElementTree.XMLParser(target=builder)
        prolog, elements, before, passed = b"", 0, 0, 0
        body: ElementTree.Element | None = None
        while chunk := part.read(_CHUNK):
            if not len(holder):
                prolog = prolog[-_LONGEST_SIGN:] + chunk
                if _DOCTYPE.search(prolog):
                    raise unsafe(self._name)
            parser.feed(chunk)
            elements += chunk.count(b"<") - chunk.count(b"</")
            if elements > _MOST_ELEMENTS or elements - before > _MOST_IN_A_BLOCK or _is_deep(holder):
                raise unsafe(self._name)
            if body is None and len(holder):
                root = holder[0]
                body = next((each for each in root[passed:] if each.tag.endswith("}body")), None)
                passed = len(root)
            if body is not None and len(body) > 1:
                yield from body[:-1]
                del body[:-1]
                before = elements
        parser.close()
        if body is None:
            raise damaged(self._name)
        yield from body

    def related(self, kind: str) -> str:
        """Return the name of the part of a kind, as "styles", that belongs to the main one."""
        return next(iter(self.all_related(kind)), f"{self._folder}/{kind}.xml".lstrip("/"))

    def all_related(self, kind: str) -> list[str]:
        """Return the names of all parts of a kind that the main one names."""
        return [target for found, target in self._relations if found == kind]

    @cached_property
    def _relations(self) -> list[tuple[str, str]]:
        """Return what the main part names, each with its kind; nothing outside the package."""
        base = self.main.rpartition("/")[2]
        relations = self.xml(f"{self._folder}/_rels/{base}.rels")
        return [
            (each.get("Type", "").rpartition("/")[2], _target(self._folder, each.get("Target", "")))
            for each in (relations if relations is not None else ())
            if each.get("TargetMode", "").lower() != "external"
        ]

    @property
    def _folder(self) -> str:
        return self.main.rpartition("/")[0]

    def _find_main(self) -> str:
        if "mimetype" in self._members:
            raise UnreadableFileError(
                f"Tệp «{self._name}» là tệp OpenDocument; hãy mở bằng Word và lưu thành .docx."
            )
        relations = self.xml("_rels/.rels")
        target = ""
        for relation in relations if relations is not None else ():
            if relation.get("Type", "").endswith(f"/{_MAIN}"):
                target = _target("", relation.get("Target", ""))
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


def _target(folder: str, target: str) -> str:
    """Return the name of the part that a relation of a part in this folder points to."""
    return target.lstrip("/") if target.startswith("/") else normpath(f"{folder}/{target}").lstrip("/")


def _is_deep(element: ElementTree.Element) -> bool:
    """Tell whether what was parsed last stands deeper than any text does."""
    depth = 0
    while len(element) and depth <= _DEEPEST:
        element, depth = element[-1], depth + 1
    return depth > _DEEPEST
