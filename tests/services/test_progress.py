from datetime import date

from app.domain.assignment import AssignmentState
from app.services import assignments, progress, units
from app.services.books import Book

ON = date(2026, 11, 20)


def test_counts_agree_with_the_list_behind_them(book: Book) -> None:
    ids = [each.id for each in assignments.all_assignments(book)]
    assignments.set_state(book, ids[:2], AssignmentState.DONE, date(2026, 11, 10))
    assignments.set_state(book, ids[2:3], AssignmentState.NOT_APPLICABLE, ON)
    report = progress.report(book, ON)
    for counts in (report.by_congress, report.by_unit):
        assert sum(count.total for count in counts) == len(report.items) == len(ids)
        assert sum(count.done for count in counts) == 2
        assert sum(count.not_applicable for count in counts) == 1
        late = [item for item in report.items if item.due and item.due < ON]
        open_ = [item for item in late if item.state in (AssignmentState.TODO, AssignmentState.DOING)]
        assert sum(count.overdue for count in counts) == len(open_) == 1


def test_a_day_in_the_past_does_not_see_what_was_done_later(book: Book) -> None:
    ids = [each.id for each in assignments.all_assignments(book)]
    assignments.set_state(book, ids[:1], AssignmentState.DONE, date(2026, 11, 10))
    assert sum(count.done for count in progress.report(book, date(2026, 11, 9)).by_unit) == 0
    assert sum(count.done for count in progress.report(book, date(2026, 11, 10)).by_unit) == 1


def test_units_come_in_their_official_order(book: Book) -> None:
    names = [count.name for count in progress.report(book, ON).by_unit]
    order = {body.name: body.order_no for body in units.all_ever(book)}
    party = [name for name in names if name.startswith("Chi bộ")]
    assert party == sorted(party, key=order.__getitem__)
