import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reading.files import wrapping
from app.reading.files.lines import from_text
from app.reading.files.wrapping import join_wrapped


def test_a_line_in_small_letters_goes_on_with_the_one_before():
    (joined,) = join_wrapped(from_text("Tuyên truyền về\nđại hội"))
    assert (joined.text, joined.number, joined.last_number) == ("Tuyên truyền về đại hội", 1, 2)


def test_paragraphs_of_one_line_stay_apart():
    assert len(join_wrapped(from_text("Việc một xong.\nViệc hai\nViệc ba"))) == 3


@given(st.lists(st.text(alphabet="abc ABC.-1", max_size=30), max_size=20))
def test_joining_keeps_all_words(texts):
    lines = from_text("\n".join(texts))
    words = " ".join(line.text for line in lines).split()
    assert " ".join(line.text for line in join_wrapped(lines)).split() == words


WIDE = "- Tổ chức mít tinh, gặp mặt kỷ niệm 50 năm ngày Giải phóng miền Nam, thống nhất đất nước 30/4/1975"
STAGES = [
    "Đợt 2. Sau Đại hội",
    "Đợt 2 - Sau Đại hội",
    "ĐỢT II: SAU ĐẠI HỘI",
    "Đợt hai",
    "Đợt thứ hai (tháng 5/2025)",
    "Giai đoạn 2 (từ ngày 01/5 đến ngày 30/6/2025)",
    "Bước 2: Tổ chức thực hiện",
    "Trước Đại hội:",
    "Sau khi bế mạc Đại hội",
]


@pytest.mark.parametrize("stage", STAGES)
@pytest.mark.parametrize("end", [".", "", ";", " của"])
def test_a_stage_begins_a_line_of_its_own_whatever_precedes_it(stage, end):
    text = "\n".join([f"{WIDE} {number}{end}" for number in range(9)] + [stage, "- Đưa tin kết quả."])
    assert stage in [line.text for line in join_wrapped(from_text(text))]


def test_a_full_line_may_begin_a_sentence_with_a_time():
    lines = [f"- Việc {number} {'rất dài ' * 9}và gặp mặt" for number in range(9)]
    lines[4] += "\nSau khi kết thúc Đại hội Đảng bộ xã lần thứ II, Ban Tổ chức thông báo kết quả với toàn dân"
    joined = join_wrapped(from_text("\n".join(lines)))
    assert len(joined) == 9


def test_a_number_of_a_month_may_end_a_sentence():
    assert (
        len(join_wrapped(from_text("- Trao 20 bồn nước trong tháng 3.\nVăn phòng thông báo các đơn vị.")))
        == 2
    )


def test_a_closing_sentence_begins_a_line_of_its_own():
    lines = [f"- Việc {number} {'rất dài ' * 9}và gặp mặt." for number in range(9)]
    joined = join_wrapped(from_text("\n".join([*lines, "Trên đây là kế hoạch tuyên truyền của Đảng ủy xã."])))
    assert len(joined) == 10


def test_joining_takes_as_long_as_the_text_is(monkeypatch):
    read = 0

    def counting(text):
        nonlocal read
        read += len(text)
        return is_upper(text)

    is_upper = wrapping.is_upper
    monkeypatch.setattr(wrapping, "is_upper", counting)
    text = "\n".join(["Tuyên truyền đại hội đảng bộ các cấp tiến tới đại hội toàn quốc của Đảng"] * 3_000)
    joined = join_wrapped(from_text(text))
    assert len(joined) == 1
    assert len(joined[0].text) == len(text)
    assert read < 5 * len(text)


@pytest.mark.parametrize("broken", ["20/4/\n2025", "20/4\n/2025", "20/\n4/2025", "19 - 20/4/\n2025"])
def test_a_day_broken_between_two_lines_is_one(broken):
    (joined,) = join_wrapped(from_text(f"- Treo cờ trước ngày {broken} tại trụ sở."))
    assert joined.text == f"- Treo cờ trước ngày {broken.replace(chr(10), '')} tại trụ sở."


@pytest.mark.parametrize("end", ["từ ngày", "trước ngày", "của", "và", "ngày 18/", "nhiệm kỳ 2025 -"])
def test_a_line_that_cannot_end_there_goes_on(end):
    (joined,) = join_wrapped(from_text(f"- Treo cờ {end}\n20/4/2025 tại Trụ sở."))
    assert joined.text.endswith(f"{end} 20/4/2025 tại Trụ sở.")


FULL = "\n".join([f"- Tổ chức {number} hội nghị {'rất dài ' * 5}cho các chi bộ." for number in range(9)])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("- Kết quả bầu cử Ban Chấp hành, Bộ Chính trị, Tổng Bí thư,", "Ủy ban Kiểm tra Trung ương."),
        ("- Căn cứ hướng dẫn của cấp trên, tham mưu việc chung cho Ban Thường vụ", "Đảng ủy chỉ đạo."),
        ("- Thường xuyên báo cáo kết quả thực hiện với Ban Thường vụ Đảng ủy", "Khối."),
    ],
)
def test_a_line_nearly_full_that_ends_within_a_sentence_goes_on(first, second):
    joined = join_wrapped(from_text(f"{FULL}\n{first}\n{second}"))
    assert joined[-1].text == f"{first} {second}"


def test_what_is_to_be_done_begins_anew_under_a_heading_nearly_full():
    head = "3. Các chi bộ, đảng bộ cơ sở và các đoàn thể trực thuộc toàn Khối"
    joined = join_wrapped(from_text(f"{FULL}\n{head}\nTổ chức học tập nghị quyết."))
    assert joined[-1].text == "Tổ chức học tập nghị quyết."


def test_a_line_that_stands_further_in_begins_a_paragraph():
    point = (
        f"- Tuyên truyền kết quả {'rất dài ' * 5}và công tác\nhọc tập nghị quyết {'rất dài ' * 6}của tỉnh."
    )
    *_, point_line, last = join_wrapped(from_text(f"{FULL}\n{point}\n Tiếp tục tuyên truyền nghị quyết."))
    assert point_line.text.endswith("của tỉnh.")
    assert last.text == "Tiếp tục tuyên truyền nghị quyết."
