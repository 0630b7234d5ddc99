"""A book as a project: rows one under another, who carries them out, and the days off."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.dates.schedule import Window
from app.domain.dates.workdays import WorkCalendar
from app.domain.project.mark import RowKind

_ONE = timedelta(days=1)
_SATURDAY = 5
_MOST_YEARS = 20  # no plan is longer: a year typed wrong shall not have holidays worked out for centuries


@dataclass(frozen=True, slots=True)
class Share:
    """The part of one body in a row: its own days and how far it is."""

    body_id: int
    starts: date
    ends: date
    percent: int
    notes: str = ""


@dataclass(frozen=True)
class ProjectRow:
    """One row: a task, a congress, or what holds others. `starts` and `ends` are both included.

    Where the book has no day, `is_dated` is false and the days only stand in. A milestone is an event rather
    than work. `first` is when it was at first to start and end, `deadline` the day by which it must be done.
    """

    kind: RowKind
    id: int
    name: str
    starts: date
    ends: date
    percent: int = 0
    notes: str = ""
    is_dated: bool = True
    is_milestone: bool = False
    deadline: date | None = None
    first: Window | None = None
    shares: tuple[Share, ...] = ()
    children: tuple["ProjectRow", ...] = ()


@dataclass(frozen=True, slots=True)
class ProjectResource:
    """A body that carries out tasks."""

    body_id: int
    name: str
    short_name: str = ""
    code: str = ""
    group: str = ""


@dataclass(frozen=True)
class ProjectContent:
    """All that a project file holds; `made` is the moment at which it is made."""

    book: str
    title: str
    issuer: str
    made: datetime
    work: WorkCalendar
    starts: date
    ends: date
    rows: tuple[ProjectRow, ...] = ()
    resources: tuple[ProjectResource, ...] = ()
    percent: int = 0


@dataclass(frozen=True, slots=True)
class SpecialDays:
    """Days one after another that are off although they would be worked, or worked although off."""

    first: date
    last: date
    name: str
    is_working: bool

    @property
    def count(self) -> int:
        """Return how many days they are."""
        return (self.last - self.first).days + 1


def special_days(work: WorkCalendar, starts: date, ends: date) -> list[SpecialDays]:
    """Return what differs from working Monday to Friday in the years of a stretch of days."""
    found: list[SpecialDays] = []
    for year in range(starts.year, min(ends.year, starts.year + _MOST_YEARS) + 1):
        for day, name in work.days_of(year).items():
            working = work.is_working(day)
            if working == (day.weekday() < _SATURDAY):
                continue
            last = found[-1] if found else None
            if last and last.last + _ONE == day and (last.name, last.is_working) == (name, working):
                found[-1] = SpecialDays(last.first, day, name, working)
            else:
                found.append(SpecialDays(day, day, name, working))
    return found


def working_days(work: WorkCalendar, starts: date, ends: date) -> int:
    """Return how many days of a stretch are worked; of far too long a stretch, those Monday to Friday."""
    weeks, left = divmod((ends - starts).days + 1, 7)
    count = 5 * weeks + sum((starts.weekday() + number) % 7 < _SATURDAY for number in range(left))
    if ends.year - starts.year > _MOST_YEARS:
        return count
    for year in range(starts.year, ends.year + 1):
        for day in work.days_of(year):
            if starts <= day <= ends:
                count += work.is_working(day) - (day.weekday() < _SATURDAY)
    return count


def in_order(rows: tuple[ProjectRow, ...], number: str = "") -> Iterator[tuple[str, ProjectRow]]:
    """Yield rows and what stands under them from top to bottom, each with its outline number."""
    for place, row in enumerate(rows, 1):
        own = f"{number}.{place}" if number else str(place)
        yield own, row
        yield from in_order(row.children, own)


def holding(kind: RowKind, row_id: int, name: str, children: list[ProjectRow], notes: str = "") -> ProjectRow:
    """Return a row that holds others: from their first day to their last, as far as they are together."""
    starts, ends = min(row.starts for row in children), max(row.ends for row in children)
    percent = together(children)
    dated = any(row.is_dated for row in children)
    return ProjectRow(
        kind, row_id, name, starts, ends, percent, notes, is_dated=dated, children=tuple(children)
    )


def together(rows: list[ProjectRow]) -> int:
    """Return how far rows are together, each counted by its length."""
    lengths = [((row.ends - row.starts).days + 1, row.percent) for row in rows]
    return sum(days * percent for days, percent in lengths) // max(1, sum(days for days, _ in lengths))
