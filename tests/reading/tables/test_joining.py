"""Tables of assignments joined to the plan they belong to."""

from datetime import date

import docx
import pytest

from app.domain.congress import GRASSROOTS_KEY
from app.domain.dates.due import DueByEvent, DueOn, DueWithin
from app.domain.task import TaskKind, Timing
from app.reading.plan import read_plan

HEAD = (
    "ĐẢNG BỘ TỈNH LAM GIANG", "ĐẢNG ỦY KHỐI DOANH NGHIỆP", "*", "Số 17-KH/ĐU",
    "Lam Giang, ngày 03 tháng 02 năm 2025", "KẾ HOẠCH",
    "tuyên truyền Đại hội đại biểu Đảng bộ Khối Doanh nghiệp lần thứ VI", "-----",
)  # fmt: skip
END = ("Nơi nhận:", "- Tỉnh ủy,", "- Lưu VP.", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "Đặng Quốc Huy")
TABLE = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian", "Sản phẩm")


@pytest.fixture
def read(tmp_path):
    """Return a reader of a plan of some paragraphs and the tables between them."""

    def reading(*parts):
        document = docx.Document()
        for part in (*HEAD, *parts):
            if isinstance(part, str):
                document.add_paragraph(part)
                continue
            table = document.add_table(0, len(part[0]))
            for row in part:
                for cell, text in zip(table.add_row().cells, row, strict=True):
                    cell.text = text
        document.save(tmp_path / "ke-hoach.docx")
        return read_plan(tmp_path / "ke-hoach.docx")

    return reading


def told(reading):
    return [
        (wave.ordinal, phase.timing, phase.title, task.text)
        for wave in reading.waves
        for phase in wave.phases
        for task in phase.tasks
    ]


def tasks(reading):
    return {task.text: task for wave in reading.waves for phase in wave.phases for task in phase.tasks}


def group(title):
    return ("I", title, "", "", "", "")


def test_a_row_says_who_with_whom_until_when_and_what_comes_of_it(read):
    row = (
        "1",
        "In tờ gấp",
        "Văn phòng Đảng ủy",
        "Đoàn Khối, Công đoàn Khối",
        "Trước 15/3/2025",
        "500 tờ gấp",
    )
    reading = read("PHỤ LỤC", "Phân công nhiệm vụ", (TABLE, row), *END)
    task = tasks(reading)["In tờ gấp"]
    assert (task.lead, task.supports, task.product) == (
        "Văn phòng Đảng ủy", ("Đoàn Khối", "Công đoàn Khối"), "500 tờ gấp",
    )  # fmt: skip
    assert task.due == DueOn("Trước 15/3/2025", date(2025, 3, 15))
    assert task.kind is TaskKind.ACTIVITY
    assert (task.target.amount, task.target.unit) == (500, "tờ gấp")
    assert reading.lines[task.line - 1] == "In tờ gấp"
    assert not [each for each in reading.warnings if each.line is not None]


def test_rows_stand_in_a_wave_named_by_their_annex(read):
    row = ("1", "Mở chuyên mục trên cổng thông tin", "Ban Tuyên giáo", "", "Thường xuyên", "")
    reading = read("I. NHIỆM VỤ", "1. Treo cờ Tổ quốc.", "PHỤ LỤC", "Lịch tuyên truyền", (TABLE, row), *END)
    assert told(reading) == [
        (1, Timing.THROUGHOUT, "NHIỆM VỤ", "Treo cờ Tổ quốc."),
        (2, Timing.THROUGHOUT, "Lịch tuyên truyền", "Mở chuyên mục trên cổng thông tin"),
    ]


def test_group_rows_name_the_time_around_the_congress(read):
    rows = (
        TABLE, group("TRƯỚC ĐẠI HỘI"), ("1", "Làm phim tư liệu", "Đoàn Khối", "", "Tháng 4/2025", ""),
        group("SAU ĐẠI HỘI"),
        ("2", "Thi tìm hiểu Nghị quyết", "Công đoàn Khối", "", "Sau Đại hội 10 ngày", ""),
    )  # fmt: skip
    reading = read("PHỤ LỤC", "Phân công", rows, *END)
    assert [(timing, text) for _, timing, _, text in told(reading)] == [
        (Timing.BEFORE, "Làm phim tư liệu"), (Timing.AFTER, "Thi tìm hiểu Nghị quyết"),
    ]  # fmt: skip
    assert {phase.congress for wave in reading.waves for phase in wave.phases} == {"bloc-6"}
    assert isinstance(tasks(reading)["Làm phim tư liệu"].due, DueWithin)
    assert tasks(reading)["Thi tìm hiểu Nghị quyết"].due.offset_days == 10


def test_group_rows_of_stages_lead_to_the_stages_of_the_text(read):
    rows = (
        TABLE, group("Đợt 2"), ("1", "Ra mắt sách ảnh", "Đoàn Khối", "", "", ""),
        group("Đợt 3 (từ 01/9 đến 30/9/2025)"), ("2", "Tổng kết cuộc thi", "Ban Tuyên giáo", "", "", ""),
    )  # fmt: skip
    reading = read(
        "I. NỘI DUNG", "Đợt 1: Tuyên truyền trước Đại hội", "- Treo cờ Tổ quốc.",
        "Đợt 2: Tuyên truyền trong Đại hội", "- Đưa tin về Đại hội.", "PHỤ LỤC", "Phân công", rows, *END,
    )  # fmt: skip
    assert [(wave, text) for wave, _, _, text in told(reading)] == [
        (1, "Treo cờ Tổ quốc."), (2, "Đưa tin về Đại hội."), (2, "Ra mắt sách ảnh"), (3, "Tổng kết cuộc thi"),
    ]  # fmt: skip
    assert reading.waves[2].stated.ends == date(2025, 9, 30)


def test_a_row_that_repeats_a_task_completes_it(read):
    rows = (
        TABLE, ("1", "Tổ chức hội thi báo cáo viên", "Ban Tuyên giáo", "Đoàn Khối", "20/4/2025", "Hội thi"),
        ("2", "Treo băng rôn tại trụ sở", "Văn phòng", "", "10/5/2025", ""),
        ("3", "Trao 15 nhà tình nghĩa", "Công đoàn Khối", "", "", ""),
    )  # fmt: skip
    reading = read(
        "I. NHIỆM VỤ", "1. Tổ chức hội thi báo cáo viên;",
        "2. Treo băng rôn tại trụ sở, xong trước 01/5/2025.",
        "3. Trao 12 nhà tình nghĩa.", "PHỤ LỤC", "Phân công", rows, *END,
    )  # fmt: skip
    found = tasks(reading)
    assert len(found) == 4
    contest, banners = (
        found["Tổ chức hội thi báo cáo viên;"],
        found["Treo băng rôn tại trụ sở, xong trước 01/5/2025."],
    )
    assert (contest.lead, contest.supports, contest.product) == ("Ban Tuyên giáo", ("Đoàn Khối",), "Hội thi")
    assert contest.due == DueOn("20/4/2025", date(2025, 4, 20))
    assert (banners.lead, banners.due.day) == ("Văn phòng", date(2025, 5, 1))
    assert any("10/5/2025" in each.why for each in reading.warnings)
    assert found["Trao 12 nhà tình nghĩa."].lead == ""
    assert found["Trao 15 nhà tình nghĩa"].lead == "Công đoàn Khối"


def test_what_all_cells_do_is_timed_by_their_own_congresses(read):
    row = ("1", "Đưa tin về đại hội của đơn vị", "Các chi bộ, đảng bộ cơ sở", "", "Sau đại hội 01 ngày", "")
    reading = read(
        "I. NHIỆM VỤ",
        "1. Tuyên truyền đại hội các chi bộ, đảng bộ cơ sở.",
        "PHỤ LỤC",
        "Phân công",
        (TABLE, row),
        *END,
    )
    due = tasks(reading)["Đưa tin về đại hội của đơn vị"].due
    assert isinstance(due, DueByEvent)
    assert due.congress == GRASSROOTS_KEY


def test_a_sentence_that_only_points_to_the_table_is_no_task(read):
    row = ("1", "In tờ gấp", "Văn phòng Đảng ủy", "", "", "")
    reading = read(
        "I. NHIỆM VỤ", "Nhiệm vụ cụ thể nêu tại Phụ lục kèm theo.", "PHỤ LỤC", "Phân công", (TABLE, row), *END
    )
    assert list(tasks(reading)) == ["In tờ gấp"]
    assert [wave.ordinal for wave in reading.waves] == [1]


def test_a_person_is_no_lead_and_is_asked_about(read):
    row = ("1", "Duyệt nội dung", "Đ/c Nguyễn Văn Bình", "", "", "")
    reading = read("PHỤ LỤC", "Phân công", (TABLE, row), *END)
    assert tasks(reading)["Duyệt nội dung"].lead == ""
    assert any("Nguyễn Văn Bình" in each.why for each in reading.warnings)


def test_a_clause_beyond_the_figures_gets_no_product_and_no_amount(read):
    row = ("1", "Nắm tình hình dư luận xã hội, tư tưởng Nhân dân", "Ban Tuyên giáo", "", "", "02 báo cáo")
    reading = read("PHỤ LỤC", "Phân công", (TABLE, row), *END)
    (task,) = tasks(reading).values()
    assert task.beyond_figures
    assert (task.product, task.target) == ("", None)


def test_a_table_of_another_kind_stays_text_with_a_warning(read):
    slogans = (("TT", "Khẩu hiệu"), ("1", "Nhiệt liệt chào mừng Đại hội!"))
    reading = read("I. NHIỆM VỤ", "1. Treo cờ Tổ quốc.", "PHỤ LỤC", "Khẩu hiệu", slogans, *END)
    assert list(tasks(reading)) == ["Treo cờ Tổ quốc."]
    assert any(each.why.startswith("Bảng được giữ nguyên văn") for each in reading.warnings)


def test_a_plan_that_is_a_table_alone_has_its_tasks(read):
    rows = (
        ("Thời gian", "Nội dung", "Người/đơn vị thực hiện", "Kết quả"),
        ("25 - 30/5", "Ra mắt trang Đại hội", "Trung tâm Dịch vụ", "Trang tin"),
    )
    reading = read("I. NHIỆM VỤ CỤ THỂ", rows, *END)
    task = tasks(reading)["Ra mắt trang Đại hội"]
    assert (task.lead, task.product) == ("Trung tâm Dịch vụ", "Trang tin")
    assert not any("chỉ có tiêu đề" in each.why for each in reading.warnings)


@pytest.mark.parametrize(
    "reference",
    [
        "(Biểu chi tiết đính kèm)",
        "Phân công nhiệm vụ, thời gian cụ thể như sau:",
        "Có bảng phân công kèm theo.",
        "(Có bảng phân công chi tiết dưới đây)",
        "Theo Phụ lục kèm theo.",
    ],
)
def test_a_sentence_that_only_leads_to_the_table_is_no_task(read, reference):
    reading = read("II. CÁC HOẠT ĐỘNG", reference, (TABLE, ("1", "Treo cờ", "Văn phòng", "", "", "")), *END)
    assert [text for *_, text in told(reading)] == ["Treo cờ"]


def test_a_table_split_by_a_page_heading_goes_on_without_its_heading(read):
    first = (TABLE, ("1", "In tờ gấp", "Văn phòng", "", "15/3/2025", ""))
    second = (
        ("2", "Họp báo", "Ban Tổ chức", "", "20/3/2025", ""),
        ("3", "Treo cờ", "Văn phòng", "", "25/3/2025", ""),
    )
    reading = read("PHỤ LỤC", "PHÂN CÔNG NHIỆM VỤ", first, "PHỤ LỤC (tiếp theo)", second, *END)
    assert [row[0] for row in told(reading)] == [1, 1, 1]
    assert tasks(reading)["Treo cờ"].lead == "Văn phòng"


def test_another_table_that_does_not_count_on_is_no_rest_of_it(read):
    first = (TABLE, ("1", "In tờ gấp", "Văn phòng", "", "15/3/2025", ""))
    other = (("1", "Nguyễn Văn A", "Bí thư", "", "Trưởng ban", ""),) * 2
    assert list(tasks(read("PHỤ LỤC", first, "DANH SÁCH", other, *END))) == ["In tờ gấp"]


def test_a_table_under_the_heading_of_a_stage_stands_in_it(read):
    def rows(text):
        return (TABLE, ("1", text, "Văn phòng", "", "", ""))

    reading = read(
        "II. CÁC ĐỢT TUYÊN TRUYỀN",
        "Đợt 1: Từ ngày 10/4 đến ngày 15/6/2025",
        rows("In tờ gấp"),
        "Đợt 2: Từ ngày 16/6 đến ngày 30/7/2025",
        rows("Họp báo"),
        *END,
    )
    assert [(row[0], row[3]) for row in told(reading)] == [(1, "In tờ gấp"), (2, "Họp báo")]
    assert [wave.stated.starts for wave in reading.waves] == [date(2025, 4, 10), date(2025, 6, 16)]


def test_a_table_under_a_stage_without_a_number_takes_its_time(read):
    def rows(text):
        return (TABLE, ("1", text, "Văn phòng", "", "", ""))

    parts = ("1. Giai đoạn cao điểm (từ 05/4/2025 đến 04/5/2025)", rows("Họp báo"))
    reading = read("II. KẾ HOẠCH HOẠT ĐỘNG", *parts, "2. Tháng 6/2025", rows("Treo cờ"), *END)
    assert [(row[2], row[3]) for row in told(reading)] == [
        ("Giai đoạn cao điểm (từ 05/4/2025 đến 04/5/2025)", "Họp báo"),
        ("Tháng 6/2025", "Treo cờ"),
    ]
    assert [wave.stated.starts for wave in reading.waves] == [date(2025, 4, 5), date(2025, 6, 1)]


def test_days_in_the_words_of_a_row_are_finer_than_the_months_beside_them(read):
    rows = (
        TABLE,
        ("1", "Treo pa nô (xong trước ngày 25/4)", "Văn phòng", "", "Tháng 4/2025", ""),
        ("2", "Thi viết, nhận bài đến hết ngày 31/5/2025", "Văn phòng", "", "Tháng 4/2025", ""),
    )
    assert [task.due for task in tasks(read("II. NHIỆM VỤ", rows, *END)).values()] == [
        DueOn("Treo pa nô (xong trước ngày 25/4)", date(2025, 4, 25)),
        DueWithin("Tháng 4/2025", date(2025, 4, 1), date(2025, 4, 30)),
    ]


def test_a_numbered_heading_with_nothing_but_a_table_is_nothing_to_do(read):
    rows = (TABLE, ("1", "In tờ gấp", "Văn phòng", "", "", ""))
    reading = read("1. Mục đích", "- Nâng cao nhận thức.", "2. Nhiệm vụ trọng tâm", rows, *END)
    assert list(tasks(reading)) == ["In tờ gấp"]


def test_a_title_in_capitals_over_a_table_behind_the_signature_is_nothing_to_do(read):
    rows = (TABLE, ("1", "In tờ gấp", "Văn phòng", "", "", ""))
    reading = read("I. NHIỆM VỤ", "1. Mở chuyên mục.", *END, "BIỂU GIAO CHỈ TIÊU NĂM 2025", rows)
    assert list(tasks(reading)) == ["Mở chuyên mục.", "In tờ gấp"]


def test_a_plan_that_is_one_table_tells_its_aims_there(read):
    rows = (
        ("Mục", "Nội dung", "Thực hiện"),
        ("I", "MỤC ĐÍCH, YÊU CẦU", ""),
        ("1", "Giáo dục truyền thống", ""),
        ("II", "HOẠT ĐỘNG", ""),
        ("1", "Gặp mặt nhân chứng lịch sử", "Văn phòng"),
    )
    reading = read(rows, *END)
    assert [aim.text for aim in reading.aims] == ["Giáo dục truyền thống"]
    assert list(tasks(reading)) == ["Gặp mặt nhân chứng lịch sử"]


def test_the_request_under_the_table_of_a_letter_is_for_those_it_asks(tmp_path):
    document = docx.Document()
    head = ("UBND XÃ ĐỒNG CHIÊM", "Số: 13/UBND-VX", "V/v phòng, chống pháo nổ", "Đồng Chiêm, ngày 24/11/2025")
    for text in (*head, "Kính gửi: Các thôn", "Chủ tịch UBND xã yêu cầu thực hiện các nhiệm vụ sau:"):
        document.add_paragraph(text)
    table = document.add_table(0, 3)
    for row in (("TT", "Nhiệm vụ", "Đơn vị thực hiện"), ("1", "Ký cam kết", "Các thôn")):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    document.add_paragraph("Yêu cầu các đơn vị báo cáo kết quả trước ngày 22/02/2026.")
    document.save(tmp_path / "cong-van.docx")
    reading = read_plan(tmp_path / "cong-van.docx")
    assert list(tasks(reading)) == ["Ký cam kết"]
    assert [(duty.body, duty.items[0].text) for duty in reading.duties] == [
        ("các đơn vị", "báo cáo kết quả trước ngày 22/02/2026.")
    ]


def test_a_table_under_the_name_of_an_organisation_is_led_by_it(read):
    def rows(text):
        return (("TT", "Nội dung", "Thời gian"), ("1", text, "20/9/2025"))

    parts = (
        "1. Văn phòng Đảng ủy",
        rows("In tờ gấp"),
        "2. Đoàn Khối",
        rows("Họp báo"),
        "Ghi chú: In hai màu.",
    )
    found = tasks(read("II. NHIỆM VỤ CỤ THỂ", *parts, *END))
    assert {text: task.lead for text, task in found.items()} == {
        "In tờ gấp": "Văn phòng Đảng ủy",
        "Họp báo": "Đoàn Khối",
    }


def test_the_first_row_of_work_is_read_and_one_that_is_none_is_told(read):
    plan = read(
        "I. PHÂN CÔNG",
        (
            ("TT", "Nội dung công việc", "Thời gian", "Người phụ trách"),
            ("1", "Treo cờ", "Tháng 3", "Ban Tuyên giáo"),
            ("2", "Mít tinh", "Tháng 4", "Văn phòng"),
            ("", "", "", "Đoàn Thanh niên"),
        ),
        *END,
    )
    assert [(text, task.lead) for text, task in tasks(plan).items()] == [
        ("Treo cờ", "Ban Tuyên giáo"),
        ("Mít tinh", "Văn phòng"),
    ]
    assert [each.text for each in plan.warnings if "chưa thành nhiệm vụ" in each.why] == ["Đoàn Thanh niên"]


def test_a_time_that_is_not_read_is_told_and_the_day_in_the_words_still_stands(read):
    plan = read(
        "I. PHÂN CÔNG",
        (
            ("TT", "Nội dung", "Chủ trì", "Thời gian"),
            ("1", "Phát thanh", "Ban A", "Hằng ngày"),
            ("2", "Chấm thi, xong trước ngày 15/5/2025", "Ban B", "Vòng loại: 10/5 - Chung kết: 15/5"),
        ),
        *END,
    )
    first, second = tasks(plan).values()
    assert (first.due, first.due_unclear) == (None, True)
    assert second.due.day == date(2025, 5, 15)
    assert len([each for each in plan.warnings if "Cột thời gian" in each.why]) == 2


def test_paragraphs_of_one_cell_that_are_deeds_are_tasks(read):
    cell = "Tổ chức họp báo\nTổ chức treo cờ"
    plan = read(
        "I. PHÂN CÔNG",
        (("TT", "Nội dung", "Chủ trì", "Thời gian"), ("1", cell, "Ban A", "15/5/2025")),
        *END,
    )
    assert [(text, task.lead) for text, task in tasks(plan).items()] == [
        ("Tổ chức họp báo", "Ban A"),
        ("Tổ chức treo cờ", "Ban A"),
    ]
