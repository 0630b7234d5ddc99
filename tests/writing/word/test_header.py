from dataclasses import replace

import pytest
from docx.oxml.ns import qn
from lxml import etree

from app.writing.word.header import header_block
from app.writing.word.markup import NAMESPACES
from app.writing.word.naming import symbol, with_prefix
from tests.writing.documents import PARTY, letter, plan

_TWIPS_PER_MM = 1440 / 25.4


def widths(place):
    block = header_block(replace(plan(), place=place), PARTY)
    root = etree.fromstring(f"<r {NAMESPACES}>{block}</r>")
    return [int(each.get(qn("w:w"))) / _TWIPS_PER_MM for each in root.iter(qn("w:gridCol"))]


def test_the_cells_are_as_wide_as_ruled():
    assert widths("Yên Bái") == pytest.approx([85, 80], abs=0.1)


def test_a_longer_date_line_moves_the_split_to_the_left():
    left, right = widths("Thừa Thiên Huế")
    assert 70 <= left < 80
    assert left + right == pytest.approx(165, abs=0.1)


def test_a_date_line_that_takes_two_lines_anyway_moves_nothing():
    assert widths("Thành phố Hồ Chí Minh") == pytest.approx([85, 80], abs=0.1)


def test_the_number_is_that_of_the_document_unless_it_is_a_draft():
    assert symbol(plan(), PARTY) == plan().symbol == "05-KH/ĐUK"
    assert symbol(replace(plan(), number=None), PARTY) == "      -KH/ĐUK"
    assert symbol(replace(plan(), draft=1), PARTY) == "      -KH/ĐUK"
    assert symbol(replace(letter(), number=125), PARTY) == "125-CV/CB"


def test_a_prefix_is_not_doubled():
    assert with_prefix("về việc họp", "về việc ") == "về việc họp"
    assert with_prefix("họp", "về việc ") == "về việc họp"
    assert with_prefix("vềnh", "về ") == "về vềnh"


@pytest.mark.parametrize(
    ("subject", "printed"),
    [
        ("tuyên truyền", "về tuyên truyền"),
        ("Tuyên truyền", "Tuyên truyền"),
        ("về tuyên truyền", "về tuyên truyền"),
    ],
)
def test_a_subject_that_begins_with_a_capital_stands_as_given(subject, printed, tmp_path):
    from tests.writing.word_package import paragraphs, part, written

    texts = paragraphs(part(written(replace(plan(1, 1), subject=subject), tmp_path), "word/document.xml"))
    assert texts[texts.index("KẾ HOẠCH") + 1] == printed
