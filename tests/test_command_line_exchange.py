"""The command line for files of other programs: calendars and Microsoft Project."""

from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner, Result
from icalendar import Calendar

from app.commands.line import main
from app.domain.plan import BookInfo
from app.services import books, tasks
from tests.ui.pages.open_page import filled_book

NS = "{http://schemas.microsoft.com/project}"


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


def changed(file: Path, name: str, day: str) -> None:
    """Move a task of one day as another program would."""
    root = ElementTree.parse(file).getroot()
    task = next(task for task in root.iter(f"{NS}Task") if task.findtext(f"{NS}Name") == name)
    for element, hour in (("Start", "08"), ("Finish", "17")):
        task.find(f"{NS}{element}").text = f"{day}T{hour}:00:00"  # type: ignore[union-attr]
    ElementTree.ElementTree(root).write(file, encoding="utf-8", xml_declaration=True)


def due_of(book: Path, text: str) -> str:
    with books.open_book(book) as opened:
        return str(next(task.due_on for task in tasks.list_tasks(opened) if task.text == text))


def test_a_project_goes_out_and_comes_back(book: Path, tmp_path: Path) -> None:
    file = tmp_path / "ke-hoach.xml"
    assert "Đã ghi" in ok("export", book, "project", "-o", file)
    assert "không có gì khác với sổ" in ok("import-project", book, file)
    changed(file, "Hướng dẫn các đơn vị", "2026-12-07")
    line = "Hướng dẫn các đơn vị: thời gian 01/12/2026 → 07/12/2026"
    seen = ok("import-project", book, file, "--dry-run")
    assert (line in seen, "Chưa lưu gì" in seen) == (True, True)
    assert due_of(book, "Hướng dẫn các đơn vị") == "2026-12-01"
    taken = ok("import-project", book, file)
    assert (line in taken, "1 thay đổi: đã lưu" in taken) == (True, True)
    assert due_of(book, "Hướng dẫn các đơn vị") == "2026-12-07"


def test_what_a_project_file_brings_of_its_own_is_told_and_taken_when_asked_for(
    book: Path, tmp_path: Path
) -> None:
    file = tmp_path / "khac.xml"
    task = "<Task><UID>1</UID><ID>1</ID><Name>Họp báo</Name><Finish>2026-12-22T17:00:00</Finish></Task>"
    file.write_text(f"<Project><Tasks>{task}</Tasks></Project>", encoding="utf-8")
    told = ok("import-project", book, file)
    assert "không do sổ này xuất ra" in told
    assert "Không nhận dòng 1 («Họp báo»): việc không có trong sổ" in told
    assert "Họp báo: việc mới 22/12/2026" in ok("import-project", book, file, "--add-tasks")
    assert due_of(book, "Họp báo") == "2026-12-22"


def test_bad_project_files_are_one_sentence(book: Path, tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    assert "Không tìm thấy" in refused("import-project", book, file)
    file.write_text('<!DOCTYPE x [<!ENTITY a "b">]><Project>&a;</Project>', encoding="utf-8")
    assert "có thể gây hại" in refused("import-project", book, file)
    assert "đuôi .xml" in refused("export", book, "project", "-o", book)
    ok("export", book, "project", "-o", file)
    other = tmp_path / "khac.stt"
    books.create_book(other, BookInfo("Sổ khác")).close()
    assert "xuất từ một sổ khác" in refused("import-project", other, file)


def test_help_is_in_vietnamese() -> None:
    assert "Nhận ngày và tiến độ" in ok("import-project", "--help")
    assert "Lịch (calendar)" in ok("export", "--help")
