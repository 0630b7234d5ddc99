import re
import zipfile
from dataclasses import replace
from datetime import date, datetime

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from app.domain.errors import UnwritableFileError
from app.writing.progress_workbook import write_progress
from app.writing.safe_text import safe_text
from tests.writing.progress_reports import empty, report

HEADING = 7


@pytest.fixture
def path(tmp_path):
    target = tmp_path / "tiến độ.xlsx"
    write_progress(report(), target)
    return target


def test_the_sheets_say_whose_they_are_and_of_which_day(path):
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["Theo đại hội", "Theo đơn vị", "Danh mục việc", "Việc chưa phân công"]
    for sheet in book:
        assert sheet["A1"].value == "ĐẢNG BỘ TỈNH SƠN LÂM"
        assert sheet["A2"].value == "ĐẢNG ỦY KHỐI CƠ QUAN VÀ DOANH NGHIỆP TỈNH"
        assert sheet["A2"].font.bold
        assert sheet["A5"].value == "Tính đến ngày 20/11/2026"


def test_counts_are_numbers_and_totals_formulas_with_their_results(path):
    counts = report().by_unit
    cells = openpyxl.load_workbook(path)["Theo đơn vị"]
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Theo đơn vị").to_python()
    for number, count in enumerate(counts, 1):
        row = rows[HEADING + number - 1]
        assert row[:3] == [number, count.name, count.total]
        assert row[3:8] == [count.done, count.doing, count.todo, count.not_applicable, count.overdue]
        assert all(cells.cell(HEADING + number, column).data_type == "n" for column in range(3, 9))
    last = HEADING + len(counts) + 1
    assert cells.cell(last, 3).value == f"=SUM(C{HEADING + 1}:C{last - 1})"
    assert rows[last - 1][1:4] == [
        "Tổng cộng",
        sum(each.total for each in counts),
        sum(each.done for each in counts),
    ]


def test_the_rate_leaves_out_what_does_not_apply(path):
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Theo đại hội").to_python()
    total = rows[HEADING + 4]
    assert total[11] == pytest.approx(total[6] / (total[5] - total[9]))
    cell = openpyxl.load_workbook(path)["Theo đại hội"].cell(HEADING + 1, 12)
    assert cell.value == f'=IFERROR(G{HEADING + 1}/(F{HEADING + 1}-J{HEADING + 1}),"")'
    assert cell.number_format == "0.0%"


def test_every_congress_has_a_row_with_its_tasks_and_a_note_names_what_is_left_out(path):
    congresses = report().by_congress
    rows = CalamineWorkbook.from_path(str(path)).get_sheet_by_name("Theo đại hội").to_python()
    for number, each in enumerate(congresses):
        row = rows[HEADING + number]
        assert row[1] == (each.count.name or "Nhiệm vụ thường xuyên")
        assert row[2:6] == [each.tasks, each.assigned, each.unassigned, each.count.total]
        assert row[2] == row[3] + row[4]
        assert row[5] == sum(row[6:10])
    later = rows[HEADING + 3]
    assert later[2:12] == [3, 0, 3, 0, 0, 0, 0, 0, 0, ""]
    total = rows[HEADING + 4]
    assert total[2:11] == [sum(row[column] for row in rows[HEADING : HEADING + 4]) for column in range(2, 11)]
    note = rows[HEADING + 5][0]
    assert note.startswith("Ghi chú: còn 3/63 việc chưa phân công")
    assert note.endswith("Gồm: Đại hội Đảng bộ tỉnh lần thứ XXI: 3 việc.")


def test_tasks_given_to_nobody_are_named_on_a_sheet_of_their_own(path):
    sheet = openpyxl.load_workbook(path)["Việc chưa phân công"]
    for number, task in enumerate(report().unassigned, 1):
        row = [sheet.cell(HEADING + number, column).value for column in range(1, 8)]
        assert row[:5] == [number, task.congress, task.wave, task.phase, task.task]
        assert row[6] == ("Quá hạn" if task.due and task.due < report().as_of else None)


def test_nothing_is_said_of_what_is_not_assigned_when_everything_is(tmp_path):
    whole = report()
    full = replace(whole, by_congress=whole.by_congress[:-1], unassigned=())
    write_progress(full, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert book.sheetnames == ["Theo đại hội", "Theo đơn vị", "Danh mục việc"]
    assert not [cell for sheet in book for row in sheet for cell in row if "Ghi chú: còn" in str(cell.value)]


def test_a_rate_of_nothing_is_blank(tmp_path):
    nothing = replace(report().by_unit[0], done=0, doing=0, todo=0, not_applicable=4)
    write_progress(replace(report(), by_unit=(nothing,)), tmp_path / "a.xlsx")
    rows = CalamineWorkbook.from_path(str(tmp_path / "a.xlsx")).get_sheet_by_name("Theo đơn vị").to_python()
    assert rows[HEADING][8] == ""


def test_every_item_is_a_row_with_true_dates_and_states_in_words(path):
    sheet = openpyxl.load_workbook(path)["Danh mục việc"]
    items = report().items
    for number, item in enumerate(items, 1):
        row = [sheet.cell(HEADING + number, column).value for column in range(1, 13)]
        assert row[0] == number
        assert row[1] == (item.congress or "Nhiệm vụ thường xuyên")
        assert row[4:6] == [item.task, item.unit]
        assert row[7] == (datetime.combine(item.due, datetime.min.time()) if item.due else None)
        assert row[8] in {"Chưa làm", "Đang làm", "Xong", "Không áp dụng"}
    late = [sheet.cell(HEADING + number, 10).value for number in range(1, len(items) + 1)].count("Quá hạn")
    assert late == sum(count.overdue for count in report().by_unit)
    assert sheet.cell(HEADING + 2, 8).number_format == "dd/mm/yyyy"


def test_sheets_print_across_one_page_wide_with_their_headings(path):
    for sheet in openpyxl.load_workbook(path):
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert sheet.print_title_rows == f"${HEADING}:${HEADING}"
        assert sheet.freeze_panes.endswith(str(HEADING + 1))
        assert sheet.auto_filter.ref.startswith(f"A{HEADING}:")
        assert sheet.oddFooter.left.text == "Sổ tuyên truyền đại hội && hội nghị"


def test_the_filter_leaves_the_totals_out(path):
    sheet = openpyxl.load_workbook(path)["Theo đơn vị"]
    assert sheet.auto_filter.ref == f"A{HEADING}:I{HEADING + len(report().by_unit)}"


def test_a_long_text_has_room_for_all_its_lines(tmp_path):
    long = replace(report().items[0], task="Tuyên truyền sâu rộng trong cán bộ, đảng viên. " * 12)
    write_progress(replace(report(), items=(long,)), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Danh mục việc"]
    assert sheet.row_dimensions[HEADING + 1].height > 150


def test_a_book_without_assignments_says_so(tmp_path):
    write_progress(empty(), tmp_path / "a.xlsx")
    for sheet in openpyxl.load_workbook(tmp_path / "a.xlsx"):
        assert sheet.cell(HEADING + 1, 1).value == "Chưa có việc nào được phân công."
        assert not [cell for row in sheet for cell in row if cell.data_type == "f"]


def test_the_same_report_gives_the_same_bytes(path, tmp_path):
    write_progress(report(), tmp_path / "b.xlsx")
    assert path.read_bytes() == (tmp_path / "b.xlsx").read_bytes()
    properties = openpyxl.load_workbook(path).properties
    assert properties.created == properties.modified == datetime(2026, 11, 20)


def test_an_old_file_stays_when_the_new_cannot_be_written(tmp_path, monkeypatch):
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"old")

    def full(parts, path):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("app.writing.excel.file.write_package", full)
    with pytest.raises(UnwritableFileError, match="đĩa đã đầy"):
        write_progress(report(), target)
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


_START = st.sampled_from(["", "=", "+", "-", "@", "\t=", "\r=", "'", "#REF!", "1", "{=", "=HYPERLINK("])
_TEXT = st.builds("".join, st.tuples(_START, st.text(max_size=30)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(_TEXT, _TEXT, _TEXT)
def test_no_text_becomes_a_formula(tmp_path, first, second, third):
    whole = report(items=2, units=1)
    items = (replace(whole.items[0], task=first, unit=second, note=third), whole.items[1])
    named = tuple(replace(each, name=third or "x") for each in whole.by_unit)
    texts = replace(whole, superior=first, issuer=second, book=third, items=items, by_unit=named)
    write_progress(texts, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    row = [book["Danh mục việc"].cell(HEADING + 1, column) for column in (5, 6, 12)]
    for cell, text in zip(row, (first, second, third), strict=True):
        assert cell.data_type in ("s", "n")
        assert (cell.value or "").strip() == safe_text(text).strip()
        if safe_text(text).startswith(("=", "+", "-", "@", "\t")):
            assert cell.quotePrefix
    formulas = [cell.value for sheet in book for line in sheet for cell in line if cell.data_type == "f"]
    assert all(re.match(r"=(SUM|IFERROR)\([A-Z]\d+[:/]", each) for each in formulas)


def test_a_large_list_is_written_in_seconds(tmp_path):
    start = datetime.now()
    write_progress(report(items=3000, units=100), tmp_path / "a.xlsx")
    assert (datetime.now() - start).total_seconds() < 20
    with zipfile.ZipFile(tmp_path / "a.xlsx") as package:
        assert package.testzip() is None


def test_dates_far_away_are_kept(tmp_path):
    far = replace(report().items[0], due=date(1930, 2, 3))
    write_progress(replace(report(), items=(far,)), tmp_path / "a.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "a.xlsx")["Danh mục việc"]
    assert sheet.cell(HEADING + 1, 8).value == datetime(1930, 2, 3)
