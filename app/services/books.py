"""Make, open and copy books, and keep what they say of themselves."""

import re
from dataclasses import replace
from pathlib import Path

from app.domain.body import Body, BodyKind
from app.domain.change import Change
from app.domain.errors import BookError, EntryError
from app.domain.plan import BookInfo
from app.domain.reading.plan_reading import DocumentHeader
from app.domain.text import first_upper, tidy
from app.store import bodies, book_info
from app.store import book as book_store
from app.store.book import Book
from app.store.failures import known_failures
from app.store.snapshot import snapshot
from app.writing.atomic import replace_file

__all__ = ["Book", "create_book", "describe", "info", "info_from", "open_book", "save_copy"]

_AGENCY = re.compile(r"\d*-[^/]+/(?P<agency>[^/\s]+)")
_LONGEST_TITLE = 90


def create_book(path: Path, info: BookInfo) -> Book:
    """Make a new book at a path where no file is, and open it.

    Raises:
        BookError: there is a file of that name, or it cannot be written there.
        EntryError: the book has no title.
    """
    _check(info)
    book = book_store.create_book(path)
    with book_store.removed_on_failure(book), book.change("Lập sổ"):
        book_info.add(book, info)
        _keep_issuer(book, info)
    return book


def open_book(path: Path) -> Book:
    """Open a book; see `app.store.book.open_book` for what is refused."""
    return book_store.open_book(path)


def info(book: Book) -> BookInfo:
    """Return what the book says of itself."""
    return book_info.get(book)


def info_from(header: DocumentHeader, otherwise: str) -> BookInfo:
    """Return what a book for this document would say of itself; `otherwise` is a title at need.

    Who signs is left open: the next document may be signed by another.
    """
    agency = _AGENCY.fullmatch(header.symbol)
    title = " – ".join(part for part in (_short(first_upper(header.title)), header.symbol) if part)
    return BookInfo(
        title or otherwise,
        superior=header.superior,
        issuer=header.issuer,
        agency=agency["agency"] if agency else "",
        place=header.place,
    )


def save_copy(book: Book, path: Path) -> Path:
    """Write a whole copy of an open book to another file; a copy of the sample is a book like any other.

    Raises:
        BookError: the path is that of this book or of one that is open, or the copy cannot be made.
        UnwritableFileError: no file can be written there.
    """
    if path.resolve() == book.path.resolve():
        raise BookError("Đó là tệp của chính sổ đang mở; hãy đặt tên khác cho bản sao.")
    if path.with_name(f"{path.name}-wal").exists():
        raise BookError(f"Sổ «{path.name}» ở đó đang mở; hãy đặt tên khác cho bản sao.")
    with replace_file(path) as unfinished:
        with known_failures(path):
            snapshot(book.db, unfinished)
        if info(book).is_sample:
            _make_own(unfinished)
    return path


def describe(book: Book, info: BookInfo) -> Change:
    """Change what the book says of itself and of the committee that keeps it."""
    _check(info)
    with book.change("Sửa thông tin sổ") as step:
        book_info.update(book, info)
        _keep_issuer(book, info)
    return step.change


def _make_own(path: Path) -> None:
    with book_store.open_book(path) as copy, copy.change("Lập sổ từ sổ mẫu"):
        book_info.update(copy, replace(book_info.get(copy), is_sample=False))


def _short(title: str) -> str:
    """Return the beginning of a title, cut between words where it is long."""
    if len(title) <= _LONGEST_TITLE:
        return title
    return title[:_LONGEST_TITLE].rpartition(" ")[0].rstrip(" ,;:–-") + "…"


def _check(info: BookInfo) -> None:
    if not tidy(info.title):
        raise EntryError("Sổ chưa có tên; hãy nhập tên sổ.")


def _keep_issuer(book: Book, info: BookInfo) -> None:
    if not info.issuer:
        return
    known = [body for body in bodies.all_ever(book) if body.kind is BodyKind.ISSUER]
    if not known:
        bodies.add(book, Body(0, info.issuer, BodyKind.ISSUER))
