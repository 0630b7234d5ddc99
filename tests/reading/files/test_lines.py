from hypothesis import given
from hypothesis import strategies as st

from app.reading.files.lines import Line, edges, from_text, split_lines, table_rows
from app.reading.language.folding import flat, lower


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


def test_the_rows_of_tables_are_their_cells_with_several_lines_each():
    lines = [
        Line(1, "a"),
        Line(2, "TT", cell=(0, 0, 0)),
        Line(3, "Nội dung", cell=(0, 0, 1)),
        Line(4, "1", cell=(0, 1, 0)),
        Line(5, "Treo", cell=(0, 1, 1)),
        Line(6, "cờ", cell=(0, 1, 1)),
        Line(7, "2", cell=(0, 2, 0)),
        Line(8, "Viết", cell=(0, 2, 1)),
        Line(9, "chỉ một ô", cell=(0, 3, 0)),
        Line(10, "ĐẢNG ỦY", cell=(1, 0, 0)),
        Line(11, "ĐẢNG CỘNG SẢN VIỆT NAM", cell=(1, 0, 1)),
    ]
    assert table_rows(lines) == (((2,), (3,)), ((4,), (5, 6)), ((7,), (8,)))


def test_signs_of_bold_type_are_no_words():
    text = "## II. NỘI DUNG\n**1. Hoạt động**\n* **Lễ ra quân:** ngày 5/5\n(**) Ghi chú\n***\n# \n"
    assert [(line.text, line.bold) for line in from_text(text)] == [
        ("II. NỘI DUNG", True),
        ("1. Hoạt động", True),
        ("* Lễ ra quân: ngày 5/5", False),
        ("(**) Ghi chú", False),
        ("***", False),
        ("#", False),
    ]
