"""Tables whose cells a .pdf gives as loose lines."""

import pytest

from app.reading.files.lines import from_text
from app.reading.tables.flattened import put_aside

TABLE = (
    "TT\nNội dung công việc\nCơ quan chủ trì\nThời gian\n1 Họp báo trước\nĐại hội\nBan Tuyên\ngiáo\nTháng 5"
)


def aside(text):
    return [line.text for line in put_aside(from_text(text)) if line.cell]


@pytest.mark.parametrize("after", ["III. TỔ CHỨC THỰC HIỆN", "3. Tổ chức thực hiện", "Nơi nhận:"])
def test_the_loose_cells_are_put_aside_up_to_the_next_part(after):
    text = f"II. NHIỆM VỤ\n{TABLE}\n{after}\n- Treo cờ."
    assert aside(text) == TABLE.split("\n")


@pytest.mark.parametrize(
    "text",
    [
        "II. NỘI DUNG, THỜI GIAN, PHÂN CÔNG THỰC HIỆN\n- Treo cờ.",
        "Thời gian thực hiện:\nTrong tháng 5.\nNội dung:\nTreo cờ.",
        "Nội dung và thời gian thực hiện do Văn phòng phối hợp với các đơn vị chủ trì.",
        "Tổ chức treo cờ\nĐưa tin trên báo\nHội thi văn nghệ",
    ],
)
def test_other_lines_stay_as_they_are(text):
    assert aside(text) == []
