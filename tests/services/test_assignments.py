from datetime import date

from app.domain.assignment import AssignmentState
from app.services import assignments, tasks
from app.services.books import Book

DONE, TODO, DOING = AssignmentState.DONE, AssignmentState.TODO, AssignmentState.DOING


def given(book: Book) -> list[int]:
    task = next(each for each in tasks.list_tasks(book) if each.fans_out_to)
    return [each.id for each in assignments.of_tasks(book, [task.id])]


def days(book: Book, ids: list[int]) -> list[date | None]:
    by_id = {each.id: each.done_on for each in assignments.all_assignments(book)}
    return [by_id[each] for each in ids]


def test_what_is_done_already_keeps_its_day(book: Book) -> None:
    first, second, third = given(book)
    assignments.set_state(book, [first], DONE, date(2026, 11, 1))
    assignments.set_state(book, [first], DONE, date(2026, 11, 9))
    assert days(book, [first]) == [date(2026, 11, 1)]
    assignments.set_state(book, [first, second, third], DONE, date(2026, 11, 20))
    assert days(book, [first, second, third]) == [date(2026, 11, 1), date(2026, 11, 20), date(2026, 11, 20)]


def test_what_is_opened_again_has_no_day_and_takes_the_new_one(book: Book) -> None:
    first, *_ = given(book)
    assignments.set_state(book, [first], DONE, date(2026, 11, 1))
    assignments.set_state(book, [first], DOING, date(2026, 11, 2))
    assert days(book, [first]) == [None]
    assignments.set_state(book, [first], DONE, date(2026, 11, 3))
    assert days(book, [first]) == [date(2026, 11, 3)]
