"""Due rules in the words of a clause: fixed days, windows, and days counted from a congress."""

import calendar
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from app.domain.due import DueOn, DueRule, DueWithin
from app.reading.citations import citation_spans
from app.reading.congress_names import CongressNames
from app.reading.event_deadlines import find_event_due
from app.reading.folding import lower

_DAY = (
    r"(?:ngày\s+)?(?P<{0}d>\d{{1,2}})\s*(?:[/.\-]\s*|\s+tháng\s+)(?P<{0}m>\d{{1,2}})(?:\s*(?:[/.\-]|"
    r",?\s*năm)\s*(?P<{0}y>\d{{4}}))?(?![\d%])"
)
_SINGLE = r"(?:ngày\s+)?(?P<{0}d>\d{{1,2}})(?![\d/.\-%])"
_MONTH = r"tháng\s+(?P<{0}m>\d{{1,2}})(?:\s*(?:/|-|,?\s*năm)\s*(?P<{0}y>\d{{4}}))?(?![\d/])"
_QUARTER = r"quý\s+(?P<q>[ivIV]{1,3}|[1-4])(?:\s*(?:/|,?\s*năm)\s*(?P<y>\d{4}))"
_TO = r"\s*,?\s*(?:đến(?: hết)?|tới|-|–|—)\s*"
_BY = (
    r"(?:trước|chậm nhất(?: là)?(?: vào| đến| trước)?|muộn nhất(?: là)?(?: vào| đến)?|(?:hoàn thành|xong|"
    r"kết thúc)"
    r"(?: xong)?(?: trước| vào| đến| trong)?|đến hết|trong|hạn cuối|thời hạn|thời gian hoàn thành:?|hết|hạn)"
)
_DONE_IN = (
    r"(?:xong|hoàn thành|trong|vào|thời gian:?|dự kiến|thực hiện|tổ chức|chậm nhất(?: là)?|trước|hết|đến hết)"
)
_RECURRING = re.compile(r"\b(?:hằng|hàng|mỗi) (?:ngày|tuần|tháng|quý|năm)|định kỳ")
_HISTORY = re.compile(
    r"kỷ niệm|ngày thành lập|ngày sinh|năm ngày|lịch sử|truyền thống|ra đời|giải phóng|\d+ năm\b"
)
_CLAUSE_EDGE = re.compile(r"[.;:…](?!\d)")
_LONGEST_WORDS = 120

_WINDOWS = (
    re.compile(rf"từ\s+{_DAY.format('a')}{_TO}{_DAY.format('b')}"),
    re.compile(rf"từ\s+{_SINGLE.format('a')}{_TO}{_DAY.format('b')}"),
    re.compile(rf"từ\s+{_MONTH.format('a')}{_TO}{_MONTH.format('b')}"),
    re.compile(rf"từ\s+(?:tháng\s+)?(?P<am>\d{{1,2}})(?:/(?P<ay>\d{{4}}))?{_TO}{_MONTH.format('b')}"),
    re.compile(rf"(?:thời gian:?|\()\s*{_DAY.format('a')}{_TO}{_DAY.format('b')}"),
)
_DAYS = re.compile(
    rf"\b{_BY}\s+(?:là\s+|vào\s+)?{_DAY.format('a')}|"
    rf"\b(?:vào|tổ chức|diễn ra)\s+(?=ngày){_DAY.format('a').replace('?P<a', '?P<v')}"
)
_MONTHS = re.compile(rf"\b{_DONE_IN}\s+(?:trong\s+|vào\s+)?{_MONTH.format('a')}")
_QUARTERS = re.compile(rf"\b{_DONE_IN}\s+(?:trong\s+|vào\s+)?{_QUARTER}")
_ROMAN_QUARTERS = {"i": 1, "ii": 2, "iii": 3, "iv": 4}


@dataclass(frozen=True)
class DueContext:
    """What a clause is read against: the day of issue, the congresses, and the one its phase is of."""

    names: CongressNames
    issued_on: date | None = None
    congress: str | None = None


@dataclass(frozen=True)
class FoundDue:
    """A due rule with where its words stand, or why one that is there could not be settled."""

    rule: DueRule | None
    why: str = ""


def find_due(text: str, context: DueContext) -> FoundDue:
    """Return the due rule that a clause states, if any; days that cite or recall are none."""
    for reader in (_window, _day, _month, _quarter):
        if (rule := _dated(text, context.issued_on, reader)) is not None:
            return FoundDue(rule)
    event = find_event_due(text, context.names, context.congress)
    if event is None:
        return FoundDue(None)
    start, end, make_rule = event
    clause = clause_at(text, start, end)
    if make_rule is None:
        return FoundDue(None, f"Có thời hạn «{clause}» nhưng chưa rõ tính từ đại hội nào.")
    return FoundDue(make_rule(clause))


def find_window(text: str, issued_on: date | None) -> DueWithin | None:
    """Return the stretch of days that a heading states, such as "từ ngày 01/3 đến ngày 15/4/2025"."""
    for reader in (_window, _month, _quarter):
        rule = _dated(text, issued_on, reader)
        if isinstance(rule, DueWithin):
            return rule
    return None


_Reader = Callable[[str, date | None], tuple[re.Match[str], date, date] | None]


def _dated(text: str, issued_on: date | None, reader: _Reader) -> DueRule | None:
    words = _without_citations(text)
    found = reader(words, issued_on)
    if found is None:
        return None
    match, first, last = found
    start, end = match.span()
    clause = clause_at(text, start, end)
    around = lower(clause)
    if last < first or (issued_on and last < issued_on) or _RECURRING.search(around):
        return None
    if _HISTORY.search(lower(text[max(0, start - 60) : start])) and match.group().startswith(("ngày", "(")):
        return None
    return DueOn(clause, last) if first == last else DueWithin(clause, first, last)


def _without_citations(text: str) -> str:
    """Blank out cited documents, so that their days are not read; places stay as they are."""
    words = lower(text)
    for start, end in citation_spans(text):
        words = f"{words[:start]}{'#' * (end - start)}{words[end:]}"
    return re.sub(
        r"(ngày\s+)(\d{1,2}[/.]\d{1,2}[/.]\d{4})(?=\s+của\s)", lambda found: "#" * len(found.group()), words
    )


def clause_at(text: str, start: int, end: int) -> str:
    """Return the words around a place up to the marks that end a clause, at commas when that is long."""
    begin = max((edge.end() for edge in _CLAUSE_EDGE.finditer(text, 0, start)), default=0)
    after = _CLAUSE_EDGE.search(text, end)
    stop = after.start() if after else len(text)
    if stop - begin > _LONGEST_WORDS:
        comma = text.rfind(",", begin, start)
        begin = comma + 1 if comma >= 0 else begin
        later = text.find(",", end, stop)
        stop = later if later >= 0 else stop
    if stop - begin > _LONGEST_WORDS * 2:
        begin, stop = start, end
    return text[begin:stop].strip(" ,")


def _window(words: str, issued_on: date | None) -> tuple[re.Match[str], date, date] | None:
    for pattern in _WINDOWS:
        for found in pattern.finditer(words):
            parts = found.groupdict()
            month = int(parts["bm"])
            year = _year(parts.get("by"), month, issued_on)
            if year is None:
                continue
            first_month = int(parts.get("am") or month)
            first_year = int(parts.get("ay") or (year if first_month <= month else year - 1))
            last = _make(year, month, int(parts["bd"]) if parts.get("bd") else None, last=True)
            first = _make(first_year, first_month, int(parts["ad"]) if parts.get("ad") else None)
            if first and last:
                return found, first, last
    return None


def _day(words: str, issued_on: date | None) -> tuple[re.Match[str], date, date] | None:
    for found in _DAYS.finditer(words):
        parts = {name[1:]: value for name, value in found.groupdict().items() if value}
        year = _year(parts.get("y"), int(parts["m"]), issued_on)
        day = _make(year, int(parts["m"]), int(parts["d"])) if year else None
        if day and (issued_on is None or day >= issued_on):
            return found, day, day
    return None


def _month(words: str, issued_on: date | None) -> tuple[re.Match[str], date, date] | None:
    for found in _MONTHS.finditer(words):
        month = int(found["am"])
        year = _year(found["ay"], month, issued_on)
        first = _make(year, month, None) if year else None
        if year and first and (last := _make(year, month, None, last=True)):
            return found, first, last
    return None


def _quarter(words: str, _issued_on: date | None) -> tuple[re.Match[str], date, date] | None:
    for found in _QUARTERS.finditer(words):
        quarter = int(found["q"]) if found["q"].isdigit() else _ROMAN_QUARTERS.get(found["q"], 0)
        first, last = (
            _make(int(found["y"]), quarter * 3 - 2, 1),
            _make(int(found["y"]), quarter * 3, None, last=True),
        )
        if first and last:
            return found, first, last
    return None


def _year(written: str | None, month: int, issued_on: date | None) -> int | None:
    """Return the year, or for a date without one the first such month from the day of issue on."""
    if written:
        return int(written)
    if issued_on is None:
        return None
    return issued_on.year if month >= issued_on.month else issued_on.year + 1


def _make(year: int, month: int, day: int | None, *, last: bool = False) -> date | None:
    """Return a day of the calendar, the first or last of the month where none is given."""
    if not (1 <= month <= 12 and 1900 <= year <= 2200):
        return None
    length = calendar.monthrange(year, month)[1]
    number = day if day is not None else (length if last else 1)
    return date(year, month, number) if 1 <= number <= length else None
