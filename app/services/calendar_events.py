"""The days of a book as events for a calendar: congresses, deadlines, and what comes back."""

from collections.abc import Iterator
from datetime import date

from app.domain.assignment import AssignmentState
from app.domain.body import Body
from app.domain.calendar_event import CalendarChoice, CalendarEvent, EventCalendar, EventStatus
from app.domain.checklist import ChecklistTask, TaskProgress
from app.domain.congress import Congress, CongressState
from app.domain.dates.due import DueEvery
from app.domain.dates.occurrences import occurrences
from app.domain.dates.schedule import Window
from app.domain.dates.written import format_date
from app.domain.errors import EntryError
from app.domain.plan import Assignment
from app.domain.terms import CONGRESS_STATE
from app.domain.text import first_upper, fold, shortened
from app.domain.wording import every_words
from app.store import assignments, bodies, book_info, checklist, congresses, office_days
from app.store.book import Book

_CONGRESS, _DEADLINE = "Đại hội", "Thời hạn"
_LONGEST_SUMMARY = 120
_STATUS = {
    TaskProgress.DONE: EventStatus.CONFIRMED,
    TaskProgress.NOT_APPLICABLE: EventStatus.CANCELLED,
}
_PROGRESS = {
    AssignmentState.TODO: TaskProgress.TODO,
    AssignmentState.DOING: TaskProgress.DOING,
    AssignmentState.DONE: TaskProgress.DONE,
    AssignmentState.NOT_APPLICABLE: TaskProgress.NOT_APPLICABLE,
}


def calendar_of(book: Book, on: date, choice: CalendarChoice) -> EventCalendar:
    """Return the congresses and deadlines of a book, or of one unit, as events in the order of their days.

    What is done stays, marked so and without a reminder; what does not apply is cancelled, which takes it out
    of a calendar that got it before. Clauses that are no part of the figures are left out.

    Raises:
        EntryError: the book has no such unit.
    """
    material = _Material(book, on, choice)
    events = [*_congress_events(material), *_deadline_events(material)]
    events.sort(key=lambda event: (event.starts, event.ends, event.uid))
    return EventCalendar(material.name, tuple(events), book_info.revision(book))


def unit_with(book: Book, code: str, on: date) -> Body:
    """Return the organisation that bears a code, or else a name, on a day.

    Raises:
        EntryError: there is none.
    """
    known = bodies.as_of(book, on)
    by_code = [body for body in known if body.code and fold(body.code) == fold(code)]
    found = by_code or [body for body in known if fold(code) in (fold(body.name), fold(body.short_name))]
    if not code.strip() or not found:
        raise EntryError(f"Sổ không có đơn vị nào mang mã hoặc tên «{code}»; hãy xem lại ở trang Đơn vị.")
    return found[0]


class _Material:
    """What events are made of, read once."""

    def __init__(self, book: Book, on: date, choice: CalendarChoice) -> None:
        self.on = on
        self.choice = choice
        self.uid = book_info.uid(book)
        self.bodies = {body.id: body for body in bodies.all_ever(book)}
        self.lines = [line for line in checklist.tasks(book, on) if not line.task.beyond_figures]
        self.congresses = congresses.everything(book)
        self.work = office_days.work_calendar(book)
        self.assignments = self._assignments(book)
        title = book_info.get(book).title
        unit = self.bodies.get(choice.body_id or 0)
        if choice.body_id is not None and unit is None:
            raise EntryError("Đơn vị này không còn trong sổ; hãy chọn lại đơn vị.")
        self.name = f"{title} – {unit.name}" if unit else title

    def identity(self, kind: str) -> str:
        """Return the uid of a thing of this book."""
        return f"{kind}@{self.uid}.so-tuyen-truyen"

    def warning(self, day: date, *, closed: bool = False) -> int | None:
        """Return how many days before a day it is called to mind; never once it is closed or past."""
        return None if closed or day < self.on else self.choice.warn_days

    def _assignments(self, book: Book) -> dict[int, list[Assignment]]:
        wanted = self.choice.body_id
        found: dict[int, list[Assignment]] = {}
        if not self.choice.each_unit and wanted is None:
            return found
        for each in assignments.everything(book):
            if each.ended_on is None and wanted in (None, each.body_id):
                found.setdefault(each.task_id, []).append(each)
        return found


def _congress_events(material: _Material) -> Iterator[CalendarEvent]:
    for congress in material.congresses:
        if congress.per_unit:
            yield from _days_of_level(congress, material)
        elif _concerns(congress, material):
            yield from _days_of_congress(congress, material)


def _concerns(congress: Congress, material: _Material) -> bool:
    """Tell whether a congress belongs into the calendar: of one unit, its own and those above it."""
    if congress.family_id is None or congress.body_id is None:
        return True
    body = material.bodies[congress.body_id]
    return body.valid_to is None and material.choice.body_id in (None, congress.body_id)


def _days_of_level(family: Congress, material: _Material) -> Iterator[CalendarEvent]:
    """Yield the days between which the units hold their congresses, and the last on which they may."""
    if family.opens_on is not None:
        yield CalendarEvent(
            material.identity(f"congress-{family.id}-days"),
            f"{family.name} (thời gian chung của cấp)",
            family.opens_on,
            max(family.opens_on, family.closes_on or family.opens_on),
            _congress_words(family),
            categories=(_CONGRESS,),
        )
    if family.deadline_on is not None:
        yield CalendarEvent(
            material.identity(f"congress-{family.id}-deadline"),
            f"Hạn cuối tổ chức: {family.name}",
            family.deadline_on,
            family.deadline_on,
            categories=(_CONGRESS, _DEADLINE),
            warn_days=material.warning(family.deadline_on),
        )


def _days_of_congress(congress: Congress, material: _Material) -> Iterator[CalendarEvent]:
    status = EventStatus.TENTATIVE if congress.state is CongressState.EXPECTED else EventStatus.CONFIRMED
    is_held = congress.state is CongressState.HELD
    days = (
        ("prepares", f"Họp trù bị {congress.name}", congress.prepares_on, congress.prepares_on),
        ("days", congress.name, congress.opens_on, congress.closes_on or congress.opens_on),
    )
    for kind, summary, starts, ends in days:
        if starts is not None and ends is not None:
            yield CalendarEvent(
                material.identity(f"congress-{congress.id}-{kind}"),
                summary,
                starts,
                max(starts, ends),
                _congress_words(congress),
                congress.venue,
                (_CONGRESS,),
                status,
                busy=True,
                warn_days=material.warning(starts, closed=is_held),
            )


def _congress_words(congress: Congress) -> str:
    words = [f"Ngày đại hội: {CONGRESS_STATE[congress.state].lower()}"]
    for name, day in (("Khai mạc", congress.opens_on), ("Bế mạc", congress.closes_on)):
        if day is not None:
            words.append(f"{name}: {format_date(day)}")
    if congress.term:
        words.append(f"Nhiệm kỳ: {congress.term}")
    return "\n".join(words)


def _deadline_events(material: _Material) -> Iterator[CalendarEvent]:
    for line in material.lines:
        if material.choice.body_id is None:
            yield from _dated(line, f"task-{line.task.id}", line.task.due_on, line.progress, "", material)
        for each in material.assignments.get(line.task.id, ()):
            who = "" if material.choice.body_id is not None else material.bodies[each.body_id].name
            kind = f"assignment-{each.id}"
            yield from _dated(line, kind, each.due_on, _PROGRESS[each.state], who, material)


def _dated(
    line: ChecklistTask, kind: str, due: date | None, progress: TaskProgress, who: str, material: _Material
) -> Iterator[CalendarEvent]:
    """Yield the deadline of a task or of a unit's share in it; of what comes back, each time.

    What comes back since a day that is not known yet is told from today on.
    """
    task = line.task
    if not isinstance(task.due, DueEvery):
        if due is not None:
            yield _deadline(line, kind, due, progress, who, material)
        return
    window = Window(task.starts_on or material.on, due)
    for day in occurrences(task.due, window, material.work, task.adjust):
        yield _deadline(line, f"{kind}-{day:%Y%m%d}", day, progress, who, material)


def _deadline(
    line: ChecklistTask, kind: str, day: date, progress: TaskProgress, who: str, material: _Material
) -> CalendarEvent:
    done = "(đã xong) " if progress is TaskProgress.DONE else ""
    whose = f"{who}: " if who else ""
    closed = progress in (TaskProgress.DONE, TaskProgress.NOT_APPLICABLE)
    return CalendarEvent(
        material.identity(kind),
        shortened(f"{done}{whose}{first_upper(line.task.text)}", _LONGEST_SUMMARY),
        day,
        day,
        _task_words(line, who),
        categories=(_DEADLINE,),
        status=_STATUS.get(progress, EventStatus.CONFIRMED),
        warn_days=material.warning(day, closed=closed),
    )


def _task_words(line: ChecklistTask, who: str) -> str:
    """Return a task in full, with where it stands and who has it."""
    task = line.task
    named = (
        ("Thuộc", " – ".join(part for part in (line.wave, line.phase) if part)),
        ("Đơn vị", who),
        ("Chủ trì", ", ".join(line.leads) or task.lead_words),
        ("Phối hợp", ", ".join(line.supports or task.support_words)),
        ("Sản phẩm", task.product),
        ("Lặp lại", every_words(task.due) if isinstance(task.due, DueEvery) else ""),
    )
    return "\n".join([first_upper(task.text), *(f"{name}: {words}" for name, words in named if words)])
