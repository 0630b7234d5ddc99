from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.due import DueEvery, Period
from app.domain.dates.occurrences import occurrences
from app.domain.dates.schedule import UNKNOWN, Window
from app.domain.dates.workdays import Adjust, WorkCalendar, YearDays

SPAN = Window(date(2026, 1, 10), date(2026, 5, 20))


@pytest.mark.parametrize(
    ("rule", "first", "count"),
    [
        (DueEvery("", Period.MONTH, 20), date(2026, 1, 20), 5),
        (DueEvery("", Period.MONTH, 31), date(2026, 1, 31), 4),
        (DueEvery("", Period.MONTH), date(2026, 1, 31), 4),
        (DueEvery("", Period.WEEK, 5), date(2026, 1, 16), 18),
        (DueEvery("", Period.WEEK), date(2026, 1, 11), 19),
        (DueEvery("", Period.QUARTER, 15), date(2026, 3, 15), 1),
        (DueEvery("", Period.YEAR, 1), None, 0),
    ],
)
def test_what_comes_back_is_due_each_time(rule, first, count):
    days = occurrences(rule, SPAN)
    assert (len(days), days[0] if days else None) == (count, first)


def test_the_last_day_of_february_stands_in_for_the_thirtieth():
    days = occurrences(DueEvery("", Period.MONTH, 30), Window(date(2028, 1, 1), date(2028, 3, 31)))
    assert days == (date(2028, 1, 30), date(2028, 2, 29), date(2028, 3, 30))


def test_each_time_is_moved_to_a_working_day():
    work = WorkCalendar(lambda _: YearDays())
    days = occurrences(DueEvery("", Period.MONTH, 28), SPAN, work, Adjust.BEFORE)
    assert days[1] == date(2026, 2, 27)
    assert all(map(work.is_working, days))


def test_without_an_end_nothing_is_told():
    assert occurrences(DueEvery("", Period.WEEK), UNKNOWN) == ()
    assert occurrences(DueEvery("", Period.WEEK), Window(date(2026, 1, 1), None)) == ()
    at_the_end = Window(date.max - timedelta(days=3), date.max)
    assert occurrences(DueEvery("", Period.WEEK, 7), at_the_end) in ((), (date.max,))


@given(
    st.sampled_from(Period), st.none() | st.integers(1, 31), st.dates(date(2000, 1, 1), date(2040, 1, 1)),
    st.integers(0, 900), st.sampled_from(Adjust),
)  # fmt: skip
def test_days_rise_within_the_window(every, day, starts, length, adjust):
    day = min(day, 7) if day and every is Period.WEEK else day
    window = Window(starts, starts + timedelta(days=length))
    days = occurrences(DueEvery("", every, day), window, adjust=adjust)
    assert list(days) == sorted(set(days))
    assert all(window.starts <= each <= window.ends for each in days)
