from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.congress import CongressState
from app.domain.errors import UnreadableFileError, UnsafeFileError
from app.reading.units.congress_list import read_congress_list, read_pasted_congresses


def sheet_of(rows: list[list[object]]) -> tuple[Workbook, Worksheet]:
    workbook = Workbook()
    sheet = workbook.active
    assert isinstance(sheet, Worksheet)
    for row in rows:
        sheet.append(row)
    return workbook, sheet


def test_a_sheet_with_titles_groups_a_heading_in_two_rows_and_joined_cells(tmp_path: Path) -> None:
    workbook, sheet = sheet_of(
        [
            ["LỊCH ĐẠI HỘI CÁC ĐƠN VỊ"],
            [],
            ["Địa điểm", "STT", "Thời gian đại hội", None, None, "Tên đơn vị", "Mã", "Tình trạng"],
            [None, None, "Trù bị", "Khai mạc", "Bế mạc", None, None, None],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)"],
            [None, "I", None, None, None, "Khối cơ quan Đảng", None, None],
            [
                "Hội trường A",
                1,
                "9/6/2025",
                datetime(2025, 6, 10),
                "11/6/2025",
                "Chi bộ Một",
                "01",
                "Đã duyệt",
            ],
            [None, 2, None, "12/6/2025", None, "Chi bộ Hai", "02", "dự kiến"],
            ["Cộng", None, None, None, None, None, None, None],
            [None, None, None, None, None, "NGƯỜI LẬP BIỂU", None, None],
            [None, None, None, None, None, "Nguyễn Văn A", None, None],
        ]
    )
    for joined in ("A1:H1", "C3:E3", "A3:A4", "F3:F4", "A7:A8"):
        sheet.merge_cells(joined)
    path = tmp_path / "lich.xlsx"
    workbook.save(path)
    found = read_congress_list(path)
    one, two = found.entries
    assert (one.line, one.name, one.code, one.prepares_on) == (7, "Chi bộ Một", "01", date(2025, 6, 9))
    assert (one.opens_on, one.closes_on) == (date(2025, 6, 10), date(2025, 6, 11))
    assert (one.venue, one.state) == ("Hội trường A", CongressState.APPROVED)
    assert (two.opens_on, two.closes_on, two.venue) == (date(2025, 6, 12), None, "Hội trường A")
    assert found.problems == ()


def test_one_column_of_times_gives_both_days_and_the_year_of_the_title() -> None:
    found = read_pasted_congresses(
        "KẾ HOẠCH ĐẠI HỘI NĂM 2025\nĐơn vị\tDự kiến thời gian tổ chức\tTrạng thái\n"
        "Chi bộ A\t10-11/6\tđã tổ chức\nChi bộ B\ttháng 6\t\nChi bộ C\t12/6/2025\tchờ duyệt\nChi bộ D\t\tabc"
    )
    a, c, d = found.entries
    assert (a.opens_on, a.closes_on, a.state) == (date(2025, 6, 10), date(2025, 6, 11), CongressState.HELD)
    assert (c.closes_on, c.state) == (date(2025, 6, 12), CongressState.EXPECTED)
    assert "«abc» chưa rõ" in d.remark
    assert [(each.line, each.text) for each in found.problems] == [(4, "Chi bộ B")]


def test_preparatory_and_proper_congress_side_by_side() -> None:
    (entry,) = read_pasted_congresses(
        "TT\tTổ chức đảng\tĐại hội trù bị\tĐại hội chính thức\n1\tChi bộ A\t1/6/2025\t2/6/2025"
    ).entries
    assert (entry.prepares_on, entry.opens_on, entry.closes_on) == (
        date(2025, 6, 1), date(2025, 6, 2), date(2025, 6, 2),
    )  # fmt: skip


def test_pasted_rows_without_headings_are_understood_by_what_stands_in_them() -> None:
    one, two = read_pasted_congresses("01\t15/03/2025\t16/03/2025\nChi bộ Văn phòng\t20/03/2025").entries
    assert (one.name, one.opens_on, one.closes_on) == ("01", date(2025, 3, 15), date(2025, 3, 16))
    assert (two.name, two.closes_on) == ("Chi bộ Văn phòng", date(2025, 3, 20))


@pytest.mark.parametrize(
    "heading",
    [
        "Ngày ĐH", "Thời gian ĐH (dự kiến)", "Ngày, tháng, năm tổ chức đại hội", "Thời gian tổ chức",
        "THỜI GIAN DỰ KIẾN TỔ CHỨC ĐẠI HỘI", "Đại hội chính thức", "Ngày đại hội năm 2025", "Lịch", "Đại hội",
    ],
)  # fmt: skip
def test_the_column_of_days_is_found_under_its_many_headings(heading: str) -> None:
    (entry,) = read_pasted_congresses(
        f"TT\tĐơn vị\t{heading}\tĐịa điểm\n1\tChi bộ A\t10/6/2025\tHội trường"
    ).entries
    assert (entry.opens_on, entry.closes_on) == (date(2025, 6, 10), date(2025, 6, 10))


def test_days_of_something_else_are_not_taken_for_a_congress() -> None:
    (entry,) = read_pasted_congresses(
        "TT\tĐơn vị\tNgày thành lập\tĐịa điểm\n1\tChi bộ A\t10/6/1985\tHội trường"
    ).entries
    assert entry.opens_on is None


def test_an_opening_and_a_closing_cell_that_contradict_each_other_are_not_taken() -> None:
    (problem,) = read_pasted_congresses(
        "Đơn vị\tKhai mạc\tBế mạc\nChi bộ A\t10-11/6/2025\t13/6/2025"
    ).problems
    assert "ô bế mạc ghi 13/06/2025" in problem.why


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-16")])
def test_csv_in_its_usual_forms(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "lich.csv"
    rows = (("Mã", "Tên đơn vị", "Khai mạc"), ("01", "Đảng bộ Một", "10/6/2025"))
    path.write_text("\n".join(delimiter.join(row) for row in rows), encoding=encoding)
    (entry,) = read_congress_list(path).entries
    assert (entry.code, entry.opens_on) == ("01", date(2025, 6, 10))


def test_hidden_rows_nameless_rows_and_empty_rows_say_why(tmp_path: Path) -> None:
    workbook, sheet = sheet_of(
        [["Tên đơn vị", "Khai mạc"], ["Chi bộ A", "1/6/2025"], ["Chi bộ B", None], [None, "2/6/2025"]]
    )
    sheet.row_dimensions[2].hidden = True
    workbook.save(tmp_path / "a.xlsx")
    found = read_congress_list(tmp_path / "a.xlsx")
    assert found.entries == ()
    said = [each.why for each in found.problems]
    assert [any(word in why for why in said) for word in ("đang ẩn", "chưa có ngày", "không có tên")] == [
        True
    ] * 3


def test_what_is_no_such_list_is_refused(tmp_path: Path) -> None:
    workbook, _ = sheet_of([["Tên đơn vị"], ["Chi bộ A"]])
    workbook.save(tmp_path / "a.xlsx")
    with pytest.raises(UnreadableFileError, match="cột ngày đại hội"):
        read_congress_list(tmp_path / "a.xlsx")
    with pytest.raises(UnreadableFileError, match="Chưa có gì"):
        read_pasted_congresses(" \n")
    with pytest.raises(UnsafeFileError, match="hồ sơ cá nhân"):
        read_pasted_congresses("Tên đơn vị\tNgày sinh\tKhai mạc\nA\t1/1/1970\t1/6/2025")
