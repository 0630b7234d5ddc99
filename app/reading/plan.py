"""A plan document in, one `PlanReading` out."""

import hashlib
import re
from collections.abc import Collection, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain, islice
from pathlib import Path

from app.domain.errors import UnreadableFileError
from app.domain.going_on import Check, go_on
from app.domain.reading.plan_reading import DocumentHeader, PlanReading, ReadWarning, Section
from app.domain.reading.printed_lines import PrintedLines
from app.domain.text import nfc
from app.reading.collector import collector_held
from app.reading.congresses.names import CongressNames
from app.reading.congresses.untold import without_untold_duties, without_untold_waves
from app.reading.files.limits import LONGEST_LINE, MOST_LINES
from app.reading.files.line_marks import LineMarks
from app.reading.files.lines import Line, table_rows
from app.reading.files.source import Source, open_source, source_of_text
from app.reading.files.wrapping import join_wrapped
from app.reading.language.citations import find_citations
from app.reading.language.marks import BULLETS
from app.reading.parts.addressees import addressee_lines
from app.reading.parts.closing import ClosingReading, read_closing
from app.reading.parts.content import ContentReader
from app.reading.parts.header import read_header
from app.reading.parts.sections import content_of, kind_of, walk, without
from app.reading.parts.tree import build_sections
from app.reading.tables.joining import join_tables
from app.reading.tables.read_tables import ReadTable, read_tables

_NOT_A_PLAN = (
    "Không nhận ra kế hoạch nào trong tệp «{name}»: không thấy tên loại văn bản, số ký hiệu hay nhiệm vụ; "
    "hãy chọn đúng tệp văn bản kế hoạch."
)
_TABLE = "Bảng được giữ nguyên văn, chưa lập nhiệm vụ từ đây."
_NO_TASK = (
    "Không tìm thấy nhiệm vụ nào trong văn bản; nếu đây đúng là kế hoạch, hãy chọn các dòng là việc phải làm."
)
_BATCH = 500
_BLANKS = (" ", "\n", "\u200b", "\ufeff")
_POINTS = re.compile(r"[–—−‒―‑•·●○▪■□◦‣►➢➤✓✔❖◆\uf000-\uf0ff]")


def read_plan(path: Path, check: Check = go_on) -> PlanReading:
    """Read a plan from a file of Word, a .pdf or a text, told apart by what is in it.

    `check` is called between the steps of it.

    Raises:
        UnreadableFileError: the file cannot be read, or holds no plan.
        UnsafeFileError: the file is built so that opening it could do harm.
    """
    with collector_held():
        return _read(_parted(_opened(path, check)), path.name, check)


def read_plan_text(text: str) -> PlanReading:
    """Read a plan from its text.

    Raises:
        UnreadableFileError: the text holds no plan.
    """
    return _read(_parted(source_of_text(text)), "văn bản")


def fingerprint(lines: Iterable[str]) -> str:
    """Return a digest that is the same for the same text, however it is spaced, wrapped or dashed."""
    digest = hashlib.sha256()
    for some in batched(lines):
        digest.update(_POINTS.sub("-", _without_blanks("\n".join(some))).encode())
    return digest.hexdigest()


def _without_blanks(text: str) -> str:
    """Return a text without any blanks; taking out the usual ones first leaves few words to join."""
    bare = nfc(text)
    for blank in _BLANKS:
        bare = bare.replace(blank, "")
    return "".join(bare.split())


def batched(lines: Iterable[str]) -> Iterator[list[str]]:
    """Yield the lines in lists of some hundreds, which are quicker to turn than each alone."""
    rest = iter(lines)
    while some := list(islice(rest, _BATCH)):
        yield some


def _opened(path: Path, check: Check) -> Source:
    """Open a file, and refuse what no plan is: lines or a text far longer than any that an office writes."""
    source = open_source(path, check)
    longest = max((len(line) for line in source.lines), default=0)
    if longest > LONGEST_LINE or len(source.lines) > MOST_LINES:
        raise UnreadableFileError(
            f"Tệp «{path.name}» dài quá mức của một kế hoạch; hãy chọn đúng tệp văn bản kế hoạch."
        )
    check()
    return source


@dataclass(frozen=True)
class _Parted:
    """A document parted into head, sections and closing; its single lines, which weigh much, are gone.

    `apart` are the numbers of the lines of tables and of those that name whom it is addressed to;
    `firsts` has the first line of each table with columns, by the table's number.
    """

    lines: PrintedLines
    document: DocumentHeader
    sections: tuple[Section, ...]
    apart: Container[int]
    tables: tuple[ReadTable, ...]
    firsts: Mapping[int, Line]
    table_rows: tuple[tuple[tuple[int, ...], ...], ...]
    warnings: tuple[ReadWarning, ...]


def _parted(source: Source) -> _Parted:
    shown, lines, warnings, grids = source.lines, source.parts, source.warnings, source.tables
    del source  # so that its parts go once they were read: it is held by nobody else
    header = read_header(lines)
    closing = read_closing(lines[header.body_from :])
    body = lines[header.body_from :][: closing.starts]
    rest = lines[header.body_from :][closing.ends :]
    tables = _tables([*body, *rest])
    firsts = {rows[0].cell[0]: rows[0] for rows in tables if rows[0].cell}
    read = tuple(read_tables(table for table in grids if table.number in firsts))
    del grids
    addressed = addressee_lines(body)
    apart = LineMarks(chain(addressed, (line.number for rows in tables for line in rows)))
    paragraphs = [*_joined(body, addressed), *join_wrapped(rest)]
    rows = table_rows(lines)
    del lines, body, rest, tables
    sections = build_sections(paragraphs, apart)
    return _Parted(
        lines=PrintedLines(shown, sections),
        document=_completed(header.document, sections, closing),
        sections=sections,
        apart=apart,
        tables=read,
        firsts=firsts,
        table_rows=rows,
        warnings=(*header.leftovers, *closing.leftovers, *warnings),
    )


def _read(text: _Parted, name: str, check: Check = go_on) -> PlanReading:
    check()
    document = text.document
    reader = ContentReader(_congresses(document, text.sections), document)
    reader.read(without(text.sections, text.apart))
    check()
    joined = join_tables(text.tables, reader.waves, text.sections, reader.context, reader.warnings)
    if not (document.genre or document.symbol or reader.found_anything() or joined.tables):
        raise UnreadableFileError(_NOT_A_PLAN.format(name=name))
    told = [each for each in reader.warnings if each.line not in joined.lines]
    warnings = [*text.warnings, *told]
    waves = without_untold_waves(joined.waves, warnings)
    duties = without_untold_duties(reader.duties, warnings)
    kept = (line for number, line in text.firsts.items() if number not in joined.tables)
    warnings.extend(ReadWarning(line.number, line.text, _TABLE) for line in kept)
    missing = _gaps(document, tasks=bool(joined.tables or reader.found_tasks()))
    return PlanReading(
        document=document,
        lines=text.lines,
        fingerprint=fingerprint(text.lines),
        sections=text.sections,
        aims=(*reader.aims, *joined.aims),
        focus=tuple(reader.focus),
        waves=waves,
        channels=tuple(reader.channels),
        duties=duties,
        congresses=reader.names.mentions,
        warnings=(*missing, *sorted(warnings, key=lambda warning: warning.line or 0)),
        table_rows=text.table_rows,
    )


def _congresses(document: DocumentHeader, sections: Sequence[Section]) -> CongressNames:
    parts = list(walk(sections))
    headings = [document.title, *[section.title for section in parts if section.title]]
    year = document.issued_on.year if document.issued_on else None
    texts = [document.title, *map(content_of, parts)]
    return CongressNames(texts, headings, document.issuer, year, document.superior)


def _joined(body: Sequence[Line], addressed: Collection[int]) -> list[Line]:
    """Join the broken paragraphs of the body; whom it is addressed to stays apart from them."""
    if not addressed:
        return join_wrapped(body)
    first = min(addressed)
    names = [line for line in body if line.number in addressed]
    before = [line for line in body if line.number < first]
    after = [line for line in body if line.number >= first and line.number not in addressed]
    return [*join_wrapped(before), *names, *join_wrapped(after)]


def _tables(lines: Sequence[Line]) -> list[list[Line]]:
    """Return the lines of each table with columns; one of a single column only frames its text."""
    tables: dict[int, list[Line]] = {}
    for line in lines:
        if line.cell:
            tables.setdefault(line.cell[0], []).append(line)
    return [rows for rows in tables.values() if any(line.cell and line.cell[2] for line in rows)]


def _completed(
    document: DocumentHeader, sections: Sequence[Section], closing: ClosingReading
) -> DocumentHeader:
    return replace(
        document,
        basis=tuple(find_citations("\n".join(_basis_texts(sections)))),
        recipients=tuple(closing.recipients),
        signer=closing.signer,
        signer_authority=closing.authority,
        signer_office=closing.office,
        signer_for=closing.on_behalf_of,
    )


def _basis_texts(sections: Sequence[Section]) -> list[str]:
    """Return the paragraphs before the first numbered heading, or those of a heading "Căn cứ"."""
    texts: list[str] = []
    for section in sections:
        kind = kind_of(section)
        headed = bool(section.title) and not section.title.endswith(":")
        if headed or (kind is not None and kind not in BULLETS):
            if content_of(section).lower().startswith("căn cứ"):
                texts.extend(content_of(each) for each in walk([section]))
            break
        texts.extend(content_of(each) for each in walk([section]))
    return texts


def _gaps(document: DocumentHeader, *, tasks: bool) -> list[ReadWarning]:
    """Name each formal part that the document does not carry, and tell where it has no `tasks`.

    Nothing is made up for it.
    """
    missing = (
        ("genre", "tên loại văn bản"),
        ("title", "trích yếu"),
        ("issuer", "cơ quan ban hành"),
        ("symbol", "số và ký hiệu"),
        ("issued_on", "ngày ban hành"),
        ("recipients", "nơi nhận"),
        ("signer", "họ tên người ký"),
    )
    told = [
        ReadWarning(None, "", f"Văn bản không có {part}.", about)
        for about, part in missing
        if not getattr(document, about)
    ]
    return told if tasks else [*told, ReadWarning(None, "", _NO_TASK)]
