"""The overview against the lists that stand behind its numbers."""

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.assignment import OPEN_STATES, AssignmentState
from app.domain.checklist import ChecklistTask
from app.domain.dates.due import DueOn
from app.domain.overview import DaySpan, GroupKind, Overview, Progress
from app.domain.overview_words import group_title
from app.domain.plan import Task
from app.domain.task import TaskKind, TaskOrigin
from app.domain.unit_entry import UnitEntry
from app.services import assignments, checklist, congresses, overview, plans, progress, tasks, units
from app.services.books import Book
from tests.readings import BLOC, small_plan

ON = date(2026, 12, 9)


@pytest.fixture
def worked(book: Book) -> Book:
    """The small book with a congress dated, one task finished, one begun, one unit's part not applying."""
    congresses.set_dates(book, BLOC, date(2027, 1, 15), date(2027, 1, 16))
    by_text = {task.text: task.id for task in tasks.list_tasks(book)}
    party = [each.id for each in units.list_units(book, ON) if each.name.startswith("Chi bộ")]
    assignments.assign(book, [by_text["Trang trí hội trường"]], party[:2])
    assignments.set_task_state(book, [by_text["Trang trí hội trường"]], AssignmentState.DONE, ON)
    (first, *_) = assignments.of_tasks(book, [by_text["Giới thiệu đại hội cơ sở"]])
    assignments.set_state(book, [first.id], AssignmentState.DOING, ON)
    last = assignments.of_tasks(book, [by_text["Xây dựng kế hoạch"]])[-1]
    assignments.set_state(book, [last.id], AssignmentState.NOT_APPLICABLE, ON)
    return book


def open_days(book: Book, line: ChecklistTask) -> list[date | None]:
    """Return the days of what is open of a task, worked out one by one."""
    given = [each for each in assignments.of_tasks(book, [line.task.id]) if each.ended_on is None]
    if not given:
        return [line.task.due_on]
    return [each.due_on for each in given if each.state in OPEN_STATES]


def test_the_numbers_are_those_of_the_checklist(worked: Book) -> None:
    for on in (ON, ON + timedelta(days=3), date(2027, 2, 1)):
        found, span = overview.read(worked, on), DaySpan(on)
        lines = checklist.tasks(worked, on)
        days = {line.task.id: open_days(worked, line) for line in lines}

        def count(first: date, last: date, of: dict[int, list[date | None]] = days) -> int:
            return sum(any(day and first <= day <= last for day in each) for each in of.values())

        assert found.tasks.total == len(lines) == found.book.tasks
        assert found.tasks.overdue == count(date.min, on - timedelta(days=1))
        assert found.tasks.overdue == sum(line.overdue > 0 for line in lines)
        assert found.tasks.this_week == count(span.monday, span.sunday)
        assert found.tasks.soon == count(on, on + timedelta(days=7))
        assert found.tasks.undated == sum(None in each for each in days.values())
        assert found.tasks.finished == sum(not each for each in days.values()) == 1
        assert found.tasks.unassigned == sum(not line.total for line in lines)
        assert found.urgent_total == count(date.min, span.sunday)


def test_what_is_urgent_comes_the_latest_first_and_names_who_is_late(worked: Book) -> None:
    found = overview.read(worked, ON)
    assert [each.due for each in found.urgent] == sorted(each.due for each in found.urgent)
    assert len(found.urgent) == found.urgent_total
    by_text = {each.text: each for each in found.urgent}
    hang = by_text["Treo khẩu hiệu"]
    assert (hang.due, hang.number, hang.late, hang.bodies) == (date(2026, 11, 3), 2, 1, ("CB1",))
    assert by_text["Hướng dẫn các đơn vị"].bodies == ("Ban Tuyên giáo",)
    tasks.add_task(worked, Task(0, "Việc riêng", TaskKind.ACTIVITY, TaskOrigin.OWN, due=DueOn("", ON)))
    own = next(each for each in overview.read(worked, ON).urgent if each.text == "Việc riêng")
    assert (own.due, own.number, own.late, own.bodies) == (ON, 1, 0, ())
    few = overview.read(worked, ON, few=1)
    assert few.urgent == found.urgent[:1]
    assert few.urgent_total == found.urgent_total + 1


def test_waves_and_units_count_every_task_once(worked: Book) -> None:
    found = overview.read(worked, ON)
    assert sum(each.progress.total for each in found.groups) == found.tasks.total
    assert sum(each.progress.late for each in found.groups) == found.tasks.overdue
    waves = [each for each in found.groups if each.kind is GroupKind.WAVE]
    assert [each.title for each in waves] == [wave.title for wave in plans.waves(worked)]
    assert found.groups[-1].kind is GroupKind.DUTIES
    assert waves[1].progress == Progress(4, 1, 0, 0)
    report = {each.name: each for each in progress.report(worked, ON).by_unit}
    assert found.units_total == len(found.units) == len(report)
    for each in found.units:
        counted = report[each.name]
        assert each.progress.total == counted.total
        assert each.progress.done == counted.done + counted.not_applicable
        assert each.progress.late == counted.overdue
    assert [each.progress.late for each in found.units] == sorted(
        (each.progress.late for each in found.units), reverse=True
    )


def test_tasks_of_ones_own_stand_apart_and_several_plans_are_named(worked: Book) -> None:
    tasks.add_task(worked, Task(0, "Việc riêng", TaskKind.ACTIVITY, TaskOrigin.OWN))
    assert overview.read(worked, ON).groups[-1].kind is GroupKind.OWN
    other = small_plan("b" * 64)
    header = replace(other.document, number="37", symbol="37-KH/ĐU")
    plans.import_plan(worked, replace(other, document=header), "khac.docx")
    found = overview.read(worked, ON)
    assert [each.plan for each in found.groups] == ["36-KH/ĐU"] * 3 + ["37-KH/ĐU"] * 3 + [""]
    assert group_title(found.groups[2]) == "36-KH/ĐU: Tổ chức thực hiện"
    assert group_title(found.groups[-1]) == "Việc bổ sung ngoài kế hoạch"
    assert sum(each.progress.total for each in found.groups) == found.tasks.total


def test_congresses_come_in_order_without_those_of_ended_units(worked: Book) -> None:
    found = overview.read(worked, ON)
    assert [each.key for each in found.coming] == ["grassroots/02", BLOC]
    assert [each.of_unit for each in found.coming] == [True, False]
    assert (found.congresses.coming, found.congresses.near, found.congresses.with_next) == (2, 1, 1)
    assert (found.congresses.undated, found.congresses.undated_units) == (1, 1)
    congresses.set_dates(worked, BLOC, date(2026, 12, 10), date(2026, 12, 11))
    together = overview.read(worked, ON)
    assert [each.key for each in together.coming] == [BLOC, "grassroots/02"]
    assert (together.congresses.near, together.congresses.with_next) == (2, 2)
    assert overview.read(worked, date(2026, 12, 11)).coming[0].key == BLOC
    third = next(each for each in units.list_units(worked, ON) if each.name == "Chi bộ Ba")
    units.end_unit(worked, third.id, ON)
    assert overview.read(worked, ON).congresses.undated == 0


def test_marks_of_one_body_are_about_its_own_part(worked: Book) -> None:
    one = next(each for each in units.list_units(worked, ON) if each.name == "Chi bộ Một")
    mine = overview.marks(worked, ON, one.id)
    given = [each for each in assignments.all_assignments(worked) if each.body_id == one.id]
    assert set(mine) == {each.task_id for each in given}
    assert {task_id for task_id, marks in mine.items() if marks.late} == {
        each.task_id for each in given if each.is_overdue(ON)
    }
    every = overview.marks(worked, ON)
    assert set(every) == {task.id for task in tasks.list_tasks(worked)}
    assert all(every[task_id].open >= marks.open for task_id, marks in mine.items())


def statements(book: Book) -> int:
    seen: list[str] = []
    book.db.conn.set_trace_callback(seen.append)
    overview.read(book, ON)
    book.db.conn.set_trace_callback(None)
    return len(seen)


def test_the_number_of_queries_does_not_grow_with_the_book(book: Book) -> None:
    before = statements(book)
    more = [UnitEntry(number, f"Chi bộ số {number}", "", str(number)) for number in range(20, 60)]
    units.add_units(book, more)
    assert statements(book) == before <= 12


def test_an_empty_book_has_nothing(empty_book: Book) -> None:
    found = overview.read(empty_book, ON)
    assert found == Overview("Sổ thử", "", ON)
    assert overview.all_units(empty_book, ON) == ()


def test_as_json_is_plain(worked: Book) -> None:
    content = overview.as_json(overview.read(worked, ON))
    assert json.loads(json.dumps(content)) == content
    assert content["as_of"] == "2026-12-09"
    assert content["coming"][0]["days_to_go"] == 1
    assert content["groups"][0]["waiting"] == content["groups"][0]["total"] - sum(
        content["groups"][0][key] for key in ("done", "doing", "late")
    )
