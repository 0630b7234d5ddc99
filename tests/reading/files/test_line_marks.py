from hypothesis import given
from hypothesis import strategies as st

from app.reading.files.line_marks import LineMarks


@given(st.sets(st.integers(0, 300)), st.integers(-5, 305))
def test_just_the_marked_lines_are_in_it(lines, line):
    assert (line in LineMarks(lines)) is (line in lines)


def test_nothing_else_is_in_it():
    assert None not in LineMarks([0, 1])
    assert 1 not in LineMarks([])
