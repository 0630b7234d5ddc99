"""When a task starts and is due: by its own rule, or else by the phase and wave that it stands in."""

from dataclasses import dataclass
from datetime import date

from app.domain.dates.due import Anchor, DueByEvent, DueByWave, DueEvery, DueOn, DueRule, DueWithin, WaveEdge
from app.domain.dates.schedule import ALL_DAYS, UNKNOWN, Calendar, Window, anchor_day, closing_anchor, counted
from app.domain.dates.workdays import Adjust, WorkCalendar
from app.domain.plan import Phase, Task, Wave


def due_anchor(task: Task, phase: Phase | None, wave: Wave | None) -> Anchor | None:
    """Return the event of a congress that a task's last day hangs on, by its own rule or by its phase.

    None for a task with days of its own, for one without a phase, and where the phase or wave states
    its time.
    """
    if isinstance(task.due, DueByEvent):
        return as_anchor(task.due)
    if isinstance(task.due, DueByWave):
        return _wave_anchor(task.due, wave)
    own = task.due is not None and not isinstance(task.due, DueEvery)
    if own or phase is None or wave is None or phase.stated or wave.stated:
        return None
    return closing_anchor(phase.timing, phase.congress, wave.ends)


def _wave_anchor(rule: DueByWave, wave: Wave | None) -> Anchor | None:
    """Return the event that an edge of a wave hangs on, with the days of a rule counted from it."""
    if wave is None or wave.stated:
        return None
    edge = wave.starts if rule.edge is WaveEdge.STARTS else wave.ends
    if edge is None or (edge.offset_days and rule.offset_days and rule.workdays != edge.workdays):
        return None
    workdays = rule.workdays if rule.offset_days else edge.workdays
    return Anchor(edge.congress, edge.event, edge.offset_days + rule.offset_days, workdays)


@dataclass(frozen=True)
class Frame:
    """What the days of a task are worked out in: the windows of its phase and wave, and the calendars."""

    calendar: Calendar
    phase: Window = UNKNOWN
    wave: Window = UNKNOWN
    work: WorkCalendar = ALL_DAYS


def task_window(rule: DueRule | None, frame: Frame, adjust: Adjust = Adjust.AS_IS) -> Window:
    """Return when a task starts and is due: by its own rule, otherwise by its phase.

    What comes back goes on for as long as its phase. A last day that is no working day is moved as `adjust`
    says.
    """
    window = _unadjusted(rule, frame)
    if adjust is Adjust.AS_IS or window.ends is None or isinstance(rule, DueEvery):
        return window
    ends = frame.work.adjusted(window.ends, adjust)
    return Window(window.starts if window.starts is None or window.starts <= ends else ends, ends)


def _unadjusted(rule: DueRule | None, frame: Frame) -> Window:
    phase = frame.phase
    if rule is None or isinstance(rule, DueEvery):
        return phase
    if isinstance(rule, DueWithin):
        return Window(rule.starts, rule.ends)
    due = _due_day(rule, frame)
    starts = phase.starts if phase.starts and due and phase.starts <= due else None
    return Window(starts, due)


def _due_day(rule: DueOn | DueByEvent | DueByWave, frame: Frame) -> date | None:
    if isinstance(rule, DueOn):
        return rule.day
    if isinstance(rule, DueByEvent):
        return anchor_day(as_anchor(rule), frame.calendar, frame.work)
    edge = frame.wave.starts if rule.edge is WaveEdge.STARTS else frame.wave.ends
    return counted(edge, rule.offset_days, frame.work, workdays=rule.workdays)


def as_anchor(rule: DueByEvent) -> Anchor:
    """Return the anchor of a due rule, without its words."""
    return Anchor(rule.congress, rule.event, rule.offset_days, rule.workdays)
