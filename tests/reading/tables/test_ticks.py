import pytest

from app.reading.tables.assignments import read_assignments
from tests.reading.tables_made import table_of


def rows_of(table):
    return [row for group in read_assignments(table) or () for row in group.rows]


def months(*ticks, heading="Tháng thực hiện (năm 2025)"):
    return table_of(
        ("TT", "Nội dung", "Đơn vị thực hiện", heading, 3),
        ("^", "^", "^", "6", "7", "8"),
        ("1", "Mở chuyên trang", "Văn phòng", *ticks),
        ("2", "Viết bài", "Ban A", "", "x", ""),
    )


@pytest.mark.parametrize(
    ("ticks", "time"),
    [
        (("x", "x", "x"), "từ tháng 6/2025 đến tháng 8/2025"),
        (("", "X", ""), "tháng 7/2025"),
        (("✓", "", "✓"), "tháng 6/2025; tháng 8/2025"),
    ],
)
def test_ticks_under_months_say_when(ticks, time):
    (row, _) = rows_of(months(*ticks))
    assert (row.lead, row.time) == ("Văn phòng", time)


def test_ticks_under_quarters_with_their_year():
    table = table_of(
        ("TT", "Nhiệm vụ", "Ủy ban MTTQ", "Đoàn phường", "Quý", 2),
        ("^", "^", "^", "^", "II/2025", "III/2025"),
        ("1", "Mở lớp", "x", "o", "", "✓"),
        ("2", "Ký cam kết", "", "x", "✓", "✓"),
    )
    assert [(row.lead, row.supports, row.time) for row in rows_of(table)] == [
        ("Ủy ban MTTQ", ("Đoàn phường",), "quý III/2025"),
        ("Đoàn phường", (), "từ quý II/2025 đến quý III/2025"),
    ]


def test_ticks_under_organisations_say_who():
    table = table_of(
        ("TT", "Nội dung", "Đơn vị thực hiện", 2, "Thời gian"),
        ("^", "^", "Đoàn xã", "Hội Phụ nữ", "^"),
        ("1", "Trồng cây", "x", "x", "19/5"),
        ("2", "Hiến máu", "x", "", "07/4"),
    )
    assert [(row.lead, row.time) for row in rows_of(table)] == [
        ("Đoàn xã; Hội Phụ nữ", "19/5"),
        ("Đoàn xã", "07/4"),
    ]


def test_who_is_ticked_beside_one_that_leads_helps():
    table = table_of(
        ("Nội dung", "Chủ trì", "Phối hợp", 2),
        ("^", "^", "Đoàn xã", "Hội Phụ nữ"),
        ("Trồng cây", "Ban A", "x", ""),
        ("Hiến máu", "Ban B", "", "x"),
    )
    assert [(row.lead, row.supports) for row in rows_of(table)] == [
        ("Ban A", ("Đoàn xã",)),
        ("Ban B", ("Hội Phụ nữ",)),
    ]


def test_ticks_that_answer_a_question_ask_nobody():
    table = table_of(("TT", "Nội dung", "Có", "Không"), ("1", "Có bảng tin", "x", ""), ("2", "Loa", "", "x"))
    assert rows_of(table) == []
