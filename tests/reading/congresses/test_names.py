import pytest

from app.reading.congresses.names import UNTOLD, CongressNames


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
        ("Đại hội Đảng bộ các cơ quan Đảng, chính quyền tỉnh lần thứ II", ["bloc-2"]),
        ("Đại hội Đảng bộ xã, kỷ niệm lần thứ 50 ngày thành lập", ["bloc"]),
        ("Trong thời gian các chi bộ, đảng bộ cơ sở tiến hành đại hội", ["grassroots"]),
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


PROVINCE, CITY, BLOC = "TỈNH ỦY SƠN HÀ", "THÀNH ỦY HẢI PHÒNG", "ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH"
AGENCIES, PEOPLES = "ĐẢNG ỦY CÁC CƠ QUAN ĐẢNG TỈNH", "ĐẢNG ỦY ỦY BAN NHÂN DÂN TỈNH"
COMMUNE, DISTRICT, OFFICE, CELL = (
    "ĐẢNG ỦY XÃ TÂN LẬP",
    "HUYỆN ỦY ĐÔNG SƠN",
    "ĐẢNG ỦY SỞ Y TẾ",
    "CHI BỘ SỞ TÀI CHÍNH",
)


@pytest.mark.parametrize("issuer", [BLOC, AGENCIES, PEOPLES, COMMUNE, DISTRICT, "ĐẢNG ỦY PHƯỜNG NAM CƯỜNG"])
@pytest.mark.parametrize(
    "text",
    [
        "đại hội đảng bộ cấp trên trực tiếp cơ sở",
        "đại hội các đảng bộ cấp trên trực tiếp cơ sở",
        "đại hội cấp trên trực tiếp cơ sở",
        "đại hội đảng bộ cấp trên cơ sở",
        "đại hội đảng bộ cấp trên trực tiếp của tổ chức cơ sở đảng",
        "Đại hội đại biểu đảng bộ cấp trên trực tiếp của các tổ chức cơ sở đảng",
        "đại hội đảng bộ trực thuộc Tỉnh ủy",
        "đại hội các đảng bộ trực thuộc Đảng bộ tỉnh",
        "Đại hội Đảng bộ",
        "Đại hội của Đảng bộ, tiến tới",
        "Đại hội Đảng bộ nhiệm kỳ 2025 - 2030",
        "Đại hội đại biểu Đảng bộ diễn ra",
    ],
)
def test_a_committee_above_the_base_means_its_own(text, issuer):
    assert keys(text, issuer=issuer, year=2025) == ["bloc"]
    body = {DISTRICT: "huyện"}.get(issuer, issuer.split()[2].lower())
    numbered = f"Đại hội Đảng bộ {body} lần thứ XI" if body in ("huyện", "xã", "phường", "khối") else ""
    if numbered:
        assert keys(text, numbered, issuer=issuer, year=2025) == ["bloc-11"]


@pytest.mark.parametrize("issuer", ["", PROVINCE, CITY, OFFICE, CELL, "BAN CHẤP HÀNH TRUNG ƯƠNG"])
@pytest.mark.parametrize(
    "text",
    [
        "Hoàn thành trước đại hội đảng bộ cấp trên trực tiếp cơ sở 10 ngày",
        "đại hội các đảng bộ cấp trên trực tiếp cơ sở",
        "đại hội cấp trên trực tiếp cơ sở",
        "đại hội đảng bộ cấp trên cơ sở",
        "đại hội cấp trên trực tiếp",
        "đại hội đảng bộ cấp trên",
        "đại hội đảng bộ trực thuộc Tỉnh ủy",
        "đại hội đảng bộ các xã, phường, đặc khu",
        "đại hội đảng bộ cấp huyện",
        "đại hội các huyện, thị xã",
        "đại hội đảng bộ cấp xã",
    ],
)
def test_a_step_that_is_not_the_issuers_is_told_as_none(text, issuer):
    names = CongressNames([text, "Đại hội Đảng bộ tỉnh lần thứ XX"], (), issuer, 2025)
    assert [each.key for each in names.mentions] == ["province-20"]
    assert names.last(text) == UNTOLD
    assert names.only(text) is None


def test_all_levels_at_once_are_none_of_them_but_never_hide_a_name():
    names = CongressNames(["Đại hội Đảng bộ tỉnh lần thứ XX"])
    for text in (
        "đại hội đảng bộ các cấp",
        "đại hội đảng các cấp",
        "đại hội các cấp",
        "Đại hội đại biểu các cấp",
    ):
        assert names.last(text) == UNTOLD
        assert names.last(f"Đại hội XX Đảng bộ tỉnh và {text}") == "province-20"


@pytest.mark.parametrize(
    ("issuer", "text", "expected"),
    [
        (DISTRICT, "đại hội đảng bộ các xã, thị trấn", ["grassroots"]),
        (DISTRICT, "đại hội đảng bộ cấp xã", ["grassroots"]),
        (DISTRICT, "đại hội đảng bộ cấp huyện", ["bloc"]),
        (COMMUNE, "đại hội đảng bộ cấp xã", ["bloc"]),
        (COMMUNE, "đại hội các chi bộ trực thuộc", ["grassroots"]),
        (COMMUNE, "Đại hội Đảng bộ xã lần thứ II", ["bloc-2"]),
        (COMMUNE, "Đại hội đại biểu Đảng bộ xã Tân Lập lần thứ nhất, nhiệm kỳ 2025 - 2030", ["bloc-1"]),
        (OFFICE, "đại hội đảng bộ cơ sở", ["bloc"]),
        (OFFICE, "đại hội cấp cơ sở", ["bloc"]),
        (OFFICE, "đại hội chi bộ, đảng bộ cơ sở", ["grassroots"]),
        (OFFICE, "đại hội chi bộ trực thuộc, đảng bộ bộ phận", ["grassroots"]),
        (PROVINCE, "Đại hội Đảng bộ", ["province"]),
        (PROVINCE, "đại hội đảng bộ cơ sở", ["grassroots"]),
        (CITY, "Đại hội đại biểu Đảng bộ thành phố lần thứ XVII", ["province-17"]),
        (
            AGENCIES,
            "Đại hội đại biểu Đảng bộ các cơ quan Đảng tỉnh lần thứ I, nhiệm kỳ 2025 - 2030",
            ["bloc-1"],
        ),
        (PEOPLES, "Đại hội Đảng bộ UBND tỉnh lần thứ I", ["bloc-1"]),
        (PEOPLES, "Đại hội đại biểu Đảng bộ Ủy ban nhân dân tỉnh khóa I", ["bloc-1"]),
        ("", "Đại hội Đảng bộ Quân đội lần thứ XII", ["province-12"]),
        ("", "Đại hội đại biểu Đảng bộ Công an Trung ương lần thứ VIII", ["province-8"]),
        ("", "Đại hội Đảng bộ Công an tỉnh lần thứ XVI", ["bloc-16"]),
        ("", "Đại hội Đảng bộ tỉnh khóa XX", ["province-20"]),
        ("", "Đại hội Đảng bộ tỉnh nhiệm kỳ 2025 - 2030 (lần thứ XX)", ["province-20"]),
        ("", "Đại hội Đảng bộ xã (lần thứ II), nhiệm kỳ 2025 - 2030", ["bloc-2"]),
        ("", "Đại hội Đảng khóa XIV", ["national-14"]),
        ("", "Đại hội đại biểu toàn quốc của Đảng lần thứ 14", ["national-14"]),
    ],
)
def test_the_ladder_from_where_the_issuer_stands(issuer, text, expected):
    assert keys(text, issuer=issuer, year=2025) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội Chi bộ", "own"),
        ("Đại hội Chi bộ nhiệm kỳ 2025 - 2027", "own"),
        ("Đại hội chi bộ Sở Tài chính nhiệm kỳ 2025-2030", "own"),
        ("Đại hội đảng viên Chi bộ, nhiệm kỳ 2025 - 2027", "own"),
        ("đại hội các chi bộ trực thuộc", "own"),
        ("đại hội chi, đảng bộ cơ sở", "own"),
        ("Đại hội Chi bộ lần thứ V", "own-5"),
        ("Đại hội lần thứ V Chi bộ Sở Tài chính", "own-5"),
        ("Đại hội Chi bộ Sở Tài chính lần thứ V", "own-5"),
        ("Đại hội Chi bộ nhiệm kỳ 2025 - 2027 (lần thứ 5)", "own-5"),
    ],
)
@pytest.mark.parametrize("issuer", [CELL, "CHI ỦY THÔN BẢN MỚI", "Chi bộ Trường Mầm non Hoa Ban"])
def test_the_congress_of_a_cell_that_issues_is_its_own(text, expected, issuer):
    (only,) = CongressNames([text], (), issuer, 2025).mentions
    assert (only.key, only.level.value) == (expected, "grassroots")


def test_a_cell_and_the_committee_above_it():
    names = CongressNames(
        ["Đại hội Chi bộ", "Đại hội Đảng bộ Trường lần thứ XII", "Chào mừng Đại hội Đảng bộ"], (), CELL, 2025
    )
    assert [each.key for each in names.mentions] == ["own", "bloc-12"]
    assert names.last("Trước Đại hội Đảng bộ") == "bloc-12"
    assert names.last("Sau Đại hội Chi bộ") == "own"


def test_words_for_the_provinces_stand_for_the_one_that_is_named():
    names = CongressNames(["Đại hội Đảng bộ tỉnh lần thứ XX"], (), BLOC, 2025)
    for text in ("đại hội đảng bộ cấp tỉnh", "đại hội cấp tỉnh", "đại hội các đảng bộ trực thuộc Trung ương"):
        assert names.last(text) == "province-20"
    assert keys("đại hội đảng bộ cấp tỉnh") == []


@pytest.mark.parametrize(
    "text",
    [
        "Nghị quyết Đại hội Đảng bộ tỉnh lần thứ XIX",
        "thực hiện Nghị quyết của Đại hội XIX Đảng bộ tỉnh",
        "các chỉ tiêu đề ra tại Đại hội Đảng bộ tỉnh lần thứ XIX",
        "Ban Chấp hành được bầu tại Đại hội XIX Đảng bộ tỉnh",
        "kể từ Đại hội XIX Đảng bộ tỉnh",
        "Đại hội Đảng bộ tỉnh lần thứ XIX, nhiệm kỳ 2020 - 2025",
        "thành tựu sau Đại hội XIII của Đảng",
        "từ Đại hội lần thứ XII của Đảng đến nay",
    ],
)
def test_a_past_congress_that_is_only_cited_is_none(text):
    assert keys(text, issuer=PROVINCE, year=2025) == []
    assert keys(text, "Đại hội XX Đảng bộ tỉnh", issuer=PROVINCE, year=2025) == ["province-20"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Đại hội Đoàn TNCS Hồ Chí Minh tỉnh lần thứ XVI", ["province-16"]),
        ("Đại hội đại biểu Đoàn tỉnh lần thứ XVI, nhiệm kỳ 2027 - 2032", ["province-16"]),
        ("Đại hội Đoàn toàn quốc lần thứ XIII", ["national-13"]),
        ("Đại hội đại biểu toàn quốc Đoàn TNCS Hồ Chí Minh lần thứ XIII", ["national-13"]),
        ("Đại hội Đoàn xã lần thứ II", ["bloc-2"]),
        ("đại hội chi đoàn", ["grassroots"]),
        ("đại hội đoàn cấp cơ sở", ["grassroots"]),
        ("đại hội đoàn các cấp", []),
        ("Đại hội cấp tỉnh", ["province"]),
        ("đại hội cấp cơ sở; đại hội cấp tỉnh", ["grassroots", "province"]),
        ("đại hội cấp xã", ["grassroots"]),
        ("Đại hội XIV của Đảng", ["national-14"]),
        ("Đại hội XX Đảng bộ tỉnh", ["province-20"]),
    ],
)
def test_a_unions_congresses_in_its_own_plan(text, expected):
    assert keys(text, issuer="BAN CHẤP HÀNH ĐOÀN TỈNH SƠN HÀ") == expected


def test_the_womens_congress_in_their_own_plan():
    text = "Đại hội đại biểu Phụ nữ xã Đại Lộc lần thứ I"
    assert keys(text, issuer="BAN THƯỜNG VỤ HỘI LHPN XÃ ĐẠI LỘC") == ["bloc-1"]
    assert keys(text, issuer="ĐẢNG ỦY XÃ ĐẠI LỘC") == []


def test_a_bodys_kind_is_the_same_however_it_is_shortened():
    texts = ["Đại hội đại biểu Đảng bộ Ủy ban nhân dân tỉnh lần thứ I", "Đại hội Đảng bộ UBND tỉnh"]
    assert [each.key for each in CongressNames(texts, (), "ĐẢNG ỦY UBND TỈNH", 2025).mentions] == ["bloc-1"]


def test_a_unions_congress_is_none_in_the_partys_plan():
    for text in (
        "Đại hội Đoàn tỉnh lần thứ XVI",
        "Đại hội Công đoàn xã",
        "đại hội chi đoàn",
        "Đại hội Hội Phụ nữ",
    ):
        assert keys(text, issuer=PROVINCE) == keys(text) == []
