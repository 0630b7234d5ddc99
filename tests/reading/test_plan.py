"""Invented plans of many makes, each with what a clerk would take from it."""

from datetime import date

import pytest

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor, DueByEvent, DueOn, DueWithin
from app.domain.errors import UnreadableFileError
from app.domain.task import TaskKind, Timing
from app.reading.plan import fingerprint, read_plan, read_plan_text
from app.reading.to_json import reading_to_json

BEFORE, DURING, AFTER, THROUGHOUT = Timing.BEFORE, Timing.DURING, Timing.AFTER, Timing.THROUGHOUT

EXPECTED = {
    "dang-uy-xa": {
        "symbol": "12-KH/ĐU", "issued_on": date(2025, 3, 5), "place": "Thượng Lâm",
        "issuer": "ĐẢNG ỦY XÃ THƯỢNG LÂM", "basis": ["41-CT/TU"], "signer": "Lò Văn Thịnh",
        "aims": 3, "focus": 2, "channels": 3, "recipients": 3, "duties": [1, 1, 2],
        "waves": [[(THROUGHOUT, "grassroots", 2)],
                  [(BEFORE, "bloc-2", 2), (DURING, "bloc-2", 1), (AFTER, "bloc-2", 1)]],
        "congresses": ["grassroots", "bloc-2"], "warnings": 0,
    },
    "giai-doan": {
        "symbol": "08-KH/ĐU", "issued_on": date(2025, 2, 17), "place": "Hải Phòng",
        "issuer": "ĐẢNG ỦY CÁC CƠ QUAN THÀNH PHỐ", "basis": ["07-HD/BTGDVTU", "02-KH/ĐU"],
        "signer": "Phạm Thị Thu Hà", "aims": 2, "focus": 0, "channels": 0, "recipients": 3, "duties": [2, 1],
        "waves": [[(THROUGHOUT, "grassroots", 2)], [(THROUGHOUT, "bloc-1", 2)]],
        "congresses": ["grassroots", "bloc-1"], "warnings": 0,
    },
    "ky-niem": {
        "symbol": "95-KH/HU", "issued_on": date(2024, 12, 9), "place": "Đông Sơn",
        "issuer": "HUYỆN ỦY ĐÔNG SƠN", "basis": ["170-HD/BTGTW"], "signer": "Nguyễn Thị Mai Lan",
        "aims": 2, "focus": 3, "channels": 0, "recipients": 3, "duties": [1, 1, 1],
        "waves": [[(THROUGHOUT, None, 4)]], "congresses": [], "warnings": 1,
    },
    "bau-cu": {
        "symbol": "45/KH-UBND", "issued_on": date(2026, 1, 15), "place": "Bến Nghé",
        "issuer": "ỦY BAN NHÂN DÂN PHƯỜNG BẾN NGHÉ", "basis": ["311/KH-UBND"], "signer": "Trần Quốc Bảo",
        "aims": 1, "focus": 2, "channels": 0, "recipients": 2, "duties": [1, 1, 1],
        "waves": [[(BEFORE, None, 2), (DURING, None, 1), (AFTER, None, 2)]], "congresses": [], "warnings": 0,
    },
    "chi-bo": {
        "symbol": "03-KH/CB", "issued_on": date(2025, 2, 20), "place": "Vĩnh Yên",
        "issuer": "CHI BỘ KHOA TIỂU HỌC", "basis": [], "signer": "Đặng Thị Hồng Vân",
        "aims": 2, "focus": 0, "channels": 0, "recipients": 2, "duties": [1, 1],
        "waves": [[(BEFORE, "bloc-12", 2), (DURING, "bloc-12", 2), (AFTER, "bloc-12", 3)]],
        "congresses": ["bloc-12"], "warnings": 1,
    },
    "xuong-dong": {
        "symbol": "44-KH/ĐUK", "issued_on": date(2024, 11, 25), "place": "Nam Hải",
        "issuer": "ĐẢNG ỦY KHỐI DOANH NGHIỆP", "basis": ["180-KH/TU"], "signer": "Vũ Đình Hoàng",
        "aims": 2, "focus": 0, "channels": 0, "recipients": 3, "duties": [1, 1],
        "waves": [[(THROUGHOUT, "grassroots", 2)],
                  [(BEFORE, "bloc-6", 1), (DURING, "bloc-6", 1), (AFTER, "bloc-6", 1)]],
        "congresses": ["grassroots", "bloc-6"], "warnings": 0,
    },
    "huong-dan": {
        "symbol": "61-HD/BTGTU", "issued_on": date(2025, 4, 3), "place": "Quảng Hà",
        "issuer": "BAN TUYÊN GIÁO", "basis": [], "signer": "Hoàng Minh Đức",
        "aims": 2, "focus": 0, "channels": 2, "recipients": 3, "duties": [1, 1],
        "waves": [[(BEFORE, "province-17", 2), (DURING, "province-17", 2), (AFTER, "province-17", 2)]],
        "congresses": ["province-17"], "warnings": 0,
    },
    "cong-van": {
        "symbol": "210-CV/VPTU", "issued_on": date(2025, 5, 30), "place": "Hưng Long",
        "issuer": "VĂN PHÒNG", "basis": [], "signer": "Bùi Thanh Tùng",
        "aims": 0, "focus": 0, "channels": 0, "recipients": 2, "duties": [],
        "waves": [[(THROUGHOUT, "province-22", 3)]], "congresses": ["province-22"], "warnings": 1,
    },
    "tinh-uy": {
        "symbol": "201-KH/TU", "issued_on": date(2024, 11, 12), "place": "Bình An",
        "issuer": "TỈNH ỦY BÌNH AN", "basis": ["33-KH/BTGTW", "190-KH/TU"], "signer": "Nguyễn Hữu Đức",
        "aims": 4, "focus": 0, "channels": 2, "recipients": 4, "duties": [1, 1, 1, 1],
        "waves": [[(BEFORE, None, 4), (DURING, None, 1), (AFTER, None, 2)]],
        "congresses": ["grassroots", "province-18"], "warnings": 3,
    },
    "dang-uy-phuong": {
        "symbol": "17-KH/ĐU", "issued_on": date(2025, 1, 2), "place": "Phường 5",
        "issuer": "ĐẢNG ỦY PHƯỜNG 5", "basis": ["150-KH/QU"], "signer": "Trần Thị Bích Ngọc",
        "aims": 2, "focus": 0, "channels": 2, "recipients": 3, "duties": [1, 1, 1, 1],
        "waves": [[(BEFORE, "grassroots", 2)],
                  [(BEFORE, "bloc-7", 1), (DURING, "bloc-7", 1), (AFTER, "bloc-7", 1)]],
        "congresses": ["grassroots", "bloc-7"], "warnings": 1,
    },
    "cong-doan": {
        "symbol": "09/KH-CĐKCN", "issued_on": date(2025, 3, 3), "place": "Hải An",
        "issuer": "CÔNG ĐOÀN CÁC KHU CÔNG NGHIỆP", "basis": [], "signer": "Lý Thị Hoa",
        "aims": 1, "focus": 0, "channels": 0, "recipients": 2, "duties": [1, 1],
        "waves": [[(THROUGHOUT, None, 5)]], "congresses": [], "warnings": 1,
    },
    "dang-uy-so": {
        "symbol": "22-KH/ĐU", "issued_on": date(2024, 10, 8), "place": "Đồng Xuân",
        "issuer": "ĐẢNG ỦY SỞ GIAO THÔNG", "basis": [], "signer": None,
        "aims": 2, "focus": 0, "channels": 2, "recipients": 0, "duties": [1, 1, 1],
        "waves": [[(THROUGHOUT, "grassroots", 2)],
                  [(BEFORE, "bloc-15", 2), (DURING, "bloc-15", 1), (AFTER, "bloc-15", 2)]],
        "congresses": ["grassroots", "bloc-15"], "warnings": 2,
    },
    "thieu-dau": {
        "symbol": "", "issued_on": None, "place": "", "issuer": "", "basis": [], "signer": None,
        "aims": 1, "focus": 0, "channels": 1, "recipients": 0, "duties": [1, 1],
        "waves": [[(THROUGHOUT, "grassroots", 2)], [(BEFORE, "province-20", 1), (AFTER, "province-20", 1)]],
        "congresses": ["grassroots", "province-20"], "warnings": 7,
    },
}  # fmt: skip


@pytest.fixture
def read(plan_path):
    return lambda name: read_plan(plan_path(name))


@pytest.mark.parametrize("name", EXPECTED)
def test_header_of_an_invented_plan(name, read):
    document, expected = read(name).document, EXPECTED[name]
    for field in ("symbol", "issued_on", "place", "issuer", "signer"):
        assert getattr(document, field) == expected[field], field
    assert [each.symbol for each in document.basis] == expected["basis"]
    assert len(document.recipients) == expected["recipients"]


@pytest.mark.parametrize("name", EXPECTED)
def test_content_of_an_invented_plan(name, read):
    reading, expected = read(name), EXPECTED[name]
    waves = [
        [(phase.timing, phase.congress, len(phase.tasks)) for phase in wave.phases] for wave in reading.waves
    ]
    assert waves == expected["waves"]
    counts = {part: len(getattr(reading, part)) for part in ("aims", "focus", "channels", "warnings")}
    assert counts == {part: expected[part] for part in counts}
    assert [len(duty.items) for duty in reading.duties] == expected["duties"]
    assert [each.key for each in reading.congresses] == expected["congresses"]


def dues(reading):
    tasks = [task for wave in reading.waves for phase in wave.phases for task in phase.tasks]
    items = [item for duty in reading.duties for item in duty.items]
    return [task.due for task in (*tasks, *items) if task.due]


def test_due_rules_of_a_commune_plan(read):
    month, opening, closing, day = dues(read("dang-uy-xa"))
    assert isinstance(month, DueWithin)
    assert (month.starts, month.ends) == (date(2025, 5, 1), date(2025, 5, 31))
    assert opening == DueByEvent("hoàn thành trước ngày khai mạc 03 ngày", "bloc-2", CongressEvent.OPENS, -3)
    assert isinstance(closing, DueByEvent)
    assert (closing.congress, closing.event, closing.offset_days) == ("bloc-2", CongressEvent.CLOSES, 2)
    assert isinstance(day, DueOn)
    assert day.day == date(2025, 3, 20)


def test_dated_stages_give_their_tasks_a_window_unless_they_state_their_own_day(read):
    reading = read("giai-doan")
    wave = reading.waves[0]
    assert isinstance(wave.stated, DueWithin)
    assert (wave.stated.starts, wave.stated.ends) == (date(2025, 3, 1), date(2025, 4, 15))
    assert wave.phases[0].stated == wave.stated
    first, second = wave.phases[0].tasks
    assert first.due is None
    assert reading_to_json(reading)["waves"][0]["phases"][0]["tasks"][0]["due"]["to"] == "2025-04-15"
    assert isinstance(second.due, DueOn)
    assert second.due.day == date(2025, 4, 10)


def test_recalled_days_are_no_deadlines(read):
    days = [due.day for due in dues(read("ky-niem")) if isinstance(due, DueOn)]
    assert days == [date(2025, 2, 2), date(2025, 2, 5), date(2025, 1, 25)]


def test_own_congress_of_each_unit(read):
    due = read("xuong-dong").duties[1].items[0].due
    assert isinstance(due, DueByEvent)
    assert (due.congress, due.event, due.offset_days) == ("grassroots", CongressEvent.CLOSES, 10)


def test_wave_edges(read):
    reading = read("xuong-dong")
    assert reading.waves[0].ends == Anchor("grassroots", CongressEvent.CLOSES)
    assert reading.waves[1].starts == Anchor("grassroots", CongressEvent.CLOSES, 1)
    assert reading.waves[1].ends == Anchor("bloc-6", CongressEvent.OPENS)


def test_agencies_named_in_a_heading(read):
    duty = read("huong-dan").duties[0]
    assert duty.agencies == (
        "Báo Quảng Hà",
        "Đài Phát thanh và Truyền hình tỉnh",
        "Sở Văn hóa, Thể thao và Du lịch",
    )


def test_duty_without_a_body_is_a_warning_with_its_line(read):
    warning = read("chi-bo").warnings[-1]
    assert (warning.line, warning.text[:9]) == (34, "Đảng viên")


def test_boundary_clause_is_only_a_title(read):
    task = read("chi-bo").waves[0].phases[2].tasks[2]
    assert task.beyond_figures
    assert task.due is None


def test_nested_points_are_tasks_and_their_opening_line_is_not():
    reading = read_plan_text(
        "KẾ HOẠCH\nTuyên truyền\n-----\nI. CÁC HOẠT ĐỘNG\n1. Đợt 1\n- Tổ chức các việc sau:\n+ Hội "
        "thi\n+ Giao lưu\n"
        "- Treo cờ Tổ quốc.\n"
    )
    assert [task.text for task in reading.waves[0].phases[0].tasks] == [
        "Hội thi",
        "Giao lưu",
        "Treo cờ Tổ quốc.",
    ]


def test_closing_sentence_is_no_task():
    reading = read_plan_text(
        "KẾ HOẠCH\nA\n-----\nI. HOẠT ĐỘNG\n- Treo cờ.\nTrên đây là kế hoạch của Đảng ủy."
    )
    assert [task.text for task in reading.waves[0].phases[0].tasks] == ["Treo cờ."]


def test_kinds_are_guessed_from_wording(read):
    kinds = [task.kind for task in read("giai-doan").waves[1].phases[0].tasks]
    assert kinds == [TaskKind.ACTIVITY, TaskKind.TOPIC]


def test_fingerprint_ignores_spacing_and_dashes():
    assert fingerprint(["- Treo  cờ", "", "Tổ quốc"]) == fingerprint(["– Treo cờ Tổ\u00a0quốc"])
    assert fingerprint(["Treo cờ"]) != fingerprint(["treo cờ"])


@pytest.mark.parametrize(
    "text", ["Hôm nay trời đẹp.", "1. Introduction\n\nThe company grew.\n", "- Anh đi đâu?\n- Về nhà."]
)
def test_a_text_that_is_no_plan_is_refused(text):
    with pytest.raises(UnreadableFileError, match="kế hoạch"):
        read_plan_text(text)


def test_keys_are_unique(read):
    for name in EXPECTED:
        reading = read(name)
        phases = [phase for wave in reading.waves for phase in wave.phases]
        tasks = [task for phase in phases for task in phase.tasks]
        tasks.extend(item for duty in reading.duties for item in duty.items)
        assert len({phase.key for phase in phases}) == len(phases)
        assert len({task.key for task in tasks}) == len(tasks)


def test_notes_under_an_activity_say_who_leads_it_and_who_helps():
    reading = read_plan_text(
        "KẾ HOẠCH\nTuyên truyền\nNgày 01 tháng 3 năm 2026\nI. NỘI DUNG HOẠT ĐỘNG\n1. Giải bóng đá Cúp 26/3\n"
        "- Thời gian: từ ngày 16/3 đến ngày 25/3/2026.\n- Đơn vị thực hiện: Chi đoàn Trường A.\n"
        "- Phối hợp: Công an phường, Hội Phụ nữ.\n- Thành phần: 08 đội.\n"
        "2. Hội thi\n- Treo cờ.\n- Chủ trì: Ban B.\n"
    )
    cup, flags = (task for wave in reading.waves for phase in wave.phases for task in phase.tasks)
    assert (cup.text, cup.lead) == ("Giải bóng đá Cúp 26/3", "Chi đoàn Trường A")
    assert cup.supports == ("Công an phường", "Hội Phụ nữ")
    assert (flags.text, flags.lead) == ("Treo cờ.", "Ban B")


def test_points_without_any_part_are_tasks_and_duties_of_those_they_name():
    reading = read_plan_text(
        "KẾ HOẠCH\nTuyên truyền\nChi bộ xây dựng kế hoạch như sau:\n1. Trong Đại hội, cử người đưa tin.\n"
        "2. Tổ công đoàn treo băng rôn.\n3. Đoàn Thanh niên quay clip.\n"
    )
    assert [duty.body for duty in reading.duties] == ["Tổ công đoàn", "Đoàn Thanh niên"]
    (only,) = (task for wave in reading.waves for phase in wave.phases for task in phase.tasks)
    assert only.text == "Trong Đại hội, cử người đưa tin."


def test_a_plan_without_any_mark_is_read_by_its_headings_with_colons():
    reading = read_plan_text(
        "KẾ HOẠCH\nTuyên truyền\nThực hiện Nghị quyết, Chi bộ xây dựng kế hoạch như sau:\n\n"
        "Mục đích: Để mọi hộ đồng thuận.\n\nNội dung công việc:\nTổ chức họp dân trước ngày 15/4/2026.\n"
        "Vẽ tường bích họa.\n\nPhân công:\nBan công tác Mặt trận: vận động các hộ.\n"
    )
    tasks = [task.text for wave in reading.waves for phase in wave.phases for task in phase.tasks]
    assert tasks == ["Tổ chức họp dân trước ngày 15/4/2026.", "Vẽ tường bích họa."]
    assert [aim.text for aim in reading.aims] == ["Mục đích: Để mọi hộ đồng thuận."]
    assert [duty.body for duty in reading.duties] == ["Ban công tác Mặt trận"]
