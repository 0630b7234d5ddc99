"""Lists of units in the many shapes that offices give them."""

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook

from app.domain.errors import UnreadableFileError, UnsafeFileError
from app.domain.unit_entry import UnitList
from app.reading.units.list import read_pasted_units, read_unit_list

Rows = list[list[object]]


def read(tmp_path: Path, rows: Rows, change: Callable[[Workbook], None] | None = None) -> UnitList:
    workbook = Workbook()
    sheet = workbook.active
    assert sheet is not None
    for row in rows:
        sheet.append(row)
    if change:
        change(workbook)
    path = tmp_path / "ds.xlsx"
    workbook.save(path)
    return read_unit_list(path)


def names(found: UnitList) -> list[str]:
    return [each.name for each in found.entries]


@pytest.mark.parametrize(
    "heading",
    [
        "Tên cơ quan, đơn vị", "Tên TCCSĐ", "TCCSĐ", "Tên tổ chức cơ sở đảng", "Tổ chức cơ sở Đảng",
        "Chi, đảng bộ",
        "Chi bộ/Đảng bộ", "Chi bộ, đảng bộ", "Đảng bộ, chi bộ trực thuộc", "Tên chi, đảng bộ cơ sở",
        "Cơ quan, đơn vị",
        "Cơ quan/đơn vị", "Danh sách đơn vị", "Đơn vị trực thuộc", "Tên đảng bộ, chi bộ", "Tổ chức đảng",
        "Tên TCĐ",
        "Tên tổ chức đảng", "Chi bộ, Đảng bộ cơ sở", "TÊN ĐƠN VỊ", "Tên\nđơn vị", "Đơn vị (ghi đầy đủ)",
        "Tên đơn vị*",
        "Tên đảng ủy", "Đảng uỷ, chi uỷ", "Tên cơ quan", "Tên doanh nghiệp", "Cơ quan, đơn vị, doanh nghiệp",
        "Tên công đoàn cơ sở", "Tên chi đoàn", "Đơn vị báo cáo", "Các đơn vị", "Tổ chức đoàn thể",
        "Phòng, ban",
    ],
)  # fmt: skip
def test_headings_of_the_name(tmp_path: Path, heading: str) -> None:
    found = read(
        tmp_path, [["STT", heading, "Ghi chú"], [1, "Chi bộ Văn phòng", ""], [2, "Đảng bộ Sở Y tế", "x"]]
    )
    assert names(found) == ["Chi bộ Văn phòng", "Đảng bộ Sở Y tế"]
    assert found.problems == ()


@pytest.mark.parametrize("index", ["STT", "TT", "Số TT", "Stt.", "Số thứ tự"])
@pytest.mark.parametrize("number", ["1", 1, 1.0, "01", "1."])
def test_the_column_that_counts_the_rows(tmp_path: Path, index: str, number: object) -> None:
    assert names(read(tmp_path, [[index, "Đơn vị"], [number, "Chi bộ Văn phòng"]])) == ["Chi bộ Văn phòng"]


def test_a_units_name_is_no_heading(tmp_path: Path) -> None:
    rows: Rows = [["Đơn vị", "Mã"], ["Chi bộ cơ quan", "01"], ["Đảng bộ phường", "02"]]
    assert names(read(tmp_path, rows)) == ["Chi bộ cơ quan", "Đảng bộ phường"]
    pasted = read_pasted_units("1\tChi bộ cơ quan\n2\tĐảng bộ phường")
    assert names(pasted) == ["Chi bộ cơ quan", "Đảng bộ phường"]


def test_a_heading_in_two_rows_below_titles(tmp_path: Path) -> None:
    def merge(workbook: Workbook) -> None:
        sheet = workbook.active
        assert sheet is not None
        for cells in ("A1:H1", "A4:A5", "B4:B5", "C4:D4", "E4:G4"):
            sheet.merge_cells(cells)

    found = read(
        tmp_path,
        [
            ["ĐẢNG BỘ TỈNH SƠN HÀ"],
            ["DANH SÁCH CÁC TỔ CHỨC CƠ SỞ ĐẢNG"],
            [],
            ["STT", "Tên chi, đảng bộ", "Thời gian đại hội", None, "Người liên hệ", None, None],
            [None, None, "Khai mạc", "Bế mạc", "Họ tên", "Chức vụ", "Số ĐT"],
            ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"],
            ["1", "Chi bộ Một", "01/12/2026", "2/12/2026", "Lê Văn A", "Bí thư", "0912 000 111"],
        ],
        merge,
    )
    (entry,) = found.entries
    assert (entry.line, entry.name, str(entry.opens_on), str(entry.closes_on)) == (
        7, "Chi bộ Một", "2026-12-01", "2026-12-02",
    )  # fmt: skip
    assert (entry.contact.name, entry.contact.post, entry.contact.phone) == (
        "Lê Văn A",
        "Bí thư",
        "0912 000 111",
    )
    assert found.problems == ()


def test_the_name_in_the_lower_row_of_a_heading(tmp_path: Path) -> None:
    rows: Rows = [
        ["STT", "Tổ chức đảng", None, "Đại hội", None],
        [None, "Tên đơn vị", "Mã số", "Từ ngày", "Đến ngày"],
        [1, "Chi bộ Một", "01", "01/12/2026", "02/12/2026"],
    ]
    (entry,) = read(tmp_path, rows).entries
    assert (entry.name, entry.code, str(entry.closes_on)) == ("Chi bộ Một", "01", "2026-12-02")


def test_groups_totals_and_signatures_are_named_and_no_units(tmp_path: Path) -> None:
    found = read(
        tmp_path,
        [
            ["STT", "Tên đơn vị", "Số đảng viên"],
            ["I", "Khối các cơ quan Đảng", 120],
            [1, "Chi bộ Văn phòng", 60],
            ["2", "Đảng bộ Ban Dân vận", 60],
            ["B", "KHỐI DOANH NGHIỆP", None],
            ["III. Khối trường học", None, None],
            [3, "Đảng bộ Công ty Điện lực", 9],
            [None, "Công đoàn Viên chức", 9],
            [None, "Tổng cộng", 129],
            [],
            [None, None, "Sơn Hà, ngày 5 tháng 3 năm 2026"],
            ["NGƯỜI LẬP BIỂU", None, "T/M BAN THƯỜNG VỤ"],
            [None, None, "BÍ THƯ"],
            ["Lê Thị B", None, "Nguyễn Văn A"],
        ],
    )
    assert names(found) == [
        "Chi bộ Văn phòng", "Đảng bộ Ban Dân vận", "Đảng bộ Công ty Điện lực", "Công đoàn Viên chức",
    ]  # fmt: skip
    assert [problem.line for problem in found.problems] == [2, 5, 6, 9, 11, 12, 13, 14]
    assert {problem.why for problem in found.problems if problem.line in (2, 5, 6)} == {
        "dòng này là tên nhóm, không phải đơn vị"
    }


def test_roman_numbers_alone_only_count_the_rows(tmp_path: Path) -> None:
    rows: Rows = [["TT", "Đơn vị", "Mã"], ["I", "Chi bộ Một", "1"], ["II", "Chi bộ Hai", "2"]]
    assert names(read(tmp_path, rows)) == ["Chi bộ Một", "Chi bộ Hai"]


@pytest.mark.parametrize(
    ("rows", "why"),
    [
        ([[1, "Chi bộ Một", "01"], [2, "CHI BỘ  MỘT", "02"]], "trùng tên với dòng 2"),
        ([[1, "Chi bộ Một", "01"], [2, "Chi bộ Hai", "01"]], "trùng mã với dòng 2"),
    ],
)
def test_a_unit_that_stands_twice_is_taken_once_and_named(tmp_path: Path, rows: Rows, why: str) -> None:
    found = read(tmp_path, [["STT", "Đơn vị", "Mã"], *rows])
    assert names(found) == ["Chi bộ Một"]
    assert [(problem.line, problem.why) for problem in found.problems] == [(3, why)]


def test_the_sheet_with_the_heading_is_chosen_and_named(tmp_path: Path) -> None:
    def add(workbook: Workbook) -> None:
        for title, rows in (
            ("Đơn vị", [["STT", "Tên TCCSĐ"], [1, "Chi bộ Một"]]),
            ("Cũ", [["STT", "Tên đơn vị"], [1, "Chi bộ Cũ"], [2, "Chi bộ Xưa"]]),
        ):
            sheet = workbook.create_sheet(title)
            for row in rows:
                sheet.append(row)

    found = read(tmp_path, [["Ghi chép"], ["Không có gì"]], add)
    assert names(found) == ["Chi bộ Một"]
    assert found.sheet == "Đơn vị"
    assert [(each.line, each.text, each.why) for each in found.problems] == [
        (0, "Trang «Cũ»", "có 2 đơn vị nhưng chưa nhập")
    ]


def test_hidden_sheets_and_hidden_rows_are_not_taken(tmp_path: Path) -> None:
    def hide(workbook: Workbook) -> None:
        sheet = workbook.active
        assert sheet is not None
        sheet.title = "Danh sách & mã"
        sheet.row_dimensions[3].hidden = True
        hidden = workbook.create_sheet("Lưu", 0)
        hidden.sheet_state = "hidden"
        hidden.append(["STT", "Đơn vị"])
        hidden.append([1, "Chi bộ Cũ"])

    found = read(tmp_path, [["STT", "Đơn vị"], [1, "Chi bộ Một"], [2, "Chi bộ Ẩn"], [3, "Chi bộ Ba"]], hide)
    assert names(found) == ["Chi bộ Một", "Chi bộ Ba"]
    (problem,) = found.problems
    assert (problem.line, problem.text) == (3, "2 | Chi bộ Ẩn")
    assert "ẩn" in problem.why


def test_a_list_on_a_hidden_sheet_alone_is_refused_by_its_name(tmp_path: Path) -> None:
    def hide(workbook: Workbook) -> None:
        sheet = workbook.create_sheet("Đơn vị")
        sheet.append(["STT", "Đơn vị"])
        sheet.append([1, "Chi bộ Một"])
        sheet.sheet_state = "veryHidden"

    with pytest.raises(UnreadableFileError, match="trang ẩn «Đơn vị»"):
        read(tmp_path, [["Trang bìa"]], hide)


@pytest.mark.parametrize("suffix", [".txt", ".csv"])
@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8", "utf-8-sig", "cp1258"])
@pytest.mark.parametrize("delimiter", ["\t", ";", ","])
def test_text_files_as_spreadsheets_save_them(
    tmp_path: Path, suffix: str, encoding: str, delimiter: str
) -> None:
    rows = [
        ["STT", "Tên cơ quan, đơn vị", "Ghi chú"],
        ["1", "Chi bộ Văn phòng, Tổng hợp", ""],
        ["2", "Chi bộ Hai", ""],
    ]
    text = "\r\n".join(delimiter.join(f'"{cell}"' if "," in cell else cell for cell in row) for row in rows)
    if encoding == "cp1258":
        import unicodedata

        text = "".join(_to_1258(letter) for letter in unicodedata.normalize("NFC", text))
    path = tmp_path / f"ds{suffix}"
    path.write_bytes(text.encode(encoding))
    assert names(read_unit_list(path)) == ["Chi bộ Văn phòng, Tổng hợp", "Chi bộ Hai"]


def _to_1258(letter: str) -> str:
    """Return a letter as Windows-1258 holds it: the tone as a mark behind the letter."""
    import unicodedata

    parts = unicodedata.normalize("NFD", letter)
    tones = [mark for mark in parts if mark in "\u0300\u0301\u0303\u0309\u0323"]
    base = unicodedata.normalize("NFC", "".join(mark for mark in parts if mark not in tones))
    return base + "".join(tones)


def test_an_opendocument_sheet(tmp_path: Path) -> None:
    cells = "".join(
        "<table:table-row>"
        + "".join(
            f'<table:table-cell office:value-type="string"><text:p>{text}</text:p></table:table-cell>'
            for text in row
        )
        + "</table:table-row>"
        for row in (("STT", "Tên TCCSĐ"), ("1", "Chi bộ Một"), ("2", "Chi bộ Hai"))
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {spaces}><office:body>'
        f'<office:spreadsheet><table:table table:name="A">{cells}</table:table></office:spreadsheet>'
        "</office:body></office:document-content>"
    )
    path = tmp_path / "ds.ods"
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", '<?xml version="1.0"?><manifest/>')
        package.writestr("content.xml", content)
    assert names(read_unit_list(path)) == ["Chi bộ Một", "Chi bộ Hai"]


@pytest.mark.parametrize(
    "heading",
    [
        "Ngày sinh",
        "Số CCCD",
        "Số thẻ đảng",
        "Quê quán",
        "Ngày vào Đảng",
        "Dân tộc",
        "Trình độ",
        "Giới tính",
        "CMND",
    ],
)
def test_a_file_on_persons_stays_refused_wherever_it_stands(tmp_path: Path, heading: str) -> None:
    units: Rows = [["STT", "Tên TCCSĐ"], [1, "Chi bộ Một"]]
    persons: Rows = [["STT", "Họ và tên", heading, "Đơn vị"], [1, "Lê Văn A", "x", "Chi bộ Một"]]
    two_rows: Rows = [
        ["STT", "Đơn vị", "Thông tin", None],
        [None, None, "Họ và tên", heading],
        [1, "Chi bộ", "A", "x"],
    ]

    def add(workbook: Workbook) -> None:
        sheet = workbook.create_sheet("Đảng viên")
        for row in persons:
            sheet.append(row)

    with pytest.raises(UnsafeFileError, match=heading):
        read(tmp_path, persons)
    with pytest.raises(UnsafeFileError, match=heading):
        read(tmp_path, two_rows)
    with pytest.raises(UnsafeFileError, match=heading):
        read(tmp_path, units, add)


def test_a_list_without_headings_of_its_own_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFileError, match="Tên đơn vị"):
        read(tmp_path, [["Số liệu", "Năm"], [1, 2026]])
