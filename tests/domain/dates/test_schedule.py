from dataclasses import replace
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor, DueByEvent, DueOn, DueWithin
from app.domain.dates.schedule import CongressDays, Window, anchor_day, phase_window, shifted, window_of
from app.domain.dates.task_days import Frame, due_anchor, task_window
from app.domain.plan import Phase, Task, Wave
from app.domain.task import TaskKind, TaskOrigin, Timing

DAY = date(2028, 2, 29)
CALENDAR = {"bloc-5": CongressDays(DAY, DAY + timedelta(2)), "province-9": CongressDays(None, None)}
ENDS = Anchor("bloc-5", CongressEvent.CLOSES)


@given(st.dates(date(1900, 1, 1), date(2200, 1, 1)), st.integers(-400, 400))
def test_an_offset_counts_calendar_days(day: date, offset: int) -> None:
    calendar = {"c": CongressDays(day, None)}
    found = anchor_day(Anchor("c", CongressEvent.OPENS, offset), calendar)
    assert found is not None
    assert (found - day).days == offset
    assert anchor_day(Anchor("c", CongressEvent.CLOSES, offset), calendar) is None


def test_days_outside_the_calendar_are_none() -> None:
    assert shifted(date.max, 1) is None
    assert shifted(date.min, -1) is None
    assert shifted(None, 3) is None


def test_phases_stand_round_their_congress() -> None:
    def window(timing: Timing, wave: tuple[Anchor | None, Anchor | None] = (None, ENDS)) -> Window:
        return phase_window(timing, "bloc-5", wave, CALENDAR, date(2027, 1, 1))

    assert window(Timing.BEFORE) == Window(date(2027, 1, 1), date(2028, 2, 28))
    assert window(Timing.DURING) == Window(DAY, date(2028, 3, 2))
    assert window(Timing.AFTER) == Window(date(2028, 3, 3), None)
    assert window(Timing.THROUGHOUT) == Window(date(2027, 1, 1), date(2028, 3, 2))


def test_an_unknown_congress_gives_no_date() -> None:
    assert phase_window(Timing.DURING, "province-9", (None, None), CALENDAR, None) == Window(None, None)
    assert phase_window(Timing.BEFORE, "nowhere", (None, None), CALENDAR, None) == Window(None, None)


def test_a_window_that_would_end_before_it_starts_keeps_its_end() -> None:
    late = phase_window(Timing.BEFORE, "bloc-5", (None, ENDS), CALENDAR, date(2030, 1, 1))
    assert late == Window(None, date(2028, 2, 28))


def test_a_task_is_due_by_its_own_rule_before_its_phase() -> None:
    phase = Window(date(2028, 1, 1), date(2028, 2, 28))
    assert task_window(None, Frame(CALENDAR, phase)) == phase
    assert task_window(DueOn("", date(2028, 1, 5)), Frame(CALENDAR, phase)) == Window(
        date(2028, 1, 1), date(2028, 1, 5)
    )
    assert task_window(DueOn("", date(2027, 1, 5)), Frame(CALENDAR, phase)) == Window(None, date(2027, 1, 5))
    within = DueWithin("", date(2028, 1, 2), date(2028, 1, 3))
    assert task_window(within, Frame(CALENDAR, phase)) == Window(date(2028, 1, 2), date(2028, 1, 3))
    by_event = DueByEvent("", "bloc-5", CongressEvent.OPENS, -1)
    assert task_window(by_event, Frame(CALENDAR, phase)).ends == date(2028, 2, 28)


STARTS, LAST = date(2028, 2, 1), date(2028, 2, 20)
SPAN, END = DueWithin("", STARTS, LAST), DueOn("", LAST)


def stated(timing: Timing, phase: DueOn | DueWithin | None, wave: DueOn | DueWithin | None = None) -> Window:
    of_wave = Wave(1, 1, 1, "", None, ENDS, wave)
    return window_of(Phase(1, 1, 1, "", timing, "bloc-5", stated=phase), of_wave, CALENDAR, date(2027, 1, 1))


def test_a_stated_time_wins_over_the_days_of_congresses() -> None:
    assert stated(Timing.AFTER, SPAN) == Window(STARTS, LAST)
    assert stated(Timing.BEFORE, END) == Window(date(2027, 1, 1), LAST)
    assert stated(Timing.DURING, END) == Window(None, LAST)
    assert stated(Timing.BEFORE, None) == Window(date(2027, 1, 1), date(2028, 2, 28))


def test_a_phase_is_its_part_of_the_time_of_its_wave() -> None:
    longer = DueWithin("", date(2028, 2, 1), date(2028, 3, 31))
    assert stated(Timing.THROUGHOUT, None, longer) == Window(longer.starts, longer.ends)
    assert stated(Timing.BEFORE, None, longer) == Window(longer.starts, date(2028, 2, 28))
    assert stated(Timing.DURING, None, longer) == Window(DAY, date(2028, 3, 2))
    assert stated(Timing.AFTER, None, longer) == Window(date(2028, 3, 3), longer.ends)
    assert stated(Timing.AFTER, None, SPAN) == Window(STARTS, LAST)


def test_what_a_last_day_hangs_on() -> None:
    wave = Wave(1, 1, 1, "", None, ENDS)
    phase = Phase(1, 1, 1, "", Timing.BEFORE, "bloc-5")
    task = Task(1, "", TaskKind.ACTIVITY, TaskOrigin.WAVE)
    by_event = DueByEvent("", "province-9", CongressEvent.CLOSES, 3)
    assert due_anchor(task, phase, wave) == Anchor("bloc-5", CongressEvent.OPENS, -1)
    assert due_anchor(replace(task, due=by_event), phase, wave) == Anchor(
        "province-9", CongressEvent.CLOSES, 3
    )
    assert due_anchor(replace(task, due=END), phase, wave) is None
    assert due_anchor(task, None, None) is None
    assert due_anchor(task, replace(phase, stated=SPAN), wave) is None
    assert due_anchor(task, phase, replace(wave, stated=END)) is None
