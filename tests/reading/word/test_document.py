import io
import zipfile

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn

from app.reading.plan import read_plan
from app.reading.word.document import read_word

LEVELS = (
    ("upperRoman", "%1."),
    ("decimal", "%2."),
    ("decimal", "%2.%3."),
    ("lowerLetter", "%4)"),
    ("bullet", "\uf0b7"),
)


def lines_of(document):
    buffer = io.BytesIO()
    document.save(buffer)
    return read_word(buffer.getvalue(), "a.docx")


def texts_of(document):
    return [line.text for line in lines_of(document).lines if line.text]


def add_xml(document, xml):
    document.element.body.insert(0, parse_xml(xml))


def test_paragraphs_tables_and_breaks_in_reading_order():
    document = docx.Document()
    document.add_paragraph("một\nhai\tba")
    table = document.add_table(2, 2)
    for row, texts in enumerate((("bốn", "năm"), ("sáu", "bảy"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.add_paragraph("tám")
    lines = lines_of(document).lines
    assert [line.text for line in lines] == ["một", "hai ba", "bốn", "năm", "sáu", "bảy", "tám"]
    assert [line.number for line in lines] == list(range(1, 8))
    assert lines[1].raw == "hai\tba"
    assert lines[5].cell == (1, 1, 1)
    assert lines[6].cell is None


def test_hints_of_style_and_alignment():
    document = docx.Document()
    document.add_heading("Mục đích", level=2)
    document.add_paragraph().add_run("đậm").bold = True
    document.add_paragraph("giữa").alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading, bold, centred = lines_of(document).lines
    assert heading.level == 1
    assert bold.bold
    assert not centred.bold
    assert centred.centred


def test_accepted_text_of_tracked_changes():
    document = docx.Document()
    add_xml(
        document,
        f'<w:p {nsdecls("w")}><w:r><w:t xml:space="preserve">Treo </w:t></w:r>'
        '<w:ins w:id="1" w:author="a"><w:r><w:t>cờ</w:t></w:r></w:ins>'
        '<w:del w:id="2" w:author="a"><w:r><w:delText>hoa</w:delText></w:r></w:del></w:p>',
    )
    assert texts_of(document) == ["Treo cờ"]


def test_content_controls_and_text_boxes_are_read_once():
    document = docx.Document()
    box = "<w:txbxContent><w:p><w:r><w:t>Trong khung</w:t></w:r></w:p></w:txbxContent>"
    add_xml(
        document,
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p><w:r><w:t>Trong "
        f"ô</w:t></w:r></w:p></w:sdtContent></w:sdt>",
    )
    add_xml(
        document,
        f'<w:p {nsdecls("w")} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:r>'
        f"<mc:AlternateContent><mc:Choice Requires='wps'>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>",
    )
    assert texts_of(document) == ["Trong khung", "Trong ô"]


@pytest.fixture
def numbered():
    """Give a document whose labels are produced by a Word list of five levels."""
    document = docx.Document()
    numbering = document.part.numbering_part.element
    levels = "".join(
        f'<w:lvl w:ilvl="{depth}"><w:numFmt w:val="{kind}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for depth, (kind, text) in enumerate(LEVELS)
    )
    numbering.insert(
        0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>')
    )
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for text, depth in (
        ("A", 0),
        ("B", 1),
        ("C", 1),
        ("D", 2),
        ("E", 2),
        ("F", 3),
        ("G", 4),
        ("H", 0),
        ("I", 1),
    ):
        properties = document.add_paragraph(text)._p.get_or_add_pPr()
        properties.append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{depth}"/><w:numId w:val="90"/></w:numPr>')
        )
    return document


def test_labels_of_word_lists_are_rebuilt(numbered):
    expected = ["I. A", "1. B", "2. C", "2.1. D", "2.2. E", "a) F", "• G", "II. H", "1. I"]
    assert texts_of(numbered) == expected


def test_a_list_may_start_again(numbered):
    numbering = numbered.part.numbering_part.element
    numbering.append(
        parse_xml(
            f'<w:num {nsdecls("w")} w:numId="91"><w:abstractNumId w:val="90"/>'
            '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
        )
    )
    properties = numbered.add_paragraph("J")._p.get_or_add_pPr()
    properties.append(parse_xml(f'<w:numPr {nsdecls("w")}><w:numId w:val="91"/></w:numPr>'))
    assert texts_of(numbered)[-1] == "V. J"


def test_style_linked_lists():
    document = docx.Document()
    document.add_paragraph("Treo cờ", style="List Bullet")
    assert texts_of(document) == ["• Treo cờ"]


def test_comments_are_left_out_with_a_warning():
    document = docx.Document()
    run = document.add_paragraph().add_run("Treo cờ")
    document.add_comment(run, text="nên bỏ", author="a", initials="a")
    read = lines_of(document)
    assert [line.text for line in read.lines] == ["Treo cờ"]
    assert "nên bỏ" in read.left_out[0].text


def test_strict_namespace_is_read_too():
    document = docx.Document()
    document.add_paragraph("Treo cờ")
    buffer = io.BytesIO()
    document.save(buffer)
    source, target = zipfile.ZipFile(buffer), io.BytesIO()
    with zipfile.ZipFile(target, "w") as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                transitional = qn("w:p")[1:-2].encode()
                content = content.replace(transitional, b"http://purl.oclc.org/ooxml/wordprocessingml/main")
            package.writestr(name, content)
    assert [line.text for line in read_word(target.getvalue(), "a.docx").lines] == ["Treo cờ"]


def test_a_table_of_assignments_is_read_and_kept_as_text(tmp_path):
    document = docx.Document()
    for text in (
        "Số 1-KH/ĐU",
        "KẾ HOẠCH",
        "Tuyên truyền",
        "-----",
        "I. HOẠT ĐỘNG",
        "- Treo cờ.",
        "PHỤ LỤC",
        "Phân công",
    ):
        document.add_paragraph(text)
    table = document.add_table(2, 3)
    for row, texts in enumerate((("TT", "Nội dung", "Chủ trì"), ("1.", "- Họp báo", "Ban Tuyên giáo"))):
        for column, text in enumerate(texts):
            table.cell(row, column).text = text
    document.save(tmp_path / "a.docx")
    reading = read_plan(tmp_path / "a.docx")
    assert [task.text for wave in reading.waves for phase in wave.phases for task in phase.tasks] == [
        "Treo cờ.",
        "Họp báo",
    ]
    assert reading.duties == ()
    annex = reading.sections[-1]
    assert (annex.label, annex.title) == ("PHỤ LỤC", "Phân công")
    assert [cell.text for cell in annex.children] == [
        "TT",
        "Nội dung",
        "Chủ trì",
        "1.",
        "- Họp báo",
        "Ban Tuyên giáo",
    ]
    assert not [each for each in reading.warnings if each.line]
