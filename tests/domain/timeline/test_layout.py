from hypothesis import given
from hypothesis import strategies as st

from app.domain.timeline.layout import RowLayout

HEIGHTS = st.lists(st.integers(1, 60), max_size=30)


@given(HEIGHTS, st.integers(-100, 2000), st.integers(-100, 2000))
def test_culling_keeps_exactly_the_rows_in_view(heights, one, other):
    top, bottom = sorted((one, other))
    layout = RowLayout(heights)
    seen = [
        index for index in range(len(heights)) if layout.bottom(index) > top and layout.top(index) < bottom
    ]
    assert list(layout.between(top, bottom)) == (seen if top < bottom else [])


@given(HEIGHTS)
def test_every_place_belongs_to_one_row(heights):
    layout = RowLayout(heights)
    assert layout.height == sum(heights)
    for index in range(len(layout)):
        assert layout.at(layout.top(index)) == index
        assert layout.at(layout.bottom(index) - 0.5) == index
    assert layout.at(-1) is None
    assert layout.at(layout.height) is None
