"""Zipped office files opened with care: their directory is checked before anything is unpacked."""

import io
import re
import zipfile
import zlib
from lzma import LZMAError
from xml.etree import ElementTree

from app.domain.errors import UnreadableFileError, UnsafeFileError

_LARGEST_WHOLE = _LARGEST_MEMBER = 1024 * 1024 * 1024
_MOST_MEMBERS = 20_000
_RATIO, _RATIO_FROM = 200, 2 * 1024 * 1024
BROKEN = (
    zipfile.BadZipFile, zlib.error, LZMAError, EOFError, NotImplementedError, RuntimeError, OSError, KeyError,
    ElementTree.ParseError, UnicodeError, LookupError, ValueError, OverflowError,
)  # fmt: skip
"""What the standard library raises on a damaged package."""


def open_zip(data: bytes, name: str) -> zipfile.ZipFile:
    """Return the package, its directory checked.

    Raises:
        UnreadableFileError: it is no package, damaged, or locked.
        UnsafeFileError: it would unpack to far more than a document holds, or names paths outside itself.
    """
    try:
        package = zipfile.ZipFile(io.BytesIO(data))
    except BROKEN:
        raise damaged(name) from None
    infos = package.infolist()
    if len(infos) > _MOST_MEMBERS or sum(info.file_size for info in infos) > _LARGEST_WHOLE:
        raise unsafe(name)
    for info in infos:
        bomb = info.file_size > _RATIO_FROM and info.file_size > _RATIO * max(1, info.compress_size)
        outside = info.filename.startswith(("/", "\\")) or ".." in re.split(r"[/\\]", info.filename)
        if bomb or outside or info.file_size > _LARGEST_MEMBER:
            raise unsafe(name)
        if info.flag_bits & 0x1:
            raise UnreadableFileError(f"Tệp «{name}» có đặt mật khẩu; hãy bỏ mật khẩu, lưu lại rồi thử lại.")
    return package


def damaged(name: str) -> UnreadableFileError:
    """Return the refusal of a file that cannot be read as an office document."""
    return UnreadableFileError(
        f"Tệp «{name}» bị hỏng hoặc không phải là tệp Word; hãy mở lại bằng Word và lưu thành .docx."
    )


def unsafe(name: str) -> UnsafeFileError:
    """Return the refusal of a file that is built to do harm."""
    return UnsafeFileError(
        f"Tệp «{name}» có cấu tạo bất thường, có thể gây hại nên không được mở; hãy xin lại tệp từ nơi gửi."
    )
