"""The time column of a table of assignments."""

from datetime import date

import pytest

from app.domain.congress import CongressEvent
from app.domain.dates.due import DueByEvent, DueOn, DueWithin
from app.reading.congresses.names import CongressNames
from app.reading.tables.times import read_time_cell
from app.reading.times.deadlines import DueContext

NAME = "Đại hội đại biểu Đảng bộ tỉnh Tây Phong lần thứ XVIII"


@pytest.fixture
def context():
    names = CongressNames([NAME], [NAME], "TỈNH ỦY TÂY PHONG", 2025, "")
    return DueContext(names, date(2025, 2, 1), names.sole())


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("25/3/2025", date(2025, 3, 25)),
        ("15/3", date(2025, 3, 15)),
        ("Trước 20/3/2025", date(2025, 3, 20)),
        ("Xong trước 20/4/2025", date(2025, 4, 20)),
        ("31.3.2025", date(2025, 3, 31)),
        ("Cuối tháng 3/2025", date(2025, 3, 31)),
        ("Xong 20/3", date(2025, 3, 20)),
        ("Hoàn thành: 20/3", date(2025, 3, 20)),
        ("Dịp 26/3", date(2025, 3, 26)),
    ],
)
def test_a_day_is_the_last(context, cell, day):
    assert read_time_cell(cell, context).rule == DueOn(cell, day)


@pytest.mark.parametrize(
    ("cell", "first", "last"),
    [
        ("Tháng 4/2025", date(2025, 4, 1), date(2025, 4, 30)),
        ("Tháng 9", date(2025, 9, 1), date(2025, 9, 30)),
        ("Quý III/2025", date(2025, 7, 1), date(2025, 9, 30)),
        ("25 - 30/5", date(2025, 5, 25), date(2025, 5, 30)),
        ("Từ 01/4 đến 31/5/2025", date(2025, 4, 1), date(2025, 5, 31)),
        ("Năm 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("Cả năm 2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("2026", date(2026, 1, 1), date(2026, 12, 31)),
        ("T12/2025", date(2025, 12, 1), date(2025, 12, 31)),
        ("Q.III/2025", date(2025, 7, 1), date(2025, 9, 30)),
        ("Quý I + II/2025", date(2025, 1, 1), date(2025, 6, 30)),
        ("10, 11, 12/5/2025", date(2025, 5, 10), date(2025, 5, 12)),
        ("01/5/2025 → 20/5/2025", date(2025, 5, 1), date(2025, 5, 20)),
        ("01/5 => 20/5/2025", date(2025, 5, 1), date(2025, 5, 20)),
        ("2025", date(2025, 1, 1), date(2025, 12, 31)),
        ("T3/2025", date(2025, 3, 1), date(2025, 3, 31)),
        ("T.4 - T5/2025", date(2025, 4, 1), date(2025, 5, 31)),
    ],
)
def test_a_stretch_is_a_window(context, cell, first, last):
    assert read_time_cell(cell, context).rule == DueWithin(cell, first, last)


@pytest.mark.parametrize(
    ("cell", "event", "days"),
    [
        ("Trước Đại hội 05 ngày", CongressEvent.OPENS, -5),
        ("Trước Đại hội 01 tuần", CongressEvent.OPENS, -7),
        ("Sau bế mạc 15 ngày", CongressEvent.CLOSES, 15),
    ],
)
def test_days_from_the_congress(context, cell, event, days):
    assert read_time_cell(cell, context).rule == DueByEvent(cell, "province-18", event, days)


@pytest.mark.parametrize(
    "cell", ["", "Thường xuyên", "Cả năm", "Trong thời gian Đại hội", "Khi có hướng dẫn"]
)
def test_a_cell_without_a_time_gives_none(context, cell):
    found = read_time_cell(cell, context)
    assert (found.rule, found.why) == (None, "")


def test_what_cannot_be_settled_says_why_in_the_words_of_the_cell(context):
    found = read_time_cell("Tuần 1 tháng 5", context)
    assert found.rule is None
    assert "«Tuần 1 tháng 5»" in found.why


def test_two_columns_make_a_window_and_the_last_alone_a_day(context):
    both = read_time_cell("20/6/2025", context, "01/6/2025").rule
    assert (both.starts, both.ends) == (date(2025, 6, 1), date(2025, 6, 20))
    assert read_time_cell("20/6/2025", context, "").rule.day == date(2025, 6, 20)
    assert read_time_cell("25/6", context, "10/6").rule.starts == date(2025, 6, 10)


def test_a_first_day_alone_is_no_deadline(context):
    assert read_time_cell("", context, "01/6/2025").rule is None


@pytest.mark.parametrize("cell", ["Hằng ngày", "Vòng loại: 15/5 - Chung kết: 20/6", "3 phiên"])
def test_a_cell_that_tells_a_time_which_is_not_read_says_so(context, cell):
    found = read_time_cell(cell, context)
    assert found.rule is None
    assert f"«{cell}»" in found.why
