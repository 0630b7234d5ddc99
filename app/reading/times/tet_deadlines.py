"""Deadlines before Tết Nguyên đán, which falls on another day each year, and on the days that it begins."""

import re
from datetime import date, timedelta

from app.domain.dates.due import DueOn
from app.reading.times.counts import count_beside, counted_days, parse_number
from app.reading.times.lunar_year import lunar_new_year, next_lunar_new_year
from app.reading.times.roles import Candidate

_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_OTHER_TET = r"(?!\s+(?:dương|trung thu|độc lập|thiếu nhi|đoan|hàn thực|khmer|chôl|đoàn|trồng|quân dân))"
_LAST = rf"(?P<tet>tết(?!\w){_OTHER_TET}(?:\s+(?:nguyên\s+đán|cổ\s+truyền|âm\s+lịch))?)"
_YEAR = (
    rf"(?:\s+(?:năm\s+)?(?P<stem>{'|'.join(_STEMS)})\s+(?P<branch>{'|'.join(_BRANCHES)}|tí|tị))?"
    r"(?:\s*[-–,(]?\s*(?:năm\s+)?(?P<y>(?:19|20)\d{2})(?!\d)\)?)?"
)
_BEFORE = r"\btrước\s+(?:(?:dịp|ngày|khi|kỳ|nghỉ|thềm|đón|lễ)\s+)*"
_DUE = re.compile(rf"{_BEFORE}{_LAST}{_YEAR}")
# "Mùng 2 Tết", "mùng 6 tháng Giêng", "rằm tháng Giêng": days counted from the first of the lunar year.
_MONTH = r"tháng\s+giêng"
_NAMED = re.compile(rf"(?:(?:mùng|mồng)\s+(?P<n>\w{{1,4}})\s+(?:{_MONTH}|{_LAST})|rằm\s+{_MONTH}){_YEAR}")
_FULL_MOON = 15


def find_tet_dues(words: str, issued_on: date | None) -> list[Candidate]:
    """Return what a text in lower case wants done before Tết Nguyên đán: the day before it is the last.

    The first days of the lunar year that it names are days to be done on.

    Other feasts that go by "Tết" are left out.
    """
    found: list[Candidate] = []
    if "tết" in words:
        found.extend(_due(words, each, issued_on) for each in _DUE.finditer(words))
    if "ùng " in words or "ồng " in words or "rằm" in words:
        found.extend(filter(None, (_named_day(each, issued_on) for each in _NAMED.finditer(words))))
    return found


def _named_day(found: re.Match[str], issued_on: date | None) -> Candidate | None:
    """Return a day of the first lunar month that a text names, or None where it names none."""
    number = parse_number(found["n"]) if found["n"] else _FULL_MOON
    if number is None or number > _FULL_MOON:
        return None
    after = timedelta(days=number - 1)
    first = _first_day(found, issued_on - after if issued_on else None)
    if first is None:
        return Candidate(found.start(), found.end(), 1, None, "không rõ Tết của năm nào")
    if issued_on and first + after < issued_on:
        return None
    return Candidate(found.start(), found.end(), 1, DueOn("", first + after))


def _due(words: str, found: re.Match[str], issued_on: date | None) -> Candidate:
    start, end, days, why = found.start(), found.end(), 1, ""
    count = count_beside(words, start, end)
    if count is not None:
        start, end = min(start, count.start()), max(end, count.end())
        counted, why = counted_days(count)
        days = counted or 0
    day = _first_day(found, issued_on)
    if day is None or not days:
        return Candidate(start, end, 0, None, why or "không rõ Tết của năm nào")
    last = day - timedelta(days=days)
    if issued_on and last < issued_on:
        return Candidate(start, end, 0, None, "ngày này đã qua khi ban hành văn bản")
    return Candidate(start, end, 0, DueOn("", last))


def _first_day(found: re.Match[str], issued_on: date | None) -> date | None:
    if found["y"]:
        return lunar_new_year(int(found["y"]))
    if found["stem"] and issued_on:
        branch = {"tí": "tý", "tị": "tỵ"}.get(found["branch"], found["branch"])
        years = range(issued_on.year, issued_on.year + 60)
        signs = (_STEMS.index(found["stem"]), _BRANCHES.index(branch))
        return next((lunar_new_year(y) for y in years if ((y - 4) % 10, (y - 4) % 12) == signs), None)
    return next_lunar_new_year(issued_on) if issued_on else None
