"""Deadlines that come back: "trước ngày 20 hằng tháng", "thứ Sáu hằng tuần", "mỗi quý một lần"."""

import re
from typing import NamedTuple

from app.domain.dates.due import DueEvery, Period
from app.reading.language.alternatives import Gated

_UNITS = {"tuần": Period.WEEK, "tháng": Period.MONTH, "quý": Period.QUARTER, "năm": Period.YEAR}
_WEEKDAYS = {
    "hai": 1, "2": 1, "ba": 2, "3": 2, "tư": 3, "4": 3, "năm": 4, "5": 4, "sáu": 5, "6": 5, "bảy": 6, "7": 6,
}  # fmt: skip
_EACH = r"(?:hằng|hàng|mỗi|từng)"
_SAID_OF = r"(?:của\s+)?(?:(?:mỗi|hằng|hàng|từng)\s+)?quý"
_EVERY = rf"(?:\b{_EACH}\s+(?:ngày|tuần|tháng|quý|năm|kỳ)\b|định kỳ)"
_PERIOD = re.compile(
    rf"\b(?:{_EACH}|định kỳ|các|,|và)\s+(?P<unit>tuần|tháng|quý|năm)\b"
    r"(?!(?<!mỗi tuần)(?<!mỗi tháng)(?<!mỗi quý)\s*\d|\s+(?:sau|tới|nay)\b)"
)
_DAY_OF = (
    r"(?:\bngày\s+\d{1,2}(?!\d|\s*[/.\-]\s*\d|\s+tháng\s+\d)|"
    r"\bthứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])\b|\bchủ nhật\b|"
    r"\b(?:đầu|cuối)\s+(?:mỗi |hằng |hàng |từng )?(?:tuần|tháng|quý|năm)\b(?!\s+\d))"
)
_DATE = r"(?:\d{1,2}\s*/\s*\d{1,2}(?!\s*/\s*\d))"
_SOME = (
    r"(?:một|hai|ba|bốn|\d{1,2}|ít nhất|tối thiểu|không dưới)\s+(?!(?:triệu|tỷ|nghìn|ngàn|đồng|ngày|giờ)\b)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"{_DAY_OF}[^.;:]{{0,30}}?(?:{_EVERY}|\bcủa\s+(?:tháng|quý|kỳ)\b|\b(?:tháng|quý|kỳ)\s+(?:sau|"
        rf"kế tiếp|tiếp theo)\b)",
        rf"{_EVERY}[^.;:]{{0,80}}?\b(?:trước|vào|chậm nhất|muộn nhất|từ|đến)\b[^.;:]{{0,40}}?(?:{_DAY_OF}|"
        rf"{_DATE})(?:\s+(?:của\s+)?tháng\s+(?:đầu|cuối|thứ \w+)\s+(?:của\s+)?(?:mỗi\s+)?quý)?",
        rf"{_DATE}\s+{_EVERY}",
        rf"{_EVERY}\s*[(,]\s*(?:(?:sáng|chiều|tối)\s+)?{_DAY_OF}",
        rf"\b(?:trước|chậm nhất|muộn nhất)\s+\d{{1,2}}\s+{_EACH}\s+tháng\b",
        rf"\b(?:trước|chậm nhất)\s+\d{{1,2}}\s*(?:giờ|h\d?)[^.;:,]{{0,20}}?{_EVERY}",
        rf"\bngày\s+\d{{1,2}}\s+(?:của\s+)?tháng\s+(?:đầu|cuối)\s+{_SAID_OF}",
        rf"\bcuối\s+{_EACH}\s+(?:tuần|tháng|quý|năm)\b",
    )
)
# Without a day only words that can mean nothing but a rhythm count: "hằng tuần" may as well name a meeting.
_RHYTHMS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"^\W*(?:định kỳ\s+)?{_EACH}\s+(?:tuần|tháng|quý|năm)\b(?!\s*\d)",
        rf"\b(?:định kỳ\s+)?(?:mỗi|hằng|hàng)\s+(?:tuần|tháng|quý|năm)\s+{_SOME}[^\s.;:,]+",
        rf"\bđịnh kỳ\s+(?:{_EACH}\s+)?(?:tuần|tháng|quý|năm)\b(?!\s*\d)",
        r"\b(?:duy trì|cập nhật|đăng tải|phát sóng|báo cáo|giao ban|tổng hợp)\b[^.;:]{0,60}?"
        r"\b(?:hằng|hàng)\s+(?:tuần|tháng|quý|năm)\W*$",
        r"\b(?:một|1|01)\s+(?:lần|kỳ|số|buổi)\s*(?:/|một|mỗi|trong)\s*(?:1 |01 |một )?"
        r"(?:tuần|tháng|quý|năm)\b(?!\s+\d)",
    )
)
_OTHER_RHYTHM = re.compile(
    r"\b(?:0?[2-9]|1\d|hai|ba|bốn|sáu)\s+(?:tuần|tháng|quý|năm)\s*(?:(?:/\s*)?(?:một|01|1)\s+|/\s*)lần\b|"
    r"\bđịnh kỳ\s+(?:0?[2-9]|hai|ba|sáu)\s+(?:tuần|tháng|quý|năm)\b"
)
# Each begins with letters or a sign that are soon found, and so looks behind for where its word begins.
_COMES_BACK = (
    Gated(_EVERY, "hằng", "hàng", "mỗi", "từng", "định kỳ"),
    re.compile(r"tháng(?<!\wtháng)(?:\s+(?:sau|kế|tiếp)| (?:đầu|cuối))"),
    re.compile(r"quý(?<!\wquý)\s+(?:sau|kế|tiếp)"),
    re.compile(r"kỳ(?<!\wkỳ)\s+(?:sau|kế|tiếp)"),
    re.compile(r"của(?<!\wcủa)\s+(?:tháng|quý|kỳ)\b"),
    re.compile(r"/\s*(?:tuần|tháng|quý)"),
    re.compile(r" lần(?:(?<=một lần)|(?<=1 lần))"),
)
_NUMBER = re.compile(
    r"\b(?:ngày|trước|chậm nhất|muộn nhất)\s+(\d{1,2})(?!\d|\s*[/.\-]\s*\d|\s*(?:giờ|h(?![^\W\d])|ngày|phút))"
)
_WEEKDAY = re.compile(r"\b(?:thứ\s+(hai|ba|tư|năm|sáu|bảy|[2-7])|(chủ nhật))\b")
_OF_QUARTER = re.compile(rf"\btháng\s+(đầu|cuối|thứ \w+)\s+{_SAID_OF}")
_END_OF = re.compile(rf"\bcuối\s+(?:{_EACH}\s+)?(tuần|tháng|quý|năm)\b")
# "ngày 10, 20, 30 hằng tháng" has more days than a rule can hold.
_SEVERAL_DAYS = re.compile(
    r"\bngày\s+\d{1,2}\s*(?:,\s*(?:và\s+)?|và\s+|&\s*)(?:ngày\s+)?\d{1,2}(?![\d/.\-]|\s*(?:giờ|h\b|tháng\s+\d))"
)
_OTHER_DAYS = "thời hạn này lặp lại không theo từng tuần, tháng, quý hay năm"
_NOT_TOLD = "thời hạn này lặp lại nhiều kỳ mà chưa rõ ngày của mỗi kỳ"
_SEVERAL = "thời hạn này lặp lại theo nhiều kỳ khác nhau"


class Recurrence(NamedTuple):
    """Where a text sets a deadline that comes back, and its rule without words; or why there is none.

    `several` tells that it names more days of each period than the one of the rule.
    """

    start: int
    end: int
    rule: DueEvery | None
    why: str = ""
    several: bool = False


def find_recurring(words: str) -> Recurrence | None:
    """Return the deadline that comes back which a text in lower case sets, or None.

    What no rule can hold (two weeks, the first month of a quarter, a date in each year) has none, with
    the reason.
    """
    for sign in _COMES_BACK:
        if sign.search(words):
            break
    else:
        return None
    if other := _OTHER_RHYTHM.search(words):
        return Recurrence(other.start(), other.end(), None, _OTHER_DAYS)
    places = [found.span() for pattern in _PATTERNS for found in pattern.finditer(words)]
    if places:
        start, end = min(start for start, _ in places), max(end for _, end in places)
        return _dated(words, start, end)
    rhythm = next((found for pattern in _RHYTHMS if (found := pattern.search(words))), None)
    if rhythm is None:
        return None
    unit = _unit(rhythm.group())
    return Recurrence(
        rhythm.start(), rhythm.end(), DueEvery("", unit) if unit else None, "" if unit else _NOT_TOLD
    )


def _dated(words: str, start: int, end: int) -> Recurrence:
    """Return the rule of a stretch of words that says which day of a period is meant."""
    clause = words[_clause_start(words, start) : _clause_end(words, end)]
    said = words[start:end]
    units = {_UNITS[found["unit"]] for found in _PERIOD.finditer(clause)}
    quarter = _OF_QUARTER.search(clause)
    if quarter:
        units = {Period.QUARTER}
    if re.search(r"\btháng\s+(?:sau|kế tiếp|tiếp theo)|\bcủa tháng\b", clause) and not units:
        units = {Period.MONTH}
    if len(units) > 1:
        return Recurrence(start, end, None, _SEVERAL)
    unit = next(iter(units), None)
    day = _day(said, unit) if unit else None
    told = day is not None and not (unit is Period.QUARTER and quarter and quarter[1] != "cuối")
    if unit is None or not told:
        return Recurrence(start, end, None, _NOT_TOLD)
    several = unit is Period.MONTH and _SEVERAL_DAYS.search(said) is not None
    return Recurrence(start, end, DueEvery("", unit, day), several=several)


def _day(said: str, unit: Period) -> int | None:
    """Return the day of a period that words name: of a week by its name, of a month by its number."""
    number, weekday, last = _NUMBER.search(said), _WEEKDAY.search(said), _END_OF.search(said)
    if unit is Period.WEEK:
        if weekday is None or len(set(_WEEKDAY.findall(said))) > 1:
            return None
        return 7 if weekday[2] else _WEEKDAYS[weekday[1]]
    of_quarter = unit is Period.QUARTER and bool(_OF_QUARTER.search(said))
    if number and (unit is Period.MONTH or of_quarter):
        day = int(number[1])
        return day if 1 <= day <= 31 else None
    if last and _UNITS[last[1]] is unit and unit in (Period.MONTH, Period.QUARTER):
        return 31
    return None


def _unit(said: str) -> Period | None:
    found = re.search(r"\b(tuần|tháng|quý|năm)\b", said)
    return _UNITS[found[1]] if found else None


def _clause_start(words: str, place: int) -> int:
    return max(words.rfind(mark, 0, place) for mark in ".;:") + 1


def _clause_end(words: str, place: int) -> int:
    ends = [at for mark in ".;:" if (at := words.find(mark, place)) >= 0]
    return min(ends, default=len(words))
