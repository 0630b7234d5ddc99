"""The lines of the checklist and the timeline."""

from datetime import date

from app.domain.checklist import ChecklistAssignment, ChecklistTask
from app.store import checklist
from app.store.book import Book


def tasks(book: Book, on: date) -> list[ChecklistTask]:
    """Return every task with its place in the plan and its progress as of a day, in the plans' order."""
    return checklist.tasks(book, on)


def assignments(book: Book, task_id: int, on: date) -> list[ChecklistAssignment]:
    """Return the assignments of a task with the names of their bodies, in the official order."""
    return checklist.assignments(book, task_id, on)
