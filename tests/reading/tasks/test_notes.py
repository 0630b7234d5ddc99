"""Who leads, who helps, when and what comes of it, told beside tasks in prose."""

from datetime import date

import pytest

from app.domain.reading.edits import wave_tasks
from app.reading.plan import read_plan_text
from app.reading.tasks.notes import is_note, notes_within

HEAD = """\
ĐẢNG BỘ TỈNH LAM XUYÊN
HUYỆN ỦY ĐÔNG HÀ
Số 45-KH/HU
Đông Hà, ngày 10 tháng 3 năm 2026
KẾ HOẠCH
tuyên truyền kỷ niệm 50 năm thành lập huyện
I. MỤC ĐÍCH
- Tuyên truyền truyền thống của huyện.
II. NHIỆM VỤ
"""


def tasks(body):
    reading = read_plan_text(HEAD + body)
    return [task for wave in reading.waves for phase in wave.phases for task in phase.tasks]


@pytest.mark.parametrize(
    ("text", "lead", "supports"),
    [
        ("Tổ chức hội thảo (Ban Tuyên giáo chủ trì).", "Ban Tuyên giáo", ()),
        (
            "Tổ chức hội thảo (Ban Tuyên giáo chủ trì, Trung tâm Chính trị phối hợp; xong trước 15/6/2026).",
            "Ban Tuyên giáo",
            ("Trung tâm Chính trị",),
        ),
        (
            "Tổ chức hội thảo (do Ban Tuyên giáo chủ trì, phối hợp với Văn phòng, Đài Truyền thanh).",
            "Ban Tuyên giáo",
            ("Văn phòng", "Đài Truyền thanh"),
        ),
        (
            "Giao Ban Tuyên giáo chủ trì, phối hợp với Phòng Văn hóa tổ chức hội thi.",
            "Ban Tuyên giáo",
            ("Phòng Văn hóa",),
        ),
        ("Ban Tổ chức chủ trì rà soát danh sách.", "Ban Tổ chức", ()),
        (
            "Xây dựng phim. Đơn vị chủ trì: Trung tâm Văn hóa. Phối hợp: Đài Truyền thanh.",
            "Trung tâm Văn hóa",
            ("Đài Truyền thanh",),
        ),
        ("Xây dựng phim (chủ trì: Sở A, Sở B; phối hợp: Báo C)", "Sở A, Sở B", ("Báo C",)),
        (
            "Phát động cuộc thi ảnh: Công đoàn Tổng công ty chủ trì, Đoàn Thanh niên phối hợp; xong 10/3.",
            "Công đoàn Tổng công ty",
            ("Đoàn Thanh niên",),
        ),
        ("Tổ chức hội thảo (Ban Tuyên giáo chủ trì; Công đoàn phối hợp).", "Ban Tuyên giáo", ("Công đoàn",)),
        ("Lập Tổ giúp việc trước 10/4/2025 (Văn phòng Đảng ủy).", "Văn phòng Đảng ủy", ()),
        (
            "Tổ chức hội thảo do Ban Tuyên giáo Tỉnh ủy chủ trì, có đại biểu các khoa.",
            "Ban Tuyên giáo Tỉnh ủy",
            (),
        ),
        ("Tham gia hội thi do Đoàn phường chủ trì.", "", ()),
        ("In sổ tay; giao Hội LHPN xã thực hiện, hoàn thành trước 15/4.", "Hội LHPN xã", ()),
        ("Mở chuyên mục trên Báo tỉnh – giao Tòa soạn thực hiện.", "Tòa soạn", ()),
        ("Giao Văn phòng làm đầu mối, các phòng phối hợp thực hiện.", "Văn phòng", ("các phòng",)),
        (
            "Treo 50 băng rôn (CQ chủ trì: Trung tâm Văn hóa; CQ phối hợp: Công an phường).",
            "Trung tâm Văn hóa",
            ("Công an phường",),
        ),
        ("Công tác cổ động: Trung tâm Văn hóa treo 40 băng rôn.", "Trung tâm Văn hóa", ()),
        ("Công tác tuyên truyền miệng: Giao Ban Xây dựng Đảng mở 02 lớp.", "Ban Xây dựng Đảng", ()),
        ("Công tác văn nghệ: biểu diễn tại trung tâm xã.", "", ()),
        ("Trao đổi tại trụ sở mới (Công an phường).", "", ()),
        ("In 300 tờ rơi phát đến hộ dân - Hội Chữ thập đỏ xã, trong tháng 5.", "Hội Chữ thập đỏ xã", ()),
        ("Vệ sinh sau lũ - Trạm Y tế xã thực hiện.", "Trạm Y tế xã", ()),
        ("Dâng hương tại nghĩa trang. Thành phần: Thường trực Hội, chi hội trưởng.", "", ()),
        ("Nói chuyện truyền thống; báo cáo viên: đồng chí Chủ tịch Hội.", "", ()),
        (
            "Đoàn Thanh niên chủ trì, Hội Sinh viên phối hợp tổ chức ngày hội.",
            "Đoàn Thanh niên",
            ("Hội Sinh viên",),
        ),
        (
            "Công an xã chủ trì, phối hợp với Đoàn Thanh niên xã chạy xe loa qua các thôn.",
            "Công an xã",
            ("Đoàn Thanh niên xã",),
        ),
        (
            "Công đoàn phối hợp với Đoàn Thanh niên Công ty tổ chức hội thao.",
            "Công đoàn",
            ("Đoàn Thanh niên Công ty",),
        ),
        (
            "Chi cục chủ trì, phối hợp với Phòng Nghiệp vụ, Thanh tra Sở tổ chức tháng cao điểm.",
            "Chi cục",
            ("Phòng Nghiệp vụ", "Thanh tra Sở"),
        ),
        ("Đăng 30 tin về đại hội cơ sở (Phòng Tham mưu thực hiện).", "Phòng Tham mưu", ()),
        (
            "Xây dựng phim tài liệu; do Báo và Phát thanh, truyền hình tỉnh thực hiện.",
            "Báo và Phát thanh, truyền hình tỉnh",
            (),
        ),
        (
            "Chủ trì, phối hợp với Văn phòng Đảng ủy quản trị trang thông tin điện tử.",
            "",
            ("Văn phòng Đảng ủy",),
        ),
        ("Phối hợp với Trạm Truyền thanh xã phát bài tuyên truyền.", "", ("Trạm Truyền thanh xã",)),
        ("Trang trí hội trường và trụ sở: Văn phòng.", "Văn phòng", ()),
        ("Phát 500 tờ rơi đến hộ dân – MTTQ xã.", "MTTQ xã", ()),
        ("Treo băng rôn tại Phòng Văn hóa - Xã hội", "", ()),
        ("Ra quân dọn vệ sinh – 02 đợt/quý, do các chi đoàn thực hiện.", "các chi đoàn", ()),
        ("Công đoàn trường: tổ chức giải cầu lông chào mừng đại hội.", "Công đoàn trường", ()),
        ("Hội thi văn nghệ: tổ chức vào ngày 20/11.", "", ()),
        ("Đăng tin, bài: mỗi chi đoàn ít nhất 04 tin/tháng.", "", ()),
        (
            "Thăm, tặng 200 suất quà (Ban Chính sách phối hợp các công đoàn cơ sở; xong trong tháng 5).",
            "Ban Chính sách",
            ("các công đoàn cơ sở",),
        ),
        ("Ra quân vệ sinh (Đoàn Thanh niên phối hợp với Hội Phụ nữ).", "Đoàn Thanh niên", ("Hội Phụ nữ",)),
        ("Treo bảng vinh danh (Phòng Hành chính, xong trước 25/01/2027).", "Phòng Hành chính", ()),
        ("Gặp mặt (Nhà văn hóa thôn, từ 8 giờ ngày 25/01/2027).", "", ()),
        ("Mở chuyên mục: Tiến tới Đại hội.", "", ()),
        (
            "Mở trang. Đơn vị thực hiện: Ban Truyền thông; các đơn vị cung cấp tin, bài.",
            "Ban Truyền thông",
            (),
        ),
        ("Phối hợp Văn phòng Đảng ủy hướng dẫn, kiểm tra.", "", ("Văn phòng Đảng ủy",)),
        ("Phối hợp với Đài Truyền thanh đưa tin.", "", ("Đài Truyền thanh",)),
        ("Phối hợp với các cơ quan liên quan đưa tin.", "", ()),
        ("Tổ chức hội nghị (có danh sách kèm theo).", "", ()),
        ("Treo cờ (thời gian: từ 01/9 đến 03/9).", "", ()),
        ("Nêu gương các chi bộ chủ trì phong trào.", "", ()),
    ],
)
def test_within_the_words_of_a_task(text, lead, supports):
    notes = notes_within(text)
    assert (notes.lead, notes.supports) == (lead, supports)


@pytest.mark.parametrize(
    "text",
    [
        "Chủ trì: Văn phòng Huyện ủy",
        "Chịu trách nhiệm nội dung: Văn phòng Huyện ủy.",
        "Đơn vị tổ chức: Đoàn xã",
        "Đơn vị phối hợp: Các sở, ban, ngành; UBND các xã.",
        "Cơ quan, đơn vị thực hiện: Phòng Văn hóa",
        "Thời gian hoàn thành: Quý II/2026.",
        "Hạn nộp bài dự thi: 17 giờ ngày 10/11/2026.",
        "Sản phẩm: Kịch bản",
        "Thực hiện: Chi bộ thôn 3",
        "(Ban Tổ chức chủ trì, Văn phòng phối hợp; xong trước 31/5/2026)",
        "(Các chi bộ thực hiện thường xuyên)",
        "[Ban Tổ chức chủ trì; hoàn thành trước 31/5/2026]",
        "(Chủ trì: Ban Tổ chức; phối hợp: Văn phòng)",
    ],
)
def test_points_that_only_tell_of_a_task(text):
    assert is_note(text)


@pytest.mark.parametrize(
    "text",
    [
        "Thực hiện: treo cờ Tổ quốc dọc tuyến đường",
        "Hình thức: Sân khấu hóa",
        "Phối hợp với Sở Văn hóa tổ chức: hội thi, hội diễn",
        "Kết quả đại hội: tuyên truyền rộng rãi",
        "Tổ chức lễ: ngày 02/9/2026",
    ],
)
def test_points_that_are_more_than_that(text):
    assert not is_note(text)


def test_notes_under_a_heading_make_it_one_task():
    (task,) = tasks(
        "1. Tổ chức 02 lớp tập huấn\n"
        "a) Đơn vị chủ trì: Sở Văn hóa, Thể thao và Du lịch.\n"
        "b) Đơn vị phối hợp: Các sở, ban, ngành; UBND các xã, phường.\n"
        "c) Thời gian thực hiện: Quý II/2026.\n"
        "d) Sản phẩm: Tài liệu tập huấn.\n"
    )
    assert task.text == "Tổ chức 02 lớp tập huấn"
    assert task.lead == "Sở Văn hóa, Thể thao và Du lịch"
    assert task.supports == ("Các sở, ban, ngành", "UBND các xã, phường")
    assert task.product == "Tài liệu tập huấn"
    assert (task.due.starts.month, task.due.ends.month) == (4, 6)
    assert task.target.amount == 2


def test_a_heading_that_sounds_like_a_part_is_a_task_where_it_is_only_noted():
    (task,) = tasks("1. Tuyên truyền trực quan\n- Chủ trì: Phòng Văn hóa.\n- Thời gian: Hằng tháng.\n")
    assert (task.text, task.lead) == ("Tuyên truyền trực quan", "Phòng Văn hóa")
    assert task.due.every.value == "month"


def test_form_and_contents_go_with_a_task_whose_lead_is_noted():
    (task,) = tasks(
        "1. Hội diễn văn nghệ\n+ Nội dung: Ca múa nhạc.\n+ Hình thức: Sân khấu hóa.\n"
        "+ Cơ quan thực hiện: Phòng Văn hóa và Thông tin.\n"
    )
    assert (task.text, task.lead) == ("Hội diễn văn nghệ", "Phòng Văn hóa và Thông tin")


def test_a_remark_in_brackets_is_no_task_and_may_tell_when():
    first, second = tasks(
        "1. In tài liệu hỏi đáp.\n(Kèm theo mẫu tại Phụ lục 1)\n"
        "2. Treo cờ.\n(Đồng chí Nguyễn Văn A phụ trách; xong trước 15/4/2026)\n"
    )
    assert (first.text, second.text) == ("In tài liệu hỏi đáp.", "Treo cờ.")
    assert (second.lead, second.due.day) == ("", date(2026, 4, 15))


def test_a_point_on_who_does_it_may_tell_who_leads_and_who_helps():
    (task,) = tasks("1. Trang trí đường phố\n- Phân công: Phòng Văn hóa chủ trì, Đoàn xã phối hợp.\n")
    assert (task.lead, task.supports) == ("Phòng Văn hóa", ("Đoàn xã",))


def test_the_number_of_a_task_is_no_part_of_its_words():
    (task,) = tasks("Nhiệm vụ 1: Xây dựng cổng học tập số\n- Chủ trì: Văn phòng.\n")
    assert (task.text, task.lead) == ("Xây dựng cổng học tập số", "Văn phòng")


def test_a_line_of_brackets_goes_with_the_task_over_it():
    (task,) = tasks(
        "1. Biên soạn tài liệu hỏi - đáp\n"
        "(Ban Tổ chức chủ trì, Văn phòng phối hợp; hoàn thành trước ngày 23/5/2026)\n"
    )
    assert (task.text, task.lead, task.supports) == (
        "Biên soạn tài liệu hỏi - đáp", "Ban Tổ chức", ("Văn phòng",),
    )  # fmt: skip
    assert task.due.day == date(2026, 5, 23)


def test_what_is_noted_under_a_heading_holds_for_all_its_points():
    first, second = tasks(
        "1. Công tác trang trí\nPhân công: Phòng Kinh tế - Hạ tầng.\n"
        "- Treo 30 pa nô trên Quốc lộ 1.\n- Treo cờ tại các khu dân cư (Công an huyện chủ trì).\n"
    )
    assert (first.lead, second.lead) == ("Phòng Kinh tế - Hạ tầng", "Công an huyện")


def test_a_person_is_no_lead():
    reading = read_plan_text(
        HEAD + "1. Tổ chức lễ mít tinh\n- Chủ trì: đồng chí Nguyễn Văn A.\n- Thời gian: 02/9/2026\n"
    )
    (task,) = [task for wave in reading.waves for phase in wave.phases for task in phase.tasks]
    assert task.lead == ""
    assert any("tên người" in warning.why for warning in reading.warnings)


def test_helpers_of_a_duty_are_told():
    reading = read_plan_text(
        HEAD
        + "1. Treo cờ.\nIII. TỔ CHỨC THỰC HIỆN\n"
        + "1. Phòng Văn hóa: Chủ trì, phối hợp với Đoàn Thanh niên trang trí.\n"
    )
    (duty,) = reading.duties
    assert (duty.items[0].lead, duty.items[0].supports) == ("", ("Đoàn Thanh niên",))


def test_a_sentence_that_only_gives_the_work_tells_of_the_task_over_it():
    (task,) = tasks("1. Hành trình về nguồn\n* Thời gian: ngày 22/3/2026.\n* Giao Ban Tổ chức tham mưu.\n")
    assert (task.text, task.lead) == ("Hành trình về nguồn", "Ban Tổ chức")


def test_people_in_a_point_on_amounts_are_the_target():
    (task,) = tasks(
        "1. Hành trình về nguồn\n* Thời gian: ngày 22/3/2026.\n* Chỉ tiêu: 300 đoàn viên tham gia.\n"
    )
    assert (task.target.amount, task.target.unit) == (300, "đoàn viên")


def test_a_part_without_a_telling_heading_has_tasks_where_points_tell_who_or_when():
    reading = read_plan_text(
        HEAD.replace("II. NHIỆM VỤ", "II. NỘI DUNG")
        + "1. Cấp tỉnh\n1.1. Lễ kỷ niệm\n* Thời gian: 19h30 ngày 25/3/2026.\n* Địa điểm: Nhà văn hóa.\n"
    )
    (task,) = reading.waves[0].phases[0].tasks
    assert task.text == "Lễ kỷ niệm"
    assert reading.focus == ()


def test_bodies_within_a_group_have_their_own_duties():
    reading = read_plan_text(
        HEAD + "1. Treo cờ.\nIII. PHÂN CÔNG\n1. Các ban thuộc Huyện ủy\n1.1. Ban Tuyên giáo\n"
        "- Tham mưu văn bản.\n1.2. Văn phòng\n- Bảo đảm hậu cần.\n"
    )
    assert [duty.body for duty in reading.duties] == ["Ban Tuyên giáo", "Văn phòng"]


def test_a_heading_that_is_an_organisation_leads_what_stands_under_it():
    text = (
        "KẾ HOẠCH\nTuyên truyền\n-----\nI. NỘI DUNG\n1. Giai đoạn 1: Từ 01/3 đến 31/3/2026\n"
        "1.1. Trung tâm Văn hóa tỉnh\n- Dựng 20 pa nô.\n- Biểu diễn lưu động.\n"
        "1.2. Công tác chuẩn bị\n- Treo cờ.\n"
    )
    tasks = wave_tasks(read_plan_text(text))
    assert [(task.text, task.lead) for task in tasks] == [
        ("Dựng 20 pa nô.", "Trung tâm Văn hóa tỉnh"),
        ("Biểu diễn lưu động.", "Trung tâm Văn hóa tỉnh"),
        ("Treo cờ.", ""),
    ]
