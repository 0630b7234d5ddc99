import pytest

from app.reading.files.lines import from_text
from app.reading.files.mail import unwrapped

PLAN = ["ĐẢNG ỦY XÃ AN LÂM", "Số 15-KH/ĐU", "KẾ HOẠCH", "I. NHIỆM VỤ", "1. Treo băng rôn.", "2. Phát thanh."]


def read(text):
    lines, warnings = unwrapped(from_text(text))
    return [line.text for line in lines], [warning.text for warning in warnings]


def test_a_text_that_is_no_letter_stays_as_it_is():
    assert read("\n".join(PLAN)) == (PLAN, [])


@pytest.mark.parametrize("mark", ["> ", ">", ">> ", "> > "])
def test_quoting_marks_are_taken_off(mark):
    texts, left = read("Kính gửi anh, em chuyển kế hoạch.\n\n" + "".join(f"{mark}{line}\n" for line in PLAN))
    assert texts == PLAN
    assert left == ["Kính gửi anh, em chuyển kế hoạch."]


def test_a_blank_quoted_line_parts_paragraphs():
    lines, _ = unwrapped(from_text("".join(f"> {line}\n>\n" for line in PLAN)))
    assert [line.gap for line in lines[1:]] == [True] * 5


def test_head_greeting_and_signature_are_left_out_and_told():
    head = "Từ: Văn thư <vanthu@example.vn>\nĐến: Các chi bộ\nChủ đề: Kế hoạch\n\n"
    head += "Gửi các đồng chí kế hoạch sau:\n\n"
    texts, left = read(head + "\n".join(PLAN) + "\n-- \nVăn thư xã\nĐT: 0912\n")
    assert texts == PLAN
    assert left[0].startswith("Từ: Văn thư")
    assert left[1] == "Văn thư xã / ĐT: 0912"


def test_a_forwarded_letter_without_addresses():
    texts, _ = read("---------- Forwarded message ---------\nXem giúp.\n" + "\n".join(PLAN))
    assert texts == PLAN


def test_receivers_named_in_a_plan_make_it_no_letter():
    text = "Kính gửi: Các chi bộ\nĐến: ngày 15\nGửi: Văn phòng\n" + "\n".join(PLAN)
    assert read(text)[0][-len(PLAN) :] == PLAN
    assert read(text)[1] == []


def test_a_rule_in_a_plan_ends_nothing():
    texts, left = read("\n".join([*PLAN[:4], "-- ", *PLAN[4:]]))
    assert texts[-2:] == PLAN[4:]
    assert left == []
