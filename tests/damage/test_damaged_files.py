"""Plans and lists of units damaged in many ways: no crash, no hang, nothing half imported.

The number of files is `--damaged`; `make damage` runs the full size.
"""

import shutil
import signal
import sqlite3
import zipfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import docx
import openpyxl
import pytest

from app.domain.errors import KnownError
from app.domain.plan import BookInfo
from app.domain.unit_entry import UnitList
from app.reading.plan import read_plan
from app.reading.units.list import read_unit_list
from app.resources import resource
from app.services import books, history, plans, tasks, units
from tests.corpus.word import build_word
from tests.damage.damages import damaged

SAMPLE = resource("sample") / "ke-hoach-mau.txt"
WORD_TEXTS = Path(__file__).parents[1] / "corpus" / "documents"
LONGEST_SECONDS = 30
"""For one file; a whole one is read in a small part of a second."""
STORED = 10
"""One read file in so many is imported as well."""
pytestmark = pytest.mark.timeout(3600)


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


def word_of(name: str, path: Path) -> bytes:
    """Build a document of the corpus: with its lists, tables, text boxes and marked changes."""
    build_word((WORD_TEXTS / f"{name}.word").read_text("utf-8"), path)
    return path.read_bytes()


def list_of_units(path: Path) -> bytes:
    """Write a list of units with a hidden row."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["STT", "Tên đơn vị", "Viết tắt", "Người liên hệ", "Điện thoại"])
    for number in range(1, 40):
        sheet.append([number, f"Chi bộ {number}", f"CB{number}", "Nguyễn Văn A", "0216 3852 111"])
    sheet.row_dimensions[7].hidden = True
    book.save(path)
    return path.read_bytes()


def open_list(path: Path) -> bytes:
    """Write a list of units as LibreOffice does."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    cells = "".join(
        '<table:table-row table:number-rows-repeated="1">'
        + "".join(
            f'<table:table-cell office:value-type="string" table:number-columns-repeated="1"><text:p>{text}'
            "</text:p></table:table-cell>"
            for text in row
        )
        + "</table:table-row>"
        for row in (("STT", "Tên đơn vị"), *((str(at), f"Chi bộ {at}") for at in range(1, 20)))
    )
    content = (
        f'<office:document-content xmlns:office="{space}:office:1.0" xmlns:table="{space}:table:1.0"'
        f' xmlns:text="{space}:text:1.0"><office:body><office:spreadsheet><table:table table:name="A">{cells}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("META-INF/manifest.xml", "<manifest/>")
        package.writestr("content.xml", content)
    return path.read_bytes()


SOURCES = {
    "plan.docx": (word_plan, 5),
    "plan-bang.docx": (lambda path: word_of("word-bang-phan-cong", path), 4),
    "plan-khung.docx": (lambda path: word_of("word-khung-chu", path), 3),
    "plan-so.docx": (lambda path: word_of("word-kieu-danh-so", path), 3),
    "plan-sua.docx": (lambda path: word_of("word-sua-doi", path), 3),
    "plan-vni.docx": (lambda path: word_of("word-vni", path), 2),
    "plan.txt": (lambda path: SAMPLE.read_bytes(), 6),
    "plan-ocr.txt": (lambda path: (WORD_TEXTS / "xa-ocr.txt").read_bytes(), 4),
    "units.xlsx": (list_of_units, 6),
    "units.ods": (open_list, 2),
    "units.csv": (lambda path: "Tên đơn vị;Viết tắt\nChi bộ Một;CB1\nĐảng bộ Hai;ĐB2\n".encode() * 9, 2),
}
SHARES = sum(share for _, share in SOURCES.values())


class HangError(Exception):
    """One file took too long."""


@contextmanager
def limited(number: int) -> Iterator[None]:
    """Stop what takes longer than a file may, where the system can."""
    if not hasattr(signal, "SIGALRM"):
        yield
        return

    def stop(*_: object) -> None:
        raise HangError(number)

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, LONGEST_SECONDS)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@pytest.fixture
def how_many(request):
    return request.config.getoption("--damaged")


@pytest.fixture
def empty_book(tmp_path):
    books.create_book(tmp_path / "trong.stt", BookInfo(title="Sổ thử")).close()
    return tmp_path / "trong.stt"


@pytest.mark.parametrize("name", SOURCES)
def test_every_damage_is_read_or_refused_in_a_sentence(name, tmp_path, how_many, empty_book):
    make, share = SOURCES[name]
    whole = make(tmp_path / name)
    count = max(12, -(-how_many * share // SHARES))
    refused = taken = stored = 0
    for number in range(count):
        path = tmp_path / f"x-{name}"
        path.write_bytes(damaged(whole, number))
        try:
            with limited(number):
                read = read_plan(path) if name.startswith("plan") else read_unit_list(path)
        except KnownError as error:
            _assert_sentence(str(error), number)
            refused += 1
            continue
        if taken % STORED == 0:
            stored += _store(read, tmp_path, empty_book)
        taken += 1
    print(f"{name}: {taken} đọc, {refused} từ chối, {stored} đã nhập thử")
    assert refused
    assert taken
    assert stored


def _assert_sentence(sentence: str, number: int) -> None:
    assert "\n" not in sentence, number
    assert sentence.endswith("."), number
    assert len(sentence) < 400, number


def _store(read, tmp_path, empty_book) -> int:
    """Import what was read into a fresh copy of an empty book, as one step or not at all."""
    path = tmp_path / "so.stt"
    shutil.copyfile(empty_book, path)
    before = _rows(path)
    book = books.open_book(path)
    try:
        try:
            if isinstance(read, UnitList):
                units.add_units(book, read.entries)
            else:
                plans.import_plan(book, read, "x")
        except KnownError:
            assert _rows(path) == before
            return 0
        history.undo(book)
        assert tasks.list_tasks(book) == []
        return 1
    finally:
        book.close()


def _rows(path: Path) -> dict[str, int]:
    """Return how many rows each table of a book has."""
    with closing(sqlite3.connect(path)) as database:
        kind = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
        names = [name for (name,) in database.execute(kind)]
        return {name: database.execute(f'SELECT count(*) FROM "{name}"').fetchone()[0] for name in names}
