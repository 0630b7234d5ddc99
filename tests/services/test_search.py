import pytest

from app.domain.search import Found, rank
from app.domain.unit_entry import UnitEntry
from app.services import history, search, units
from app.services.books import Book


@pytest.fixture
def searched(book: Book) -> Book:
    units.add_units(
        book, [UnitEntry(1, "Đảng ủy Khối"), UnitEntry(2, "Chi bộ Hòa Bình"), UnitEntry(3, "Dang uy khoi B")]
    )
    return book


def texts(book: Book, query: str) -> list[str]:
    return [hit.text for hit in search.find(book, query) if hit.kind is Found.UNIT]


def test_marks_and_case_do_not_matter(searched: Book) -> None:
    assert set(texts(searched, "dang uy khoi")) == {"Đảng ủy Khối", "Dang uy khoi B"}
    assert texts(searched, "hoà bình") == texts(searched, "hòa bình") == ["Chi bộ Hòa Bình"]


def test_as_typed_comes_first(searched: Book) -> None:
    assert texts(searched, "Đảng ủy Khối")[0] == "Đảng ủy Khối"
    assert texts(searched, "Dang uy khoi")[0] == "Dang uy khoi B"


def test_the_last_word_may_only_be_begun(searched: Book) -> None:
    assert texts(searched, "chi bộ hò") == ["Chi bộ Hòa Bình"]


def test_every_kind_is_found(book: Book) -> None:
    kinds = {
        hit.kind
        for query in ("khẩu hiệu", "chi bộ", "36-KH", "phát động", "đại hội")
        for hit in search.find(book, query)
    }
    assert kinds == set(Found)


def test_undone_units_are_not_found(searched: Book) -> None:
    history.undo(searched)
    assert texts(searched, "hoa binh") == []


@pytest.mark.parametrize("query", ["", "  ", '"', "*", "a OR", "NEAR(", "-", "'; --", 'đại" *'])
def test_signs_of_the_query_language_are_only_text(searched: Book, query: str) -> None:
    search.find(searched, query)


def test_ranks() -> None:
    assert [rank("Đảng ủy", word) for word in ("Đảng", "đảng", "dang")] == [0, 1, 2]
