"""Marks survive what stands around them, and nothing else is taken for one."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.project.mark import RowKind, RowMark, find_mark

MARKS = st.builds(
    RowMark,
    st.uuids().map(lambda uid: uid.hex),
    st.sampled_from(RowKind),
    st.integers(0, 10**15 - 1),
    st.none() | st.dates(),
    st.none() | st.dates(),
    st.integers(0, 100),
)


@given(MARKS, st.text(max_size=20), st.text(st.characters(exclude_categories=["Nd"]), max_size=20))
def test_a_mark_is_found_again_within_any_text(mark, before, after):
    assert find_mark(f"{before.replace('stt/', '')} {mark.text()}{after}") == mark


@pytest.mark.parametrize(
    "text",
    ["", "stt/", "stt/abc/task/1/20261301-20261302/5", "stt/abc/person/1/-/5", "stt/abc/task/x/-/5"],
)
def test_what_is_no_mark_is_none(text):
    assert find_mark(text) is None


def test_a_mark_says_in_letters_what_it_is():
    mark = RowMark("abc", RowKind.TASK, 12, date(2026, 12, 1), None, 40)
    assert mark.text() == "stt/abc/task/12/20261201-/40"
