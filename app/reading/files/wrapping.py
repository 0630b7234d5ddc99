"""Lines that are one paragraph broken by hand or by a converter, joined again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.reading.files.lines import Line
from app.reading.language.folding import is_upper, lower, starts_lower
from app.reading.language.marks import BULLETS, Mark, find_mark
from app.reading.parts.sections import is_closing
from app.reading.parts.stages import find_stage, phase_timing
from app.reading.tasks.classify import opens_with_deed

_ENDED = (".", "!", "?", ":", "…")
_YEAR_TAIL = re.compile(r"^[-–—]\s*\d")
# A line that ends with one of these goes on in the next one.
_UNFINISHED = frozenset((
    "ngày", "tháng", "từ", "đến", "trước", "sau", "của", "và", "các", "những", "về", "cho", "tại", "với",
    "theo", "hoặc", "để", "do", "bằng", "trong", "nhằm", "cùng", "là", "có", "không", "được",
))  # fmt: skip
_HALF_DATE = re.compile(r"(?:\d{1,2}[-/.]){1,2}")
# "20/4/" and "2025" on two lines are one day, and so are "20/" and "4/2025".
_BROKEN_DATE = re.compile(
    r"(?<=\d/)\n(?=(?:0?[1-9]|1[0-2])/\d{4}\b)|(?:(?<=/\d)|(?<=/\d\d))(?P<slash>\n/|/\n)(?=\d{4}\b)"
)
_HALF_SPAN = re.compile(r"\d\s*[-–—]\Z")
_WIDEST, _LONG = 132, 60
# The share of a line's width by which lines of proportional letters may differ.
_SLACK = 8


@dataclass(slots=True)
class _Paragraph:
    """Lines joined so far, with what is asked of them kept as they come: a long one is not read again."""

    first: Line
    end: Line
    parts: list[str]
    length: int
    _capitals: int = 0
    """How many of the parts are known to be in capitals."""

    def add(self, line: Line) -> None:
        """Join one more line."""
        self.end = line
        self.parts.append(line.text)
        self.length += len(line.text) + 1

    def is_upper(self) -> bool:
        """Tell whether the words behind the mark are all in capitals."""
        while self._capitals < len(self.parts):
            mark = None if self._capitals else find_mark(self.first.text)
            if not is_upper(mark.rest if mark else self.parts[self._capitals]):
                return False
            self._capitals += 1
        return True

    def whole(self) -> Line:
        """Return the joined line."""
        if len(self.parts) == 1:
            return self.first
        text = _BROKEN_DATE.sub(lambda cut: "/" if cut["slash"] else "", "\n".join(self.parts))
        return self.first._replace(text=text.replace("\n", " "), last=self.end.last_number)


def join_wrapped(lines: Sequence[Line]) -> list[Line]:
    """Join lines that are one paragraph broken by hand or by a converter."""
    width = _wrap_width(lines)
    joined: list[_Paragraph] = []
    for line in lines:
        if joined and _continues(joined[-1], line, width):
            joined[-1].add(line)
        else:
            joined.append(_Paragraph(line, line, [line.text], len(line.text) + 1))
    return [paragraph.whole() for paragraph in joined]


def _wrap_width(lines: Sequence[Line]) -> int | None:
    """Return the width that lines were wrapped at, or None when each paragraph is one line."""
    lengths = sorted(len(line.raw.rstrip()) for line in lines)
    if len(lengths) < 8:
        return None
    width = lengths[min(len(lengths) - 1, len(lengths) * 19 // 20)]
    full = sum(1 for length in lengths if length >= width * 0.8)
    wrapped = 40 <= width <= _WIDEST and lengths[-1] <= 2 * width and full >= max(5, len(lengths) // 4)
    return width if wrapped else None


def _continues(before: _Paragraph, line: Line, width: int | None) -> bool:
    """Tell whether a line goes on with the paragraph before it; one without words is no part of any."""
    if before.first.cell != line.cell:
        return False
    mark = find_mark(line.text)
    goes_on = _marked_goes_on(before, line, mark, width) if mark else _plain_goes_on(before, line, width)
    return goes_on and before.first.has_words and line.has_words


def _marked_goes_on(before: _Paragraph, line: Line, mark: Mark, width: int | None) -> bool:
    """Tell whether what looks like a mark is the end of a span of years, or a number within a sentence."""
    if not line.gap and _YEAR_TAIL.match(line.text) and before.end.text[-1].isdigit():
        return True
    stray = mark.value > 1 and mark.kind not in BULLETS and _was_full(before, line, width)
    return stray and not before.end.text.endswith((*_ENDED, ";")) and not is_upper(mark.rest)


def _plain_goes_on(before: _Paragraph, line: Line, width: int | None) -> bool:
    end = before.end.text
    if starts_lower(line.text) and not end.endswith(_ENDED):
        return not line.gap or (before.length > _LONG + 1 and not end.endswith(";"))
    if line.gap or _sets_a_time(line, width):
        return False
    if line.text[0] == "/" and end[-1].isdigit():
        return True
    if _is_unfinished(end, width, line.text) and not is_upper(line.text) and line.level is None:
        return True
    if _is_indented(before, line):
        return False
    if is_upper(line.text) and " " in line.text:
        head = find_mark(before.first.text)
        return head is not None and head.kind not in BULLETS and before.is_upper() and line.level is None
    if end.endswith(_ENDED) and is_closing(line.text):
        return False
    full = _was_full(before, line, width, open_ended=end[-1].isalnum() and not _opens_work(line.text))
    return full and not before.is_upper() and line.level is None


def _was_full(before: _Paragraph, line: Line, width: int | None, *, open_ended: bool = False) -> bool:
    """Tell whether the first word of a line had no more room on the line above it.

    Letters are not all as wide as each other: a line that ends in the middle of a sentence may be shorter.
    """
    if width is None or line.gap:
        return False
    slack = width // _SLACK if open_ended else 0
    return len(before.end.raw.rstrip()) + 1 + len(line.text.split()[0]) > width - slack


def _opens_work(text: str) -> bool:
    """Tell whether a line says something to do, as the first one under a heading may."""
    words = lower(text)
    return words.startswith("tuyên truyền") or opens_with_deed(words)


def _is_indented(before: _Paragraph, line: Line) -> bool:
    """Tell whether a line begins a paragraph by standing further in than the lines of the one before."""
    if len(before.parts) < 2 or not before.end.text.endswith(_ENDED):
        return False
    return _indent(line) > _indent(before.end)


def _indent(line: Line) -> int:
    return len(line.raw) - len(line.raw.lstrip())


def _is_unfinished(text: str, width: int | None, after: str) -> bool:
    """Tell whether a line ends with a word, a mark or half a date that needs what comes after it."""
    last = text.rpartition(" ")[2]
    if last in _UNFINISHED or _HALF_SPAN.search(text):
        return True
    if after[0].isdigit() and _HALF_DATE.fullmatch(last):
        return True
    return width is not None and text.endswith(",")


def _sets_a_time(line: Line, width: int | None) -> bool:
    """Tell whether a line heads a stage, or the time before, during or after an event.

    A full line that begins so may as well go on with a sentence.
    """
    if find_stage(line.text) is not None and line.text[:1].isupper():
        return True
    full = width is not None and len(line.raw.strip()) > width * 4 // 5
    return not full and phase_timing(line.text) is not None
