"""Lines of a document with what their source tells about them, and hard-wrapped ones joined again."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from app.domain.text import nfc, tidy
from app.reading.folding import is_upper, starts_lower
from app.reading.marks import BULLETS, find_mark

_BREAKS = re.compile(r"\r\n|[\n\r\v\f\u0085\u2028\u2029]")
_EDGE = re.compile(r"\t+|[ \u00a0]{3,}")
_ENDED = (".", "!", "?", ":", "…")
_YEAR_TAIL = re.compile(r"^[-–—]\s*\d")
_WIDEST = 132


@dataclass(frozen=True)
class Line:
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
        return any(letter.isalnum() for letter in self.text)


def split_lines(text: str) -> list[str]:
    """Return the lines of a text in composed form, whatever ends them; a final line end adds no line."""
    lines = _BREAKS.split(nfc(text.removeprefix("\ufeff")))
    if lines and not lines[-1].strip():
        lines.pop()
    return lines


def from_text(text: str) -> list[Line]:
    """Return the non-blank lines of a plain text, numbered by where they stand in it."""
    return mark_gaps(Line(number, tidy(raw), raw) for number, raw in enumerate(split_lines(text), start=1))


def mark_gaps(lines: Iterable[Line]) -> list[Line]:
    """Leave blank lines out and note on the following one that there was a gap."""
    kept: list[Line] = []
    gap = False
    for line in lines:
        if not line.text:
            gap = True
            continue
        kept.append(replace(line, gap=gap))
        gap = False
    return kept


def edges(line: Line) -> list[str]:
    """Return the texts that stand side by side on a line, parted by tabs or wide blanks."""
    parts = [part for part in (tidy(piece) for piece in _EDGE.split(line.raw or line.text)) if part]
    if len(parts) > 1 and not any(letter.isalnum() for letter in parts[0]):
        # A dash set off from its text by a tab is no column of its own.
        parts[:2] = [f"{parts[0]} {parts[1]}"]
    return parts


def join_wrapped(lines: Sequence[Line]) -> list[Line]:
    """Join lines that are one paragraph broken by hand or by a converter."""
    width = _wrap_width(lines)
    joined: list[Line] = []
    tail = 0
    for line in lines:
        if joined and _continues(joined[-1], line, tail, width):
            before = joined[-1]
            joined[-1] = replace(before, text=f"{before.text} {line.text}", last=line.last_number)
        else:
            joined.append(line)
        tail = len(line.raw.rstrip())
    return joined


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the width that lines were wrapped at, or None when each paragraph is one line."""
    lengths = sorted(len(line.raw.rstrip()) for line in lines)
    if len(lengths) < 8:
        return None
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)]
    full = sum(1 for length in lengths if length >= width * 0.8)
    wrapped = 40 <= width <= _WIDEST and lengths[-1] <= 2 * width and full >= max(5, len(lengths) // 4)
    return width if wrapped else None


def _continues(before: Line, line: Line, tail: int, width: int | None) -> bool:
    if before.cell != line.cell or not before.has_words or not line.has_words:
        return False
    was_full = width is not None and not line.gap and tail + 1 + len(line.text.split()[0]) > width
    mark = find_mark(line.text)
    if mark is not None:
        year_range = bool(_YEAR_TAIL.match(line.text)) and before.text[-1].isdigit()
        stray = was_full and mark.kind not in BULLETS and not before.text.endswith((*_ENDED, ";"))
        return (year_range and not line.gap) or (stray and mark.value > 1 and not is_upper(mark.rest))
    if starts_lower(line.text) and not before.text.endswith(_ENDED):
        return not line.gap or (len(before.text) > 60 and not before.text.endswith(";"))
    if line.gap:
        return False
    if is_upper(line.text) and " " in line.text:
        head = find_mark(before.text)
        return head is not None and head.kind not in BULLETS and is_upper(head.rest) and line.level is None
    return was_full and not is_upper(before.text) and line.level is None
