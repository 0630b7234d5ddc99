"""A .docx package opened with care: its XML parts parsed, nothing else of it loaded."""

import io
import re
import zipfile
import zlib
from collections.abc import Iterator
from lzma import LZMAError
from typing import IO, cast
from xml.etree import ElementTree

from app.domain.errors import UnreadableFileError, UnsafeFileError

_LARGEST_MAIN, _LARGEST_PART = 48 * 1024 * 1024, 8 * 1024 * 1024
_LARGEST_WHOLE = _LARGEST_MEMBER = 1024 * 1024 * 1024
_BODY_DEPTH = 2
_MOST_MEMBERS = 20_000
_RATIO, _RATIO_FROM = 200, 2 * 1024 * 1024
_MOST_ELEMENTS, _DEEPEST, _CHUNK = 2_500_000, 300, 128 * 1024
_DOCTYPE = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O\0C|E\0N\0T)", re.IGNORECASE
)
_MAIN = "officeDocument"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, RuntimeError, OSError, KeyError,
    ElementTree.ParseError, UnicodeError, LookupError, ValueError, OverflowError,
)  # fmt: skip
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
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except _BROKEN:
            raise self._damaged() from None
        self._check_directory()
        self.main = self._find_main()

    def xml(self, part: str) -> ElementTree.Element | None:
        """Return the root of an XML part, or None when the package has no such part."""
        member = self._members.get(part.lstrip("/").lower())
        if member is None:
            return None
        try:
            if member.file_size > _LARGEST_PART:
                raise self._unsafe()
            content = self._zip.read(member)
            if _DOCTYPE.search(content):
                raise self._unsafe()
            return ElementTree.fromstring(content)
        except _BROKEN:
            raise self._damaged() from None

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
        except _BROKEN:
            raise self._damaged() from None

    def _blocks_of(self, part: IO[bytes]) -> Iterator[ElementTree.Element]:
        parser: ElementTree.XMLPullParser[ElementTree.Element] = ElementTree.XMLPullParser(("start", "end"))
        prolog, depth, elements = b"", 0, 0
        body: ElementTree.Element | None = None
        while chunk := part.read(_CHUNK):
            if not elements:
                prolog += chunk
                if _DOCTYPE.search(prolog):
                    raise self._unsafe()
            parser.feed(chunk)
            for event, element in cast("Iterator[_Event]", parser.read_events()):
                if event == "start":
                    depth, elements = depth + 1, elements + 1
                    if depth > _DEEPEST or elements > _MOST_ELEMENTS:
                        raise self._unsafe()
                    if depth == _BODY_DEPTH and element.tag.endswith("}body"):
                        body = element
                    continue
                depth -= 1
                if body is not None and depth == _BODY_DEPTH:
                    yield element
                    body.clear()
        parser.close()
        if body is None:
            raise self._damaged()

    def beside(self, part: str) -> str:
        """Return the name of a part that lies in the folder of the main one."""
        return f"{self.main.rpartition('/')[0]}/{part}".lstrip("/")

    def _check_directory(self) -> None:
        infos = self._zip.infolist()
        self._members = {info.filename.lower(): info for info in infos}
        if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > _LARGEST_WHOLE:
            raise self._unsafe()
        for info in infos:
            bomb = info.file_size > _RATIO_FROM and info.file_size > _RATIO * max(1, info.compress_size)
            outside = info.filename.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", info.filename)
            if bomb or outside or info.file_size > _LARGEST_MEMBER:
                raise self._unsafe()
            if info.flag_bits & 0x1:
                raise UnreadableFileError(
                    f"Tệp «{self._name}» có đặt mật khẩu; hãy bỏ mật khẩu, lưu lại rồi thử lại."
                )

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
            raise self._unsafe()
        return target

    def _damaged(self) -> UnreadableFileError:
        return UnreadableFileError(
            f"Tệp «{self._name}» bị hỏng hoặc không phải là tệp Word; hãy mở lại bằng Word và lưu thành "
            f".docx."
        )

    def _unsafe(self) -> UnsafeFileError:
        return UnsafeFileError(
            f"Tệp «{self._name}» có cấu tạo bất thường, có thể gây hại nên không được mở; hãy xin lại "
            f"tệp từ nơi gửi."
        )
