import pytest

from app.reading.tables.assignments import read_assignments
from tests.reading.tables_made import table_of


@pytest.mark.parametrize(
    ("head", "row"),
    [
        (
            ("TT", "Nội dung chi", "Thành tiền", "Đơn vị thực hiện"),
            ("1", "In giấy mời", "6.000.000", "Văn phòng"),
        ),
        (("TT", "Nội dung", "Đơn giá", "Đơn vị thực hiện"), ("1", "In giấy mời", "5.000", "Văn phòng")),
        (("TT", "Nội dung khẩu hiệu", "Thời gian treo"), ("1", "Nhiệt liệt chào mừng!", "10/9 - 20/9")),
        (("TT", "Nội dung", "Kết quả thực hiện"), ("1", "Số tin, bài", "")),
    ],
)
def test_costs_slogans_and_forms_are_no_work(head, row):
    assert read_assignments(table_of(head, row, row)) is None


def test_work_may_tell_its_cost():
    head = ("TT", "Nội dung", "Chủ trì", "Thời gian", "Thành tiền")
    assert read_assignments(table_of(head, ("1", "In tờ gấp", "Văn phòng", "3/5", "5.000")))


@pytest.mark.parametrize(
    ("times", "is_work"),
    [
        (("7h30 - 8h00", "8h00 - 8h15"), False),
        (("7 giờ 30", "8:00"), False),
        (("7h30 ngày 01/3", "8h00"), True),
        (("01/3", "02/3"), True),
    ],
)
@pytest.mark.parametrize("heading", ["Thời gian", "Giờ"])
def test_the_hours_of_one_day_are_a_course_of_events(heading, times, is_work):
    rows = [(time, f"Việc {time}", "Văn phòng") for time in times]
    assert bool(read_assignments(table_of((heading, "Nội dung", "Thực hiện"), *rows))) is is_work
