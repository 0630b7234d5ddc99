from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import Congress, CongressLevel
from app.domain.congress_calendar import (
    Span,
    counts_by_day,
    counts_by_month,
    lay_out,
    month_weeks,
    shifted_month,
    spans_of,
    spans_on,
)

ONE = timedelta(days=1)


def span(number: int, starts: date, days: int = 1) -> Span:
    return Span(number, starts, starts + timedelta(days=days - 1))


def test_weeks_begin_on_monday_and_cover_the_month() -> None:
    weeks = month_weeks(2026, 11)
    assert (weeks[0][0], weeks[-1][-1]) == (date(2026, 10, 26), date(2026, 12, 6))
    assert all(week[0].weekday() == 0 and len(week) == 7 for week in weeks)


def test_a_congress_gives_its_days_and_an_earlier_preparatory_day() -> None:
    opens = date(2026, 6, 10)
    one = Congress(
        3, "a", "A", CongressLevel.BLOC, opens_on=opens, closes_on=opens + ONE, prepares_on=opens - ONE
    )
    family = Congress(4, "b", "B", CongressLevel.GRASSROOTS, per_unit=True, opens_on=opens)
    undated = Congress(5, "c", "C", CongressLevel.GRASSROOTS)
    assert spans_of([one, family, undated]) == (
        Span(3, opens - ONE, opens - ONE, prepares=True), Span(3, opens, opens + ONE),
    )  # fmt: skip


def test_a_crowded_day_leaves_its_last_lane_to_the_rest() -> None:
    day = date(2026, 6, 10)
    weeks = month_weeks(2026, 6)
    full = lay_out([span(n, day) for n in range(3)], weeks, 3)
    assert len(full.bars) == 3
    assert full.more == {}
    crowded = lay_out([span(n, day) for n in range(5)], weeks, 3)
    assert len(crowded.bars) == 2
    assert crowded.more == {day: 3}


def test_a_span_over_the_end_of_a_week_is_two_bars_that_say_so() -> None:
    first, second = lay_out([span(1, date(2026, 6, 6), 4)], month_weeks(2026, 6), 3).bars
    assert (first.row, first.first, first.last, first.begins, first.goes_on) == (0, 5, 6, True, True)
    assert (second.row, second.first, second.last, second.begins, second.goes_on) == (1, 0, 1, False, False)


SPANS = st.lists(
    st.builds(span, st.integers(1, 99), st.dates(date(2026, 4, 20), date(2026, 7, 20)), st.integers(1, 12)),
    max_size=25,
    unique_by=lambda each: each.congress_id,
)


@given(SPANS, st.sampled_from([(2026, 5), (2026, 6), (2027, 2)]), st.integers(1, 6))
def test_no_day_of_any_span_is_lost_or_doubled(spans: list[Span], month: tuple[int, int], lanes: int) -> None:
    weeks = month_weeks(*month)
    layout = lay_out(spans, weeks, lanes)
    shown: dict[date, list[int]] = {}
    places: set[tuple[int, int, int]] = set()
    for bar in layout.bars:
        assert 0 <= bar.lane < lanes
        for column in range(bar.first, bar.last + 1):
            place = (bar.row, column, bar.lane)
            assert place not in places
            places.add(place)
            shown.setdefault(weeks[bar.row][column], []).append(bar.span.congress_id)
            if layout.more.get(weeks[bar.row][column]):
                assert bar.lane < lanes - 1
    for week in weeks:
        for day in week:
            there = [each.congress_id for each in spans_on(spans, day)]
            assert len(shown.get(day, [])) == len(set(shown.get(day, [])))
            assert set(shown.get(day, [])) <= set(there)
            assert len(shown.get(day, [])) + layout.more.get(day, 0) == len(there)


@given(SPANS)
def test_a_year_counts_every_day_and_every_opening_once(spans: list[Span]) -> None:
    counts = counts_by_day(spans, 2026)
    assert sum(counts.values()) == sum((each.ends - each.starts).days + 1 for each in spans)
    assert sum(counts_by_month(spans, 2026)) == len(spans)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(-30, 30))
def test_a_month_later_is_in_that_month(day: date, months: int) -> None:
    there = shifted_month(day, months)
    assert there.year * 12 + there.month == day.year * 12 + day.month + months
    assert there.day == day.day or (there + ONE).month != there.month


def test_thousands_on_one_day_are_laid_out_without_comparing_pairs() -> None:
    day = date(2026, 6, 10)
    layout = lay_out([span(n, day) for n in range(20_000)], month_weeks(2026, 6), 4)
    assert len(layout.bars) == 3
    assert layout.more == {day: 19_997}
