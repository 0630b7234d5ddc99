"""What the checklist reads from the book; on the worker."""

from datetime import date

from app.services import checklist, congresses, overview, plans, units
from app.services.books import Book
from ui.models.checklist_lines import Snapshot


def read_snapshot(book: Book, on: date, body_id: int = 0) -> Snapshot:
    """Return everything that the checklist shows as of a day, with what is open for all or for one body."""
    return Snapshot(
        on,
        tuple(checklist.tasks(book, on)),
        {wave.id: wave for wave in plans.waves(book)},
        {phase.id: phase for phase in plans.phases(book)},
        tuple(congresses.list_congresses(book)),
        {plan.id: plan for plan in plans.all_plans(book)},
        tuple(units.list_bodies(book, on)),
        overview.marks(book, on, body_id),
        body_id,
    )
