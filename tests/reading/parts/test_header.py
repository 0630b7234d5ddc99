from datetime import date
from pathlib import Path

import pytest

from app.reading.files.lines import from_text
from app.reading.parts.header import read_header

CASES = Path(__file__).with_name("headers.txt").read_text("utf-8").split("\n\n\n")
BODY = "\nCăn cứ Kế hoạch số 1-KH/TU, Đảng ủy lập kế hoạch như sau:\nI. MỤC ĐÍCH"


@pytest.fixture(params=CASES, ids=lambda case: case.splitlines()[0])
def header_case(request):
    _, *lines = request.param.strip("\n").split("\n")
    expected = lines.pop().split(" | ")
    return "\n".join(lines).replace("⇥", "\t"), *(
        part.strip(" -") if part == "-" else part for part in expected
    )


def header(text):
    return read_header(from_text(text + BODY))


def test_columns_side_by_side():
    read = header(
        "ĐẢNG BỘ TỈNH SƠN LA\t\tĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY KHỐI CƠ QUAN\tSơn La, ngày 4/10/2024\n"
        "VÀ DOANH NGHIỆP TỈNH\n*\nSố 9-KH/ĐUK\nKẾ HOẠCH\nTuyên truyền"
    )
    assert read.document.superior == "ĐẢNG BỘ TỈNH SƠN LA"
    assert read.document.issuer == "ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH"
    assert (read.document.place, read.document.issued_on) == ("Sơn La", date(2024, 10, 4))
    assert read.leftovers == []


def test_number_and_day_on_one_line_with_one_blank():
    read = header("ĐẢNG ỦY XÃ A\nSố 9-KH/ĐU Yên Bái, ngày 04 tháng 10 năm 2024\nKẾ HOẠCH\nTuyên truyền")
    assert (read.document.symbol, read.document.place) == ("9-KH/ĐU", "Yên Bái")


def test_a_day_broken_before_its_year():
    read = header("ĐẢNG ỦY XÃ A\nYên Bái, ngày 04 tháng 10\nnăm 2024\nKẾ HOẠCH\nTuyên truyền")
    assert read.document.issued_on == date(2024, 10, 4)


@pytest.mark.parametrize(
    ("written", "number", "symbol"),
    [
        ("Số 279-KH/ĐUK", "279", "279-KH/ĐUK"),
        ("Số: 05 - KH/ĐU", "05", "05-KH/ĐU"),
        ("Số: 12/KH-UBND", "12", "12/KH-UBND"),
        ("Số 15–HD/BTGTU", "15", "15-HD/BTGTU"),
        ("Số: 01/2025/KH-BTC", "01", "01/2025/KH-BTC"),
        ("Số        -KH/ĐU", "", "-KH/ĐU"),
    ],
)
def test_numbers_and_symbols(written, number, symbol):
    document = header(f"ĐẢNG ỦY XÃ A\n{written}\nKẾ HOẠCH\nTuyên truyền").document
    assert (document.number, document.symbol) == (number, symbol)


def test_a_motto_and_a_year_broken_by_a_narrow_column():
    read = header(
        "HỘI CCB HUYỆN\nCỘNG HÒA XÃ HỘI CHỦ\nNGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n"
        "Số: 29/KH-CCB Phú Lương, ngày 03 tháng 9 năm\n2025\nKẾ HOẠCH\nTuyên truyền"
    )
    assert (read.document.issuer, read.document.issued_on) == ("HỘI CCB HUYỆN", date(2025, 9, 3))
    assert read.leftovers == []


def test_title_over_several_lines_ends_before_the_basis():
    read = header("KẾ HOẠCH\nThực hiện Chỉ thị về đại hội\nđảng bộ các cấp,\nnhiệm kỳ 2025-2030")
    assert read.document.title == "Thực hiện Chỉ thị về đại hội đảng bộ các cấp, nhiệm kỳ 2025-2030"


def test_a_joint_plan_is_a_genre_of_its_own():
    document = read_header(
        from_text("KẾ HOẠCH LIÊN TỊCH\nTuyên truyền phòng, chống lừa đảo\nI. MỤC ĐÍCH")
    ).document
    assert (document.genre, document.title) == ("Kế hoạch liên tịch", "Tuyên truyền phòng, chống lừa đảo")


def test_genre_and_title_on_one_line():
    document = header("KẾ HOẠCH TUYÊN TRUYỀN ĐẠI HỘI ĐẢNG").document
    assert (document.genre, document.title) == ("Kế hoạch", "TUYÊN TRUYỀN ĐẠI HỘI ĐẢNG")


def test_an_impossible_day_is_said_and_not_made_up():
    read = header("ĐẢNG ỦY XÃ A\nYên Bái, ngày 31 tháng 02 năm 2025\nKẾ HOẠCH\nTuyên truyền")
    assert read.document.issued_on is None
    assert "31 tháng 02" in read.leftovers[0].text


@pytest.mark.parametrize("stamp", ["HỎA TỐC", "Dự thảo lần 2", "TÀI LIỆU HỘI NGHỊ"])
def test_other_marks_of_the_block_come_back(stamp):
    read = header(f"ĐẢNG BỘ TỈNH A\nĐẢNG ỦY XÃ B\n*\nSố 1-KH/ĐU\n{stamp}\nKẾ HOẠCH\nTuyên truyền")
    assert read.document.issuer == "ĐẢNG ỦY XÃ B"
    assert [(each.line, each.text) for each in read.leftovers] == [(5, stamp)]


def test_every_kind_of_header(header_case):
    text, superior, issuer, symbol, issued_on, place = header_case
    read = header(f"{text}\nKẾ HOẠCH\nTuyên truyền")
    document = read.document
    assert (document.superior, document.issuer) == (superior, issuer)
    assert (document.symbol, document.place) == (symbol, place)
    assert str(document.issued_on or "") == issued_on
    assert document.title == "Tuyên truyền"
    assert [each.why for each in read.leftovers] == ([] if issued_on else ["Ngày ban hành chưa ghi đủ."])


def test_a_head_copied_from_the_web_with_bars_and_broken_lines():
    text = """\
ỦY BAN NHÂN DÂN
TỈNH LAM XUYÊN
-------
|
CỘNG HÒA XÃ HỘI
CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
---------------
|
Số: 08/KH-UBND
|
Lam
Xuyên, ngày 08 tháng 01 năm 2026
|
KẾ HOẠCH
TRUYỀN THÔNG CHÍNH SÁCH NĂM 2026
I. MỤC TIÊU
1. Mục tiêu chung
"""
    found = read_header(from_text(text))
    assert (found.document.issuer, found.document.place) == ("ỦY BAN NHÂN DÂN TỈNH LAM XUYÊN", "Lam Xuyên")
    assert found.document.issued_on == date(2026, 1, 8)
    assert found.leftovers == []


def test_a_title_on_the_line_of_its_genre_ends_at_the_blank_line():
    text = "Kế hoạch Tuyên truyền đại hội đảng bộ thành phố\n\nLượt xem: 152\n\nI. MỤC ĐÍCH\n1. Nâng cao.\n"
    assert read_header(from_text(text)).document.title == "Tuyên truyền đại hội đảng bộ thành phố"


def test_a_name_may_end_with_the_congress_on_a_line_of_its_own():
    read = header("THÀNH ỦY A\nTIỂU BAN TUYÊN TRUYỀN\nĐẠI HỘI\n*\nSố 02-KH/TBTT\nKẾ HOẠCH\nTuyên truyền")
    assert (read.document.superior, read.document.issuer) == (
        "THÀNH ỦY A",
        "TIỂU BAN TUYÊN TRUYỀN ĐẠI HỘI",
    )


def test_a_note_under_the_title_is_no_part_of_it():
    read = header("ĐẢNG ỦY XÃ A\nKẾ HOẠCH\nTuyên truyền\n(Kèm theo Công văn số 77-CV/ĐU ngày 18/3/2025)")
    assert read.document.title == "Tuyên truyền"
    assert [each.line for each in read.leftovers] == [4]


def test_a_title_broken_within_its_term():
    title = header(
        "ĐẢNG ỦY XÃ A\nKẾ HOẠCH\nTuyên truyền Đại hội lần thứ I, nhiệm kỳ 2026\n- 2031"
    ).document.title
    assert title == "Tuyên truyền Đại hội lần thứ I, nhiệm kỳ 2026 - 2031"


def test_the_way_to_a_web_page_is_no_agency():
    read = header(
        "Trang chủ > Văn bản > Kế hoạch\nỦY BAN NHÂN DÂN XÃ A\nSố: 67/KH-UBND\nKẾ HOẠCH\nTuyên truyền"
    )
    assert (read.document.superior, read.document.issuer) == ("", "ỦY BAN NHÂN DÂN XÃ A")
    assert [each.text for each in read.leftovers] == ["Trang chủ > Văn bản > Kế hoạch"]


def test_a_genre_with_its_letters_apart_in_two_groups():
    document = header("ĐẢNG ỦY XÃ A\nSố 9-KH/ĐU\n      K Ế   H O Ạ C H\nTuyên truyền").document
    assert (document.genre, document.symbol, document.title) == ("Kế hoạch", "9-KH/ĐU", "Tuyên truyền")


@pytest.mark.parametrize("genre", ["LỊCH", "CÔNG ĐIỆN", "PHƯƠNG ÁN"])
def test_rarer_genres(genre):
    document = read_header(
        from_text(f"BÁO TỈNH A\n{genre}\nTuyên truyền tuần cao điểm\nI. LỊCH CỤ THỂ")
    ).document
    assert (document.genre, document.title) == (genre.capitalize(), "Tuyên truyền tuần cao điểm")
