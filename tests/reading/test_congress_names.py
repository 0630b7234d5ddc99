import pytest

from app.reading.congress_names import CongressNames


def keys(*texts, headings=(), issuer="", year=None):
    return [each.key for each in CongressNames(texts, headings, issuer, year).mentions]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội X Đảng bộ Khối", ["bloc-10"]),
        ("Đại hội Đảng bộ Khối lần thứ X, nhiệm kỳ 2025 - 2030", ["bloc-10"]),
        ("Đại hội đại biểu lần thứ II Đảng bộ xã Tân Lập", ["bloc-2"]),
        ("Đại hội Đảng bộ xã Tân Lập lần thứ nhất", ["bloc-1"]),
        ("Đại hội Đảng bộ phường Nam Cường nhiệm kỳ 2025 - 2030", ["bloc"]),
        ("Đại hội Đảng bộ Trường Đại học Tây Bắc lần thứ 5", ["bloc-5"]),
        ("Đại hội đại biểu Đảng bộ tỉnh Hòa Bình lần thứ XVIII thành công", ["province-18"]),
        ("Đại hội đại biểu Đảng bộ Thành phố Hà Nội lần thứ XVIII", ["province-18"]),
        ("Đại hội Đảng bộ thành phố Yên Bái lần thứ XX", ["bloc-20"]),
        ("Đại hội đại biểu toàn quốc lần thứ XIV của Đảng", ["national-14"]),
        ("Đại hội XIVcủa Đảng", ["national-14"]),
        ("Đại hội Đảng toàn quốc lần thứ XIV", ["national-14"]),
        ("đại hội lần thứ 14 của Đảng", ["national-14"]),
        ("đại hội chi, đảng bộ cơ sở", ["grassroots"]),
        ("đại hội cấp cơ sở", ["grassroots"]),
        ("đại hội các chi bộ trực thuộc", ["grassroots"]),
        ("đại hội điểm", ["grassroots"]),
        ("đại hội đảng các cấp", []),
        ("đại hội đảng bộ các cấp", []),
        ("đại hội chi bộ, đảng bộ các cấp", []),
        ("đại hội đảng bộ cấp trên trực tiếp", []),
        ("Đại hội Công đoàn tỉnh lần thứ XVI", []),
        ("Đại hội đại biểu toàn quốc Hội Nhà báo lần thứ XI", []),
        ("Nghị quyết Đại hội XIX Đảng bộ tỉnh", []),
        ("Đại hội thể dục thể thao", []),
    ],
)
def test_ways_of_writing(text, expected):
    assert keys(text) == expected


def test_a_lower_ordinal_is_a_past_congress():
    assert keys("kết quả Đại hội XIX Đảng bộ tỉnh", "chào mừng Đại hội XX Đảng bộ tỉnh") == ["province-20"]


def test_an_older_term_is_a_past_congress():
    assert keys("Đại hội Đảng bộ xã nhiệm kỳ 2020 - 2025", year=2025) == []
    assert keys("Đại hội Đảng bộ xã nhiệm kỳ 2025 - 2030", year=2025) == ["bloc"]


def test_bodies_of_one_level_are_kept_apart():
    texts = ("Đại hội Đảng bộ xã lần thứ II", "Đại hội Đảng bộ huyện lần thứ XX")
    assert keys(*texts) == ["bloc-2", "bloc-20"]


def test_the_issuers_own_congress_without_a_name():
    assert keys("Đại hội Đảng bộ lần thứ IX", issuer="ĐẢNG ỦY SỞ Y TẾ") == ["bloc-9"]
    assert keys("Đại hội đại biểu Đảng bộ lần thứ IX", issuer="TỈNH ỦY") == ["province-9"]


def test_places_and_what_a_bare_name_means():
    names = CongressNames(["Đại hội Đảng bộ Khối lần thứ X", "đại hội cấp cơ sở"])
    assert [key for _, key in names.find("Sau Đại hội Đảng bộ Khối, trước đại hội cấp cơ sở")] == [
        "bloc-10",
        "grassroots",
    ]
    assert names.only("Đại hội X Đảng bộ Khối") == "bloc-10"
    assert names.only("Đại hội") is None
    assert names.sole() is None


def test_a_congress_is_named_as_most_often_written():
    names = CongressNames(
        ["Đại hội Đảng bộ Khối lần thứ X", "Đại hội X Đảng bộ Khối", "Đại hội X Đảng bộ Khối"]
    )
    assert [each.name for each in names.mentions] == ["Đại hội X Đảng bộ Khối"]
