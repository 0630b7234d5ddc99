"""Lines that are one paragraph broken by hand or by a converter, joined again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from app.reading.folding import is_upper, starts_lower
from app.reading.lines import Line
from app.reading.marks import BULLETS, Mark, find_mark
from app.reading.stages import find_stage, phase_timing

_ENDED = (".", "!", "?", ":", "…")
_YEAR_TAIL = re.compile(r"^[-–—]\s*\d")
# A line that ends with one of these goes on in the next one.
_UNFINISHED = frozenset((
    "ngày", "tháng", "từ", "đến", "trước", "sau", "của", "và", "các", "những", "về", "cho", "tại", "với",
    "theo", "hoặc", "để", "do", "bằng", "trong", "nhằm", "cùng", "là", "có", "không", "được",
))  # fmt: skip
_HALF_DATE = re.compile(r"\d{1,2}[-/.]")
_WIDEST, _LONG = 132, 60


@dataclass
class _Paragraph:
    """Lines joined so far, with what is asked of them kept as they come: a long one is not read again."""

    first: Line
    parts: list[str] = field(default_factory=list)
    last: int = 0
    length: int = 0
    upper: bool = True
    mark: Mark | None = None

    def __post_init__(self) -> None:
        self.mark = find_mark(self.first.text)
        self._take(self.first, self.mark.rest if self.mark else self.first.text)

    def add(self, line: Line) -> None:
        """Join one more line."""
        self._take(line, line.text)

    def _take(self, line: Line, words: str) -> None:
        self.parts.append(line.text)
        self.last = line.last_number
        self.length += len(line.text) + 1
        self.upper = self.upper and is_upper(words)

    @property
    def end(self) -> str:
        """Return the text of the last line."""
        return self.parts[-1]

    def whole(self) -> Line:
        """Return the joined line."""
        return (
            self.first._replace(text=" ".join(self.parts), last=self.last)
            if len(self.parts) > 1
            else self.first
        )


def join_wrapped(lines: Sequence[Line]) -> list[Line]:
    """Join lines that are one paragraph broken by hand or by a converter."""
    width = _wrap_width(lines)
    joined: list[_Paragraph] = []
    tail = 0
    for line in lines:
        if joined and _continues(joined[-1], line, tail, width):
            joined[-1].add(line)
        else:
            joined.append(_Paragraph(line))
        tail = len(line.raw.rstrip())
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


def _continues(before: _Paragraph, line: Line, tail: int, width: int | None) -> bool:
    if before.first.cell != line.cell or not before.first.has_words or not line.has_words:
        return False
    was_full = width is not None and not line.gap and tail + 1 + len(line.text.split()[0]) > width
    mark = find_mark(line.text)
    if mark is not None:
        year_range = bool(_YEAR_TAIL.match(line.text)) and before.end[-1].isdigit()
        stray = was_full and mark.kind not in BULLETS and not before.end.endswith((*_ENDED, ";"))
        return (year_range and not line.gap) or (stray and mark.value > 1 and not is_upper(mark.rest))
    if starts_lower(line.text) and not before.end.endswith(_ENDED):
        return not line.gap or (before.length > _LONG + 1 and not before.end.endswith(";"))
    if line.gap or _sets_a_time(line, width):
        return False
    if _is_unfinished(before.end) and not is_upper(line.text) and line.level is None:
        return True
    if is_upper(line.text) and " " in line.text:
        head = before.mark
        return head is not None and head.kind not in BULLETS and before.upper and line.level is None
    return was_full and not before.upper and line.level is None


def _is_unfinished(text: str) -> bool:
    """Tell whether a line ends with a word or half a date that needs what comes after it."""
    last = text.rpartition(" ")[2]
    return last in _UNFINISHED or bool(_HALF_DATE.fullmatch(last))


def _sets_a_time(line: Line, width: int | None) -> bool:
    """Tell whether a line heads a stage, or the time before, during or after an event.

    A full line that begins so may as well go on with a sentence.
    """
    if find_stage(line.text) is not None and line.text[:1].isupper():
        return True
    full = width is not None and len(line.raw.strip()) > width * 4 // 5
    return not full and phase_timing(line.text) is not None
