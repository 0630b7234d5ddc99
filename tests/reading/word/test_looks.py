"""Word as people write it: capitals by format, hidden text, contents, deleted ends, borrowed levels."""

import io
import zipfile

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from app.reading.word.document import read_word
from tests.reading.word.test_document import lines_of, texts_of

W = nsdecls("w")


def body(*paragraphs):
    """Return a document of these inner paragraphs of WordprocessingML."""
    document = docx.Document()
    for place, inner in enumerate(paragraphs):
        document.element.body.insert(place, parse_xml(f"<w:p {W}>{inner}</w:p>"))
    return document


def run(text, looks=""):
    return f'<w:r><w:rPr>{looks}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_letters_shown_as_capitals_are_capitals():
    document = body(run("mục đích, ", "<w:caps/>") + run("yêu cầu", '<w:caps w:val="true"/>'))
    assert texts_of(document) == ["MỤC ĐÍCH, YÊU CẦU"]
    style = document.styles.add_style("Mục lớn", WD_STYLE_TYPE.PARAGRAPH)
    style.font.all_caps = True
    paragraph = document.add_paragraph("nội dung ", style="Mục lớn")
    paragraph.add_run("và nơi nhận").font.all_caps = False
    assert texts_of(document)[-1] == "NỘI DUNG và nơi nhận"


def test_hidden_letters_are_left_out():
    document = body(
        run("Treo cờ") + run(" (xóa sau)", "<w:vanish/>") + run(" Tổ quốc", '<w:vanish w:val="0"/>')
    )
    style = document.styles.add_style("Ẩn", WD_STYLE_TYPE.CHARACTER)
    style.font.hidden = True
    document.add_paragraph("Họp báo").add_run(" ghi chú riêng", style="Ẩn")
    assert texts_of(document) == ["Treo cờ Tổ quốc", "Họp báo"]


def test_letters_made_bold_by_a_style_of_their_own_are_bold():
    document = docx.Document()
    style = document.styles.add_style("Đậm", WD_STYLE_TYPE.CHARACTER)
    style.font.bold = True
    document.add_paragraph().add_run("Mục đích", style="Đậm")
    document.add_paragraph().add_run("Mục đích").bold = False
    first, second = lines_of(document).lines
    assert (first.bold, second.bold) == (True, False)


@pytest.mark.parametrize("mark", ['<w:del w:id="9" w:author="a"/>', '<w:moveFrom w:id="9" w:author="a"/>'])
def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next(mark):
    gone = f"<w:pPr><w:rPr>{mark}</w:rPr></w:pPr>"
    document = body(gone + run("- Treo cờ "), gone + run("và "), run("khẩu hiệu."), run("- Họp báo."))
    assert texts_of(document) == ["- Treo cờ và khẩu hiệu.", "- Họp báo."]


def test_a_deleted_end_before_a_table_and_at_the_end_loses_nothing():
    gone = '<w:pPr><w:rPr><w:del w:id="9" w:author="a"/></w:rPr></w:pPr>'
    cell = f"<w:tc><w:p>{gone}{run('trong ô')}</w:p></w:tc>"
    document = body(gone + run("trước bảng"))
    document.element.body.insert(1, parse_xml(f"<w:tbl {W}><w:tr>{cell}</w:tr></w:tbl>"))
    document.element.body.insert(2, parse_xml(f"<w:p {W}>{gone}{run('ở cuối')}</w:p>"))
    found = lines_of(document).lines
    assert [line.text for line in found if line.text] == ["trước bảng", "trong ô", "ở cuối"]
    assert next(line for line in found if line.text == "trong ô").cell == (1, 0, 0)


def test_a_table_of_contents_is_left_out_and_told():
    document = docx.Document()
    document.styles.add_style("toc 1", WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("I. MỤC ĐÍCH\t1", style="toc 1")
    document.add_paragraph("II. NỘI DUNG\t2", style="toc 1")
    document.add_paragraph("I. MỤC ĐÍCH")
    control = (
        f'<w:sdt {W}><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/>'
        "</w:docPartObj></w:sdtPr>"
        f"<w:sdtContent><w:p>{run('MỤC LỤC')}</w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, parse_xml(control))
    found = lines_of(document)
    assert [line.text for line in found.lines if line.text] == ["I. MỤC ĐÍCH"]
    assert [each.why for each in found.left_out] == ["Không đọc mục lục (3 dòng) trong tệp Word."]


def test_a_file_within_the_file_is_told():
    document = body(run("Treo cờ"))
    names = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    document.element.body.insert(1, parse_xml(f'<w:altChunk {W} {names} r:id="rId99"/>'))
    found = lines_of(document)
    assert [line.text for line in found.lines if line.text] == ["Treo cờ"]
    assert "chèn trong tệp Word" in found.left_out[0].why


def test_fields_give_their_result_once():
    field = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>DATE \\@ "dd/MM"</w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
        + run("05/6")
        + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    simple = f'<w:fldSimple w:instr="REF x">{run(" tại trụ sở")}</w:fldSimple>'
    assert texts_of(body(run("- Treo cờ ngày ") + field + simple)) == ["- Treo cờ ngày 05/6 tại trụ sở"]


def test_signs_of_word_stay_where_words_part():
    inner = (
        "<w:r><w:t>băng</w:t><w:noBreakHyphen/><w:t>rôn</w:t><w:tab/><w:t>khẩu</w:t><w:softHyphen/>"
        "<w:t>hiệu</w:t></w:r>"
    )
    assert texts_of(body(inner)) == ["băng-rôn khẩuhiệu"]


def levels(*texts):
    return "".join(
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/>'
        f'<w:lvlText w:val="{text}"/>{more}</w:lvl>'
        for depth, (kind, text, more) in enumerate(texts)
    )


def numbered(parts, *marks):
    """Return the texts of a document with these lists, whose paragraphs have (list, level) in turn."""
    document = docx.Document()
    root = document.part.numbering_part.element
    for each in list(root):
        root.remove(each)
    for part in parts:
        root.append(parse_xml(part))
    for number, depth in marks:
        paragraph = document.add_paragraph("mục")
        properties = paragraph._p.get_or_add_pPr().get_or_add_numPr()
        properties.get_or_add_ilvl().set(qn("w:val"), str(depth))
        properties.get_or_add_numId().set(qn("w:val"), str(number))
    return [text.removesuffix(" mục") for text in texts_of(document)]


PLAIN = levels(("upperRoman", "%1.", ""), ("decimal", "%2.", ""))


def test_a_list_borrows_levels_by_a_style():
    parts = (
        f'<w:abstractNum {W} w:abstractNumId="1"><w:styleLink w:val="MauDanhSach"/>{PLAIN}</w:abstractNum>',
        f'<w:abstractNum {W} w:abstractNumId="2"><w:numStyleLink w:val="MauDanhSach"/></w:abstractNum>',
        f'<w:num {W} w:numId="5"><w:abstractNumId w:val="2"/></w:num>',
    )
    assert numbered(parts, (5, 0), (5, 1), (5, 1), (5, 0)) == ["I.", "1.", "2.", "II."]


def test_a_list_has_a_level_of_its_own():
    own = (
        '<w:lvlOverride w:ilvl="1"><w:lvl w:ilvl="1"><w:numFmt w:val="lowerLetter"/>'
        '<w:lvlText w:val="%2)"/></w:lvl></w:lvlOverride>'
    )
    parts = (
        f'<w:abstractNum {W} w:abstractNumId="1">{PLAIN}</w:abstractNum>',
        f'<w:num {W} w:numId="5"><w:abstractNumId w:val="1"/>{own}</w:num>',
    )
    assert numbered(parts, (5, 0), (5, 1), (5, 1)) == ["I.", "a)", "b)"]


def test_a_level_may_count_on_under_the_next_heading():
    through = levels(("upperRoman", "%1.", ""), ("decimal", "%2.", '<w:lvlRestart w:val="0"/>'))
    parts = (
        f'<w:abstractNum {W} w:abstractNumId="1">{through}</w:abstractNum>',
        f'<w:num {W} w:numId="5"><w:abstractNumId w:val="1"/></w:num>',
    )
    assert numbered(parts, (5, 0), (5, 1), (5, 1), (5, 0), (5, 1)) == ["I.", "1.", "2.", "II.", "3."]


@pytest.mark.parametrize("kind", ["application/vnd.ms-word.document.macroEnabled.main+xml"])
def test_a_document_with_macros_is_read_without_them(kind):
    buffer = io.BytesIO()
    body(run("Treo cờ")).save(buffer)
    turned = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(turned, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "[Content_Types].xml":
                plain = b"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
                content = content.replace(plain, kind.encode())
            new.writestr(name, content)
    assert [line.text for line in read_word(turned.getvalue(), "a.docm").lines if line.text] == ["Treo cờ"]


@pytest.mark.parametrize("part", ["word/styles.xml", "word/numbering.xml"])
def test_a_document_without_styles_or_lists_is_read(part):
    buffer = io.BytesIO()
    body(run("Treo cờ")).save(buffer)
    bare = io.BytesIO()
    with zipfile.ZipFile(buffer) as old, zipfile.ZipFile(bare, "w") as new:
        for name in old.namelist():
            if name != part:
                new.writestr(name, old.read(name))
    assert [line.text for line in read_word(bare.getvalue(), "a.docx").lines if line.text] == ["Treo cờ"]
