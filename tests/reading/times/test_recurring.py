"""Deadlines that come back, in the wordings of plans."""

import pytest

from app.domain.dates.due import DueEvery, Period
from app.reading.times.recurring import find_recurring


@pytest.mark.parametrize(
    ("words", "every", "day"),
    [
        ("gửi báo cáo trước ngày 20 hằng tháng", Period.MONTH, 20),
        ("hằng tháng, trước ngày 20, gửi báo cáo", Period.MONTH, 20),
        ("báo cáo vào ngày 25 hàng tháng", Period.MONTH, 25),
        ("gửi về văn phòng trước ngày 05 của tháng sau", Period.MONTH, 5),
        ("tổng hợp vào cuối mỗi tháng", Period.MONTH, 31),
        ("trước 20 hằng tháng", Period.MONTH, 20),
        ("mỗi tuần 01 lần vào sáng thứ hai", Period.WEEK, 1),
        ("hằng tuần (chiều thứ sáu) báo cáo thường trực", Period.WEEK, 5),
        ("chậm nhất 25 mỗi tháng", Period.MONTH, 25),
        ("định kỳ ngày 20 hằng tháng", Period.MONTH, 20),
        ("trước 16 giờ ngày 20 hằng tháng", Period.MONTH, 20),
        ("gửi tin, bài thứ sáu hằng tuần", Period.WEEK, 5),
        ("giao ban vào chiều thứ 6 hằng tuần", Period.WEEK, 5),
        ("chào cờ sáng chủ nhật hằng tuần", Period.WEEK, 7),
        ("hằng quý báo cáo trước ngày 15 của tháng cuối quý", Period.QUARTER, 15),
        ("mỗi quý một lần", Period.QUARTER, None),
        ("hằng tháng", Period.MONTH, None),
        ("mỗi tháng ít nhất 02 tin, bài", Period.MONTH, None),
        ("đọc bản tin, mỗi tuần 03 buổi", Period.WEEK, None),
        ("định kỳ hằng quý", Period.QUARTER, None),
        ("duy trì giao ban hằng tuần", Period.WEEK, None),
        ("phát 01 kỳ/tuần", Period.WEEK, None),
    ],
)
def test_the_period_and_the_day_in_it(words, every, day):
    found = find_recurring(words)
    assert found is not None
    assert (found.rule, found.why) == (DueEvery("", every, day), "")


@pytest.mark.parametrize(
    "words",
    [
        "giao ban 02 tuần một lần",
        "phát sóng vào các ngày thứ ba, thứ năm hằng tuần",
        "định kỳ 2 tháng/lần",
        "báo cáo ngày 10 của tháng đầu mỗi quý",
        "hằng tháng, hằng quý báo cáo trước ngày 20",
        "hằng tháng, trước ngày 20/3 báo cáo",
        "tổng kết trước ngày 20/12 hàng năm",
        "gửi báo cáo trước ngày 45 hằng tháng",
    ],
)
def test_what_no_rule_holds_is_found_and_says_why(words):
    found = find_recurring(words)
    assert found is not None
    assert found.rule is None
    assert "lặp lại" in found.why


@pytest.mark.parametrize(
    "words",
    [
        "duy trì chuyên mục hằng tuần trên trang tin",
        "phát thanh lúc 5h30 và 17h00 hằng ngày",
        "trước ngày 20 tháng 3 năm 2025",
        "trong quý ii/2025",
        "tổ chức bữa cơm công đoàn tối thiểu 1 lần trong tháng 5",
        "đưa tin về cuộc họp thường kỳ",
        "hỗ trợ cộng tác viên mỗi tháng 2 triệu đồng",
    ],
)
def test_a_rhythm_of_something_else_is_no_deadline(words):
    assert find_recurring(words) is None


def test_the_words_it_came_from_are_all_told():
    words = "các chi bộ gửi báo cáo trước ngày 20 hằng tháng về ban tuyên giáo"
    found = find_recurring(words)
    assert found is not None
    assert words[found.start : found.end] == "ngày 20 hằng tháng"
