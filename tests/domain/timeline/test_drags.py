from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import CongressEvent
from app.domain.dates.due import DueByEvent, DueEvery, DueOn, DueWithin, Period
from app.domain.dates.workdays import Adjust
from app.domain.errors import EntryError
from app.domain.plan import Phase, Wave
from app.domain.task import Timing
from app.domain.timeline.drags import (
    Drag,
    Grip,
    grip_at,
    grips_of,
    hangs_on,
    limited,
    moved_congress,
    moved_row,
    moved_task,
    refusal,
)
from app.domain.timeline.making import RowMaker
from app.domain.timeline.scale import TimeScale
from tests.domain.timeline_contents import congress, content, item

DAYS = st.integers(-400, 400)
FIRST, LAST = date(2026, 3, 2), date(2026, 3, 20)


def row_of(**given_to_item):
    return RowMaker(content()).task(item(1, **given_to_item), 0)


def congress_row(**days):
    made = congress(**days)
    return made, RowMaker(content()).congress(made, 0)


@given(st.sampled_from([Grip.WHOLE, Grip.START, Grip.END]), DAYS)
def test_a_dragged_task_keeps_its_days_in_order_and_moves_what_was_held(grip, days):
    drag = limited(Drag(row_of(starts=FIRST, due=LAST), grip, days))
    moved = moved_row(drag)
    assert moved.starts <= moved.ends
    assert moved.starts == (FIRST if grip is Grip.END else FIRST + timedelta(drag.days))
    assert moved.ends == (LAST if grip is Grip.START else LAST + timedelta(drag.days))
    task = moved_task(Drag(drag.row, grip, days))
    assert task.due == DueWithin("", moved.starts, moved.ends)


@given(DAYS)
def test_a_task_with_a_last_day_alone_stays_so(days):
    task = moved_task(Drag(row_of(due=LAST), Grip.WHOLE, days))
    assert task.due == DueOn("", LAST + timedelta(days))


def test_the_end_of_a_task_due_on_a_day_stays_a_day_so_that_its_start_follows_its_phase():
    row = row_of(starts=FIRST, due=LAST, rule=DueOn("trước ngày 20/3", LAST))
    assert moved_task(Drag(row, Grip.END, 3)).due == DueOn("", LAST + timedelta(3))
    assert isinstance(moved_task(Drag(row, Grip.WHOLE, 3)).due, DueWithin)


def test_a_day_chosen_by_hand_is_not_adjusted_any_more():
    row = row_of(due=LAST)
    task = replace(row.item.task, adjust=Adjust.BEFORE)
    row = replace(row, item=replace(row.item, task=task))
    assert moved_task(Drag(row, Grip.END, 1)).adjust is Adjust.AS_IS


@pytest.mark.parametrize(
    ("row", "word"),
    [
        (row_of(starts=FIRST, due=LAST, rule=DueEvery("", Period.MONTH, 20)), "lặp lại"),
        (row_of(starts=FIRST), "chưa có hạn"),
    ],
)
def test_what_cannot_be_dragged_says_why(row, word):
    assert word in refusal(row)
    with pytest.raises(EntryError, match=word):
        moved_task(Drag(row, Grip.WHOLE, 1))


def test_what_can_be_held_where():
    scale = TimeScale(date(2026, 3, 1), 10)
    row = row_of(starts=FIRST, due=LAST)
    found = [grip_at(row, scale, x, 16) for x in (0, 9, 14, 60, 197, 204, 215)]
    assert found == [None, Grip.START, Grip.START, Grip.WHOLE, Grip.END, Grip.END, None]
    assert grips_of(row) == (Grip.WHOLE, Grip.START, Grip.END)
    assert grips_of(row_of(due=LAST)) == (Grip.WHOLE, Grip.END)
    assert grips_of(row_of()) == ()


@given(st.floats(0.02, 60), st.integers(0, 30))
def test_every_bar_and_every_milestone_can_be_held_at_its_middle(pixels, days):
    scale = TimeScale(date(2026, 1, 1), pixels)
    row = row_of(starts=FIRST, due=FIRST + timedelta(days))
    bar = scale.bar(row)
    assert grip_at(row, scale, (bar.left + bar.right) / 2, 16) is Grip.WHOLE
    _, held = congress_row(opens_on=FIRST, closes_on=FIRST + timedelta(days))
    assert grip_at(held, scale, scale.middle(FIRST), 16) is Grip.OPENS


def test_milestones_are_held_each_and_the_line_between_them_whole():
    _, row = congress_row(prepares_on=date(2026, 3, 1), opens_on=date(2026, 3, 10), closes_on=LAST)
    scale = TimeScale(date(2026, 3, 1), 20)
    at = {grip: scale.middle(mark.day) for grip, mark in zip(grips_of(row)[1:], row.milestones, strict=True)}
    assert list(at) == [Grip.PREPARES, Grip.OPENS, Grip.CLOSES]
    assert all(grip_at(row, scale, x, 16) is grip for grip, x in at.items())
    assert grip_at(row, scale, 100, 16) is Grip.WHOLE
    assert grip_at(replace(row, faint=True), scale, at[Grip.OPENS], 16) is None


@given(st.sampled_from([Grip.PREPARES, Grip.OPENS, Grip.CLOSES, Grip.WHOLE]), st.integers(-5, 5))
def test_a_congress_moves_by_what_was_held(grip, days):
    made, row = congress_row(prepares_on=date(2026, 3, 1), opens_on=date(2026, 3, 10), closes_on=LAST)
    moved = moved_congress(made, Drag(row, grip, days))
    step = timedelta(days)
    held = {Grip.PREPARES: "prepares_on", Grip.OPENS: "opens_on", Grip.CLOSES: "closes_on"}
    for each, name in held.items():
        shifted = getattr(made, name) + (step if grip in (each, Grip.WHOLE) else timedelta())
        assert getattr(moved, name) == shifted


def test_a_congress_of_one_day_stays_one():
    made, row = congress_row(opens_on=FIRST, closes_on=FIRST)
    moved = moved_congress(made, Drag(row, Grip.OPENS, -3))
    assert (moved.opens_on, moved.closes_on) == (date(2026, 2, 27), date(2026, 2, 27))


def test_a_task_hangs_on_a_congress_by_its_rule_or_by_its_phase():
    by_rule = row_of(due=LAST, rule=DueByEvent("", "bloc-5", CongressEvent.OPENS, -5)).item.task
    assert hangs_on(by_rule, None, None) == "bloc-5"
    phase = Phase(1, 1, 1, "Trước", Timing.BEFORE, "province-9")
    assert hangs_on(row_of(due=LAST).item.task, phase, Wave(1, 1, 1, "Đợt 1")) == "province-9"
    assert hangs_on(row_of(due=LAST, rule=DueOn("", LAST)).item.task, phase, Wave(1, 1, 1, "")) is None
