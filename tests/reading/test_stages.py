import pytest

from app.domain.task import Timing
from app.reading.stages import find_stage, phase_timing


@pytest.mark.parametrize(
    ("text", "ordinal", "rest"),
    [
        ("Đợt 1: Từ nay", 1, "Từ nay"),
        ("Đợt II. Sau đại hội", 2, "Sau đại hội"),
        ("Đợt thứ nhất", 1, ""),
        ("Giai đoạn 3 (từ 1/3 đến 5/4): Tổng kết", 3, "Tổng kết"),
        ("BƯỚC 2 - TRIỂN KHAI", 2, "TRIỂN KHAI"),
    ],
)
def test_stages(text, ordinal, rest):
    stage = find_stage(text)
    assert stage is not None
    assert (stage.ordinal, stage.rest) == (ordinal, rest)


@pytest.mark.parametrize(
    "text",
    ["Giai đoạn 2021-2025", "Giai đoạn 2021 – 2025", "Đợt thi đua 100 ngày", "Đợt 03/02", "Đợt cao điểm"],
)
def test_no_stages(text):
    assert find_stage(text) is None


@pytest.mark.parametrize(
    ("text", "timing"),
    [
        ("Trước khai mạc Đại hội Đảng bộ xã", Timing.BEFORE),
        ("Trước khi diễn ra đại hội:", Timing.BEFORE),
        ("Tuyên truyền trước ngày bầu cử", Timing.BEFORE),
        ("Giai đoạn trong đại hội", Timing.DURING),
        ("Trong thời gian diễn ra Đại hội XX Đảng bộ tỉnh", Timing.DURING),
        ("Trong những ngày diễn ra lễ kỷ niệm", Timing.DURING),
        ("Sau Đại hội", Timing.AFTER),
        ("Sau khi kết thúc đại hội", Timing.AFTER),
        ("Trước, trong và sau đại hội", Timing.THROUGHOUT),
        ("Trước", Timing.BEFORE),
        ("Trong hệ thống chính trị", None),
        ("Trước mắt tập trung", None),
        ("Sau đây là các việc", None),
        ("Sau đại hội, tổ chức gặp mặt", None),
        ("Trước đại hội: treo cờ", None),
        ("Từ sau đại hội chi bộ đến Đại hội Đảng bộ xã", None),
        ("Mục đích", None),
    ],
)
def test_timing(text, timing):
    assert phase_timing(text) is timing
