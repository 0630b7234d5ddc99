from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import Congress, CongressLevel
from app.domain.congress_dates import UnitCongress, read_pasted_dates, with_opening

BLOC = Congress(
    1, "bloc-5", "Đại hội V", CongressLevel.BLOC, 5,
    prepares_on=date(2026, 6, 14), opens_on=date(2026, 6, 15), closes_on=date(2026, 6, 17),
)  # fmt: skip
DAYS = st.dates(date(2020, 1, 1), date(2040, 1, 1))


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


def test_closing_moves_along_only_where_it_would_be_overtaken():
    assert with_opening(BLOC, date(2026, 6, 16)).closes_on == date(2026, 6, 17)
    later = with_opening(BLOC, date(2026, 6, 20))
    assert (later.prepares_on, later.closes_on) == (date(2026, 6, 14), date(2026, 6, 22))
    earlier = with_opening(BLOC, date(2026, 6, 10))
    assert (earlier.prepares_on, earlier.closes_on) == (date(2026, 6, 9), date(2026, 6, 17))
    assert with_opening(BLOC, None).closes_on == date(2026, 6, 17)


@given(DAYS, st.integers(0, 30), st.integers(0, 9), DAYS)
def test_a_new_opening_never_stands_on_the_wrong_side(opens, lasts, before, wanted):
    start = replace(
        BLOC,
        prepares_on=opens - timedelta(before),
        opens_on=opens,
        closes_on=opens + timedelta(lasts),
    )
    moved = with_opening(start, wanted)
    assert moved.prepares_on <= moved.opens_on <= moved.closes_on


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
