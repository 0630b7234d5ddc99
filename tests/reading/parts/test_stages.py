import pytest

from app.domain.task import Timing
from app.reading.parts.stages import find_stage, phase_timing


@pytest.mark.parametrize(
    ("text", "ordinal", "rest"),
    [
        ("Đợt 1: Từ nay", 1, "Từ nay"),
        ("Đợt 0: Chuẩn bị", 0, "Chuẩn bị"),
        ("Đợt II. Sau đại hội", 2, "Sau đại hội"),
        ("Đợt thứ nhất", 1, ""),
        ("Giai đoạn 3 (từ 1/3 đến 5/4): Tổng kết", 3, "Tổng kết"),
        ("BƯỚC 2 - TRIỂN KHAI", 2, "TRIỂN KHAI"),
        ("Đợt 1.", 1, ""),
        ("Đợt 1. Trước Đại hội", 1, "Trước Đại hội"),
        ("Đợt 1- Trước Đại hội", 1, "Trước Đại hội"),
        ("Đợt 01 – Trước Đại hội", 1, "Trước Đại hội"),
        ("ĐỢT I", 1, ""),
        ("ĐỢT MỘT: TRƯỚC ĐẠI HỘI", 1, "TRƯỚC ĐẠI HỘI"),
        ("Đợt một", 1, ""),
        ("Đợt sáu; tổng kết", 6, "tổng kết"),
        ("Đợt (2): Sau đại hội", 2, "Sau đại hội"),
        ("Đợt số 2 Sau đại hội", 2, "Sau đại hội"),
        ("Đợt 2 từ tháng 3 đến tháng 5/2025", 2, "từ tháng 3 đến tháng 5/2025"),
        ("Đợt 2 tuyên truyền sau đại hội", 2, "tuyên truyền sau đại hội"),
        ("Đợt tuyên truyền thứ hai: Sau đại hội", 2, "Sau đại hội"),
        ("Đợt tuyên truyền cao điểm 3", 3, ""),
        ("Giai đoạn thứ ba", 3, ""),
        ("Giai đoạn 1 (Từ 01/3 đến 15/4/2025)", 1, ""),
        ("Giai đoạn 1 tổ chức đại hội điểm", 1, "tổ chức đại hội điểm"),
        ("Bước 1", 1, ""),
        ("Chặng 2: Về đích", 2, "Về đích"),
    ],
)
def test_stages(text, ordinal, rest):
    stage = find_stage(text)
    assert stage is not None
    assert (stage.ordinal, stage.rest) == (ordinal, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Giai đoạn 2021-2025",
        "Giai đoạn 2021 – 2025",
        "Đợt thi đua 100 ngày",
        "Đợt 03/02",
        "Đợt cao điểm",
        "Giai đoạn năm 2024 - 2025",
        "Đợt 1 và đợt 2 tổ chức trong tháng 3.",
        "Đợt 1, 2 do Văn phòng phụ trách",
        "Đợt 1 tổ chức trong tháng 3, đợt 2 tổ chức trong tháng 5.",
        "Đợt 1 đã hoàn thành.",
        "Giai đoạn 1 đến 3",
        "Bước một bước vững chắc",
        "Giai đoạn 2 kết thúc trước ngày 30/4",
        "Đợt 20%",
        "Đợt I/2025",
        "Bước ngoặt",
        "Đợt 1, đợt 2: treo cờ",
        "Đợt 20 ngày thi đua",
        "Giai đoạn 1 là giai đoạn chuẩn bị.",
    ],
)
def test_no_stages(text):
    assert find_stage(text) is None


@pytest.mark.parametrize(
    ("text", "timing"),
    [
        ("Trước khai mạc Đại hội Đảng bộ xã", Timing.BEFORE),
        ("Trước khi diễn ra đại hội:", Timing.BEFORE),
        ("Tuyên truyền trước ngày bầu cử", Timing.BEFORE),
        ("Cao điểm trước ngày bầu cử", Timing.BEFORE),
        ("Giai đoạn trong đại hội", Timing.DURING),
        ("Trong thời gian diễn ra Đại hội XX Đảng bộ tỉnh", Timing.DURING),
        ("Trong những ngày diễn ra lễ kỷ niệm", Timing.DURING),
        ("Trong Tết", Timing.DURING),
        ("Trong dịp Tết Nguyên đán", Timing.DURING),
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
