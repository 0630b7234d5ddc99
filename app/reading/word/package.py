"""A .docx package opened with care: its XML parts parsed, nothing else of it loaded."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from posixpath import normpath
from typing import IO
from xml.etree import ElementTree
from xml.parsers import expat

from app.domain.errors import UnreadableFileError
from app.domain.going_on import Check, go_on
from app.reading.files.safe_zip import BROKEN, damaged, open_zip, unsafe
from app.reading.files.xml_watch import ContrivedError, parsed

_LARGEST_MAIN, _LARGEST_PART = 48 * 1024 * 1024, 8 * 1024 * 1024
_MOST_ELEMENTS, _MOST_IN_A_BLOCK, _DEEPEST = 2_000_000, 700_000, 300
# What an element takes in memory, what its first attribute adds, and what each attribute adds, in bytes.
_ELEMENT, _ATTRIBUTED, _ATTRIBUTE, _MOST_MEMORY = 100, 280, 60, 150_000_000
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
        if member.file_size > _LARGEST_PART:
            raise unsafe(self._name)
        builder, counted = ElementTree.TreeBuilder(), _Counted()
        with self._refusals(), self._zip.open(member) as stream:
            for piece in parsed(_parser(builder), stream):
                counted.add(piece)
            return builder.close()

    def each_block(self, check: Check = go_on) -> Iterator[ElementTree.Element]:
        """Yield the children of the main part's body in turn; they are let go once they were asked for.

        Only a stretch of them stands in memory at a time, so that a document of any length costs little.
        `check` is called before each stretch.

        Raises:
            UnreadableFileError: the part is damaged, or has no body.
            UnsafeFileError: it declares entities, or is built of more elements than a text is.
        """
        with self._refusals(), self._zip.open(self._members[self.main.lower()]) as part:
            yield from self._blocks_of(part, check)

    def _blocks_of(self, part: IO[bytes], check: Check) -> Iterator[ElementTree.Element]:
        """Yield what stands in the body once it is whole: all but the last of what was parsed so far."""
        builder = ElementTree.TreeBuilder()
        # What is opened before the document holds it, so that its tree is in sight while it grows.
        holder = builder.start("holder", {})
        counted, passed = _Counted(), 0
        body: ElementTree.Element | None = None
        for piece in parsed(_parser(builder), part):
            check()
            counted.add(piece)
            if _is_deep(holder):
                raise ContrivedError
            if body is None and len(holder):
                root = holder[0]
                body = next((each for each in root[passed:] if each.tag.endswith("}body")), None)
                passed = len(root)
            if body is not None and len(body) > 1:
                yield from body[:-1]
                del body[:-1]
                counted.let_go()
        if body is None:
            raise damaged(self._name)
        yield from body

    @contextmanager
    def _refusals(self) -> Iterator[None]:
        try:
            yield
        except ContrivedError:
            raise unsafe(self._name) from None
        except (*BROKEN, expat.ExpatError):
            raise damaged(self._name) from None

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


def _parser(builder: ElementTree.TreeBuilder) -> expat.XMLParserType:
    """Return a parser that builds a tree; `tree.local` tells its names without their namespaces."""
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.data
    return parser


class _Counted:
    """How many elements and attributes there are, in all and since some were let go."""

    def __init__(self) -> None:
        self._elements = self._before = self._attributes = 0

    def add(self, piece: bytes) -> None:
        """Count those of a piece; rather too many, since their signs may stand in the text too."""
        self._elements += piece.count(b"<") - piece.count(b"</")
        self._attributes += piece.count(b"=")
        held = self._elements - self._before
        memory = _ELEMENT * held + _ATTRIBUTED * min(held, self._attributes) + _ATTRIBUTE * self._attributes
        if self._elements > _MOST_ELEMENTS or held > _MOST_IN_A_BLOCK or memory > _MOST_MEMORY:
            raise ContrivedError

    def let_go(self) -> None:
        """Begin to count anew what is held."""
        self._before, self._attributes = self._elements, 0


def _target(folder: str, target: str) -> str:
    """Return the name of the part that a relation of a part in this folder points to."""
    return target.lstrip("/") if target.startswith("/") else normpath(f"{folder}/{target}").lstrip("/")


def _is_deep(element: ElementTree.Element) -> bool:
    """Tell whether what was parsed last stands deeper than any text does."""
    depth = 0
    while len(element) and depth <= _DEEPEST:
        element, depth = element[-1], depth + 1
    return depth > _DEEPEST
