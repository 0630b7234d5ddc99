"""The columns of a list of congress dates, by the many headings that offices give them."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from app.domain.text import fold
from app.reading.units.columns import UnitColumn, column_of
from app.reading.units.congress_times import looks_like_times
from app.reading.units.rows import Cells, cell_text

HEADING_ROWS = 25


class DateColumn(StrEnum):
    """What a column of a list of congress dates holds; SPAN gives opening and closing in one cell."""

    INDEX = "index"
    CODE = "code"
    NAME = "name"
    PREPARES = "prepares"
    OPENS = "opens"
    CLOSES = "closes"
    SPAN = "span"
    VENUE = "venue"
    STATE = "state"
    OTHER = "other"


_TIMES = (DateColumn.PREPARES, DateColumn.OPENS, DateColumn.CLOSES, DateColumn.SPAN)
# Folded headings without signs; the first that a heading holds decides, in this order.
_HEADINGS: tuple[tuple[DateColumn, re.Pattern[str]], ...] = (
    (DateColumn.OTHER, re.compile(r"ghi chu|gio\b|so luong|so dai bieu|han chot|lien he|dien thoai|so ngay")),
    (DateColumn.VENUE, re.compile(r"dia diem|noi to chuc|hoi truong|noi hop")),
    (DateColumn.STATE, re.compile(r"trang thai|tinh trang|tinh hinh")),
    (DateColumn.PREPARES, re.compile(r"tru bi")),
    (DateColumn.CLOSES, re.compile(r"be mac|ket thuc|^(?:den|toi)(?: ngay)?$|den ngay$")),
    (DateColumn.OPENS, re.compile(r"khai mac|bat dau|^tu(?: ngay)?$|tu ngay$")),
    (DateColumn.SPAN, re.compile(
        r"chinh thuc|(?:ngay|thoi gian|thoi diem|lich|du kien)\b.*\b(?:dai hoi|to chuc|tien hanh|dien ra)"
        r"|^(?:dai hoi|ngay|thoi gian|thoi diem|ngay thang|du kien|thoi gian du kien|ngay du kien"
        r"|du kien thoi gian)(?: nam 20\d\d)?$"
    )),
)  # fmt: skip
_UNITS = {
    UnitColumn.NAME: DateColumn.NAME,
    UnitColumn.CODE: DateColumn.CODE,
    UnitColumn.INDEX: DateColumn.INDEX,
}
_GENERIC = re.compile(r"(?:ngay|thoi gian|ngay thang|ngay thang nam|thoi diem)(?: nam 20\d\d)?")
_SHORT = re.compile(r"\bdh\b")
_NO_CONGRESS = re.compile(r"thanh lap|ban hanh|quyet dinh|bao cao|gui|nop|ky\b|duyet")
_COUNTED = re.compile(r"\(?\d{1,2}\)?|\(?[A-E]\)?")
_LONGEST = 60  # a longer text that holds such words is a sentence
_YEAR = re.compile(r"\bnam (20\d\d)\b")


@dataclass(frozen=True)
class DatesHeading:
    """The columns of a list, the number of rows up to the end of its heading, and the year it names.

    A congress that is given its opening alone is held on that `one_day` where no column could say otherwise.
    """

    columns: Mapping[DateColumn, int]
    ends: int
    year: int | None = None
    one_day: bool = False


def find_dates_heading(rows: Sequence[Cells]) -> DatesHeading | None:
    """Return the heading of a list of congress dates in one row or two, or None for rows that have none."""
    texts = [[cell_text(cell) for cell in row] for row in rows[: HEADING_ROWS + 2]]
    for number, upper in enumerate(texts[:HEADING_ROWS]):
        lower = texts[number + 1] if number + 1 < len(texts) else []
        for second in ([], lower) if _may_go_on(upper, lower) else ([],):
            columns = _columns(upper, second)
            if _is_list(columns) and (second or not _may_go_on(upper, lower)):
                ends = number + (2 if second else 1)
                one_day = DateColumn.CLOSES not in columns
                return DatesHeading(columns, _after_counting(texts, ends), _year(texts[:ends]), one_day)
    return None


def with_days_found(heading: DatesHeading, rows: Sequence[Cells]) -> DatesHeading:
    """Return a heading without a column of days with the one column that holds days, where there is one."""
    if any(column in heading.columns for column in _TIMES):
        return heading
    below, above = rows[heading.ends :], rows[: heading.ends]
    places = set(range(max((len(row) for row in below), default=0))) - set(heading.columns.values())
    named_otherwise = {place for place in places if _NO_CONGRESS.search(_plain(_joined(above, place)))}
    found = [
        place
        for place in sorted(places - named_otherwise)
        if _share_of_days([row[place] if place < len(row) else None for row in below]) > 0.5
    ]
    if len(found) != 1:
        return heading
    return replace(heading, columns={**heading.columns, DateColumn.SPAN: found[0]}, one_day=True)


def guessed_columns(rows: Sequence[Cells]) -> DatesHeading | None:
    """Return the columns of rows without headings, by what stands in them: names, and one to three days."""
    width = max((len(row) for row in rows), default=0)
    cells = [[row[place] if place < len(row) else None for row in rows] for place in range(width)]
    days = [place for place in range(width) if _share_of_days(cells[place]) > 0.5]
    words = [place for place in range(width) if place not in days and any(cell_text(c) for c in cells[place])]
    if not days or not words:
        return None
    columns = dict(zip(_TIMES_OF[min(len(days), 3)], days, strict=False))
    longest = max(words, key=lambda place: sum(len(cell_text(cell)) for cell in cells[place]))
    columns[DateColumn.NAME] = longest
    if words[0] != longest and words[0] < longest:
        columns[DateColumn.CODE] = words[0]
    after = [place for place in words if place > max(days) and place != longest]
    if after:
        columns[DateColumn.VENUE] = after[0]
    return DatesHeading(columns, 0, one_day=True)


_TIMES_OF = {
    1: (DateColumn.SPAN,),
    2: (DateColumn.OPENS, DateColumn.CLOSES),
    3: (DateColumn.PREPARES, DateColumn.OPENS, DateColumn.CLOSES),
}


def date_column_of(heading: str) -> DateColumn | None:
    """Return the column that one heading means, or None."""
    plain = _plain(heading)
    if not plain or len(plain) > _LONGEST:
        return None
    unit = _UNITS.get(found) if (found := column_of(heading)) else None
    if unit is not None:
        return unit
    return next((column for column, pattern in _HEADINGS if pattern.search(plain)), None)


def _columns(upper: Sequence[str], lower: Sequence[str]) -> dict[DateColumn, int]:
    columns: dict[DateColumn, int] = {}
    above = ""
    for place in range(max(len(upper), len(lower))):
        own = upper[place] if place < len(upper) else ""
        below = lower[place] if place < len(lower) else ""
        above = own or (above if below else "")
        column = _of_two(above, below) if below else date_column_of(own)
        if column is not None:
            columns.setdefault(column, place)
    return columns


def _of_two(above: str, below: str) -> DateColumn | None:
    """Return what a heading under another one means: "Ngày" under "Trù bị" is the preparatory day."""
    if _GENERIC.fullmatch(_plain(below)) and (column := date_column_of(above)) in _TIMES:
        return column
    return date_column_of(below) or date_column_of(f"{above} {below}")


def _is_list(columns: Mapping[DateColumn, int]) -> bool:
    named = DateColumn.NAME in columns or DateColumn.CODE in columns
    return named and any(column in columns for column in (*_TIMES, DateColumn.VENUE, DateColumn.STATE))


def _may_go_on(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Tell whether a row is the lower part of a heading: all its cells are headings."""
    filled = [text for text in lower if text]
    if not filled or not any(date_column_of(text) for text in upper):
        return False
    return all(_GENERIC.fullmatch(_plain(text)) or date_column_of(text) for text in filled) and not any(
        looks_like_times(text) for text in filled
    ) and not _names_a_unit(upper, lower)  # fmt: skip


def _names_a_unit(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Tell whether a row has something in the column of names, as the first unit of a list has."""
    place = next((p for p, text in enumerate(upper) if date_column_of(text) is DateColumn.NAME), None)
    below = lower[place] if place is not None and place < len(lower) else ""
    return bool(below) and not _plain(below).startswith("ten ")


def _after_counting(texts: Sequence[Sequence[str]], ends: int) -> int:
    """Pass over a row that only numbers the columns: (1) (2) (3)."""
    counted = [text for text in texts[ends] if text] if ends < len(texts) else []
    return ends + 1 if len(counted) > 1 and all(_COUNTED.fullmatch(text) for text in counted) else ends


def _year(texts: Sequence[Sequence[str]]) -> int | None:
    """Return the one year that titles and headings name as "năm 2025"; None where there are several."""
    years = {int(year) for row in texts for text in row for year in _YEAR.findall(fold(text))}
    return years.pop() if len(years) == 1 else None


def _joined(rows: Sequence[Cells], place: int) -> str:
    return " ".join(cell_text(row[place]) for row in rows if place < len(row))


def _share_of_days(cells: Sequence[object]) -> float:
    filled = [cell for cell in cells if cell_text(cell)]
    return sum(map(looks_like_times, filled)) / len(filled) if filled else 0.0


def _plain(heading: str) -> str:
    """Return a heading folded, without signs and without what stands in brackets."""
    bare = re.sub(r"\([^)]*\)|\[[^\]]*\]", " ", fold(heading))
    return _SHORT.sub("dai hoi", re.sub(r"[^a-z0-9]+", " ", bare).strip())
