"""Days, months, quarters and years as a text writes them, one by one and before they are understood."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from typing import NamedTuple

from app.domain.numerals import from_roman
from app.reading.language.alternatives import MadeOf
from app.reading.times.counts import parse_number


class Unit(Enum):
    """How long a stretch of time a piece names."""

    DAY = auto()
    MONTH = auto()
    QUARTER = auto()
    HALF = auto()
    YEAR = auto()


class Piece(NamedTuple):
    """A time as written at a place: `number` is the day's month, or the month, quarter or half itself.

    `until` is the last of several days or months written together ("ngày 20 và 21/6", "tháng 3 - 4");
    `part` is the word for a part of a month, quarter or year ("cuối", "trung tuần"). `marked` tells
    that the word "ngày" or a clock time leads a day in.
    """

    start: int
    end: int
    unit: Unit
    number: int
    day: int = 0
    until: int = 0
    year: int | None = None
    part: str = ""
    marked: bool = True
    plain: bool = False


_MONTH_NUMBER = r"(?:\d{1,2}|hai|ba|tư|bốn|sáu|bảy|tám|chín|mười(?:\s+(?:một|hai))?)"
_WEEKDAY = r"(?:\(?(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ\s+nhật)\)?\s*,?\s*)"
_PART_OF_DAY = r"(?:(?:sáng|trưa|chiều|tối|đêm)\s*,?\s*)"
_CLOCK = r"(?:\d{1,2}\s*(?:giờ|[hg](?=[\s\d])|:(?=\d\d))\s*(?:\d{1,2}\s*(?:phút|p|['’′])?)?\s*,?\s*)"
_LEAD = (
    rf"(?P<lead>(?:{_CLOCK}{_PART_OF_DAY}?)?{_PART_OF_DAY}?{_WEEKDAY}?(?:(?:các\s+|những\s+)?ngày\s*)?"
    rf"{_WEEKDAY}?(?:(?:mùng|mồng)\s+)?)"
)
_DAY = (
    r"(?<![\d/])(?<!\d[.,])(?<!tháng )(?<!tuần )(?<!tuần thứ )(?P<d>\d{1,2})"
    r"(?:(?P<s>\s?[/.\-]\s?)(?P<m>\d{1,2})(?:(?P=s)(?P<y>\d{4}|\d\d(?=\D|$)))?"
    rf"|\s*,?\s*(?:[-–]\s*)?tháng\s+(?P<M>{_MONTH_NUMBER})(?:\s*(?:[/\-]|"
    rf",?\s*(?:[-–]\s*)?năm)\s*(?P<Y>\d{{4}}))?)"
    r"(?![\d%]|\s?/\s?\d|\s%)"
)
# What a day can begin with; to look for that first keeps the many optional words from being tried everywhere.
_BEGINS = (
    r"(?:(?=\d)|(?<!\w)(?=sáng|trưa|chiều|tối|đêm|thứ|chủ|các|những|ngày|mùng|mồng)|"
    r"(?=\((?:thứ|chủ)))"
)
_DAYS = re.compile(
    rf"{_BEGINS}{_LEAD}(?:(?<![\d/.,])(?<!tháng )(?P<d1>\d{{1,2}})(?:\s*,\s*\d{{1,2}}(?=\s*(?:,|và)\s))*"
    rf"(?P<joint>\s*(?:[-–—→÷~]|[-=]>)\s*|\s+(?:đến|tới)(?:\s+hết)?\s+|\s*,\s*|\s+(?:và|hoặc)\s+|\s*&\s*)(?:ngày\s+)?)?{_DAY}"
)
_JOIN = r"\s*(?P<joint>-|–|—|→|,|\+|và|đến|tới)\s*"
_YEAR = r"(?:\s*(?:[/\-]|,?\s*(?:của\s+)?năm)\s*(?P<y>\d{4}))?(?![\d/])"
_MONTHS = re.compile(
    r"(?:(?P<part>(?:những\s+ngày\s+|khoảng\s+)?(?:đầu|giữa|cuối)|thượng tuần|trung tuần|hạ tuần|nửa đầu|"
    r"nửa cuối|"
    r"tuần\s+(?:đầu(?: tiên)?|cuối(?: cùng)?|\d|thứ\s+(?:\d|nhất|hai|ba|tư))(?:\s+của)?)\s+)?"
    rf"(?:các\s+)?tháng\s+(?P<n1>{_MONTH_NUMBER})(?!\w)(?:{_JOIN}(?:tháng\s+)?(?P<n2>{_MONTH_NUMBER})(?![\w/]\d?/))?{_YEAR}"
)
_MONTH_OF_YEAR = re.compile(r"(?<![\w/.,])(?<!số )(?<!kỳ )(?P<n1>\d{1,2})\s?/\s?(?P<y>\d{4})(?![\w/])")
_QUARTERS = re.compile(
    r"(?:(?P<part>đầu|giữa|cuối)\s+)?quý\s+(?P<n1>[iv]{1,3}|[1-4])(?!\w)"
    rf"(?:{_JOIN}(?:quý\s+)?(?P<n2>[iv]{{1,3}}|[1-4])(?!\w))?{_YEAR}"
)
_HALVES = re.compile(
    r"(?:(?:0?6|sáu)\s+tháng|nửa)\s+(?P<half>đầu|cuối)(?:\s+của)?\s+năm(?:\s+(?P<y>\d{4}))?(?!\d)"
)
_YEARS = re.compile(r"(?:(?P<part>đầu|giữa|cuối|hết|trong)\s+)năm\s+(?P<y>\d{4})(?![\d/]|\s*[-–]\s*\d)")


@dataclass(frozen=True)
class _Kind:
    """A way to write times: what each of them holds, and of which words what stands before that is made.

    To look first for what a pattern cannot do without, and to try it only there, saves most of the time;
    a text without the `word` needs not even that.
    """

    word: str
    needed: re.Pattern[str]
    pattern: re.Pattern[str]
    read: Callable[[re.Match[str]], Piece | None]
    leading: MadeOf

    def find(self, words: str) -> Iterator[Piece]:
        """Yield the times so written."""
        place = 0
        while there := self.needed.search(words, place):
            match = self.pattern.search(words, self.leading.begin(words, place, there.start()))
            if match is None:
                return
            piece = self.read(match)
            place = piece.end if piece else match.end()
            if piece:
                yield piece


def find_pieces(words: str) -> list[Piece]:
    """Return the times that a text in lower case writes, in its order and none within another."""
    found: list[Piece] = []
    for kind in _KINDS:
        for piece in kind.find(words) if kind.word in words else ():
            if not (found and _overlaps(piece, found)):
                found.append(piece)
    return sorted(found, key=lambda piece: piece.start) if len(found) > 1 else found


def _overlaps(piece: Piece, found: list[Piece]) -> bool:
    return any(known.start < piece.end and piece.start < known.end for known in found)


def _read_days(found: re.Match[str]) -> Piece | None:
    lead, first_day, last_day, sign, digits, named, year_after, year = found.group(
        "lead", "d1", "d", "s", "m", "M", "y", "Y"
    )
    day, first = int(last_day), int(first_day or 0)
    marked = bool(lead.strip())
    start = found.start()
    if first:
        joint = found["joint"].strip()
        listed = joint in (",", "và", "hoặc", "&")
        if (listed and "ngày" not in lead) or first >= day:
            # Two numbers that stand side by side by chance: only the second is a day.
            first, start, marked = 0, found.start("d"), "ngày" in found[0][found.start("joint") - start :]
    return Piece(
        start, found.end(), Unit.DAY, _number(digits or named), first or day, day if first else 0,
        _year(year_after or year), marked=marked or bool(named), plain=bool(sign) and "/" not in sign,
    )  # fmt: skip


def _read_months(found: re.Match[str]) -> Piece | None:
    parts = found.groupdict()
    first, until = _number(parts["n1"]), _number(parts.get("n2"))
    end = found.end()
    if until and (until <= first or until > 12 or (parts["joint"] == "," and not parts["y"])):
        return Piece(found.start(), found.end("n1"), Unit.MONTH, first, part=_part(parts))
    if not 1 <= first <= 12:
        return None
    return Piece(
        found.start(), end, Unit.MONTH, first, 0, until, _year(parts.get("y")), _part(parts),
        "tháng" in found[0],
    )  # fmt: skip


def _read_quarters(found: re.Match[str]) -> Piece | None:
    first, until = (_quarter(found[name]) for name in ("n1", "n2"))
    if not 1 <= first <= 4:
        return None
    until = until if first < until <= 4 else 0
    part = _part(found.groupdict())
    return Piece(found.start(), found.end(), Unit.QUARTER, first, 0, until, _year(found["y"]), part)


def _read_half(found: re.Match[str]) -> Piece | None:
    return Piece(
        found.start(), found.end(), Unit.HALF, 1 if found["half"] == "đầu" else 2, year=_year(found["y"])
    )


def _read_year(found: re.Match[str]) -> Piece | None:
    part = found["part"]
    inner = part in ("hết", "trong")
    start = found.start() if not inner else found.end("part") + 1
    return Piece(start, found.end(), Unit.YEAR, 1, year=_year(found["y"]), part="" if inner else part)


def _part(parts: dict[str, str | None]) -> str:
    words = (parts.get("part") or "").removeprefix("những ngày ").removeprefix("khoảng ")
    return "tuần" if words.startswith("tuần ") else words


def _number(text: str | None) -> int:
    if text and text.isdigit() and text.isascii():
        return int(text)
    return (parse_number(text) or 0) if text else 0


def _quarter(text: str | None) -> int:
    if not text:
        return 0
    return int(text) if text.isdigit() else from_roman(text.upper()) or 0


def _year(text: str | None) -> int | None:
    return None if not text else int(text) if len(text) == 4 else 2000 + int(text)


_KINDS = (
    _Kind(
        "",
        re.compile(r"[0-9](?:\s?[/.\-]\s?[0-9]|\s*,?\s*(?:[-–]\s*)?tháng)"),
        _DAYS,
        _read_days,
        MadeOf(
            "sáng trưa chiều tối đêm thứ hai ba tư năm sáu bảy chủ nhật các những ngày mùng mồng giờ h g "
            "phút p đến tới hết và hoặc"
        ),
    ),
    _Kind("năm", re.compile(r"(?:đầu|cuối)(?:\s+của)?\s+năm"), _HALVES, _read_half, MadeOf("sáu tháng nửa")),
    _Kind(
        "tháng",
        re.compile(rf"tháng\s+{_MONTH_NUMBER}"),
        _MONTHS,
        _read_months,
        MadeOf(
            "những ngày khoảng đầu giữa cuối thượng trung hạ tuần nửa tiên cùng thứ nhất hai ba tư của các"
        ),
    ),
    _Kind("quý", re.compile(r"quý\s+[iv1-4]"), _QUARTERS, _read_quarters, MadeOf("đầu giữa cuối")),
    _Kind("năm", re.compile(r"năm\s+\d"), _YEARS, _read_year, MadeOf("đầu giữa cuối hết trong")),
    _Kind("/", re.compile(r"/(?<![/.]\d/)(?<![/.]\d\d/)\s?\d{4}"), _MONTH_OF_YEAR, _read_months, MadeOf("")),
)
