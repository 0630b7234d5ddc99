"""Times that headings and notes give for what stands under them."""

from datetime import date

import pytest

from app.domain.dates.due import DueEvery, DueOn, DueWithin, Period
from app.reading.plan import read_plan_text
from app.reading.times.stated_times import is_time_note, says_only_when
from app.reading.to_json import reading_to_json

HEAD = (
    "ĐẢNG ỦY XÃ LÂM SƠN\n*\nSố 12-KH/ĐU\nLâm Sơn, ngày 05 tháng 01 năm 2026\nKẾ HOẠCH\n"
    "Tuyên truyền đại hội\n-----\n"
)


def read(body):
    return read_plan_text(HEAD + body)


def dues(reading):
    waves = reading_to_json(reading)["waves"]
    return [task["due"] for wave in waves for phase in wave["phases"] for task in phase["tasks"]]


PHASES = """I. NỘI DUNG TUYÊN TRUYỀN ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ II
1. Trước đại hội (từ 10/01/2026 đến 28/02/2026)
- Phát động cuộc thi viết; nộp bài trước 17 giờ ngày 20/02/2026.
- Gửi báo cáo trước ngày 20 hằng tháng.
- Họp giao ban định kỳ 02 tuần một lần.
- Tuyên truyền truyền thống của Đảng bộ xã.
2. Sau đại hội (hoàn thành trước ngày 30/4/2026)
- Tổ chức học tập nghị quyết.
"""


def test_a_phase_keeps_its_time_and_tasks_their_own():
    reading = read(PHASES)
    before, after = reading.waves[0].phases
    assert before.stated == DueWithin(
        "Trước đại hội (từ 10/01/2026 đến 28/02/2026)", date(2026, 1, 10), date(2026, 2, 28)
    )
    assert isinstance(after.stated, DueOn)
    own, again, unclear, none = before.tasks
    assert isinstance(own.due, DueOn)
    assert own.due.day == date(2026, 2, 20)
    assert again.due == DueEvery("Gửi báo cáo trước ngày 20 hằng tháng", Period.MONTH, 20)
    assert (unclear.due, unclear.due_unclear) == (None, True)
    assert (none.due, none.due_unclear) == (None, False)


def test_in_json_a_task_takes_the_time_of_its_phase_unless_its_own_is_unclear():
    own, again, unclear, none, last = dues(read(PHASES))
    assert own["date"] == "2026-02-20"
    assert (again["every"], again["day"]) == ("month", 20)
    assert unclear is None
    assert (none["from"], none["to"]) == ("2026-01-10", "2026-02-28")
    assert last["date"] == "2026-04-30"
    (warning,) = [each for each in read(PHASES).warnings if "giao ban" in each.text]
    assert "02 tuần một lần" in warning.why


def test_a_wave_states_its_time_for_all_its_phases():
    reading = read(
        "I. NỘI DUNG\n1. Đợt 1: xong trong quý II/2026\n- Treo cờ.\n2. Đợt 2 (từ 01/7/2026 đến 30/9/2026)\n"
        "2.1. Trước đại hội\n- Mở chuyên mục.\n2.2. Sau đại hội\n- Phát hành tài liệu.\n"
    )
    first, second = reading.waves
    assert isinstance(first.stated, DueWithin)
    assert [task.text for phase in first.phases for task in phase.tasks] == ["Treo cờ."]
    assert isinstance(second.stated, DueWithin)
    assert [phase.stated for phase in second.phases] == [None, None]
    assert [due["to"] for due in dues(reading)] == ["2026-06-30", "2026-09-30", "2026-09-30"]


def test_a_stage_that_begins_only_is_warned_of():
    reading = read("I. NỘI DUNG\n1. Đợt 1 (từ 01/6/2026)\n- Treo cờ.\n")
    assert reading.waves[0].stated is None
    assert any("ngày bắt đầu" in warning.why for warning in reading.warnings)


@pytest.mark.parametrize(
    "note", ["Thời gian: Từ ngày 15/3 đến ngày 30/4/2026", "Tiến độ: từ 15/3 - 30/4/2026."]
)
def test_a_note_on_time_is_the_time_of_its_phase(note):
    reading = read(
        f"I. NỘI DUNG\n1. Trước đại hội\n- {note}\n- Treo cờ Tổ quốc.\n2. Sau đại hội\n- Tổng kết.\n"
    )
    phase = reading.waves[0].phases[0]
    assert isinstance(phase.stated, DueWithin)
    assert (phase.stated.starts, phase.stated.ends) == (date(2026, 3, 15), date(2026, 4, 30))
    assert [task.text for task in phase.tasks] == ["Treo cờ Tổ quốc."]


def test_a_note_that_tells_no_day_is_warned_of():
    reading = read("I. NỘI DUNG\n1. Đợt 1\n- Thời gian: sau khi có hướng dẫn\n- Treo cờ Tổ quốc.\n")
    assert any("sau khi có hướng dẫn" in warning.why for warning in reading.warnings)


def test_a_note_under_a_task_is_the_time_of_that_task():
    reading = read(
        "I. NỘI DUNG\n1. Đợt 1\na) Tổ chức hội thi tìm hiểu lịch sử Đảng bộ\n- Thời gian: ngày 20/5/2026\n"
        "- Địa điểm: Nhà văn hóa xã\nb) Treo cờ Tổ quốc (xong trước 15/5/2026):\n"
        "- Trụ sở xã.\n- Nhà văn hóa.\n"
    )
    tasks = reading.waves[0].phases[0].tasks
    days = [(task.text, task.due.day) for task in tasks if isinstance(task.due, DueOn)]
    assert days == [
        ("Tổ chức hội thi tìm hiểu lịch sử Đảng bộ", date(2026, 5, 20)),
        ("Trụ sở xã.", date(2026, 5, 15)),
        ("Nhà văn hóa.", date(2026, 5, 15)),
    ]
    assert len(tasks) == 3


def test_the_same_stage_told_twice_keeps_both_times_with_their_phases():
    reading = read(
        "I. NỘI DUNG\n1. Đợt 1 (tháng 3/2026)\n- Truyền thống của Đảng bộ xã.\n"
        "II. CÁC HOẠT ĐỘNG\n1. Đợt 1 (tháng 4/2026)\n- Treo cờ.\n"
    )
    (wave,) = reading.waves
    assert [phase.stated.ends for phase in wave.phases] == [date(2026, 3, 31), date(2026, 4, 30)]


OVERALL = """II. THỜI GIAN, ĐỊA ĐIỂM
- Thời gian: từ ngày 01/3/2026 đến ngày 31/3/2026.
- Địa điểm: tại các thôn.
"""


def test_a_part_on_time_holds_for_all_that_hangs_on_no_event():
    reading = read(OVERALL + "III. CÁC HOẠT ĐỘNG\n1. Treo cờ.\n2. Trồng cây; xong trước ngày 10/3/2026.\n")
    (wave,) = reading.waves
    assert (wave.stated.starts, wave.stated.ends) == (date(2026, 3, 1), date(2026, 3, 31))
    first, second = dues(reading)
    assert (first["from"], first["to"]) == ("2026-03-01", "2026-03-31")
    assert second["date"] == "2026-03-10"
    assert not [each for each in reading.warnings if "01/3/2026" in each.text]


def test_a_part_on_time_says_nothing_of_stages_and_of_phases_by_an_event():
    stages = read(OVERALL + "III. CÁC HOẠT ĐỘNG\n1. Trước Đại hội\n- Treo cờ.\n2. Sau Đại hội\n- Gỡ cờ.\n")
    assert [wave.stated for wave in stages.waves] == [None]
    assert [each for each in stages.warnings if "01/3/2026" in each.text]


def test_a_part_with_two_times_settles_nothing():
    reading = read(
        "II. THỜI GIAN\n- Vòng loại: từ 01/3/2026 đến 05/3/2026.\n- Chung kết: ngày 20/3/2026.\n"
        "III. CÁC HOẠT ĐỘNG\n1. Treo cờ.\n2. Trồng cây.\n"
    )
    assert [wave.stated for wave in reading.waves] == [None]


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("từ 10/01/2026 đến 28/02/2026", True),
        ("(xong trong quý II/2025)", True),
        ("Tháng 3 và tháng 4/2025", True),
        ("Treo cờ từ 10/01/2026", False),
        ("Đại hội", False),
    ],
)
def test_what_says_only_when(text, only):
    assert says_only_when(text) is only


def test_notes():
    assert is_time_note("Thời hạn hoàn thành: trước 30/4")
    assert is_time_note("Địa điểm: Hội trường")
    assert is_time_note("Thực hiện trong tháng 11/2026.")
    assert not is_time_note("Tổ chức mít tinh trong tháng 11/2026.")
    assert not is_time_note("Thời gian tới, đẩy mạnh tuyên truyền")


@pytest.mark.parametrize(
    ("text", "only"),
    [
        ("Từ ngày 10/3/2026 đến ngày 20/3/2026.", True),
        ("Từ ngày 10/3/2026 đến hết Đại hội.", True),
        ("Từ ngày 10/3/2026 treo băng rôn, khẩu hiệu.", False),
        ("Từ ngày 10/3 đến ngày 20/3/2026: Mở chuyên mục.", False),
        ("Từ ngày 10/3/2026 các chi bộ đồng loạt treo cờ.", False),
        ("Từ ngày 10/3/2026 đến hết Đại hội treo băng rôn.", False),
        ("Từ ngày ban hành Kế hoạch, các chi bộ treo cờ.", False),
        ("Thời gian thực hiện: Quý II/2026.", True),
    ],
)
def test_a_note_on_time_names_nothing_to_do(text, only):
    assert is_time_note(text) is only


def test_what_is_to_be_done_from_a_day_on_is_a_task_and_times_nothing_else():
    reading = read(
        "I. NỘI DUNG\n1. Tuyên truyền trước Đại hội\n- Tổ chức họp báo.\n"
        "- Từ ngày 10/3 đến ngày 20/3/2026 treo băng rôn, khẩu hiệu.\n- Trang trí hội trường.\n"
    )
    first, second, third = dues(reading)
    assert (first, third) == (None, None)
    assert (second["from"], second["to"]) == ("2026-03-10", "2026-03-20")


def test_what_comes_after_a_congress_takes_no_time_before_it():
    reading = read(
        "I. NỘI DUNG TUYÊN TRUYỀN ĐẠI HỘI ĐẢNG BỘ XÃ LẦN THỨ II\n"
        "1. Tuyên truyền trước Đại hội (từ tháng 1/2026 đến tháng 5/2026)\n"
        "- Ngay sau khi Đại hội kết thúc, họp báo công bố kết quả.\n"
        "- Sau khi bế mạc Đại hội, gặp mặt báo chí.\n- Treo cờ.\n"
        "2. Sau Đại hội (từ tháng 7/2026 đến tháng 9/2026)\n- Sau Đại hội, tổ chức học tập nghị quyết.\n"
    )
    soon, some_day, before, after = dues(reading)
    assert (soon["event"], soon["offset_days"]) == ("closes", 1)
    assert some_day is None
    assert before["to"] == "2026-05-31"
    assert after["from"] == "2026-07-01"
    assert [each.text for each in reading.warnings if "sau đó bao nhiêu ngày" in each.why] == [
        "Sau khi bế mạc Đại hội, gặp mặt báo chí."
    ]
