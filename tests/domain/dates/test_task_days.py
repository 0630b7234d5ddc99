from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor, DueByEvent, DueByWave, DueEvery, DueOn, DueWithin, Period, WaveEdge
from app.domain.dates.schedule import CongressDays, Window, wave_window
from app.domain.dates.task_days import Frame, due_anchor, task_window
from app.domain.dates.workdays import Adjust, WorkCalendar, YearDays
from app.domain.plan import Phase, Task, Wave
from app.domain.task import TaskKind, TaskOrigin, Timing

OPENS = date(2028, 2, 28)  # the day before a leap day, a Monday
CALENDAR = {"bloc-5": CongressDays(OPENS, date(2028, 3, 1))}
WORK = WorkCalendar(lambda year: YearDays({date(2028, 2, 25): "Nghỉ"} if year == 2028 else {}))
FRAME = Frame(
    CALENDAR, Window(date(2028, 1, 3), date(2028, 2, 26)), Window(date(2028, 1, 1), date(2028, 3, 5)), WORK
)
TASK = Task(1, "Treo cờ", TaskKind.ACTIVITY, TaskOrigin.WAVE)


@pytest.mark.parametrize(
    ("rule", "due"),
    [
        (DueByEvent("", "bloc-5", CongressEvent.OPENS, 1), date(2028, 2, 29)),
        (DueByEvent("", "bloc-5", CongressEvent.OPENS, -1, workdays=True), date(2028, 2, 24)),
        (DueByEvent("", "bloc-5", CongressEvent.CLOSES, 3, workdays=True), date(2028, 3, 6)),
        (DueByEvent("", "bloc-6", CongressEvent.OPENS, -1), None),
        (DueByWave("", WaveEdge.ENDS), date(2028, 3, 5)),
        (DueByWave("", WaveEdge.ENDS, -2, workdays=True), date(2028, 3, 2)),
        (DueByWave("", WaveEdge.STARTS, 10), date(2028, 1, 11)),
        (DueEvery("", Period.MONTH, 20), date(2028, 2, 26)),
        (None, date(2028, 2, 26)),
    ],
)
def test_a_task_is_due_by_its_rule(rule, due):
    assert task_window(rule, FRAME).ends == due


def test_a_last_day_off_is_moved_as_asked():
    saturday = DueOn("", date(2028, 2, 26))
    assert task_window(saturday, FRAME, Adjust.BEFORE).ends == date(2028, 2, 24)
    assert task_window(saturday, FRAME, Adjust.AFTER).ends == date(2028, 2, 28)
    alone = DueWithin("", date(2028, 2, 26), date(2028, 2, 27))
    assert task_window(alone, FRAME, Adjust.BEFORE) == Window(date(2028, 2, 24), date(2028, 2, 24))


RULES = st.one_of(
    st.none(),
    st.builds(DueOn, st.just(""), st.dates(date(2027, 1, 1), date(2029, 1, 1))),
    st.builds(
        DueByEvent, st.just(""), st.just("bloc-5"), st.sampled_from(CongressEvent), st.integers(-400, 400),
        st.booleans(),
    ),
    st.builds(DueByWave, st.just(""), st.sampled_from(WaveEdge), st.integers(-400, 400), st.booleans()),
)  # fmt: skip


@given(RULES, st.sampled_from(Adjust))
def test_a_window_never_ends_before_it_starts(rule, adjust):
    window = task_window(rule, FRAME, adjust)
    assert window.ends is not None
    assert window.starts is None or window.starts <= window.ends
    assert adjust is Adjust.AS_IS or WORK.is_working(window.ends)


@given(st.integers(-2000, 2000), st.integers(-400, 400), st.sampled_from(CongressEvent))
def test_moving_a_congress_there_and_back_moves_what_hangs_on_it_there_and_back(days, offset, event):
    rule = DueByEvent("", "bloc-5", event, offset)
    moved = CongressDays(OPENS + timedelta(days=days), date(2028, 3, 1) + timedelta(days=days))
    before = task_window(rule, FRAME).ends
    there = task_window(rule, replace(FRAME, calendar={"bloc-5": moved})).ends
    assert there - before == timedelta(days=days)


def test_a_wave_gives_what_its_tasks_hang_on():
    ends = Anchor("bloc-5", CongressEvent.CLOSES)
    wave = Wave(1, 1, 1, "", None, ends)
    phase = Phase(1, 1, 1, "", Timing.BEFORE, "bloc-5")
    by_wave = replace(TASK, due=DueByWave("", WaveEdge.ENDS, -5))
    assert due_anchor(by_wave, phase, wave) == replace(ends, offset_days=-5)
    assert due_anchor(replace(TASK, due=DueByWave("", WaveEdge.STARTS)), phase, wave) is None
    assert due_anchor(by_wave, phase, replace(wave, stated=DueOn("", OPENS))) is None
    assert due_anchor(by_wave, None, None) is None


def test_a_wave_lasts_as_it_says_or_else_as_its_phases_do():
    wave = Wave(1, 1, 1, "")
    phases = [Window(None, date(2028, 2, 1)), Window(date(2028, 2, 2), date(2028, 2, 9))]
    start = date(2028, 1, 1)
    assert wave_window(wave, phases, CALENDAR, start) == Window(start, date(2028, 2, 9))
    assert wave_window(wave, [*phases, Window(start, None)], CALENDAR, start) == Window(start, None)
    by_edge = replace(wave, ends=Anchor("bloc-5", CongressEvent.CLOSES))
    assert wave_window(by_edge, phases, CALENDAR, start).ends == date(2028, 3, 1)
    stated = replace(by_edge, stated=DueWithin("", date(2028, 3, 2), date(2028, 3, 3)))
    assert wave_window(stated, phases, CALENDAR, start) == Window(date(2028, 3, 2), date(2028, 3, 3))
