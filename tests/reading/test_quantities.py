from decimal import Decimal

import pytest

from app.reading.quantities import find_quantity


@pytest.mark.parametrize(
    ("text", "amount", "unit", "at_least"),
    [
        ("Mỗi chi bộ viết ít nhất 02 tin, bài về đại hội", 2, "tin, bài", True),
        ("100% chi bộ tổ chức quán triệt", 100, "% chi bộ", False),
        ("Treo 50 băng rôn trên các trục đường chính", 50, "băng rôn", False),
        ("Phấn đấu trên 95% cán bộ, đảng viên được học tập", 95, "% cán bộ, đảng viên", True),
        ("Tổ chức tối thiểu 01 (một) hội nghị báo cáo viên", 1, "hội nghị", True),
        ("In 1.250 tờ gấp phát đến các hộ", 1250, "tờ gấp", False),
        ("Mỗi đơn vị đăng ký không dưới ba công trình, phần việc", 3, "công trình, phần việc", True),
        ("Thu hút 12.000 lượt người dự", 12000, "lượt người", False),
        ("Bảo đảm 98,5% đảng viên tham gia", Decimal("98.5"), "% đảng viên", False),
        ("Xây dựng 02 phóng sự, 05 bài viết", 2, "phóng sự", False),
        ("100% các chi bộ trực thuộc hoàn thành", 100, "% chi bộ trực thuộc", False),
    ],
)
def test_clear_amounts_become_targets(text, amount, unit, at_least):
    found = find_quantity(text)
    assert found is not None
    assert (found.amount, found.unit, found.at_least) == (Decimal(amount), unit, at_least)
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "Tuyên truyền Nghị quyết số 02-NQ/TW",
        "Ra số báo đặc biệt trước phiên khai mạc 01 ngày",
        "Hoàn thành trước ngày 15/3/2025",
        "Kỷ niệm 95 năm Ngày thành lập Đảng",
        "Mỗi buổi không quá 45 phút, không quá 3 bài",
        "Tổ chức từ 02 đến 03 buổi tọa đàm",
        "Đăng 2 - 3 tin mỗi tuần",
        "Đại hội đại biểu lần thứ XX",
        "Năm 2024 đã tổ chức 35 hội nghị",
        "Ban Chỉ đạo 35 Đảng ủy Khối",
        "Theo Điều 5 Quy chế",
        "Một số bài viết hay",
        "Giai đoạn 2021-2025",
    ],
)
def test_other_numbers_are_none(text):
    assert find_quantity(text) is None
