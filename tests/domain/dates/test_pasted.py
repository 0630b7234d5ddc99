from dataclasses import replace
from datetime import date

import pytest

from app.domain.congress import Congress, CongressLevel
from app.domain.dates.pasted import UnitCongress, read_pasted_dates


def unit(number, name, code="", short=""):
    own = Congress(
        number, f"grassroots-{number}", name, CongressLevel.GRASSROOTS, body_id=number, family_id=9
    )
    return UnitCongress(own, name, code, short)


UNITS = [
    unit(1, "Chi bộ Ban Tổ chức", "01", "BTC"),
    unit(2, "Chi bộ Văn phòng", "02"),
    unit(3, "Chi bộ Trường học", "03"),
    unit(4, "Chi bộ Trường học", "04"),
]


def read(text, **options):
    return read_pasted_dates(text, UNITS, **options)


def test_units_are_found_by_code_name_or_short_name():
    rows = read("Đơn vị\tKhai mạc\tBế mạc\n01\t15/3/26\t16/3/26\n\nchi bo van phong\t2026-04-01\n")
    assert [(row.line, row.unit) for row in rows] == [(2, "Chi bộ Ban Tổ chức"), (4, "Chi bộ Văn phòng")]
    assert [(row.changed.opens_on, row.changed.closes_on) for row in rows] == [
        (date(2026, 3, 15), date(2026, 3, 16)),
        (date(2026, 4, 1), date(2026, 4, 1)),
    ]
    assert read("BTC; 01/02/2026")[0].unit == "Chi bộ Ban Tổ chức"
    assert read("3,03,5/5/2026,6/5/2026")[0].unit == "Chi bộ Trường học"


def test_a_single_day_may_leave_the_closing_as_it_was():
    row = read("02\t01/04/2026", one_day=False)[0]
    assert (row.changed.opens_on, row.changed.closes_on) == (date(2026, 4, 1), None)


def test_rows_that_cannot_be_taken_say_why():
    text = (
        "01\t31/02/2026\n99\t01/02/2026\nChi bộ Trường học\t01/02/2026\n02\t05/02/2026\t01/02/2026\n"
        "02\t\t\n01\t1/2/2026\n01\t2/2/2026"
    )
    rows = read(text)
    assert [row.changed is not None for row in rows] == [False, False, False, False, False, True, False]
    reasons = [row.why for row in rows]
    assert "Không có ngày «31/02/2026»" in reasons[0]
    assert "Không có đơn vị nào" in reasons[1]
    assert "nhiều đơn vị cùng tên" in reasons[2]
    assert "trước ngày khai mạc" in reasons[3]
    assert "không có ngày nào" in reasons[4]
    assert "dòng 6" in reasons[6]


def test_a_heading_tells_the_days_so_that_either_may_be_blank():
    heading = "TT\tĐơn vị\tNgày khai mạc\tNgày bế mạc\n"
    first, second, third = read(
        heading + "1\tBTC\t\t05/12/2026\n2\tChi bộ Văn phòng\t04/12/2026\t\n3\t03\t04/12/2026\t6/12/2026"
    )
    assert (first.changed.opens_on, first.changed.closes_on) == (None, date(2026, 12, 5))
    assert (second.changed.opens_on, second.changed.closes_on) == (date(2026, 12, 4), date(2026, 12, 4))
    assert (third.changed.opens_on, third.changed.closes_on) == (date(2026, 12, 4), date(2026, 12, 6))


def test_the_columns_of_a_heading_may_stand_the_other_way_round():
    (row,) = read("Kết thúc\tTên đơn vị\tBắt đầu\n6/12/2026\tBTC\t4/12/2026")
    assert (row.changed.opens_on, row.changed.closes_on) == (date(2026, 12, 4), date(2026, 12, 6))


def test_a_closing_day_alone_is_held_against_the_opening_that_is_known():
    opened = [replace(UNITS[0], congress=replace(UNITS[0].congress, opens_on=date(2026, 12, 9)))]
    text = "Đơn vị\tKhai mạc\tBế mạc\nBTC\t\t05/12/2026"
    assert "trước ngày khai mạc (09/12/2026)" in read_pasted_dates(text, opened)[0].why


@pytest.mark.parametrize("row", ["BTC\t\t05/12/2026", "01;BTC;;05/12/2026"])
def test_a_blank_before_a_single_day_without_headings_is_asked_about(row):
    (read_row,) = read(row)
    assert read_row.changed is None
    assert "dòng tiêu đề" in read_row.why
