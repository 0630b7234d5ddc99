import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.numerals import from_roman, number_in, parse_ordinal, to_roman


@given(st.integers(1, 3999))
def test_roman_numerals_read_back(number: int) -> None:
    assert from_roman(to_roman(number)) == number


@pytest.mark.parametrize("text", ["", "IIII", "VX", "abc", "IC", "iv"])
def test_what_is_no_roman_numeral(text: str) -> None:
    assert from_roman(text) is None


@pytest.mark.parametrize(("text", "number"), [("XIV", 14), ("20", 20), ("nhất", 1), ("Tư", 4), ("xx", 20)])
def test_ordinals_in_every_form(text: str, number: int) -> None:
    assert parse_ordinal(text) == number


def test_numbers_outside_the_range_are_refused() -> None:
    with pytest.raises(ValueError, match="0"):
        to_roman(0)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("7", 7), ("07", 7), ("xii", 12), ("một", 1), ("mười", 10), ("mười hai", 12), ("hai mươi", 20),
        ("hai mươi mốt", 21), ("chín mươi tư", 94), ("iiii", None), ("", None), ("nam", None), ("an", None),
    ],
)  # fmt: skip
def test_numbers_in_digits_roman_numerals_and_words(text: str, number: int | None) -> None:
    assert number_in(text) == number
