import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from app.domain.text import first_upper, fold, nfc, readable, shortened, tidy


def test_folding_ignores_marks_case_and_blanks() -> None:
    assert fold("Đảng ủy  Khối") == fold("dang uy khoi") == "dang uy khoi"
    assert fold("hoà") == fold("hòa")
    assert fold(unicodedata.normalize("NFD", "Đường ƯỚC")) == "duong uoc"


def test_what_is_no_letter_in_a_file_s_name_is_shown_by_a_sign() -> None:
    assert readable("kế hoạch\udce1\ud83d.docx") == "kế hoạch\ufffd\ufffd.docx"
    assert readable("kế hoạch 😀.docx") == "kế hoạch 😀.docx"


def test_tidy_joins_blanks_of_every_kind() -> None:
    assert tidy("  a\u00a0b\t\nc\u200b ") == "a b c"
    assert nfc("co\u00adng") == "cong"


@given(st.text(st.characters() | st.sampled_from(" \t\u00a0\u00ad\u200b\u2028\ufeff\u0300\u0302aăAĐ")))
def test_tidy_leaves_single_spaces_alone(text: str) -> None:
    blanks = str.maketrans("\u200b\ufeff", "  ")
    assert tidy(text) == " ".join(nfc(text).translate(blanks).split())
    assert tidy(tidy(text)) == tidy(text)


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


def test_first_upper_leaves_the_rest() -> None:
    assert first_upper("đưa tin XIV") == "Đưa tin XIV"
    assert first_upper("") == ""


@given(st.text("ab đ,;…", max_size=60), st.integers(1, 40))
def test_a_shortened_text_is_no_longer_than_asked_for_and_whole_where_it_can_be(text: str, most: int) -> None:
    short = shortened(text, most)
    assert len(short) <= most
    assert short == text or (short.endswith("…") and text.startswith(short[:-1]))


def test_a_text_is_cut_between_words() -> None:
    assert shortened("Tuyên truyền đại hội", 15) == "Tuyên truyền…"
    assert shortened("Tuyên truyền", 12) == "Tuyên truyền"
    assert shortened("Tuyêntruyền", 6) == "Tuyên…"
