"""The text layer of a .pdf to lines, page numbers left out."""

import io
import logging
import re
import zlib
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from pypdf import Configuration, PageObject, PdfReader, apply_configuration
from pypdf.errors import PyPdfError

from app.domain.errors import UnreadableFileError
from app.reading.files.text_file import settled_text

# What pypdf says of damage would go to standard error where nobody keeps a log.
logging.getLogger("pypdf").addHandler(logging.NullHandler())

_MOST_PAGES = 500
_PAGE_NUMBER = re.compile(r"\s*(?:trang\s*)?[-–—]?\s*\d{1,3}\s*(?:/\s*\d{1,3})?\s*[-–—]?\s*", re.IGNORECASE)
_DIGITS = re.compile(r"\d+")
_UNPRINTED = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff]")
_FEWEST_REPEATS, _MOST_REPEATED = 3, 2
_LARGEST_PAGE, _LARGEST_WHOLE, _MOST_STEPS = 3_000_000, 20_000_000, 250_000
_LARGEST_STREAM, _MOST_PARSED = 6_000_000, 400_000
_LIMITS = Configuration(
    zlib_maximum_output_length=_LARGEST_STREAM,
    lzw_maximum_output_length=_LARGEST_STREAM,
    run_length_maximum_output_length=_LARGEST_STREAM,
    array_based_stream_maximum_output_length=_LARGEST_STREAM,
    stream_decoding_work_maximum_length=4 * _LARGEST_STREAM,
    stream_parsing_work_maximum_count=_MOST_PARSED,
)
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
        with apply_configuration(_LIMITS):
            pages = _pages_of(data, name)
    except _TooMuchError:
        raise UnreadableFileError(
            f"Tệp «{name}» quá lớn hoặc quá phức tạp để đọc chữ; hãy dùng bản Word (.docx) của văn bản."
        ) from None
    except _BROKEN:
        raise UnreadableFileError(
            f"Tệp «{name}» bị hỏng hoặc không phải là tệp PDF; hãy xin lại tệp, tốt nhất là bản Word (.docx)."
        ) from None
    text = "\n".join(line for page in _without_repeated(pages) for line in page)
    if sum(map(str.isalpha, text)) < _LETTERS_A_PAGE * max(1, len(pages)):
        raise UnreadableFileError(
            f"Tệp «{name}» là bản chụp (scan), không có lớp chữ để đọc; "
            "hãy dùng bản Word (.docx) của văn bản."
        )
    return settled_text(text)


def _pages_of(data: bytes, name: str) -> list[list[str]]:
    reader = PdfReader(io.BytesIO(data), strict=False)
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableFileError(f"Tệp «{name}» có đặt mật khẩu; hãy bỏ mật khẩu, lưu lại rồi thử lại.")
    if len(reader.pages) > _MOST_PAGES:
        raise UnreadableFileError(f"Tệp «{name}» dài hơn {_MOST_PAGES} trang; hãy tách riêng phần kế hoạch.")
    budget = _Budget()
    return [_lines_of(_text_of(page, budget)) for page in reader.pages]


class _TooMuchError(Exception):
    """The pages draw far more than the text of a plan."""


@dataclass
class _Budget:
    """What may be drawn on all pages together, counted down; a drawing may draw others many times."""

    steps: int = _MOST_STEPS
    size: int = _LARGEST_WHOLE

    def spend(self, *_: object) -> None:
        """Count one step of drawing."""
        self.steps -= 1
        if self.steps < 0:
            raise _TooMuchError


def _text_of(page: PageObject, budget: _Budget) -> str:
    contents = page.get_contents()
    size = len(contents.get_data()) if contents is not None else 0
    budget.size -= size
    if size > _LARGEST_PAGE or budget.size < 0:
        raise _TooMuchError
    return page.extract_text(visitor_operand_before=budget.spend)


def _lines_of(text: str) -> list[str]:
    """Return the lines of a page without the one at its head or foot that holds only its number."""
    # Some programs place each word by itself, and the blanks between come as tabs.
    lines = [line for line in _UNPRINTED.sub("", text).replace("\t", " ").split("\n") if line.strip()]
    for end in (0, -1):
        if lines and _PAGE_NUMBER.fullmatch(lines[end]):
            del lines[end]
    return lines


def _without_repeated(pages: Sequence[list[str]]) -> list[list[str]]:
    """Leave out the line that the head of most pages, or the foot of most, repeats with another number.

    The first page keeps its head: the document itself begins there.
    """
    kept = [list(page) for page in pages]
    for end in (0, -1):
        for _ in range(_MOST_REPEATED):
            marks = [_DIGITS.sub("#", page[end].strip()) if len(page) > 1 else "" for page in kept]
            mark, count = Counter(mark for mark in marks if mark).most_common(1)[0] if any(marks) else ("", 0)
            if count < _FEWEST_REPEATS or count * 2 < len(pages):
                break
            for at, page in enumerate(kept):
                if marks[at] == mark and (at or end):
                    del page[end]
    return kept
