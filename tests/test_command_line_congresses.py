"""The commands that write the list of congress dates and take it in."""

from pathlib import Path

from openpyxl import load_workbook

from app.domain.congress import Congress
from app.services import books, congresses
from tests.test_command_line import book, ok, run, shown  # noqa: F401 - a fixture of the command line


def own(path: Path, unit: str) -> Congress:
    with books.open_book(path) as opened:
        return next(each for each in congresses.list_congresses(opened) if each.name == f"Đại hội {unit}")


def test_the_list_is_written_filled_in_and_read_back(book: Path, tmp_path: Path) -> None:  # noqa: F811
    target = tmp_path / "ngay.xlsx"
    ok("export", book, "congress-list", "-o", target)
    workbook = load_workbook(target)
    sheet = workbook.worksheets[0]
    name = str(sheet["C8"].value)
    sheet["E8"], sheet["F8"], sheet["G8"] = "10-11/6/2027", None, "Hội trường A"
    sheet["C9"], sheet["B9"], sheet["E9"] = "Đơn vị lạ", None, "1/6/2027"
    workbook.save(target)
    tried = ok("congress-dates", book, target, "--dry-run")
    assert "Chưa ghi gì" in tried
    assert own(book, name).venue == ""
    said = ok("congress-dates", book, target)
    assert "«Đơn vị lạ»: không nhận" in said
    assert "đã lưu" in said
    found = own(book, name)
    assert (str(found.opens_on), str(found.closes_on), found.venue) == (
        "2027-06-10", "2027-06-11", "Hội trường A",
    )  # fmt: skip


def test_a_file_without_such_columns_is_one_sentence(book: Path, tmp_path: Path) -> None:  # noqa: F811
    path = tmp_path / "a.csv"
    path.write_text("Xin chào", encoding="utf-8")
    result = run("congress-dates", book, path)
    assert result.exit_code == 2
    assert "cột ngày đại hội" in result.stderr
