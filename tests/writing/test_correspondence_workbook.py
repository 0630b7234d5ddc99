from dataclasses import replace
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from app.domain.comparison.correspondence import Matched
from app.writing.correspondence_workbook import write_correspondence
from tests.writing.correspondences import correspondence


def written(folder: Path, matched: tuple[Matched, ...], *, results: bool = True) -> Worksheet:
    found = correspondence()
    write_correspondence(found.plan, found.superior, matched, folder / "a.xlsx")
    return load_workbook(folder / "a.xlsx", data_only=results).worksheets[0]


def row_of(sheet: Worksheet, text: str) -> int:
    return next(cell.row for cells in sheet.iter_rows() for cell in cells if cell.value == text)


def test_a_doubtful_clause_lists_what_may_answer_it(tmp_path: Path) -> None:
    sheet = written(tmp_path, correspondence().matched)
    shown = sheet.cell(row_of(sheet, "Tổ chức hội thi"), 8).value
    assert shown == "Có thể là:\n– Treo băng rôn trên các tuyến đường"


def test_clauses_are_counted_by_state_and_once_whatever_answers_them(tmp_path: Path) -> None:
    sheet = written(tmp_path, correspondence().matched)
    top = row_of(sheet, "Tổng hợp")
    said = [(sheet.cell(top + n, 3).value, sheet.cell(top + n, 4).value) for n in range(1, 6)]
    assert said == [("Chưa có", 1), ("Chưa rõ", 1), ("Đã có", 1), ("Không thuộc ta", 1), ("Cộng", 4)]
    live = written(tmp_path, correspondence().matched, results=False)
    assert str(live.cell(top + 1, 4).value).startswith("=SUMPRODUCT(")
    assert live.cell(top + 5, 4).value == f"=SUM(D{top + 1}:D{top + 4})"


def test_the_pages_are_across_one_wide_with_headings_and_places_to_sign(tmp_path: Path) -> None:
    sheet = written(tmp_path, correspondence().matched)
    assert (sheet.page_setup.orientation, sheet.page_setup.fitToWidth) == ("landscape", 1)
    assert sheet.print_title_rows == "$7:$7"
    widths = [each.width for each in sheet.column_dimensions.values()]
    assert sum(widths) < 170  # or the page is shrunk until nobody can read it
    assert (sheet["A1"].value, sheet["A2"].value) == ("ĐẢNG BỘ TỈNH SƠN HÀ", "ĐẢNG ỦY CÁC CƠ QUAN TỈNH")
    assert row_of(sheet, "NGƯỜI LẬP BIỂU") == row_of(sheet, "NGƯỜI KÝ DUYỆT") > row_of(sheet, "Cộng")


@pytest.mark.parametrize("clauses", [0, 40])
def test_tables_of_any_length_are_written(tmp_path: Path, clauses: int) -> None:
    first = correspondence().matched[0]
    matched = tuple(
        replace(first, clause=replace(first.clause, id=number, ordinal=number)) for number in range(clauses)
    )
    sheet = written(tmp_path, matched)
    assert sheet.cell(row_of(sheet, "Cộng"), 4).value == clauses
