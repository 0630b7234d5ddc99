"""Columns of a table of assignments that only hold ticks: one to an organisation, or one to a month."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from app.reading.language.folding import flat, lower
from app.reading.tables.grid import Cell, Row
from app.reading.tasks.bodies import is_body

_LEAD_TICKS = frozenset(
    ("x", "X", "v", "V", "√", "✓", "✔", "☑", "☒", "*", "+", "●", "•", "■", "◆", "ct", "CT")
)
_HELP_TICKS = frozenset(("o", "O", "○", "◯", "□", "PH", "(x)"))
_LONGEST_TICK = 3
_MONTH = re.compile(r"(?:thang|t\.?)\s*(?P<number>\d{1,2})(?:\s*[/.\-]\s*(?P<year>\d{4}))?")
_QUARTER = re.compile(r"(?:quy|q\.?)\s*(?P<number>[ivx]{1,3}|\d)(?:\s*[/.\-]\s*(?P<year>\d{4}))?")
_NUMBER = re.compile(r"(?P<number>[ivx]{1,3}|\d{1,2})(?:\s*[/.\-]\s*(?P<year>\d{4}))?")
_DOERS = ("đơn vị", "cơ quan", "phân công", "chủ trì", "phối hợp", "thực hiện")
_YEAR = re.compile(r"\b(20\d\d)\b")
_PERIODS = (("tháng", "thang", _MONTH), ("quý", "quy", _QUARTER))


@dataclass(frozen=True)
class Period:
    """The month or quarter that a column stands for; `year` is empty where no heading gives one."""

    word: str
    number: str
    year: str

    def __str__(self) -> str:
        return f"{self.word} {self.number}/{self.year}" if self.year else f"{self.word} {self.number}"


@dataclass(frozen=True)
class TickColumn:
    """What a tick in a column says: when something is done, or who does it."""

    name: str
    period: Period | None = None
    helps: bool = False


@dataclass(frozen=True)
class Ticked:
    """What the ticks of one row say."""

    leads: tuple[str, ...] = ()
    supports: tuple[str, ...] = ()
    time: str = ""


def find_ticks(
    rows: Sequence[Row], headings: Sequence[Mapping[int, Cell]], kept: frozenset[int]
) -> dict[int, TickColumn]:
    """Return the columns beside the `kept` ones whose cells hold ticks and nothing else."""
    held: set[int] = set()
    other: set[int] = set()
    for row in rows:
        for cell in row.cells:
            if cell.texts and cell.span == 1:
                (held if _is_tick(cell) else other).add(cell.column)
    ticked: dict[int, TickColumn] = {}
    for column in sorted(held - other - kept):
        if told := _told_by(headings, column):
            ticked[column] = told
    return ticked


def read_ticks(grid: Mapping[int, Cell], columns: Mapping[int, TickColumn]) -> Ticked:
    """Return what the ticks of a row say."""
    leads: list[str] = []
    supports: list[str] = []
    stretches: list[list[Period]] = []
    goes_on = False
    for number, column in columns.items():
        tick = grid[number].text if number in grid else ""
        if tick and column.period:
            if not goes_on:
                stretches.append([])
            stretches[-1].append(column.period)
        elif tick:
            (supports if column.helps or tick in _HELP_TICKS else leads).append(column.name)
        goes_on = bool(tick and column.period)
    return Ticked(tuple(leads), tuple(supports), "; ".join(map(_words_of, stretches)))


def _words_of(periods: Sequence[Period]) -> str:
    first, last = periods[0], periods[-1]
    return str(first) if first is last else f"từ {first} đến {last}"


def _is_tick(cell: Cell) -> bool:
    text = cell.text
    return len(text) <= _LONGEST_TICK and (text in _LEAD_TICKS or text in _HELP_TICKS)


def _told_by(headings: Sequence[Mapping[int, Cell]], column: int) -> TickColumn | None:
    """Return what the headings over a column of ticks say of it, the lowest first."""
    texts = list(dict.fromkeys(row[column].text for row in reversed(headings) if column in row))
    texts = [text for text in texts if text]
    if not texts:
        return None
    above = " ".join(texts[1:])
    if period := _period(texts[0], above):
        return TickColumn(texts[0], period)
    if not (_names_doers(above) if above else is_body(texts[0])):
        return None
    return TickColumn(texts[0], helps="phối hợp" in lower(above) and "chủ trì" not in lower(above))


def _names_doers(above: str) -> bool:
    words = lower(above)
    return any(
        each in words for each in ("đơn vị", "cơ quan", "phân công", "chủ trì", "phối hợp", "thực hiện")
    )


def _period(name: str, above: str) -> Period | None:
    words, over = flat(name).strip(" ."), flat(above)
    for word, bare, pattern in _PERIODS:
        found = pattern.fullmatch(words) or (_NUMBER.fullmatch(words) if bare in over else None)
        if found:
            year = found["year"] or next(iter(_YEAR.findall(over)), "")
            return Period(word, found["number"].upper(), year)
    return None
