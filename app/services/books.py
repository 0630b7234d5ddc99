"""Make and open books, and keep what they say of themselves."""

from pathlib import Path

from app.domain.body import Body, BodyKind
from app.domain.change import Change
from app.domain.errors import EntryError
from app.domain.plan import BookInfo
from app.domain.text import tidy
from app.store import bodies, book_info
from app.store import book as book_store
from app.store.book import Book

__all__ = ["Book", "create_book", "describe", "info", "open_book"]


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


def describe(book: Book, info: BookInfo) -> Change:
    """Change what the book says of itself and of the committee that keeps it."""
    _check(info)
    with book.change("Sửa thông tin sổ") as step:
        book_info.update(book, info)
        _keep_issuer(book, info)
    return step.change


def _check(info: BookInfo) -> None:
    if not tidy(info.title):
        raise EntryError("Sổ chưa có tên; hãy nhập tên sổ.")


def _keep_issuer(book: Book, info: BookInfo) -> None:
    if not info.issuer:
        return
    known = [body for body in bodies.all_ever(book) if body.kind is BodyKind.ISSUER]
    if not known:
        bodies.add(book, Body(0, info.issuer, BodyKind.ISSUER))
