import pytest

from app.reading.word.symbols import drawn, symbol
from tests.reading.word_parts import p, r, texts


@pytest.mark.parametrize(
    ("code", "font", "sign"),
    [
        ("F0B7", "Symbol", "•"),
        ("00A7", "Wingdings", "▪"),
        ("F0E0", "Wingdings", "→"),
        ("F0B3", "Symbol", "≥"),
        ("F021", "Webdings", "\uf021"),
        ("2022", "Times New Roman", "•"),
        ("D800", "Symbol", ""),
        ("0000", "Symbol", ""),
        ("FFFFFFFFFF", "Symbol", ""),
        ("-1", "Symbol", ""),
        ("x", "Symbol", ""),
    ],
)
def test_signs_by_their_code(code, font, sign):
    assert symbol(code, font) == sign


def test_letters_of_a_symbol_font_are_its_signs():
    assert drawn("\uf0d8 q", "Wingdings") == "➢ ❑"


def test_signs_in_a_document():
    mark = '<w:sym w:font="Wingdings" w:char="F0D8"/>'
    letters = r("ü", '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>')
    body = p(r(mark), " Treo cờ") + p(
        letters, " Họp báo ", r('<w:sym w:font="Symbol" w:char="F0B3"/>'), " 90%"
    )
    assert texts(body) == ["➢ Treo cờ", "✓ Họp báo ≥ 90%"]
