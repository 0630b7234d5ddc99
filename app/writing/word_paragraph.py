"""Paragraphs and runs with every measure written out, so that no template can change them."""

import re
from dataclasses import dataclass
from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from docx.text.paragraph import Paragraph

from app.domain.text import nfc
from app.writing.profile import FormatProfile

_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
CENTRE = WD_ALIGN_PARAGRAPH.CENTER
LEFT = WD_ALIGN_PARAGRAPH.LEFT
JUSTIFIED = WD_ALIGN_PARAGRAPH.JUSTIFY


@dataclass(frozen=True)
class Look:
    """How a run looks: its size in points, weight, slope and underline."""

    size: float
    bold: bool = False
    italic: bool = False
    underline: bool = False


def safe_text(text: str) -> str:
    """Return the text composed and without the characters that XML forbids."""
    return _FORBIDDEN.sub("", nfc(text))


def add_run(paragraph: Paragraph, text: str, look: Look, profile: FormatProfile) -> None:
    """Append a run in the profile's font."""
    run = paragraph.add_run(safe_text(text))
    run.font.size = Pt(look.size)
    run.font.bold = look.bold
    run.font.italic = look.italic
    run.font.underline = look.underline or None
    set_font(run.font.element.get_or_add_rPr(), profile.font)


def set_font(properties: Any, font: str) -> None:  # noqa: ANN401 - an element of lxml
    """Name a font for every script, Vietnamese among them."""
    fonts = properties.get_or_add_rFonts()
    for script in ("ascii", "hAnsi", "cs", "eastAsia"):
        fonts.set(qn(f"w:{script}"), font)


def lay_out(
    paragraph: Paragraph,
    align: WD_ALIGN_PARAGRAPH = LEFT,
    *,
    before: float = 0,
    after: float = 0,
    first_line: float = 0,
    line: float | None = None,
    keep_next: bool = False,
) -> None:
    """Set alignment, spacing in points, the first line in millimetres and an exact line height in points."""
    layout = paragraph.paragraph_format
    layout.alignment = align
    layout.space_before = Pt(before)
    layout.space_after = Pt(after)
    layout.first_line_indent = Mm(first_line)
    layout.left_indent = Mm(0)
    layout.widow_control = True
    layout.keep_with_next = keep_next
    if line is None:
        layout.line_spacing_rule = WD_LINE_SPACING.SINGLE
    else:
        layout.line_spacing_rule = WD_LINE_SPACING.EXACTLY
        layout.line_spacing = Pt(line)


def add_page_number(paragraph: Paragraph, look: Look, profile: FormatProfile) -> None:
    """Append a field that shows the number of its page."""
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("", "2"), ("end", "")):
        add_run(paragraph, text if text != "PAGE" else "", look, profile)
        run = paragraph.runs[-1]._r  # noqa: SLF001 - python-docx has no fields
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
            run.append(mark)
        elif text == "PAGE":
            code = OxmlElement("w:instrText")
            code.text = "PAGE"
            run.append(code)
