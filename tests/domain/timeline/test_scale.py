from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline.lines import Milestone, MilestoneKind, RowKind, TimelineRow
from app.domain.timeline.scale import OPEN_DAYS, DayRange, TimeScale, fit_pixels_per_day, range_of

DAYS = st.dates()
NEAR = st.dates(date(2000, 1, 1), date(2060, 12, 31))
PIXELS = st.floats(0.02, 60)


def row(starts=None, ends=None, *, holds=(), milestones=()):
    return TimelineRow("task:1", RowKind.TASK, 1, "Việc", starts, ends, holds, milestones=milestones)


@given(DAYS, DAYS, DAYS, PIXELS)
def test_a_later_day_stands_farther_right(origin, one, other, pixels):
    scale = TimeScale(origin, pixels)
    assert (scale.x(one) < scale.x(other)) == (one < other)
    assert scale.x(one) < scale.middle(one) < scale.after(one)


@given(NEAR, NEAR, PIXELS)
def test_the_day_in_the_middle_of_a_day_is_that_day(origin, day, pixels):
    scale = TimeScale(origin, pixels)
    assert scale.day_at(scale.middle(day)) == day


@given(DAYS, st.floats(-1e12, 1e12), PIXELS)
def test_every_place_has_a_day(origin, x, pixels):
    assert date.min <= TimeScale(origin, pixels).day_at(x) <= date.max


@pytest.mark.parametrize(("year", "days"), [(2023, 28), (2024, 29), (1900, 28), (2000, 29)])
def test_february_is_as_wide_as_it_is_long(year, days):
    scale = TimeScale(date(year, 1, 1), 3)
    assert scale.x(date(year, 3, 1)) - scale.x(date(year, 2, 1)) == 3 * days


@given(NEAR, st.one_of(st.none(), NEAR), st.one_of(st.none(), NEAR), st.lists(NEAR, max_size=2), PIXELS)
def test_a_bar_holds_its_known_days_and_fades_where_none_is_known(origin, starts, ends, holds, pixels):
    scale = TimeScale(origin, pixels)
    bar = scale.bar(row(starts, ends, holds=tuple(holds)))
    known = [*(day for day in (starts, ends) if day), *holds]
    if not known:
        assert bar is None
        return
    assert bar.left <= scale.x(min(known))
    assert bar.right >= scale.after(max(known))
    assert bar.fades_left == (starts is None)
    assert bar.fades_right == (ends is None)
    assert bar.touches(scale.middle(min(known)), scale.middle(min(known)))


def test_a_bar_of_known_days_ends_with_its_last_day():
    bar = TimeScale(date(2026, 1, 1), 2).bar(row(date(2026, 1, 1), date(2026, 1, 1)))
    assert (bar.left, bar.right) == (0, 2)


@given(st.lists(st.tuples(st.one_of(st.none(), DAYS), st.one_of(st.none(), DAYS)), max_size=6))
def test_the_range_holds_every_day_of_the_rows(windows):
    rows = [row(starts, ends) for starts, ends in windows]
    found = range_of(rows)
    days = [day for window in windows for day in window if day]
    if not days:
        assert found is None
        return
    assert found.first <= min(days)
    assert found.last >= max(days)


def test_the_range_takes_in_milestones_open_ends_and_today():
    mark = Milestone(date(2026, 3, 1), MilestoneKind.OPENS, "Đại hội")
    found = range_of([row(date(2026, 2, 1)), row(milestones=(mark,))], date(2026, 1, 15))
    assert found == DayRange(date(2026, 1, 15), date(2026, 3, 1))
    inside = range_of([row(holds=(date(2026, 2, 1), date(2026, 3, 1)))])
    assert inside == DayRange(date(2026, 1, 11), date(2026, 3, 22))
    assert range_of([row(date(2026, 2, 1))]).last == date(2026, 2, 1) + timedelta(days=OPEN_DAYS)


@given(DAYS, DAYS, st.integers(0, 40))
def test_whole_months_hold_the_range(one, other, margin):
    days = DayRange(min(one, other), max(one, other))
    whole = days.in_whole_months(margin)
    assert whole.first.day == 1
    assert whole.first <= days.first
    assert whole.last >= days.last
    assert whole.last == date.max or (whole.last + timedelta(days=1)).day == 1


@given(DAYS, DAYS, st.floats(50, 4000))
def test_a_fitted_range_fills_the_width_or_comes_up_against_a_limit(one, other, width):
    days = DayRange(min(one, other), max(one, other))
    pixels = fit_pixels_per_day(days, width, 0.001, 40)
    assert TimeScale(days.first, pixels).width(days) == pytest.approx(width) or pixels in (0.001, 40)
