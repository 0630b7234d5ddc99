from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading.plan_reading import Section
from app.domain.reading.printed_lines import PrintedLines

LINES = ("I. NỘI DUNG", "", "- Treo cờ, băng rôn", "ở trụ sở.", "Treo cờ")
SECTIONS = (
    Section("1", "I.", "NỘI DUNG", "", 1, 4, (Section("1.1", "-", "", "Treo cờ, băng rôn", 3, 4),)),
    Section("2", "", "", "Treo cờ", 5, 5),
)


def test_lines_stand_as_they_were_given():
    lines = PrintedLines(LINES, SECTIONS)
    assert tuple(lines) == LINES
    assert (lines[2], lines[-1], lines[1:3]) == (LINES[2], LINES[-1], LINES[1:3])
    assert (len(lines), LINES[3] in lines, repr(lines)) == (5, True, repr(LINES))


def test_lines_are_equal_to_any_other_sequence_of_the_same():
    lines = PrintedLines(LINES, SECTIONS)
    assert lines == LINES == lines
    assert lines == list(LINES)
    assert lines == PrintedLines(LINES)
    assert hash(lines) == hash(PrintedLines(LINES)) == hash(LINES)
    assert lines != LINES[1:]
    assert PrintedLines("ab") != "ab"


def test_the_words_of_a_section_are_not_kept_twice():
    point = SECTIONS[0].children[0]
    lines = PrintedLines([*LINES], SECTIONS)
    assert any(words is point.text for words in lines._words)


@given(
    st.lists(st.text(alphabet="ab .", max_size=4)), st.lists(st.tuples(st.integers(0, 5), st.text("ab .")))
)
def test_no_section_changes_a_line(lines, told):
    sections = [Section(str(at), "", "", text, line, line) for at, (line, text) in enumerate(told)]
    assert tuple(PrintedLines(lines, sections)) == tuple(lines)
