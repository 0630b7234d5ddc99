import pytest

from app.reading.files.lines import Line, from_text
from app.reading.parts.closing import read_closing


def closing(text):
    return read_closing(from_text(f"IV. VIỆC\n- Làm.\n{text}"))


def test_recipients_are_cleaned():
    read = closing("Nơi nhận:\n- Tỉnh ủy (b/c),\n- Các chi bộ;\n- Lưu Văn phòng./.")
    assert read.recipients == ["Tỉnh ủy (b/c)", "Các chi bộ", "Lưu Văn phòng"]
    assert read.signer is None


def test_columns_side_by_side():
    read = closing("Nơi nhận:\t\tT/M ĐẢNG ỦY\n- Như trên;\t\tBÍ THƯ\n- Lưu.\n\t\t\tLê Văn An")
    assert (read.recipients, read.authority, read.office, read.signer) == (
        ["Như trên", "Lưu"],
        "T/M ĐẢNG ỦY",
        "BÍ THƯ",
        "Lê Văn An",
    )


@pytest.mark.parametrize("seal", ["(Đã ký)", "(đã ký và đóng dấu)", ""])
def test_signing_block_before_the_recipients(seal):
    read = closing(f"K/T TRƯỞNG BAN\nPHÓ TRƯỞNG BAN\n{seal}\nTrần Thị Bình\nNơi nhận:\n- Như trên;\n- Lưu.")
    assert (read.authority, read.office, read.signer) == ("K/T TRƯỞNG BAN", "PHÓ TRƯỞNG BAN", "Trần Thị Bình")
    assert len(read.recipients) == 2


@pytest.mark.parametrize(
    ("block", "authority", "instead", "office", "signer"),
    [
        ("T/M BAN THƯỜNG VỤ|KT. BÍ THƯ|PHÓ BÍ THƯ||Lê Văn An",
         "T/M BAN THƯỜNG VỤ", "KT. BÍ THƯ", "PHÓ BÍ THƯ", "Lê Văn An"),
        ("TM. ỦY BAN NHÂN DÂN|KT. CHỦ TỊCH|PHÓ CHỦ TỊCH|Lê Văn An",
         "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Lê Văn An"),
        ("T/M BAN THƯỜNG VỤ|K/T BÍ THƯ|PHÓ BÍ THƯ THƯỜNG TRỰC|Lê Văn An",
         "T/M BAN THƯỜNG VỤ", "K/T BÍ THƯ", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Lê Văn An"),
        ("T/M BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI|CƠ QUAN VÀ DOANH NGHIỆP|BÍ THƯ|Lê Văn An",
         "T/M BAN THƯỜNG VỤ ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP", "", "BÍ THƯ", "Lê Văn An"),
        ("TM. BAN CHẤP HÀNH|CHỦ TỊCH|(Ký tên, đóng dấu)|Lê Văn An", "TM. BAN CHẤP HÀNH", "", "CHỦ TỊCH",
         "Lê Văn An"),
        ("TM. BAN THƯỜNG VỤ TỈNH ĐOÀN|PHÓ BÍ THƯ|Lê Văn An", "TM. BAN THƯỜNG VỤ TỈNH ĐOÀN", "", "PHÓ BÍ THƯ",
         "Lê Văn An"),
        ("T/L BAN THƯỜNG VỤ|TRƯỞNG BAN TUYÊN GIÁO|Lê Văn An", "T/L BAN THƯỜNG VỤ", "",
         "TRƯỞNG BAN TUYÊN GIÁO", "Lê Văn An"),
        ("T/L BAN THƯỜNG VỤ|K/T CHÁNH VĂN PHÒNG|PHÓ CHÁNH VĂN PHÒNG|Lê Văn An",
         "T/L BAN THƯỜNG VỤ", "K/T CHÁNH VĂN PHÒNG", "PHÓ CHÁNH VĂN PHÒNG", "Lê Văn An"),
        ("K/T TRƯỞNG BAN|PHÓ TRƯỞNG BAN|Lê Văn An", "K/T TRƯỞNG BAN", "", "PHÓ TRƯỞNG BAN", "Lê Văn An"),
        ("T/M CHI BỘ|BÍ THƯ|ThS. Lê Văn An", "T/M CHI BỘ", "", "BÍ THƯ", "ThS. Lê Văn An"),
        ("T/M ĐẢNG ỦY|BÍ THƯ|Thượng tá Lê Văn An", "T/M ĐẢNG ỦY", "", "BÍ THƯ", "Thượng tá Lê Văn An"),
        ("HIỆU TRƯỞNG|LÊ VĂN AN", "", "", "HIỆU TRƯỞNG", "LÊ VĂN AN"),
        ("TRƯỞNG CÔNG AN PHƯỜNG|Trung tá Lê Văn An", "", "", "TRƯỞNG CÔNG AN PHƯỜNG", "Trung tá Lê Văn An"),
        ("CHỈ HUY TRƯỞNG|Lê Văn An", "", "", "CHỈ HUY TRƯỞNG", "Lê Văn An"),
    ],
)  # fmt: skip
def test_the_lines_above_a_name_have_each_their_place(block, authority, instead, office, signer):
    read = closing("Nơi nhận:\n- Như trên.\n" + block.replace("|", "\n"))
    assert (read.authority, read.on_behalf_of, read.office, read.signer) == (
        authority,
        instead,
        office,
        signer,
    )
    assert read.leftovers == []


def test_the_head_of_a_department_signs_without_an_authority():
    read = closing("Nơi nhận:\n- Như trên.\nTRƯỞNG BAN\nTrần Thị Bình")
    assert (read.authority, read.office, read.signer) == ("", "TRƯỞNG BAN", "Trần Thị Bình")


def test_an_annex_ends_the_block():
    lines = from_text("- Làm.\nNơi nhận:\n- Lưu.\nPhụ lục 1\nBảng phân công")
    read = read_closing(lines)
    assert (read.starts, read.ends) == (1, 3)


def test_no_block_at_all():
    read = closing("- Họp.")
    assert read.starts == read.ends == 3
    assert read.recipients == []


def test_what_is_not_understood_comes_back():
    read = closing("T/M ĐẢNG ỦY\nBÍ THƯ\nLê Văn An\nĐiện thoại: 0123")
    assert [each.text for each in read.leftovers] == ["Điện thoại: 0123"]


@pytest.mark.parametrize("name", ["Điểu K'Rêu", "Y Blôk-Ayun", "K’ Brói", "TS. Lê Văn An"])
def test_names_of_all_peoples_sign(name):
    assert closing(f"T/M ĐẢNG ỦY\nBÍ THƯ\n{name}").signer == name


def table(number, *rows):
    cells = [(r, c, text) for r, row in enumerate(rows) for c, text in enumerate(row.split("|")) if text]
    return [Line(0, text, text, cell=(number, row, column)) for row, column, text in cells]


def signed(*after):
    block = from_text("- Làm.\nNơi nhận:\n- Lưu.\nT/M CHI BỘ\nBÍ THƯ\nLÊ VĂN AN")
    lines = [*block, *after]
    return [line._replace(number=number) for number, line in enumerate(lines, start=1)]


WORK = table(1, "TT|Nội dung công việc|Chủ trì|Thời gian", "1|Treo cờ|Văn phòng|Trước 20/3")


def test_a_table_of_work_behind_the_signature_is_an_annex_with_its_title():
    title = from_text("BIỂU CHI TIẾT\n(Kèm theo Kế hoạch số 31-KH/CB ngày 10/01/2025)")
    read = read_closing(signed(*title, *WORK))
    assert (read.starts, read.ends, read.signer, read.leftovers) == (1, 6, "LÊ VĂN AN", [])
    assert read_closing(signed(*WORK)).ends == 6


def test_a_table_of_the_signing_block_is_none():
    block = table(1, "Nơi nhận:| |T/M CHI BỘ", "- Lưu.| |BÍ THƯ")
    lines = [*from_text("- Làm."), *block, *table(2, "Người lập||Người duyệt", "An||Bình")]
    assert read_closing(lines).ends == len(lines)


def test_a_second_office_of_the_signer_is_no_name():
    read = closing("Nơi nhận:\n- Như trên.\nTRƯỞNG BAN\nPHÓ CHỦ TỊCH UBND TỈNH\nLê Văn An")
    assert (read.office, read.signer) == ("TRƯỞNG BAN", "Lê Văn An")
