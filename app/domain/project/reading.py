"""A project file as it was read: its rows from top to bottom."""

from dataclasses import dataclass
from datetime import date

from app.domain.project.mark import RowMark


@dataclass(frozen=True, slots=True)
class ReadRow:
    """One row as another program wrote it; what it left out is None.

    `number` is its place in that program's list, `level` how deep it stands, 1 at the top.
    """

    number: int
    name: str
    level: int = 1
    starts: date | None = None
    ends: date | None = None
    percent: int | None = None
    finished_on: date | None = None
    is_summary: bool = False
    is_active: bool = True
    mark: RowMark | None = None


@dataclass(frozen=True)
class ReadProject:
    """The rows of a project file, blank ones left out."""

    file_name: str
    title: str
    rows: tuple[ReadRow, ...]
