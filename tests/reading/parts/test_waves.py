from datetime import date

import pytest

from app.domain.dates.due import DueWithin
from app.domain.task import Timing
from app.reading.plan import read_plan_text

HEAD = "KẾ HOẠCH\nTuyên truyền\n-----\nI. NỘI DUNG VÀ TIẾN ĐỘ\n"


def waves(text):
    return read_plan_text(HEAD + text).waves


def told(text):
    """Return the waves as (number, task texts of all its phases)."""
    return [
        (wave.ordinal, [task.text for phase in wave.phases for task in phase.tasks]) for wave in waves(text)
    ]


@pytest.mark.parametrize(
    "second",
    [
        "Đợt 2. Sau Đại hội", "Đợt 2 - Sau Đại hội", "Đợt 2 – Sau Đại hội", "Đợt 2: Sau Đại hội", "Đợt 2",
        "ĐỢT II", "Đợt hai", "Đợt thứ hai (tháng 6/2025)", "2. Đợt 2. Sau Đại hội", "b) Đợt 2 - Sau Đại hội",
        "* Đợt 2: Sau Đại hội", "Giai đoạn 2 (từ 01/6 đến 30/6/2025)", "Bước 2", "BƯỚC 2. SAU ĐẠI HỘI",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "first", ["Đợt 1:", "Đợt 1. Trước Đại hội", "1. Đợt 1. Trước Đại hội", "a) Đợt 1 - Mở đầu", "ĐỢT I"]
)
@pytest.mark.parametrize(
    "task", ["- Mít tinh kỷ niệm 30/4/1975.", "Mít tinh kỷ niệm 30/4/1975", "+ Mít tinh"]
)
def test_a_stage_is_a_wave_however_the_one_before_is_written(first, second, task):
    text = task.lstrip("-+ ")
    assert told(f"{first}\n{task}\n{second}\n- Đưa tin.\n") == [(1, [text]), (2, ["Đưa tin."])]


def test_stages_that_set_a_time_are_waves_and_not_phases_of_one():
    first, second = waves("Đợt 1. Trước Đại hội\n- Treo cờ.\nĐợt 2. Sau Đại hội\n- Đưa tin.")
    assert (first.phases[0].timing, second.phases[0].timing) == (Timing.BEFORE, Timing.AFTER)


def test_a_stage_within_a_stage_is_a_part_of_it():
    (wave,) = waves("Đợt 1: Đại hội\nGiai đoạn 1: Chuẩn bị\n- Treo cờ.\nGiai đoạn 2: Sau đại hội\n- Họp.")
    assert [(phase.timing, len(phase.tasks)) for phase in wave.phases] == [
        (Timing.THROUGHOUT, 1),
        (Timing.AFTER, 1),
    ]


def warned(text):
    return [(each.line, each.why) for each in read_plan_text(HEAD + text).warnings if "thứ tự" in each.why]


def test_a_number_given_twice_keeps_both_and_warns():
    text = "Đợt 1\n- A treo cờ.\nĐợt 2\n- B phát loa.\nĐợt 2\n- C đưa tin."
    assert [ordinal for ordinal, _ in told(text)] == [1, 2, 2]
    assert warned(text) == [(9, "Đợt 2 được ghi hai lần (đã có ở dòng 7); hãy kiểm tra số thứ tự.")]


@pytest.mark.parametrize(("order", "lines"), [("213", [7, 9]), ("132", [7, 9]), ("14", [7]), ("123", [])])
def test_numbers_out_of_order_stay_as_written_and_warn(order, lines):
    text = "\n".join(f"Giai đoạn {number}\n- Treo cờ {number}." for number in order)
    assert [ordinal for ordinal, _ in told(text)] == [int(number) for number in order]
    assert [line for line, _ in warned(text)] == lines


def test_one_stage_told_in_two_parts_is_one_wave_and_takes_its_days():
    text = "Đợt 1: Mở đầu\n- Treo cờ.\nII. THỜI GIAN\n- Đợt 1: từ ngày 01/3/2025 đến ngày 15/3/2025\n"
    (wave,) = waves(text)
    assert [len(phase.tasks) for phase in wave.phases] == [1]
    assert isinstance(wave.stated, DueWithin)
    assert (wave.stated.starts, wave.stated.ends) == (date(2025, 3, 1), date(2025, 3, 15))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Đợt 1. Trước đại hội", "Đợt 1. Trước ngày bầu cử"),
        ("Đợt 1: Đại hội Đảng bộ xã lần thứ V", "Đợt 1: Đại hội XIV của Đảng"),
        ("Đợt 1", "Giai đoạn 1"),
    ],
)
def test_stages_of_two_programmes_are_not_one(one, other):
    text = f"{one}\n- Treo cờ.\nII. NỘI DUNG KHÁC\n{other}\n- Họp."
    assert told(text) == [(1, ["Treo cờ."]), (1, ["Họp."])]


def test_a_part_without_a_number_counts_on_from_the_last_stage():
    text = "1. Hoạt động chung\n- Treo cờ.\n- Họp báo.\n2. Từng đợt\nĐợt 1\n- Mở lớp.\nĐợt 2\n- Đưa tin."
    assert told(text) == [(1, ["Mở lớp."]), (2, ["Đưa tin."]), (3, ["Treo cờ.", "Họp báo."])]


def test_a_phase_of_another_event_hangs_on_no_congress():
    text = "1. Đại hội Đảng bộ xã lần thứ V\n- Treo cờ.\n2. Trước ngày bầu cử\n- Niêm yết danh sách."
    phases = [phase for wave in waves(text) for phase in wave.phases]
    assert {phase.congress for phase in phases if "bầu cử" in phase.title} == {None}


def test_a_phase_before_a_congress_that_cannot_be_told_says_so():
    text = (
        "1. Đại hội Đảng bộ xã lần thứ V\n- Treo cờ.\n2. Đại hội Đảng bộ tỉnh lần thứ XX\n- Đưa tin.\n"
        "3. Đợt cuối\n3.1. Trước đại hội\n- Mở lớp.\n3.2. Sau đại hội\n- Sơ kết."
    )
    reading = read_plan_text(HEAD + text)
    phases = {phase.line: phase for wave in reading.waves for phase in wave.phases}
    told = {each.line for each in reading.warnings if "đại hội nào" in each.why}
    assert [(phases[line].title, phases[line].congress) for line in sorted(told)] == [
        ("Trước đại hội", None),
        ("Sau đại hội", None),
    ]


def test_a_stage_without_a_number_is_a_phase_in_its_place():
    (wave,) = waves(
        "1. Giai đoạn chuẩn bị (từ 05/02 đến 28/02/2026)\n- In tờ gấp.\n"
        "2. GIAI ĐOẠN CAO ĐIỂM (từ 01/3 đến ngày bầu cử 15/3/2026)\n- Phát thanh lưu động.\n"
        "3. Sau bầu cử\n- Tháo dỡ băng rôn.\n"
    )
    assert [(phase.timing, phase.stated and phase.stated.starts) for phase in wave.phases] == [
        (Timing.THROUGHOUT, date(2026, 2, 5)),
        (Timing.THROUGHOUT, date(2026, 3, 1)),
        (Timing.AFTER, None),
    ]


def test_what_a_list_of_stages_names_is_no_task_where_their_tasks_stand_elsewhere():
    listed = "* Đợt 1 (từ 01/2026 - 6/2026): Tuyên truyền Đại hội chi đoàn.\n"
    assert told(f"{listed}II. NỘI DUNG THỰC HIỆN\n1. Đợt 1\n- Thay ảnh đại diện.\n") == [
        (1, ["Thay ảnh đại diện."])
    ]
    assert told(listed) == [(1, ["Tuyên truyền Đại hội chi đoàn."])]
    dated = listed.replace("Tuyên truyền Đại hội chi đoàn", "Treo cờ trước ngày 01/3/2026")
    assert told(f"{dated}II. NỘI DUNG THỰC HIỆN\n1. Đợt 1\n- Thay ảnh đại diện.\n") == [
        (1, ["Treo cờ trước ngày 01/3/2026.", "Thay ảnh đại diện."])
    ]


def test_points_right_under_a_note_of_the_time_are_due_in_it():
    (wave,) = waves("1. Giai đoạn I\nThời gian: từ 01/3/2025 đến 15/3/2025\n+ Treo cờ.\n+ Họp báo.")
    due = DueWithin("Thời gian: từ 01/3/2025 đến 15/3/2025", date(2025, 3, 1), date(2025, 3, 15))
    assert wave.stated == due
    assert [(task.text, task.due) for task in wave.phases[0].tasks] == [("Treo cờ.", due), ("Họp báo.", due)]


@pytest.mark.parametrize("last", ["Sau Đại hội", "Tuyên truyền kết quả Đại hội"])
def test_a_stage_that_only_comes_after_a_congress_is_of_the_one_before(last):
    reading = waves(
        "Bước 1: Đại hội các chi bộ\n- Treo cờ.\nBước 2: Đại hội Đảng bộ xã lần thứ II\n- Họp báo.\n"
        f"Bước 3: {last}\n- Đưa tin ngay trong ngày bế mạc.\n"
    )
    assert [wave.phases[0].congress for wave in reading] == ["grassroots", "bloc-2", "bloc-2"]
