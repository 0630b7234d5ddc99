from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from app.domain.body import BodyKind
from app.domain.plan import BookInfo
from app.domain.unit_entry import UnitEntry
from app.services import books, plans, units
from app.services.books import Book
from tests.readings import small_plan


@pytest.fixture
def empty_book(tmp_path: Path) -> Iterator[Book]:
    with books.create_book(tmp_path / "so.stt", BookInfo("Sổ thử")) as book:
        yield book


@pytest.fixture
def book(empty_book: Book) -> Book:
    """A book with the small plan, three party units and a union; the third unit has no congress date."""
    plans.import_plan(empty_book, small_plan(), "ke-hoach.docx")
    units.add_units(
        empty_book,
        [
            UnitEntry(2, "Chi bộ Một", "CB1", "01", opens_on=date(2026, 11, 2), closes_on=date(2026, 11, 3)),
            UnitEntry(3, "Chi bộ Hai", "", "02", opens_on=date(2026, 12, 10), closes_on=date(2026, 12, 10)),
            UnitEntry(4, "Chi bộ Ba", "", "03"),
            UnitEntry(5, "Công đoàn", "", "CĐ", BodyKind.UNION),
        ],
    )
    return empty_book
