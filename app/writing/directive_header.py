"""The block above the text: issuer and number at left, the Party's title and the date at right."""

from typing import Any

from docx.document import Document
from docx.oxml import parse_xml
from docx.shared import Mm
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from app.domain.dates import format_long_date
from app.domain.directive import Directive, Genre
from app.domain.terms import GENRE
from app.writing.profile import FormatProfile
from app.writing.word_paragraph import CENTRE, Look, add_run, lay_out
from app.writing.word_table import plain_table

_EMU_PER_MM = 36000
_EMU_PER_POINT = 12700
_BLANK = "……………"
_LINE = """
<w:r xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
 xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
 xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
 xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
 xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"
 xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<w:rPr><w:noProof/></w:rPr>
<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>
<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0"
 locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>
<wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>
<wp:positionV relativeFrom="paragraph"><wp:posOffset>{top}</wp:posOffset></wp:positionV>
<wp:extent cx="{width}" cy="0"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapNone/>
<wp:docPr id="1" name="Đường kẻ dưới tiêu đề"/><wp:cNvGraphicFramePr/>
<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">
<wps:wsp><wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="0"/></a:xfrm>
<a:prstGeom prst="line"><a:avLst/></a:prstGeom>
<a:ln w="{weight}"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>
</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>
<mc:Fallback><w:pict><v:line style="position:absolute;z-index:2" from="{left_pt}pt,{top_pt}pt"
 to="{right_pt}pt,{top_pt}pt" strokeweight="{weight_pt}pt" strokecolor="black"/></w:pict></mc:Fallback>
</mc:AlternateContent></w:r>
"""


def add_header(document: Document, directive: Directive, profile: FormatProfile) -> None:
    """Append the header table, and the title of the document where its genre has one."""
    rules = profile.header
    table = plain_table(document, (rules.left_width, rules.right_width))
    left, right = table.rows[0].cells
    _fill_left(left, directive, profile)
    _fill_right(right, directive, profile)
    if directive.genre is Genre.OFFICIAL_LETTER:
        _add_addressees(document, directive, profile)
    else:
        _add_title(document, directive, profile)


def _fill_left(cell: _Cell, directive: Directive, profile: FormatProfile) -> None:
    rules, title = profile.header, profile.title
    lines: list[tuple[str, Look, float]] = [
        (directive.superior.upper(), Look(rules.superior_size), 0),
        (directive.issuer.upper() or _BLANK, Look(rules.issuer_size, bold=True), 0),
        (rules.separator, Look(rules.separator_size), 0),
        (f"{rules.number_label} {directive.symbol}", Look(rules.number_size), rules.number_gap),
    ]
    if directive.genre is Genre.OFFICIAL_LETTER:
        subject = f"{title.letter_subject_prefix} {directive.subject or _BLANK}"
        lines.append((subject, Look(title.letter_subject_size, italic=True), 0))
    _fill(cell, [line for line in lines if line[0]], profile)


def _fill_right(cell: _Cell, directive: Directive, profile: FormatProfile) -> None:
    rules = profile.header
    day = format_long_date(directive.issued_on).replace(" ", "\u00a0")
    date_gap = rules.title_size + rules.date_gap
    lines: list[tuple[str, Look, float]] = [
        (rules.title, Look(rules.title_size, bold=True), 0),
        (
            f"{directive.place or _BLANK}, {day}",
            Look(rules.date_size, italic=True),
            rules.title_size + rules.date_gap,
        ),
    ]
    if directive.draft is not None:
        lines.append((f"{rules.draft_label} {directive.draft}", Look(rules.draft_size, italic=True), 6))
    _fill(cell, lines, profile)
    _draw_line(cell.paragraphs[0], profile)


def _fill(cell: _Cell, lines: list[tuple[str, Look, float]], profile: FormatProfile) -> None:
    for number, (text, look, before) in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        lay_out(paragraph, CENTRE, before=before)
        add_run(paragraph, text, look, profile)


def _draw_line(paragraph: Paragraph, profile: FormatProfile) -> None:
    rules = profile.header
    left = (rules.right_width - rules.line_width) / 2
    top = rules.title_size * 1.25
    points = 72 / 25.4
    line: Any = parse_xml(
        _LINE.format(
            left=round(left * _EMU_PER_MM),
            top=round(top * _EMU_PER_POINT),
            width=round(rules.line_width * _EMU_PER_MM),
            weight=round(rules.line_weight * _EMU_PER_POINT),
            left_pt=round(left * points, 1),
            right_pt=round((left + rules.line_width) * points, 1),
            top_pt=round(top, 1),
            weight_pt=rules.line_weight,
        )
    )
    paragraph._p.append(line)  # noqa: SLF001 - python-docx has no shapes


def _add_title(document: Document, directive: Directive, profile: FormatProfile) -> None:
    rules = profile.title
    lines = (
        (GENRE[directive.genre].upper(), Look(rules.genre_size, bold=True), 18.0, 0.0),
        (directive.subject or _BLANK, Look(rules.subject_size, bold=True), 0.0, 0.0),
        (rules.separator, Look(rules.separator_size), 0.0, 12.0),
    )
    for text, look, before, after in lines:
        paragraph = document.add_paragraph()
        lay_out(paragraph, CENTRE, before=before, after=after, keep_next=True)
        add_run(paragraph, text, look, profile)


def _add_addressees(document: Document, directive: Directive, profile: FormatProfile) -> None:
    rules = profile.title
    label = Look(rules.addressee_size, italic=True)
    names = Look(rules.addressee_size)
    listed = directive.addressees or (_BLANK * 3,)
    paragraph = document.add_paragraph()
    single = len(listed) == 1
    lay_out(paragraph, CENTRE, before=18, after=12 if single else 0, keep_next=True)
    add_run(paragraph, f"{rules.addressee_label}: ", label, profile)
    if single:
        add_run(paragraph, listed[0], names, profile)
        return
    for number, name in enumerate(listed, 1):
        last = number == len(listed)
        paragraph = document.add_paragraph()
        lay_out(paragraph, after=12 if last else 0, keep_next=True)
        paragraph.paragraph_format.left_indent = Mm(55)
        add_run(paragraph, f"- {name}{'.' if last else ','}", names, profile)
