from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.workdays import DayKind, OfficeDay, WorkCalendar, YearDays
from app.domain.timeline.rest_days import RestDays, rest_days
from app.domain.timeline.scale import DayRange

FIRST = date(2026, 1, 1)
DATES = st.dates(date(2025, 11, 1), date(2026, 4, 30))


@given(st.sets(DATES), st.sets(DATES), st.integers(0, 80))
def test_stretches_hold_exactly_the_days_off(off, worked, length):
    days = RestDays(dict.fromkeys(off, "Nghỉ"), dict.fromkeys(worked - off, ""))
    last = FIRST + timedelta(length)
    found = set()
    for begins, ends in days.stretches(FIRST, last):
        assert begins <= ends
        stretch = {begins + timedelta(n) for n in range((ends - begins).days + 1)}
        assert not found & stretch
        found |= stretch
    every = [FIRST + timedelta(n) for n in range(length + 1)]
    assert found == {day for day in every if days.is_off(day)}


@given(st.sets(DATES, max_size=20), DATES, st.sampled_from([1, -1]))
def test_the_next_working_day_is_one_and_none_is_passed_over(off, day, step):
    days = RestDays(dict.fromkeys(off, ""))
    found = days.working_day(day, step)
    assert not days.is_off(found)
    between = range(min((found - day).days * step, 0), (found - day).days * step)
    assert all(days.is_off(day + timedelta(n * step)) for n in between)


def test_holidays_and_days_worked_of_the_years_in_view_bear_their_names():
    year = YearDays({date(2026, 2, 17): "Tết"}, frozenset({date(2026, 2, 28)}))
    work = WorkCalendar(
        lambda number: year if number == 2026 else YearDays(),
        [OfficeDay(date(2026, 3, 2), DayKind.OFF, "Nghỉ bù")],
    )
    found = rest_days(work, DayRange(date(2025, 12, 1), date(2027, 1, 1)))
    assert found.holidays == {date(2026, 2, 17): "Tết", date(2026, 3, 2): "Nghỉ bù"}
    assert found.is_off(date(2026, 3, 2))
    assert not found.is_off(date(2026, 2, 28))
    assert found.name(date(2026, 2, 17)) == "Tết"
    assert found.name(date(2026, 2, 18)) == ""
