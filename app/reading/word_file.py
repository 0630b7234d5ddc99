"""A .docx to its lines in reading order, table cells and text boxes included.

The XML is walked here rather than through python-docx, because that library leaves out what stands
in content controls, insertions still marked as changes, and text boxes: text of a plan would be lost.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from app.domain.errors import UnreadableFileError, UnsafeFileError
from app.domain.plan_reading import ReadWarning
from app.domain.text import nfc, tidy
from app.reading.limits import LONGEST_PARAGRAPH, MOST_LINES
from app.reading.lines import Line
from app.reading.old_letters import OldLetters
from app.reading.tables import Cell, Row, Table
from app.reading.word_cells import grid_cell, skipped_columns
from app.reading.word_fonts import OldFonts, Run, text_of
from app.reading.word_numbering import Numbering
from app.reading.word_package import WordPackage
from app.reading.word_styles import Style, Styles, attribute, child, is_on, local

_SKIPPED = frozenset({
    "del", "moveFrom", "Fallback", "instrText", "delText", "rPr", "pPr", "sdtPr", "tblPr", "trPr", "tcPr",
    "sectPr", "delInstrText",
})  # fmt: skip
_SIGNS = {"tab": "\t", "ptab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_DEEPEST = 60
_BREAK = re.compile(r"[\n\r\v\f\u0085\u2028\u2029]")


class _TooDeepError(Exception):
    """Elements are nested deeper than any real document nests them."""


class _TooLongError(Exception):
    """A paragraph, or the document, is longer than any that a person writes."""


@dataclass(frozen=True)
class WordText:
    """The paragraphs of a Word document as numbered lines, its tables, and what was left out of it."""

    lines: list[Line]
    tables: list[Table]
    left_out: list[ReadWarning]


def read_word(data: bytes, name: str) -> WordText:
    """Return the text of a Word document.

    Raises:
        UnreadableFileError: the file is damaged, empty or of another kind.
        UnsafeFileError: the file is built so that opening it could do harm.
    """
    package = WordPackage(data, name)
    styles = Styles(package.xml(package.beside("styles.xml")))
    try:
        walker = _walk(package, styles)
        if turned := walker.old.settled():
            walker = _walk(package, styles, turned)
    except _TooDeepError:
        raise UnsafeFileError(
            f"Tệp «{name}» lồng nhau quá sâu, có thể gây hại nên không được mở; hãy xin lại tệp từ nơi gửi."
        ) from None
    except _TooLongError:
        raise UnreadableFileError(
            f"Tệp «{name}» dài quá mức, không phải văn bản kế hoạch; hãy chọn tệp khác."
        ) from None
    if not any(line.text for line in walker.lines):
        raise UnreadableFileError(
            f"Tệp «{name}» không có chữ nào đọc được; nếu là bản chụp, hãy tìm bản Word gốc."
        )
    return WordText(walker.lines, walker.tables, [*walker.left_out(), *_left_out(package)])


def _walk(package: WordPackage, styles: Styles, turned: frozenset[OldLetters] = frozenset()) -> "_Walker":
    walker = _Walker(styles, Numbering(package.xml(package.beside("numbering.xml"))), turned)
    for element in package.each_block():
        walker.block(element, None, 0)
    walker.flush(None)
    return walker


def _left_out(package: WordPackage) -> Iterator[ReadWarning]:
    """Say what a Word file carries beside its text and is not read."""
    for part, what in (
        ("comments.xml", "comment"),
        ("footnotes.xml", "footnote"),
        ("endnotes.xml", "endnote"),
    ):
        root = package.xml(package.beside(part))
        notes = [note for note in root or () if local(note) == what and attribute(note, "type") is None]
        if notes:
            kind = "ghi chú của người góp ý" if what == "comment" else "chú thích cuối trang"
            text = tidy(
                " ".join(piece.text or "" for note in notes for piece in note.iter() if local(piece) == "t")
            )
            yield ReadWarning(None, text, f"Không đọc {len(notes)} {kind} trong tệp Word.")


@dataclass
class _Walker:
    styles: Styles
    numbering: Numbering
    turned: frozenset[OldLetters] = frozenset()
    old: OldFonts = field(default_factory=OldFonts)
    lines: list[Line] = field(default_factory=list)
    counted: int = 0
    tables: list[Table] = field(default_factory=list)
    carried: list[Run] = field(default_factory=list)
    contents: int = 0
    embedded: int = 0

    def left_out(self) -> Iterator[ReadWarning]:
        """Say what of the text itself is not read."""
        if self.contents:
            yield ReadWarning(None, "", f"Không đọc mục lục ({self.contents} dòng) trong tệp Word.")
        if self.embedded:
            why = "tệp khác chèn trong tệp Word không đọc được; hãy mở bằng Word và lưu lại thành .docx."
            yield ReadWarning(None, "", f"Có {self.embedded} {why}")

    def blocks(self, parent: Element, cell: tuple[int, int, int] | None, depth: int) -> None:
        """Read paragraphs and tables in their order, through whatever wraps them."""
        if depth > _DEEPEST:
            raise _TooDeepError
        for element in parent:
            self.block(element, cell, depth)

    def block(self, element: Element, cell: tuple[int, int, int] | None, depth: int) -> None:
        """Read a paragraph, a table, or what wraps such."""
        kind = local(element)
        if kind == "p":
            self._paragraph(element, cell, depth)
        elif kind == "tbl":
            self.flush(cell)
            self._table(element, depth)
        elif kind == "sdt" and _is_contents(element):
            self.contents += sum(local(each) == "p" for each in element.iter())
        elif kind == "altChunk":
            self.embedded += 1
        elif kind not in _SKIPPED:
            self.blocks(element, cell, depth + 1)

    def _table(self, table: Element, depth: int) -> None:
        self.counted += 1
        number = self.counted
        rows: list[Row] = []
        for row_number, row in enumerate(_rows(table)):
            cells: list[Cell] = []
            column = skipped_columns(row)
            for cell in _cells(row):
                begin = len(self.lines)
                self.blocks(cell, (number, row_number, column), depth + 1)
                self.flush((number, row_number, column))
                cells.append(grid_cell(cell, column, self.lines[begin:]))
                column += cells[-1].span
            rows.append(Row(tuple(cells), is_on(child(row, "trPr"), "tblHeader")))
        self.tables.append(Table(number, tuple(rows)))

    def _paragraph(self, paragraph: Element, cell: tuple[int, int, int] | None, depth: int) -> None:
        properties = child(paragraph, "pPr")
        style = self.styles.of(properties)
        if style.contents:
            self.contents += 1
            return
        runs, boxes = self.carried, list[Element]()
        self.carried = []
        if not style.hidden:
            _collect(paragraph, runs, boxes, 0, Run("", False, style.font, style.capitals), self.styles)
        self.old.note(runs)
        if _joins_next(properties) and not boxes:
            self.carried = runs
            return
        self._emit(runs, style, cell)
        for box in boxes:
            self.blocks(box, cell, depth + 1)

    def flush(self, cell: tuple[int, int, int] | None) -> None:
        """Write what was to go on in a next paragraph, which did not come."""
        if self.carried:
            runs, self.carried = self.carried, []
            self._emit(runs, Style(), cell)

    def _emit(self, runs: list[Run], style: Style, cell: tuple[int, int, int] | None) -> None:
        text = nfc(text_of(runs, self.turned))
        if len(text) > LONGEST_PARAGRAPH or len(self.lines) > MOST_LINES:
            raise _TooLongError
        label = self.numbering.label(style.numbering) if text.strip() else ""
        bold = style.bold or all(run.bold for run in runs if run.text.strip())
        for piece in _BREAK.split(text):
            raw = f"{label} {piece.strip()}" if label and piece.strip() else piece
            label = "" if piece.strip() else label
            self.lines.append(
                Line(
                    len(self.lines) + 1,
                    tidy(raw),
                    raw,
                    bold=bold and bool(piece.strip()),
                    centred=style.centred,
                    level=style.level,
                    cell=cell,
                )
            )


def _rows(table: Element) -> Iterator[Element]:
    """Yield the rows of a table, through content controls and changes, without those of inner tables."""
    for element in table:
        if local(element) == "tr":
            if not _is_deleted(element):
                yield element
        elif local(element) not in _SKIPPED:
            yield from _rows(element)


def _cells(row: Element) -> Iterator[Element]:
    for element in row:
        if local(element) == "tc":
            yield element
        elif local(element) not in _SKIPPED:
            yield from _cells(element)


def _is_deleted(row: Element) -> bool:
    properties = child(row, "trPr")
    return properties is not None and child(properties, "del") is not None


def _is_contents(control: Element) -> bool:
    """Tell whether a content control holds a table of contents, which says everything a second time."""
    properties = child(control, "sdtPr")
    part = child(properties, "docPartObj") if properties is not None else None
    gallery = child(part, "docPartGallery") if part is not None else None
    return gallery is not None and attribute(gallery, "val") == "Table of Contents"


def _joins_next(properties: Element | None) -> bool:
    """Tell whether the end of a paragraph was deleted or moved away, so that the next one goes on with it."""
    mark = child(properties, "rPr") if properties is not None else None
    return mark is not None and (child(mark, "del") is not None or child(mark, "moveFrom") is not None)


def _collect(
    element: Element, runs: list[Run], boxes: list[Element], depth: int, like: Run, styles: Styles
) -> None:
    """Gather the text of a paragraph in order, each piece with its looks, and its text boxes."""
    if depth > _DEEPEST:
        raise _TooDeepError
    for part in element:
        kind = local(part)
        if kind == "t":
            runs.append(like._replace(text=part.text or ""))
        elif kind in _SIGNS:
            runs.append(like._replace(text=_SIGNS[kind]))
        elif kind == "sym":
            runs.append(like._replace(text=_symbol(part)))
        elif kind == "txbxContent":
            boxes.append(part)
        elif kind == "r":
            looks = child(part, "rPr")
            shown = like._replace(bold=False) if looks is None else styles.of_letters(looks, like)
            if shown is not None:
                _collect(part, runs, boxes, depth + 1, shown, styles)
        elif kind not in _SKIPPED:
            _collect(part, runs, boxes, depth + 1, like, styles)


def _symbol(part: Element) -> str:
    """Return the character of a symbol font; its sign is only a bullet or ornament to the reader."""
    code = attribute(part, "char") or ""
    try:
        return chr(int(code, 16))
    except (ValueError, OverflowError):
        return ""
