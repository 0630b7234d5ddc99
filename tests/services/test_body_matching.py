import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.body import Body, BodyKind
from app.domain.written_name import Certainty
from app.services.body_matching import BodyMatcher

NAMES = (
    ("Ban Tuyên giáo và Dân vận Đảng ủy", "BTGDV"),
    ("Văn phòng Đảng ủy", "VPĐU"),
    ("Chi bộ 1", ""),
    ("Chi bộ 11", ""),
    ("Đảng bộ Sở Y tế", "SYT"),
    ("Đảng bộ Sở Tài chính", "STC"),
    ("Đảng bộ Công ty Cổ phần Xi măng Lam Xuyên", ""),
    ("Đảng bộ Trường Cao đẳng nghề Lam Xuyên", ""),
    ("Đảng bộ Trường Cao đẳng y tế Lam Xuyên", ""),
)
BODIES = [Body(number, name, BodyKind.UNIT, short) for number, (name, short) in enumerate(NAMES, 1)]
MATCHER = BodyMatcher(BODIES)


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("văn phòng đảng ủy", "Văn phòng Đảng ủy"),
        ("VP Đảng uỷ", "Văn phòng Đảng ủy"),
        ("VPĐU", "Văn phòng Đảng ủy"),
        ("Ban Tuyên giáo và Dân vận", "Ban Tuyên giáo và Dân vận Đảng ủy"),
        ("Chi bộ 01", "Chi bộ 1"),
        ("CB 11", "Chi bộ 11"),
        ("ĐB Sở Y tế", "Đảng bộ Sở Y tế"),
        ("Đảng bộ Cty CP Xi măng Lam Xuyên", "Đảng bộ Công ty Cổ phần Xi măng Lam Xuyên"),
        ("Đảng bộ Công ty CP xi măng  Lam Xuyen", "Đảng bộ Công ty Cổ phần Xi măng Lam Xuyên"),
        ("Đảng bộ Sở Tài chinh", "Đảng bộ Sở Tài chính"),
    ],
)
def test_names_written_otherwise_mean_the_same(written, name):
    found = MATCHER.match(written)
    assert found.certainty is Certainty.SURE
    assert found.body is not None
    assert found.body.name == name


@pytest.mark.parametrize(
    ("written", "likeliest"),
    [
        ("Đảng bộ Trường Cao đẳng nghề", "Đảng bộ Trường Cao đẳng nghề Lam Xuyên"),
        ("Trường Cao đẳng Lam Xuyên", "Đảng bộ Trường Cao đẳng nghề Lam Xuyên"),
    ],
)
def test_doubtful_names_are_asked_about(written, likeliest):
    found = MATCHER.match(written)
    assert found.certainty is Certainty.DOUBTFUL
    assert found.body is None
    assert likeliest in [body.name for body in found.candidates]


@pytest.mark.parametrize("written", ["Chi bộ 2", "Chi bộ 111", "Báo Lam Xuyên", "", "Hội Nông dân tỉnh"])
def test_names_of_nobody_here_are_unknown(written):
    assert MATCHER.match(written).certainty is Certainty.UNKNOWN


def test_a_short_name_that_two_bear_is_doubtful():
    twins = [Body(1, "Chi bộ A", BodyKind.UNIT, "CBA"), Body(2, "Chi bộ An", BodyKind.UNIT, "CBA")]
    found = BodyMatcher(twins).match("CBA")
    assert (found.certainty, len(found.candidates)) == (Certainty.DOUBTFUL, 2)


@given(st.sampled_from(BODIES), st.booleans())
def test_every_name_finds_itself(body, loud):
    assert MATCHER.match(body.name.upper() if loud else body.name).body == body


def test_several_names_are_each_matched_once():
    found = MATCHER.match_all(["Chi bộ 1", "Chi bộ 1", "Báo X"])
    assert list(found) == ["Chi bộ 1", "Báo X"]


@pytest.mark.parametrize(
    ("letters", "name"),
    [("BTCĐU", "Ban Tổ chức Đảng ủy"), ("UBKT", "Ủy ban Kiểm tra Đảng ủy"), ("TTVH", "Trung tâm Văn hóa")],
)
def test_first_letters_are_asked_about(letters, name):
    bodies = [
        Body(number, each, BodyKind.DEPARTMENT)
        for number, each in enumerate(
            (
                "Ban Tổ chức Đảng ủy",
                "Ủy ban Kiểm tra Đảng ủy",
                "Trung tâm Văn hóa và Thể thao",
                "Trung tâm Văn hóa",
            )
        )
    ]
    found = BodyMatcher(bodies).match(letters)
    assert found.certainty is Certainty.DOUBTFUL
    assert found.candidates[0].name == name


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("chi bộ một", "Chi bộ 1"),
        ("Chi bộ I", "Chi bộ 1"),
        ("Chi bộ số mười một", "Chi bộ 11"),
        ("Chi bộ XI", "Chi bộ 11"),
        ("Văn phòng", "Văn phòng Đảng ủy"),
        ("VP", "Văn phòng Đảng ủy"),
        ("Sở Y tế", "Đảng bộ Sở Y tế"),
        ("Tuyên giáo", "Ban Tuyên giáo và Dân vận Đảng ủy"),
    ],
)
def test_numbers_in_words_and_short_general_names_are_asked_about(written, name):
    found = MATCHER.match(written)
    assert (found.certainty, found.body) == (Certainty.DOUBTFUL, None)
    assert found.candidates[0].name == name


def test_a_name_that_begins_many_is_of_none_and_those_it_begins_come_first():
    many = [
        Body(number, f"Chi bộ Trường {letter}", BodyKind.UNIT) for number, letter in enumerate("BDGHKLMNP")
    ]
    assert BodyMatcher(many).match("Chi bộ").candidates == ()
    both = [Body(1, "Chi bộ Văn phòng Sở", BodyKind.UNIT), Body(2, "Văn phòng Đảng ủy", BodyKind.DEPARTMENT)]
    assert [body.id for body in BodyMatcher(both).match("Văn phòng").candidates] == [2, 1]
