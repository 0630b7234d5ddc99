import re
from datetime import date, datetime
from pathlib import Path

import pytest
from holidays import country_holidays
from python_calamine import load_workbook

from app.domain.body import REPORTING_KINDS
from app.domain.dates.written import format_date, parse_date
from app.domain.terms import BODY_KIND
from tests.resources.make_sample_units import SAMPLE, make, unit_rows

HEAD = (
    "STT", "Mã", "Tên đơn vị", "Tên viết tắt", "Loại",
    "Người liên hệ", "Chức vụ", "Điện thoại", "Khai mạc đại hội", "Bế mạc đại hội",
)  # fmt: skip
UNITS = [dict(zip(HEAD, row, strict=True)) for row in unit_rows()[1:]]
PARTY = BODY_KIND[REPORTING_KINDS[0]]


def _shown(value: object) -> str:
    if isinstance(value, date | datetime):
        return format_date(value)
    return f"{value:g}" if isinstance(value, float) else str(value)


def test_list_has_its_columns_and_40_units() -> None:
    assert tuple(unit_rows()[0]) == HEAD
    assert len(UNITS) == 40
    assert [unit["STT"] for unit in UNITS] == [str(number) for number in range(1, 41)]


def test_excel_list_equals_the_text_list() -> None:
    sheet = load_workbook(SAMPLE / "don-vi.xlsx").get_sheet_by_index(0)
    assert [[_shown(cell) for cell in row] for row in sheet.to_python()] == unit_rows()


def test_excel_list_holds_days_as_days_and_is_made_the_same_twice(tmp_path: Path) -> None:
    make(tmp_path / "one.xlsx")
    make(tmp_path / "two.xlsx")
    rows = load_workbook(tmp_path / "one.xlsx").get_sheet_by_index(0).to_python()
    assert rows[1][HEAD.index("Khai mạc đại hội")] == date(2026, 12, 15)
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()


def test_text_list_opens_in_excel_with_its_letters_whole() -> None:
    assert (SAMPLE / "don-vi.csv").read_bytes().startswith(b"\xef\xbb\xbfSTT;")


@pytest.mark.parametrize("column", ["Mã", "Tên đơn vị", "Tên viết tắt", "Người liên hệ", "Điện thoại"])
def test_every_unit_has_its_own(column: str) -> None:
    values = [unit[column] for unit in UNITS]
    assert all(values)
    assert len(set(values)) == 40


def test_kinds_are_those_of_the_program() -> None:
    assert {unit["Loại"] for unit in UNITS} == {BODY_KIND[kind] for kind in REPORTING_KINDS}
    assert sum(unit["Loại"] == PARTY for unit in UNITS) == 35


def test_phone_numbers_are_of_a_form_that_nobody_has() -> None:
    assert all(re.fullmatch(r"0200 000 0\d\d", unit["Điện thoại"]) for unit in UNITS)


def test_three_party_units_have_no_date_yet_and_others_hold_no_congress() -> None:
    undated = [unit for unit in UNITS if not unit["Khai mạc đại hội"]]
    assert sum(unit["Loại"] == PARTY for unit in undated) == 3
    assert len(undated) == 3 + sum(unit["Loại"] != PARTY for unit in UNITS)


def test_congresses_fall_on_working_days_of_their_frame() -> None:
    public = country_holidays("VN", years=(2026, 2027))
    for unit in UNITS:
        opens, closes = parse_date(unit["Khai mạc đại hội"]), parse_date(unit["Bế mạc đại hội"])
        assert (opens is None) == (closes is None)
        if opens and closes:
            assert date(2026, 10, 12) <= opens <= closes <= date(2027, 1, 20)
            assert all(public.is_working_day(day) for day in (opens, closes)), unit["Mã"]
