"""Every step can be taken back and done again, in any mixture, across restarts."""

import hashlib
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.errors import EntryError, UndoRefusedError
from app.domain.plan import BookInfo, Task
from app.domain.task import TaskKind, TaskOrigin
from app.domain.unit_entry import UnitEntry
from app.services import assignments, books, congresses, history, plans, tasks, units
from app.services.books import Book
from app.store import history as chain
from app.store.triggers import recorded_tables
from tests.readings import BLOC, small_plan

ON = date(2026, 11, 20)


def content(book: Book) -> str:
    """Return one hash over all rows that the history covers, derived dates included."""
    digest = hashlib.sha256()
    for table in recorded_tables(book.db):
        for row in book.rows(f'SELECT * FROM "{table}" ORDER BY id'):
            digest.update(repr((table, *tuple(row))).encode())
    return digest.hexdigest()


def living(book: Book) -> list[int]:
    return [body.id for body in units.list_units(book, date(2027, 1, 1)) if body.valid_to is None]


def pick(items: list[int], number: int) -> int:
    return items[number % len(items)]


def step_set_dates(book: Book, number: int) -> None:
    congresses.set_dates(book, BLOC, date.fromordinal(ON.toordinal() + number), None)


def step_set_frame(book: Book, number: int) -> None:
    day = date.fromordinal(ON.toordinal() + number)
    congresses.set_dates(book, "grassroots", day, day)


def step_tick(book: Book, number: int) -> None:
    ids = [each.id for each in assignments.all_assignments(book)]
    assignments.set_state(book, [pick(ids, number)], list(AssignmentState)[number % 4], ON)


def step_tick_task(book: Book, number: int) -> None:
    ids = [task.id for task in tasks.list_tasks(book)]
    assignments.set_task_state(book, [pick(ids, number)], AssignmentState.DONE, ON)


def step_assign(book: Book, number: int) -> None:
    ids = [task.id for task in tasks.list_tasks(book)]
    role = list(AssignmentRole)[number % 2]
    assignments.assign(book, [pick(ids, number)], living(book)[: 1 + number % 3], role)


def step_due(book: Book, number: int) -> None:
    ids = [each.id for each in assignments.all_assignments(book)]
    assignments.set_due(book, ids[: number % 5 + 1], ON if number % 2 else None)


def step_add_unit(book: Book, number: int) -> None:
    units.add_units(book, [UnitEntry(1, f"Chi bộ số {number}", opens_on=ON)])


def step_merge(book: Book, number: int) -> None:
    ids = living(book)
    if len(ids) > 2:
        units.merge_units(book, [ids[0], ids[1]], f"Chi bộ hợp nhất {number}", ON)


def step_add_task(book: Book, number: int) -> None:
    phase = plans.phases(book)[number % 4]
    fans_out = ("unit",) if number % 2 else ()
    text = f"Việc thêm {number}"
    tasks.add_task(
        book, Task(0, text, TaskKind.ACTIVITY, TaskOrigin.OWN, phase_id=phase.id, fans_out_to=fans_out)
    )


def step_remove_task(book: Book, number: int) -> None:
    ids = [task.id for task in tasks.list_tasks(book)]
    if len(ids) > 1:
        tasks.remove_tasks(book, [pick(ids, number)])


STEPS: list[Callable[[Book, int], None]] = [
    step_set_dates, step_set_frame, step_tick, step_tick_task, step_assign, step_due, step_add_unit,
    step_merge, step_add_task, step_remove_task,
]  # fmt: skip


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 40)), min_size=1, max_size=8))
def test_undoing_all_and_redoing_all(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[Callable[[Book, int], None], int]]
) -> None:
    path = tmp_path_factory.mktemp("so") / "so.stt"
    with books.create_book(path, BookInfo("Sổ thử")) as book:
        start = content(book)
        plans.import_plan(book, small_plan(), "a.txt")
        units.add_units(book, [UnitEntry(n, f"Chi bộ {n}", code=str(n)) for n in range(1, 4)])
        for step, number in steps:
            try:
                step(book, number)
            except EntryError:
                continue
        end = content(book)
    with books.open_book(path) as book:
        while history.undo_state(book).undo:
            history.undo(book)
        assert content(book) == start
        while history.undo_state(book).redo:
            history.redo(book)
        assert content(book) == end
        assert chain.broken_links(book.db) == []


def test_a_new_step_ends_what_could_be_redone(book: Book) -> None:
    step_set_dates(book, 1)
    history.undo(book)
    assert history.undo_state(book).redo is not None
    step_set_frame(book, 2)
    assert history.undo_state(book).redo is None
    with pytest.raises(EntryError):
        history.redo(book)


def test_making_the_book_is_no_step_that_can_be_taken_back(empty_book: Book) -> None:
    assert history.undo_state(empty_book).undo is None
    with pytest.raises(EntryError, match="Không còn bước nào"):
        history.undo(empty_book)
    assert books.info(empty_book).title == "Sổ thử"


def test_a_step_whose_rows_moved_on_is_refused_and_changes_nothing(book: Book) -> None:
    step_set_dates(book, 1)
    with book.change("Một bước khác") as other:
        book.db.execute("UPDATE congress SET venue = 'Hội trường' WHERE key = ?", (BLOC,))
    book.db.execute("UPDATE change SET row_count = 0 WHERE id = ?", (other.change.id,))
    before = content(book)
    with pytest.raises(UndoRefusedError):
        history.undo(book)
    assert content(book) == before


def test_a_broken_chain_is_found(book: Book) -> None:
    step_set_dates(book, 1)
    book.db.execute("UPDATE change_row SET after = replace(after, '2026', '2025') WHERE tbl = 'congress'")
    assert chain.broken_links(book.db) != []


def test_a_write_outside_of_a_step_is_refused(book: Book, tmp_path: Path) -> None:
    import sqlite3

    with pytest.raises(sqlite3.IntegrityError, match="outside of a change"):
        book.db.execute("UPDATE task SET text = 'x'")
