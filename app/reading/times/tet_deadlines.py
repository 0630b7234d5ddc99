"""Deadlines before Tết Nguyên đán, which falls on another day each year."""

import re
from datetime import date, timedelta

from app.domain.dates.due import DueOn
from app.reading.times.counts import count_beside, counted_days
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


def find_tet_dues(words: str, issued_on: date | None) -> list[Candidate]:
    """Return what a text in lower case wants done before Tết Nguyên đán: the day before it is the last.

    Other feasts that go by "Tết" are left out.
    """
    if "tết" not in words:
        return []
    return [_due(words, found, issued_on) for found in _DUE.finditer(words)]


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
