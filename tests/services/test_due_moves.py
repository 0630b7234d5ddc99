from dataclasses import replace
from datetime import date

from app.services import congresses
from app.services.due_moves import Moved, counting_moves
from tests.readings import BLOC


def test_moved_due_dates_are_counted_and_others_are_not(book):
    def write(book):
        return congresses.set_dates(book, BLOC, date(2027, 1, 10), date(2027, 1, 12))

    change, moved = counting_moves(book, write)
    assert change.label.startswith("Đặt ngày")
    assert moved == Moved(dated_tasks=2)  # before and during; what comes after has no end
    again = counting_moves(book, write)[1]
    assert again == Moved()
    later = counting_moves(
        book, lambda b: congresses.set_dates(b, BLOC, date(2027, 1, 11), date(2027, 1, 13))
    )[1]
    assert later == Moved(tasks=2)


def test_a_unit_moves_its_own_assignments_only(book):
    own = next(each for each in congresses.list_congresses(book) if each.body_id)
    moved = counting_moves(
        book,
        lambda b: congresses.update(b, replace(own, opens_on=date(2026, 11, 5), closes_on=date(2026, 11, 6))),
    )[1]
    assert moved == Moved(assignments=2)
