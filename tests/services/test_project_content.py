"""Which rows a project of the book has, and what each carries."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.dates.due import DueEvery, DueOn, Period
from app.domain.dates.schedule import Window
from app.domain.plan import Task
from app.domain.project.content import in_order
from app.domain.project.mark import RowKind
from app.domain.task import TaskKind, TaskOrigin
from app.services import assignments, congresses, project_content, tasks, units
from tests.readings import BLOC

TODAY, NOW = date(2026, 11, 20), datetime(2026, 11, 20, 9)


def content(book):
    return project_content.project_of(book, TODAY, NOW)


def rows(book):
    return {row.name: row for _, row in in_order(content(book).rows)}


def outline(book):
    return [(number, row.kind.value, row.name) for number, row in in_order(content(book).rows)]


def date_bloc(book, **changes):
    days = {"opens_on": date(2026, 12, 28), "closes_on": date(2026, 12, 30), **changes}
    congresses.update(book, replace(congresses.find(book, BLOC), **days))


def task_named(book, text):
    return next(task for task in tasks.list_tasks(book) if task.text == text)


def test_rows_follow_congresses_waves_phases_and_duties(book):
    found = outline(book)
    assert found[:2] == [("1", "group", "Các đại hội"), ("1.1", "congress", "Đại hội Chi bộ Một")]
    assert ("2", "wave", "Đợt 1: đại hội cơ sở") in found
    assert [(number, kind) for number, kind, name in found if name == "Treo khẩu hiệu"] == [("2.1.2", "task")]
    assert [number for number, kind, _ in found if kind == "duty"] == ["4", "5"]
    identities = [(kind, row.id) for _, row in in_order(content(book).rows) for kind in (row.kind,)]
    assert len(set(identities)) == len(identities)


def test_a_congress_has_its_days_preparation_and_first_days(book):
    date_bloc(book, prepares_on=date(2026, 12, 27), venue="Hội trường")
    date_bloc(book, prepares_on=date(2026, 12, 28), opens_on=date(2026, 12, 29), venue="Hội trường")
    name = congresses.find(book, BLOC).name
    found = rows(book)
    row, session = found[name], found[f"Họp trù bị {name}"]
    assert (row.starts, row.ends, row.is_milestone) == (date(2026, 12, 29), date(2026, 12, 30), True)
    assert row.first == Window(date(2026, 12, 28), date(2026, 12, 30))
    assert "Địa điểm: Hội trường" in row.notes
    assert (session.kind, session.starts, session.is_milestone) == (
        RowKind.PREPARES,
        date(2026, 12, 28),
        True,
    )


def test_a_task_has_its_days_deadline_progress_and_shares(book):
    bodies = {body.name: body.id for body in units.list_bodies(book, TODAY)}
    row = rows(book)["Treo khẩu hiệu"]
    assert row.deadline is None  # the third unit has no congress yet
    given = {each.body_id: each.id for each in assignments.of_tasks(book, [row.id])}
    assignments.set_state(book, [given[bodies["Chi bộ Một"]]], AssignmentState.DONE, TODAY)
    assignments.set_state(book, [given[bodies["Chi bộ Ba"]]], AssignmentState.NOT_APPLICABLE, TODAY)
    row = rows(book)["Treo khẩu hiệu"]
    assert row.percent == 50
    shares = {share.body_id: share for share in row.shares}
    assert set(shares) == {bodies["Chi bộ Một"], bodies["Chi bộ Hai"]}
    one = shares[bodies["Chi bộ Một"]]
    assert one.percent == 100
    assert "Chủ trì: Xong\nHạn: 03/11/2026\nXong ngày: 20/11/2026" in one.notes
    names = [each.name for each in content(book).resources]
    assert [name for name in names if name.startswith("Chi bộ")] == ["Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba"]


def test_the_shares_lie_within_the_task(book):
    date_bloc(book)
    congresses.update(book, replace(own_congress(book, "Chi bộ Ba"), opens_on=date(2026, 12, 3)))
    task = task_named(book, "Hướng dẫn các đơn vị")
    body = units.list_bodies(book, TODAY)[-1].id
    assignments.assign(book, [task.id], [body], AssignmentRole.SUPPORT)
    (given,) = [each for each in assignments.of_tasks(book, [task.id]) if each.body_id == body]
    assignments.set_due(book, [given.id], date(2027, 1, 15))
    for _, row in in_order(content(book).rows):
        for share in row.shares:
            assert row.starts <= share.starts <= share.ends <= row.ends
    share = next(each for each in rows(book)["Hướng dẫn các đơn vị"].shares if each.body_id == body)
    assert "Hạn: 15/01/2027" in share.notes


def own_congress(book, unit):
    return next(each for each in congresses.list_congresses(book) if each.name == f"Đại hội {unit}")


def test_what_has_no_day_stands_at_the_first_day_and_says_so(book):
    row = rows(book)["Trang trí hội trường"]
    assert (row.is_dated, row.deadline, row.starts) == (False, None, content(book).starts)
    assert "Thời hạn: chưa có" in row.notes


def test_what_comes_back_holds_its_single_times(book):
    date_bloc(book)
    phase = task_named(book, "Góp ý văn kiện").phase_id
    every = DueEvery("hằng tuần", Period.WEEK, 5)
    tasks.add_task(book, Task(0, "Báo cáo", TaskKind.ACTIVITY, TaskOrigin.OWN, phase_id=phase, due=every))
    row = rows(book)["Báo cáo"]
    assert [child.kind for child in row.children] == [RowKind.OCCURRENCE] * 6
    assert (row.starts, row.ends) == (date(2026, 11, 20), date(2026, 12, 25))
    assert row.children[0].name == "Báo cáo (20/11/2026)"


def test_rows_that_hold_others_reach_from_the_first_to_the_last_day(book):
    date_bloc(book)
    for _, row in in_order(content(book).rows):
        if row.children:
            assert row.starts == min(child.starts for child in row.children)
            assert row.ends == max(child.ends for child in row.children)
    whole = content(book)
    assert whole.starts == min(row.starts for row in whole.rows)
    assert whole.ends == max(row.ends for row in whole.rows)


def test_own_tasks_stand_together_and_clauses_beyond_the_figures_nowhere(book):
    tasks.add_task(book, Task(0, "Việc thêm", TaskKind.ACTIVITY, TaskOrigin.OWN, due=DueOn("", TODAY)))
    task = task_named(book, "Hướng dẫn các đơn vị")
    tasks.update_task(book, replace(task, beyond_figures=True))
    found = rows(book)
    assert [child.name for child in found["Việc ngoài các giai đoạn"].children] == ["Việc thêm"]
    assert "Hướng dẫn các đơn vị" not in found


@pytest.mark.parametrize("filled", [False, True])
def test_a_book_without_anything_makes_a_project_of_one_day(empty_book, filled):
    if filled:
        tasks.add_task(empty_book, Task(0, "Việc", TaskKind.ACTIVITY, TaskOrigin.OWN))
    found = content(empty_book)
    assert (found.starts, found.ends, len(found.rows)) == (TODAY, TODAY, int(filled))
