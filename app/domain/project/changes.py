"""What a project file that comes back changes in the book, and what of it is not taken."""

from dataclasses import dataclass, replace
from datetime import date

from app.domain.congress import Congress
from app.domain.dates.due import DueOn, DueWithin
from app.domain.dates.written import format_date
from app.domain.errors import EntryError
from app.domain.plan import Task
from app.domain.project.mark import RowKind, RowMark
from app.domain.project.reading import ReadRow

REVERSED = "ngày kết thúc trước ngày bắt đầu"
_START_ALONE = "chỉ ngày bắt đầu khác đi, còn thời hạn theo đại hội hoặc giai đoạn nên giữ nguyên"


@dataclass(frozen=True, slots=True)
class TakenChange:
    """One thing that becomes another: what of it, from what, to what."""

    name: str
    what: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class LeftRow:
    """A row of the file that is not taken, and why; one that `can_add` may come in as a task of its own."""

    number: int
    name: str
    why: str
    can_add: bool = False


@dataclass(frozen=True)
class ExchangePreview:
    """What taking a file in would do; nothing of it is done yet.

    `moved_along` counts the tasks that get other days by the congresses which move. A file that `is_ours` was
    written from this book at first.
    """

    file_name: str
    changes: tuple[TakenChange, ...] = ()
    left: tuple[LeftRow, ...] = ()
    moved_along: int = 0
    is_ours: bool = True

    @property
    def addable(self) -> int:
        """Return how many rows may come in as tasks of their own."""
        return sum(row.can_add for row in self.left)


@dataclass(frozen=True, slots=True)
class NewDays:
    """The days that a row was given in the other program; None where it left one as it was written.

    What is of one day before and after is moved as a whole: `ends` says to where.
    """

    starts: date | None = None
    ends: date | None = None
    is_whole: bool = False


def new_days(row: ReadRow, mark: RowMark) -> NewDays:
    """Return which days of a row are others than those it was written with."""
    starts = row.starts if row.starts != mark.starts else None
    ends = row.ends if row.ends != mark.ends else None
    if mark.starts == mark.ends and row.starts == row.ends:
        return NewDays(None, ends, is_whole=True)
    return NewDays(starts, ends)


def moved_task(task: Task, days: NewDays) -> Task | None:
    """Return a task with the days it was given as fixed ones, or None when it has them already.

    Raises:
        EntryError: it would end before it starts, or only its start is another while its last day hangs on
            something, which fixed days would take it off.
    """
    starts = days.starts if days.starts != task.starts_on else None
    ends = days.ends if days.ends != task.due_on else None
    if starts is None and ends is None:
        return None
    if ends is None and task.due_on and not isinstance(task.due, DueOn | DueWithin):
        raise EntryError(_START_ALONE)
    last = ends or task.due_on or starts
    first = starts
    if first is None and isinstance(task.due, DueWithin):
        first = last if days.is_whole else task.due.starts
    if last is None or (first and last < first):
        raise EntryError(REVERSED)
    return replace(task, due=DueWithin("", first, last) if first else DueOn("", last))


def moved_congress(congress: Congress, kind: RowKind, days: NewDays) -> Congress:
    """Return a congress with the days it was given; its preparatory session has a row of its own."""
    if kind is RowKind.PREPARES:
        return replace(congress, prepares_on=days.ends or congress.prepares_on)
    if days.is_whole and days.ends:
        return replace(congress, opens_on=days.ends, closes_on=days.ends if congress.closes_on else None)
    opens = days.starts or congress.opens_on
    closes = days.ends or congress.closes_on
    return replace(congress, opens_on=opens, closes_on=closes)


def span_words(starts: date | None, ends: date | None) -> str:
    """Return two days as they are shown side by side."""
    if starts and ends and starts != ends:
        return f"{format_date(starts)} – {format_date(ends)}"
    return format_date(ends or starts) or "chưa có"
