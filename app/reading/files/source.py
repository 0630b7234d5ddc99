"""A file on disk to its lines, told apart by what is in it and not by its name alone."""

import re
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.errors import UnreadableFileError
from app.domain.going_on import Check, go_on
from app.domain.reading.plan_reading import ReadWarning
from app.domain.text import tidy
from app.reading.files.contents_list import without_contents
from app.reading.files.converter import installed_converter, to_docx
from app.reading.files.limits import LARGEST_TEXT, LONGEST_LINE, MOST_LINES
from app.reading.files.lines import Line, from_text, mark_gaps, split_lines
from app.reading.files.mail import unwrapped
from app.reading.files.pdf_file import read_pdf
from app.reading.files.safe_zip import open_zip
from app.reading.files.scanned import mended
from app.reading.files.text_file import decode_text
from app.reading.tables.flattened import put_aside
from app.reading.tables.grid import Table
from app.reading.tables.text_tables import find_text_tables
from app.reading.word.document import read_word

_LARGEST = 64 * 1024 * 1024
_ZIP, _OLE = b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ENCRYPTED, _WORD_STREAM = "EncryptedPackage".encode("utf-16-le"), "WordDocument".encode("utf-16-le")
_PDF, _RTF = b"%PDF", b"{\\rtf"
_ODT = re.compile(rb"PK\x03\x04.{26}mimetypeapplication/vnd\.oasis\.opendocument\.text", re.DOTALL)
_HEAD = 4000
_MARKUP = re.compile(
    rb"(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<!--.*?-->\s*)?"
    rb"(?:<!doctype html|<html[\s>]|<\?xml\s.*<(?:\w+:)?(?:package|worddocument|html|document)\b|"
    rb"mime-version:.*multipart/related.*text/html)",
    re.IGNORECASE | re.DOTALL,
)
_OTHERS = (
    (b"\x89PNG", "tệp ảnh"),
    (b"\xff\xd8\xff", "tệp ảnh"),
    (b"GIF8", "tệp ảnh"),
    (b"BM", "tệp ảnh"),
    (b"II*\x00", "tệp ảnh"),
    (b"MM\x00*", "tệp ảnh"),
    (b"RIFF", "tệp ảnh hoặc âm thanh"),
    (b"Rar!", "tệp nén"),
    (b"7z\xbc\xaf", "tệp nén"),
    (b"\x1f\x8b", "tệp nén"),
    (b"SQLite format 3", "tệp dữ liệu"),
    (b"MZ", "tệp chương trình"),
)
_WORD_SUFFIXES = (".docx", ".docm", ".dotx", ".doc", ".dot")


@dataclass(frozen=True)
class Source:
    """The lines of a document as they stand in it, and the non-blank ones with their hints."""

    lines: tuple[str, ...]
    parts: tuple[Line, ...]
    warnings: tuple[ReadWarning, ...] = ()
    tables: tuple[Table, ...] = ()


def open_source(path: Path, check: Check = go_on) -> Source:
    """Read the lines of a .docx, .pdf or .txt file, or of an older form that can be turned into .docx.

    Raises:
        UnreadableFileError: there is no such file, or it is of another kind, damaged or locked.
        UnsafeFileError: the file is built so that opening it could do harm.
    """
    data = _load(path)
    name = path.name
    if data.startswith(_PDF):
        read = _source_of_settled(read_pdf(data, name), name)
        return replace(read, parts=tuple(put_aside(read.parts)))
    if _is_older(data, name):
        data = to_docx(data, name, installed_converter(), check)
    if data.startswith(_ZIP):
        text = read_word(data, name, check)
        lines = tuple(line.text for line in text.lines)
        parts, contents = without_contents(mark_gaps(text.lines))
        return Source(lines, tuple(parts), (*text.left_out, *contents), tuple(text.tables))
    _refuse_others(data, path)
    if len(data) > LARGEST_TEXT or data.count(b"\n") > MOST_LINES:
        raise _overlong(name)
    decoded = decode_text(data, name)
    if path.suffix.lower() in _WORD_SUFFIXES:
        raise UnreadableFileError(
            f"Tệp «{name}» không phải là tệp Word; hãy mở lại bằng Word và lưu thành .docx."
        )
    return _source_of_settled(decoded, name)


def _source_of_settled(text: str, name: str) -> Source:
    """Return the lines of a text, once it is known not to be far longer than any plan."""
    lines = split_lines(text) if len(text) <= LARGEST_TEXT else []
    if not 0 < len(lines) <= MOST_LINES or max(map(len, lines)) > LONGEST_LINE:
        raise _overlong(name)
    return source_of_text(text)


def _overlong(name: str) -> UnreadableFileError:
    return UnreadableFileError(
        f"Tệp «{name}» dài quá mức của một kế hoạch; hãy chọn đúng tệp văn bản kế hoạch."
    )


def source_of_text(text: str) -> Source:
    """Return the lines of a plain text, with the tables of assignments that it holds."""
    carried, left_out = unwrapped(from_text(text))
    whole, mends = mended(carried)
    plain, contents = without_contents(whole)
    parts, tables = find_text_tables(plain)
    shown = tuple(tidy(line) for line in split_lines(text))
    return Source(shown, tuple(parts), (*left_out, *mends, *contents), tuple(tables))


def _is_older(data: bytes, name: str) -> bool:
    """Tell whether a file is a text in one of the forms that another program can turn into .docx."""
    if _ODT.match(data):
        open_zip(data, name)
        return True
    return data.startswith(_RTF) or (
        data.startswith(_OLE) and _ENCRYPTED not in data and _WORD_STREAM in data
    )


def _load(path: Path) -> bytes:
    if path.is_dir():
        raise UnreadableFileError(f"«{path.name}» là thư mục; hãy chọn một tệp .docx hoặc .txt trong đó.")
    try:
        if path.exists() and not path.is_file():
            raise UnreadableFileError(
                f"«{path.name}» không phải là tệp văn bản; hãy chọn một tệp .docx hoặc .txt."
            )
        if path.stat().st_size > _LARGEST:
            raise UnreadableFileError(
                f"Tệp «{path.name}» quá lớn để là một kế hoạch; hãy chọn tệp văn bản khác."
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise UnreadableFileError(
            f"Không tìm thấy tệp «{path.name}»; hãy kiểm tra lại tên và nơi lưu tệp."
        ) from None
    except OSError:
        raise UnreadableFileError(
            f"Không mở được tệp «{path.name}»; hãy đóng chương trình đang dùng tệp hoặc kiểm tra quyền "
            f"đọc rồi thử lại."
        ) from None
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf\xff\xfe"):
        raise UnreadableFileError(f"Tệp «{path.name}» không có nội dung; hãy chọn tệp khác.")
    return data


def _refuse_others(data: bytes, path: Path) -> None:
    name = path.name
    if data.startswith(_OLE):
        if _ENCRYPTED in data:
            raise UnreadableFileError(
                f"Tệp «{name}» có đặt mật khẩu; hãy mở bằng Word, vào Tệp > Thông tin > Bảo vệ tài liệu "
                f"để bỏ mật khẩu, "
                "lưu lại rồi thử lại."
            )
        raise UnreadableFileError(f"Tệp «{name}» là tệp Office đời cũ; hãy mở bằng Word và lưu thành .docx.")
    if _MARKUP.match(data[:_HEAD].replace(b"\0", b"")):
        raise UnreadableFileError(
            f"Tệp «{name}» là trang web hoặc tệp XML mang tên khác; hãy mở bằng Word và lưu thành .docx."
        )
    for sign, kind in _OTHERS:
        # A text may happen to begin with two such letters, but it holds no zero bytes.
        if data.startswith(sign) and (len(sign) > 2 or b"\0" in data[:512]):
            raise UnreadableFileError(
                f"Tệp «{name}» là {kind}, không phải văn bản; hãy lưu kế hoạch thành .docx rồi thử lại."
            )
