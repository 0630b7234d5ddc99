from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.workdays import Adjust, DayKind, OfficeDay, WorkCalendar, YearDays, every_day_works

TET = YearDays({date(2026, 2, day): "Tết" for day in (16, 17, 18, 19, 20)}, frozenset({date(2026, 8, 22)}))
NOTHING = YearDays()
OWN = (
    OfficeDay(date(2026, 7, 1), DayKind.OFF, "Nghỉ sáp nhập"),
    OfficeDay(date(2026, 2, 20), DayKind.WORK, "Trực Tết"),
)
WORK = WorkCalendar(lambda year: TET if year == 2026 else NOTHING, OWN)
DAYS = st.dates(date(2025, 6, 1), date(2027, 6, 1))


@pytest.mark.parametrize(
    ("day", "works"),
    [
        (date(2026, 2, 13), True),
        (date(2026, 2, 14), False),
        (date(2026, 2, 17), False),
        (date(2026, 2, 20), True),
        (date(2026, 7, 1), False),
        (date(2026, 8, 22), True),
        (date(2026, 8, 29), False),
    ],
)
def test_a_working_day_is_told_from_others(day, works):
    assert WORK.is_working(day) is works


def test_days_off_are_named():
    assert WORK.name(date(2026, 2, 17)) == "Tết"
    assert WORK.name(date(2026, 7, 1)) == "Nghỉ sáp nhập"
    assert WORK.name(date(2026, 7, 2)) == ""
    assert list(WORK.days_of(2026)) == sorted({*TET.off, *TET.worked, *(each.day for each in OWN)})
    assert WORK.is_holiday(date(2026, 2, 17))
    assert not WORK.is_holiday(date(2026, 2, 14))
    assert not WORK.is_holiday(date(2026, 2, 20))


def test_a_day_off_moves_to_the_working_day_beside_it():
    tet = date(2026, 2, 17)
    assert WORK.adjusted(tet, Adjust.BEFORE) == date(2026, 2, 13)
    assert WORK.adjusted(tet, Adjust.AFTER) == date(2026, 2, 20)
    assert WORK.adjusted(tet, Adjust.AS_IS) == tet


@given(DAYS, st.sampled_from(Adjust))
def test_an_adjusted_day_is_a_working_one_on_the_wanted_side(day, adjust):
    found = WORK.adjusted(day, adjust)
    if adjust is Adjust.AS_IS or WORK.is_working(day):
        assert found == day
        return
    assert WORK.is_working(found)
    assert (found < day) is (adjust is Adjust.BEFORE)
    between = [min(day, found) + timedelta(days=n) for n in range(1, abs((found - day).days))]
    assert not any(map(WORK.is_working, between))


@given(DAYS, st.integers(-60, 60))
def test_shifting_counts_the_working_days_between(day, days):
    found = WORK.shifted(day, days)
    first, last = (day, found) if days >= 0 else (found, day)
    span = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    ends = span[1:] if days >= 0 else span[:-1]
    assert sum(map(WORK.is_working, ends)) == abs(days)
    assert not days or WORK.is_working(found)


def test_the_ends_of_the_calendar_are_no_place_to_fall_off():
    work = WorkCalendar(every_day_works)
    assert work.shifted(date.max, 1) is None
    assert work.shifted(date.min, -1) is None
    assert work.adjusted(date.max, Adjust.AFTER) == date.max
