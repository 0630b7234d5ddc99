import os
import subprocess
import sys

import pytest
from click.testing import CliRunner
from pypdf import PdfReader
from PySide6.QtGui import QImage

from app.domain.errors import BookError, EntryError
from app.domain.plan import BookInfo
from app.services import books
from tests.ui.books import make_book
from ui.export import export


@pytest.fixture
def book(tmp_path):
    return make_book(tmp_path / "sổ.stt")


def run(*arguments):
    return CliRunner(catch_exceptions=False).invoke(export, [str(argument) for argument in arguments])


@pytest.mark.parametrize("what", ["timeline", "checklist"])
def test_a_pdf_holds_the_tasks_as_text(qapp, book, tmp_path, what):
    target = tmp_path / "ra.pdf"
    done = run(book, what, "-o", target)
    assert done.exit_code == 0
    assert done.output == f"Đã ghi «{target}».\n"
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(target).pages).split())
    assert "Đại hội lần thứ V" in text
    for task in ("Ra số báo đặc biệt", "Trang trí hội trường", "Xây dựng kế hoạch"):
        assert task in text


@pytest.mark.parametrize(
    ("options", "size"),
    [
        (("timeline",), (842, 595)),
        (("timeline", "--paper", "A3"), (1191, 842)),
        (("timeline", "--portrait", "--fit"), (595, 842)),
        (("checklist",), (595, 842)),
        (("checklist", "--landscape"), (842, 595)),
        (("overview",), (595, 842)),
    ],
)
def test_the_paper_is_the_one_asked_for(qapp, book, tmp_path, options, size):
    target = tmp_path / "ra.pdf"
    assert run(book, *options, "-o", target).exit_code == 0
    box = PdfReader(target).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


@pytest.mark.parametrize("what", ["timeline", "checklist"])
def test_a_png_is_one_picture(qapp, book, tmp_path, what):
    assert run(book, what, "-o", tmp_path / "ra.PNG").exit_code == 0
    image = QImage(str(tmp_path / "ra.PNG"))
    assert image.width() > 1500
    assert sorted(path.name for path in tmp_path.iterdir() if path.suffix == ".PNG") == ["ra.PNG"]


def test_another_kind_of_file_is_refused(book, tmp_path):
    with pytest.raises(EntryError, match=r"\.pdf, \.png hoặc \.svg"):
        run(book, "timeline", "-o", tmp_path / "ra.docx")


def test_a_book_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(BookError, match="Không tìm thấy sổ"):
        run(tmp_path / "none.stt", "timeline", "-o", tmp_path / "ra.pdf")


def test_an_empty_book_is_refused(qapp, tmp_path):
    books.create_book(tmp_path / "sổ.stt", BookInfo("Sổ thử")).close()
    with pytest.raises(EntryError, match="chưa có việc nào"):
        run(tmp_path / "sổ.stt", "checklist", "-o", tmp_path / "ra.pdf")
    assert not (tmp_path / "ra.pdf").exists()


def test_the_help_says_that_a_png_is_one_tall_picture():
    assert "trên một trang dài" in " ".join(run("--help").output.split())


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux may be without a display")
def test_it_draws_without_a_display_and_fails_in_one_sentence(book, tmp_path):
    bare = {
        name: value
        for name, value in os.environ.items()
        if name not in ("QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")
    }

    def start(*arguments):
        command = [sys.executable, "-m", "ui", "export", *map(str, arguments)]
        return subprocess.run(command, capture_output=True, text=True, timeout=60, env=bare, check=False)

    done = start(book, "timeline", "-o", tmp_path / "ra.pdf")
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "ra.pdf").read_bytes().startswith(b"%PDF")
    failed = start(book, "timeline", "-o", tmp_path / "none" / "ra.pdf")
    assert failed.returncode == 2
    assert failed.stderr.count("\n") == 1
    assert "Không có thư mục" in failed.stderr


CALENDARS = [("congress-month", "THÁNG 1 NĂM 2027"), ("congress-year", "NĂM 2027")]


@pytest.mark.parametrize(("what", "title"), CALENDARS)
def test_a_calendar_of_congresses_is_of_the_day_asked_for(qapp, book, tmp_path, what, title):
    target = tmp_path / "lich.pdf"
    assert run(book, what, "--day", "5/1/2027", "-o", target).exit_code == 0
    assert f"LỊCH ĐẠI HỘI {title}" in " ".join(PdfReader(target).pages[0].extract_text().split())
    with pytest.raises(EntryError):
        run(book, what, "--day", "hôm nay", "-o", target)
