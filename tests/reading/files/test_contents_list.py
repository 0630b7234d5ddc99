import docx
import pytest

from app.reading.files.contents_list import without_contents
from app.reading.files.lines import from_text
from app.reading.plan import read_plan_text
from tests.reading.word.test_document import lines_of


def kept(text):
    lines, warnings = without_contents(from_text(text))
    return [line.text for line in lines if line.text], [each.why for each in warnings]


@pytest.mark.parametrize(
    "contents",
    [
        "MỤC LỤC\nI. MỤC ĐÍCH ........ 1\nII. NỘI DUNG …… 2",
        "Mục lục:\n\nI. MỤC ĐÍCH\t1\n\n1. Trước đại hội\t12\n",
        "MỤC LỤC\nI. MỤC ĐÍCH            1\nII. NỘI DUNG            3",
        "I. MỤC ĐÍCH . . . . . 1\nII. NỘI DUNG ______ 2\nIII. TỔ CHỨC ········ 3",
    ],
)
def test_a_table_of_contents_is_left_out_and_told(contents):
    texts, told = kept(f"KẾ HOẠCH\n{contents}\nI. MỤC ĐÍCH\n- Treo cờ.")
    assert texts == ["KẾ HOẠCH", "I. MỤC ĐÍCH", "- Treo cờ."]
    assert len(told) == 1
    assert told[0].startswith("Không đọc mục lục (")


@pytest.mark.parametrize(
    "text",
    [
        "Họ tên: ...........\nĐơn vị: ...........\nSố điện thoại: .........",
        "Số lượng ........ 1\nI. MỤC ĐÍCH\nTreo cờ",
        "MỤC LỤC\nI. MỤC ĐÍCH\n- Treo cờ.",
        "- Treo cờ từ 1/3\n- Họp báo ngày 2",
    ],
)
def test_other_lines_stay(text):
    texts, told = kept(text)
    assert texts == [line for line in text.split("\n") if line]
    assert told == []


def test_a_plan_with_a_typed_table_of_contents_has_each_part_once():
    reading = read_plan_text(
        "Số 4-KH/ĐU\nKẾ HOẠCH\nTuyên truyền đại hội\n\nMỤC LỤC\nI. NỘI DUNG ........ 1\n"
        "1. Trước đại hội ........ 2\n\nI. NỘI DUNG\n1. Trước đại hội\n- Treo cờ.\n- Họp báo.\n"
    )
    assert reading.document.title == "Tuyên truyền đại hội"
    assert [[task.text for task in phase.tasks] for wave in reading.waves for phase in wave.phases] == [
        ["Treo cờ.", "Họp báo."]
    ]


def test_a_typed_table_of_contents_in_word_has_tabs_before_its_pages():
    document = docx.Document()
    for text in ("MỤC LỤC", "I. MỤC ĐÍCH\t1", "II. NỘI DUNG\t2", "I. MỤC ĐÍCH", "- Treo cờ."):
        document.add_paragraph(text)
    lines, told = without_contents(lines_of(document).lines)
    assert [line.text for line in lines] == ["I. MỤC ĐÍCH", "- Treo cờ."]
    assert len(told) == 1
