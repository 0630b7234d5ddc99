"""The overview as pure values: days, steps, and the words for them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.overview import (
    BookCounts,
    ComingCongress,
    CongressCounts,
    DaySpan,
    Overview,
    Progress,
    Step,
    TaskCounts,
    UrgentTask,
    next_congress,
    next_step,
    steps_done,
)
from app.domain.overview_words import (
    ALL_DONE,
    NOTHING_DUE,
    congress_days,
    due_words,
    next_congress_words,
    owner_words,
    progress_words,
    quiet_words,
    today_words,
    week_words,
)

ON = date(2026, 12, 2)
EMPTY = Overview("Sổ", "", ON)
URGENT = UrgentTask(1, "Treo cờ", ON, 1, 0, ("Chi bộ Một",))


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_the_week_of_a_day_is_from_monday_to_sunday_and_holds_it(day):
    span = DaySpan(day)
    assert span.monday <= day <= span.sunday
    assert (span.monday.isoweekday(), span.sunday.isoweekday()) == (1, 7)
    assert span.sunday - span.monday == timedelta(days=6)


def test_steps_come_in_order_and_end():
    assert next_step(EMPTY) is Step.PLAN
    book = BookCounts(plans=1, tasks=4, congresses=2, dated=1)
    planned = replace(EMPTY, book=book, tasks=TaskCounts(total=4, unassigned=4))
    assert next_step(planned) is Step.UNITS
    with_units = replace(planned, book=replace(book, units=3))
    assert next_step(with_units) is Step.DATES
    dated = replace(with_units, book=replace(book, units=3, dated=2))
    assert next_step(dated) is Step.ASSIGN
    assert steps_done(dated) == {Step.PLAN: True, Step.UNITS: True, Step.DATES: True, Step.ASSIGN: False}
    assert next_step(replace(dated, tasks=TaskCounts(total=4, unassigned=3))) is None
    of_none = replace(with_units, book=BookCounts(tasks=4, units=3))
    assert next_step(of_none) is Step.ASSIGN


def test_the_next_congress_and_those_of_the_same_day():
    assert next_congress(EMPTY) is None
    assert next_congress_words(EMPTY) == "Chưa có ngày của đại hội nào sắp tới"
    congress = ComingCongress("bloc-5", "Đại hội V", date(2026, 12, 10), date(2026, 12, 11), of_unit=False)
    found = replace(EMPTY, coming=(congress,), congresses=CongressCounts(coming=3, with_next=3))
    assert next_congress(found) == (congress, 2)
    assert next_congress_words(found) == "Đại hội V và 2 đại hội khác: còn 8 ngày"
    assert congress_days(congress) == "10/12/2026 – 11/12/2026"
    assert congress_days(replace(congress, closes_on=None)) == "10/12/2026"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (ON - timedelta(days=1200), "Quá hạn 1.200 ngày"),
        (ON - timedelta(days=1), "Quá hạn 1 ngày"),
        (ON, "Hạn hôm nay"),
        (ON + timedelta(days=2), "Hạn thứ Sáu, 04/12"),
    ],
)
def test_due_days_in_words(due, words):
    assert due_words(replace(URGENT, due=due), ON) == words


def test_owners_are_named_as_far_as_they_are_late():
    assert owner_words(URGENT) == "Chi bộ Một"
    assert owner_words(replace(URGENT, bodies=())) == "Chưa giao cho ai"
    two = replace(URGENT, bodies=("A", "B"), number=9)
    assert owner_words(two) == "A, B và 7 đơn vị khác"
    assert owner_words(replace(two, late=3)) == "A, B và 1 đơn vị khác"
    assert owner_words(replace(two, late=2)) == "A, B"


def test_days_progress_and_quiet_in_words():
    assert today_words(ON) == "Thứ Tư, ngày 02/12/2026"
    assert today_words(date(2026, 12, 6)) == "Chủ nhật, ngày 06/12/2026"
    assert week_words(ON) == "30/11 – 06/12"
    assert progress_words(Progress(1200, 3)) == "3/1.200 việc xong"
    assert progress_words(Progress(12, 3, 2, 1)) == "3/12 việc xong, 2 đang làm, 1 quá hạn"
    assert Progress(12, 3, 2, 1).waiting == 6
    assert quiet_words(EMPTY) == NOTHING_DUE
    assert quiet_words(replace(EMPTY, tasks=TaskCounts(total=2, finished=2))) == ALL_DONE
