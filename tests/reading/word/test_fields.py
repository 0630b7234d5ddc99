import pytest

from tests.reading.word_parts import field, p, r, read, style, texts


def test_what_fields_show_is_read_and_not_their_codes():
    body = p("Ngày ", field('DATE \\@ "dd/MM/yyyy"', "05/01/2025"), ", theo ", field("REF muc1 \\h", "mục I"))
    body += p(
        f'<w:fldSimple w:instr=" DOCPROPERTY so "><w:r><w:t>Số 12</w:t></w:r></w:fldSimple>{r("-KH/TU")}'
    )
    assert texts(body) == ["Ngày 05/01/2025, theo mục I", "Số 12-KH/TU"]


def test_fields_in_the_code_of_a_field_are_not_shown():
    code = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> IF </w:instrText></w:r>'
        + field("MERGEFIELD cap", "tỉnh")
        + '<w:r><w:instrText> = "a" "b" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + r("Tỉnh ủy")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    assert texts(p("Kính gửi: ", code)) == ["Kính gửi: Tỉnh ủy"]


def test_a_field_that_never_ends_hides_nothing():
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF </w:instrText></w:r>'
    assert texts(p("Treo cờ", begin) + p(field("PAGEREF x", "3")) + p("Họp báo")) == [
        "Treo cờ",
        "3",
        "Họp báo",
    ]


ENTRY = '<w:hyperlink w:anchor="_Toc1">{}</w:hyperlink>'


def entry(text, page, pr=""):
    inside = r(text) + "<w:r><w:tab/></w:r>" + field("PAGEREF _Toc1 \\h", str(page))
    return p(ENTRY.format(inside), pr=pr)


def contents_field():
    begin = field('TOC \\o "1-3" \\h').removesuffix('<w:r><w:fldChar w:fldCharType="end"/></w:r>')
    first = entry("I. MỤC ĐÍCH", 1).replace("<w:p>", f"<w:p>{begin}", 1)
    return first + entry("II. NỘI DUNG", 2) + p('<w:r><w:fldChar w:fldCharType="end"/></w:r>')


BODY = p("I. MỤC ĐÍCH") + p("Nêu cao ý nghĩa.") + p("II. NỘI DUNG") + p("- Treo cờ.")
READ = ["I. MỤC ĐÍCH", "Nêu cao ý nghĩa.", "II. NỘI DUNG", "- Treo cờ."]


def in_control(content):
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    return f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


@pytest.mark.parametrize(
    "contents",
    [
        p("MỤC LỤC") + contents_field(),
        in_control(p("Mục lục") + contents_field()),
        p("MỤC LỤC")
        + entry("I. MỤC ĐÍCH", 1, '<w:pStyle w:val="TOC1"/>')
        + entry("II. NỘI DUNG", 2, '<w:pStyle w:val="TOC1"/>'),
    ],
)
def test_a_table_of_contents_is_left_out(contents):
    found = read(contents + BODY, styles=style("TOC1", shown="toc 1"))
    assert [line.text for line in found.lines if line.text] == READ
    (warning,) = found.left_out
    assert "mục lục (3 dòng)" in warning.why


def test_text_in_the_style_of_contents_is_kept_where_it_names_no_page():
    body = p("Treo cờ", pr='<w:pStyle w:val="TOC1"/>')
    assert texts(body, styles=style("TOC1", shown="toc 1")) == ["Treo cờ"]


@pytest.mark.parametrize("text", ["", "- ", "Trang "])
def test_page_numbers_in_the_text_are_left_out(text):
    assert texts(p(text, field("PAGE", "3")) + p("Treo cờ")) == ["Treo cờ"]
