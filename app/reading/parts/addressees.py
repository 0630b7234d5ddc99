"""Whom a letter is addressed to: the lines from "Kính gửi" to the first paragraph of the letter itself."""

from collections.abc import Sequence

from app.reading.files.lines import Line
from app.reading.language.folding import lower, starts_lower
from app.reading.language.marks import BULLETS, find_mark

_TO = ("kính gửi", "kính mời")
_OPENING = (
    "căn cứ", "thực hiện", "thi hành", "triển khai", "tiếp tục", "nhằm", "để ", "theo ", "trên cơ sở",
    "vừa qua", "ngày ", "năm ", "trong ", "hướng tới", "thiết thực", "nhân dịp", "phát huy",
)  # fmt: skip
_LONGEST = 200


def addressee_lines(lines: Sequence[Line]) -> frozenset[int]:
    """Return the numbers of the lines that say whom the document is for; none when it is addressed to nobody.

    Only what stands before the first numbered heading counts.
    """
    start = next((at for at, line in enumerate(lines) if _is_numbered(line) or _opens(line)), None)
    if start is None or not _opens(lines[start]):
        return frozenset()
    end = start + 1
    while end < len(lines) and _is_addressee(lines[end], lines[end - 1], alone=end == start + 1):
        end += 1
    return frozenset(line.number for line in lines[start:end])


def _opens(line: Line) -> bool:
    return lower(line.text).startswith(_TO)


def _is_numbered(line: Line) -> bool:
    mark = find_mark(line.text)
    return mark is not None and mark.kind not in BULLETS


def _is_addressee(line: Line, before: Line, *, alone: bool) -> bool:
    mark = find_mark(line.text)
    if mark is not None:
        return mark.kind in BULLETS and len(line.text) <= _LONGEST
    if len(line.text) > _LONGEST or lower(line.text).startswith(_OPENING) or line.text.endswith(":"):
        return False
    if starts_lower(line.text) and not line.gap:
        return True
    return before.text.endswith((",", ";", "-")) or (alone and before.text.endswith(":"))
