import io

import docx
import pytest

from app.reading.tables.assignments import read_assignments
from app.reading.tables.columns import Column, column_of
from app.reading.tables.grid import Cell, Row, Table
from app.reading.tables.headings import find_heading
from app.reading.word.document import read_word
from tests.reading.tables_made import table_of


def rows_of(table):
    return [row for group in read_assignments(table) for row in group.rows]


@pytest.mark.parametrize(
    ("words", "column"),
    [
        ("TT", Column.NUMBER),
        ("STT", Column.NUMBER),
        ("Nội dung công việc", Column.CONTENT),
        ("Nội dung thực hiện", Column.CONTENT),
        ("Nhiệm vụ được phân công", Column.CONTENT),
        ("Tên hoạt động", Column.CONTENT),
        ("Chủ trì", Column.LEAD),
        ("Cơ quan, đơn vị chủ trì", Column.LEAD),
        ("Đơn vị thực hiện", Column.LEAD),
        ("Phân công thực hiện", Column.LEAD),
        ("Đơn vị chủ trì, phối hợp", Column.LEAD),
        ("Đơn vị phối hợp", Column.SUPPORT),
        ("Phối hợp thực hiện", Column.SUPPORT),
        ("Thời gian thực hiện", Column.TIME),
        ("Thời gian hoàn thành (*)", Column.TIME),
        ("Tiến độ", Column.TIME),
        ("Sản phẩm", Column.PRODUCT),
        ("Kết quả thực hiện", Column.PRODUCT),
        ("Hình thức văn bản", Column.PRODUCT),
        ("Giờ", Column.TIME),
        ("Thời điểm", Column.TIME),
        ("Lịch thực hiện", Column.TIME),
        ("Đã hoàn thành", None),
        ("Hình thức sản phẩm", Column.PRODUCT),
        ("Trách nhiệm", Column.LEAD),
        ("Đơn vị tổ chức", Column.LEAD),
        ("Cơ quan, đơn vị liên quan", Column.SUPPORT),
        ("Đơn vị hỗ trợ", Column.SUPPORT),
        ("Ai giúp", Column.SUPPORT),
        ("Hình thức thực hiện", Column.CHANNEL),
        ("Địa điểm thực hiện", Column.PLACE),
        ("Số lượng", Column.QUANTITY),
        ("Ghi chú", Column.NOTE),
        ("Giai đoạn", Column.GROUP),
        ("Đơn vị được giao", Column.LEAD),
        ("Đơn vị tính", Column.MEASURE),
        ("Biện pháp thực hiện", Column.CHANNEL),
        ("Từ", Column.BEGIN),
        ("Đến", Column.TIME),
        ("Nguồn kinh phí thực hiện", None),
        ("Đồng chí phụ trách", None),
        ("Văn bản liên quan", None),
        ("Họ và tên", None),
        ("Số tiền", None),
    ],
)
def test_headings_tell_their_columns(words, column):
    assert column_of(words) is column


def test_columns_may_stand_in_any_order():
    table = table_of(
        ("Thời gian", "Nội dung", "Sản phẩm", "Phối hợp", "Chủ trì"),
        ("15/3/2026", "Họp báo", "Thông cáo", "Văn phòng; Sở A", "Ban Tuyên giáo"),
    )
    (row,) = rows_of(table)
    assert (row.text, row.lead, row.supports) == ("Họp báo", "Ban Tuyên giáo", ("Văn phòng", "Sở A"))
    assert (row.time, row.product) == ("15/3/2026", "Thông cáo")


def test_a_heading_in_two_rows_with_columns_under_a_wider_one():
    table = table_of(
        ("TT", "Nội dung", "Phân công", 2, "Thời gian"),
        ("", "", "Chủ trì", "Phối hợp", ""),
        ("(1)", "(2)", "(3)", "(4)", "(5)"),
        ("1", "Treo cờ", "Văn phòng", "Các chi bộ", "Tháng 3/2026"),
    )
    (row,) = rows_of(table)
    assert (row.lead, row.supports, row.time) == ("Văn phòng", ("Các chi bộ",), "Tháng 3/2026")


def test_groups_and_headings_said_again():
    head = ("TT", "Nội dung", "Chủ trì", "Thời gian")
    groups = read_assignments(
        table_of(
            head,
            ("I", "Trước đại hội", "", ""),
            ("1", "Treo cờ", "Văn phòng", ""),
            head,
            ("2", "Họp báo", "Ban A", "x"),
            ("II. TRONG ĐẠI HỘI", 4),
            ("1", "Đưa tin", "Báo B", "-"),
        )
    )
    assert [(group.label, group.title, [row.text for row in group.rows]) for group in groups] == [
        ("I", "Trước đại hội", ["Treo cờ", "Họp báo"]),
        ("II.", "TRONG ĐẠI HỘI", ["Đưa tin"]),
    ]
    assert [row.time for group in groups for row in group.rows] == ["", "", ""]


def test_a_numbered_row_with_empty_cells_is_a_task_and_no_group():
    table = table_of(("TT", "Nội dung", "Chủ trì"), ("1", "Treo cờ", ""), ("2", "Họp báo", "Ban A"))
    assert [row.text for row in rows_of(table)] == ["Treo cờ", "Họp báo"]


@pytest.mark.parametrize(
    "head",
    [
        ("STT", "Họ và tên", "Ngày sinh", "Đơn vị"),
        ("TT", "Đơn vị", "Số lượng", "Ghi chú"),
        ("TT", "Nội dung", "Số tiền"),
    ],
)
def test_other_tables_are_none(head):
    assert find_heading(table_of(head, ("1", "a", "b", "c")[: len(head)])) is None
    assert read_assignments(table_of(head, ("1", "a", "b", "c")[: len(head)])) is None


def test_merged_cells_of_word_hold_for_all_their_rows():
    document = docx.Document()
    document.add_paragraph("Phụ lục")
    table = document.add_table(4, 5)
    for row, texts in enumerate(
        (
            ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian"),
            ("1", "Treo cờ", "Văn phòng", "Các chi bộ", "Trước 15/3/2026"),
            ("2", "Họp báo", "", "", ""),
            ("3", "Đưa tin", "Báo B", "", "Tháng 4/2026"),
        )
    ):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    for column in (2, 4):
        table.cell(1, column).merge(table.cell(2, column))
    support = table.cell(1, 3)
    support.add_paragraph("Ban Tổ chức, Ban Dân vận")
    data = io.BytesIO()
    document.save(data)
    read = read_word(data.getvalue(), "a.docx")
    first, second, third = rows_of(read.tables[0])
    assert (first.lead, second.lead, third.lead) == ("Văn phòng", "Văn phòng", "Báo B")
    assert (first.time, second.time) == ("Trước 15/3/2026", "Trước 15/3/2026")
    assert first.supports == ("Các chi bộ", "Ban Tổ chức", "Ban Dân vận")
    assert second.supports == ()
    assert read.lines[first.line - 1].text == "Treo cờ"


HEAD = ("TT", "Nội dung", "Đơn vị thực hiện", "Phối hợp", "Thời gian")


@pytest.mark.parametrize("ditto", ["nt", "Nt", "-nt-", "Như trên", '"', "//", "n.t"])
def test_a_ditto_takes_what_the_row_above_says(ditto):
    first, second, third = rows_of(
        table_of(
            HEAD,
            ("1", "Treo cờ", "Văn phòng", "Đoàn xã", "Trước 15/3/2026"),
            ("2", "Treo băng rôn", ditto, "Hội Phụ nữ xã", ditto),
            ("3", "Phát thanh", ditto, ditto, "Tháng 4/2026"),
        )
    )
    assert (second.lead, second.supports, second.time) == ("Văn phòng", ("Hội Phụ nữ xã",), first.time)
    assert (third.lead, third.supports, third.time) == ("Văn phòng", ("Hội Phụ nữ xã",), "Tháng 4/2026")


@pytest.mark.parametrize(
    ("cell", "lead", "supports"),
    [
        ("Chủ trì: Ban Tuyên giáo; phối hợp: Văn phòng, Đoàn xã", "Ban Tuyên giáo", ("Văn phòng", "Đoàn xã")),
        ("Chủ trì Ban Tổ chức. Phối hợp với Công an xã", "Ban Tổ chức", ("Công an xã",)),
        ("Phòng Văn hóa (phối hợp Trạm Truyền thanh)", "Phòng Văn hóa", ("Trạm Truyền thanh",)),
        ("Cơ quan chủ trì: Đảng ủy xã", "Đảng ủy xã", ()),
        ("Ban Tuyên giáo", "Ban Tuyên giáo", ()),
    ],
)
def test_one_cell_may_tell_who_leads_and_who_helps(cell, lead, supports):
    (row,) = rows_of(
        table_of(("TT", "Nội dung", "Phân công", "Thời gian"), ("1", "Treo cờ", cell, "15/3/2026"))
    )
    assert (row.lead, row.supports) == (lead, supports)


def test_a_table_of_units_and_what_each_is_to_do_gives_each_point():
    points = Cell(1, ("- Treo cờ trước 10/3/2026.", "- Viết 02 tin, bài."), (5, 6))
    table = Table(
        1,
        (
            Row((Cell(0, ("Đơn vị",), (1,)), Cell(1, ("Nhiệm vụ",), (2,)))),
            Row((Cell(0, ("Văn phòng Đảng ủy",), (3,)), points)),
            Row((Cell(0, ("Đoàn xã",), (7,)), Cell(1, ("Ra quân dọn vệ sinh",), (8,)))),
        ),
    )
    told = [(row.line, row.text, row.lead) for row in rows_of(table)]
    assert told == [
        (5, "Treo cờ trước 10/3/2026.", "Văn phòng Đảng ủy"),
        (6, "Viết 02 tin, bài.", "Văn phòng Đảng ủy"),
        (8, "Ra quân dọn vệ sinh", "Đoàn xã"),
    ]


def test_units_that_only_register_are_no_assignments():
    assert read_assignments(table_of(("TT", "Đơn vị", "Số đảng viên"), ("1", "Thôn 1", "40"))) is None


def test_a_column_that_only_sorts_the_work_heads_its_groups():
    table = table_of(
        ("Nhóm việc", "Đầu việc", "Chủ trì", "Mốc thời gian"),
        ("Báo chí", "Họp báo", "Ban A", "15/3"),
        ("Báo chí", "Viết bài", "Ban B", "16/3"),
        ("Văn nghệ", "Hội diễn", "Ban C", "17/3"),
    )
    groups = read_assignments(table)
    assert [(group.title, [row.text for row in group.rows]) for group in groups] == [
        ("Báo chí", ["Họp báo", "Viết bài"]),
        ("Văn nghệ", ["Hội diễn"]),
    ]


def test_nobody_helps_where_the_cell_says_so_or_is_the_leads_own():
    head = ("TT", "Nội dung", "Chủ trì", "Phối hợp")
    rows = rows_of(table_of(head, ("1", "Treo cờ", "Ban A", "Không"), ("2", "Hội thi", "Ban B", 2)))
    assert [(row.lead, row.supports) for row in rows] == [("Ban A", ()), ("Ban B", ())]


def test_one_column_for_both_may_part_them_by_a_slash():
    head = ("TT", "Nội dung", "Đơn vị chủ trì/phối hợp")
    table = table_of(
        head,
        ("1", "Thi ảnh", "Ban A/ Hội B"),
        ("2", "Treo cờ", "UBND xã/phường"),
        ("3", "Trồng cây", "Ban A/các xóm"),
    )
    assert [(row.lead, row.supports) for row in rows_of(table)] == [
        ("Ban A", ("Hội B",)),
        ("UBND xã/phường", ()),
        ("Ban A", ("các xóm",)),
    ]


def test_a_row_that_counts_what_it_says_is_no_heading():
    head = ("Nội dung", "Thời gian", "Người phụ trách", "Phối hợp")
    rows = rows_of(
        table_of(head, ("1. Phát thanh", "3/5", "Liên đội", ""), ("2. Vẽ tranh", "4/5", "Tổ Nghệ thuật", ""))
    )
    assert [(row.text, row.lead) for row in rows] == [
        ("Phát thanh", "Liên đội"),
        ("Vẽ tranh", "Tổ Nghệ thuật"),
    ]


def test_persons_lead_nothing():
    head = ("TT", "Nội dung", "Thời gian", "Người phụ trách")
    (row,) = rows_of(table_of(head, ("1", "Phát thanh", "3/5", "Đ/c Hoa")))
    assert row.lead == ""


def test_units_and_their_duties_tell_who_does_what():
    head = ("Bộ phận", "Trách nhiệm", "Thời hạn")
    (row,) = rows_of(table_of(head, ("Đoàn Thanh niên", "Quay 06 video", "3/5")))
    assert (row.text, row.lead) == ("Quay 06 video", "Đoàn Thanh niên")


def test_events_are_the_work_where_no_column_is_for_that():
    head = ("TT", "Chuyên đề", "Thời gian", "Đơn vị chủ trì")
    (row,) = rows_of(table_of(head, ("1", "Kỹ năng số", "3/5", "Đoàn xã")))
    assert (row.text, row.lead) == ("Kỹ năng số", "Đoàn xã")
    head = ("TT", "Chuyên đề", "Nội dung", "Đơn vị chủ trì")
    (row,) = rows_of(table_of(head, ("1", "Kỹ năng số", "Mở lớp", "Đoàn xã")))
    assert row.text == "Mở lớp"


def test_where_times_lead_the_rows_no_time_is_the_one_above():
    table = table_of(("Ngày", "Nội dung", "Thực hiện"), ("3/5", "Họp báo", "Ban A"), ("", "Treo cờ", "Ban B"))
    assert [(row.text, row.time) for row in rows_of(table)] == [("Họp báo", "3/5"), ("Treo cờ", "3/5")]
    table = table_of(("Nội dung", "Thực hiện", "Ngày"), ("Họp báo", "Ban A", "3/5"), ("Treo cờ", "Ban B", ""))
    assert [row.time for row in rows_of(table)] == ["3/5", ""]


def test_the_points_of_what_comes_of_it_are_parted():
    head = ("TT", "Nội dung", "Chủ trì", "Sản phẩm")
    (row,) = rows_of(table_of(head, ("1", "Tập huấn", "Ban A", ("- 01 kế hoạch;", "- 01 báo cáo"))))
    assert row.product == "01 kế hoạch; 01 báo cáo"


@pytest.mark.parametrize("aside", ["Tổng cộng: 01 nhiệm vụ", "Ghi chú: Thời gian có thể thay đổi"])
def test_a_row_that_only_notes_something_is_no_task(aside):
    table = table_of(("TT", "Nội dung", "Chủ trì"), ("1", "Họp báo", "Ban A"), ("", aside, ""))
    assert [row.text for row in rows_of(table)] == ["Họp báo"]


def test_a_row_that_sums_up_is_no_task():
    head = ("TT", "Nội dung", "Chủ trì")
    table = table_of(head, ("1", "Treo cờ", "Ban A"), ("Tổng cộng", "01 hoạt động", ""))
    assert [row.text for row in rows_of(table)] == ["Treo cờ"]


def test_a_column_of_times_is_told_by_its_cells_where_its_heading_does_not():
    head = ("TT", "Nội dung", "Chủ trì", "Dự kiến", "Số người")
    table = table_of(
        head, ("1", "Treo cờ", "Ban A", "Trong tháng 01", "20"), ("2", "Họp", "Ban B", "Tuần sau", "12"),
    )  # fmt: skip
    assert [row.time for row in rows_of(table)] == ["Trong tháng 01", "Tuần sau"]
    assert (
        Column.TIME not in find_heading(table_of(head, ("1", "Họp", "Ban A", "Nhà A", "12"))).columns.values()
    )


HEAD = ("TT", "Nội dung", "Chủ trì", "Phối hợp", "Thời gian")


def test_a_letter_or_the_number_of_the_whole_heads_the_rows_under_it():
    table = table_of(
        HEAD,
        ("A", "Tuyên truyền", "", "", ""),
        ("1", "In tờ gấp", "Ban A", "", ""),
        ("2", "Công tác báo chí", "", "", ""),
        ("2.1", "Viết 10 bài", "Ban B", "", ""),
        ("3", "Báo cáo kết quả", "", "", "30/9"),
    )
    assert [(group.title, [row.text for row in group.rows]) for group in read_assignments(table)] == [
        ("Tuyên truyền", ["In tờ gấp"]),
        ("Công tác báo chí", ["Viết 10 bài", "Báo cáo kết quả"]),
    ]


def test_the_column_of_stages_leads_to_groups():
    table = table_of(
        ("Giai đoạn", "Nhiệm vụ", "Chủ trì"),
        ("Giai đoạn 1: Trước Đại hội", "Treo cờ", "Ban A"),
        ("^", "Họp báo", "Ban B"),
        ("Giai đoạn 2: Trong Đại hội", "Đưa tin", "Ban A"),
    )
    groups = read_assignments(table)
    assert [(group.title, len(group.rows)) for group in groups] == [
        ("Giai đoạn 1: Trước Đại hội", 2),
        ("Giai đoạn 2: Trong Đại hội", 1),
    ]


def test_merged_work_is_given_again_to_the_next_that_leads():
    table = table_of(
        ("TT", "Nhiệm vụ", "Đơn vị được giao", "Đơn vị tính", "Số lượng"),
        ("1", "Viết tin, bài", "Chi bộ 1", "tin, bài", "12"),
        ("2", "^", "Chi bộ 2", "tin, bài", "10"),
        ("Tổng", "", "", "", "22"),
    )
    assert [(row.text, row.lead, row.quantity) for row in rows_of(table)] == [
        ("Viết tin, bài", "Chi bộ 1", "12 tin, bài"),
        ("Viết tin, bài", "Chi bộ 2", "10 tin, bài"),
    ]


@pytest.mark.parametrize("ditto", ["nt", "-nt-", "- nt -", "″", "”", "//", "Như trên"])
def test_signs_that_repeat_the_cell_above(ditto):
    rows = rows_of(table_of(HEAD, ("1", "a", "Ban A", "Ban B", "3/5"), ("2", "b", ditto, ditto, ditto)))
    assert (rows[1].lead, rows[1].supports, rows[1].time) == ("Ban A", ("Ban B",), "3/5")


def test_a_cell_may_say_both_who_and_when():
    table = table_of(
        ("TT", "Nội dung", "Phân công, thời hạn"),
        ("1", "Họp báo", "Ban A chủ trì, phối hợp với Ban B; xong trước ngày 10/7/2025"),
        ("2", "Treo cờ", "Trước ngày 10/7/2025"),
    )
    assert [(row.lead, row.supports, row.time) for row in rows_of(table)] == [
        ("Ban A", ("Ban B",), "xong trước ngày 10/7/2025"),
        ("", (), "Trước ngày 10/7/2025"),
    ]


def test_a_column_of_months_holds_only_their_numbers():
    table = table_of(
        ("Tháng", "Nội dung", "Chủ trì"),
        ("5", "Họp báo", "Ban A"),
        ("Hằng tuần", "Họp", "Ban A"),
        ("6, 7/2027", "Hội trại", "Ban A"),
    )
    assert [row.time for row in rows_of(table)] == ["tháng 5", "Hằng tuần", "tháng 6, 7/2027"]


def test_a_column_of_months_gives_way_to_one_of_times():
    table = table_of(("Quý", "Nội dung", "Chủ trì", "Thời hạn"), ("II", "Họp báo", "Ban A", "3/5"))
    assert [row.time for row in rows_of(table)] == ["3/5"]


def test_a_group_named_by_an_organisation_is_led_by_it():
    table = table_of(
        ("TT", "Nhiệm vụ", "Thời hạn"),
        ("I", "Trung tâm Văn hóa - Thông tin", ""),
        ("1", "Ra quân", "18/7"),
        ("II", "Công tác khác", ""),
        ("2", "Treo cờ", "15/7"),
    )
    assert [(row.text, row.lead) for row in rows_of(table)] == [
        ("Ra quân", "Trung tâm Văn hóa - Thông tin"),
        ("Treo cờ", ""),
    ]


def test_the_heading_of_the_amounts_says_what_they_count():
    head = ("TT", "Nội dung", "Chủ trì", "Số lượng (buổi)")
    assert [row.quantity for row in rows_of(table_of(head, ("1", "Nói chuyện", "Ban A", "24")))] == [
        "24 buổi"
    ]


def test_a_counted_kind_of_work_with_nothing_beside_it_sorts_the_rows_below():
    table = table_of(
        ["Nhiệm vụ", "Đơn vị chủ trì", "Sản phẩm"],
        ["Nhóm 1. Trong nhà trường", "", ""],
        ["Sinh hoạt dưới cờ", "Các trường", "Kịch bản"],
        ["Nhóm 2. Trên mạng", "", ""],
        ["Đăng tin, bài", "Văn phòng", "Tin, bài"],
    )
    groups = [group for group in read_assignments(table) if group.rows]
    assert [(group.title, [row.text for row in group.rows]) for group in groups] == [
        ("Nhóm 1. Trong nhà trường", ["Sinh hoạt dưới cờ"]),
        ("Nhóm 2. Trên mạng", ["Đăng tin, bài"]),
    ]


def test_rows_that_ask_for_nothing_are_told():
    table = table_of(
        ("TT", "Nội dung", "Chủ trì", "Thời gian"),
        ("1", "Treo cờ", "Ban A", "15/3"),
        ("", "", "Ban B", ""),
        ("I", "Trước đại hội", "", ""),
        ("II", "Trong đại hội", "", ""),
        ("1", "Đưa tin", "Báo B", ""),
        ("Ghi chú: các đơn vị chủ động", 4),
    )
    told = [each for group in read_assignments(table) for each in group.doubts]
    assert [each.text for each in told] == ["Ban B", "Trước đại hội"]
