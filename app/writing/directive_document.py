"""Outgoing documents as .docx: what `Directive` says, looking as a format profile has it."""

import io
from datetime import UTC, datetime
from pathlib import Path

import docx
from docx.document import Document
from docx.enum.section import WD_ORIENT, WD_SECTION
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt

from app.domain.dates import format_date
from app.domain.directive import Annex, Directive, Genre
from app.domain.terms import GENRE
from app.writing.atomic import replace_file
from app.writing.directive_body import add_blocks
from app.writing.directive_header import add_header
from app.writing.directive_signing import add_signing
from app.writing.profile import FormatProfile
from app.writing.steady_package import steady_package
from app.writing.word_paragraph import CENTRE, Look, add_page_number, add_run, lay_out, safe_text, set_font

_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)


def write_directive(directive: Directive, profile: FormatProfile, target: Path) -> None:
    """Write a document to a file, replacing an older one whole. The same content gives the same bytes.

    Parts that are missing are left visibly blank.

    Raises:
        FileWriteError: the file cannot be written; an older one is as it was.
    """
    document = _new_document(directive, profile)
    width = profile.page.width - profile.page.left - profile.page.right
    add_header(document, directive, profile)
    add_blocks(document, directive.blocks, profile, width)
    add_signing(document, directive, profile)
    for number, annex in enumerate(directive.annexes, 1):
        _add_annex(document, directive, annex, number if len(directive.annexes) > 1 else None, profile)
    package = io.BytesIO()
    document.save(package)
    with replace_file(target) as unfinished:
        steady_package(package.getvalue(), unfinished)


def _new_document(directive: Directive, profile: FormatProfile) -> Document:
    document = docx.Document()
    normal = document.styles["Normal"]
    normal.font.name = profile.font
    normal.font.size = Pt(profile.body.size)
    properties = normal.element.get_or_add_rPr()
    set_font(properties, profile.font)
    language = OxmlElement("w:lang")
    for script in ("val", "eastAsia", "bidi"):
        language.set(qn(f"w:{script}"), profile.language)
    properties.append(language)
    _describe(document, directive)
    _set_page(document.sections[0], profile)
    body = document.element.body
    for leftover in list(body.iterchildren(qn("w:p"))):
        body.remove(leftover)
    return document


def _describe(document: Document, directive: Directive) -> None:
    core = document.core_properties
    core.author = safe_text(directive.issuer)
    core.last_modified_by = ""
    core.title = safe_text(f"{GENRE[directive.genre]} {directive.subject}")[:250]
    core.comments = ""
    core.created = core.modified = _NO_CLOCK
    core.revision = 1


def _set_page(section: Section, profile: FormatProfile, *, landscape: bool = False) -> None:
    page = profile.page
    short, long = Mm(page.width), Mm(page.height)
    section.orientation = WD_ORIENT.LANDSCAPE if landscape else WD_ORIENT.PORTRAIT
    section.page_width, section.page_height = (long, short) if landscape else (short, long)
    section.top_margin, section.bottom_margin = Mm(page.top), Mm(page.bottom)
    section.left_margin, section.right_margin = Mm(page.left), Mm(page.right)
    section.header_distance = Mm(page.number_from_edge)
    section.footer_distance = Mm(page.number_from_edge)
    section.different_first_page_header_footer = True
    section.header.is_linked_to_previous = False
    section.first_page_header.is_linked_to_previous = False
    number = section.header.paragraphs[0]
    lay_out(number, CENTRE)
    add_page_number(number, Look(page.number_size), profile)


def _add_annex(
    document: Document, directive: Directive, annex: Annex, number: int | None, profile: FormatProfile
) -> None:
    section = document.add_section(WD_SECTION.NEW_PAGE)
    _set_page(section, profile, landscape=annex.landscape)
    start = OxmlElement("w:pgNumType")
    start.set(qn("w:start"), "1")
    section._sectPr.insert_element_before(start, "w:cols", "w:titlePg", "w:docGrid")  # noqa: SLF001
    rules, page = profile.annex, profile.page
    label = rules.label if number is None else f"{rules.label} {number}"
    for text, look, after in (
        (label, Look(rules.label_size, bold=True), 0.0),
        (annex.title, Look(rules.title_size, bold=True), 0.0),
        (_reference(directive), Look(rules.reference_size, italic=True), 12.0),
    ):
        paragraph = document.add_paragraph()
        lay_out(paragraph, CENTRE, after=after, keep_next=True)
        add_run(paragraph, text, look, profile)
    width = (page.height if annex.landscape else page.width) - page.left - page.right
    add_blocks(document, annex.blocks, profile, width)


def _reference(directive: Directive) -> str:
    issued = format_date(directive.issued_on) if directive.issued_on else "…/…/……"
    genre = GENRE[directive.genre]
    named = genre if directive.genre is not Genre.OFFICIAL_LETTER else "Công văn"
    return f"(kèm theo {named} số {directive.symbol}, ngày {issued})"
