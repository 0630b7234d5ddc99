"""Ways of communicating: listed as such, and made tasks where they say by when or how much."""

from datetime import date

from app.domain.dates.due import DueOn
from app.reading.plan import read_plan_text

HEAD = """\
ĐẢNG ỦY PHƯỜNG LONG AN
Số 21-KH/ĐU
Long An, ngày 12 tháng 5 năm 2026
KẾ HOẠCH
tuyên truyền chào mừng Đại hội Đảng bộ phường lần thứ II
I. MỤC ĐÍCH
- Tuyên truyền sâu rộng.
II. HÌNH THỨC TUYÊN TRUYỀN
"""


def test_ways_without_time_or_amount_are_listed():
    reading = read_plan_text(HEAD + "1. Tuyên truyền miệng.\n2. Qua mạng xã hội, trang tin.\n")
    assert [each.text for each in reading.channels] == ["Tuyên truyền miệng.", "Qua mạng xã hội, trang tin."]
    assert reading.waves == ()


def test_what_is_due_or_counted_is_a_task_and_the_others_stay_ways():
    reading = read_plan_text(
        HEAD + "1. Tuyên truyền miệng\n- Nói chuyện chuyên đề, xong trước ngày 15/7/2026.\n"
        "2. Cổ động trực quan\n- Mỗi khu phố treo ít nhất 05 băng rôn.\n- Xe loa lưu động.\n"
    )
    (wave,) = reading.waves
    first, second = wave.phases[0].tasks
    assert isinstance(first.due, DueOn)
    assert first.due.day == date(2026, 7, 15)
    assert (second.target.amount, second.target.unit) == (5, "băng rôn")
    assert [each.text for each in reading.channels] == ["Tuyên truyền miệng", "Xe loa lưu động."]
