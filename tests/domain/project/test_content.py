"""Working time, days off and what rows are together, against plain counting."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.workdays import DayKind, OfficeDay, WorkCalendar, YearDays
from app.domain.project.content import (
    ProjectRow,
    SpecialDays,
    holding,
    in_order,
    special_days,
    together,
    working_days,
)
from app.domain.project.mark import RowKind

DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31))
OWN = st.lists(st.builds(OfficeDay, DAYS, st.sampled_from(DayKind)), max_size=20)


def public(year: int) -> YearDays:
    off = {date(year, 1, 1): "Tết", date(year, 9, 2): "Quốc khánh"}
    return YearDays(off, frozenset({date(2026, 8, 22)} if year == 2026 else ()))


@given(OWN, DAYS, st.integers(0, 900))
def test_working_days_are_as_counted_one_by_one(own, starts, length):
    work, days = WorkCalendar(public, own), [starts + timedelta(number) for number in range(length + 1)]
    assert working_days(work, starts, days[-1]) == sum(map(work.is_working, days))


@given(OWN, DAYS, st.integers(0, 900))
def test_a_week_and_its_special_days_make_the_calendar(own, starts, length):
    work, days = WorkCalendar(public, own), [starts + timedelta(number) for number in range(length + 1)]
    special = special_days(work, starts, days[-1])
    for day in days:
        named = [each.is_working for each in special if each.first <= day <= each.last]
        assert named in ([], [work.is_working(day)])
        assert (named or [day.weekday() < 5]) == [work.is_working(day)]


def test_days_off_one_after_another_are_one():
    own = [OfficeDay(date(2026, 12, day), DayKind.OFF, "Nghỉ") for day in (14, 15, 17)]
    found = special_days(WorkCalendar(lambda _: YearDays(), own), date(2026, 12, 1), date(2026, 12, 31))
    assert [(each.first.day, each.last.day, each.count) for each in found] == [(14, 15, 2), (17, 17, 1)]
    assert isinstance(found[0], SpecialDays)


@pytest.mark.parametrize("far", [date(9999, 12, 31), date(2100, 1, 1)])
def test_far_too_long_a_stretch_is_counted_at_once(far):
    def never(year: int) -> YearDays:
        raise AssertionError(year)

    assert working_days(WorkCalendar(never), date(2026, 11, 2), far) > 10_000


def row(number: int, starts: date, ends: date, percent: int = 0) -> ProjectRow:
    return ProjectRow(RowKind.TASK, number, f"Việc {number}", starts, ends, percent)


def test_what_holds_others_is_as_far_as_they_are_by_their_length():
    first, last = date(2026, 12, 1), date(2026, 12, 9)
    rows = [row(1, first, first, 100), row(2, last - timedelta(days=8), last, 0)]
    held = holding(RowKind.PHASE, 5, "Giai đoạn", rows)
    assert (held.starts, held.ends, held.percent, together([])) == (first, last, 10, 0)
    assert [number for number, _ in in_order((held, rows[0]))] == ["1", "1.1", "1.2", "2"]
