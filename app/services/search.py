"""Find units, congresses, plans, sections and tasks by their words."""

from app.domain.search import SearchHit
from app.store import search
from app.store.book import Book

_MOST = 50


def find(book: Book, query: str) -> list[SearchHit]:
    """Return what has every word of the query, with or without its marks; as typed comes first."""
    return search.find(book, query, _MOST)
