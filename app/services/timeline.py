"""What the timeline and the printed checklist show."""

from datetime import date

from app.domain.timeline.lines import TimelineContent
from app.store import book_info, checklist, congresses, plans
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
    )
