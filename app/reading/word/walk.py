"""The blocks of a Word document read in their order: paragraphs to lines, tables to rows of cells."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from app.domain.text import nfc, tidy
from app.reading.files.limits import LONGEST_PARAGRAPH, MOST_LINES
from app.reading.files.lines import Line
from app.reading.files.old_letters import OldLetters
from app.reading.tables.grid import Cell, Row, Table
from app.reading.word.cells import Frame, cells_of, grid_cell, only_cell, rows_of, skipped_columns, widened
from app.reading.word.extras import LeftOut, is_contents_block, is_contents_entry, is_page_number
from app.reading.word.fonts import OldFonts, Run, text_of
from app.reading.word.numbering import Numbering
from app.reading.word.runs import (
    BREAK,
    SKIPPED,
    Paragraph,
    RunReader,
    TooDeepError,
    TooLongError,
    chosen,
    parted,
)
from app.reading.word.styles import Style, Styles
from app.reading.word.tree import child, children, is_off, is_on, local

_DEEPEST = 60
_BARE_NUMBER = re.compile(r"[IVXLC]+|\d{1,3}|[A-Za-z]")

_Place = tuple[int, int, int] | None


@dataclass
class _Held:
    """A paragraph whose end is struck out or hidden, so that it goes on with the next one."""

    style: Style
    found: Paragraph


@dataclass
class Walker:
    """Reads blocks one after another into numbered lines and tables.

    `turned` are the sets of old letters that this document's fonts are known to draw.
    """

    styles: Styles
    numbering: Numbering
    reader: RunReader
    turned: frozenset[OldLetters] = frozenset()
    old: OldFonts = field(default_factory=OldFonts)
    lines: list[Line] = field(default_factory=list)
    counted: int = 0
    tables: list[Table] = field(default_factory=list)
    left: LeftOut = field(default_factory=LeftOut)
    held: _Held | None = None
    merged: bool = False

    def blocks(self, parent: Element, cell: _Place, depth: int) -> None:
        """Read paragraphs and tables in their order, through whatever wraps them."""
        if depth > _DEEPEST:
            raise TooDeepError
        for element in parent:
            self.block(element, cell, depth)

    def block(self, element: Element, cell: _Place, depth: int) -> None:
        """Read a paragraph, a table, or what wraps such."""
        kind = local(element)
        if kind == "p":
            self._paragraph(element, cell, depth)
        elif kind in SKIPPED:
            return
        elif kind == "tbl":
            self.finish(cell)
            if cell is not None and (framed := only_cell(element)) is not None:
                self.blocks(framed, cell, depth + 1)
            else:
                self._table(element, depth)
        elif kind == "AlternateContent":
            self.blocks(chosen(element), cell, depth + 1)
        elif kind in ("altChunk", "subDoc"):
            self.left.embedded += 1
        elif is_contents_block(element):
            self.left.note_contents(element)
        else:
            self.blocks(element, cell, depth + 1)

    def finish(self, cell: _Place) -> None:
        """Put down a paragraph that waited for the one to go on with, where none follows."""
        if held := self.held:
            self.held = None
            self._put(held.style, held.found, cell, 0)

    def _table(self, table: Element, depth: int) -> None:
        self.counted += 1
        number = self.counted
        rows: list[Row] = []
        for row_number, row in enumerate(rows_of(table)):
            cells: list[Cell] = []
            column = skipped_columns(row)
            for cell, frame in cells_of(row):
                begin = len(self.lines)
                self._cell(cell, frame, (number, row_number, column), depth + 1)
                made = grid_cell(frame, column, self.lines[begin:])
                column += frame.span
                if cells and frame.beside:
                    cells[-1] = widened(cells[-1], made)
                else:
                    cells.append(made)
            rows.append(Row(tuple(cells), is_on(child(row, "trPr"), "tblHeader")))
        self.tables.append(Table(number, tuple(rows)))

    def _cell(self, cell: Element, frame: Frame, place: _Place, depth: int) -> None:
        outer, self.merged = self.merged, frame.continued
        self.blocks(cell, place, depth)
        self.finish(place)
        self.merged = outer

    def _paragraph(self, paragraph: Element, cell: _Place, depth: int) -> None:
        properties = child(paragraph, "pPr")
        style = self.styles.of(properties)
        found = self.reader.gather(paragraph, style.looks)
        if held := self.held:
            self.held = None
            if held.found.has_text:
                style = held.style
            held.found.take(found)
            found = held.found
        if _goes_on(properties):
            self.held = _Held(style, found)
            if sum(len(text) for text, _ in found.runs) > LONGEST_PARAGRAPH:
                raise TooLongError
        else:
            self._put(style, found, cell, depth)

    def _put(self, style: Style, found: Paragraph, cell: _Place, depth: int) -> None:
        self.old.note(found.runs)
        whole = text_of(found.runs, self.turned)
        if len(whole) > LONGEST_PARAGRAPH or len(self.lines) > MOST_LINES:
            raise TooLongError
        if found.hidden:
            self.left.note_hidden(found.hidden)
        if is_contents_entry(style, found, whole):
            self.left.note_entry(whole, self.lines)
        elif not (found.counts_pages and is_page_number(whole)) and not found.is_unseen:
            self._put_lines(style, found, whole, cell)
        for box in found.boxes:
            self.blocks(box, cell, depth + 1)
            self.finish(cell)

    def _put_lines(self, style: Style, found: Paragraph, whole: str, cell: _Place) -> None:
        label = self._label(style, found)
        for runs in parted(found.runs) if _is_broken(whole) else (found.runs,):
            piece = nfc(whole if runs is found.runs else text_of(runs, self.turned))
            shown = piece.strip()
            raw = f"{_closed(label)} {shown}" if label and shown else piece
            if shown:
                label = ""
            self._add(raw, style, cell, bold=bool(shown) and _all_bold(runs))
        if label and cell is not None and any(map(str.isalnum, label)) and not found.has_text:
            # A column that only counts its rows: the number is all that stands in the cell.
            self.lines.pop()
            self._add(label, style, cell, bold=False)

    def _label(self, style: Style, found: Paragraph) -> str:
        """Return the paragraph's label; an empty one is counted too, unless its cell is not printed."""
        if style.numbering is None or (self.merged and not found.has_text):
            return ""
        return self.numbering.label(style.numbering, style.listed_by)

    def _add(self, raw: str, style: Style, cell: _Place, *, bold: bool) -> None:
        number = len(self.lines) + 1
        self.lines.append(Line(number, tidy(raw), raw, False, bold, style.centred, style.level, cell))


def _is_broken(text: str) -> bool:
    """Tell whether a paragraph has manual line breaks; what can be printed has none, which is seen fast."""
    return not text.isprintable() and BREAK.search(text) is not None


def _closed(label: str) -> str:
    """Return a label with a point behind a bare number or letter, which only a tab parts from the words."""
    return f"{label}." if label.isalnum() and _BARE_NUMBER.fullmatch(label) else label


def _all_bold(runs: Sequence[Run]) -> bool:
    """Tell whether nothing but blanks is printed in letters that are not bold."""
    return not "".join([text for text, looks in runs if not looks.bold]).strip()


def _goes_on(properties: Element | None) -> bool:
    """Tell whether the mark at a paragraph's end is struck out or hidden."""
    mark = child(properties, "rPr") if properties is not None else None
    if mark is None:
        return False
    told = children(mark)
    return "del" in told or "moveFrom" in told or ("specVanish" in told and not is_off(told["specVanish"]))
