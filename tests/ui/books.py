"""A real book with a small plan, units and dates, for pages that show it."""

from dataclasses import replace
from datetime import date

from app.domain.assignment import AssignmentState
from app.domain.body import BodyKind
from app.domain.plan import BookInfo
from app.domain.unit_entry import UnitEntry
from app.services import assignments, books, congresses, plans, tasks, units
from tests.readings import BLOC, small_plan

TODAY = date(2026, 12, 20)


def make_book(path, *, dated=True):
    """Write the book at a path: the bloc's congress on 15–16 January 2027, one task done, one late."""
    with books.create_book(path, BookInfo("Sổ thử tiến độ")) as book:
        plans.import_plan(book, small_plan(), "ke-hoach.docx")
        units.add_units(
            book,
            [
                _unit(2, "Chi bộ Một", date(2026, 11, 2) if dated else None),
                _unit(3, "Chi bộ Hai", date(2026, 12, 10) if dated else None),
                UnitEntry(4, "Công đoàn", "", "CĐ", BodyKind.UNION),
            ],
        )
        if not dated:
            for task in tasks.list_tasks(book):
                if task.due is not None:
                    tasks.update_task(book, replace(task, due=None))
            return path
        congresses.set_dates(book, BLOC, date(2027, 1, 15), date(2027, 1, 16))
        done = next(task for task in tasks.list_tasks(book) if task.text == "Ra số báo đặc biệt")
        assignments.set_task_state(book, [done.id], AssignmentState.DONE, TODAY)
    return path


def _unit(line, name, day):
    return UnitEntry(line, name, "", f"{line:02d}", opens_on=day, closes_on=day)
