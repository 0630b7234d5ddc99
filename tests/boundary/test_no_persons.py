"""The book keeps organisations, tasks and documents; of people only office contacts and signers."""

import dataclasses
import re
from pathlib import Path

import pytest

from app.domain import body, checklist, directive, plan, progress, unit_entry
from app.domain.errors import UnsafeFileError
from app.domain.plan import BookInfo
from app.domain.reading import plan_reading
from app.services import books, documents_in
from app.services.books import Book

# Every column of the book that can hold a person's name, post or number.
PERSON_COLUMNS = {
    "body": {"contact_name", "contact_post", "contact_phone"},
    "book": {"signer_authority", "signer_office", "signer_name"},
    "plan": {"signer", "signer_authority", "signer_office"},
    "change": {"user_name"},
}
SUSPECT = re.compile(
    r"person|people|member|citizen|party_?card|birth|gender|ethnic|religion|opinion|comment|sentiment|mood|attitude"
    r"|behaviou?r|reaction|follower|\bpost(s|ed|ing)?\b|account|profile|face|photo_of|address(?!ee)|email|signer|contact"
    r"|user|author(?!ity)|name_of"
)


@pytest.fixture
def book(tmp_path: Path) -> Book:
    return books.create_book(tmp_path / "so.stt", BookInfo("Sổ thử"))


def suspects(names: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return the columns per table whose names speak of persons, tables of persons as a whole."""
    found = {
        table: {column for column in columns if SUSPECT.search(column) or SUSPECT.search(table)}
        for table, columns in names.items()
    }
    return {table: columns for table, columns in found.items() if columns}


def columns_of(book: Book) -> dict[str, set[str]]:
    tables = [table for table in book.db.table_names() if "_fts" not in table]
    return {table: {column.name for column in book.db[table].columns} for table in tables}


def test_no_table_or_column_is_for_persons_beyond_contacts_and_signers(book: Book) -> None:
    assert suspects(columns_of(book)) == PERSON_COLUMNS


def test_the_check_would_see_a_table_of_opinions() -> None:
    assert suspects({"opinion": {"id", "text"}}) == {"opinion": {"id", "text"}}
    assert suspects({"unit": {"member_name"}}) == {"unit": {"member_name"}}


def test_no_value_of_the_domain_describes_a_person_beyond_contacts_and_signers() -> None:
    allowed = {
        "Body": {"contact"}, "UnitEntry": {"contact"},
        "BookInfo": {"signer_authority", "signer_office", "signer_name"},
        "DocumentHeader": {"signer", "signer_authority", "signer_office", "signer_for"},
        "Contact": {"name", "post", "phone"},
    }  # fmt: skip
    for module in (body, checklist, directive, plan, plan_reading, progress, unit_entry):
        for value in vars(module).values():
            if isinstance(value, type) and dataclasses.is_dataclass(value):
                fields = {field.name for field in dataclasses.fields(value) if SUSPECT.search(field.name)}
                assert fields <= allowed.get(value.__name__, set()), value.__name__


def test_lists_that_look_like_files_on_persons_are_refused() -> None:
    for heading in ("Ngày sinh", "CCCD", "Số thẻ đảng viên"):
        with pytest.raises(UnsafeFileError, match="hồ sơ cá nhân"):
            documents_in.read_pasted_units(f"TT\tHọ tên\t{heading}\n1\tA\t1")
