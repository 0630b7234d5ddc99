"""The text layer of a .pdf to lines, page numbers left out."""

import io
import re
import zlib

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from app.domain.errors import UnreadableFileError
from app.reading.text_file import settled_text

_MOST_PAGES = 500
_PAGE_NUMBER = re.compile(r"\s*(?:trang\s*)?[-–—]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–—]?\s*", re.IGNORECASE)
_LETTERS_A_PAGE = 20
_BROKEN = (
    PyPdfError, zlib.error, ValueError, TypeError, KeyError, IndexError, AttributeError, AssertionError,
    OSError, RecursionError, NotImplementedError, OverflowError, UnicodeError, LookupError, MemoryError,
)  # fmt: skip


def read_pdf(data: bytes, name: str) -> str:
    """Return the text of a PDF, page after page.

    Raises:
        UnreadableFileError: it is damaged, locked, endless, or has pictures of pages only.
    """
    try:
        reader = PdfReader(io.BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise UnreadableFileError(f"Tệp «{name}» có đặt mật khẩu; hãy bỏ mật khẩu, lưu lại rồi thử lại.")
        if len(reader.pages) > _MOST_PAGES:
            raise UnreadableFileError(
                f"Tệp «{name}» dài hơn {_MOST_PAGES} trang; hãy tách riêng phần kế hoạch."
            )
        pages = [_without_number(page.extract_text()) for page in reader.pages]
    except _BROKEN:
        raise UnreadableFileError(
            f"Tệp «{name}» bị hỏng hoặc không phải là tệp PDF; hãy xin lại tệp, tốt nhất là bản Word (.docx)."
        ) from None
    text = "\n".join(pages)
    if sum(map(str.isalpha, text)) < _LETTERS_A_PAGE * max(1, len(pages)):
        raise UnreadableFileError(
            f"Tệp «{name}» là bản chụp (scan), không có lớp chữ để đọc; "
            "hãy dùng bản Word (.docx) của văn bản."
        )
    return settled_text(text)


def _without_number(text: str) -> str:
    """Leave out the line at the head or foot of a page that holds only its number."""
    # Some programs place each word by itself, and the blanks between come as tabs.
    lines = [line.replace("\t", " ") for line in text.split("\n") if line.strip()]
    if lines and _PAGE_NUMBER.fullmatch(lines[0]):
        del lines[0]
    if lines and _PAGE_NUMBER.fullmatch(lines[-1]):
        del lines[-1]
    return "\n".join(lines)
