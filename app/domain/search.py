"""What a search finds, and how hits rank."""

from dataclasses import dataclass
from enum import StrEnum

from app.domain.text import nfc


class Found(StrEnum):
    """The kind of thing that was found."""

    UNIT = "body"
    CONGRESS = "congress"
    PLAN = "plan"
    SECTION = "section"
    TASK = "task"


@dataclass(frozen=True)
class SearchHit:
    """One thing found: its kind, its id in the book, and its text as written."""

    kind: Found
    id: int
    text: str


def rank(text: str, query: str) -> int:
    """Return 0 for a text that has the query as typed, 1 when only case differs, 2 when marks differ."""
    composed, wanted = nfc(text), nfc(query).strip()
    if wanted in composed:
        return 0
    return 1 if wanted.casefold() in composed.casefold() else 2
