"""Which events a calendar of the book holds, and that each keeps its identity."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from icalendar import Calendar

from app.domain.assignment import AssignmentState
from app.domain.calendar_event import CalendarChoice, EventStatus
from app.domain.congress import CongressState
from app.domain.dates.due import DueEvery, DueOn, Period
from app.domain.errors import EntryError
from app.domain.plan import Task
from app.domain.task import TaskKind, TaskOrigin
from app.services import assignments, books, calendar_events, congresses, exports, tasks, units
from tests.readings import BLOC

TODAY, NOW = date(2026, 11, 20), datetime(2026, 11, 20, 8)
ALL, UNITS = CalendarChoice(), CalendarChoice(each_unit=True)


def events(book, choice=ALL):
    return calendar_events.calendar_of(book, TODAY, choice).events


def named(book, words, choice=ALL):
    return [each for each in events(book, choice) if words in each.summary]


def task_named(book, text):
    return next(task for task in tasks.list_tasks(book) if task.text == text)


def date_bloc(book, **changes):
    days = {"opens_on": date(2026, 12, 28), "closes_on": date(2026, 12, 30), **changes}
    return congresses.update(book, replace(congresses.find(book, BLOC), **days))


def test_a_congress_has_its_days_place_and_state(book):
    date_bloc(book, prepares_on=date(2026, 12, 27), venue="Hội trường tỉnh")
    congress = congresses.find(book, BLOC)
    prepares, days = named(book, congress.name)
    assert (prepares.starts, prepares.ends) == (date(2026, 12, 27), date(2026, 12, 27))
    assert prepares.summary == f"Họp trù bị {congress.name}"
    assert (days.starts, days.ends) == (date(2026, 12, 28), date(2026, 12, 30))
    assert (days.location, days.busy, days.status) == ("Hội trường tỉnh", True, EventStatus.TENTATIVE)
    assert "dự kiến" in days.description


@pytest.mark.parametrize(
    ("state", "status", "warns"),
    [
        (CongressState.EXPECTED, EventStatus.TENTATIVE, True),
        (CongressState.APPROVED, EventStatus.CONFIRMED, True),
        (CongressState.HELD, EventStatus.CONFIRMED, False),
    ],
)
def test_the_state_of_a_congress_is_the_status_of_its_event(book, state, status, warns):
    date_bloc(book, state=state)
    (days,) = named(book, congresses.find(book, BLOC).name)
    assert (days.status, days.warn_days is not None) == (status, warns)


def test_units_hold_their_own_congresses_and_the_level_sets_the_last_day(book):
    family = next(each for each in congresses.list_congresses(book) if each.per_unit)
    frame = {"opens_on": date(2026, 10, 15), "closes_on": date(2026, 12, 20)}
    congresses.update(book, replace(family, deadline_on=date(2026, 12, 31), **frame))
    assert [each.starts for each in named(book, "Đại hội Chi bộ")] == [date(2026, 11, 2), date(2026, 12, 10)]
    (level,) = named(book, "thời gian chung của cấp")
    assert (level.starts, level.ends, level.busy) == (date(2026, 10, 15), date(2026, 12, 20), False)
    (last,) = named(book, "Hạn cuối tổ chức")
    assert last.starts == date(2026, 12, 31)


def test_a_task_is_an_event_on_its_last_day(book):
    (event,) = named(book, "Hướng dẫn các đơn vị")
    assert (event.starts, event.ends, event.busy) == (date(2026, 12, 1), date(2026, 12, 1), False)
    assert event.description.startswith("Hướng dẫn các đơn vị\nThuộc: Ban Tuyên giáo")
    assert event.warn_days == 3


def test_what_has_no_day_yet_is_left_out(book):
    assert named(book, "Trang trí hội trường") == []
    date_bloc(book)
    (event,) = named(book, "Trang trí hội trường")
    assert event.starts == date(2026, 12, 30)


def test_what_is_done_stays_marked_and_what_does_not_apply_is_cancelled(book):
    task = task_named(book, "Hướng dẫn các đơn vị")
    assignments.set_task_state(book, [task.id], AssignmentState.DONE, TODAY)
    (event,) = named(book, "Hướng dẫn các đơn vị")
    assert event.summary == "(đã xong) Hướng dẫn các đơn vị"
    assert (event.status, event.warn_days) == (EventStatus.CONFIRMED, None)
    assignments.set_task_state(book, [task.id], AssignmentState.NOT_APPLICABLE, TODAY)
    (event,) = named(book, "Hướng dẫn các đơn vị")
    assert (event.status, event.warn_days) == (EventStatus.CANCELLED, None)


def test_what_is_past_is_not_called_to_mind_any_more(book):
    task = task_named(book, "Hướng dẫn các đơn vị")
    for day, warns in ((date(2026, 11, 19), None), (TODAY, 3)):
        tasks.update_task(book, replace(task, due=DueOn("", day)))
        (event,) = named(book, "Hướng dẫn các đơn vị")
        assert (event.starts, event.warn_days) == (day, warns)
    assert [event.warn_days for event in named(book, "Đại hội Chi bộ")] == [None, 3]


def test_units_have_their_own_deadlines_when_asked_for(book):
    assert named(book, "Chi bộ Một: Treo khẩu hiệu") == []
    (one,) = named(book, "Chi bộ Một: Treo khẩu hiệu", UNITS)
    (two,) = named(book, "Chi bộ Hai: Treo khẩu hiệu", UNITS)
    assert (one.starts, two.starts) == (date(2026, 11, 3), date(2026, 12, 10))
    assert "Đơn vị: Chi bộ Một" in one.description


def test_the_calendar_of_one_unit_holds_nothing_of_another(book):
    date_bloc(book)
    unit = calendar_events.unit_with(book, "01", TODAY)
    choice = CalendarChoice(body_id=unit.id)
    found = events(book, choice)
    summaries = [each.summary for each in found]
    assert "Treo khẩu hiệu" in summaries
    assert "Đại hội Chi bộ Một" in summaries
    assert congresses.find(book, BLOC).name in summaries
    assert not [words for words in summaries if "Hai" in words or "Hướng dẫn các đơn vị" in words]
    assert calendar_events.calendar_of(book, TODAY, choice).name == "Sổ thử – Chi bộ Một"


def test_a_unit_is_found_by_code_or_name_and_an_unknown_one_is_told(book):
    assert calendar_events.unit_with(book, "CĐ", TODAY).name == "Công đoàn"
    assert calendar_events.unit_with(book, "chi bo mot", TODAY).name == "Chi bộ Một"
    for code in ("99", ""):
        with pytest.raises(EntryError, match="không có đơn vị nào"):
            calendar_events.unit_with(book, code, TODAY)
    with pytest.raises(EntryError, match="không còn trong sổ"):
        events(book, CalendarChoice(body_id=999))


def test_what_comes_back_is_an_event_each_time(book):
    date_bloc(book)
    phase = task_named(book, "Góp ý văn kiện").phase_id
    every = DueEvery("hằng tuần", Period.WEEK, 5)
    tasks.add_task(
        book, Task(0, "Báo cáo tuần", TaskKind.ACTIVITY, TaskOrigin.OWN, phase_id=phase, due=every)
    )
    found = named(book, "Báo cáo tuần")
    # The start of its phase is not known yet, its end is 27/12: every Friday from today on.
    assert [each.starts for each in found] == [date(2026, 11, 20) + timedelta(7 * n) for n in range(6)]
    assert len({each.uid for each in found}) == len(found)
    assert "Lặp lại: chậm nhất thứ Sáu hằng tuần" in found[0].description


def test_clauses_that_are_no_part_of_the_figures_are_left_out(book):
    task = task_named(book, "Hướng dẫn các đơn vị")
    tasks.update_task(book, replace(task, beyond_figures=True))
    assert named(book, "Hướng dẫn các đơn vị") == []


def test_uids_are_unique_and_stay_while_days_move(book):
    date_bloc(book)
    before = [each.uid for each in events(book, UNITS)]
    assert len(set(before)) == len(before)
    task = task_named(book, "Hướng dẫn các đơn vị")
    tasks.update_task(book, replace(task, due=DueOn("", date(2026, 12, 7))))
    after = {each.uid: each.starts for each in events(book, UNITS)}
    assert set(after) == set(before)
    assert after[next(uid for uid in before if uid.startswith(f"task-{task.id}@"))] == date(2026, 12, 7)


def test_copies_keep_the_identity_and_other_books_have_another(book, tmp_path):
    copied = books.save_copy(book, tmp_path / "ban-sao.stt")
    with books.open_book(copied) as other:
        assert [each.uid for each in events(other)] == [each.uid for each in events(book)]
    uid = events(book)[0].uid.partition("@")[2]
    assert len(uid.partition(".")[0]) == 32


def test_the_revision_grows_with_each_step(book):
    before = calendar_events.calendar_of(book, TODAY, ALL).revision
    date_bloc(book)
    assert calendar_events.calendar_of(book, TODAY, ALL).revision == before + 1


def test_ended_units_leave_the_calendar(book):
    unit = calendar_events.unit_with(book, "02", TODAY)
    units.end_unit(book, unit.id, date(2026, 11, 1))
    assert [each.summary for each in events(book, UNITS) if "Chi bộ Hai" in each.summary] == []


def test_the_file_holds_the_events(book, tmp_path):
    count = exports.save_calendar(book, TODAY, UNITS, NOW, tmp_path / "lich.ics")
    found = Calendar.from_ical((tmp_path / "lich.ics").read_bytes())
    assert len(found.walk("VEVENT")) == count == len(events(book, UNITS))
    with pytest.raises(EntryError, match=r"đuôi \.ics"):
        exports.save_calendar(book, TODAY, ALL, NOW, tmp_path / "so.stt")
