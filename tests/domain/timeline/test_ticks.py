from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline.ticks import ZOOM_PIXELS, TickUnit, coarser, start_of, ticks, unit_for

UNITS = st.sampled_from(TickUnit)


@given(UNITS, st.dates(), st.integers(0, 900))
def test_ticks_cover_the_range_without_gaps(unit, first, days):
    last = min(first, date.max - timedelta(days=days)) + timedelta(days=days)
    first = min(first, last)
    found = list(ticks(unit, first, last))
    assert found[0].starts <= first <= found[0].last
    assert found[-1].starts <= last <= found[-1].last
    for one, following in pairwise(found):
        assert one.starts + timedelta(days=one.days) == following.starts


@given(UNITS, st.dates())
def test_a_step_begins_where_it_says(unit, day):
    start = start_of(unit, day)
    assert start <= day
    assert start_of(unit, start) == start


@given(st.floats(0.001, 100), st.floats(0.001, 100))
def test_a_wider_day_never_has_a_coarser_unit(one, other):
    order = list(TickUnit)
    finer, wider = sorted((one, other), reverse=True)
    assert order.index(unit_for(finer)) <= order.index(unit_for(wider))


@pytest.mark.parametrize("unit", ZOOM_PIXELS)
def test_a_zoom_by_name_shows_that_unit(unit):
    assert unit_for(ZOOM_PIXELS[unit]) is unit


@pytest.mark.parametrize(
    ("unit", "day", "label"),
    [
        (TickUnit.DAY, date(2027, 3, 1), "T2 1"),
        (TickUnit.DAY, date(2027, 3, 7), "CN 7"),
        (TickUnit.WEEK, date(2027, 3, 24), "Tuần 12"),
        (TickUnit.MONTH, date(2027, 3, 24), "Thg 3/2027"),
        (TickUnit.QUARTER, date(2027, 6, 30), "Quý II/2027"),
        (TickUnit.YEAR, date(2027, 6, 30), "Năm 2027"),
        (TickUnit.DECADE, date(2027, 6, 30), "2020–2029"),
    ],
)
def test_labels_are_vietnamese(unit, day, label):
    assert next(ticks(unit, day, day)).labels[0] == label


def test_the_week_of_new_year_bears_the_number_of_its_thursday():
    assert next(ticks(TickUnit.WEEK, date(2027, 1, 1), date(2027, 1, 1))).labels[0] == "Tuần 53"


def test_labels_grow_shorter():
    for unit in TickUnit:
        labels = next(ticks(unit, date(2027, 11, 20), date(2027, 11, 20))).labels
        assert sorted(labels, key=len, reverse=True) == list(labels)


def test_a_leap_february_has_29_days():
    assert [tick.days for tick in ticks(TickUnit.MONTH, date(2028, 2, 10), date(2028, 3, 1))] == [29, 31]
    assert next(ticks(TickUnit.YEAR, date(2028, 2, 10), date(2028, 2, 10))).days == 366
    assert next(ticks(TickUnit.QUARTER, date(2028, 2, 10), date(2028, 2, 10))).days == 91


def test_the_row_above_is_coarser():
    order = list(TickUnit)
    assert all(order.index(coarser(unit)) > order.index(unit) for unit in order[:-1])
