"""What the timeline reads of a book in each grouping, and what a dragged task would move."""

from dataclasses import replace
from datetime import date

from app.domain.dates.due import DueOn
from app.domain.dates.workdays import DayKind, OfficeDay
from app.domain.timeline.lines import Grouping
from app.domain.timeline.rows import build_rows
from app.domain.timeline.scale import DayRange
from app.services import assignments, checklist, date_moves, office_days, tasks, timeline, units
from app.services.books import Book

ON = date(2026, 12, 1)


def test_by_unit_every_standing_assignment_is_read_with_the_day_that_the_book_gives(book: Book) -> None:
    content = timeline.content_for(book, ON, Grouping.UNIT, with_baselines=False)
    stored = {each.id: each for each in assignments.all_assignments(book)}
    rows = [row for row in build_rows(content, Grouping.UNIT) if row.given]
    assert {row.given.id for row in rows if row.given} == set(stored)
    for row in rows:
        assert row.given is not None
        assert (row.ends, row.body) == (stored[row.given.id].due_on, stored[row.given.id].body_id)
        assert row.given.role is stored[row.given.id].role
    assert [body.id for body in content.bodies] == list(dict.fromkeys(body.id for body in content.bodies))


def test_assignments_are_read_only_where_they_are_shown(book: Book) -> None:
    for grouping in (Grouping.WAVE, Grouping.CONGRESS, Grouping.CHANNEL):
        content = timeline.content_for(book, ON, grouping, with_baselines=True)
        assert len(content.given) == 0
        assert content.bodies
        assert content.baselines.tasks
    assert timeline.content_for(book, ON, Grouping.WAVE, with_baselines=False).baselines.tasks == ()
    assert len(timeline.content(book, ON).bodies) == 0


def test_a_book_without_assignments_has_rows_by_unit(empty_book: Book) -> None:
    content = timeline.content_for(empty_book, ON, Grouping.UNIT, with_baselines=True)
    assert list(build_rows(content, Grouping.UNIT)) == []


def test_the_tasks_of_a_unit(book: Book) -> None:
    unit = next(body for body in units.all_ever(book) if body.name == "Chi bộ Một")
    mine = {each.task_id for each in assignments.all_assignments(book) if each.body_id == unit.id}
    assert timeline.tasks_of(book, unit.id) == mine
    assert mine


def test_days_off_are_those_of_the_public_calendar_and_of_the_office(book: Book) -> None:
    office_days.keep_year(book, 2027, [OfficeDay(date(2027, 3, 1), DayKind.OFF, "Nghỉ bù")])
    found = timeline.rest_days_within(book, DayRange(date(2027, 1, 1), date(2027, 12, 31)))
    assert found.name(date(2027, 3, 1)) == "Nghỉ bù"
    assert found.is_off(date(2027, 4, 30))
    assert not found.is_off(date(2027, 3, 2))


def test_what_a_dragged_task_would_move_is_told_and_not_written(book: Book) -> None:
    before = tasks.list_tasks(book)
    task = next(each for each in before if each.fans_out_to)
    day = date(2026, 11, 20)
    moves = date_moves.of_task(book, replace(task, due=DueOn("", day)), ON)
    [move] = moves.tasks
    assert (move.task_id, move.after) == (task.id, day)
    given = assignments.of_tasks(book, [task.id])
    assert move.assignments + move.dated == sum(each.due_on != day for each in given) > 0
    assert move.overdue == sum(not each.is_overdue(ON) for each in given)
    assert tasks.list_tasks(book) == before


def test_names_beside_a_task_are_those_of_few_bodies_and_a_count_of_many(book: Book) -> None:
    task = next(each for each in tasks.list_tasks(book) if each.fans_out_to)
    line = next(each for each in checklist.tasks(book, ON) if each.task.id == task.id)
    names = {body.name for body in units.all_ever(book)} | {"CB1"}
    assert set(line.leads) <= names
    assert len(line.leads) == line.total
