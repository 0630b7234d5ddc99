"""A task corrected after import: who has to do it follows its phase."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.dates.due import DueOn
from app.domain.errors import EntryError
from app.domain.plan import Phase, Task
from app.domain.task import TaskKind
from app.services import assignments, history, plans, tasks, units
from app.services.books import Book
from app.store.congresses import families

DAY = date(2026, 11, 23)


def phase(book: Book, *, of_units: bool) -> Phase:
    keys = {family.key for family in families(book)}
    return next(each for each in plans.phases(book) if (each.congress in keys) is of_units)


def task(book: Book, *, of_units: bool) -> Task:
    wanted = phase(book, of_units=of_units).id
    return next(each for each in tasks.list_tasks(book) if each.phase_id == wanted)


def carriers(book: Book, task_id: int) -> set[str]:
    names = {body.id: body.name for body in units.all_ever(book)}
    return {names[each.body_id] for each in assignments.of_tasks(book, [task_id])}


def stored(book: Book, task_id: int) -> Task:
    return next(each for each in tasks.list_tasks(book) if each.id == task_id)


def test_a_task_moved_into_the_units_phase_is_given_to_every_unit(book: Book) -> None:
    single = task(book, of_units=False)
    assert carriers(book, single.id) == set()
    tasks.update_task(book, replace(single, phase_id=phase(book, of_units=True).id, due=None))
    assert stored(book, single.id).fans_out_to == ("unit",)
    given = assignments.of_tasks(book, [single.id])
    assert carriers(book, single.id) == {"Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba"}
    assert {each.due_on for each in given} == {date(2026, 11, 3), date(2026, 12, 10), None}
    history.undo(book)
    assert carriers(book, single.id) == set()
    assert stored(book, single.id).fans_out_to == ()


def test_a_task_moved_out_is_taken_back_from_those_without_progress(book: Book) -> None:
    common = task(book, of_units=True)
    first, second, third = assignments.of_tasks(book, [common.id])
    assignments.set_state(book, [first.id], AssignmentState.DONE, DAY)
    assignments.set_note(book, [second.id], "đã trao đổi")
    tasks.update_task(book, replace(common, phase_id=phase(book, of_units=False).id))
    assert stored(book, common.id).fans_out_to == ()
    assert {each.id for each in assignments.of_tasks(book, [common.id])} == {first.id, second.id}
    history.undo(book)
    assert {each.id for each in assignments.of_tasks(book, [common.id])} == {first.id, second.id, third.id}


def test_dates_set_by_hand_and_supporting_bodies_stay(book: Book) -> None:
    common = task(book, of_units=True)
    first, second, _ = assignments.of_tasks(book, [common.id])
    assignments.set_due(book, [first.id], DAY)
    assignments.assign(book, [common.id], [second.body_id], AssignmentRole.SUPPORT)
    tasks.update_task(book, replace(common, phase_id=phase(book, of_units=False).id))
    assert {each.id for each in assignments.of_tasks(book, [common.id])} == {first.id, second.id}


def test_what_is_changed_within_a_phase_moves_no_assignment(book: Book) -> None:
    common = task(book, of_units=True)
    before = {each.id for each in assignments.of_tasks(book, [common.id])}
    tasks.update_task(book, replace(common, text="Treo cờ", kind=TaskKind.ACTIVITY, due=DueOn("", DAY)))
    after = assignments.of_tasks(book, [common.id])
    assert {each.id for each in after} == before
    assert {each.due_on for each in after} == {DAY}
    tasks.update_task(book, replace(stored(book, common.id), due=None))
    assert {each.due_on for each in assignments.of_tasks(book, [common.id])} == {
        date(2026, 11, 3), date(2026, 12, 10), None,
    }  # fmt: skip


def test_a_task_is_given_to_other_kinds_or_taken_back_when_asked_for(book: Book) -> None:
    common = task(book, of_units=True)
    tasks.update_task(book, replace(common, fans_out_to=("unit", "union")))
    assert "Công đoàn" in carriers(book, common.id)
    tasks.update_task(book, replace(common, fans_out_to=()))
    assert carriers(book, common.id) == set()


def test_a_task_of_a_duty_keeps_its_bodies(book: Book) -> None:
    duty = next(each for each in tasks.list_tasks(book) if each.duty_id is not None)
    before = carriers(book, duty.id)
    tasks.update_task(book, replace(duty, text="Việc khác"))
    assert carriers(book, duty.id) == before


def test_a_task_that_is_gone_cannot_be_changed(book: Book) -> None:
    gone = task(book, of_units=True)
    tasks.remove_tasks(book, [gone.id])
    with pytest.raises(EntryError, match="không còn trong sổ"):
        tasks.update_task(book, gone)
