"""Lines of plain text cut into cells: by tabs, by upright bars, or by the blanks between columns."""

import re
from collections.abc import Sequence

from app.domain.text import tidy
from app.reading.files.lines import Line

Cells = dict[int, str]
"""What stands in each column of one line; a column without text is left out."""
_BARS = "|│┃¦║"
_BORDER = re.compile(rf"[\s\-=+:_.─━═┄┈┌┐└┘├┤┬┴┼╔╗╚╝╠╣╦╩╬╪╫{_BARS}]+")
_PIECE = re.compile(r"\S+(?:[ \u00a0]\S+)*")
_GUTTER = 2


def is_border(line: Line) -> bool:
    """Tell whether a line only draws the rule between two rows."""
    return bool(_BORDER.fullmatch(line.raw)) and any(mark in line.raw for mark in f"{_BARS}-=─━═+")


def bar_cells(line: Line) -> Cells:
    """Return the cells between upright bars; the bars at both ends are the frame."""
    raw = line.raw.strip()
    if sum(raw.count(bar) for bar in _BARS) < 2:
        return {}
    parts = re.split(rf"[{_BARS}]", raw)
    framed = parts[1:] if not parts[0].strip() else parts
    framed = framed[:-1] if framed and not framed[-1].strip() else framed
    return {column: text for column, part in enumerate(framed) if (text := tidy(part))}


def tab_cells(line: Line) -> Cells:
    """Return the cells between tabs, the empty ones kept as places."""
    if "\t" not in line.raw:
        return {0: line.text} if line.text else {}
    return {column: text for column, part in enumerate(line.raw.split("\t")) if (text := tidy(part))}


def pieces(line: Line) -> list[tuple[int, str]]:
    """Return the texts that wide blanks part on a line, each with where it begins."""
    raw = line.raw.expandtabs(8)
    return [(found.start(), found.group()) for found in _PIECE.finditer(raw)]


def gutters(lines: Sequence[Line]) -> list[int]:
    """Return where the columns after the first begin: behind the blanks that go through all lines."""
    width = max((len(line.raw.expandtabs(8)) for line in lines), default=0)
    inked = [False] * (width + 1)
    for line in lines:
        for start, text in pieces(line):
            inked[start : start + len(text)] = [True] * len(text)
    starts: list[int] = []
    blank = 0
    for place, ink in enumerate(inked):
        if ink and blank >= _GUTTER and any(inked[:place]):
            starts.append(place)
        blank = 0 if ink else blank + 1
    return starts


def aligned_cells(line: Line, starts: Sequence[int]) -> Cells:
    """Return the cells of a line by the places where columns begin."""
    cells: Cells = {}
    for start, text in pieces(line):
        column = sum(1 for edge in starts if edge <= start)
        cells[column] = f"{cells[column]} {text}" if column in cells else tidy(text)
    return cells
