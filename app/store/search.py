"""Full-text search over the folded columns of the book."""

import re

from app.domain.search import Found, SearchHit, rank
from app.domain.text import fold
from app.store.book import Book

_TEXT = {
    Found.UNIT: "name",
    Found.CONGRESS: "name",
    Found.PLAN: "trim(genre || ' ' || symbol || ' ' || title)",
    Found.SECTION: "trim(label || ' ' || title || ' ' || text)",
    Found.TASK: "text",
}


def find(book: Book, query: str, most: int) -> list[SearchHit]:
    """Return what has every word of the query, its last word begun or whole, best first.

    Marks and case do not matter for a hit; texts that have the query as typed come first. At most
    `most` hits of each kind are looked at.
    """
    words = re.findall(r"\w+", fold(query))
    if not words:
        return []
    match = " ".join(f'"{word}"' for word in words) + "*"
    hits = [hit for kind in Found for hit in _of_kind(book, kind, match, most)]
    return sorted(hits, key=lambda hit: rank(hit.text, query))[:most]


def _of_kind(book: Book, kind: Found, match: str, most: int) -> list[SearchHit]:
    rows = book.rows(
        f"SELECT id, {_TEXT[kind]} AS words FROM {kind.value} WHERE id IN"
        f" (SELECT rowid FROM {kind.value}_fts WHERE {kind.value}_fts MATCH ? ORDER BY rank LIMIT ?)",
        (match, most),
    )
    return [SearchHit(kind, row["id"], row["words"]) for row in rows]
