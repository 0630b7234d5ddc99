from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from app.domain.congress import CongressEvent
from app.domain.due import Anchor, DueByEvent, DueOn, DueWithin
from app.domain.schedule import CongressDays, Window, anchor_day, phase_window, shifted, task_window
from app.domain.task import Timing

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
    assert task_window(None, phase, CALENDAR) == phase
    assert task_window(DueOn("", date(2028, 1, 5)), phase, CALENDAR) == Window(
        date(2028, 1, 1), date(2028, 1, 5)
    )
    assert task_window(DueOn("", date(2027, 1, 5)), phase, CALENDAR) == Window(None, date(2027, 1, 5))
    within = DueWithin("", date(2028, 1, 2), date(2028, 1, 3))
    assert task_window(within, phase, CALENDAR) == Window(date(2028, 1, 2), date(2028, 1, 3))
    by_event = DueByEvent("", "bloc-5", CongressEvent.OPENS, -1)
    assert task_window(by_event, phase, CALENDAR).ends == date(2028, 2, 28)
