import re

import pytest

from app.reading.times.counts import COUNT, count_beside, counted_days, may_count, parse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("05", 5), ("một", 1), ("năm", 5), ("mười", 10), ("mười lăm", 15), ("hai mươi", 20),
        ("hai mươi mốt", 21), ("ba mươi", 30), ("bốn mươi lăm", 45), ("", None), ("nửa", None), ("đại", None),
    ],
)  # fmt: skip
def test_numbers_in_digits_and_words(text, number):
    assert parse_number(text) == number


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("05 ngày", 5), ("10 (mười) ngày", 10), ("hai tuần", 14), ("mười lăm ngày", 15), ("48 giờ", 2),
        ("36 giờ", None), ("một tháng", None), ("nửa tháng", None), ("vài ngày", None),
        ("5 ngày làm việc", None), ("7 - 10 ngày", None),
    ],
)  # fmt: skip
def test_how_many_days_a_count_is(text, days):
    found = re.fullmatch(COUNT, text)
    assert found is not None
    counted, why = counted_days(found)
    assert counted == days
    assert bool(why) == (days is None)


@pytest.mark.parametrize(
    "text", ["05 ngày hội", "15 tháng 02", "ngày 20 tháng 4", "3 ngày công", "2025 ngày"]
)
def test_what_is_no_count(text):
    assert re.search(COUNT, text) is None


def test_a_count_beside_a_place():
    words = "10 ngày trước khi họp ít nhất 3 ngày"
    start = words.index("trước")
    before = count_beside(words, start, len(words))
    assert before is not None
    assert before["n"] == "10"
    after = count_beside(words, 0, words.index(" ít nhất"))
    assert after is not None
    assert after["n"] == "3"


def test_a_text_that_opens_with_a_unit_may_count_further_on():
    assert may_count("ngày hội: báo cáo trong 5 ngày sau đại hội")
    assert not may_count("ngày 5 tháng 3")
