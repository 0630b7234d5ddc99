import pytest

from app.reading.files.lines import from_text
from app.reading.files.scanned import mended, read_look_alikes
from app.reading.plan import read_plan_text


@pytest.mark.parametrize(
    ("scanned", "meant"),
    [
        ("llI. TỔ CHỨC THỰC HIỆN", "III. TỔ CHỨC THỰC HIỆN"),
        ("l. Treo băng rôn trước ngày 3O/4/2025", "1. Treo băng rôn trước ngày 30/4/2025"),
        ("|I. NỘI DUNG", "II. NỘI DUNG"),
        ("lV. KINH PHÍ", "IV. KINH PHÍ"),
        ("l0. Tổng hợp báo cáo", "10. Tổng hợp báo cáo"),
        ("Đợt l: từ ngày l/3/2025", "Đợt 1: từ ngày 1/3/2025"),
        ("Số l2-KH/ĐU", "Số 12-KH/ĐU"),
        ("hoàn thành trước ngày 15/l/2025", "hoàn thành trước ngày 15/1/2025"),
        ("An Lâm, ngày lO tháng lO năm 2025", "An Lâm, ngày 10 tháng 10 năm 2025"),
        ("năm 2O25, tháng l năm 2026", "năm 2025, tháng 1 năm 2026"),
    ],
)
def test_look_alikes_are_read_as_digits_where_only_those_make_sense(scanned, meant):
    assert read_look_alikes(scanned) == meant


@pytest.mark.parametrize(
    "text",
    [
        "I. MỤC ĐÍCH",
        "Đại hội lần thứ I",
        "Quý I/2025",
        "Lớp lý luận chính trị",
        "Ông O treo cờ ở khu l",
        "| 1 | Treo băng rôn | Văn phòng |",
        "|1| Treo cờ |",
        "VI. Thời gian",
    ],
)
def test_sound_text_stays_as_it_is(text):
    assert read_look_alikes(text) == text


def kept(text):
    lines, warnings = mended(from_text(text))
    return [line.text for line in lines], [warning.why for warning in warnings]


def test_page_numbers_between_lines_are_left_out_with_one_warning():
    texts, reasons = kept("Một\n\n- 1 -\n\nHai\n\n- 2 -\n\nBa\n\n3\n\nBốn\n")
    assert texts == ["Một", "Hai", "Ba", "Bốn"]
    (reason,) = reasons
    assert "3 dòng" in reason


def test_a_page_number_parts_no_paragraph():
    lines, _ = mended(from_text("treo băng rôn ở\n\n- 2 -\n\ncổng trường\n"))
    assert [line.gap for line in lines[1:]] == [False]


@pytest.mark.parametrize(
    "text", ["Chi bộ\n12\nBáo cáo\n", "1\n\nMột\n", "Năm\n\n2025\n\nsáu\n", "a\n\n7\n\nb\n"]
)
def test_a_number_that_counts_no_pages_stays(text):
    texts, reasons = kept(text)
    assert texts == [part for part in text.split("\n") if part]
    assert reasons == []


SCAN = """\
ĐẢNG BỘ TỈNH X
ĐẢNG ỦY XÃ AN LÂM
*
Số l5-KH/ĐU
ĐẢNG CỘNG SẢN VIỆT NAM
An Lâm, ngày lO tháng 3 năm 2025
KẾ HOẠCH
tuyên truyền đại hội đảng bộ xã
l. MỤC ĐÍCH
Tạo không khí phấn khởi.
- 1 -
ll. NHIỆM VỤ
l. Treo 2O băng rôn trước ngày l5/4/2025.
2. Phát thanh trên hệ thống truyền thanh cơ
- 2 -
sở trước ngày 3O/4/2025.
"""


def test_a_scanned_plan_reads_as_the_sound_one():
    reading = read_plan_text(SCAN)
    assert reading.document.number == "15"
    assert reading.document.issued_on.isoformat() == "2025-03-10"
    tasks = [task for wave in reading.waves for phase in wave.phases for task in phase.tasks]
    assert [task.due.day.isoformat() for task in tasks] == ["2025-04-15", "2025-04-30"]
    assert tasks[0].target.amount == 20
    assert "cơ sở" in tasks[1].text
