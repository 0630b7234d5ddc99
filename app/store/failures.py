"""SQLite's failures as sentences: what happened to the book, and what to do."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.domain.errors import BookError

_LOCKED = "Sổ «{name}» đang được chương trình khác ghi; hãy đợi một lát rồi làm lại."
_PATH = "Không dùng được đường dẫn của sổ «{name}» ({why}); hãy chọn tên khác hoặc nơi khác."
_SENTENCES = {
    "SQLITE_FULL": "Ổ đĩa chứa sổ «{name}» đã đầy, bước vừa rồi chưa được ghi; "
    "hãy giải phóng chỗ trống rồi làm lại.",
    "SQLITE_BUSY": _LOCKED,
    "SQLITE_LOCKED": _LOCKED,
    "SQLITE_READONLY": "Sổ «{name}» chỉ cho đọc; hãy chép sổ sang thư mục ghi được rồi mở lại.",
    "SQLITE_CANTOPEN": "Không mở được sổ «{name}»; hãy kiểm tra tệp còn ở đó và bạn có quyền mở.",
    "SQLITE_IOERR": "Ổ đĩa chứa sổ «{name}» không đọc hoặc ghi được, bước vừa rồi chưa được ghi; "
    "hãy kiểm tra ổ đĩa rồi mở lại sổ.",
    "SQLITE_NOTADB": "Tệp «{name}» không phải là sổ tuyên truyền hoặc đã hỏng; "
    "hãy chọn tệp .stt khác hoặc bản sao lưu.",
    "SQLITE_CORRUPT": "Sổ «{name}» bị hỏng; hãy mở bản sao lưu gần nhất, tệp hỏng vẫn được giữ nguyên.",
}


@contextmanager
def known_failures(path: Path) -> Iterator[None]:
    """Turn the failures that lie with the file or the disk into a BookError; let the others pass.

    Raises:
        BookError: the disk is full, the book locked, read-only, damaged or no book, or its path will not do.
    """
    try:
        yield
    except sqlite3.Error as error:
        name = getattr(error, "sqlite_errorname", "")
        for code, sentence in _SENTENCES.items():
            if name.startswith(code):
                raise BookError(sentence.format(name=path.name)) from error
        raise
    except OSError as error:
        if error.filename is None:
            raise
        raise BookError(_PATH.format(name=path.name, why=error.strerror)) from error
