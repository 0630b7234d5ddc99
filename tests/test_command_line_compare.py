"""A superior's plan beside ours on the command line."""

import json
from pathlib import Path

import pytest
from docx import Document
from openpyxl import load_workbook

from app.resources import resource
from tests.test_command_line import book as book
from tests.test_command_line import ok, run

SAMPLE = resource("sample", "ke-hoach-mau.txt")
SUPERIOR = """\
TỈNH ỦY LAM XUYÊN
Số 90-KH/TU
Lam Xuyên, ngày 02 tháng 6 năm 2026

KẾ HOẠCH
Tuyên truyền đại hội đảng bộ các cấp

I. NỘI DUNG, NHIỆM VỤ
- Mở chuyên mục tuyên truyền chào mừng đại hội trên các trang thông tin điện tử.
- =Sản xuất phim tài liệu về truyền thống của tỉnh, hoàn thành trước ngày 15/3/2027.
- Tổ chức tặng quà các gia đình chính sách trong tháng 4/2027.
II. TỔ CHỨC THỰC HIỆN
- Báo và Đài tỉnh: Phát sóng phim tài liệu.

Nơi nhận:
- Các đảng ủy trực thuộc.
"""


@pytest.fixture
def superior(tmp_path: Path) -> Path:
    path = tmp_path / "tinh-uy.txt"
    path.write_text(SUPERIOR, "utf-8")
    return path


def test_clauses_are_told_and_nothing_is_stored(book: Path, superior: Path) -> None:
    before = ok("show", book, "--json")
    result = run("compare", book, superior)
    assert result.exit_code == 1
    assert "nội dung của cấp trên" in result.stdout
    assert "Chưa có:" in result.stdout
    assert ok("show", book, "--json") == before
    content = json.loads(run("compare", book, superior, "--json").stdout)
    assert content["superior"]["id"] is None
    states = {each["text"]: each["coverage"] for each in content["clauses"]}
    assert states["Tổ chức tặng quà các gia đình chính sách trong tháng 4/2027."] == "open"
    assert sum(content["counts"].values()) == len(states)


def test_open_clauses_become_tasks_once(book: Path, superior: Path) -> None:
    said = run("compare", book, superior, "--propose", "--json")
    content = json.loads(said.stdout)
    assert "Lập" in said.stderr
    assert content["counts"]["open"] == 0
    gift = next(each for each in content["clauses"] if "tặng quà" in each["text"])
    assert gift["answers"][0]["by_hand"]
    assert gift["answers"][0]["due_on"] == "2027-04-30"
    again = json.loads(run("compare", book, superior, "--propose", "--json").stdout)
    assert again["counts"] == content["counts"]


def test_the_table_is_written_for_word_and_excel(book: Path, superior: Path, tmp_path: Path) -> None:
    word, excel = tmp_path / "doi-chieu.docx", tmp_path / "doi-chieu.xlsx"
    kept = run("compare", book, superior, "--keep", "-o", word)
    assert "Đối chiếu với Kế hoạch 90-KH/TU: đã lưu." in kept.stdout
    run("compare", book, superior, "-o", excel)
    _issuer, table, _signing = Document(str(word)).tables
    assert [cell.text for cell in table.rows[0].cells] == [
        "TT", "Nội dung kế hoạch cấp trên", "Nội dung kế hoạch của ta", "Ghi chú",
    ]  # fmt: skip
    (sheet,) = load_workbook(excel).worksheets
    film = next(row for row in sheet.iter_rows(min_row=8) if "phim tài liệu" in str(row[2].value))
    assert film[2].data_type == "s"
    assert str(film[2].value).startswith("=Sản xuất")
    assert film[4].value


@pytest.mark.parametrize("name", ["doi-chieu.stt", "doi-chieu"])
def test_another_kind_of_file_is_refused_before_anything_is_stored(
    book: Path, superior: Path, tmp_path: Path, name: str
) -> None:
    result = run("compare", book, superior, "--keep", "-o", tmp_path / name)
    assert result.exit_code == 2
    assert not (tmp_path / name).exists()
    assert json.loads(run("compare", book, superior, "--json").stdout)["superior"]["id"] is None


def test_our_own_plan_is_no_superiors(book: Path) -> None:
    assert run("compare", book, SAMPLE, "--keep").exit_code == 2


def test_a_plan_of_our_own_is_not_compared_with_itself(book: Path, tmp_path: Path) -> None:
    for options in ((), ("--keep",), ("--json",)):
        refused = run("compare", book, SAMPLE, *options)
        assert (refused.exit_code, refused.stdout) == (2, "")
        assert "Đây chính là một kế hoạch của sổ" in refused.stderr
    newer = tmp_path / "ban-moi.txt"
    newer.write_text(SAMPLE.read_text("utf-8").replace("Mở chuyên mục", "Mở thêm chuyên mục"), "utf-8")
    ok("import-plan", book, newer, "--as-version")
    assert "bản 1 cũ" in run("compare", book, SAMPLE).stderr


@pytest.mark.parametrize("name", ["doi-chieu", "doi-chieu.pdf", "so.stt"])
def test_a_name_of_no_kind_of_table_is_refused_before_anything_is_stored(
    book: Path, superior: Path, tmp_path: Path, name: str
) -> None:
    before = book.read_bytes()
    refused = run("compare", book, superior, "--keep", "-o", tmp_path / name)
    assert refused.exit_code == 2
    assert f"«{name}» phải có đuôi .docx hoặc .xlsx; hãy" in refused.stderr
    assert book.read_bytes() == before


@pytest.mark.parametrize("name", ["x.docx", "x.xlsx"])
def test_a_table_that_cannot_be_written_is_named_with_what_to_do(
    book: Path, superior: Path, tmp_path: Path, name: str
) -> None:
    missing = run("compare", book, superior, "-o", tmp_path / "chua-co" / name)
    assert missing.exit_code == 2
    assert f"«{name}»" in missing.stderr
    assert "hãy tạo thư mục hoặc chọn nơi khác" in missing.stderr
