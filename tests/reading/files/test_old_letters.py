import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.files.old_letters import (
    OldLetters,
    draws_capitals,
    plain_to_unicode,
    set_of_font,
    to_unicode,
)
from app.reading.files.syllables import vietnamese_share
from tests.old_letters import in_tcvn3, in_vni

SMALL = "aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ"


@pytest.mark.parametrize(
    ("letters", "old", "text"),
    [
        (OldLetters.TCVN3, "§¶ng ñy Khèi c¸c c¬ quan", "Đảng ủy Khối các cơ quan"),
        (OldLetters.TCVN3, "Tuyªn truyÒn ®¹i héi ®¶ng bé c¸c cÊp", "Tuyên truyền đại hội đảng bộ các cấp"),
        (OldLetters.VNI, "Ñaûng uûy Khoái caùc cô quan", "Đảng ủy Khối các cơ quan"),
        (
            OldLetters.VNI,
            "Tuyeân truyeàn ñaïi hoäi ñaûng boä caùc caáp",
            "Tuyên truyền đại hội đảng bộ các cấp",
        ),
        (OldLetters.VNI, "TÆNH ÑAÉK LAÉK", "TỈNH ĐẮK LẮK"),
    ],
)
def test_known_words_in_both_sets(letters, old, text):
    assert to_unicode(old, letters) == text


@given(st.text(SMALL + " ,.\n-19"))
def test_every_small_letter_comes_back(text):
    assert to_unicode(in_tcvn3(text), OldLetters.TCVN3) == text
    # Two letters side by side can be the writing of a third one in VNI; apart they are not.
    apart = "\u200b".join(text)
    assert to_unicode(in_vni(apart), OldLetters.VNI) == apart


@pytest.mark.parametrize(
    "line",
    [
        "ĐẢNG BỘ TỈNH YÊN BÁI",
        "Số 279-KH/ĐUK",
        "I- MỤC ĐÍCH, YÊU CẦU",
        "Bộ Chính trị, Ban Bí thư và Ủy ban Kiểm tra Trung ương",
        "- Ý nghĩa của Đại hội. Ý kiến của các đảng bộ",
        "Tuyên truyền ĐẠI HỘI trong toàn đảng bộ",
        "Tỉnh ủy ban hành kế hoạch",
    ],
)
def test_capitals_that_the_set_lacks_come_back(line):
    assert plain_to_unicode(in_tcvn3(line), OldLetters.TCVN3) == line


def test_fonts_are_told_by_their_names():
    assert set_of_font(".VnTime") is set_of_font(".VnArialH") is OldLetters.TCVN3
    assert set_of_font("VNI-Times") is OldLetters.VNI
    assert set_of_font("Times New Roman") is None
    assert [draws_capitals(font) for font in (".VnTimeH", ".VnTime", "VNI-Helve-H")] == [True, False, False]


def test_syllables():
    for text in ("nghiêng quyết giữ gìn thuở khuya đường", "chuẩn Đảng uỷ ủy hoà hòa yêu ĐẠI gì quốc"):
        assert vietnamese_share(text) == 1
    for text in ("§¶ng ®¹i Ñaûng hoäi ñaïi", "naïve œuvre quôc"):
        assert vietnamese_share(text) == 0
    assert vietnamese_share("plain words only") == 0
