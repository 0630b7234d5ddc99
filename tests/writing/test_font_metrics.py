import unicodedata

import pytest

from tests.writing.documents import PARTY


def test_widths_are_those_of_the_font():
    font = PARTY.font
    assert font.name == "Times New Roman"
    assert font.width_mm("Yên Bái, ngày 04 tháng 10 năm 2024", 14, italic=True) == pytest.approx(
        73.3, abs=0.1
    )
    assert font.width_pt("ĐẢNG CỘNG SẢN VIỆT NAM", 15, bold=True) == pytest.approx(206.65, abs=0.1)


def test_marks_take_no_room_and_horns_do():
    font = PARTY.font
    assert font.width_pt("ấ", 10) == font.width_pt("a", 10)
    assert font.width_pt("ự", 10) == font.width_pt("ư", 10) > font.width_pt("u", 10)
    assert font.width_pt("Ở", 10, bold=True) == font.width_pt("Ơ", 10, bold=True)
    assert font.width_pt("\u00a0", 10) == font.width_pt(" ", 10) == 2.5


def test_decomposed_text_is_as_wide_as_composed():
    text = "Đảng ủy phường Cẩm Thượng"
    assert PARTY.font.width_pt(unicodedata.normalize("NFD", text), 14) == PARTY.font.width_pt(text, 14)
