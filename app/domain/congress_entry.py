"""A congress as a list of the units' dates gives it, and what becomes of each row of such a list."""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from app.domain.congress import Congress, CongressState
from app.domain.dates.congress_dates import with_opening
from app.domain.unit_entry import UnitListProblem


@dataclass(frozen=True)
class CongressEntry:
    """One row of a list of congresses; what the row leaves blank is empty here.

    `remark` says what of the row was not understood, though the rest of it can be taken.
    """

    line: int
    name: str
    code: str = ""
    prepares_on: date | None = None
    opens_on: date | None = None
    closes_on: date | None = None
    venue: str = ""
    state: CongressState | None = None
    remark: str = ""


@dataclass(frozen=True)
class CongressEntries:
    """The rows of a list, and those that were not taken; `sheet` names the one read of several."""

    entries: tuple[CongressEntry, ...]
    problems: tuple[UnitListProblem, ...] = ()
    sheet: str = ""


class RowVerdict(StrEnum):
    """What becomes of a row of a list of congresses."""

    CHANGE = "change"
    SAME = "same"
    ASK = "ask"
    REFUSED = "refused"


@dataclass(frozen=True)
class NamedCongress:
    """A congress with how the one who holds it is called."""

    congress: Congress
    label: str
    code: str = ""
    short_name: str = ""


@dataclass(frozen=True)
class CongressRow:
    """A row of a list of congresses: which congress it means, how that would become, or why it is not taken.

    `likely` are the congresses that a doubtful name may mean, the likeliest first.
    """

    line: int
    text: str
    verdict: RowVerdict
    why: str = ""
    entry: CongressEntry | None = None
    meant: NamedCongress | None = None
    becomes: Congress | None = None
    likely: tuple[NamedCongress, ...] = ()


def with_entry(congress: Congress, entry: CongressEntry) -> Congress:
    """Return a congress with what a row of a list says of it; what the row leaves blank stays."""
    moved = with_opening(congress, entry.opens_on) if entry.opens_on else congress
    return replace(
        moved,
        prepares_on=entry.prepares_on or moved.prepares_on,
        closes_on=entry.closes_on or moved.closes_on,
        venue=entry.venue or moved.venue,
        state=entry.state or moved.state,
    )


def taken(rows: tuple[CongressRow, ...]) -> list[Congress]:
    """Return the congresses as the rows that are taken would change them."""
    return [row.becomes for row in rows if row.verdict is RowVerdict.CHANGE and row.becomes is not None]
