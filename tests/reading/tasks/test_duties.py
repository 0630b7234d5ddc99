import pytest

from app.reading.plan import read_plan_text

HEAD = "KẾ HOẠCH\nTuyên truyền\n-----\nI. NHIỆM VỤ\n- Treo cờ.\nII. TỔ CHỨC THỰC HIỆN\n"


def duties(text):
    return {duty.body: [item.text for item in duty.items] for duty in read_plan_text(HEAD + text).duties}


def kept(text):
    return [each.text for each in read_plan_text(HEAD + text).warnings if each.line]


def test_a_list_under_an_inline_duty_may_be_of_other_bodies():
    text = "1. Các chi bộ có trách nhiệm quán triệt kế hoạch.\n- Ban A chủ trì, phối hợp.\n- Đúng tiến độ."
    assert duties(text) == {
        "Các chi bộ": ["có trách nhiệm quán triệt kế hoạch.", "Đúng tiến độ."],
        "Ban A": ["chủ trì, phối hợp."],
    }


@pytest.mark.parametrize(
    "heading",
    ["1. Các chi bộ", "1. Các chi bộ:", "1. Các chi bộ có trách nhiệm:", "Các chi bộ", "- Các chi bộ:",
     "1. Đề nghị các chi bộ", "a) Các chi bộ thực hiện các việc sau:", "* Các chi bộ"],
)  # fmt: skip
def test_a_heading_opens_the_list_of_its_body(heading):
    told = duties(f"{heading}\n+ Treo cờ.\n+ Phát loa.\n")
    assert {body.lower(): items for body, items in told.items()} == {"các chi bộ": ["Treo cờ.", "Phát loa."]}


@pytest.mark.parametrize(
    "tail",
    [
        "Kinh phí thực hiện từ ngân sách Đảng.", "Kinh phí: từ nguồn xã hội hóa",
        "Yêu cầu các chi bộ nghiêm túc triển khai thực hiện.",
        "Yêu cầu các cấp ủy, tổ chức đảng nghiêm túc triển khai.",
        "Đề nghị Thủ trưởng các đơn vị nghiêm túc triển khai thực hiện./.",
        "Đề nghị các cơ quan, đơn vị phối hợp thực hiện tốt Kế hoạch.", "Thời gian thực hiện: trong năm 2025",
        "(Danh mục tin, bài tại Phụ lục kèm theo).",
    ],
)  # fmt: skip
def test_a_paragraph_at_the_end_is_no_body_and_no_task_but_a_warning(tail):
    text = f"1. Ban Tuyên giáo\n- Theo dõi.\n2. Các chi bộ\n- Báo cáo.\n{tail}\n"
    assert duties(text) == {"Ban Tuyên giáo": ["Theo dõi."], "Các chi bộ": ["Báo cáo."]}
    assert kept(text) == [tail]


@pytest.mark.parametrize(
    "tail",
    [
        "Trên đây là Kế hoạch của Đảng ủy.", "Kế hoạch này được phổ biến đến chi bộ.",
        "Chỉ thị này được phổ biến đến chi bộ để thực hiện.",
        "Trong quá trình thực hiện, nếu có vướng mắc, các chi bộ phản ánh về Đảng ủy.",
        "Ban Thường vụ Đảng ủy yêu cầu các chi bộ thực hiện nghiêm kế hoạch này.",
    ],
)  # fmt: skip
def test_a_closing_sentence_is_nothing_at_all(tail):
    text = f"1. Ban Tuyên giáo\n- Theo dõi.\n{tail}\n"
    assert duties(text) == {"Ban Tuyên giáo": ["Theo dõi."]}
    assert kept(text) == []


def test_what_follows_the_closing_sentence_is_kept_as_text():
    text = "1. Ban A\n- Theo dõi.\nTrên đây là kế hoạch.\nTổ chức thật tốt.\nTreo cờ đúng quy định.\n"
    assert kept(text) == ["Tổ chức thật tốt.", "Treo cờ đúng quy định."]


def test_a_request_with_a_day_is_a_duty_of_all():
    text = "1. Ban A\n- Theo dõi.\nYêu cầu các chi bộ báo cáo kết quả trước ngày 30/6/2025.\n"
    (_, last) = read_plan_text(HEAD + text).duties
    assert (last.body, last.collective, len(last.items)) == ("các chi bộ", True, 1)
    assert last.items[0].due is not None


def test_a_paragraph_about_another_body_is_its_own_duty():
    text = "1. Các chi bộ\n- Treo cờ.\n- Phát loa.\nVăn phòng Đảng ủy theo dõi, đôn đốc việc thực hiện.\n"
    assert duties(text) == {
        "Các chi bộ": ["Treo cờ.", "Phát loa."],
        "Văn phòng Đảng ủy": ["theo dõi, đôn đốc việc thực hiện."],
    }


def test_several_bodies_before_one_task_stay_one_duty():
    (duty,) = read_plan_text(f"{HEAD}1. Văn phòng, Ban Tổ chức, Ban Kiểm tra: theo dõi.\n").duties
    assert (duty.body, len(duty.items)) == ("Văn phòng, Ban Tổ chức, Ban Kiểm tra", 1)
    assert duty.agencies == ("Văn phòng", "Ban Tổ chức", "Ban Kiểm tra")


def test_regular_reports_name_their_bodies_or_are_kept():
    text = "1. Chế độ báo cáo\n- Các chi bộ báo cáo trước ngày 30/6/2025.\n- Định kỳ hằng tháng.\n"
    assert duties(text) == {"Các chi bộ": ["báo cáo trước ngày 30/6/2025."]}
    assert kept(text) == ["Định kỳ hằng tháng."]


def test_a_stage_within_the_duties_is_not_lost():
    assert kept("Giai đoạn 1: treo cờ, phát loa.\n") == ["Giai đoạn 1: treo cờ, phát loa."]


@pytest.mark.parametrize("heading", ["III. HÌNH THỨC", "III. MỤC ĐÍCH, YÊU CẦU", "III. PHÂN CÔNG NHIỆM VỤ"])
def test_a_heading_without_anything_under_it_is_a_warning(heading):
    reading = read_plan_text(f"{HEAD}1. Ban A\n- Theo dõi.\n{heading}\n")
    assert (reading.channels, reading.aims) == ((), ())
    assert [each.line for each in reading.warnings if each.line] == [9]


def test_the_last_point_of_a_letter_keeps_its_body_and_the_request_for_results_stands_apart():
    reading = read_plan_text(
        "ĐẢNG ỦY PHƯỜNG HÒA BÌNH\nSố 112-CV/ĐU\nV/v tuyên truyền Đại hội\n"
        "Hòa Bình, ngày 20 tháng 5 năm 2026\nKính gửi: Các chi bộ\n"
        "Đảng ủy yêu cầu các chi bộ thực hiện một số nội dung sau:\n"
        "(1) Giao Phòng Văn hóa lắp đặt 10 cụm pa nô.\n"
        "(2) Đề nghị Ủy ban MTTQ phường vận động Nhân dân tổng vệ sinh.\n"
        "Kết quả thực hiện báo cáo về Đảng ủy trước ngày 25/6/2026.\n"
    )
    assert [(duty.body, len(duty.items)) for duty in reading.duties] == [
        ("Phòng Văn hóa", 1),
        ("Ủy ban MTTQ phường", 1),
    ]
    (task,) = reading.waves[0].phases[0].tasks
    assert task.text.startswith("Kết quả thực hiện")


def test_the_closing_request_of_a_letter_stands_apart_before_an_annex():
    reading = read_plan_text(
        "TỈNH ỦY HOÀNG SƠN\nSố 318-CV/VPTU\nV/v tuyên truyền Hội nghị\n"
        "Hoàng Sơn, ngày 26 tháng 11 năm 2026\nKính gửi: Các cơ quan\n"
        "Văn phòng đề nghị các cơ quan thực hiện:\n"
        "1. Ban Tuyên giáo: Định hướng nội dung.\n2. Báo Hoàng Sơn:\n- Mở chuyên mục.\n"
        "(Danh mục tin, bài tại Phụ lục kèm theo).\nĐề nghị các cơ quan quan tâm thực hiện.\n"
        "Nơi nhận:\n- Như trên,\n- Lưu.\nCHÁNH VĂN PHÒNG\nTrịnh Xuân Phú\n"
        "PHỤ LỤC\nDanh mục tin, bài\n- Người giữ hồn chiêng.\n"
    )
    assert {duty.body: [item.text for item in duty.items] for duty in reading.duties} == {
        "Ban Tuyên giáo": ["Định hướng nội dung."],
        "Báo Hoàng Sơn": ["Mở chuyên mục."],
    }


def test_what_a_level_is_to_do_is_its_own_but_for_the_points_that_name_a_body():
    text = "1. Cấp tỉnh\n- Ban A theo dõi.\n2. Cấp cơ sở\n- Gửi kế hoạch trước ngày 25/9/2025.\n- Báo cáo."
    assert duties(text) == {
        "Ban A": ["theo dõi."],
        "Cấp cơ sở": ["Gửi kế hoạch trước ngày 25/9/2025.", "Báo cáo."],
    }


def test_a_clause_on_reports_says_who_sends_them_behind_its_colon():
    text = "1. Ban A\n- Theo dõi.\n2. Chế độ báo cáo: Các đơn vị gửi kết quả trước ngày 02/7/2026."
    assert duties(text)["Các đơn vị"] == ["gửi kết quả trước ngày 02/7/2026."]


def test_a_clause_may_say_what_it_is_about_before_whom_it_asks():
    text = "1. Ban A\n- Theo dõi.\n2. Về tuyên truyền bầu cử: Ban Xây dựng Đoàn hoàn thiện bộ ấn phẩm."
    assert duties(text)["Ban Xây dựng Đoàn"] == ["hoàn thiện bộ ấn phẩm."]


def test_who_is_in_charge_within_a_body_is_no_part_of_its_name():
    text = "1. Ban Tuyên giáo (đồng chí Lại Thị Sen phụ trách): điều phối hoạt động.\n2. Văn phòng: hậu cần."
    assert list(duties(text)) == ["Ban Tuyên giáo", "Văn phòng"]


def test_a_paragraph_on_the_results_of_all_is_not_of_the_last_body():
    tail = "Kết quả thực hiện báo cáo về Ban A trước ngày 20/02/2025."
    text = f"1. Báo Q mở chuyên trang.\n{tail}"
    assert duties(text) == {"Báo Q": ["mở chuyên trang."]}
    assert kept(text) == [tail]


def test_a_letter_whose_parts_are_headed_by_bodies_may_name_one_more_in_a_clause():
    reading = read_plan_text(
        "Số: 356/UBND-VHXH\nV/v tuyên truyền\nKính gửi: Các trường học.\nUBND xã yêu cầu như sau:\n"
        "1. Các trường học\n- Treo cờ.\n2. Chế độ báo cáo: Các đơn vị báo cáo trước ngày 02/7/2026.\n"
    )
    assert [duty.body for duty in reading.duties] == ["Các trường học", "Các đơn vị"]


def test_a_paragraph_may_ask_several_bodies_in_turn():
    text = (
        "Ban Tuyên giáo tham mưu, theo dõi; Văn phòng Đảng ủy bảo đảm kinh phí; Công an xã giữ gìn trật tự."
    )
    reading = read_plan_text(HEAD + text)
    assert duties(text) == {
        "Ban Tuyên giáo": ["tham mưu, theo dõi"],
        "Văn phòng Đảng ủy": ["bảo đảm kinh phí"],
        "Công an xã": ["giữ gìn trật tự."],
    }
    keys = [item.key for duty in reading.duties for item in duty.items]
    assert len(set(keys)) == 3


def test_the_clauses_of_one_body_stay_one_duty():
    text = "Ban Tuyên giáo tham mưu, theo dõi; tổng hợp báo cáo; Sở A, Sở B cùng dự."
    assert list(duties(text)) == ["Ban Tuyên giáo"]


def test_a_notice_of_what_a_meeting_concluded_gives_out_work():
    reading = read_plan_text(
        "ỦY BAN NHÂN DÂN\nPHƯỜNG TÂN LẬP\nSố: 33/TB-UBND\nTân Lập, ngày 09 tháng 4 năm 2026\n\nTHÔNG BÁO\n"
        "Kết luận của Chủ tịch UBND phường tại cuộc họp về tuyên truyền\n\nChủ tịch UBND phường kết luận:\n"
        "1. Giao Phòng Văn hóa:\na) Trình kế hoạch trước ngày 12/4/2026.\n"
        "2. Giao Công an phường bảo đảm trật tự.\n3. Các tổ dân phố tổ chức họp dân.\n"
        "Văn phòng UBND phường thông báo để các đơn vị biết, thực hiện./.\n"
    )
    assert {duty.body: [item.text for item in duty.items] for duty in reading.duties} == {
        "Phòng Văn hóa": ["Trình kế hoạch trước ngày 12/4/2026."],
        "Công an phường": ["bảo đảm trật tự."],
        "Các tổ dân phố": ["tổ chức họp dân."],
    }


def test_an_office_of_information_technology_keeps_its_name():
    text = "1. Phòng Công nghệ thông tin truyền hình trực tuyến."
    assert list(duties(text)) == ["Phòng Công nghệ thông tin"]


def test_what_sends_everybody_back_to_the_whole_is_no_duty():
    assert duties(
        "1. Các chi bộ: treo cờ.\nCăn cứ Hướng dẫn này, đề nghị các chi bộ triển khai thực hiện."
    ) == {"Các chi bộ": ["treo cờ."]}


def test_a_part_on_work_and_who_does_it_has_tasks():
    reading = read_plan_text(
        "KẾ HOẠCH\nTuyên truyền\n-----\nI. MỤC ĐÍCH\n- Rõ.\n"
        "II. NỘI DUNG VÀ PHÂN CÔNG\n1. Treo cờ trước 3/2/2026.\n"
    )
    assert [task.text for wave in reading.waves for phase in wave.phases for task in phase.tasks] == [
        "Treo cờ trước 3/2/2026."
    ]
    assert reading.duties == ()


def test_each_sentence_of_a_paragraph_may_be_of_another_body():
    text = "Các chi bộ xây dựng kế hoạch, gửi trước ngày 25/01/2026. Văn phòng Đảng ủy theo dõi, đôn đốc."
    assert duties(text) == {
        "Các chi bộ": ["xây dựng kế hoạch, gửi trước ngày 25/01/2026."],
        "Văn phòng Đảng ủy": ["theo dõi, đôn đốc."],
    }


def test_work_of_which_every_point_asks_a_body_is_given_out():
    reading = read_plan_text(
        "THÔNG BÁO\nKết luận của đồng chí Bí thư Đảng ủy\n-----\nI. ĐÁNH GIÁ CHUNG\nCòn chậm.\n"
        "II. NHIỆM VỤ THỜI GIAN TỚI\n1. Giao Văn phòng đôn đốc.\n2. Công an xã bảo đảm trật tự.\n"
    )
    assert {duty.body: [item.text for item in duty.items] for duty in reading.duties} == {
        "Văn phòng": ["đôn đốc."],
        "Công an xã": ["bảo đảm trật tự."],
    }
    assert reading.waves == ()


def test_the_subjects_of_a_conclusion_give_out_work_and_reports_are_asked_for():
    reading = read_plan_text(
        "THÔNG BÁO\nKết luận của Chủ tịch UBND phường\nNgày 09/10/2026\n\nChủ tịch UBND phường kết luận:\n"
        "1. Về Ngày Pháp luật\na) Giao Phòng Tư pháp tham mưu hội thi.\nb) Công an phường phát loa.\n"
        "2. Chế độ báo cáo\nCác đơn vị báo cáo kết quả trước ngày 05/12/2099.\n"
    )
    assert {duty.body: [item.text for item in duty.items] for duty in reading.duties} == {
        "Phòng Tư pháp": ["tham mưu hội thi."],
        "Công an phường": ["phát loa."],
        "Các đơn vị": ["báo cáo kết quả trước ngày 05/12/2099."],
    }
