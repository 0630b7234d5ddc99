from datetime import date

import pytest

from app.reading.times.lunar_year import lunar_new_year, next_lunar_new_year
from app.reading.times.tet_deadlines import find_tet_dues

ISSUED = date(2025, 10, 1)


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("trước tết nguyên đán 2026", date(2026, 2, 16)),
        ("trước tết nguyên đán bính ngọ", date(2026, 2, 16)),
        ("trước tết nguyên đán đinh mùi năm 2027", date(2027, 2, 5)),
        ("xong trước tết", date(2026, 2, 16)),
        ("trước dịp tết cổ truyền 10 ngày", date(2026, 2, 7)),
        ("hai tuần trước tết nguyên đán", date(2026, 2, 3)),
    ],
)
def test_the_day_before_tet_is_the_last(words, day):
    (found,) = find_tet_dues(words, ISSUED)
    assert found.rule is not None
    assert found.rule.day == day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("mùng 2 tết", date(2026, 2, 18)),
        ("sáng mồng bốn tết nguyên đán 2027", date(2027, 2, 9)),
        ("ngày mùng 6 tháng giêng", date(2026, 2, 22)),
        ("rằm tháng giêng năm đinh mùi", date(2027, 2, 20)),
    ],
)
def test_days_of_the_first_month_are_counted_from_tet(words, day):
    (found,) = find_tet_dues(words, ISSUED)
    assert found.rule is not None
    assert found.rule.day == day


def test_a_day_of_tet_in_the_days_of_tet_is_this_year_s():
    (found,) = find_tet_dues("mùng 6 tết", date(2026, 2, 19))
    assert found.rule is not None
    assert found.rule.day == date(2026, 2, 22)


@pytest.mark.parametrize("words", ["trước tết nguyên đán một tháng", "trước tết nguyên đán 2025"])
def test_what_cannot_be_told_says_why(words):
    (found,) = find_tet_dues(words, ISSUED)
    assert found.rule is None
    assert found.why


def test_without_a_day_of_issue_the_year_must_be_written():
    assert find_tet_dues("trước tết", None)[0].rule is None
    assert find_tet_dues("trước tết nguyên đán 2026", None)[0].rule is not None


@pytest.mark.parametrize(
    "words", ["trước tết trung thu", "trước tết dương lịch", "dịp tết", "trước, trong và sau tết"]
)
def test_other_feasts_and_mere_mentions_are_left_out(words):
    assert find_tet_dues(words, ISSUED) == []


def test_lunar_years():
    assert lunar_new_year(2025) == date(2025, 1, 29)
    assert lunar_new_year(2007) == date(2007, 2, 17)  # a day before China's
    assert lunar_new_year(1700) is None
    assert next_lunar_new_year(date(2025, 1, 29)) == date(2025, 1, 29)
    assert next_lunar_new_year(date(2025, 1, 30)) == date(2026, 2, 17)
