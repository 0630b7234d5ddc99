import pytest

from app.domain.congress import CongressLevel
from app.reading.congresses.issuer_level import Tier, own_level

GRASSROOTS, BLOC = CongressLevel.GRASSROOTS, CongressLevel.BLOC
PROVINCE, NATIONAL = CongressLevel.PROVINCE, CongressLevel.NATIONAL


@pytest.mark.parametrize(
    ("issuer", "superior", "level", "tier"),
    [
        ("CHI BỘ THÔN BẢN MỚI", "ĐẢNG ỦY XÃ TÂN LẬP", GRASSROOTS, Tier.CELL),
        ("CHI ỦY TRƯỜNG TIỂU HỌC", "", GRASSROOTS, Tier.CELL),
        ("ĐẢNG ỦY BỘ PHẬN KHU PHỐ 2", "ĐẢNG ỦY PHƯỜNG 5", GRASSROOTS, Tier.PART),
        ("ĐẢNG ỦY SỞ Y TẾ", "ĐẢNG ỦY KHỐI", BLOC, Tier.BASE),
        ("ĐẢNG ỦY TRƯỜNG CAO ĐẲNG", "", BLOC, Tier.BASE),
        ("ĐẢNG UỶ XÃ TÂN LẬP", "TỈNH ỦY SƠN HÀ", BLOC, Tier.ABOVE_BASE),
        ("BAN CHẤP HÀNH ĐẢNG BỘ PHƯỜNG 5", "", BLOC, Tier.ABOVE_BASE),
        ("HUYỆN ỦY ĐÔNG SƠN", "", BLOC, Tier.ABOVE_BASE),
        ("THÀNH ỦY YÊN BÌNH", "TỈNH ỦY SƠN HÀ", BLOC, Tier.ABOVE_BASE),
        ("ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "", BLOC, Tier.ABOVE_BASE),
        ("ĐẢNG ỦY UBND TỈNH", "", BLOC, Tier.ABOVE_BASE),
        ("THÀNH ỦY HẢI PHÒNG", "", PROVINCE, Tier.PROVINCE),
        ("TỈNH ỦY SƠN HÀ", "", PROVINCE, Tier.PROVINCE),
        ("BAN TUYÊN GIÁO VÀ DÂN VẬN", "TỈNH ỦY SƠN HÀ", PROVINCE, Tier.PROVINCE),
        ("BAN XÂY DỰNG ĐẢNG", "ĐẢNG ỦY XÃ TÂN LẬP", BLOC, Tier.ABOVE_BASE),
        ("BAN CHẤP HÀNH TRUNG ƯƠNG", "", NATIONAL, Tier.NATION),
    ],
)
def test_where_a_committee_stands(issuer, superior, level, tier):
    own = own_level(issuer, superior, 2025)
    assert own is not None
    assert (own.level, own.tier, own.union) == (level, tier, False)


@pytest.mark.parametrize(
    ("issuer", "level"),
    [
        ("BAN CHẤP HÀNH ĐOÀN TỈNH SƠN HÀ", PROVINCE),
        ("TỈNH ĐOÀN SƠN HÀ", PROVINCE),
        ("LIÊN ĐOÀN LAO ĐỘNG TỈNH", PROVINCE),
        ("BAN CHẤP HÀNH ĐOÀN XÃ TÂN LẬP", BLOC),
        ("HỘI LIÊN HIỆP PHỤ NỮ XÃ", BLOC),
        ("BAN THƯỜNG VỤ HỘI LHPN XÃ", BLOC),
        ("CÔNG ĐOÀN VIÊN CHỨC TỈNH", PROVINCE),
    ],
)
def test_where_a_union_stands(issuer, level):
    own = own_level(issuer, "ĐẢNG ỦY XÃ", 2025)
    assert own is not None
    assert (own.level, own.union) == (level, True)


def test_a_bare_committee_of_a_union_stands_where_the_union_does():
    own = own_level("BAN THƯỜNG VỤ", "HỘI LIÊN HIỆP PHỤ NỮ VIỆT NAM TỈNH AN SƠN", 2025)
    assert own is not None
    assert (own.level, own.union) == (PROVINCE, True)


def test_what_says_nothing_of_its_level():
    assert own_level("") is None
    assert own_level("ỦY BAN NHÂN DÂN XÃ", "ỦY BAN NHÂN DÂN TỈNH") is None


def test_communes_stood_at_the_base_while_there_were_districts():
    own = own_level("ĐẢNG ỦY XÃ TÂN LẬP", "HUYỆN ỦY", 2024)
    assert own is not None
    assert own.tier is Tier.BASE
