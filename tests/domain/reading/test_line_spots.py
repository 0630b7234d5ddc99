from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading.line_spots import LineFinder
from app.domain.reading.plan_reading import Section
from tests.readings import small_plan


def document(*lines, sections=()):
    return replace(small_plan(), lines=lines, sections=tuple(sections))


@given(st.lists(st.sampled_from(["- Treo cờ", "1. Treo cờ", "Viết bài", "", "II. Kết quả", "a) Treo cờ"])))
def test_every_line_with_words_is_found_again_in_its_own_document(lines):
    finder = LineFinder(document(*lines))
    for line, text in enumerate(lines, 1):
        spot = finder.spot(line)
        assert (spot is None) == (not text)
        if spot is not None:
            assert finder.line(spot) == line


def test_marks_and_numbers_before_the_words_may_change():
    spot = LineFinder(document("2.1. Treo cờ ở trụ sở")).spot(1)
    assert LineFinder(document("Mở đầu", "3. Treo  cờ ở trụ sở")).line(spot) == 2


def test_a_date_at_the_start_of_a_line_is_no_mark():
    spot = LineFinder(document("10/3/2025 khai mạc")).spot(1)
    assert LineFinder(document("12/4/2025 khai mạc")).line(spot) is None


def test_lines_alike_are_told_apart_by_their_headings():
    def plan(*titles):
        lines, sections = [], []
        for title in titles:
            lines += [title, "- Thông báo kết quả"]
            sections.append(Section(title, "", title, "", len(lines) - 1, len(lines)))
        return document(*lines, sections=sections)

    spot = LineFinder(plan("Đợt một", "Đợt hai")).spot(4)
    assert LineFinder(plan("Đợt mới", "Đợt một", "Đợt hai")).line(spot) == 6
    assert LineFinder(plan("Đợt một", "Đợt ba")).line(spot) is None


def test_lines_that_cannot_be_told_apart_are_not_found():
    spot = LineFinder(document("- Treo cờ")).spot(1)
    assert LineFinder(document("- Treo cờ", "- Treo cờ")).line(spot) is None
    assert LineFinder(document("")).line(spot) is None
    assert LineFinder(document("x")).spot(0) is None
