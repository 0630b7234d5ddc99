"""Baselines, working days and what a change of dates would move, on the small plan."""

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from app.domain.congress import CongressEvent
from app.domain.dates.due import DueByEvent, DueByWave, WaveEdge
from app.domain.dates.workdays import Adjust, DayKind, OfficeDay
from app.domain.plan import BookInfo
from app.domain.unit_entry import UnitEntry
from app.services import (
    assignments,
    baselines,
    books,
    congresses,
    date_moves,
    history,
    office_days,
    plans,
    tasks,
    units,
)
from app.services.books import Book
from tests.readings import BLOC, small_plan

ON = date(2026, 11, 20)
OPENS = date(2027, 3, 10)  # a Wednesday


@pytest.fixture
def book(tmp_path: Path):
    with books.create_book(tmp_path / "so.stt", BookInfo("Sổ thử")) as book:
        plans.import_plan(book, small_plan(), "ke-hoach.docx")
        units.add_units(book, [UnitEntry(n, f"Chi bộ {n}", code=f"CB{n}") for n in range(1, 4)])
        yield book


def due(book: Book, rule, adjust: Adjust = Adjust.AS_IS):
    """When a task of the book is due that is given this rule."""
    task = tasks.list_tasks(book)[-1]
    tasks.update_task(book, replace(task, due=rule, adjust=adjust))
    return next(each.due_on for each in tasks.list_tasks(book) if each.id == task.id)


def by_opening(days: int, *, workdays: bool = False) -> DueByEvent:
    return DueByEvent("", BLOC, CongressEvent.OPENS, days, workdays)


def test_the_first_dates_stay_as_the_baseline(book: Book) -> None:
    fixed = baselines.of_book(book).tasks
    assert all(each.due_on for each in fixed)
    congresses.set_dates(book, BLOC, OPENS, OPENS)
    first = {each.task_id: each.due_on for each in baselines.of_book(book).tasks}
    assert len(first) > len(fixed)
    congresses.set_dates(book, BLOC, OPENS + timedelta(days=30), OPENS + timedelta(days=30))
    kept = baselines.of_book(book)
    assert {each.task_id: each.due_on for each in kept.tasks if each.task_id in first} == first
    assert [each.opens_on for each in kept.congresses] == [OPENS]
    history.undo(book)
    history.undo(book)
    assert baselines.of_book(book).tasks == fixed


def test_a_deleted_task_keeps_its_baseline_and_another_does_not_take_it_over(book: Book) -> None:
    congresses.set_dates(book, BLOC, OPENS, OPENS)
    last = max((each for each in tasks.list_tasks(book) if each.due_on), key=lambda task: task.id)
    tasks.remove_tasks(book, [last.id])
    [gone] = baselines.of_book(book).gone()
    assert (gone.text, gone.due_on) == (last.text, last.due_on)
    tasks.add_task(book, replace(last, text="Việc khác", due=by_opening(5)))
    known = baselines.of_book(book)
    assert [each.text for each in known.gone()] == [last.text]
    assert "Việc khác" in {each.text for each in known.of_tasks().values()}
    history.undo(book)
    history.undo(book)
    assert baselines.of_book(book).gone() == []


def test_a_baseline_is_taken_anew_only_when_asked(book: Book) -> None:
    congresses.set_dates(book, BLOC, OPENS, OPENS)
    congresses.set_dates(book, BLOC, OPENS + timedelta(days=7), None)
    baselines.take_anew(book)
    assert [each.opens_on for each in baselines.of_book(book).congresses] == [OPENS + timedelta(days=7)]
    history.undo(book)
    assert [each.opens_on for each in baselines.of_book(book).congresses] == [OPENS]


def test_days_are_counted_and_moved_by_the_public_calendar(book: Book) -> None:
    tet = date(2026, 2, 17)
    congresses.set_dates(book, BLOC, tet, tet)
    assert due(book, by_opening(0), Adjust.AFTER) == date(2026, 2, 23)
    assert due(book, by_opening(0), Adjust.BEFORE) == date(2026, 2, 13)
    assert due(book, by_opening(-2, workdays=True)) == date(2026, 2, 12)
    made_up = date(2026, 8, 22)  # a Saturday worked for a day off before National Day
    congresses.set_dates(book, BLOC, made_up, made_up)
    assert due(book, by_opening(0), Adjust.AFTER) == made_up


def test_the_offices_own_days_move_what_hangs_on_them(book: Book) -> None:
    congresses.set_dates(book, BLOC, OPENS, OPENS)
    assert due(book, by_opening(0), Adjust.AFTER) == OPENS
    office_days.keep_year(book, 2027, [OfficeDay(OPENS, DayKind.OFF, "Nghỉ bù")])
    task = tasks.list_tasks(book)[-1]
    assert task.due_on == OPENS + timedelta(days=1)
    assert office_days.work_calendar(book).name(OPENS) == "Nghỉ bù"
    office_days.keep_year(book, 2027, [])
    assert tasks.list_tasks(book)[-1].due_on == OPENS
    history.undo(book)
    assert [each.name for each in office_days.own_days(book, 2027)] == ["Nghỉ bù"]


def test_units_are_due_by_working_days_before_their_own_congress(book: Book) -> None:
    family = congresses.find(book, "grassroots")
    own = [each for each in congresses.list_congresses(book) if each.family_id == family.id]
    monday = date(2027, 3, 8)
    congresses.update_many(book, [replace(each, opens_on=monday, closes_on=monday) for each in own])
    task = next(task for task in tasks.list_tasks(book) if task.fans_out_to)
    rule = DueByEvent("", "grassroots", CongressEvent.OPENS, -1, workdays=True)
    tasks.update_task(book, replace(task, due=rule))
    given = [each for each in assignments.all_assignments(book) if each.task_id == task.id]
    assert {each.due_on for each in given} == {date(2027, 3, 5)}


def test_a_task_hangs_on_the_end_of_its_wave(book: Book) -> None:
    congresses.set_dates(book, BLOC, OPENS, OPENS)
    wave = next(each for each in plans.waves(book) if each.ends and each.ends.congress == BLOC)
    phase = next(each for each in plans.phases(book) if each.wave_id == wave.id)
    task = replace(tasks.list_tasks(book)[0], phase_id=phase.id, due=DueByWave("", WaveEdge.ENDS, -3))
    tasks.update_task(book, task)
    assert next(each.due_on for each in tasks.list_tasks(book) if each.id == task.id) == OPENS - timedelta(
        days=3
    )


def test_what_moves_is_told_and_nothing_written(book: Book) -> None:
    congresses.set_dates(book, BLOC, OPENS, OPENS)
    before = [(task.id, task.due_on) for task in tasks.list_tasks(book)]
    steps = book.value("SELECT count(*) FROM change")
    earlier = replace(congresses.find(book, BLOC), opens_on=date(2026, 11, 2), closes_on=date(2026, 11, 2))
    moves = date_moves.of_congresses(book, [earlier], ON)
    assert moves.tasks
    assert all(move.before != move.after or move.assignments for move in moves.tasks)
    assert moves.overdue > 0
    assert [(task.id, task.due_on) for task in tasks.list_tasks(book)] == before
    assert book.value("SELECT count(*) FROM change") == steps
    congresses.update(book, earlier)
    now = {task.id: task.due_on for task in tasks.list_tasks(book)}
    assert {move.task_id: move.after for move in moves.tasks if move.before != move.after} == {
        task_id: now[task_id] for task_id, was in before if now[task_id] != was
    }
    assert date_moves.of_congresses(book, [earlier], ON).tasks == ()
