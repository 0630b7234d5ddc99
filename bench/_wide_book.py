"""A book of many units and tasks that hang on one congress, made by rule."""

from datetime import date
from pathlib import Path

from app.domain.assignment import AssignmentRole
from app.domain.congress import Congress, CongressEvent, CongressLevel
from app.domain.dates.due import DueByEvent
from app.domain.plan import BookInfo, Task
from app.domain.task import TaskKind, TaskOrigin
from app.domain.unit_entry import UnitEntry
from app.services import assignments, books, congresses, tasks, units
from app.services.books import Book

CONGRESS = "bloc-5"
OPENS = date(2027, 3, 10)


def make_wide_book(path: Path, unit_count: int, task_count: int) -> Book:
    """Make a book in which each of the units has each of the tasks, due by one congress."""
    book = books.create_book(path, BookInfo("Sổ rộng"))
    congress = Congress(
        0, CONGRESS, "Đại hội lần thứ V", CongressLevel.BLOC, 5, opens_on=OPENS, closes_on=OPENS
    )
    congresses.add(book, congress)
    units.add_units(book, [UnitEntry(n, f"Đơn vị {n}", code=f"DV{n:05}") for n in range(1, unit_count + 1)])
    for number in range(task_count):
        rule = DueByEvent("", CONGRESS, CongressEvent.OPENS, -number)
        tasks.add_task(book, Task(0, f"Việc số {number}", TaskKind.ACTIVITY, TaskOrigin.OWN, due=rule))
    bodies = [body.id for body in units.list_units(book, OPENS)]
    given = [task.id for task in tasks.list_tasks(book)]
    assignments.assign(book, given, bodies, AssignmentRole.LEAD)
    return book
