from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import Congress, CongressLevel
from app.domain.dates.congress_dates import with_opening

BLOC = Congress(
    1, "bloc-5", "Đại hội V", CongressLevel.BLOC, 5,
    prepares_on=date(2026, 6, 14), opens_on=date(2026, 6, 15), closes_on=date(2026, 6, 17),
)  # fmt: skip
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


def test_closing_moves_along_only_where_it_would_be_overtaken():
    assert with_opening(BLOC, date(2026, 6, 16)).closes_on == date(2026, 6, 17)
    later = with_opening(BLOC, date(2026, 6, 20))
    assert (later.prepares_on, later.closes_on) == (date(2026, 6, 14), date(2026, 6, 22))
    earlier = with_opening(BLOC, date(2026, 6, 10))
    assert (earlier.prepares_on, earlier.closes_on) == (date(2026, 6, 9), date(2026, 6, 17))
    assert with_opening(BLOC, None).closes_on == date(2026, 6, 17)


@given(DAYS, st.integers(0, 30), st.integers(0, 9), DAYS)
def test_a_new_opening_never_stands_on_the_wrong_side(opens, lasts, before, wanted):
    start = replace(
        BLOC,
        prepares_on=opens - timedelta(before),
        opens_on=opens,
        closes_on=opens + timedelta(lasts),
    )
    moved = with_opening(start, wanted)
    assert moved.prepares_on <= moved.opens_on <= moved.closes_on
