from hypothesis import given
from hypothesis import strategies as st

from app.reading.folding import flat, lower
from app.reading.lines import edges, from_text, split_lines


def test_numbers_count_blank_lines_and_gaps_are_noted():
    lines = from_text("một\n\n\nhai\nba\n")
    assert [(line.number, line.text, line.gap) for line in lines] == [
        (1, "một", False),
        (4, "hai", True),
        (5, "ba", False),
    ]


def test_edges():
    (line,) = from_text("  TRÁI\t\tPHẢI     GIỮA hai  chữ")
    assert edges(line) == ["TRÁI", "PHẢI", "GIỮA hai chữ"]


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(flat(text)) == len(lower(text)) == len(text)


@given(st.text())
def test_no_letter_is_lost_between_text_and_lines(text):
    assert [line.text for line in from_text(text)] == [
        line.text for line in from_text("\n".join(split_lines(text)))
    ]
