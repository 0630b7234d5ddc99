"""A table of contents that stands in a text as plain lines: headings with the page each begins on."""

import re
from collections.abc import Sequence
from dataclasses import replace

from app.domain.plan_reading import ReadWarning
from app.domain.text import fold
from app.reading.lines import Line

_LED = re.compile(r".*\w.*?(?:\.{4,}|…{2,}|_{4,}|(?:\. ){4,})[\s.…]*(?P<page>\d{1,3})", re.DOTALL)
_SET_APART = re.compile(r".*\w.*?(?:\t|[ \u00a0]{3,})\s*(?P<page>\d{1,3})\s*", re.DOTALL)
_HEADING = "muc luc"
_FEWEST, _LONGEST = 3, 300
_LEFT_OUT = "Đã bỏ {count} dòng mục lục; các mục được đọc ở phần nội dung."


def without_contents(lines: Sequence[Line]) -> tuple[list[Line], list[ReadWarning]]:
    """Return the lines without typed tables of contents, and what was left out."""
    kept: list[Line] = []
    warnings: list[ReadWarning] = []
    at = 0
    while at < len(lines):
        headed = _is_heading(lines[at])
        start = at + 1 if headed else at
        end = _end_of_entries(lines, start, headed=headed)
        if end - start < _FEWEST:
            kept.append(lines[at])
            at += 1
            continue
        left = lines[at:end]
        text = " | ".join(line.text for line in left)
        warnings.append(ReadWarning(left[0].number, text, _LEFT_OUT.format(count=len(left))))
        if end < len(lines):
            kept.append(replace(lines[end], gap=True))
        at = end + 1
    return kept, warnings


def _is_heading(line: Line) -> bool:
    return len(line.text) < 12 and fold(line.text).rstrip(" :") == _HEADING


def _end_of_entries(lines: Sequence[Line], start: int, *, headed: bool) -> int:
    """Return the place behind the entries that begin at a place: their pages never go back."""
    page, at = 0, start
    while at < len(lines):
        line = lines[at]
        found = _entry(line, headed=headed)
        if found is None or line.cell is not None or int(found["page"]) < max(page, 1):
            break
        page = int(found["page"])
        at += 1
    return at


def _entry(line: Line, *, headed: bool) -> re.Match[str] | None:
    if len(line.text) > _LONGEST or not line.text[-1:].isdigit():
        return None
    return _LED.fullmatch(line.text) or (_SET_APART.fullmatch(line.raw) if headed else None)
