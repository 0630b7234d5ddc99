"""Set the text of the sample plan as a Word document in the Party's prescribed format.

Run `python -m tests.resources.make_sample_plan` after a change of resources/sample/ke-hoach-mau.txt.
"""

import io
import re
from datetime import datetime
from pathlib import Path

from docx import Document
from docx.document import Document as WordDocument
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Length, Mm, Pt, RGBColor
from docx.table import Table, _Cell
from docx.text.paragraph import Paragraph

from tests.resources.steady_zip import write_steadily

SAMPLE = Path(__file__).parents[2] / "resources" / "sample"
FONT = "Times New Roman"
NO_BREAK = "\u00a0"
RULE_LENGTH = int(Pt(185.3))
RULE = f"""
<mc:AlternateContent
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0"
    relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:align>center</wp:align></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{int(Pt(19))}</wp:posOffset></wp:positionV>
<wp:extent cx="{RULE_LENGTH}" cy="0"/><wp:wrapNone/><wp:docPr id="1" name="Kẻ dưới tiêu đề"/>
<wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>
<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{RULE_LENGTH}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom>
<a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/>
</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback/></mc:AlternateContent>
"""
YEARS = re.compile(r"\d{4} - \d{4}")
CHAPTER = re.compile(r"[IVX]+\. ")
NUMBERED_TITLE = re.compile(r"\d\. [^.;:]+$")
SUB_HEADING = re.compile(r"\d\.\d\. ")
SUB_SUB_HEADING = re.compile(r"\d\.\d\.\d\. ")


def plan_lines(path: Path = SAMPLE / "ke-hoach-mau.txt") -> list[str]:
    """Return the lines of the plan that carry text."""
    return [line.strip() for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def make(target: Path) -> None:
    """Write the sample plan as .docx."""
    lines = plan_lines()
    start = lines.index("KẾ HOẠCH")
    body = next(at for at, line in enumerate(lines) if line.startswith("Căn cứ"))
    end = lines.index("Nơi nhận:")
    document = Document()
    _set_page(document.sections[0])
    _set_normal(document)
    _set_properties(document)
    _add_head(document, lines[:start])
    _add_title(document, lines[start:body])
    for line in lines[body:end]:
        _add_body_line(document, line)
    _add_foot(document, lines[end:])
    made = io.BytesIO()
    document.save(made)
    write_steadily(made.getvalue(), target)


def _set_page(section: Section) -> None:
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin = section.bottom_margin = Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    section.header_distance = Mm(10)
    section.different_first_page_header_footer = True
    number = section.header.paragraphs[0]
    number.alignment = WD_ALIGN_PARAGRAPH.CENTER
    for kind, instruction in (("begin", ""), ("", "PAGE"), ("end", "")):
        run = number.add_run()
        run.font.size = Pt(14)
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.text = instruction
        run._r.append(mark)


def _set_normal(document: WordDocument) -> None:
    normal = document.styles["Normal"]
    normal.font.name = FONT
    normal.font.size = Pt(14)
    normal.font.color.rgb = RGBColor(0, 0, 0)
    fonts = normal.element.rPr.rFonts
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        fonts.set(qn(script), FONT)
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "vi-VN")
    normal.element.rPr.append(language)
    normal.paragraph_format.space_before = normal.paragraph_format.space_after = Pt(0)
    normal.paragraph_format.line_spacing = 1
    normal.paragraph_format.widow_control = True


def _set_properties(document: WordDocument) -> None:
    properties = document.core_properties
    properties.author = properties.last_modified_by = "Sổ Tuyên Truyền"
    properties.title = "Kế hoạch mẫu"
    properties.comments = "Tên tổ chức, địa danh và văn bản đều là hư cấu."
    properties.language = "vi-VN"
    properties.revision = 1
    properties.created = properties.modified = datetime(2026, 8, 14)
    package = document.part.package
    for key, relation in list(package.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            del package.rels[key]


def _add_head(document: WordDocument, lines: list[str]) -> None:
    superior, issuer, star, number, party, dated = lines
    left, right = _two_columns(document, Mm(85), Mm(80))
    _centred(left.paragraphs[0], superior)
    _centred(left.add_paragraph(), _unbroken(issuer, "VÀ DOANH NGHIỆP TỈNH"), bold=True)
    _centred(left.add_paragraph(), star)
    _centred(left.add_paragraph(), number)
    _centred(right.paragraphs[0], party, bold=True, size=15)
    right.paragraphs[0].add_run()._r.append(parse_xml(RULE))
    date_line = right.add_paragraph()
    _centred(date_line, _unbroken(dated, dated[dated.index("ngày") :]), italic=True)
    date_line.paragraph_format.space_before = Pt(10)


def _add_title(document: WordDocument, lines: list[str]) -> None:
    genre, *subject, hyphens = lines
    title = document.add_paragraph()
    title.paragraph_format.space_before = Pt(18)
    _centred(title, genre, bold=True, size=16)
    for line in subject:
        _centred(document.add_paragraph(), line, bold=True, size=15)
    end = document.add_paragraph()
    _centred(end, hyphens)
    end.paragraph_format.space_after = Pt(10)


def _add_body_line(document: WordDocument, line: str) -> None:
    paragraph = document.add_paragraph()
    form = paragraph.paragraph_format
    form.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    form.first_line_indent = Mm(10)
    form.space_after = Pt(6)
    form.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    form.line_spacing = Pt(19)
    run = paragraph.add_run(YEARS.sub(lambda years: years[0].replace(" ", NO_BREAK), line))
    titled = CHAPTER.match(line) or NUMBERED_TITLE.match(line) or SUB_HEADING.match(line)
    run.bold = bool(titled) or None
    if SUB_SUB_HEADING.match(line):
        run.bold = run.italic = titled = True
    form.keep_with_next = bool(titled) or None


def _add_foot(document: WordDocument, lines: list[str]) -> None:
    signing = next(at for at, line in enumerate(lines) if line.startswith("T/M"))
    authority, office, name = lines[signing:]
    left, right = _two_columns(document, Mm(75), Mm(90))
    label = left.paragraphs[0].add_run(lines[0])
    label.underline = True
    for line in lines[1:signing]:
        left.add_paragraph().add_run(line).font.size = Pt(12)
    _centred(right.paragraphs[0], authority, bold=True)
    _centred(right.add_paragraph(), office)
    for _ in range(4):
        right.add_paragraph()
    _centred(right.add_paragraph(), name, bold=True)
    for paragraph in (*left.paragraphs, *right.paragraphs):
        paragraph.paragraph_format.keep_with_next = True
    document.paragraphs[-1].paragraph_format.space_after = Pt(12)


def _two_columns(document: WordDocument, left: Length, right: Length) -> tuple[_Cell, _Cell]:
    """Add a table of one row without lines or padding, and return its two cells."""
    table: Table = document.add_table(rows=1, cols=2)
    table.autofit = False
    table.alignment = WD_TABLE_ALIGNMENT.LEFT
    padding = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "0")
        edge.set(qn("w:type"), "dxa")
        padding.append(edge)
    table._tbl.tblPr.insert_element_before(padding, "w:tblLook")
    whole = OxmlElement("w:cantSplit")
    table.rows[0]._tr.get_or_add_trPr().append(whole)
    for column, width in zip(table.columns, (left, right), strict=True):
        column.width = column.cells[0].width = width
    return table.rows[0].cells[0], table.rows[0].cells[1]


def _centred(
    paragraph: Paragraph, text: str, *, bold: bool = False, italic: bool = False, size: float = 14
) -> None:
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = paragraph.add_run(text)
    run.bold, run.italic = bold or None, italic or None
    run.font.size = Pt(size)


def _unbroken(text: str, part: str) -> str:
    """Return the text with a part that no line end may cut."""
    return text.replace(part, part.replace(" ", NO_BREAK))


if __name__ == "__main__":
    make(SAMPLE / "ke-hoach-mau.docx")
