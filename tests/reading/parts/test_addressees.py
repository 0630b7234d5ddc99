import pytest

from app.reading.files.lines import from_text
from app.reading.parts.addressees import addressee_lines
from app.reading.plan import read_plan_text

OPENING = "Thực hiện Kế hoạch số 12-KH/TU, ngày 02/3/2025 của Tỉnh ủy, đề nghị các đơn vị làm các việc sau:"


@pytest.mark.parametrize(
    "to",
    [
        "Kính gửi: Các chi bộ trực thuộc.",
        "Kính gửi: - Đảng ủy các xã, phường,\n          - Báo tỉnh.",
        "Kính gửi:\n- Ủy ban nhân dân các huyện;\n- Các đơn vị trực thuộc Sở.",
        "Kính gửi:\n\nCác đồng chí bí thư chi bộ",
        "Kính gửi: Đảng ủy các xã, phường, đặc khu,\ncác ban đảng và đảng ủy trực thuộc",
    ],
)
def test_the_lines_between_kinh_gui_and_the_letter_name_whom_it_is_for(to):
    lines = from_text(f"{to}\n\n{OPENING}\n\n1. Treo băng rôn.\n- Tại cổng.")
    told = addressee_lines(lines)
    assert [line.number for line in lines if line.number in told] == [
        number for number, text in enumerate(to.split("\n"), start=1) if text
    ]


@pytest.mark.parametrize(
    "text",
    [
        "I. MỤC ĐÍCH\nKính gửi thư cảm ơn",
        "1. Treo cờ\nKính gửi: Các chi bộ",
        "Căn cứ Kế hoạch số 1\n- Treo cờ",
    ],
)
def test_a_plan_is_addressed_to_nobody(text):
    assert addressee_lines(from_text(text)) == frozenset()


LETTER = f"""\
SỞ VĂN HÓA TỈNH X
PHÒNG NGHIỆP VỤ
Số: 912/SVH-NV
V/v tuyên truyền cổ động trực quan
kỷ niệm 50 năm giải phóng miền Nam

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
X, ngày 11 tháng 4 năm 2025

Kính gửi:
- Ủy ban nhân dân các huyện;
- Bảo tàng tỉnh.

{OPENING}

1. Ủy ban nhân dân các huyện
- Treo cờ từ ngày
20/4 đến ngày 05/5/2025.
2. Bảo tàng tỉnh
- Mở cửa đón khách.

Đề nghị các đơn vị quan tâm thực hiện./.

Nơi nhận:
- Như trên;
- Lưu: VT.
KT. GIÁM ĐỐC
PHÓ GIÁM ĐỐC
Trần Văn Ba
"""


def test_a_letter_gives_each_body_it_heads_a_part_with_its_duties():
    reading = read_plan_text(LETTER)
    asked = {duty.body: [task.text for task in duty.items] for duty in reading.duties}
    assert asked == {
        "Ủy ban nhân dân các huyện": ["Treo cờ từ ngày 20/4 đến ngày 05/5/2025."],
        "Bảo tàng tỉnh": ["Mở cửa đón khách."],
    }
    assert reading.waves == ()


def test_the_head_of_a_letter_goes_on_below_its_subject():
    document = read_plan_text(LETTER).document
    assert document.genre == "Công văn"
    assert document.title == "tuyên truyền cổ động trực quan kỷ niệm 50 năm giải phóng miền Nam"
    assert (document.place, str(document.issued_on)) == ("X", "2025-04-11")
    assert [each.symbol for each in document.basis] == ["12-KH/TU"]


BULLETED = (
    LETTER[: LETTER.index("1. Ủy ban")]
    + """\
- Đề nghị Ủy ban nhân dân các huyện chỉ đạo treo cờ đến hết ngày 05/5/2025.
- Đề nghị Bảo tàng tỉnh mở cửa đón khách.
- Kinh phí do các đơn vị tự cân đối.

Nơi nhận:
- Như trên;
- Lưu: VT.
"""
)


def test_a_letter_of_bare_points_gives_each_body_that_it_asks_by_name_its_duty():
    reading = read_plan_text(BULLETED)
    asked = {duty.body: [task.text for task in duty.items] for duty in reading.duties}
    assert asked["Ủy ban nhân dân các huyện"] == ["chỉ đạo treo cờ đến hết ngày 05/5/2025."]
    assert asked["Bảo tàng tỉnh"] == ["mở cửa đón khách."]


def test_one_point_that_names_a_body_does_not_part_a_letter():
    reading = read_plan_text(BULLETED.replace("- Đề nghị Bảo tàng tỉnh mở cửa đón khách.\n", ""))
    (wave,) = reading.waves
    assert any("treo cờ" in task.text for phase in wave.phases for task in phase.tasks)
