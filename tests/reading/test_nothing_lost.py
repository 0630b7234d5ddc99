"""Whatever the document, each of its words is in a section, a formal field or a warning."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.errors import UnreadableFileError
from app.reading.files.lines import from_text
from app.reading.parts.sections import content_of, walk
from app.reading.plan import read_plan, read_plan_text

FURNITURE = [
    "đảng",
    "cộng",
    "sản",
    "việt",
    "nam",
    "cộng",
    "hòa",
    "xã",
    "hội",
    "chủ",
    "nghĩa",
    "độc",
    "lập",
    "tự",
    "do",
    "hạnh",
    "phúc",
    "số",
    "ngày",
    "tháng",
    "năm",
    "nơi",
    "nhận",
    "v",
    "về",
    "việc",
    "đã",
    "ký",
    "và",
    "đóng",
    "dấu",
    "chữ",
    "tên",
]
PIECES = [
    "ĐẢNG BỘ TỈNH A", "ĐẢNG ỦY XÃ B", "VÀ DOANH NGHIỆP", "*", "-----", "Số 12-KH/ĐU", "Số:   -KH/ĐU",
    "KẾ HOẠCH",
    "ĐẢNG BỘ TỈNH A\t\tĐẢNG CỘNG SẢN VIỆT NAM", "B, ngày 04 tháng 10 năm 2024",
    "B, ngày   tháng 2 năm 2025", "DỰ THẢO",
    "Tuyên truyền đại hội", "Căn cứ Kế hoạch số 1-KH/TU ngày 1/2/2024;", "I. MỤC ĐÍCH", "II- NỘI DUNG",
    "1. Trọng tâm",
    "2.1. Đợt 1: Từ nay đến hết đại hội chi bộ", "a) Trước Đại hội", "* Sau Đại hội:", "- Treo cờ.",
    "+ Phát loa",
    "– Trong Đại hội: đưa tin.", "III/. HÌNH THỨC", "IV. TỔ CHỨC THỰC HIỆN", "1- Ban Tuyên giáo: chủ trì.",
    "2. Các chi bộ",
    "Giai đoạn 2 (từ ngày 1/3 đến ngày 5/4/2025): Treo cờ", "Trên đây là kế hoạch.", "Nơi nhận:",
    "- Như trên;",
    "Nơi nhận:\t\tT/M CHI BỘ", "T/M BAN THƯỜNG VỤ", "BÍ THƯ", "(Đã ký)", "Lê Văn Tám", "Phụ lục 1", "", "",
    "- 2025 và sau",
    "Kính gửi: Các chi bộ", "V/v tuyên truyền", "Phần I", "và nhiều việc khác nữa", "10 tháng 3",
    "CHƯƠNG TRÌNH", "x\ty   z",
    "năm 2025", "BỘ", "3.", "I.", "đ)", "(2) Mở lớp", "Đề nghị các đồng chí thực hiện.",
    "Kế hoạch tuyên truyền tháng 3",
]  # fmt: skip


def tokens(text):
    return re.findall(r"[^\W_]+", text.lower())


def compact(text):
    return re.sub(r"\s+", "", text)


def lost_lines(reading):
    """Return the lines of a reading that are in none of its parts."""
    document = reading.document
    body = compact("".join(f"{each.label}{content_of(each)}" for each in walk(reading.sections)))
    noticed = {(warning.line, compact(warning.text)) for warning in reading.warnings}
    formal = [
        document.genre,
        document.number,
        document.symbol,
        document.place,
        document.superior,
        document.issuer,
    ]
    formal += [document.title, *document.recipients, document.signer or "", document.signer_authority]
    words = {*FURNITURE, *tokens(" ".join([*formal, document.signer_office, document.signer_for]))}
    if document.issued_on:
        day = document.issued_on
        words |= {str(day.day), f"{day.day:02d}", str(day.month), f"{day.month:02d}", str(day.year)}
    lost = []
    for number, line in enumerate(reading.lines, start=1):
        warned = " ".join(text for at, text in noticed if at == number)
        rest = [word for word in tokens(line) if word not in words and word not in warned.lower()]
        if line and compact(line) not in body and rest:
            lost.append((number, line, rest))
    return lost


def read_or_none(text):
    try:
        return read_plan_text(text)
    except UnreadableFileError:
        return None


@settings(max_examples=150, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=40))
def test_no_line_of_any_arrangement_is_lost(pieces):
    reading = read_or_none("\n".join(["Số 1-KH/ĐU", *pieces]))
    assert reading is not None
    assert lost_lines(reading) == []


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=400))
def test_any_text_is_read_or_refused(text):
    reading = read_or_none(text)
    assert reading is None or lost_lines(reading) == []


@settings(max_examples=60, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(PIECES), st.text(max_size=60)), max_size=25))
def test_line_numbers_point_into_the_lines(pieces):
    reading = read_or_none("\n".join(["KẾ HOẠCH", *pieces]))
    if reading is None:
        return
    last = 0
    for section in walk(reading.sections):
        assert last < section.line <= section.last_line <= len(reading.lines)
        last = section.line
    assert all(
        warning.line is None or 1 <= warning.line <= len(reading.lines) for warning in reading.warnings
    )


def test_keys_of_sections_are_unique(seed_path):
    keys = [section.key for section in walk(read_plan(seed_path).sections)]
    assert len(keys) == len(set(keys))


def test_no_line_of_the_real_plan_is_lost(seed_path):
    reading = read_plan(seed_path)
    assert lost_lines(reading) == []
    assert len(from_text(seed_path.read_text("utf-8"))) > 100


@pytest.mark.parametrize("name", ["bau-cu", "chi-bo", "cong-van", "giai-doan", "xuong-dong", "thieu-dau"])
def test_no_line_of_an_invented_plan_is_lost(plan_path, name):
    assert lost_lines(read_plan(plan_path(name))) == []
