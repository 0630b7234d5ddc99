"""What the timeline and the printed checklist show."""

from dataclasses import replace
from datetime import date

from app.domain.timeline.lines import Grouping, TimelineContent
from app.domain.timeline.rest_days import RestDays, rest_days
from app.domain.timeline.scale import DayRange
from app.store import baselines, book_info, checklist, congresses, office_days, plans, timeline
from app.store.book import Book


def content(book: Book, on: date) -> TimelineContent:
    """Return the tasks, waves, phases, duties and congresses of a book as of a day."""
    info = book_info.get(book)
    return TimelineContent(
        info.title,
        info.issuer,
        info.superior,
        on,
        tuple(checklist.tasks(book, on)),
        tuple(plans.everything(book)),
        tuple(plans.waves(book)),
        tuple(plans.phases(book)),
        tuple(plans.duties(book)),
        tuple(congresses.everything(book)),
        work=office_days.work_calendar(book),
    )


def content_for(book: Book, on: date, grouping: Grouping, *, with_baselines: bool) -> TimelineContent:
    """Return the content with all that rows grouped in one way are made of."""
    found = replace(content(book, on), bodies=tuple(timeline.bodies_given(book)))
    if grouping is Grouping.UNIT:
        found = replace(found, given=timeline.given(book))
    return replace(found, baselines=baselines.everything(book)) if with_baselines else found


def tasks_of(book: Book, body_id: int) -> frozenset[int]:
    """Return the ids of the tasks that an organisation has been given."""
    return timeline.tasks_of(book, body_id)


def rest_days_within(book: Book, days: DayRange) -> RestDays:
    """Return the days off and the weekend days worked within a range, with the names of holidays."""
    return rest_days(office_days.work_calendar(book), days)
