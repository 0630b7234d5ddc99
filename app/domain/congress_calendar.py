"""Congresses on a calendar: which week row, which cells, which lane; pure geometry for screen and paper."""

import heapq
from calendar import Calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.congress import Congress
from app.domain.congress_clashes import days_held
from app.domain.dates.workdays import WorkCalendar

Week = tuple[date, ...]
_ONE = timedelta(days=1)
_MONDAY = Calendar(0)
_SATURDAY = 5
_MADE_UP = "Làm bù"


@dataclass(frozen=True)
class Span:
    """A congress on the days it takes, or its preparatory day."""

    congress_id: int
    starts: date
    ends: date
    prepares: bool = False


@dataclass(frozen=True)
class Bar:
    """The part of a span that lies in one week: its row, its first and last column, and its lane.

    `begins` says whether the span has its first day here, `goes_on` whether it has more in the next row.
    """

    span: Span
    row: int
    first: int
    last: int
    lane: int
    begins: bool
    goes_on: bool


@dataclass(frozen=True)
class MonthLayout:
    """A month's weeks, the bars that are shown, and how many more there are on the days without room."""

    weeks: tuple[Week, ...]
    bars: tuple[Bar, ...]
    more: dict[date, int]


@dataclass(frozen=True)
class MarkedDay:
    """A day with a name of its own: a holiday or day off of the office, or a weekend day that is worked."""

    name: str
    is_off: bool


@dataclass(frozen=True)
class CalendarContent:
    """What a calendar of congresses shows: spans, congresses by name and short label, named days."""

    spans: tuple[Span, ...]
    congresses: Mapping[int, Congress]
    names: Mapping[int, str]
    labels: Mapping[int, str]
    clashing: frozenset[int]
    days: Mapping[date, MarkedDay]
    today: date

    def is_off(self, day: date) -> bool:
        """Tell whether a day is a weekend day or a holiday, days worked to make up left out."""
        marked = self.days.get(day)
        return marked.is_off if marked else day.weekday() >= _SATURDAY


def marked_days(calendar: WorkCalendar, years: Iterable[int]) -> dict[date, MarkedDay]:
    """Return the holidays and the days worked to make up for others of some years."""
    return {
        day: MarkedDay(name or _MADE_UP, not calendar.is_working(day))
        for year in years
        for day, name in calendar.days_of(year).items()
    }


def spans_of(congresses: Iterable[Congress]) -> tuple[Span, ...]:
    """Return the days of the congresses that have any; families are frames and have none of their own."""
    spans: list[Span] = []
    for each in congresses:
        if each.per_unit:
            continue
        days = days_held(each)
        if each.prepares_on is not None and (days is None or each.prepares_on < days[0]):
            spans.append(Span(each.id, each.prepares_on, each.prepares_on, prepares=True))
        if days is not None:
            spans.append(Span(each.id, *days))
    return tuple(spans)


def month_weeks(year: int, month: int) -> tuple[Week, ...]:
    """Return the weeks of a month, Monday first, with the days of the months around it that fill them."""
    return tuple(tuple(week) for week in _MONDAY.monthdatescalendar(year, month))


def spans_on(spans: Iterable[Span], day: date) -> list[Span]:
    """Return what takes place on a day, in its order."""
    return sorted((each for each in spans if each.starts <= day <= each.ends), key=_order)


def lay_out(spans: Iterable[Span], weeks: Sequence[Week], lanes: int) -> MonthLayout:
    """Pack spans into so many lanes of each week; a bar that would need more is counted on each of its days.

    On days with too many the last lane is left to say how many more there are.
    """
    first, last = weeks[0][0], weeks[-1][-1]
    seen = sorted((each for each in spans if each.starts <= last and each.ends >= first), key=_order)
    bars: list[Bar] = []
    more: dict[date, int] = {}
    for row, week in enumerate(weeks):
        packed = _pack([each for each in seen if each.starts <= week[-1] and each.ends >= week[0]], row, week)
        crowded = {column for bar in packed if bar.lane >= lanes for column in range(bar.first, bar.last + 1)}
        for bar in packed:
            columns = range(bar.first, bar.last + 1)
            if bar.lane < lanes - 1 or (bar.lane == lanes - 1 and crowded.isdisjoint(columns)):
                bars.append(bar)
                continue
            for column in columns:
                more[week[column]] = more.get(week[column], 0) + 1
    return MonthLayout(tuple(weeks), tuple(bars), more)


def counts_by_day(spans: Iterable[Span], year: int) -> dict[date, int]:
    """Return how many congresses take place on each day of a year that has any; preparatory days left out."""
    counts: dict[date, int] = {}
    new_year, last = date(year, 1, 1), date(year, 12, 31)
    for each in spans:
        if each.prepares:
            continue
        day = max(each.starts, new_year)
        while day <= min(each.ends, last):
            counts[day] = counts.get(day, 0) + 1
            day += _ONE
    return counts


def counts_by_month(spans: Iterable[Span], year: int) -> tuple[int, ...]:
    """Return how many congresses open in each of the twelve months of a year."""
    counts = [0] * 12
    for each in spans:
        if not each.prepares and each.starts.year == year:
            counts[each.starts.month - 1] += 1
    return tuple(counts)


def shifted_month(day: date, months: int) -> date:
    """Return the same day so many months later, or the last one of a shorter month."""
    number = day.year * 12 + day.month - 1 + months
    year, month = divmod(number, 12)
    if not date.min.year <= year <= date.max.year:
        return day
    for past in range(4):
        try:
            return date(year, month + 1, day.day - past)
        except ValueError:
            continue
    return day


def _order(span: Span) -> tuple[date, int, bool, int]:
    return span.starts, -(span.ends - span.starts).days, span.prepares, span.congress_id


def _pack(spans: Sequence[Span], row: int, week: Week) -> list[Bar]:
    """Give each span of a week the first lane that is free on all its days there; no pair is compared."""
    free: list[int] = []
    taken: list[tuple[int, int]] = []  # the first column after a lane's last bar, and the lane
    bars: list[Bar] = []
    for span in spans:
        first = max((span.starts - week[0]).days, 0)
        last = min((span.ends - week[0]).days, len(week) - 1)
        while taken and taken[0][0] <= first:
            heapq.heappush(free, heapq.heappop(taken)[1])
        lane = heapq.heappop(free) if free else len(taken)
        heapq.heappush(taken, (last + 1, lane))
        bars.append(Bar(span, row, first, last, lane, span.starts >= week[0], span.ends > week[-1]))
    return bars
