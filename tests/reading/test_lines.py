from hypothesis import given
from hypothesis import strategies as st

from app.reading.folding import flat, lower
from app.reading.lines import edges, from_text, join_wrapped, split_lines


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


def test_a_line_in_small_letters_goes_on_with_the_one_before():
    (joined,) = join_wrapped(from_text("Tuyên truyền về\nđại hội"))
    assert (joined.text, joined.number, joined.last_number) == ("Tuyên truyền về đại hội", 1, 2)


def test_paragraphs_of_one_line_stay_apart():
    assert len(join_wrapped(from_text("Việc một xong.\nViệc hai\nViệc ba"))) == 3


@given(st.text())
def test_folding_keeps_every_place(text):
    assert len(flat(text)) == len(lower(text)) == len(text)


@given(st.text())
def test_no_letter_is_lost_between_text_and_lines(text):
    assert [line.text for line in from_text(text)] == [
        line.text for line in from_text("\n".join(split_lines(text)))
    ]


@given(st.lists(st.text(alphabet="abc ABC.-1", max_size=30), max_size=20))
def test_joining_keeps_all_words(texts):
    lines = from_text("\n".join(texts))
    words = " ".join(line.text for line in lines).split()
    assert " ".join(line.text for line in join_wrapped(lines)).split() == words
