import pytest

from app.reading.tables.assignments import read_assignments
from app.reading.tables.grid import Row, Table
from app.reading.tables.heading_rows import most_heading_rows
from app.reading.tables.headings import find_heading
from tests.reading.tables_made import table_of


def rows_of(*rows):
    return [row for group in read_assignments(table_of(*rows)) for row in group.rows]


@pytest.mark.parametrize(
    ("head", "cells"),
    [
        (("TT", "Nội dung công việc", "Thời gian", "Người phụ trách"), ("1", "Tháng 3", "Ban Tuyên giáo")),
        (("TT", "Nội dung công việc", "Đơn vị chủ trì", "Yêu cầu"), ("1", "Văn phòng", "Trước ngày 10/3")),
        (("TT", "Nội dung công việc", "Đơn vị chủ trì", "Mốc"), ("1", "Văn phòng", "Trước ngày 10/3")),
        (("TT", "Nội dung công việc", "Thời gian", "Kinh phí"), ("1", "Tháng 3", "Văn phòng chi")),
        (("TT", "Nội dung công việc", "Thời gian", "Đối tượng"), ("1", "Tháng 3", "Chi bộ thôn")),
        (("Ngày", "Công việc", "Buổi", "Thành phần"), ("10/3", "Sáng", "Văn phòng")),
        (("Thời gian", "Nội dung", "Người phụ trách", "Địa điểm"), ("Tháng 3", "Ban A", "Hội trường")),
    ],
)
def test_a_row_of_work_is_no_heading_whatever_its_cells_may_be_taken_for(head, cells):
    def row(work):
        return (cells[0], work, *cells[1:])

    assert [each.text for each in rows_of(head, row("Treo cờ"), row("Mít tinh"))] == ["Treo cờ", "Mít tinh"]


@pytest.mark.parametrize("head", ["Kinh phí", "Đối tượng"])
def test_what_it_costs_and_whom_it_is_for_leads_nothing(head):
    rows = rows_of(("TT", "Nội dung", "Thời gian", head), ("1", "Treo cờ", "Tháng 3", "Đoàn viên"))
    assert [row.lead for row in rows] == [""]


def test_bodies_in_the_column_of_persons_lead():
    head = ("TT", "Nội dung", "Thời gian", "Người phụ trách")
    (row,) = rows_of(head, ("1", "Treo cờ", "Tháng 3", "Ban Tuyên giáo"))
    assert row.lead == "Ban Tuyên giáo"
    (row,) = rows_of(head, ("1", "Treo cờ", "Tháng 3", "Nguyễn Văn An"))
    assert row.lead == ""


def test_a_title_over_the_heading_belongs_to_it():
    rows = rows_of(
        ("LỊCH CÔNG TÁC", 4),
        ("TT", "Nội dung", "Chủ trì", "Người ký"),
        ("1", "Treo cờ", "Ban A", "x"),
    )
    assert [(row.text, row.lead) for row in rows] == [("Treo cờ", "Ban A")]


def test_a_row_set_to_stand_on_every_page_heads_the_table_but_for_rows_of_work():
    head, parts, work = table_of(
        ("TT", "Nội dung", "Chủ trì"), ("", "", "(tên cơ quan)"), ("1", "Treo cờ", "Ban A")
    ).rows
    table = Table(1, (*(Row(each.cells, repeats=True) for each in (head, parts, work)), work))
    assert most_heading_rows(list(table.filled()), table.width) == 2
    assert find_heading(table).rows == 2
