"""Plans that speak of a congress of which they do not tell which it is."""

import pytest

from app.domain.dates.due import DueByEvent
from app.reading.plan import read_plan_text

PLAN = """TỈNH ỦY SƠN HÀ
*
Số 12-KH/TU
Sơn Hà, ngày 05 tháng 3 năm 2025
KẾ HOẠCH
tuyên truyền Đại hội đại biểu Đảng bộ tỉnh lần thứ XX
I. MỤC ĐÍCH, YÊU CẦU
- Nâng cao nhận thức của cán bộ, đảng viên.
II. NỘI DUNG, TIẾN ĐỘ
1. Đợt 1: {heading}
- Trang trí khánh tiết tại các trụ sở.
- Đăng tin, bài, hoàn thành trước khai mạc đại hội 05 ngày.
2. Đợt 2: Đại hội đại biểu Đảng bộ tỉnh lần thứ XX
- {clause}
Nơi nhận:
- Các đơn vị.
T/M BAN THƯỜNG VỤ
BÍ THƯ
Nguyễn Văn An
"""
CLAUSE = "Gửi báo cáo chậm nhất 10 ngày trước đại hội đảng bộ cấp trên trực tiếp cơ sở"


@pytest.mark.parametrize(
    "heading",
    [
        "Đại hội đảng bộ cấp trên trực tiếp cơ sở",
        "Đại hội các đảng bộ trực thuộc Tỉnh ủy",
        "Đại hội đảng bộ các xã, phường",
        "Đại hội đảng bộ cấp huyện và tương đương",
        "Đại hội đảng bộ các cấp",
    ],
)
def test_a_phase_of_such_a_congress_has_none_and_a_warning(heading):
    reading = read_plan_text(PLAN.format(heading=heading, clause="Treo băng rôn."))
    assert [each.key for each in reading.congresses] == ["province-20"]
    first, second = (wave.phases[0] for wave in reading.waves)
    assert (first.congress, second.congress) == (None, "province-20")
    assert [task.due for task in first.tasks] == [None, None]
    whys = [warning.why for warning in reading.warnings]
    assert any("Chưa rõ giai đoạn này" in why for why in whys)
    assert any("chưa rõ tính từ đại hội nào" in why for why in whys)


def test_a_deadline_before_such_a_congress_is_left_open_with_a_warning():
    reading = read_plan_text(PLAN.format(heading="Đại hội cấp cơ sở", clause=CLAUSE))
    task = reading.waves[1].phases[0].tasks[0]
    assert task.due is None
    assert any(w.line == task.line and "chưa rõ tính từ đại hội nào" in w.why for w in reading.warnings)


def test_the_same_words_are_the_own_congress_of_a_committee_at_that_step():
    text = PLAN.format(heading="Đại hội cấp cơ sở", clause=CLAUSE)
    text = text.replace("TỈNH ỦY SƠN HÀ", "ĐẢNG ỦY XÃ TÂN LẬP").replace("12-KH/TU", "12-KH/ĐU")
    text = text.replace("Đảng bộ tỉnh lần thứ XX", "Đảng bộ xã lần thứ II")
    due = read_plan_text(text).waves[1].phases[0].tasks[0].due
    assert isinstance(due, DueByEvent)
    assert (due.congress, due.offset_days) == ("bloc-2", -10)


def test_an_edge_of_a_wave_on_such_a_congress_is_open():
    heading = "Từ sau đại hội cấp cơ sở đến đại hội đảng bộ cấp trên trực tiếp cơ sở"
    reading = read_plan_text(PLAN.format(heading=heading, clause="Treo băng rôn."))
    first = reading.waves[0]
    assert first.starts is not None
    assert (first.starts.congress, first.ends) == ("grassroots", None)
