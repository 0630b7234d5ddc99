from app.reading.tables.assignments import read_assignments
from tests.reading.tables_made import table_of

HEAD = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian")


def rows_of(*cells):
    table = table_of(HEAD, ("1", *cells))
    return [
        (row.text, row.lead, row.supports, row.time)
        for group in read_assignments(table)
        for row in group.rows
    ]


def test_each_point_has_its_own_of_cells_that_list_as_many():
    found = rows_of(("- Sửa đường", "- Lắp đèn"), ("- Hội A", "- Hội B"), "Các xóm", ("- 30/4", "- 15/5"))
    assert found == [
        ("Sửa đường", "Hội A", ("Các xóm",), "30/4"),
        ("Lắp đèn", "Hội B", ("Các xóm",), "15/5"),
    ]


def test_points_by_letters_have_their_own_too():
    found = rows_of(("a) Sửa đường", "b) Lắp đèn"), "Hội A", "", ("a) 30/4", "b) 15/5"))
    assert [(row[0], row[3]) for row in found] == [("Sửa đường", "30/4"), ("Lắp đèn", "15/5")]


def test_points_share_what_is_said_once():
    found = rows_of(("- Sửa đường", "- Lắp đèn"), "Hội A", ("- Trạm Y tế", "- Trường học"), "30/4")
    assert [row[1:] for row in found] == [("Hội A", ("Trạm Y tế", "Trường học"), "30/4")] * 2


def test_points_without_marks_are_told_by_a_time_each():
    found = rows_of(("Sửa đường", "Lắp đèn"), "Hội A", "", ("30/4", "15/5"))
    assert [(row[0], row[3]) for row in found] == [("Sửa đường", "30/4"), ("Lắp đèn", "15/5")]
    assert [row[0] for row in rows_of(("Sửa đường", "Lắp đèn"), "Hội A", "", "30/4")] == ["Sửa đường Lắp đèn"]


def test_a_line_that_opens_the_points_is_no_work():
    found = rows_of(("Giữ vệ sinh môi trường:", "- Sửa đường", "- Lắp đèn"), "Hội A", "", "30/4")
    assert [row[0] for row in found] == ["Sửa đường", "Lắp đèn"]


def test_what_something_is_made_up_of_stays_with_it():
    (row,) = rows_of(("Tổ chức hội nghị, nội dung gồm:", "- Quán triệt", "- Thảo luận"), "Hội A", "", "30/4")
    assert row[0].startswith("Tổ chức hội nghị")


def test_a_time_on_two_lines_is_one():
    found = rows_of(("Giải bóng đá", "Toàn xã"), "Hội A", "", ("Từ 30/4", "đến 15/5"))
    assert [(row[0], row[3]) for row in found] == [("Giải bóng đá Toàn xã", "Từ 30/4 đến 15/5")]


def test_paragraphs_that_each_open_with_a_deed_are_points():
    found = rows_of(("Tổ chức họp báo", "Tổ chức treo cờ"), "Hội A", "", "30/4")
    assert found == [("Tổ chức họp báo", "Hội A", (), "30/4"), ("Tổ chức treo cờ", "Hội A", (), "30/4")]
    assert [row[0] for row in rows_of(("Họp báo.", "Treo cờ."), "Hội A", "", "30/4")] == [
        "Họp báo.",
        "Treo cờ.",
    ]
    assert [row[0] for row in rows_of(("Tổ chức họp báo", "Toàn xã dự"), "Hội A", "", "30/4")] == [
        "Tổ chức họp báo Toàn xã dự"
    ]


def test_two_words_each_may_be_one_work_and_are_asked_about():
    (group,) = read_assignments(table_of(HEAD, ("1", ("Sửa đường", "Lắp đèn"), "Hội A", "", "30/4")))
    assert [row.text for row in group.rows] == ["Sửa đường Lắp đèn"]
    assert ["nhiều việc" in each.why for each in group.doubts] == [True]
