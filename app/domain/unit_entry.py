"""A unit as it stands in a list: one row of an Excel sheet or of pasted cells."""

from dataclasses import dataclass, field
from datetime import date

from app.domain.body import BodyKind, Contact


@dataclass(frozen=True)
class UnitEntry:
    """One row of a list of units, with the number of its line in the list."""

    line: int
    name: str
    short_name: str = ""
    code: str = ""
    kind: BodyKind = BodyKind.UNIT
    contact: Contact = field(default_factory=Contact)
    opens_on: date | None = None
    closes_on: date | None = None


@dataclass(frozen=True)
class UnitListProblem:
    """A row of a list that was not taken, and why; line 0 stands for a whole sheet."""

    line: int
    text: str
    why: str


@dataclass(frozen=True)
class UnitList:
    """The rows of a list, and those that were not taken; `sheet` names the one read of several."""

    entries: tuple[UnitEntry, ...]
    problems: tuple[UnitListProblem, ...] = ()
    sheet: str = ""
