import pytest

from app.reading.files.lines import from_text
from app.reading.files.wrapping import join_wrapped
from app.reading.parts.sections import content_of
from app.reading.parts.tree import build_sections


def outline(text):
    """Return the tree as nested (label, words, children) with empty children left out."""

    def told(section):
        inner = [told(child) for child in section.children]
        return (section.label, content_of(section), inner) if inner else (section.label, content_of(section))

    return [told(section) for section in build_sections(join_wrapped(from_text(text)))]


def test_levels_nest_by_their_marks():
    text = (
        "II. NỘI DUNG\n2. Cụ thể\n2.1. Đợt một\n2.2. Đợt hai\n2.2.1. Trước\n- Việc A.\n+ Việc B.\n- "
        "Việc C.\n3. Khác\nIII. XONG"
    )
    assert outline(text) == [
        ("II.", "NỘI DUNG", [
            ("2.", "Cụ thể", [
                ("2.1.", "Đợt một"),
                ("2.2.", "Đợt hai", [
                    ("2.2.1.", "Trước", [("-", "Việc A.", [("+", "Việc B.")]), ("-", "Việc C.")]),
                ]),
            ]),
            ("3.", "Khác"),
        ]),
        ("III.", "XONG"),
    ]  # fmt: skip


def test_capital_letters_may_stand_above_or_below_roman_numerals():
    assert outline("A. PHẦN CHUNG\nI. MỤC ĐÍCH\nII. YÊU CẦU\nB. PHẦN RIÊNG") == [
        ("A.", "PHẦN CHUNG", [("I.", "MỤC ĐÍCH"), ("II.", "YÊU CẦU")]),
        ("B.", "PHẦN RIÊNG"),
    ]
    assert outline("I. NỘI DUNG\nA. PHẦN MỘT\nB. PHẦN HAI\nII. KHÁC") == [
        ("I.", "NỘI DUNG", [("A.", "PHẦN MỘT"), ("B.", "PHẦN HAI")]),
        ("II.", "KHÁC"),
    ]


def test_a_numbered_list_under_an_unmarked_stage_is_its_own():
    assert outline("I. ĐỢT\nĐợt 1: Chi bộ\n1. Treo cờ.\n2. Phát loa.\nĐợt 2: Đảng bộ\n1. Họp báo.") == [
        ("I.", "ĐỢT", [
            ("", "Đợt 1: Chi bộ", [("1.", "Treo cờ."), ("2.", "Phát loa.")]),
            ("", "Đợt 2: Đảng bộ", [("1.", "Họp báo.")]),
        ]),
    ]  # fmt: skip


def test_a_starred_heading_stands_above_dashes_even_after_some():
    assert outline("1. Đợt 1\n- Chung.\n* Trước Đại hội:\n- Treo cờ.\n* Sau Đại hội:\n- Họp.") == [
        ("1.", "Đợt 1", [
            ("-", "Chung."),
            ("*", "Trước Đại hội:", [("-", "Treo cờ.")]),
            ("*", "Sau Đại hội:", [("-", "Họp.")]),
        ]),
    ]  # fmt: skip


def test_a_point_without_its_dash_stays_beside_the_others():
    assert outline("2.1. Sau đại hội\n- Treo cờ.\n Tiếp tục làm việc khác.\n- Họp.") == [
        ("2.1.", "Sau đại hội", [("-", "Treo cờ."), ("", "Tiếp tục làm việc khác."), ("-", "Họp.")])
    ]


def test_title_and_text():
    first, second = build_sections(from_text("1. Mục đích\n2. Làm cho mọi người hiểu rõ việc này."))
    assert (first.title, first.text) == ("Mục đích", "")
    assert (second.title, second.text) == ("", "Làm cho mọi người hiểu rõ việc này.")


def test_part_with_its_title_on_the_next_line():
    assert outline("Phần I\nNHỮNG VẤN ĐỀ CHUNG\n1. Một") == [
        ("Phần I", "NHỮNG VẤN ĐỀ CHUNG", [("1.", "Một")])
    ]


def test_a_year_range_broken_over_lines_is_no_point():
    assert outline("- Kết quả nhiệm kỳ 2020\n- 2025 của xã.\n- Treo cờ.") == [
        ("-", "Kết quả nhiệm kỳ 2020 - 2025 của xã."),
        ("-", "Treo cờ."),
    ]


def test_the_closing_sentence_stands_alone():
    assert outline("IV. VIỆC\n1. Ban A\n- Làm.\nTrên đây là kế hoạch.")[-1] == ("", "Trên đây là kế hoạch.")


def test_lines_of_a_section_reach_to_its_last_child():
    (section,) = build_sections(from_text("I. MỘT\n\n1. Hai\n- Ba."))
    assert (section.line, section.last_line) == (1, 4)


def test_bold_headings_without_numbers_stand_side_by_side():
    lines = [
        line._replace(bold=line.text[0].isupper() and not line.text.endswith("."))
        for line in from_text(
            "Mục đích, yêu cầu\nMỗi người một việc.\nNội dung từng đợt\nĐợt 1. Trước Đại hội\nTreo cờ.\n"
            "Hình thức tuyên truyền\nLoa, đài.\nTổ chức thực hiện\nVăn phòng Đảng ủy\nTổng hợp."
        )
    ]
    assert [
        (each.title, [child.title or child.text for child in each.children]) for each in build_sections(lines)
    ] == [
        ("Mục đích, yêu cầu", ["Mỗi người một việc."]),
        ("Nội dung từng đợt", ["Đợt 1. Trước Đại hội"]),
        ("Hình thức tuyên truyền", ["Loa, đài."]),
        ("Tổ chức thực hiện", ["Văn phòng Đảng ủy"]),
    ]


def test_bold_headings_without_numbers_stand_side_by_side_behind_points():
    lines = [
        line._replace(bold=not line.text.startswith("-"))
        for line in from_text(
            "Nội dung tuyên truyền\n- Luật Nghĩa vụ quân sự.\nThời gian, các giai đoạn\n"
            "Giai đoạn 1: Sơ tuyển\n- Phát tờ gấp.\nTổ chức thực hiện\nBan Chính trị\n- Hướng dẫn."
        )
    ]
    assert [
        (each.title, [child.title or child.text for child in each.children]) for each in build_sections(lines)
    ] == [
        ("Nội dung tuyên truyền", ["Luật Nghĩa vụ quân sự."]),
        ("Thời gian, các giai đoạn", ["Giai đoạn 1: Sơ tuyển"]),
        ("Tổ chức thực hiện", ["Ban Chính trị"]),
    ]


def test_numbered_activities_count_on_with_each_other():
    text = (
        "II. CÁC HOẠT ĐỘNG\nHoạt động 1: Báo tường\n- Nộp bài.\n"
        "Hoạt động 2: Thao giảng\n- Đăng ký.\nIII. XONG"
    )
    assert outline(text) == [
        ("II.", "CÁC HOẠT ĐỘNG", [
            ("", "Hoạt động 1: Báo tường", [("-", "Nộp bài.")]),
            ("", "Hoạt động 2: Thao giảng", [("-", "Đăng ký.")]),
        ]),
        ("III.", "XONG"),
    ]  # fmt: skip


def test_a_sentence_that_says_by_when_is_no_heading_of_the_paragraph_after_it():
    text = "1. Mở chuyên trang, xong trước ngày 15/3/2025.\nBan A phụ trách.\n2. Công tác báo chí.\nTốt."
    first, second = build_sections(join_wrapped(from_text(text)))
    assert (first.text, first.title) == ("Mở chuyên trang, xong trước ngày 15/3/2025.", "")
    assert second.title == "Công tác báo chí."


def test_small_numerals_are_a_list_within_letters():
    assert outline("1. Việc\na) Một\ni) Treo cờ.\nii) Phát loa.\nb) Hai\ni) Họp.") == [
        ("1.", "Việc", [
            ("a)", "Một", [("i)", "Treo cờ."), ("ii)", "Phát loa.")]),
            ("b)", "Hai", [("i)", "Họp.")]),
        ]),
    ]  # fmt: skip


def test_the_letter_after_h_is_no_numeral():
    letters = "abcdđeghik"
    told = outline("1. Việc\n" + "\n".join(f"{letter}) Việc thứ {letter}" for letter in letters))
    assert told == [("1.", "Việc", [(f"{letter})", f"Việc thứ {letter}") for letter in letters])]


def test_a_period_heads_the_lists_under_it():
    text = (
        "II. NỘI DUNG\nTừ nay đến 30/4:\n1. Treo cờ.\n2. Phát loa.\nTháng 5:\n1. Họp.\nQuý III:\na) Báo cáo."
    )
    text = text.replace("Quý III:", "Quý 3/2026:")
    assert outline(text) == [
        ("II.", "NỘI DUNG", [
            ("", "Từ nay đến 30/4:", [("1.", "Treo cờ."), ("2.", "Phát loa.")]),
            ("", "Tháng 5:", [("1.", "Họp.")]),
            ("", "Quý 3/2026:", [("a)", "Báo cáo.")]),
        ]),
    ]  # fmt: skip


def test_a_list_may_count_on_from_one_time_of_an_event_to_the_next():
    text = (
        "I. NỘI DUNG\nTrước đại hội\n1. Treo cờ.\n2. Phát loa.\nTrong đại hội\n3. Đưa tin.\n"
        "Sau đại hội\n4. Họp."
    )
    assert outline(text) == [
        ("I.", "NỘI DUNG", [
            ("", "Trước đại hội", [("1.", "Treo cờ."), ("2.", "Phát loa.")]),
            ("", "Trong đại hội", [("3.", "Đưa tin.")]),
            ("", "Sau đại hội", [("4.", "Họp.")]),
        ]),
    ]  # fmt: skip


@pytest.mark.parametrize("second", ["Tháng 02/2026", "Tháng 2 năm 2026:", "Quý II/2026", "Quý 2", "Tuần 2"])
def test_a_month_by_itself_heads_what_is_to_be_done_in_it(second):
    assert outline(f"I. NHIỆM VỤ\nTháng 01/2026\n- Treo cờ.\n\n{second}\n- Họp báo.") == [
        ("I.", "NHIỆM VỤ", [
            ("", "Tháng 01/2026", [("-", "Treo cờ.")]),
            ("", second, [("-", "Họp báo.")]),
        ]),
    ]  # fmt: skip


def test_a_number_in_a_bracket_counts_on_with_those_before_it():
    assert outline("1. Việc A.\n2. Việc B:\na) Một;\nb) Hai.\n3) Việc C.") == [
        ("1.", "Việc A."),
        ("2.", "Việc B:", [("a)", "Một;"), ("b)", "Hai.")]),
        ("3)", "Việc C."),
    ]
    assert outline("2. Việc B:\n1) Một;\n2) Hai;\n3) Ba.") == [
        ("2.", "Việc B:", [("1)", "Một;"), ("2)", "Hai;"), ("3)", "Ba.")])
    ]
