"""The named styles of the text, so that a clerk who changes one changes all of its kind."""

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from app.writing.format_profile import Alignment, Body, FormatProfile, Look

BODY, CAPTION, AFTER_TABLE = "NoiDung", "TenBang", "SauBang"
CELL, CELL_CENTRED, TABLE_HEADING, GROUP = "OBang", "OBangGiua", "DauBang", "NhomBang"
_NAMES = {
    BODY: "Nội dung",
    CAPTION: "Tên bảng",
    AFTER_TABLE: "Sau bảng",
    CELL: "Ô bảng",
    CELL_CENTRED: "Ô bảng giữa",
    TABLE_HEADING: "Đầu bảng",
    GROUP: "Nhóm bảng",
}
_KEPT = {"Normal", "Default Paragraph Font", "Normal Table", "No List", "Header"}
_ALIGN = {
    Alignment.LEFT: WD_ALIGN_PARAGRAPH.LEFT,
    Alignment.CENTRE: WD_ALIGN_PARAGRAPH.CENTER,
    Alignment.RIGHT: WD_ALIGN_PARAGRAPH.RIGHT,
    Alignment.JUSTIFY: WD_ALIGN_PARAGRAPH.JUSTIFY,
}
_SCRIPTS = ("ascii", "hAnsi", "cs", "eastAsia")


def heading_style(level: int, profile: FormatProfile) -> str:
    """Return the style of a heading; one deeper than the profile knows looks like its last."""
    return f"Heading{min(max(level, 1), len(profile.body.headings))}"


def define_styles(document: Document, profile: FormatProfile) -> None:
    """Replace the styles of python-docx's template with those of the profile."""
    for style in [each for each in document.styles if each.name not in _KEPT]:
        style.delete()
    for trace in list(document.styles.element.iter(qn("w:rsid"))):
        trace.getparent().remove(trace)
    _set_defaults(document, profile)
    body, table = profile.body, profile.table
    _set_text(document.styles["Normal"], Look(size_pt=body.size_pt), profile)
    _set_text(document.styles["Header"], Look(size_pt=profile.page_number.size_pt), profile)
    _set_body(_add(document, BODY, Look(size_pt=body.size_pt), profile), body)
    for level, look in enumerate(body.headings, 1):
        _add_heading(document, level, look, profile)
    caption = _add(document, CAPTION, table.caption, profile, Alignment.CENTRE)
    caption.paragraph_format.space_before = caption.paragraph_format.space_after = Pt(body.after_pt)
    _add(document, CELL, table.cell, profile)
    _add(document, CELL_CENTRED, table.cell, profile, Alignment.CENTRE)
    heading = _add(document, TABLE_HEADING, table.heading, profile, Alignment.CENTRE)
    group = _add(document, GROUP, table.group, profile)
    for style in (caption, heading, group):
        style.paragraph_format.keep_with_next = True
    after = _add(document, AFTER_TABLE, Look(size_pt=2), profile)
    after.paragraph_format.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    after.paragraph_format.line_spacing = Pt(table.space_after_pt)


def _add(
    document: Document,
    style_id: str,
    look: Look,
    profile: FormatProfile,
    align: Alignment = Alignment.LEFT,
) -> ParagraphStyle:
    style: ParagraphStyle = document.styles.add_style(_NAMES.get(style_id, style_id), WD_STYLE_TYPE.PARAGRAPH)
    style.element.set(qn("w:styleId"), style_id)
    style.base_style = document.styles["Normal"]
    style.quick_style = style_id in (BODY, CELL)
    _set_text(style, look, profile)
    style.paragraph_format.alignment = _ALIGN[align]
    return style


def _add_heading(document: Document, level: int, look: Look, profile: FormatProfile) -> None:
    style = document.styles.add_style(f"Heading {level}", WD_STYLE_TYPE.PARAGRAPH, builtin=True)
    style.element.set(qn("w:styleId"), f"Heading{level}")
    style.base_style = document.styles["Normal"]
    style.next_paragraph_style = document.styles[_NAMES[BODY]]
    style.quick_style = True
    _set_text(style, look, profile)
    _set_body(style, profile.body)
    style.paragraph_format.keep_with_next = True
    outline = OxmlElement("w:outlineLvl")
    outline.set(qn("w:val"), str(level - 1))
    style.element.get_or_add_pPr().append(outline)


def _set_body(style: ParagraphStyle, body: Body) -> None:
    layout = style.paragraph_format
    layout.alignment = _ALIGN[body.align]
    layout.first_line_indent = Mm(body.first_line_mm)
    layout.space_before, layout.space_after = Pt(body.before_pt), Pt(body.after_pt)
    layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
    layout.line_spacing = Pt(body.line_pt)


def _set_text(style: ParagraphStyle, look: Look, profile: FormatProfile) -> None:
    font = style.font
    font.size, font.bold, font.italic = Pt(look.size_pt), look.bold, look.italic
    font.underline = True if look.underline else None
    font.color.rgb = RGBColor(0, 0, 0)
    layout = style.paragraph_format
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    layout.widow_control = True
    properties = style.element.get_or_add_rPr()
    fonts = properties.get_or_add_rFonts()
    for script in _SCRIPTS:
        fonts.set(qn(f"w:{script}"), profile.font.name)


def _set_defaults(document: Document, profile: FormatProfile) -> None:
    """Set font and language of the whole document, and take out what the template adds to paragraphs."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    properties = defaults.find(f"{qn('w:rPrDefault')}/{qn('w:rPr')}")
    fonts = properties.find(qn("w:rFonts"))
    fonts.attrib.clear()
    for script in _SCRIPTS:
        fonts.set(qn(f"w:{script}"), profile.font.name)
    language = properties.find(qn("w:lang"))
    for script in ("val", "eastAsia"):
        language.set(qn(f"w:{script}"), profile.language)
    paragraph = defaults.find(f"{qn('w:pPrDefault')}/{qn('w:pPr')}")
    paragraph.clear()
