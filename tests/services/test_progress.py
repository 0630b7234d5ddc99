from datetime import date

from app.domain.assignment import AssignmentState
from app.services import assignments, checklist, congresses, progress, units
from app.services.books import Book

ON = date(2026, 11, 20)


def test_counts_agree_with_the_list_behind_them(book: Book) -> None:
    ids = [each.id for each in assignments.all_assignments(book)]
    assignments.set_state(book, ids[:2], AssignmentState.DONE, date(2026, 11, 10))
    assignments.set_state(book, ids[2:3], AssignmentState.NOT_APPLICABLE, ON)
    report = progress.report(book, ON)
    for counts in ([each.count for each in report.by_congress], report.by_unit):
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


def test_every_congress_has_a_row_and_every_task_is_counted_once(book: Book) -> None:
    report = progress.report(book, ON)
    tasks = checklist.tasks(book, ON)
    single = [each.name for each in congresses.list_congresses(book) if each.family_id is None]
    assert {each.count.name for each in report.by_congress} >= set(single)
    assert sum(each.tasks for each in report.by_congress) == len(tasks)
    assert sum(each.unassigned for each in report.by_congress) == len(report.unassigned)
    assert [each.task for each in report.unassigned] == [line.task.text for line in tasks if not line.total]
    assert 0 < len(report.unassigned) < len(tasks)


def test_a_task_is_assigned_from_the_day_it_is_given(book: Book) -> None:
    before = progress.report(book, ON)
    nobody = next(line for line in checklist.tasks(book, ON) if not line.total)
    unit = units.all_ever(book)[0]
    assignments.assign(book, [nobody.task.id], [unit.id])
    after = progress.report(book, ON)
    assert len(after.unassigned) == len(before.unassigned) - 1
    assert sum(each.assigned for each in after.by_congress) == (
        sum(each.assigned for each in before.by_congress) + 1
    )
