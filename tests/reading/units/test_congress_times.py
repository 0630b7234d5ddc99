from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import EntryError
from app.reading.units.congress_times import CellTimes, looks_like_times, read_times

JUNE_10, JUNE_11 = date(2025, 6, 10), date(2025, 6, 11)


@pytest.mark.parametrize(
    "written",
    [
        "10-11/6/2025", "10 – 11/06/25", "10, 11/6/2025", "10 và 11/6/2025", "10/6-11/6/2025",
        "10/6/2025 - 11/6/2025", "từ ngày 10/6/2025 đến ngày 11/6/2025", "Từ 10 đến hết ngày 11/6/2025",
        "ngày 10 và 11 tháng 6 năm 2025", "7 giờ 30, ngày 10-11/6/2025", "1,5 ngày, 10-11/6/2025",
        "Khai mạc 10/6/2025, bế mạc 11/6/2025", "8h00 ngày 10 - 11.6.2025 (02 ngày)",
    ],
)  # fmt: skip
def test_two_days_in_one_cell(written: str) -> None:
    assert read_times(written) == CellTimes(None, JUNE_10, JUNE_11)


@pytest.mark.parametrize(
    "cell",
    [
        "10/6/2025", "10.06.2025", "10-6-25", "2025-06-10", "2025-06-10 00:00:00", "Thứ Ba, 10/6/2025",
        "ngày 10 tháng 6 năm 2025", "sáng 10/6/2025", datetime(2025, 6, 10), JUNE_10, 45818.0,
        "10/6/2025 (1 ngày)", "Dự kiến 10/6/2025",
    ],
)  # fmt: skip
def test_one_day_in_its_many_forms(cell: object) -> None:
    assert read_times(cell) == CellTimes(None, JUNE_10, JUNE_10)


def test_a_span_over_months_years_and_three_days() -> None:
    assert read_times("30/6-01/7/2025").first == date(2025, 6, 30)
    assert read_times("30/12 - 2/1/2026").first == date(2025, 12, 30)
    assert read_times("9, 10, 11/6/2025") == CellTimes(None, date(2025, 6, 9), JUNE_11)


def test_a_preparatory_day_is_told_from_the_congress_by_the_word_before_it() -> None:
    nine = date(2025, 6, 9)
    assert read_times("10-11/6/2025 (trù bị chiều 9/6/2025)") == CellTimes(nine, JUNE_10, JUNE_11)
    assert read_times("Trù bị: 9/6/2025; chính thức: 10/6/2025") == CellTimes(nine, JUNE_10, JUNE_10)


@pytest.mark.parametrize("cell", [None, "", "-", "…", "chưa có", "Chưa xác định", "?"])
def test_a_cell_that_says_nothing_gives_nothing(cell: object) -> None:
    assert read_times(cell) == CellTimes()
    assert not looks_like_times(cell)


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("trong tháng 6/2025", "mới nêu tháng"), ("Quý II/2025", "mới nêu tháng"), ("10-11/6", "thiếu năm"),
        ("31/2/2025", "Không có ngày"), ("11-10/6/2025", "trước ngày đầu"), ("sau Tết", "không phải là ngày"),
        ("10/6/2025; 12/7/2025; 1/8/2025", "nhiều ngày"), ("10/6/2025, 12/7/2025", "cách nhau quá xa"),
    ],
)  # fmt: skip
def test_what_is_no_whole_day_says_why(written: str, why: str) -> None:
    with pytest.raises(EntryError, match=why):
        read_times(written)


def test_the_year_of_the_list_stands_in_where_a_cell_has_none() -> None:
    assert read_times("10-11/6", 2025) == CellTimes(None, JUNE_10, JUNE_11)
    assert read_times("10-11/6/2026", 2025).first == date(2026, 6, 10)


@given(
    st.dates(date(2020, 1, 1), date(2035, 1, 1)),
    st.integers(0, 6),
    st.sampled_from(["{a.day}/{a.month}/{a.year} - {b.day}/{b.month}/{b.year}", "{a:%d/%m}-{b:%d/%m/%Y}",
                     "từ {a:%d.%m.%Y} đến {b:%d.%m.%Y}", "{a:%d/%m} – {b.day}/{b.month}/{b:%y}"]),
)  # fmt: skip
def test_every_span_that_offices_write_is_read_back(first: date, days: int, form: str) -> None:
    last = first + timedelta(days=days)
    assert read_times(form.format(a=first, b=last)) == CellTimes(None, first, last)


@given(st.text(alphabet="0123456789/-., năthgqđế", max_size=30))
def test_any_text_is_read_or_refused_with_a_sentence(text: str) -> None:
    try:
        found = read_times(text, 2025)
    except EntryError:
        return
    assert found.first is None or found.last is None or found.first <= found.last
