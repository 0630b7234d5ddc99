"""A table of contents typed or scanned into a text: it says every heading a second time, with a page."""

import re
from collections.abc import Sequence

from app.domain.reading.plan_reading import ReadWarning
from app.domain.text import fold
from app.reading.files.lines import Line

_TITLE, _TITLE_BEGINS = re.compile(r"(?:muc luc|noi dung muc luc)[:.]?"), tuple("MmNn")
_LED = re.compile(r".*\S\s*(?:\.{4,}|…{2,}|(?:\. ){4,}|_{4,}|·{4,})[\s.]*\d{1,3}\s*")
_PAGED = re.compile(r".*\S(?:\t| {3,})[\s.]*\d{1,3}\s*")
_LEAST_UNTITLED, _LONGEST_TITLE = 3, 30
_LEFT_OUT = "Không đọc mục lục ({count} dòng)."


def without_contents(lines: Sequence[Line]) -> tuple[list[Line], list[ReadWarning]]:
    """Return the lines without a table of contents, and a warning that tells how long it was.

    A blank filled with dots ("Họ tên: ……") has no page behind it and stays.
    """
    kept: list[Line] = []
    warnings: list[ReadWarning] = []
    place = 0
    while place < len(lines):
        text = lines[place].text
        begins = text.startswith(_TITLE_BEGINS) or text[-1:].isdecimal()
        end = _end_of_contents(lines, place) if begins else place
        if end > place:
            told = [line for line in lines[place:end] if line.text]
            why = _LEFT_OUT.format(count=len(told))
            warnings.append(ReadWarning(told[0].number, told[0].text, why))
            place = end
        else:
            kept.append(lines[place])
            place += 1
    return kept, warnings


def _end_of_contents(lines: Sequence[Line], start: int) -> int:
    """Return where a table of contents that starts here ends, or the same place where none does."""
    first = lines[start]
    titled = _is_title(first.text)
    if not titled and not _is_led(first.text):
        return start
    entries, end = 0, start + 1 if titled else start
    last = end
    while last < len(lines):
        line = lines[last]
        if line.cell is not None:
            break
        if _is_led(line.text) or (titled and _PAGED.fullmatch(line.raw)):
            entries += 1
            end = last + 1
        elif line.text:
            break
        last += 1
    enough = entries >= (1 if titled else _LEAST_UNTITLED)
    return end if enough else start


def _is_title(text: str) -> bool:
    may = text.startswith(_TITLE_BEGINS) and len(text) < _LONGEST_TITLE
    return may and _TITLE.fullmatch(fold(text)) is not None


def _is_led(text: str) -> bool:
    """Tell whether a line leads to a page number at its end; most end with no digit."""
    return text.rstrip()[-1:].isdecimal() and _LED.fullmatch(text) is not None
