from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from app.writing.safe_text import one_line, safe_text


def test_text_is_composed_and_its_line_ends_are_one():
    assert safe_text("Đa\u0309ng\r\nbộ\rA\x0bB\u2028C") == "Đảng\nbộ\nA\nB\nC"


def test_what_xml_forbids_is_removed():
    assert safe_text("a\x00b\x07c\x1fd\ufffee\ud800f\x9fg") == "abcdefg"


def test_a_line_has_no_breaks_and_no_blanks_at_its_ends():
    assert one_line(" Sổ\nđại hội ") == "Sổ đại hội"


@given(st.text())
def test_every_text_can_stand_in_xml(text):
    element = etree.Element("t")
    element.text = safe_text(text)
    assert etree.fromstring(etree.tostring(element)).text in (element.text, element.text or None)


def test_a_mark_that_a_forbidden_character_held_apart_is_composed():
    assert safe_text("A\x1f\u0301") == "Á"
