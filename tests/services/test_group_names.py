import pytest

from app.domain.body import Body, BodyKind
from app.services.group_names import kinds_of_group, likely_kind, numbered_names, some_of_group

UNIT, UNION, PRESS = BodyKind.UNIT, BodyKind.UNION, BodyKind.PRESS


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Các chi bộ", (UNIT,)),
        ("Các chi, đảng bộ cơ sở", (UNIT,)),
        ("Các chi bộ, đảng bộ trực thuộc", (UNIT,)),
        ("Các tổ chức cơ sở đảng", (UNIT,)),
        ("Các chi bộ và các đoàn thể", (UNIT, UNION)),
        ("Các đoàn thể chính trị - xã hội", (UNION,)),
        ("Các cơ quan báo chí", (PRESS,)),
        ("Các cơ quan, đơn vị", (UNIT,)),
    ],
)
def test_a_name_of_all_of_a_kind(name, kinds):
    assert kinds_of_group(name) == kinds


@pytest.mark.parametrize(
    "name",
    ["Các chi bộ trường học", "Các đơn vị liên quan", "Các xã, phường", "Chi bộ 1", "Ban Tổ chức", "Các ban"],
)
def test_a_name_of_some_or_of_one_is_not_of_all(name):
    assert kinds_of_group(name) == ()


def test_some_of_a_group_are_those_that_share_what_makes_it_narrower():
    schools = [Body(1, "Chi bộ Trường THPT An Bình", UNIT), Body(2, "Chi bộ Trường Tiểu học Số 2", UNIT)]
    others = [Body(3, "Chi bộ Công an", UNIT), Body(4, "Đảng bộ Bệnh viện", UNIT)]
    assert some_of_group("Các chi bộ trường học", [*schools, *others]) == (schools[1],)
    assert some_of_group("Các chi bộ trường", [*schools, *others]) == tuple(schools)
    assert some_of_group("Các đơn vị liên quan", others) == ()


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Báo Sơn Hải", PRESS),
        ("Đài Phát thanh - Truyền hình", PRESS),
        ("Đoàn Thanh niên", UNION),
        ("Hội Cựu chiến binh", UNION),
        ("Đảng bộ Sở Y tế", UNIT),
        ("Văn phòng", BodyKind.DEPARTMENT),
    ],
)
def test_the_likely_kind_of_an_unknown_name(name, kind):
    assert likely_kind(name) is kind


@pytest.mark.parametrize(
    ("name", "several"),
    [
        ("Chi bộ 1-3", ("chi bộ 1", "chi bộ 2", "chi bộ 3")),
        ("các chi bộ 1, 2, 3", ("chi bộ 1", "chi bộ 2", "chi bộ 3")),
        ("Chi bộ số 1 đến số 3", ("chi bộ 1", "chi bộ 2", "chi bộ 3")),
        ("Tổ dân phố 2 và 5", ("tổ dân phố 2", "tổ dân phố 5")),
        ("Chi bộ 1, 2, và 7–8", ("chi bộ 1", "chi bộ 2", "chi bộ 7", "chi bộ 8")),
        ("Chi bộ I, II", ("chi bộ 1", "chi bộ 2")),
    ],
)
def test_units_that_are_named_together_by_their_numbers(name, several):
    assert numbered_names(name) == several


@pytest.mark.parametrize(
    "name",
    ["Chi bộ 1", "Chi bộ 13", "Các chi bộ", "Chi bộ 9-3", "Chi bộ 1-900", "Báo 24 giờ", "Chi bộ 1, Chi bộ 2"],
)
def test_one_unit_or_none_is_not_named_together(name):
    assert numbered_names(name) == ()
