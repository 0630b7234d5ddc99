import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFontMetricsF

from ui.painting.look import ChartFonts, paper_family
from ui.painting.words import fitting, wrap

LETTERS = st.text("aăâbcdđeêghiklmnoôơpqrstuưvxyấệữ ỗ,.-\n", max_size=200)


@pytest.fixture(scope="module")
def font(qapp):
    return ChartFonts.of_paper().normal


@settings(max_examples=60)
@given(text=LETTERS, width=st.floats(40, 400))
def test_wrapping_loses_no_letter_and_keeps_the_width(font, text, width):
    lines = wrap(text, font, width)
    assert "".join("".join(lines).split()) == "".join(text.split())
    assert all(QFontMetricsF(font).horizontalAdvance(line) <= width + 1 for line in lines)


def test_the_longest_label_that_fits_is_taken(font):
    labels = ("Quý III/2027", "Quý III", "III")
    widths = [QFontMetricsF(font).horizontalAdvance(label) for label in labels]
    assert [fitting(labels, font, width) for width in widths] == list(labels)
    assert fitting(labels, font, 1) == ""


def test_paper_is_written_in_a_family_with_all_vietnamese_letters(qapp):
    assert paper_family()
