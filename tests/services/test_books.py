import os
import sys
from dataclasses import replace
from datetime import date

import pytest

from app.domain.body import BodyKind
from app.domain.errors import BookError
from app.domain.plan import BookInfo
from app.domain.reading.plan_reading import DocumentHeader
from app.domain.unit_entry import UnitEntry
from app.services import books, units

HEADER = DocumentHeader(
    genre="Kế hoạch",
    symbol="41-KH/ĐUK",
    issued_on=date(2025, 3, 5),
    place="Ninh Bình",
    superior="Đảng bộ tỉnh",
    issuer="Đảng ủy Khối",
    title="tuyên truyền đại hội đảng các cấp",
)


@pytest.fixture
def book(tmp_path):
    with books.create_book(tmp_path / "so.stt", BookInfo("Sổ mẫu", is_sample=True)) as made:
        units.add_units(made, [UnitEntry(2, "Chi bộ Một", "", "01", BodyKind.UNIT)])
        yield made


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such names")
def test_a_book_and_its_copy_may_lie_under_names_of_any_bytes(tmp_path):
    folder = tmp_path / os.fsdecode(b"so\xff")
    folder.mkdir()
    name = os.fsdecode(b"t\xe1.stt")
    with books.create_book(folder / name, BookInfo(f"Sổ {name}")) as made:
        units.add_units(made, [UnitEntry(2, "Chi bộ Một")])
        copy_path = books.save_copy(made, folder / os.fsdecode(b"sao\xff.stt"))
    with books.open_book(folder / name) as made, books.open_book(copy_path) as copy:
        assert books.info(made).title == books.info(copy).title == "Sổ t\ufffd.stt"
        assert [body.name for body in units.all_ever(copy)] == ["Chi bộ Một"]
    assert len(list(folder.iterdir())) == 2


def test_a_copy_holds_every_step_and_is_no_sample(book, tmp_path):
    copy_path = books.save_copy(book, tmp_path / "bản sao.stt")
    assert books.info(book).is_sample
    with books.open_book(copy_path) as copy:
        assert books.info(copy) == replace(books.info(book), is_sample=False)
        assert [body.name for body in units.all_ever(copy)] == ["Chi bộ Một"]
    assert sorted(path.name for path in tmp_path.iterdir() if not path.name.startswith("so.")) == [
        "bản sao.stt"
    ]


def test_a_copy_replaces_a_book_that_is_closed(book, tmp_path):
    other = tmp_path / "cũ.stt"
    books.create_book(other, BookInfo("Cũ")).close()
    books.save_copy(book, other)
    with books.open_book(other) as copy:
        assert books.info(copy).title == "Sổ mẫu"


def test_a_copy_never_lands_on_a_book_that_is_open(book, tmp_path):
    with pytest.raises(BookError, match="chính sổ đang mở"):
        books.save_copy(book, book.path)
    with (
        books.create_book(tmp_path / "khác.stt", BookInfo("Khác")) as other,
        pytest.raises(BookError, match="đang mở"),
    ):
        books.save_copy(book, other.path)


def test_a_book_is_described_from_a_document():
    assert books.info_from(HEADER, "tệp") == BookInfo(
        "Tuyên truyền đại hội đảng các cấp – 41-KH/ĐUK",
        superior="Đảng bộ tỉnh",
        issuer="Đảng ủy Khối",
        agency="ĐUK",
        place="Ninh Bình",
    )


def test_what_a_document_does_not_say_is_left_open():
    assert books.info_from(DocumentHeader(), "Kế hoạch 05") == BookInfo("Kế hoạch 05")
    assert books.info_from(replace(HEADER, symbol="12/2025"), "x").agency == ""


def test_a_long_title_is_cut_between_words():
    title = books.info_from(replace(HEADER, title="đại hội " * 40, symbol="1-KH/A"), "x").title
    assert len(title) < 110
    assert title.endswith("hội… – 1-KH/A")
