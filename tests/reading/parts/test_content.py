"""Points of a plan that are work, and those that are only said, through the whole reader."""

from datetime import date

import pytest

from app.domain.dates.due import DueOn
from app.reading.plan import read_plan_text

LETTER = """TỈNH ỦY LAM GIANG
BAN TUYÊN GIÁO
*
Số 123-CV/BTGTU
V/v tuyên truyền đại hội đảng bộ các cấp
Lam Giang, ngày 10 tháng 3 năm 2025
Kính gửi: Các huyện ủy, thành ủy.
Ban Tuyên giáo Tỉnh ủy đề nghị các đồng chí thực hiện một số nội dung sau:
1. Ban tuyên giáo các huyện ủy chủ trì tham mưu tuyên truyền, báo cáo trước ngày 25/3/2025.
2. Báo Lam Giang mở chuyên trang, chuyên mục từ ngày 15/3/2025; mỗi tuần ít nhất 03 tin, bài.
3. Treo băng rôn, khẩu hiệu:
a) Khẩu hiệu: "Nhiệt liệt chào mừng Đại hội";
b) Thời gian treo: trước ngày 20/6/2025.
{last} Gửi báo cáo về Ban Tuyên giáo Tỉnh ủy trước 16h00 ngày 30/6/2025.
"""
HEAD = (
    "ĐẢNG ỦY XÃ LÂM SƠN\n*\nSố 12-KH/ĐU\nLâm Sơn, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\n"
    "Tuyên truyền đại hội\n-----\n"
)


def tasks_of(plan):
    return {task.text: task.due for wave in plan.waves for phase in wave.phases for task in phase.tasks}


@pytest.mark.parametrize("last", ["4.", "4)"])
def test_what_a_letter_asks_of_all_is_work_however_its_points_are_marked(last):
    plan = read_plan_text(LETTER.format(last=last))
    hung, sent = tasks_of(plan).items()
    assert hung[0] == "Treo băng rôn, khẩu hiệu:"
    assert hung[1].day == date(2025, 6, 20)
    assert sent[0].startswith("Gửi báo cáo")
    assert sent[1].day == date(2025, 6, 30)
    assert plan.focus == ()
    assert [duty.body for duty in plan.duties] == ["Ban tuyên giáo các huyện ủy", "Báo Lam Giang"]


def test_what_has_a_day_among_what_to_speak_of_is_work_and_a_topic_with_one_is_warned_of():
    plan = read_plan_text(
        HEAD + "I. NỘI DUNG TRỌNG TÂM\n- Ý nghĩa của đại hội.\n- Tổ chức mít tinh trước ngày 20/6/2026.\n"
        "- Phản ánh kết quả đạt được, hoàn thành trước ngày 15/6/2026.\n"
    )
    assert tasks_of(plan) == {
        "Tổ chức mít tinh trước ngày 20/6/2026.": DueOn(
            "Tổ chức mít tinh trước ngày 20/6/2026", date(2026, 6, 20)
        )
    }
    assert [each.text for each in plan.focus] == [
        "Ý nghĩa của đại hội.",
        "Phản ánh kết quả đạt được, hoàn thành trước ngày 15/6/2026.",
    ]
    (told,) = [each for each in plan.warnings if "không được lập thành nhiệm vụ" in each.why]
    assert "trước ngày 15/6/2026" in told.why


def test_a_wave_numbered_nought_keeps_its_work():
    plan = read_plan_text(
        HEAD + "II. NỘI DUNG TUYÊN TRUYỀN\n2. Nội dung cụ thể\n"
        "2.0. Đợt 0: Từ ngày 10/01/2026 đến ngày 31/01/2026\n- Tổ chức hội nghị triển khai.\n"
        "2.1. Đợt 1: Từ ngày 01/02/2026 đến ngày 31/3/2026\n- Treo cờ.\n"
    )
    assert [(wave.ordinal, wave.phases[0].tasks[0].text) for wave in plan.waves] == [
        (0, "Tổ chức hội nghị triển khai."),
        (1, "Treo cờ."),
    ]


def test_further_amounts_of_a_point_are_warned_of():
    plan = read_plan_text(HEAD + "I. NHIỆM VỤ\n- Viết 10 tin, 05 bài.\n- Treo cờ.\n- Đăng 3 - 5 ảnh.\n")
    assert [(each.line, each.why.partition("«")[2][:4]) for each in plan.warnings if each.line] == [
        (9, "05 b"),
        (11, "3 - "),
    ]


def test_the_time_of_one_deed_is_not_that_of_the_points_beside_it():
    body = "I. NHIỆM VỤ\n1. Trước Đại hội\n- Tổ chức họp báo.\n{}- Trang trí hội trường.\n"
    under = "- Treo băng rôn:\n+ Thời gian treo: từ 01/5 đến 10/5/2026.\n+ Địa điểm: trụ sở.\n"
    first, hung, last = tasks_of(read_plan_text(HEAD + body.format(under))).items()
    assert (first[1], last[1]) == (None, None)
    assert (hung[0], hung[1].starts) == ("Treo băng rôn:", date(2026, 5, 1))
    beside = "- Thời gian treo: từ 01/5 đến 10/5/2026.\n"
    dues = list(tasks_of(read_plan_text(HEAD + body.format(beside))).values())
    assert (dues[0], dues[2]) == (None, None)
