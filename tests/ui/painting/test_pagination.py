from hypothesis import given
from hypothesis import strategies as st

from ui.painting.pagination import Block, Placed, paginate

BLOCKS = st.lists(
    st.builds(Block, st.integers(1, 60), st.sampled_from([None, None, None, 0, 1, 2])), max_size=40
)


@given(BLOCKS, st.integers(60, 200))
def test_every_block_stands_once_and_in_order(blocks, capacity):
    pages = paginate(blocks, capacity)
    placed = [each.index for page in pages for each in page if not each.repeated]
    assert placed == list(range(len(blocks)))
    assert all(any(not each.repeated for each in page) for page in pages)


@given(BLOCKS, st.integers(60, 200))
def test_no_page_holds_more_than_it_can(blocks, capacity):
    for page in paginate(blocks, capacity):
        assert sum(blocks[each.index].height for each in page) <= capacity


@given(BLOCKS, st.integers(200, 300))
def test_a_heading_is_not_last_where_its_members_have_room(blocks, capacity):
    for page in paginate(blocks, capacity)[:-1]:
        last = page[-1].index
        if blocks[last].level is None:
            continue
        following = blocks[last + 1]
        alone = following.level is not None and following.level <= blocks[last].level
        assert alone or _height_to_first_line(blocks, last) > capacity


def _height_to_first_line(blocks, heading):
    """Return the height of a heading, the deeper ones right below it and their first line."""
    height = blocks[heading].height
    for before, block in zip(blocks[heading:], blocks[heading + 1 :], strict=False):
        if before.level is None or (block.level is not None and block.level <= before.level):
            break
        height += block.height
    return height


@given(BLOCKS, st.integers(60, 200))
def test_only_headings_are_repeated_and_only_those_in_force(blocks, capacity):
    for page in paginate(blocks, capacity):
        repeated = [each.index for each in page if each.repeated]
        first = next(each.index for each in page if not each.repeated)
        for index in repeated:
            level = blocks[index].level
            assert level is not None
            between = [blocks[i].level for i in range(index + 1, first)]
            assert all(other is None or other > level for other in between)


def test_a_heading_goes_to_the_next_page_with_its_first_line():
    blocks = [Block(50), Block(10, 0), Block(10, 1), Block(40), Block(40)]
    assert paginate(blocks, 100) == [
        [Placed(0)],
        [Placed(1), Placed(2), Placed(3), Placed(4)],
    ]


def test_headings_are_said_again_on_the_next_page():
    blocks = [Block(10, 0), Block(10, 1), Block(40), Block(40)]
    assert paginate(blocks, 70) == [
        [Placed(0), Placed(1), Placed(2)],
        [Placed(0, repeated=True), Placed(1, repeated=True), Placed(3)],
    ]


def test_a_block_higher_than_a_page_stands_alone():
    assert paginate([Block(10), Block(500), Block(10)], 100) == [[Placed(0)], [Placed(1)], [Placed(2)]]
