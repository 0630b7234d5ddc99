"""Lines of a document with what their source tells about them."""

import re
from collections.abc import Iterable
from typing import NamedTuple

from app.domain.text import nfc, tidy
from app.reading.language.folding import has_words

_BREAKS = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
# "**1. Nội dung**" and "## II. NỘI DUNG", as texts come that were copied from notes or a conversation.
_STRONG, _HEAD_SIGN = re.compile(r"\*\*(?=[^\s*])([^*]*[^\s*])\*\*"), re.compile(r"\A#{1,6}\s+(?=\S)")
_EDGE = re.compile(r"\t+|[ \u00a0]{3,}")


class Line(NamedTuple):
    """One line or paragraph of the source, or several joined (`number` to `last`).

    `raw` keeps tabs and runs of blanks, `text` does not. `gap` tells that a blank line stands before
    it. `cell` is the (table, row, column) it came from; `level` the outline level of its style.
    """

    number: int
    text: str
    raw: str = ""
    gap: bool = False
    bold: bool = False
    centred: bool = False
    level: int | None = None
    cell: tuple[int, int, int] | None = None
    last: int = 0

    @property
    def last_number(self) -> int:
        """Return the number of the last source line in this one."""
        return self.last or self.number

    @property
    def has_words(self) -> bool:
        """Tell whether the line holds any letter or digit."""
        return has_words(self.text)

    @property
    def is_parted(self) -> bool:
        """Tell whether the line has such blanks as part texts that stand side by side."""
        raw = self.raw or self.text
        return "\t" in raw or "   " in raw or "\u00a0" in raw


def split_lines(text: str) -> list[str]:
    """Return the lines of a text in composed form, whatever ends them; a final line end adds no line."""
    lines = _BREAKS.split(nfc(text.removeprefix("\ufeff")))
    if lines and not lines[-1].strip():
        lines.pop()
    return lines


def from_text(text: str) -> list[Line]:
    """Return the non-blank lines of a plain text, numbered by where they stand in it."""
    return mark_gaps(_line(number, raw) for number, raw in enumerate(split_lines(text), start=1))


def _line(number: int, raw: str) -> Line:
    """Return a line of a plain text; signs that set words in bold on a screen are none of its words."""
    if "**" not in raw and not raw.startswith("#"):
        return Line(number, _words(raw), raw)
    bare = _STRONG.sub(r"\1", _HEAD_SIGN.sub("", raw))
    bold = bare != raw and (raw.startswith("#") or _STRONG.fullmatch(raw.strip(" :")) is not None)
    return Line(number, _words(bare), bare, bold=bold)


def _words(raw: str) -> str:
    """Return the words of a line; the bar that a copied web page leaves between cells is none."""
    words = tidy(raw)
    return "" if words == "|" else words


def mark_gaps(lines: Iterable[Line]) -> list[Line]:
    """Leave blank lines out and note on the following one that there was a gap."""
    kept: list[Line] = []
    gap = False
    for line in lines:
        if not line.text:
            gap = True
            continue
        kept.append(line if line.gap == gap else line._replace(gap=gap))
        gap = False
    return kept


def edges(line: Line) -> list[str]:
    """Return the texts that stand side by side on a line, parted by tabs or wide blanks."""
    raw = line.raw or line.text
    if not line.is_parted:
        whole = line.text if raw is line.text else tidy(raw)
        return [whole] if whole else []
    parts = [part for part in (tidy(piece) for piece in _EDGE.split(raw)) if part]
    if len(parts) > 1 and not has_words(parts[0]):
        # A dash set off from its text by a tab is no column of its own.
        parts[:2] = [f"{parts[0]} {parts[1]}"]
    return parts


def table_rows(lines: Iterable[Line]) -> tuple[tuple[tuple[int, ...], ...], ...]:
    """Return the rows of all tables, each cell as its line numbers.

    A table of few rows and columns only lays out its text, as those with the head of a document do.
    """
    tables: dict[int, dict[int, list[Line]]] = {}
    for line in lines:
        if line.cell:
            tables.setdefault(line.cell[0], {}).setdefault(line.cell[1], []).append(line)
    split = (list(map(_cells, rows.values())) for rows in tables.values())
    return tuple(
        cells
        for rows in split
        if len(rows) > 2 or max(map(len, rows)) > 2
        for cells in rows
        if len(cells) > 1
    )


def _cells(row: Iterable[Line]) -> tuple[tuple[int, ...], ...]:
    """Return the lines of a row's cells by their numbers."""
    columns: dict[int, list[int]] = {}
    for line in row:
        columns.setdefault(line.cell[2] if line.cell else 0, []).append(line.number)
    return tuple(map(tuple, columns.values()))
