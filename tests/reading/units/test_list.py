from datetime import date, datetime
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.body import BodyKind
from app.domain.errors import UnreadableFileError, UnsafeFileError
from app.reading.units.list import kind_of, read_pasted_units, read_unit_list


def save(path: Path, rows: list[list[object]]) -> Path:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    workbook.save(path)
    return path


def test_a_sheet_with_a_title_above_and_columns_in_any_order(tmp_path: Path) -> None:
    path = save(
        tmp_path / "don-vi.xlsx",
        [
            ["DANH SÁCH CÁC ĐƠN VỊ TRỰC THUỘC"],
            [],
            ["Mã", "Điện thoại", "TT", "Tên đơn vị", "Khai mạc đại hội", "Bế mạc đại hội", "Người liên hệ"],
            [1, 912000111, 1, " Chi bộ  Sở Một ", datetime(2026, 12, 1), "2/12/2026", "Nguyễn Văn A"],
            [None, None, None, "Công đoàn Viên chức", None, None, None],
            [None, None, 5, None, None, None, None],
        ],
    )
    found = read_unit_list(path)
    first, second = found.entries
    assert (first.line, first.code, first.name) == (4, "1", "Chi bộ Sở Một")
    assert (first.opens_on, first.closes_on) == (date(2026, 12, 1), date(2026, 12, 2))
    assert (first.contact.name, first.contact.phone) == ("Nguyễn Văn A", "912000111")
    assert second.kind is BodyKind.UNION
    assert [(problem.line, problem.text) for problem in found.problems] == [(6, "5")]


def test_one_date_column_is_both_opening_and_closing() -> None:
    (entry,) = read_pasted_units("Đơn vị\tNgày đại hội\nChi bộ A\t15/12/26").entries
    assert (entry.opens_on, entry.closes_on) == (date(2026, 12, 15), date(2026, 12, 15))


@pytest.mark.parametrize(("delimiter", "encoding"), [(";", "utf-8-sig"), (",", "utf-8"), ("\t", "utf-16")])
def test_csv_in_its_usual_forms(tmp_path: Path, delimiter: str, encoding: str) -> None:
    path = tmp_path / "don-vi.csv"
    path.write_text(f"Mã{delimiter}Tên đơn vị\n01{delimiter}Đảng bộ Một\n", encoding=encoding)
    (entry,) = read_unit_list(path).entries
    assert (entry.code, entry.name) == ("01", "Đảng bộ Một")


def test_names_alone_one_a_line() -> None:
    assert [each.name for each in read_pasted_units("Chi bộ A\r\n\r\nĐảng bộ B").entries] == [
        "Chi bộ A",
        "Đảng bộ B",
    ]
    assert [each.name for each in read_pasted_units("1\tChi bộ A\n2\tĐảng bộ B").entries] == [
        "Chi bộ A",
        "Đảng bộ B",
    ]


def test_a_row_with_a_bad_date_is_named_and_the_others_stay() -> None:
    found = read_pasted_units("Tên đơn vị\tKhai mạc\nChi bộ A\t31/2/2026\nChi bộ B\t1/2/2026")
    assert [each.name for each in found.entries] == ["Chi bộ B"]
    assert found.problems[0].line == 2
    assert "31/2/2026" in found.problems[0].why


def test_a_file_on_persons_is_refused(tmp_path: Path) -> None:
    path = save(
        tmp_path / "ds.xlsx", [["TT", "Họ và tên", "Ngày sinh", "Đơn vị"], [1, "A", "1/1/1980", "Chi bộ"]]
    )
    with pytest.raises(UnsafeFileError, match="Ngày sinh"):
        read_unit_list(path)
    with pytest.raises(UnsafeFileError, match="Số thẻ đảng"):
        read_pasted_units("Đơn vị\tSố thẻ đảng\nChi bộ A\t123")


def test_what_is_no_list_is_refused_with_a_sentence(tmp_path: Path) -> None:
    empty = save(tmp_path / "trong.xlsx", [])
    false = tmp_path / "anh.xlsx"
    false.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 100)
    binary = tmp_path / "a.csv"
    binary.write_bytes(b"\xff\x00\x93\xff")
    for path in (empty, false, binary, tmp_path / "khong-co.xlsx"):
        with pytest.raises(UnreadableFileError, match=path.name):
            read_unit_list(path)
    with pytest.raises(UnreadableFileError):
        read_pasted_units("  \n ")


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Ban", "Tổ giúp việc", BodyKind.DEPARTMENT),
        ("Ban, tiểu ban", "Tổ giúp việc", BodyKind.DEPARTMENT),
        ("", "Chi bộ Sở Y tế", BodyKind.UNIT),
        ("", "Báo Sơn Hà", BodyKind.PRESS),
        ("Đoàn thể", "Tỉnh đoàn", BodyKind.UNION),
        ("", "Đoàn Thanh niên cơ quan", BodyKind.UNION),
        ("", "Ban Tuyên giáo", BodyKind.DEPARTMENT),
        ("", "Công ty Điện lực", BodyKind.UNIT),
        ("", "Đảng bộ Đài Phát thanh", BodyKind.UNIT),
    ],
)
def test_the_kind_of_a_unit_by_its_words(words: str, name: str, kind: BodyKind) -> None:
    assert kind_of(words, name) is kind


def test_rows_of_totals_are_no_units() -> None:
    found = read_pasted_units(
        "TT\tTên đơn vị\tMã\n1\tCông đoàn Viên chức\tCĐ\n\tTổng cộng: 7 đơn vị\t\n\tCộng\t7"
    )
    assert [each.name for each in found.entries] == ["Công đoàn Viên chức"]
    assert [problem.line for problem in found.problems] == [3, 4]
