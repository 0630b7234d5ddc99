from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.written import format_date, format_long_date, parse_date
from app.domain.errors import EntryError


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("5/2/2026", date(2026, 2, 5)),
        ("05-02-26", date(2026, 2, 5)),
        ("5.2.2026", date(2026, 2, 5)),
        (" 2026-02-05 ", date(2026, 2, 5)),
        ("", None),
        ("  ", None),
    ],
)
def test_the_ways_in_which_dates_are_typed(typed: str, day: date | None) -> None:
    assert parse_date(typed) == day


@pytest.mark.parametrize(
    "typed", ["31/2/2026", "0/1/2026", "5/2", "mai", "5/2/202", "2026/02/05", "٥/٢/٢٠٢٦/"]
)
def test_what_is_no_date_is_refused_with_the_text_named(typed: str) -> None:
    with pytest.raises(EntryError, match="«"):
        parse_date(typed)


@given(st.dates())
def test_a_shown_date_reads_back(day: date) -> None:
    if day.year >= 1000:
        assert parse_date(format_date(day)) == day


def test_the_long_form_pads_days_and_the_first_two_months() -> None:
    assert format_long_date(date(2026, 5, 27)) == "ngày 27 tháng 5 năm 2026"
    assert format_long_date(date(2026, 2, 5)) == "ngày 05 tháng 02 năm 2026"
    assert format_long_date(date(2024, 10, 4)) == "ngày 04 tháng 10 năm 2024"
    assert not any(letter.isdigit() for letter in format_long_date(None))
