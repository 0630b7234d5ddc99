"""The mark by which a row of a project file is known again when the file comes back."""

import re
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_MARK = re.compile(
    r"stt/(?P<book>[0-9a-z-]{1,64})/(?P<kind>[a-z]{1,20})/(?P<id>\d{1,15})"
    r"/(?P<starts>\d{8})?-(?P<ends>\d{8})?/(?P<percent>\d{1,3})(?!\d)"
)


class RowKind(StrEnum):
    """What a row of a project is in the book."""

    BOOK = "book"
    GROUP = "group"
    PLAN = "plan"
    WAVE = "wave"
    PHASE = "phase"
    DUTY = "duty"
    TASK = "task"
    OCCURRENCE = "occurrence"
    CONGRESS = "congress"
    PREPARES = "prepares"


@dataclass(frozen=True, slots=True)
class RowMark:
    """Which thing of which book a row is, with the days and the percentage that it was written with.

    By these it is seen what was changed in the other program, whatever has changed in the book since.
    """

    book: str
    kind: RowKind
    id: int
    starts: date | None = None
    ends: date | None = None
    percent: int = 0

    def text(self) -> str:
        """Return the mark as it is written."""
        days = "-".join(f"{day:%Y%m%d}".zfill(8) if day else "" for day in (self.starts, self.ends))
        return f"stt/{self.book}/{self.kind.value}/{self.id}/{days}/{self.percent}"


def find_mark(text: str) -> RowMark | None:
    """Return the mark that stands in a text, or None."""
    found = _MARK.search(text)
    if found is None or found["kind"] not in set(RowKind):
        return None
    try:
        starts, ends = (_day(found[name]) for name in ("starts", "ends"))
    except ValueError:
        return None
    return RowMark(
        found["book"], RowKind(found["kind"]), int(found["id"]), starts, ends, int(found["percent"])
    )


def _day(digits: str | None) -> date | None:
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])) if digits else None
