"""Plans and lists of units damaged in many ways: no crash, no hang, nothing half imported.

The number of files is `--damaged`; `make damage` runs the full size.
"""

import shutil
from pathlib import Path

import docx
import openpyxl
import pytest

from app.domain.errors import KnownError
from app.domain.plan import BookInfo
from app.domain.unit_entry import UnitList
from app.reading.plan import read_plan
from app.reading.unit_list import read_unit_list
from app.resources import resource
from app.services import books, history, plans, tasks, units
from tests.damage.damages import damaged

SAMPLE = resource("sample") / "ke-hoach-mau.txt"
pytestmark = pytest.mark.timeout(1800)


def word_plan(path: Path) -> bytes:
    """Write the sample plan as a Word file with a table, a list and a heading."""
    document = docx.Document()
    lines = SAMPLE.read_text("utf-8").split("\n")
    for line in lines:
        document.add_paragraph(line, style="List Bullet" if line.startswith("- ") else None)
    table = document.add_table(2, 3)
    for number, cell in enumerate(table._cells):
        cell.text = f"ô {number}"
    document.add_heading("Phụ lục", 1)
    document.save(path)
    return path.read_bytes()


def list_of_units(path: Path) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["STT", "Tên đơn vị", "Viết tắt", "Người liên hệ", "Điện thoại"])
    for number in range(1, 40):
        sheet.append([number, f"Chi bộ {number}", f"CB{number}", "Nguyễn Văn A", "0216 3852 111"])
    book.save(path)
    return path.read_bytes()


SOURCES = {
    "plan.docx": word_plan,
    "plan.txt": lambda path: SAMPLE.read_bytes(),
    "units.xlsx": list_of_units,
    "units.csv": lambda path: "Tên đơn vị;Viết tắt\nChi bộ Một;CB1\nĐảng bộ Hai;ĐB2\n".encode() * 9,
}


@pytest.fixture
def how_many(request):
    return request.config.getoption("--damaged")


@pytest.fixture
def empty_book(tmp_path):
    books.create_book(tmp_path / "trong.stt", BookInfo(title="Sổ thử")).close()
    return tmp_path / "trong.stt"


@pytest.mark.parametrize("name", SOURCES)
def test_every_damage_is_read_or_refused_in_a_sentence(name, tmp_path, how_many, empty_book):
    whole = SOURCES[name](tmp_path / name)
    refused = stored = 0
    for number in range(how_many // len(SOURCES)):
        path = tmp_path / f"x-{name}"
        path.write_bytes(damaged(whole, number))
        try:
            read = read_plan(path) if name.startswith("plan") else read_unit_list(path)
        except KnownError as error:
            sentence = str(error)
            assert "\n" not in sentence, number
            assert sentence.endswith("."), number
            refused += 1
            continue
        if number % 10 == 0:
            stored += _store(read, tmp_path, empty_book)
    assert refused > 0
    assert refused < how_many // len(SOURCES)
    assert stored > 0


def _store(read, tmp_path, empty_book):
    """Import what was read into a fresh copy of an empty book, as one step or not at all."""
    path = tmp_path / "so.stt"
    shutil.copyfile(empty_book, path)
    book = books.open_book(path)
    try:
        before = history.undo_state(book)
        try:
            if isinstance(read, UnitList):
                units.add_units(book, read.entries)
            else:
                plans.import_plan(book, read, "x")
        except KnownError:
            assert history.undo_state(book) == before
            assert tasks.list_tasks(book) == []
            return 0
        history.undo(book)
        assert tasks.list_tasks(book) == []
        return 1
    finally:
        book.close()
