"""The congresses of a book as a table: to be filled in by the units, and read back."""

from dataclasses import dataclass
from datetime import date

from app.domain.congress import CongressState


@dataclass(frozen=True)
class CongressLine:
    """One congress of the table."""

    code: str
    name: str
    prepares_on: date | None
    opens_on: date | None
    closes_on: date | None
    venue: str
    state: CongressState


@dataclass(frozen=True)
class CongressTable:
    """The table with who keeps the book, as of a day."""

    superior: str
    issuer: str
    book: str
    as_of: date
    lines: tuple[CongressLine, ...]
