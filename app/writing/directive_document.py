"""Outgoing documents as .docx: what a `Directive` says, looking as a format profile has it."""

from collections.abc import Iterator
from pathlib import Path
from xml.sax.saxutils import escape

from app.domain.directive import Directive
from app.domain.terms import GENRE
from app.writing.atomic import replace_file
from app.writing.package import write_package
from app.writing.profile import FormatProfile
from app.writing.safe_text import one_line
from app.writing.word.annex import annex_content
from app.writing.word.body import body_blocks
from app.writing.word.closing import closing_block
from app.writing.word.header import header_block, title_block
from app.writing.word.markup import NAMESPACES
from app.writing.word.page import document_end, section, section_end, text_width
from app.writing.word.skeleton import APP, CORE, DOCUMENT, Skeleton, skeleton

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
APPLICATION = (
    f'{DECLARATION}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    "<Application>Sổ Tuyên Truyền</Application></Properties>"
)
_LONGEST_TITLE = 250


def write_directive(directive: Directive, profile: FormatProfile, target: Path) -> None:
    """Write a document to a file, replacing an older one whole. The same content gives the same bytes.

    What is missing is left visibly blank; nothing is made up, no time of writing either.

    Raises:
        UnwritableFileError: the file cannot be written; an older one is as it was.
    """
    parts = list(_parts(directive, profile))
    with replace_file(target) as temporary:
        write_package(parts, temporary)


def _parts(directive: Directive, profile: FormatProfile) -> Iterator[tuple[str, bytes]]:
    frame = skeleton(profile)
    yield from frame.parts
    yield DOCUMENT, _document(directive, profile, frame).encode()
    yield CORE, _core(directive, profile).encode()
    yield APP, APPLICATION.encode()


def _document(directive: Directive, profile: FormatProfile, frame: Skeleton) -> str:
    """Return the text of the document: its own section, then one section for each annex."""
    headers = dict(frame.headers)
    content = [
        header_block(directive, profile),
        title_block(directive, profile),
        body_blocks(directive.blocks, profile, text_width(profile.page), keep_last=True),
        closing_block(directive, profile),
    ]
    properties = section(profile, headers)
    for place, annex in enumerate(directive.annexes):
        content += [section_end(properties), annex_content(directive, place, profile)]
        properties = section(profile, headers, landscape=annex.landscape, restart=True)
    content.append(document_end(properties))
    return f"{DECLARATION}<w:document {NAMESPACES}><w:body>{''.join(content)}</w:body></w:document>"


def _core(directive: Directive, profile: FormatProfile) -> str:
    title = one_line(f"{GENRE[directive.genre]} {directive.subject}")[:_LONGEST_TITLE]
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{escape(title)}</dc:title><dc:creator>{escape(one_line(directive.issuer))}</dc:creator>"
        f"<dc:language>{profile.language}</dc:language></cp:coreProperties>"
    )
