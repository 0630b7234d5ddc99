"""The table of the units' congresses, present dates and all."""

from datetime import date

from app.domain.congress import Congress
from app.domain.congress_entry import NamedCongress
from app.domain.congress_table import CongressLine, CongressTable
from app.services.congress_import import named_congresses
from app.store import book_info
from app.store.book import Book


def congress_table(book: Book, on: date) -> CongressTable:
    """Return the congresses of the book as a table: the units' own, then those of the levels above."""
    info = book_info.get(book)
    lines = tuple(_line(each, each.congress) for each in named_congresses(book))
    return CongressTable(info.superior, info.issuer, info.title, on, lines)


def _line(named: NamedCongress, congress: Congress) -> CongressLine:
    return CongressLine(
        named.code,
        named.label,
        congress.prepares_on,
        congress.opens_on,
        congress.closes_on,
        congress.venue,
        congress.state,
    )
