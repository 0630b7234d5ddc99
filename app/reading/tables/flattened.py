"""Tables of assignments whose cells a .pdf gives as loose lines, put aside as text rather than misread."""

import re
from collections.abc import Sequence

from app.reading.files.lines import Line
from app.reading.language.folding import flat
from app.reading.language.marks import BULLETS, MarkKind, find_mark
from app.reading.parts.roles import role_of

_KINDS = tuple(
    re.compile(rf"\b(?:{words})\b")
    for words in (
        "chu tri|thuc hien|phu trach",
        "thoi gian|thoi han|tien do|hoan thanh",
        "noi dung|cong viec|dau viec|nhiem vu|hoat dong",
        "phoi hop",
        "san pham|ket qua",
    )
)
_LONGEST_CELL, _MOST_LINES, _FEWEST_KINDS = 45, 6, 3
_STOPS = (".", ";", ":", ",")
_WIDE = frozenset({MarkKind.ROMAN, MarkKind.UPPER, MarkKind.PART, MarkKind.CHAPTER, MarkKind.ANNEX})


def put_aside(lines: Sequence[Line]) -> list[Line]:
    """Return the lines with those of flattened tables as cells of a table that is kept as text."""
    parts = list(lines)
    number = max((line.cell[0] for line in parts if line.cell), default=0)
    at = 0
    while at < len(parts):
        if not _heads_a_table(parts, at):
            at += 1
            continue
        number += 1
        end = next((n for n in range(at + 1, len(parts)) if _ends_a_table(parts[n])), len(parts))
        for row, index in enumerate(range(at, end)):
            parts[index] = parts[index]._replace(cell=(number, row, 1))
        at = end
    return parts


def _heads_a_table(lines: Sequence[Line], at: int) -> bool:
    """Tell whether a few short lines from a place on are the headings of columns one after another."""
    words = ""
    for line in lines[at : at + _MOST_LINES]:
        if line.cell or len(line.text) > _LONGEST_CELL or line.text.endswith(_STOPS) or find_mark(line.text):
            return False
        words = f"{words} {flat(line.text)}".strip()
        kinds = sum(1 for kind in _KINDS if kind.search(words))
        if kinds >= _FEWEST_KINDS:
            return line is not lines[at]
        if not kinds and not words.startswith(("tt", "stt", "so tt", "nhom")):
            return False
    return False


def _ends_a_table(line: Line) -> bool:
    """Tell whether a line goes on with the document: a heading of a part, or the recipients."""
    if line.cell or flat(line.text).startswith("noi nhan"):
        return True
    mark = find_mark(line.text)
    if mark is None or mark.kind in BULLETS:
        return False
    return mark.kind in _WIDE or role_of(mark.rest) is not None
