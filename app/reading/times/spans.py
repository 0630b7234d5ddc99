"""Stretches of days in a text: written times joined to ranges and set into the calendar."""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import NamedTuple

from app.reading.times.pieces import Piece, Unit, find_pieces

NO_SUCH_DAY = "lịch không có ngày này"
NO_YEAR = "không rõ năm"
NO_EXACT_DAY = "không nêu ngày cụ thể"
_TO = re.compile(
    r"\s*\)?\s*(?:\([^)]{0,30}\)\s*)?,?\s*(?:(?:cho\s+)?(?:đến|tới)(?:\s+(?:hết|trước|khoảng))?|[-–—→÷~]|"
    r"[-=]>)\s*(?:hết\s+)?(?:(?:hết )?ngày (?:bầu cử|khai mạc|bế mạc|đại hội|tổng kết|hội|lễ)\s*[(,]?\s*)?"
    r"(?:(?:(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\s*)?\(\s*(?:ngày\s+)?)?"
)
_AND = re.compile(r"\s*(?:,|và|&|,\s*và)\s*")
# "trước ngày 15/6 và 15/9/2025": each day is a deadline of its own.
_EACH = re.compile(r"(?:trước|(?:chậm|muộn) nhất)(?:\s+(?:là|vào))?\s*$")
_VAGUE = ("đầu", "giữa", "tuần")
_TENS = {
    "thượng tuần": (1, 10),
    "trung tuần": (11, 20),
    "hạ tuần": (21, 31),
    "nửa đầu": (1, 15),
    "nửa cuối": (16, 31),
}
_MONTHS_IN = {Unit.MONTH: 1, Unit.QUARTER: 3, Unit.HALF: 6, Unit.YEAR: 12}
_YEARS = range(1900, 2201)
_KEPT = 1024
_Days = tuple[date, date]


class Span(NamedTuple):
    """A written time at a place in the text, with its first and last day.

    `last` is None when the days cannot be told, and `fault` says why; `first` alone is None when only
    the end is exact. `ranged` tells that the text itself names both ends.
    """

    start: int
    end: int
    unit: Unit
    first: date | None
    last: date | None
    fault: str = ""
    ranged: bool = False
    marked: bool = True
    has_year: bool = True
    plain: bool = False
    part: str = ""


def find_spans(words: str, issued_on: date | None) -> list[Span]:
    """Return the stretches of time that a text in lower case names, in its order."""
    spans: list[Span] = []
    pieces = find_pieces(words)
    place = 0
    while place < len(pieces):
        last = _last_joined(words, pieces, place)
        one = pieces[place]
        spans.append(_single(one, issued_on) if last == place else _range(one, pieces[last], issued_on))
        place = last + 1
    return spans


def _last_joined(words: str, pieces: list[Piece], first: int) -> int:
    """Return the place of the piece that ends the range or the list of days which a piece begins."""
    if first + 1 < len(pieces) and _TO.fullmatch(words[pieces[first].end : pieces[first + 1].start]):
        return first + 1
    last = first
    if _EACH.search(words, max(0, pieces[first].start - 20), pieces[first].start):
        return last
    while pieces[first].marked and last + 1 < len(pieces) and _listed(words, pieces[last], pieces[last + 1]):
        last += 1
    return last


def _listed(words: str, piece: Piece, after: Piece) -> bool:
    alike = piece.unit is after.unit and (piece.unit is not Unit.DAY or piece.year is None)
    return alike and bool(_AND.fullmatch(words[piece.end : after.start]))


def _single(piece: Piece, issued_on: date | None) -> Span:
    year = piece.year or _year_to_come(piece, issued_on)
    days = _days(piece, year) if year else None
    fault = ""
    if days is None:
        fault = NO_SUCH_DAY if year or not _possible(piece) else NO_YEAR
    elif piece.part in _VAGUE:
        fault = NO_EXACT_DAY
    first, last = days if days and not fault else (None, None)
    ranged = bool(piece.until) or piece.part in _TENS
    if piece.part == "cuối":
        first = None
    return Span(
        piece.start, piece.end, piece.unit, first, last, fault, ranged, piece.marked,
        piece.year is not None, piece.plain, piece.part,
    )  # fmt: skip


def _range(piece: Piece, after: Piece, issued_on: date | None) -> Span:
    last_year = after.year or _year_of_end(piece, after, issued_on)
    ends = _days(after, last_year) if last_year else None
    starts = _days(piece, piece.year or last_year) if last_year else None
    if ends and starts and piece.year is None and starts[0] > ends[1]:
        starts = _days(piece, ends[1].year - 1)
    fault = ""
    if ends is None or starts is None:
        fault = NO_SUCH_DAY if last_year or not (_possible(piece) and _possible(after)) else NO_YEAR
    elif after.part in _VAGUE:
        fault = NO_EXACT_DAY
    elif starts[0] > ends[1]:
        fault = "ngày cuối đứng trước ngày đầu"
    first, last = (starts[0], ends[1]) if starts and ends and not fault else (None, None)
    if piece.part in ("giữa", "cuối"):
        first = None
    return Span(
        piece.start, after.end, piece.unit, first, last, fault, True, piece.marked or after.marked,
        (piece.year or after.year) is not None, piece.plain, piece.part,
    )  # fmt: skip


def _year_of_end(piece: Piece, after: Piece, issued_on: date | None) -> int | None:
    """Return the year of a range's end that states none: that of its start, or the first to come."""
    if piece.year is None:
        return _year_to_come(after, issued_on)
    starts, ends = _days(piece, piece.year), _days(after, piece.year)
    return piece.year + 1 if starts and ends and ends[1] < starts[0] else piece.year


def _year_to_come(piece: Piece, issued_on: date | None) -> int | None:
    """Return the first year in which a time without one ends on or after the day of issue."""
    if issued_on is None or not _possible(piece):
        return None
    years = range(issued_on.year, issued_on.year + 9)
    return next((y for y in years if (days := _days(piece, y)) and days[1] >= issued_on), None)


def _possible(piece: Piece) -> bool:
    """Tell whether any year has such a time."""
    return _days(piece, 2024) is not None


def _days(piece: Piece, year: int) -> _Days | None:
    if year not in _YEARS:
        return None
    if piece.unit is Unit.DAY:
        first = _day(year, piece.number, piece.day)
        last = _day(year, piece.number, piece.until) if piece.until else first
        return (first, last) if first and last else None
    size = _MONTHS_IN[piece.unit]
    opens, closes = (piece.number - 1) * size + 1, (piece.until or piece.number) * size
    if not 1 <= opens <= closes <= 12:
        return None
    first, end = date(year, opens, 1), _month_end(year, closes)
    if piece.part in _TENS:
        begins, stops = _TENS[piece.part]
        return date(year, opens, begins), min(date(year, opens, min(stops, end.day)), end)
    return first, end


@lru_cache(maxsize=_KEPT)
def _day(year: int, month: int, day: int) -> date | None:
    """Return a day, or None where there is none; a plan names the same days again and again."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _month_end(year: int, month: int) -> date:
    return date(year, month, calendar.monthrange(year, month)[1])


def day_before(day: date | None) -> date | None:
    """Return the day before, or None before the first day of the calendar."""
    return None if day is None or day == date.min else day - timedelta(days=1)
