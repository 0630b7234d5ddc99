from datetime import date

from app.reading.language.citations import find_citations


def cited(text):
    return [(each.symbol, each.issued_on) for each in find_citations(text)]


def test_days_in_figures_and_in_words():
    text = (
        "Căn cứ Kế hoạch số 185-KH/TU ngày 19/9/2024; Chỉ thị số 35-CT/TW, ngày 14 tháng 6 năm 2024 "
        "của Bộ Chính trị"
    )
    assert cited(text) == [("185-KH/TU", date(2024, 9, 19)), ("35-CT/TW", date(2024, 6, 14))]


def test_without_the_word_for_number_and_without_a_day():
    assert cited("Kế hoạch 273 - KH/ĐUK của Đảng ủy Khối; Nghị định số 30/2020/NĐ-CP ngày 05/3/2020") == [
        ("273-KH/ĐUK", None),
        ("30/2020/NĐ-CP", date(2020, 3, 5)),
    ]


def test_what_only_looks_like_a_symbol():
    assert cited("đạt 10/10 chi bộ, nhiệm kỳ 2020-2025, từ 01/3 đến 5/4, 24/24 giờ") == []


def test_the_same_document_is_cited_once_with_its_day():
    assert cited("Kế hoạch số 1-KH/TU của Tỉnh ủy; theo Kế hoạch số 1-KH/TU ngày 2/3/2024") == [
        ("1-KH/TU", date(2024, 3, 2))
    ]
