"""A long text takes as much longer as it is longer: steps are counted, not seconds."""

import sys

import pytest

from app.domain.errors import UnreadableFileError
from app.reading.plan import read_plan_text

_TABLED = (
    "- Treo cờ tại các trụ sở của cụm dân cư vùng cao.",
    "- Phát thanh bài viết mới của thôn bản.",
    "TT\tNội dung công việc\tChủ trì\tThời gian",
    "1\tTreo băng rôn tại ngã ba đường của bản\tVăn phòng\tTháng 3/2026",
    "2\tMở chuyên mục {0} trên loa\tĐài xã\tTháng 4/2026",
    "Các việc khác như sau.",
)
SHAPES = {
    "unlabelled lines": lambda number: f"Dòng {number} của một bài viết dài về quê hương đổi mới",
    "sentences": lambda number: f"Câu thứ {number} kể về mùa xuân trên bản. Hoa nở trắng đồi.",
    "one wrapped paragraph": lambda number: f"và câu chuyện {number} cứ thế nối dài mãi không hết ý",
    "organisations": lambda number: f"Chi bộ thôn {number}",
    "dashes": lambda number: f"- Treo cờ ở thôn {number}.",
    "stages": lambda number: f"Đợt {number % 90 + 1}: Treo cờ",
    "the same stage": lambda number: "Đợt 1",
    "duties": lambda number: f"{number % 90 + 1}. Chi bộ {number}: treo cờ",
    "congresses": lambda number: "Đại hội đại biểu Đảng bộ tỉnh lần thứ XX",
    "tasks beside tables of them": lambda number: _TABLED[number % 6].format(number),
    "recipients": lambda number: "Nơi nhận:" if number == 0 else f"- Chi bộ {number},",
}


def steps(text):
    """Return how many calls reading a text takes, of functions in Python and in C."""
    counted = 0

    def count(frame, event, arg):
        nonlocal counted
        counted += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        read_plan_text(text)
    except UnreadableFileError:
        pass
    finally:
        sys.setprofile(before)
    return counted


@pytest.mark.parametrize("shape", SHAPES)
def test_three_times_the_lines_take_about_three_times_the_steps(shape):
    def text(lines):
        return "\n".join(SHAPES[shape](number) for number in range(lines))

    steps(text(30))  # what is looked up once and kept is not counted
    assert steps(text(900)) < 4 * steps(text(300))
