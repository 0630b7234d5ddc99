"""What the checklist reads from the book; on the worker."""

from datetime import date

from app.services import assignments, checklist, congresses, plans, units
from app.services.books import Book
from ui.models.checklist_lines import Snapshot, due_this_week


def read_snapshot(book: Book, on: date) -> Snapshot:
    """Return everything that the checklist shows as of a day."""
    lines = tuple(checklist.tasks(book, on))
    return Snapshot(
        on,
        lines,
        {wave.id: wave for wave in plans.waves(book)},
        {phase.id: phase for phase in plans.phases(book)},
        tuple(congresses.list_congresses(book)),
        {plan.id: plan for plan in plans.all_plans(book)},
        tuple(units.list_bodies(book, on)),
        due_this_week(assignments.all_assignments(book), lines, on),
    )
