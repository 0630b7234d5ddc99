"""Twelve more invented plans, each built in another manner, with what a clerk would take from it."""

from dataclasses import dataclass
from datetime import date

import pytest

from app.domain.task import Timing
from app.reading.plan import read_plan
from tests.reading.test_nothing_lost import lost_lines

BEFORE, DURING, AFTER, THROUGHOUT = Timing.BEFORE, Timing.DURING, Timing.AFTER, Timing.THROUGHOUT


@dataclass(frozen=True)
class Made:
    """What is expected of one plan; `counts` are those of aims, focus contents and channels."""

    superior: str
    issuer: str
    symbol: str
    issued_on: date | None
    place: str
    signing: tuple[str, str, str, str]
    basis: list[str]
    recipients: int
    counts: tuple[int, int, int]
    waves: list[tuple[int, list[tuple[Timing, str | None, int]]]]
    duties: list[tuple[str, int]]
    warned: list[int | None]


EXPECTED = {
    "doan-xa": Made(
        "HUYỆN ĐOÀN TRUNG SƠN", "BAN CHẤP HÀNH ĐOÀN XÃ TÂN LẬP",
        "04-KH/ĐXTL", date(2025, 2, 12), "Tân Lập",
        ("TM. BAN CHẤP HÀNH", "", "BÍ THƯ", "Triệu Thị Ngân"),
        ["31-KH/HĐTN"], 3, (2, 0, 0),
        [(1, [(THROUGHOUT, None, 4)])],
        [
        ("Ban Thường vụ Đoàn xã", 1), ("Các chi đoàn trực thuộc", 1),
        ],
        [],
    ),
    "phan-muc": Made(
        "TỈNH ỦY LAM GIANG", "BAN TUYÊN GIÁO VÀ DÂN VẬN",
        "52-HD/BTGDVTU", date(2025, 5, 8), "Lam Giang",
        ("K/T TRƯỞNG BAN", "", "PHÓ TRƯỞNG BAN", "Hà Thị Minh Tâm"),
        ["210-KH/TU"], 3, (2, 0, 0),
        [(1, [(BEFORE, "province-19", 3), (DURING, "province-19", 1), (AFTER, "province-19", 2)])],
        [
        ("Các huyện ủy, thành ủy, đảng ủy trực thuộc", 1), ("Phòng Tuyên truyền, Báo chí - Xuất bản", 1),
        ],
        [],
    ),
    "khong-dau": Made(
        "ĐẢNG ỦY XÃ BẮC PHONG", "CHI BỘ THÔN ĐOÀI",
        "02-KH/CB", date(2025, 1, 6), "Bắc Phong",
        ("T/M CHI BỘ", "", "BÍ THƯ", "Đinh Văn Khải"),
        ["40-KH/ĐU"], 0, (1, 0, 0),
        [(1, [(BEFORE, "own", 2), (DURING, "own", 1), (AFTER, "own", 1)])],
        [
        ("Chi ủy", 1), ("Chi hội Phụ nữ, Chi đoàn Thanh niên", 1),
        ],
        [None],
    ),
    "ba-buoc": Made(
        "UBND HUYỆN AN KHÊ", "TRƯỜNG THPT NGUYỄN DU",
        "77/KH-THPTND", date(2025, 9, 3), "An Khê",
        ("", "", "HIỆU TRƯỞNG", "Nguyễn Hoài Thu"),
        [], 3, (1, 0, 0),
        [(1, [(THROUGHOUT, None, 2)]),
              (2, [(THROUGHOUT, None, 2)]),
              (3, [(THROUGHOUT, None, 1)])],
        [
        ("Đoàn trường", 1), ("Tổ Lịch sử - Địa lí", 1), ("Giáo viên chủ nhiệm", 1),
        ],
        [20],
    ),
    "dot-lon-xon": Made(
        "ĐẢNG BỘ TỈNH VĨNH AN", "ĐẢNG ỦY PHƯỜNG HƯNG PHÚ",
        "19-KH/ĐU", date(2025, 7, 11), "Hưng Phú",
        ("T/M BAN THƯỜNG VỤ", "KT. BÍ THƯ", "PHÓ BÍ THƯ", "Mai Quang Vinh"),
        ["9-KH/TU"], 3, (1, 0, 0),
        [(1, [(THROUGHOUT, "bloc-1", 2)]),
              (2, [(AFTER, "bloc-1", 2)]),
              (3, [(BEFORE, "province-20", 1), (AFTER, "province-20", 1)]),
              (4, [(THROUGHOUT, None, 1)])],
        [
        ("Ban Xây dựng Đảng", 1), ("Văn phòng Đảng ủy", 1), ("Các chi, đảng bộ trực thuộc", 2),
        ],
        [36],
    ),
    "ngat-dong": Made(
        "ĐẢNG BỘ XÃ CẨM SƠN", "ĐẢNG ỦY BỘ PHẬN NÔNG TRƯỜNG",
        "06-KH/ĐUBP", date(2025, 3, 18), "Cẩm Sơn",
        ("T/M ĐẢNG ỦY BỘ PHẬN", "", "BÍ THƯ", "Lương Thị Hòa"),
        ["51-KH/ĐU"], 3, (2, 0, 0),
        [(1, [(THROUGHOUT, "bloc-25", 1)]),
              (2, [(THROUGHOUT, "bloc-25", 2)])],
        [
        ("Công đoàn Nông trường", 1), ("Các chi bộ đội sản xuất", 1),
        ],
        [30],
    ),
    "bau-cu-xa": Made(
        "ĐẢNG BỘ HUYỆN YÊN MINH", "ĐẢNG ỦY XÃ LŨNG HỒ",
        "03-CTr/ĐU", None, "Lũng Hồ",
        ("T/M ĐẢNG ỦY", "", "BÍ THƯ", "Vàng Mí Sính"),
        [], 2, (1, 0, 0),
        [(1, [(BEFORE, None, 2), (DURING, None, 1), (AFTER, None, 1)])],
        [
        ("Khối dân vận xã", 1), ("Đồn Biên phòng", 1), ("Ủy ban MTTQ xã", 1),
        ],
        [None, 6, 22],
    ),
    "long-ghep": Made(
        "ĐẢNG BỘ THÀNH PHỐ ĐÔNG HẢI", "ĐẢNG ỦY KHỐI CÁC DOANH NGHIỆP",
        "88-KH/ĐUK", date(2024, 12, 2), "Đông Hải",
        ("T/M BAN THƯỜNG VỤ", "", "PHÓ BÍ THƯ THƯỜNG TRỰC", "Quách Đình Lâm"),
        [], 2, (2, 2, 2),
        [(1, [(THROUGHOUT, "grassroots", 1), (THROUGHOUT, "grassroots", 1)]),
              (2, [(BEFORE, "bloc-5", 1), (DURING, "bloc-5", 1), (AFTER, "bloc-5", 1)])],
        [
        ("Các đảng ủy, chi ủy cơ sở", 1), ("Ban Tổ chức - Kiểm tra Đảng ủy Khối", 1),
        ],
        [],
    ),
    "phu-nu": Made(
        "HỘI LHPN TỈNH HÒA XUÂN", "HỘI LHPN HUYỆN SƠN THỦY",
        "41/KH-BTV", date(2025, 8, 20), "Sơn Thủy",
        ("TM. BAN THƯỜNG VỤ", "", "CHỦ TỊCH", "Sùng Thị Mỷ"),
        [], 2, (1, 2, 2),
        [(1, [(THROUGHOUT, None, 3)])],
        [
        ("Ban Thường vụ Hội LHPN huyện", 2), ("Hội LHPN các xã, thị trấn", 1),
        ],
        [30],
    ),
    "quan-su": Made(
        "ĐẢNG BỘ QUÂN SỰ TỈNH THANH BÌNH", "ĐẢNG ỦY BAN CHỈ HUY QUÂN SỰ HUYỆN HẠ LÃNG",
        "14-KH/ĐU", date(2025, 3, 7), "Hạ Lãng",
        ("T/M ĐẢNG ỦY", "", "BÍ THƯ", "Trung tá Nông Văn Quyền"),
        [], 3, (2, 2, 2),
        [(1, [(THROUGHOUT, "bloc-12", 2)])],
        [
        ("Ban Tham mưu, Ban Hậu cần - Kỹ thuật", 1), ("Các chi bộ trực thuộc", 1),
        ],
        [28],
    ),
    "noi-tiep": Made(
        "ĐẢNG ỦY SỞ Y TẾ TỈNH KHÁNH LÂM", "CHI BỘ BỆNH VIỆN MẮT",
        "05-KH/CB", date(2025, 4, 14), "Khánh Lâm",
        ("T/M CHI BỘ", "", "BÍ THƯ", "BSCKII. Trịnh Thu Hằng"),
        [], 2, (2, 0, 0),
        [(1, [(BEFORE, "bloc-9", 2), (AFTER, "bloc-9", 1)]),
              (2, [(BEFORE, "province-18", 1), (AFTER, "province-18", 1)])],
        [
        ("Chi ủy", 1), ("Công đoàn bệnh viện", 1), ("Phòng Tổ chức - Hành chính", 1),
        ],
        [],
    ),
    "nghi-quyet": Made(
        "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "TIỂU BAN TUYÊN TRUYỀN",
        "02-KH/TBTT", date(2025, 6, 9), "Tây Ninh Hạ",
        ("", "", "TRƯỞNG TIỂU BAN", "Vũ Thị Lan Anh"),
        ["15-QĐ/ĐU", "11-KH/ĐU"], 3, (1, 0, 0),
        [(1, [(THROUGHOUT, "bloc-1", 5)])],
        [
        ("Ban Tuyên giáo và Dân vận", 1), ("Văn phòng Đảng ủy", 1),
        ("Đoàn Thanh niên, Công đoàn cơ quan", 1),
        ],
        [1, 36],
    ),
}  # fmt: skip


@pytest.fixture(params=EXPECTED)
def made(request, plan_path):
    return read_plan(plan_path(request.param)), EXPECTED[request.param]


def test_header_and_signing(made):
    document, expected = made[0].document, made[1]
    for field in ("superior", "issuer", "symbol", "issued_on", "place"):
        assert getattr(document, field) == getattr(expected, field), field
    signing = (document.signer_authority, document.signer_for, document.signer_office, document.signer)
    assert signing == expected.signing
    assert [each.symbol for each in document.basis] == expected.basis
    assert len(document.recipients) == expected.recipients


def test_waves(made):
    reading, expected = made
    assert [
        (wave.ordinal, [(phase.timing, phase.congress, len(phase.tasks)) for phase in wave.phases])
        for wave in reading.waves
    ] == expected.waves


def test_duties_statements_and_warnings(made):
    reading, expected = made
    assert [(duty.body, len(duty.items)) for duty in reading.duties] == expected.duties
    assert (len(reading.aims), len(reading.focus), len(reading.channels)) == expected.counts
    assert [warning.line for warning in reading.warnings] == expected.warned


def test_no_line_is_lost(made):
    assert lost_lines(made[0]) == []
