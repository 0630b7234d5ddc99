"""Texts that ask nobody to do anything: read for what they hold, and never imported."""

import pytest

from app.domain.reading.edits import all_tasks
from app.reading.plan import read_plan_text

NO_TASKS = "Không tìm thấy nhiệm vụ nào"
TEXTS = {
    "a short report": "BÁO CÁO\nKết quả công tác tháng 3\nTrong tháng, đơn vị đã hoàn thành việc được giao.\n"
    "Công tác thu chi đúng quy định.\n",
    "a report with lists": "ĐẢNG ỦY XÃ A\n*\nSố 12-BC/ĐU\nBÁO CÁO\nCông tác tuyên truyền quý I\n"
    "I. TÌNH HÌNH CHUNG\n- Tổ chức 05 hội nghị.\n- Treo 20 băng rôn.\nII. KẾT QUẢ HOẠT ĐỘNG\n1. Thông tin\n"
    "- Đăng 30 tin, bài.\n- Phát thanh hằng ngày.\nIII. ƯU ĐIỂM, HẠN CHẾ\n- Tổ chức còn chậm.\n",
    "a speech": "BÀI PHÁT BIỂU\nTại lễ kỷ niệm thành lập Đảng\nKính thưa các đồng chí!\nHôm nay ta họp mặt.\n"
    "- Tổ chức buổi lễ này là niềm vui.\n- Xây dựng quê hương là trách nhiệm.\nXin cảm ơn.\n",
    "an opening address": "DIỄN VĂN KHAI MẠC\nĐại hội Đảng bộ xã lần thứ V\nKính thưa Đại hội!\nVừa qua, "
    "Đảng bộ đã đoàn kết.\nTôi xin tuyên bố khai mạc Đại hội.\n",
    "a letter": "Số 05-CV/ĐU\nKính gửi: Đồng chí Nguyễn Văn A\nĐảng ủy cảm ơn đồng chí đã gửi thư góp ý.\n"
    "Chúc đồng chí mạnh khỏe.\n",
    "an invitation": "ĐẢNG ỦY XÃ A\nSố 07-GM/ĐU\nGIẤY MỜI\nDự họp Ban Chấp hành\nKính mời: đồng chí Bí thư.\n"
    "Thời gian: 8 giờ, ngày 12/3/2025.\n",
    "minutes": "BIÊN BẢN\nHọp chi bộ\n1. Thành phần: 12 đảng viên.\n2. Nội dung: thông qua báo cáo.\n",
    "a notice": "THÔNG BÁO\nKết quả hội nghị lần thứ ba\nHội nghị đã thống nhất các nội dung trình.\n",
    "a newspaper article": "BÀI VIẾT\nXuân về trên bản\nMùa xuân đã đến.\nHoa ban nở trắng rừng.\n",
}  # fmt: skip


@pytest.mark.parametrize("name", TEXTS)
def test_a_text_that_is_no_plan_has_no_tasks_and_says_so(name):
    reading = read_plan_text(TEXTS[name])
    assert all_tasks(reading) == ()
    assert [each.line for each in reading.warnings if each.why.startswith(NO_TASKS)] == [None]


@pytest.mark.parametrize("name", TEXTS)
def test_its_title_ends_where_its_sentences_begin(name):
    title = read_plan_text(TEXTS[name]).document.title
    assert len(title.split()) < 9


@pytest.mark.parametrize(
    "opening", ["Căn cứ Kế hoạch số 1-KH/TU, Chi bộ lập:", "Thực hiện Chỉ thị 35, Chi bộ:", ""]
)
def test_a_plan_without_any_heading_keeps_each_line_as_a_task_or_a_warning(opening):
    head = f"KẾ HOẠCH\nTuyên truyền\n-----\n{opening}\n"
    doing = read_plan_text(f"{head}Treo cờ.\nPhát loa hằng ngày.\n")
    assert [task.text for task in all_tasks(doing)] == ["Treo cờ.", "Phát loa hằng ngày."]
    telling = read_plan_text(f"{head}Ngày mới.\nMùa xuân đã đến.\n")
    assert [each.text for each in telling.warnings if each.line] == ["Ngày mới.", "Mùa xuân đã đến."]


def test_a_report_may_still_say_what_is_to_be_done():
    text = (
        "BÁO CÁO\nCông tác\n-----\nI. KẾT QUẢ\n- Treo 20 băng rôn.\nII. NHIỆM VỤ QUÝ II\n- Tổ chức hội thi."
    )
    assert [task.text for task in all_tasks(read_plan_text(text))] == ["Tổ chức hội thi."]
