"""What the book says of itself."""

import uuid

from app.domain.plan import BookInfo
from app.store.book import Book, Columns


def add(book: Book, info: BookInfo) -> None:
    """Insert the one row that describes the book; inside its first step."""
    identity: Columns = {"id": 1, "uid": uuid.uuid4().hex}
    book.insert("book", identity | _columns(info))


def update(book: Book, info: BookInfo) -> None:
    """Write the description of the book; inside a step."""
    book.update("book", 1, _columns(info))


def get(book: Book) -> BookInfo:
    """Return the description of the book."""
    row = book.rows("SELECT * FROM book")[0]
    return BookInfo(
        row["title"], row["superior"], row["issuer"], row["agency"], row["place"], row["signer_authority"],
        row["signer_office"], row["signer_name"], row["keep"], bool(row["is_sample"]),
    )  # fmt: skip


def uid(book: Book) -> str:
    """Return what tells this book and its copies from every other book."""
    return str(book.value("SELECT uid FROM book"))


def revision(book: Book) -> int:
    """Return the number of the last step of the book."""
    return int(book.value("SELECT coalesce(max(id), 0) FROM change"))


def _columns(info: BookInfo) -> Columns:
    return {
        "title": info.title,
        "is_sample": int(info.is_sample),
        "superior": info.superior,
        "issuer": info.issuer,
        "agency": info.agency,
        "place": info.place,
        "signer_authority": info.signer_authority,
        "signer_office": info.signer_office,
        "signer_name": info.signer_name,
        "keep": info.keep,
    }
