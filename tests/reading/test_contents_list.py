from app.reading.contents_list import without_contents
from app.reading.lines import from_text
from app.reading.plan import read_plan_text

CONTENTS = (
    "MỤC LỤC\nI. MỤC ĐÍCH ........ 1\nII. NỘI DUNG……… 2\n1. Treo cờ . . . . . . 2\nIII. TỔ CHỨC ____ 12"
)
BODY = "I. MỤC ĐÍCH\n- Nêu cao ý nghĩa.\nII. NỘI DUNG\n- Treo cờ Tổ quốc.\n- Họp báo."


def kept(text):
    return [line.text for line in without_contents(from_text(text))[0]]


def test_a_typed_table_of_contents_is_left_out():
    lines, (warning,) = without_contents(from_text(f"{CONTENTS}\n\n{BODY}"))
    assert [line.text for line in lines] == BODY.split("\n")
    assert "5 dòng mục lục" in warning.why
    assert "Treo cờ" in warning.text


def test_pages_set_apart_by_tabs_under_the_heading():
    assert kept(f"Mục lục:\nMục đích\t1\nNội dung\t2\nTổ chức\t4\n{BODY}") == BODY.split("\n")
    assert len(kept("Chi bộ Một\t1\nChi bộ Hai\t2\nChi bộ Ba\t4")) == 3


def test_dotted_lines_that_are_no_contents_stay():
    two = "Số lượng: ......... 1\nHọp báo: ........ 2"
    falling = "Một ....... 9\nHai ....... 5\nBa ....... 1"
    assert kept(two) == two.split("\n")
    assert kept(falling) == falling.split("\n")
    assert kept("MỤC LỤC\nTreo cờ") == ["MỤC LỤC", "Treo cờ"]


def test_sections_and_tasks_are_not_read_twice():
    head = "Số 1-KH/ĐU\nKẾ HOẠCH\nTuyên truyền đại hội\n-----\n"
    assert len(read_plan_text(head + CONTENTS + "\n\n" + BODY).sections) == len(
        read_plan_text(head + BODY).sections
    )
