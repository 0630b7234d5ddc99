"""The text of a document: headings, paragraphs, dashed items and tables."""

from docx.document import Document

from app.domain.directive import Block, Heading, Paragraph, Table
from app.writing.profile import FormatProfile
from app.writing.word_paragraph import CENTRE, JUSTIFIED, Look, add_run, lay_out
from app.writing.word_table import add_ruled_table


def add_blocks(document: Document, blocks: tuple[Block, ...], profile: FormatProfile, width: float) -> None:
    """Append blocks; `width` is that of the text area in millimetres."""
    for block in blocks:
        if isinstance(block, Heading):
            _add_heading(document, block, profile)
        elif isinstance(block, Paragraph):
            _add_paragraph(document, block, profile)
        else:
            _add_table(document, block, profile, width)


def _add_heading(document: Document, heading: Heading, profile: FormatProfile) -> None:
    rules = profile.body
    text = heading.text.upper() if heading.level == 1 else heading.text
    paragraph = document.add_paragraph()
    lay_out(
        paragraph,
        JUSTIFIED,
        before=rules.after,
        after=rules.after,
        first_line=rules.first_line,
        line=rules.line,
        keep_next=True,
    )
    add_run(
        paragraph,
        f"{heading.label} {text}".strip(),
        Look(rules.size, bold=True, italic=heading.level >= 3),
        profile,
    )


def _add_paragraph(document: Document, block: Paragraph, profile: FormatProfile) -> None:
    rules = profile.body
    paragraph = document.add_paragraph()
    lay_out(paragraph, JUSTIFIED, after=rules.after, first_line=rules.first_line, line=rules.line)
    add_run(paragraph, f"- {block.text}" if block.dash else block.text, Look(rules.size), profile)


def _add_table(document: Document, table: Table, profile: FormatProfile, width: float) -> None:
    if table.caption:
        caption = document.add_paragraph()
        lay_out(caption, CENTRE, before=6, after=6, keep_next=True)
        add_run(caption, table.caption, Look(profile.body.size, bold=True), profile)
    add_ruled_table(document, table, profile, width)
    lay_out(document.add_paragraph(), after=0, line=profile.body.after)
