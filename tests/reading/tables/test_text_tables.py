"""Tables of assignments in plain text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.files.lines import from_text
from app.reading.plan import read_plan_text
from app.reading.tables.assignments import read_assignments
from app.reading.tables.text_tables import find_text_tables

TABBED = (
    "TT\tNội dung\tChủ trì\tPhối hợp\tThời gian\tSản phẩm\n"
    "I\tTrước Đại hội\n"
    "1\tTreo 20 băng rôn\tVăn phòng Đảng ủy\tĐoàn xã\tTrước 15/3/2026\tBăng rôn\n"
    "2\tQuán triệt Nghị quyết\nđến chi bộ\tĐảng ủy xã\t\tTrước 30/4/2026\tHội nghị\n"
)
BARRED = (
    "| STT | Nội dung công việc | Đơn vị thực hiện | Thời hạn |\n"
    "|-----|-----|-----|-----|\n"
    "| 1 | Treo cờ, băng rôn | Văn phòng | 15/3/2026 |\n"
    "| 2 | Phát thanh trên hệ thống | Trạm Truyền thanh xã | hằng tuần |\n"
    "|   | truyền thanh thôn |  |  |\n"
)
UNFRAMED = (
    "Stt | Việc cần làm | Ai làm | Xong trước\n"
    "1 | In tài liệu | Văn phòng | 1/3/2026\n"
    "2 | Thuê loa | Ban Tuyên giáo | 2/3/2026\n"
)
BOXED = """
+----+----------------------+----------------+-------------+
| TT | Nội dung             | Cơ quan        | Thời gian   |
|    |                      | chủ trì        | hoàn thành  |
+----+----------------------+----------------+-------------+
| 1  | Trang trí khánh tiết | Văn phòng      | 10/3/2026   |
|    | hội trường           | Đảng ủy        |             |
+----+----------------------+----------------+-------------+
| 2  | Tập huấn báo cáo     | Ban Tuyên giáo | 12/3/2026   |
|    | viên                 |                |             |
+----+----------------------+----------------+-------------+
"""
ALIGNED = """TT   Nội dung                          Chủ trì              Thời gian
1    Treo cờ Tổ quốc dọc trục đường    Văn phòng Đảng ủy    trước 10/3/2026
     liên thôn
2    Làm phóng sự về nông thôn mới     Trạm Truyền thanh    tháng 3/2026
"""
UNNUMBERED = """Nội dung                    Đơn vị chủ trì       Phối hợp           Hoàn thành
I. Trước đại hội
Treo cờ, khẩu hiệu          Văn phòng            Đoàn phường        05/3/2026
II. Sau đại hội
Đưa tin                     Trung tâm Văn hóa    Văn phòng          07/7/2026
"""


def groups_of(text):
    _, tables = find_text_tables(from_text(text))
    (table,) = tables
    return read_assignments(table)


def told(text):
    return [(row.text, row.lead, row.time) for group in groups_of(text) for row in group.rows]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            TABBED,
            [
                ("Treo 20 băng rôn", "Văn phòng Đảng ủy", "Trước 15/3/2026"),
                ("Quán triệt Nghị quyết đến chi bộ", "Đảng ủy xã", "Trước 30/4/2026"),
            ],
        ),
        (
            BARRED,
            [
                ("Treo cờ, băng rôn", "Văn phòng", "15/3/2026"),
                ("Phát thanh trên hệ thống truyền thanh thôn", "Trạm Truyền thanh xã", "hằng tuần"),
            ],
        ),
        (UNFRAMED, [("In tài liệu", "Văn phòng", "1/3/2026"), ("Thuê loa", "Ban Tuyên giáo", "2/3/2026")]),
        (
            BOXED,
            [
                ("Trang trí khánh tiết hội trường", "Văn phòng Đảng ủy", "10/3/2026"),
                ("Tập huấn báo cáo viên", "Ban Tuyên giáo", "12/3/2026"),
            ],
        ),
        (
            ALIGNED,
            [
                ("Treo cờ Tổ quốc dọc trục đường liên thôn", "Văn phòng Đảng ủy", "trước 10/3/2026"),
                ("Làm phóng sự về nông thôn mới", "Trạm Truyền thanh", "tháng 3/2026"),
            ],
        ),
        (
            UNNUMBERED,
            [
                ("Treo cờ, khẩu hiệu", "Văn phòng", "05/3/2026"),
                ("Đưa tin", "Trung tâm Văn hóa", "07/7/2026"),
            ],
        ),
    ],
)
def test_rows(text, rows):
    assert told(text) == rows


def test_group_rows():
    assert [(group.title, len(group.rows)) for group in groups_of(TABBED)] == [("Trước Đại hội", 2)]
    titles = [group.title for group in groups_of(UNNUMBERED)]
    assert titles == ["Trước đại hội", "Sau đại hội"]


@pytest.mark.parametrize(
    "text",
    [
        "Đơn vị\tSố chi bộ\tSố đảng viên\nThôn 1\t2\t40\n",
        "ĐẢNG BỘ HUYỆN\t\tĐẢNG CỘNG SẢN VIỆT NAM\nĐẢNG ỦY XÃ\t\tHòa Bình, ngày 05 tháng 01 năm 2026\n",
        "Nội dung tuyên truyền    gồm các phần sau\n- Treo cờ.\n",
        "| một đoạn trích | không phải bảng |\n",
        "TT\tNội dung\tChủ trì\n",
    ],
)
def test_other_texts_hold_no_table(text):
    lines = from_text(text)
    assert find_text_tables(lines) == (lines, [])


def test_what_stands_behind_the_table_is_no_part_of_it():
    for text in (TABBED, BARRED, BOXED, ALIGNED, UNNUMBERED):
        lines = from_text(text + "\nIII. KINH PHÍ\nTừ ngân sách xã.\n")
        marked, _ = find_text_tables(lines)
        assert [line.text for line in marked if line.cell is None] == ["III. KINH PHÍ", "Từ ngân sách xã."]


def test_a_plan_with_a_table_in_its_text_has_its_tasks():
    head = "ĐẢNG ỦY XÃ HÒA BÌNH\n*\nSố 15-KH/ĐU\nKẾ HOẠCH\ntuyên truyền\n-----\n"
    head += "I. MỤC ĐÍCH\n- Vui.\nII. PHÂN CÔNG\n"
    reading = read_plan_text(head + BARRED + "III. KINH PHÍ\nTừ ngân sách.\n")
    (wave,) = reading.waves
    assert [task.lead for phase in wave.phases for task in phase.tasks] == [
        "Văn phòng",
        "Trạm Truyền thanh xã",
    ]
    assert not [each for each in reading.warnings if "PHÂN CÔNG" in each.text]


@given(st.lists(st.text(alphabet="|\t -+aĐ1.\n", max_size=30), max_size=20))
def test_any_text_keeps_its_lines(pieces):
    lines = from_text("TT\tNội dung\tChủ trì\tThời gian\n" + "\n".join(pieces))
    marked, tables = find_text_tables(lines)
    assert [(line.number, line.text) for line in marked] == [(line.number, line.text) for line in lines]
    for table in tables:
        read_assignments(table)
