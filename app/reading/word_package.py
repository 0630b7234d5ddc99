"""A .docx package opened with care: its XML parts parsed, nothing else of it loaded."""

import io
import re
import zipfile
import zlib
from lzma import LZMAError
from xml.etree import ElementTree

from app.domain.errors import UnreadableFileError, UnsafeFileError

_LARGEST_PART = 96 * 1024 * 1024
_LARGEST_WHOLE = 1024 * 1024 * 1024
_MOST_MEMBERS = 20_000
_RATIO, _RATIO_FROM = 400, 8 * 1024 * 1024
_DOCTYPE = re.compile(
    rb"<!(?:DOCTYPE|ENTITY)|<\0!\0(?:D\0O\0C|E\0N\0T)|\0<\0!\0(?:D\0O\0C|E\0N\0T)", re.IGNORECASE
)
_MAIN = "officeDocument"
_BROKEN = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, RuntimeError, OSError, KeyError,
    ElementTree.ParseError, UnicodeError, LookupError, ValueError, OverflowError,
)  # fmt: skip


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
            content = self._zip.read(member)
            if _DOCTYPE.search(content):
                raise self._unsafe()
            return ElementTree.fromstring(content)
        except _BROKEN:
            raise self._damaged() from None

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
            too_large = info.filename.lower().endswith((".xml", ".rels")) and info.file_size > _LARGEST_PART
            if bomb or outside or too_large:
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
