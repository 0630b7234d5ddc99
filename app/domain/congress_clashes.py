"""What is in the way of congresses: the same department wanted twice, days off, deadlines, missing dates."""

import heapq
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from app.domain.congress import Congress, CongressState
from app.domain.dates.workdays import WorkCalendar

_ONE = timedelta(days=1)
_SUNDAY = 6
_LONGEST = 31
MOST_OTHERS = 3
"""How many of the congresses that overlap one are named; the rest is counted."""


class ClashKind(StrEnum):
    """What is in the way of a congress."""

    SAME_DAY = "same_day"
    DAY_OFF = "day_off"
    LATE = "late"
    UNDATED = "undated"


@dataclass(frozen=True)
class Clash:
    """One thing in the way of a congress.

    Of SAME_DAY `body_id` is who would have to be at two places, `others` the first few congresses that
    overlap this one and `count` all of them. Of DAY_OFF `days` are the days off; of LATE the day that is
    too late and the deadline; of UNDATED the deadline, where there is one.
    """

    kind: ClashKind
    congress_id: int
    days: tuple[date, ...] = ()
    body_id: int = 0
    others: tuple[int, ...] = ()
    count: int = 0


@dataclass(frozen=True)
class _Held:
    """A congress with its first and last day."""

    starts: date
    ends: date
    id: int


def find_clashes(
    congresses: Sequence[Congress],
    attendance: Mapping[int, Sequence[int]],
    calendar: WorkCalendar,
    today: date,
) -> tuple[Clash, ...]:
    """Return what is in the way of each congress, in the order of the congresses and of the kinds.

    `attendance` holds the ids of the bodies that attend a congress by its id. Congresses that were held,
    or whose days are over, are not warned about: there is nothing left to move.
    """
    deadlines = {each.id: each.deadline_on for each in congresses if each.per_unit}
    found: dict[int, list[Clash]] = {}
    open_ones = [each for each in congresses if not each.per_unit and _is_ahead(each, today)]
    for clash in _same_day(open_ones, attendance):
        found.setdefault(clash.congress_id, []).append(clash)
    for each in open_ones:
        deadline = each.deadline_on or deadlines.get(each.family_id or 0)
        found.setdefault(each.id, []).extend(_own_clashes(each, deadline, calendar))
    return tuple(clash for each in open_ones for clash in found[each.id])


def days_held(congress: Congress) -> tuple[date, date] | None:
    """Return the first and the last day of a congress; None while it has neither."""
    starts = congress.opens_on or congress.closes_on
    ends = congress.closes_on or congress.opens_on
    return (starts, max(starts, ends)) if starts and ends else None


def _is_ahead(congress: Congress, today: date) -> bool:
    days = days_held(congress)
    return congress.state is not CongressState.HELD and (days is None or days[1] >= today)


def _own_clashes(congress: Congress, deadline: date | None, calendar: WorkCalendar) -> Iterator[Clash]:
    days = days_held(congress)
    if days is None:
        if congress.family_id is not None:
            yield Clash(ClashKind.UNDATED, congress.id, (deadline,) if deadline else ())
        return
    off = tuple(day for day in _every_day(congress, days) if _is_off(calendar, day))
    if off:
        yield Clash(ClashKind.DAY_OFF, congress.id, off)
    if deadline is not None and days[1] > deadline:
        yield Clash(ClashKind.LATE, congress.id, (days[1], deadline))


def _every_day(congress: Congress, days: tuple[date, date]) -> Iterator[date]:
    """Yield the preparatory day and each day of a congress; of an endless one only the first month."""
    starts, ends = days
    if congress.prepares_on is not None and congress.prepares_on < starts:
        yield congress.prepares_on
    for number in range(min((ends - starts).days, _LONGEST) + 1):
        yield starts + number * _ONE


def _is_off(calendar: WorkCalendar, day: date) -> bool:
    """Tell whether a day is a public holiday or a Sunday that is not worked to make up for another day."""
    return calendar.is_holiday(day) or (day.weekday() == _SUNDAY and not calendar.is_working(day))


def _same_day(congresses: Iterable[Congress], attendance: Mapping[int, Sequence[int]]) -> Iterator[Clash]:
    """Yield for each body its congresses that overlap another of its congresses."""
    by_body: dict[int, list[_Held]] = {}
    for each in congresses:
        days = days_held(each)
        if days is not None:
            for body in dict.fromkeys(attendance.get(each.id, ())):
                by_body.setdefault(body, []).append(_Held(*days, each.id))
    for body in sorted(by_body):
        for held, others, count in _overlapping(by_body[body]):
            yield Clash(ClashKind.SAME_DAY, held.id, (held.starts, held.ends), body, others, count)


def _overlapping(spans: list[_Held]) -> Iterator[tuple[_Held, tuple[int, ...], int]]:
    """Yield each span that overlaps another, with the first few others and how many there are.

    Counted by how many have begun by the last day less how many are over by the first: no pair is formed.
    """
    ordered = sorted(spans, key=lambda held: (held.starts, held.ends, held.id))
    begun = [held.starts for held in ordered]
    over = sorted(held.ends for held in ordered)
    latest: list[tuple[date, int]] = []  # of those before, the few that end last
    for place, held in enumerate(ordered):
        count = bisect_right(begun, held.ends) - bisect_left(over, held.starts) - 1
        if count:
            before = sorted(number for ends, number in latest if ends >= held.starts)
            after = [
                other.id
                for other in ordered[place + 1 : place + 1 + MOST_OTHERS]
                if other.starts <= held.ends
            ]
            yield held, tuple((before + after)[:MOST_OTHERS]), count
        heapq.heappush(latest, (held.ends, held.id))
        if len(latest) > MOST_OTHERS:
            heapq.heappop(latest)
