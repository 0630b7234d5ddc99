"""Dates that hang on congresses: windows of phases and due dates of tasks, worked out from anchors."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor, DueWithin, StatedTime
from app.domain.dates.workdays import WorkCalendar, every_day_works
from app.domain.plan import Phase, Wave
from app.domain.task import Timing


@dataclass(frozen=True)
class CongressDays:
    """The days of one congress, or of a family: then the last of the units' days.

    `missing` and `unopened` count the units of a family for which no closing or opening day is known,
    neither their own nor the one set for all. Until they are 0 the last day can still become later,
    so that nothing hangs on it yet.
    """

    opens: date | None
    closes: date | None
    missing: int = 0
    first_opens: date | None = None
    unopened: int = 0

    def day(self, event: CongressEvent) -> date | None:
        """Return the day of an event, or None while it is not known for every unit."""
        if self.unopened if event is CongressEvent.OPENS else self.missing:
            return None
        return self.opens if event is CongressEvent.OPENS else self.closes


Calendar = Mapping[str, CongressDays]


@dataclass(frozen=True)
class Window:
    """A stretch of days, both ends included; an end that is not known is None."""

    starts: date | None
    ends: date | None


UNKNOWN = Window(None, None)

ALL_DAYS = WorkCalendar(every_day_works)
"""Weekends alone are off: for what counts no working days."""


def anchor_day(anchor: Anchor | None, calendar: Calendar, work: WorkCalendar = ALL_DAYS) -> date | None:
    """Return the day an anchor falls on, or None while its congress has no date."""
    if anchor is None or anchor.congress not in calendar:
        return None
    day = calendar[anchor.congress].day(anchor.event)
    return counted(day, anchor.offset_days, work, workdays=anchor.workdays)


def counted(day: date | None, days: int, work: WorkCalendar, *, workdays: bool) -> date | None:
    """Return the day a number of days later, or of working days."""
    if day is None or not workdays:
        return shifted(day, days)
    return work.shifted(day, days)


def shifted(day: date | None, days: int) -> date | None:
    """Return the day a number of days later, or None where there is no such day in the calendar."""
    if day is None:
        return None
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def closing_anchor(timing: Timing, congress: str | None, wave_ends: Anchor | None) -> Anchor | None:
    """Return what the last day of a phase hangs on, or None where the plan sets no end.

    Before a congress ends on the day before it opens, during it on its closing day. What comes after
    a congress has no end unless the wave has one after it; throughout ends with the wave.
    """
    if timing is Timing.BEFORE and congress:
        return Anchor(congress, CongressEvent.OPENS, -1)
    if timing is Timing.DURING and congress:
        return Anchor(congress, CongressEvent.CLOSES)
    if timing is Timing.THROUGHOUT:
        return wave_ends or (Anchor(congress, CongressEvent.CLOSES) if congress else None)
    return wave_ends if wave_ends and wave_ends.congress != congress else None


def opening_anchor(timing: Timing, congress: str | None, wave_starts: Anchor | None) -> Anchor | None:
    """Return what the first day of a phase hangs on, or None where it is the start of the plan."""
    if timing is Timing.DURING and congress:
        return Anchor(congress, CongressEvent.OPENS)
    if timing is Timing.AFTER and congress:
        return Anchor(congress, CongressEvent.CLOSES, 1)
    return wave_starts


def phase_window(
    timing: Timing,
    congress: str | None,
    wave: tuple[Anchor | None, Anchor | None],
    calendar: Calendar,
    plan_start: date | None,
) -> Window:
    """Return the window that the congress dates give a phase in a wave with the given edges.

    A phase whose wave states no start begins with the plan. A window that would end before it starts,
    because congresses were given in another order than the plan has them, keeps only its end.
    """
    opening = opening_anchor(timing, congress, wave[0])
    starts = anchor_day(opening, calendar) if opening else plan_start
    ends = anchor_day(closing_anchor(timing, congress, wave[1]), calendar)
    if starts and ends and ends < starts:
        starts = None
    return Window(starts, ends)


def window_of(phase: Phase, wave: Wave, calendar: Calendar, plan_start: date | None) -> Window:
    """Return the window of a phase: what its heading states, or its wave's, or what the congresses give.

    A phase before, during or after a congress that states nothing itself is the part of its wave's
    stated time which the congress dates give it, where they lie within.
    """
    edges = (wave.starts, wave.ends)
    by_dates = phase_window(phase.timing, phase.congress, edges, calendar, plan_start)
    if phase.stated is not None:
        return _stated(phase.stated, by_dates)
    if wave.stated is None:
        return by_dates
    whole = _stated(wave.stated, by_dates)
    if phase.timing is Timing.THROUGHOUT or phase.congress is None:
        return whole
    starts = max((day for day in (whole.starts, by_dates.starts) if day), default=None)
    ends = min((day for day in (whole.ends, by_dates.ends) if day), default=None)
    return Window(starts, ends) if starts is None or ends is None or starts <= ends else whole


def _stated(stated: StatedTime, by_dates: Window) -> Window:
    """Return the stated days; where only the last is, the first is that of the dates unless it is later."""
    if isinstance(stated, DueWithin):
        return Window(stated.starts, stated.ends)
    starts = by_dates.starts
    return Window(starts if starts and starts <= stated.day else None, stated.day)


def wave_window(wave: Wave, phases: Sequence[Window], calendar: Calendar, plan_start: date | None) -> Window:
    """Return the first and last day of a wave: as its heading states, by its edges, or those of its phases.

    The end of what has a phase without an end is not known, nor is the start of what has one without a start.
    """
    stated = _stated(wave.stated, Window(plan_start, None)) if wave.stated else Window(None, None)
    starts = [window.starts for window in phases]
    ends = [window.ends for window in phases]
    first = anchor_day(wave.starts, calendar) if wave.starts else _all_known(starts, min) or plan_start
    last = anchor_day(wave.ends, calendar) if wave.ends else _all_known(ends, max)
    return Window(stated.starts or first, stated.ends or last)


def _all_known(days: Sequence[date | None], pick: Callable[[Iterable[date]], date]) -> date | None:
    known = [day for day in days if day is not None]
    return pick(known) if known and len(known) == len(days) else None
