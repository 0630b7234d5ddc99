"""Dates of the units' congresses pasted from a sheet."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.congress import Congress
from app.domain.dates.congress_dates import with_opening
from app.domain.dates.written import format_date, parse_date
from app.domain.errors import EntryError
from app.domain.text import fold, tidy

_CELLS = re.compile(r"\t|;|\s{3,}")
_DAY = re.compile(r"\d{1,4}[/.\-]\d")
_EVENTS = {
    "opens": re.compile(r"\b(?:khai mac|bat dau|to chuc|ngay dai hoi|tu ngay)\b"),
    "closes": re.compile(r"\b(?:be mac|ket thuc|den ngay)\b"),
}


@dataclass(frozen=True)
class UnitCongress:
    """The congress that a unit holds for itself, with the ways in which the unit is called."""

    congress: Congress
    name: str
    code: str = ""
    short_name: str = ""


@dataclass(frozen=True)
class PastedDates:
    """One pasted row: the congress as it would become, or why the row cannot be taken."""

    line: int
    text: str
    unit: str = ""
    changed: Congress | None = None
    why: str = ""


def read_pasted_dates(
    text: str, units: Sequence[UnitCongress], *, one_day: bool = True
) -> tuple[PastedDates, ...]:
    """Read rows of a unit's code or name, its opening and perhaps its closing day.

    A first row of headings tells which column holds which day, so that either may be blank. With
    `one_day`, a congress that is given an opening alone closes on the same day; otherwise its closing
    day stays as it was. Headings and empty rows are left out; rows that cannot be taken say why.
    """
    known = _Known(units)
    heading: _Heading | None = None
    rows: list[PastedDates] = []
    taken: dict[int, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not tidy(line):
            continue
        cells = _cells(line)
        if not rows and heading is None and (heading := _find_heading(cells)):
            continue
        row = _read_row(number, cells, heading, known, one_day=one_day)
        if row is None:
            continue
        if row.changed is not None and row.changed.id in taken:
            why = f"Đơn vị này đã có ở dòng {taken[row.changed.id]}."
            row = replace(row, changed=None, why=why)
        elif row.changed is not None:
            taken[row.changed.id] = number
        rows.append(row)
    return tuple(rows)


class _Known:
    """The units by code, and by name or short name where that is of one unit only."""

    def __init__(self, units: Sequence[UnitCongress]) -> None:
        self._codes = {unit.code.casefold(): unit for unit in units if unit.code}
        self._names: dict[str, list[UnitCongress]] = {}
        for unit in units:
            for name in {fold(unit.name), fold(unit.short_name)} - {""}:
                self._names.setdefault(name, []).append(unit)

    def find(self, cells: Sequence[str]) -> list[UnitCongress]:
        """Return the units that the cells name: one, or several that are called alike, or none."""
        for cell in cells:
            if found := self._codes.get(tidy(cell).casefold()):
                return [found]
        for cell in cells:
            if several := self._names.get(fold(cell)):
                return several
        return []


@dataclass(frozen=True)
class _Heading:
    """The columns that hold the days of opening and closing; None for one that is not there."""

    opens: int | None
    closes: int | None


def _cells(line: str) -> list[str]:
    cells = [cell.strip() for cell in _CELLS.split(line.strip("\r\n"))]
    return cells if len(cells) > 1 else [cell.strip() for cell in line.split(",")]


def _find_heading(cells: Sequence[str]) -> _Heading | None:
    """Return the columns that a row of headings names, or None for a row that is none."""
    if any(_DAY.match(cell) for cell in cells):
        return None
    found: dict[str, int] = {}
    for number, cell in enumerate(cells):
        for event, pattern in _EVENTS.items():
            if pattern.search(fold(cell)):
                found.setdefault(event, number)
    return _Heading(found.get("opens"), found.get("closes")) if found else None


def _read_row(
    number: int, cells: list[str], heading: _Heading | None, known: _Known, *, one_day: bool
) -> PastedDates | None:
    shown = tidy(" | ".join(cell for cell in cells if cell))
    try:
        names, opens, closes = _days_under(cells, heading) if heading else _days_at_end(cells)
    except EntryError as error:
        return PastedDates(number, shown, why=str(error))
    units = known.find(names)
    if opens is None and closes is None:
        if not units:
            return None if number == 1 else PastedDates(number, shown, why="Dòng này không có ngày nào.")
        return PastedDates(number, shown, units[0].name, why="Dòng này không có ngày nào.")
    if len(units) != 1:
        why = (
            "Có nhiều đơn vị cùng tên; hãy dùng mã đơn vị."
            if units
            else "Không có đơn vị nào tên hoặc mã như vậy."
        )
        return PastedDates(number, shown, why=why)
    return _dated(number, shown, units[0], opens, closes, one_day=one_day)


_Days = tuple[list[str], date | None, date | None]


def _days_under(cells: list[str], heading: _Heading) -> _Days:
    """Return the cells that name a unit and the days in the columns of the heading.

    Raises:
        EntryError: a day is none of the calendar's.
    """
    columns = (heading.opens, heading.closes)
    opens, closes = (parse_date(_at(cells, column)) for column in columns)
    return [cell for number, cell in enumerate(cells) if number not in columns], opens, closes


def _at(cells: list[str], column: int | None) -> str:
    return cells[column] if column is not None and column < len(cells) else ""


def _days_at_end(cells: list[str]) -> _Days:
    """Return the cells that name a unit, and the one or two days at the end of the row.

    Raises:
        EntryError: a day is none of the calendar's, or a blank before a single day leaves open which it is.
    """
    names = list(cells)
    while names and not names[-1]:
        names.pop()
    days: list[date] = []
    while names and len(days) < 2 and _DAY.match(names[-1]):
        day = parse_date(names.pop())
        if day is not None:
            days.insert(0, day)
    if len(days) == 1 and names and not names[-1]:
        raise EntryError(
            "Có ô trống trước ngày nên chưa rõ đó là ngày khai mạc hay bế mạc; hãy dán cả dòng tiêu đề."
        )
    return names, days[0] if days else None, days[1] if len(days) > 1 else None


def _dated(
    number: int, shown: str, unit: UnitCongress, opens: date | None, closes: date | None, *, one_day: bool
) -> PastedDates:
    moved = with_opening(unit.congress, opens) if opens else unit.congress
    closes = closes or (opens if one_day else moved.closes_on)
    if closes and moved.opens_on and closes < moved.opens_on:
        why = f"Ngày bế mạc ({format_date(closes)}) trước ngày khai mạc ({format_date(moved.opens_on)})."
        return PastedDates(number, shown, unit.name, why=why)
    return PastedDates(number, shown, unit.name, replace(moved, closes_on=closes))
