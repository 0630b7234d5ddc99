"""The days of a congress in one cell: a true date, one day as text, or a span such as "10-11/6/2025"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.domain.errors import EntryError
from app.domain.text import fold
from app.reading.units.rows import cell_text

_LONGEST = timedelta(days=14)
_EXCEL_START = date(1899, 12, 30)
_SERIALS = range(36_526, 73_051)  # the days of 2000 to 2099 as Excel counts them

_SIGN = r"\s*(?:/|\.|-|,?\s*thang)\s*"
_YEAR_SIGN = r"\s*(?:/|\.|-|,?\s*nam)\s*"
_DAY = r"(?<!\d)\d{1,2}(?!\d)"
_TO = r"\s*(?:-|den|toi|va|,|;|&|\+)\s*(?:het\s+)?(?:ngay\s+)?"
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_LAST = rf"(?P<d2>{_DAY}){_SIGN}(?P<m2>{_DAY})(?:{_YEAR_SIGN}(?P<y2>\d{{4}}|\d{{2}})(?!\d))?"
_SPAN = re.compile(
    rf"(?P<d1>{_DAY})(?:{_SIGN}(?P<m1>{_DAY})(?:{_YEAR_SIGN}(?P<y1>\d{{4}}|\d{{2}})(?!\d))?)?"
    rf"(?:{_TO}{_DAY}(?={_TO}))*{_TO}{_LAST}"
)
_ONE = re.compile(
    rf"(?P<d2>{_DAY})(?P<sign>{_SIGN})(?P<m2>{_DAY})(?:{_YEAR_SIGN}(?P<y2>\d{{4}}|\d{{2}})(?!\d))?"
)
_CLOCK = re.compile(
    r"\d{1,2}\s*(?:h|g|gio)\s*\d{0,2}(?:\s*(?:phut|')|\b)|\d{1,2}:\d{2}(?::\d{2})?|"
    r"\(?\s*\d+(?:[.,]\d+)?\s*ngay(?:\s*lam viec)?\s*\)?(?=\s*(?:$|[;,).-]))|\bbuoi\b"
)
_NOTHING = re.compile(r"(?:[-.…_/\s]*|chua\b.*|khong\b.*|\?+|x|du kien|se bao.*|bao cao sau)")
_MONTH_ONLY = re.compile(r"\b(?:thang|quy|tuan|dau|giua|cuoi)\b|(?<![\d/.-])\d{1,2}[/.-]\d{4}(?!\d)")
_PREPARES = re.compile(r"tru bi")
_CLOSES = re.compile(r"be mac|ket thuc")


@dataclass(frozen=True)
class CellTimes:
    """The days that a cell gives; `last` is the opening itself where the cell gives one day alone."""

    prepares: date | None = None
    first: date | None = None
    last: date | None = None


@dataclass(frozen=True)
class _Found:
    start: int
    end: int
    first: date
    last: date


def read_times(cell: object, year: int | None = None) -> CellTimes:
    """Return the days of a cell; `year` is taken where the cell names none.

    Raises:
        EntryError: the cell gives no whole day, or one that the calendar does not have.
    """
    if (day := _true_day(cell)) is not None:
        return CellTimes(None, day, day)
    written = cell_text(cell)
    text = _CLOCK.sub(" ", re.sub("[–—−‐]", "-", fold(written))).strip()
    if _NOTHING.fullmatch(text):
        return CellTimes()
    found = list(_all_days(text, written, year))
    if not found:
        raise EntryError(_why_not(text, written))
    return _by_label(text, found, written)


def looks_like_times(cell: object) -> bool:
    """Tell whether a cell holds days."""
    try:
        return read_times(cell, 2000).first is not None
    except EntryError:
        return False


def _true_day(cell: object) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float | int) and not isinstance(cell, bool) and int(cell) in _SERIALS:
        return _EXCEL_START + timedelta(days=int(cell))
    return None


def _all_days(text: str, written: str, year: int | None) -> Iterator[_Found]:
    place = 0
    while place < len(text):
        tries = [each for pattern in (_ISO, _ONE, _SPAN) if (each := pattern.search(text, place))]
        if not tries:
            return
        # The one that begins first; of several there, the longest says all of it.
        found = min(tries, key=lambda each: (each.start(), -each.end()))
        yield _days_of(found, written, year)
        place = found.end()


def _days_of(found: re.Match[str], written: str, year: int | None) -> _Found:
    if found.re is _ISO:
        in_year, in_month, on = (int(part) for part in found.groups())
        day = _day(in_year, in_month, on, written)
        return _Found(found.start(), found.end(), day, day)
    parts = found.groupdict()
    last_year = _year(parts["y2"]) or year
    if last_year is None:
        raise EntryError(f"«{written}» thiếu năm; hãy ghi đủ ngày/tháng/năm.")
    last = _day(last_year, int(parts["m2"]), int(parts["d2"]), written)
    if "d1" not in parts:
        return _Found(found.start(), found.end(), last, last)
    month = int(parts["m1"] or parts["m2"])
    before = last_year - 1 if month > last.month else last_year
    first = _day(_year(parts["y1"]) or before, month, int(parts["d1"]), written)
    if last < first:
        raise EntryError(f"«{written}»: ngày sau lại trước ngày đầu; hãy sửa lại ngày.")
    return _Found(found.start(), found.end(), first, last)


def _by_label(text: str, found: list[_Found], written: str) -> CellTimes:
    """Give each day its meaning by the words before it: the preparatory one, or the congress."""
    prepares: date | None = None
    main: list[_Found] = []
    place = 0
    for each in found:
        before = text[place : each.start]
        place = each.end
        if _PREPARES.search(before):
            prepares = each.first
        else:
            main.append(each)
    if len(main) > 2 or (len(main) == 2 and not _CLOSES.search(text)):
        raise EntryError(f"«{written}» có nhiều ngày nên chưa rõ ngày nào; hãy tách ra từng cột.")
    if not main:
        return CellTimes(prepares)
    first, last = main[0].first, main[-1].last
    if last < first:
        raise EntryError(f"«{written}»: ngày bế mạc trước ngày khai mạc; hãy sửa lại ngày.")
    if last - first > _LONGEST:
        raise EntryError(f"«{written}» gồm những ngày cách nhau quá xa; hãy tách ra từng cột.")
    return CellTimes(prepares, first, last)


def _year(text: str | None) -> int | None:
    if not text:
        return None
    return int(text) + (2000 if len(text) == 2 else 0)


def _day(year: int, month: int, day: int, written: str) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise EntryError(f"Không có ngày «{written}» trong lịch; hãy kiểm tra lại ngày và tháng.") from None


def _why_not(text: str, written: str) -> str:
    if _MONTH_ONLY.search(text):
        return f"«{written}» mới nêu tháng, chưa có ngày; hãy ghi đủ ngày/tháng/năm."
    return f"«{written}» không phải là ngày; hãy ghi dạng ngày/tháng/năm, ví dụ 05/02/2026."
