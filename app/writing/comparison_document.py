"""Two plans, or versions of one, side by side as .docx: one table, changed words underlined."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.sax.saxutils import escape

from app.domain.comparison.side_by_side import ComparedRow, Comparison, Side
from app.domain.directive import Align, Column, Table
from app.writing.atomic import replace_file
from app.writing.directive_document import APPLICATION, DECLARATION
from app.writing.format_profile import Alignment, Look
from app.writing.package import write_package
from app.writing.profile import FormatProfile
from app.writing.safe_text import one_line, safe_text
from app.writing.word.markup import NAMESPACES, layout, paragraph, run
from app.writing.word.official_table import issuer_block, signing_block
from app.writing.word.page import document_end, section, text_width
from app.writing.word.skeleton import APP, CORE, DOCUMENT, skeleton
from app.writing.word.table import ruled_table

_MARK = "\x00"  # no text of a user has it once it is safe to write
_NONE = "–"


def write_comparison(content: Comparison, profile: FormatProfile, target: Path) -> None:
    """Write a comparison to a file, replacing an older one whole. The same content gives the same bytes.

    Raises:
        UnwritableFileError: the file cannot be written; an older one is as it was.
    """
    parts = list(_parts(content, profile))
    with replace_file(target) as temporary:
        write_package(parts, temporary)


def _parts(content: Comparison, profile: FormatProfile) -> Iterator[tuple[str, bytes]]:
    frame = skeleton(profile)
    yield from frame.parts
    width = text_width(profile.page, landscape=True)
    body = (
        issuer_block(content.superior, content.issuer, profile, width)
        + _head(content, profile)
        + _table(content, profile, width)
        + signing_block(profile, width)
    )
    end = document_end(section(profile, dict(frame.headers), landscape=True))
    yield (
        DOCUMENT,
        f"{DECLARATION}<w:document {NAMESPACES}><w:body>{body}{end}</w:body></w:document>".encode(),
    )
    yield CORE, _core(content, profile).encode()
    yield APP, APPLICATION.encode()


def _head(content: Comparison, profile: FormatProfile) -> str:
    annex = profile.annex
    before = profile.title.space_before_pt
    lines = (
        (content.title.upper(), annex.title_look, 0.0),
        (content.subject, annex.title_look, 0.0),
        (content.summary, annex.reference_look, annex.space_after_pt),
    )
    return "".join(
        _centred(text, look, before if place == 0 else 0.0, after)
        for place, (text, look, after) in enumerate(lines)
        if text
    )


def _centred(text: str, look: Look, before_pt: float, after_pt: float) -> str:
    properties = layout(Alignment.CENTRE, before_pt=before_pt, after_pt=after_pt, keep_next=True)
    return paragraph(run(text, look), properties)


def _table(content: Comparison, profile: FormatProfile, width_mm: float) -> str:
    columns = (
        Column("TT", 5, Align.CENTRE),
        Column(content.old_heading, 36),
        Column(content.new_heading, 36),
        Column("Ghi chú", 23),
    )
    rows: list[tuple[str, ...]] = []
    number = 0
    for name, compared in content.groups:
        rows.append((f"{name} ({len(compared)})",))
        for row in compared:
            number += 1
            rows.append((str(number), *_sides(row), row.notes))
    cell = profile.table.cell
    changed = replace(cell, bold=True, underline=True)

    def show(text: str) -> str:
        stretches = text.split(_MARK)
        return "".join(
            run(stretch, changed if place % 2 else None) for place, stretch in enumerate(stretches) if stretch
        )

    return ruled_table(Table(columns, tuple(rows)), profile, width_mm, keep_next=True, show=show)


def _sides(row: ComparedRow) -> tuple[str, str]:
    """Return both texts with marks around what changed; what is wholly on one side needs none."""
    marked = bool(row.old and row.new)
    return _side(row.old, marked=marked), _side(row.new, marked=marked)


def _side(side: Side, *, marked: bool) -> str:
    texts = [(safe_text(each.text).replace(_MARK, ""), each.changed and marked) for each in side]
    return " ".join(f"{_MARK}{text}{_MARK}" if changed else text for text, changed in texts) or _NONE


def _core(content: Comparison, profile: FormatProfile) -> str:
    title = escape(one_line(f"{content.title} {content.subject}")[:250])
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{title}</dc:title><dc:creator>{escape(one_line(content.issuer))}</dc:creator>"
        f"<dc:language>{profile.language}</dc:language></cp:coreProperties>"
    )
