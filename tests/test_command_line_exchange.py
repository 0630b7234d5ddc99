"""The command line for files of other programs: calendars and Microsoft Project."""

from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from app.__main__ import main
from app.domain.plan import BookInfo
from app.services import books
from tests.ui.pages.open_page import filled_book


def run(*arguments: object) -> Result:
    return CliRunner().invoke(main, [str(argument) for argument in arguments])


def ok(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 0, result.output
    return result.stdout


def refused(*arguments: object) -> str:
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert len(result.stderr.strip().splitlines()) == 1
    return result.stderr


@pytest.fixture
def book(tmp_path: Path) -> Path:
    path = tmp_path / "so.stt"
    filled_book(path).close()
    return path


def summaries(file: Path) -> list[str]:
    return [str(event["SUMMARY"]) for event in Calendar.from_ical(file.read_bytes()).walk("VEVENT")]


def test_calendars_of_the_whole_of_each_unit_and_of_one(book: Path, tmp_path: Path) -> None:
    every, each, one = (tmp_path / name for name in ("a.ics", "b.ics", "c.ics"))
    assert "Đã ghi" in ok("export", book, "calendar", "-o", every)
    ok("export", book, "calendar", "-o", each, "--units")
    told = ok("export", book, "calendar", "-o", one, "--unit", "01")
    assert f"Lịch có {len(summaries(one))} mục." in told
    assert "Hướng dẫn các đơn vị" in summaries(every)
    assert "Chi bộ Hai: Treo khẩu hiệu" in summaries(each)
    assert "Treo khẩu hiệu" in summaries(one)
    assert not [words for words in summaries(one) if "Chi bộ Hai" in words]


def test_reminders_are_as_asked_for(book: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.ics"
    ok("export", book, "calendar", "-o", file, "--warn", "-1")
    assert b"VALARM" not in file.read_bytes()
    ok("export", book, "calendar", "-o", file, "--warn", "1")
    assert b"TRIGGER:-PT16H" in file.read_bytes()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("export", "{book}", "calendar", "-o", "{book}"), "đuôi .ics"),
        (("export", "{book}", "calendar", "-o", "a.ics", "--unit", "99"), "không có đơn vị nào"),
        (("export", "{book}", "calendar", "-o", "a.ics", "--unit", "01", "--units"), "một trong hai"),
    ],
)
def test_what_does_not_hold_is_one_sentence(book: Path, arguments: Any, words: str) -> None:
    before = book.read_bytes()
    assert words in refused(*(str(each).replace("{book}", str(book)) for each in arguments))
    assert book.read_bytes() == before


def test_an_empty_book_has_an_empty_calendar(tmp_path: Path) -> None:
    books.create_book(tmp_path / "so.stt", BookInfo("Sổ thử")).close()
    assert "Lịch có 0 mục." in ok("export", tmp_path / "so.stt", "calendar", "-o", tmp_path / "a.ics")
    assert summaries(tmp_path / "a.ics") == []
