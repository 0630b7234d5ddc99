"""Due rules: a day, a window, a day counted from a congress or from the wave, or one that comes back."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.congress import CongressEvent


@dataclass(frozen=True, slots=True)
class DueOn:
    """A fixed day, with the words of the plan it came from (empty when the user set it)."""

    words: str
    day: date


@dataclass(frozen=True, slots=True)
class DueWithin:
    """A stretch of days, both ends included, with the words it came from."""

    words: str
    starts: date
    ends: date


@dataclass(frozen=True, slots=True)
class DueByEvent:
    """A number of days from an event of a congress: negative before it, positive after it.

    For the family of grassroots congresses a task as a whole is due by the last of the units'
    congresses, and each unit's assignment by that unit's own. With `workdays` only working days are counted.
    """

    words: str
    congress: str
    event: CongressEvent
    offset_days: int
    workdays: bool = False


class WaveEdge(StrEnum):
    """An end of a wave that dates may hang on."""

    STARTS = "starts"
    ENDS = "ends"


@dataclass(frozen=True, slots=True)
class DueByWave:
    """A number of days from the first or last day of the wave that a task stands in."""

    words: str
    edge: WaveEdge
    offset_days: int = 0
    workdays: bool = False


class Period(StrEnum):
    """How often something comes back."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


@dataclass(frozen=True, slots=True)
class DueEvery:
    """A deadline that comes back each week, month, quarter or year, with the words it came from.

    `day` is the last day for it each time: of a week 1 (Monday) to 7, of a month its day, of a quarter
    the day of its last month; None where the plan only says how often. A month that has no such day ends
    on its last.
    """

    words: str
    every: Period
    day: int | None = None


DueRule = DueOn | DueWithin | DueByEvent | DueByWave | DueEvery
StatedTime = DueOn | DueWithin
"""The time that the heading of a wave or phase states: its last day, or its first and last."""


@dataclass(frozen=True, slots=True)
class Anchor:
    """An event of a congress and a number of days from it, without words: the edge of a wave or phase."""

    congress: str
    event: CongressEvent
    offset_days: int = 0
    workdays: bool = False
