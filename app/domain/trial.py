"""A trial: a copy of a book in which dates are tried out, and how it differs from the book."""

from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from app.domain.date_moves import DateMoves


@dataclass(frozen=True)
class Trial:
    """Which book a trial is a copy of, and the step of its history up to which both are the same."""

    source: Path
    base_id: int
    base_hash: str
    began_at: datetime


@dataclass(frozen=True)
class CongressMove:
    """A congress that is held on other days in the trial; None where no day is known."""

    name: str
    before: tuple[date | None, date | None]
    after: tuple[date | None, date | None]


@dataclass(frozen=True)
class TrialDifference:
    """What adopting a trial would change in the book.

    `added` and `removed` are the texts of tasks and the titles of waves that only one of both has; `steps`
    counts the steps made in the trial.
    """

    steps: int
    congresses: tuple[CongressMove, ...] = ()
    moves: DateMoves = field(default_factory=DateMoves)
    added: tuple[str, ...] = ()
    removed: tuple[str, ...] = ()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing differs."""
        return not (self.congresses or self.moves.tasks or self.added or self.removed)
