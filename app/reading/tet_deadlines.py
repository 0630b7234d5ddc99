"""Deadlines before Tết Nguyên đán, which falls on another day each year."""

import re
from datetime import date, timedelta

from app.domain.due import DueOn
from app.reading.counts import COUNT, counted_days
from app.reading.lunar_year import lunar_new_year, next_lunar_new_year
from app.reading.time_roles import Candidate

_STEMS = ("giáp", "ất", "bính", "đinh", "mậu", "kỷ", "canh", "tân", "nhâm", "quý")
_BRANCHES = ("tý", "sửu", "dần", "mão", "thìn", "tỵ", "ngọ", "mùi", "thân", "dậu", "tuất", "hợi")
_OTHER_TET = r"(?!\s+(?:dương|trung thu|độc lập|thiếu nhi|đoan|hàn thực|khmer|chôl|đoàn|trồng|quân dân))"
_LAST = rf"(?P<tet>tết(?!\w){_OTHER_TET}(?:\s+(?:nguyên\s+đán|cổ\s+truyền|âm\s+lịch))?)"
_YEAR = (
    rf"(?:\s+(?:năm\s+)?(?P<stem>{'|'.join(_STEMS)})\s+(?P<branch>{'|'.join(_BRANCHES)}|tí|tị))?"
    r"(?:\s*[-–,(]?\s*(?:năm\s+)?(?P<y>(?:19|20)\d{2})(?!\d)\)?)?"
)
_BEFORE = r"\btrước\s+(?:(?:dịp|ngày|khi|kỳ|nghỉ|thềm|đón|lễ)\s+)*"
_DUE = re.compile(
    rf"(?:{COUNT}\s*)?{_BEFORE}{_LAST}{_YEAR}"
    rf"(?:\s+(?:ít nhất\s+|chậm nhất\s+|khoảng\s+)?{COUNT.replace('?P<low>', '?P<low2>').replace('?P<n>', '?P<n2>').replace('?P<unit>', '?P<unit2>').replace('?P<working>', '?P<working2>')})?"
)


def find_tet_dues(words: str, issued_on: date | None) -> list[Candidate]:
    """Return what a text in lower case wants done before Tết Nguyên đán: the day before it is the last.

    Other feasts that go by "Tết" are left out.
    """
    return [_due(found, issued_on) for found in _DUE.finditer(words)]


def _due(found: re.Match[str], issued_on: date | None) -> Candidate:
    day = _first_day(found, issued_on)
    days, why = _days_before(found)
    if day is None or days is None:
        return Candidate(found.start(), found.end(), 0, None, why or "không rõ Tết của năm nào")
    last = day - timedelta(days=days)
    if issued_on and last < issued_on:
        return Candidate(found.start(), found.end(), 0, None, "ngày này đã qua khi ban hành văn bản")
    return Candidate(found.start(), found.end(), 0, DueOn("", last))


def _days_before(found: re.Match[str]) -> tuple[int | None, str]:
    if found["n"]:
        return counted_days(found)
    if found["n2"]:
        return counted_days(re.compile(COUNT).search(found[0], found.start("n2") - found.start()) or found)
    return 1, ""


def _first_day(found: re.Match[str], issued_on: date | None) -> date | None:
    if found["y"]:
        return lunar_new_year(int(found["y"]))
    if found["stem"] and issued_on:
        branch = {"tí": "tý", "tị": "tỵ"}.get(found["branch"], found["branch"])
        years = range(issued_on.year, issued_on.year + 60)
        signs = (_STEMS.index(found["stem"]), _BRANCHES.index(branch))
        return next((lunar_new_year(y) for y in years if ((y - 4) % 10, (y - 4) % 12) == signs), None)
    return next_lunar_new_year(issued_on) if issued_on else None
