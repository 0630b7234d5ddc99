from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.due import DueEvery, Period
from app.domain.timeline.making import RowMaker
from app.domain.timeline.parts import parts_of
from app.domain.timeline.scale import TimeScale
from tests.domain.timeline_contents import content, item

FIRST = date(2026, 1, 1)


def recurring(period, days, day=None):
    made = item(1, starts=FIRST, due=FIRST + timedelta(days), rule=DueEvery("", period, day))
    return RowMaker(content()).task(made, 0)


@given(st.sampled_from(Period), st.integers(0, 900), st.floats(0.05, 40), st.floats(0, 20))
def test_parts_cover_the_bar_once_and_are_never_narrower_than_asked_for(period, days, pixels, least):
    row = recurring(period, days)
    scale = TimeScale(FIRST, pixels)
    parts = parts_of(row, scale, least)
    bar = scale.bar(row)
    if not row.comes_back:
        assert parts == []
        return
    assert (parts[0].left, parts[-1].right) == (bar.left, bar.right)
    assert all(one.right == other.left for one, other in pairwise(parts))
    assert len(parts) == 1 or all(part.right - part.left >= least for part in parts)


def test_without_a_least_width_every_day_ends_a_part():
    row = recurring(Period.MONTH, 180, 20)
    scale = TimeScale(FIRST, 3)
    ends = [part.right for part in parts_of(row, scale)]
    assert ends[: len(row.comes_back)] == [scale.after(day) for day in row.comes_back]
    assert row.comes_back[0] == date(2026, 1, 20)
    assert parts_of(replace(row, comes_back=()), scale) == []
