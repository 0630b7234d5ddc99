"""Dates of congresses as they are entered: moved together where one would overtake another, or pasted."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from app.domain.congress import Congress
from app.domain.dates import format_date, parse_date
from app.domain.errors import EntryError
from app.domain.schedule import shifted
from app.domain.text import fold, tidy

_CELLS = re.compile(r"\t|;|\s{3,}")


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


def with_opening(congress: Congress, opens: date | None) -> Congress:
    """Return the congress opened on another day.

    Its preparatory session and its closing move by as many days when they would otherwise come to
    stand on the wrong side of the opening.
    """
    before = congress.opens_on
    if opens is None or before is None:
        return replace(congress, opens_on=opens)
    days = (opens - before).days
    prepares, closes = congress.prepares_on, congress.closes_on
    if prepares and prepares > opens:
        prepares = shifted(prepares, days)
    if closes and closes < opens:
        closes = shifted(closes, days)
    return replace(congress, opens_on=opens, prepares_on=prepares, closes_on=closes)


def read_pasted_dates(
    text: str, units: Sequence[UnitCongress], *, one_day: bool = True
) -> tuple[PastedDates, ...]:
    """Read rows of a unit's code or name, its opening and perhaps its closing day.

    With `one_day`, a congress with no closing day closes on the day it opens; otherwise its closing
    day stays as it was. Headings and empty rows are left out; rows that cannot be taken say why.
    """
    known = _Known(units)
    rows: list[PastedDates] = []
    taken: dict[int, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if not tidy(line):
            continue
        row = _read_row(number, line, known, one_day=one_day)
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


def _read_row(number: int, line: str, known: _Known, *, one_day: bool) -> PastedDates | None:
    cells = [cell.strip() for cell in _CELLS.split(line.strip("\r\n"))]
    if len(cells) == 1:
        cells = [cell.strip() for cell in line.split(",")]
    names, days, fault = _split_days(cells)
    shown = tidy(" | ".join(cell for cell in cells if cell))
    if fault:
        return PastedDates(number, shown, why=fault)
    units = known.find(names)
    if not days:
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
    return _dated(number, shown, units[0], days, one_day=one_day)


def _split_days(cells: Sequence[str]) -> tuple[list[str], list[date], str]:
    """Return the cells that name a unit, the days at the end of the row, and what is wrong with a day."""
    names = list(cells)
    days: list[date] = []
    while names and len(days) < 2:
        cell = names[-1]
        if not cell:
            names.pop()
            continue
        if not re.match(r"\d{1,4}[/.\-]\d", cell):
            break
        try:
            day = parse_date(cell)
        except EntryError as error:
            return names, [], str(error)
        names.pop()
        if day is not None:
            days.insert(0, day)
    return names, days, ""


def _dated(number: int, shown: str, unit: UnitCongress, days: list[date], *, one_day: bool) -> PastedDates:
    opens = days[0]
    moved = with_opening(unit.congress, opens)
    closes = days[1] if len(days) > 1 else opens if one_day else moved.closes_on
    if closes and closes < opens:
        why = f"Ngày bế mạc ({format_date(closes)}) trước ngày khai mạc ({format_date(opens)})."
        return PastedDates(number, shown, unit.name, why=why)
    return PastedDates(number, shown, unit.name, replace(moved, closes_on=closes))
