"""The time that a heading gives for all that stands under it, in its own words or in a note."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.dates.due import StatedTime
from app.domain.reading.plan_reading import Section
from app.reading.language.folding import lower
from app.reading.parts.sections import content_of, walk
from app.reading.times.clauses import without_citations
from app.reading.times.deadlines import FoundTime, find_stated
from app.reading.times.spans import find_spans

_NOTES = (
    "thời gian:",
    "thời gian thực hiện:",
    "thời gian tổ chức:",
    "thời gian hoàn thành:",
    "thời hạn:",
    "thời hạn hoàn thành:",
    "tiến độ:",
    "tiến độ thực hiện:",
    "địa điểm:",
)
_HELD = ("thực hiện ", "hoàn thành ", "tổ chức ", "trong ", "xong ")
_DAYS_FROM = "từ ngày"
_FIRST_LETTERS, _LONGEST_NOTE = 4, 40
_BEGINNINGS = frozenset(note[:_FIRST_LETTERS] for note in (*_NOTES, *_HELD, _DAYS_FROM))
_TIME_PART = re.compile(r"thời gian(?!\s+(?:qua|tới))\b")
_WHEN_WORDS = re.compile(
    r"\b(?:từ|đến|tới|hết|ngày|trước|trong|xong|hoàn thành|chậm nhất|muộn nhất|vào|thời gian|thời hạn|"
    r"tiến độ|"
    r"thực hiện|dự kiến|khoảng|là|cuối|đầu|giữa|nay|và|tổ chức)\b|[^\w]+"
)
# "Từ ngày 10/3 đến hết Đại hội" only says when, too; the blanks are taken out before.
_EVENT_WORDS = re.compile(r"đạihội|khaimạc|bếmạc|kếtthúc|diễnra|sau|khi")


def is_time_note(text: str) -> bool:
    """Tell whether a point only says when ("Thời gian: từ … đến …") or where, and is nothing to do."""
    if text[:_FIRST_LETTERS].lower() not in _BEGINNINGS:
        return False
    words = lower(text[:_LONGEST_NOTE])
    if words.startswith(_NOTES) or len(text) >= 80:
        return words.startswith(_NOTES)
    if words.startswith(_DAYS_FROM):
        beside = _beside_times(text)
        return beside is not None and not _EVENT_WORDS.sub("", beside)
    return words.startswith(_HELD) and says_only_when(text)


def says_only_when(text: str) -> bool:
    """Tell whether a text is made of times and the words that lead them in, and of nothing else."""
    return _beside_times(text) == ""


def _beside_times(text: str) -> str | None:
    """Return what a text says beside times and the words that lead them in, None where it tells no time."""
    words = without_citations(text)
    spans = find_spans(words, None)
    for span in reversed(spans):
        words = words[: span.start] + " " + words[span.end :]
    return _WHEN_WORDS.sub("", words) if spans else None


def read_stated(section: Section, heading: str, issued_on: date | None) -> FoundTime:
    """Return the time that a heading gives, or else the first note under it that gives one."""
    found = find_stated(heading, issued_on)
    if found.rule:
        return found
    notes = [content_of(child) for child in section.children if is_time_note(content_of(child))]
    noted = [find_stated(note, issued_on) for note in notes]
    settled = next((each for each in noted if each.rule), None)
    unclear = next((each for each in (found, *noted) if each.why), None)
    return settled or unclear or FoundTime(None, _unread(notes))


@dataclass(frozen=True)
class OverallTime:
    """The time that a part of its own gives for the whole plan, and the line that says so."""

    rule: StatedTime
    line: int


def overall_time(sections: Iterable[Section], issued_on: date | None) -> OverallTime | None:
    """Return the time of a part headed "Thời gian" or "Thời gian, địa điểm", where it gives just one."""
    for section in sections:
        if not _TIME_PART.match(lower(content_of(section))):
            continue
        told = [(each, find_stated(content_of(each), issued_on).rule) for each in walk([section])]
        found = [OverallTime(rule, each.line) for each, rule in told if rule]
        if len({each.rule for each in found}) == 1:
            return found[0]
    return None


def _unread(notes: list[str]) -> str:
    """Say of a note on time that none was found in it: it may hang on an event or be told in words."""
    told = next((note for note in notes if not lower(note).startswith("địa điểm")), "")
    return f"Có ghi «{told}» nhưng chưa tính được ngày; hãy xem lại thời gian của phần này." if told else ""
