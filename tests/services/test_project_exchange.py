"""A project file that goes out, is changed in another program, and comes back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.congress import GRASSROOTS_KEY
from app.domain.dates.due import DueByEvent, DueEvery, DueOn, DueWithin, Period
from app.domain.dates.workdays import Adjust
from app.domain.errors import EntryError
from app.domain.plan import BookInfo, Task
from app.domain.task import TaskKind, TaskOrigin
from app.services import (
    assignments,
    books,
    congresses,
    exports,
    history,
    outline,
    plans,
    project_exchange,
    tasks,
    units,
)
from tests.readings import BLOC, small_plan

TODAY, NOW = date(2026, 11, 20), datetime(2026, 11, 20, 9)
NS = "{http://schemas.microsoft.com/project}"
LETTER, GUIDE, SLOGANS = "Ra số báo đặc biệt", "Hướng dẫn các đơn vị", "Treo khẩu hiệu"


class OtherProgram:
    """Changes a written file as a planning program does, by the names of its rows."""

    def __init__(self, book, folder):
        self.file = folder / "ke-hoach.xml"
        exports.save_project(book, TODAY, NOW, self.file)
        self._root = ElementTree.parse(self.file).getroot()
        self.tasks = self._root.find(f"{NS}Tasks")

    def row(self, name):
        return next(task for task in self.tasks if task.findtext(f"{NS}Name") == name)

    def set(self, name, **values):
        for element, value in values.items():
            found = self.row(name).find(f"{NS}{element}")
            if found is None:
                found = ElementTree.SubElement(self.row(name), f"{NS}{element}")
            found.text = value

    def move(self, name, starts=None, ends=None):
        if starts:
            self.set(name, Start=f"{starts}T08:00:00")
        if ends:
            self.set(name, Finish=f"{ends}T17:00:00")

    def add(self, name, after, *, level=3, **values):
        place = list(self.tasks).index(self.row(after))
        task = ElementTree.Element(f"{NS}Task")
        for element, value in {"Name": name, "OutlineLevel": str(level), **values}.items():
            ElementTree.SubElement(task, f"{NS}{element}").text = value
        self.tasks.insert(place + 1, task)

    def save(self):
        ElementTree.ElementTree(self._root).write(self.file, encoding="utf-8", xml_declaration=True)
        return project_exchange.read_project(self.file)


@pytest.fixture
def other(book, tmp_path):
    congresses.set_dates(book, BLOC, date(2026, 12, 28), date(2026, 12, 30))
    return OtherProgram(book, tmp_path)


def preview(book, project, **options):
    return project_exchange.preview(book, project, TODAY, **options)


def take(book, project, **options):
    return project_exchange.take_in(book, project, TODAY, **options)


def told(changes):
    return [(each.name, each.what, each.before, each.after) for each in changes]


def task_named(book, text):
    return next(task for task in tasks.list_tasks(book) if task.text == text)


def everything(book):
    return outline.outline(book, TODAY)


def test_a_file_that_comes_back_unchanged_changes_nothing(book, other):
    project = other.save()
    found = preview(book, project)
    assert (found.changes, found.left, found.is_ours) == ((), (), True)
    before = everything(book)
    with pytest.raises(EntryError, match="không khác với sổ"):
        take(book, project)
    assert everything(book) == before


def test_a_moved_end_becomes_a_fixed_day_in_one_step_that_can_be_undone(book, other):
    assert isinstance(task_named(book, LETTER).due, DueByEvent)
    other.move(LETTER, "2026-12-24", "2026-12-24")
    project, before = other.save(), everything(book)
    assert told(preview(book, project).changes) == [(LETTER, "Thời gian", "27/12/2026", "24/12/2026")]
    assert everything(book) == before  # looking changes nothing
    change = take(book, project)
    assert change.label == "Nhập từ Microsoft Project: 1 thay đổi"
    assert task_named(book, LETTER).due == DueOn("", date(2026, 12, 24))
    history.undo(book)
    assert everything(book) == before


def test_moved_starts_and_ends_become_a_stretch_of_days(book, other):
    other.move(GUIDE, "2026-12-03", "2026-12-10")
    take(book, other.save())
    assert task_named(book, GUIDE).due == DueWithin("", date(2026, 12, 3), date(2026, 12, 10))


def test_a_congress_moves_and_what_hangs_on_it_moves_along_without_being_fixed(book, other):
    name = congresses.find(book, BLOC).name
    other.move(name, "2027-01-04", "2027-01-05")
    project = other.save()
    found = preview(book, project)
    assert told(found.changes) == [(name, "Thời gian", "28/12/2026 – 30/12/2026", "04/01/2027 – 05/01/2027")]
    assert found.moved_along > 0
    take(book, project)
    assert congresses.find(book, BLOC).opens_on == date(2027, 1, 4)
    task = task_named(book, LETTER)
    assert (type(task.due), task.due_on) == (DueByEvent, date(2027, 1, 3))


def test_a_task_moved_to_where_its_congress_takes_it_stays_hanging_on_it(book, other):
    other.move(congresses.find(book, BLOC).name, "2027-01-04", "2027-01-05")
    other.move(LETTER, "2027-01-03", "2027-01-03")
    take(book, other.save())
    task = task_named(book, LETTER)
    assert (type(task.due), task.due_on) == (DueByEvent, date(2027, 1, 3))


def test_a_task_moved_beside_its_congress_is_told_from_what_the_book_has_now(book, other):
    other.move(congresses.find(book, BLOC).name, "2027-01-04", "2027-01-05")
    other.move(LETTER, "2026-12-30", "2026-12-30")
    changes = told(preview(book, other.save()).changes)
    assert changes[1] == (LETTER, "Thời gian", "27/12/2026", "30/12/2026")


def test_what_the_book_moved_since_is_not_taken_back(book, other):
    project = other.save()
    congresses.set_dates(book, BLOC, date(2027, 1, 11), date(2027, 1, 12))
    assert preview(book, project).changes == ()


def test_a_congress_out_of_order_is_told_and_left(book, other):
    name = congresses.find(book, BLOC).name
    congresses.update(book, replace(congresses.find(book, BLOC), prepares_on=date(2026, 12, 27)))
    other.move(name, "2026-12-20", "2026-12-22")
    found = preview(book, other.save())
    assert found.changes == ()
    assert "họp trù bị" in found.left[0].why


def test_the_preparatory_session_has_a_row_of_its_own(book, tmp_path):
    days = {
        "prepares_on": date(2026, 12, 27),
        "opens_on": date(2026, 12, 28),
        "closes_on": date(2026, 12, 30),
    }
    congresses.update(book, replace(congresses.find(book, BLOC), **days))
    other = OtherProgram(book, tmp_path)
    other.move(f"Họp trù bị {congresses.find(book, BLOC).name}", "2026-12-26", "2026-12-26")
    take(book, other.save())
    found = congresses.find(book, BLOC)
    assert (found.prepares_on, found.opens_on) == (date(2026, 12, 26), date(2026, 12, 28))


def test_units_congresses_move_and_their_share_with_them(book, other):
    other.move("Đại hội Chi bộ Hai", "2026-12-15", "2026-12-15")
    take(book, other.save())
    task = task_named(book, SLOGANS)
    dues = {each.due_on for each in assignments.of_tasks(book, [task.id])}
    assert date(2026, 12, 15) in dues
    assert date(2026, 12, 10) not in dues


def test_a_task_of_each_unit_is_not_fixed_for_all(book, other):
    other.move(SLOGANS, ends="2027-02-01")
    found = preview(book, other.save())
    assert found.changes == ()
    assert [(row.name, row.can_add) for row in found.left] == [(SLOGANS, False)]
    assert "mỗi đơn vị có hạn riêng" in found.left[0].why
    assert congresses.calendar(book)[GRASSROOTS_KEY].missing == 1


@pytest.mark.parametrize(("percent", "state"), [("100", AssignmentState.DONE), ("40", AssignmentState.DOING)])
def test_progress_comes_in(book, other, percent, state):
    other.set(GUIDE, PercentComplete=percent, ActualFinish="2026-11-18T17:00:00")
    project = other.save()
    assert told(preview(book, project).changes) == [(GUIDE, "Tiến độ", "0%", f"{percent}%")]
    take(book, project)
    (given,) = assignments.of_tasks(book, [task_named(book, GUIDE).id])
    done_on = date(2026, 11, 18) if state is AssignmentState.DONE else None
    assert (given.state, given.done_on) == (state, done_on)


def test_part_of_the_work_of_several_is_asked_about_but_all_of_it_is_taken(book, tmp_path):
    task = task_named(book, GUIDE)
    bodies = [body.id for body in units.list_units(book, TODAY)]
    assignments.assign(book, [task.id], bodies, AssignmentRole.LEAD)
    other = OtherProgram(book, tmp_path)
    other.set(GUIDE, PercentComplete="40")
    found = preview(book, other.save())
    assert (found.changes, "chưa rõ đơn vị nào" in found.left[0].why) == ((), True)
    other.set(GUIDE, PercentComplete="100", ActualFinish="2027-11-18T17:00:00")
    take(book, other.save())
    given = assignments.of_tasks(book, [task.id])
    assert {(each.state, each.done_on) for each in given} == {(AssignmentState.DONE, TODAY)}


def test_another_part_of_the_work_of_several_is_asked_about_too(book, tmp_path):
    task = task_named(book, SLOGANS)
    assignments.set_state(book, [assignments.of_tasks(book, [task.id])[0].id], AssignmentState.DONE, TODAY)
    other = OtherProgram(book, tmp_path)
    other.set(SLOGANS, PercentComplete="60")
    found = preview(book, other.save())
    assert (found.changes, "chưa rõ đơn vị nào" in found.left[0].why) == ((), True)


def test_a_percentage_rounded_otherwise_is_no_change(book, tmp_path):
    task = task_named(book, SLOGANS)
    first = assignments.of_tasks(book, [task.id])[0]
    assignments.set_state(book, [first.id], AssignmentState.DONE, TODAY)
    other = OtherProgram(book, tmp_path)
    assert other.row(SLOGANS).findtext(f"{NS}PercentComplete") == "33"
    other.set(SLOGANS, PercentComplete="34")
    assert preview(book, other.save()).changes == ()


def test_unknown_rows_are_listed_and_come_in_only_when_asked_for(book, other):
    other.add("Họp báo", LETTER, Start="2026-12-21T08:00:00", Finish="2026-12-22T17:00:00")
    project = other.save()
    found = preview(book, project)
    assert found.changes == ()
    assert [(row.name, row.why, row.can_add) for row in found.left] == [
        ("Họp báo", "việc không có trong sổ", True)
    ]
    with pytest.raises(EntryError, match="không khác với sổ"):
        take(book, project)
    assert told(preview(book, project, add_new=True).changes) == [
        ("Họp báo", "Việc mới", "", "21/12/2026 – 22/12/2026")
    ]
    take(book, project, add_new=True)
    task = task_named(book, "Họp báo")
    assert task.due == DueWithin("", date(2026, 12, 21), date(2026, 12, 22))
    assert (task.origin, task.phase_id) == (TaskOrigin.OWN, task_named(book, LETTER).phase_id)


def test_copied_rows_and_those_of_deleted_tasks_are_told(book, other):
    mark = other.row(GUIDE).findtext(f"{NS}Notes")
    other.add("Hướng dẫn lần hai", GUIDE, level=2, Notes=mark, Finish="2026-12-20T17:00:00")
    project = other.save()
    (row,) = preview(book, project).left
    assert (row.name, row.can_add) == ("Hướng dẫn lần hai", True)
    assert row.why.startswith("chép từ dòng")
    tasks.remove_tasks(book, [task_named(book, GUIDE).id])
    assert "không còn trong sổ" in preview(book, project).left[0].why


def test_rows_without_their_field_are_known_by_their_notes(book, other):
    for task in other.tasks:
        for field in task.findall(f"{NS}ExtendedAttribute"):
            task.remove(field)
    other.move(GUIDE, "2026-12-03", "2026-12-03")
    assert told(preview(book, other.save()).changes) == [(GUIDE, "Thời gian", "01/12/2026", "03/12/2026")]


def test_reversed_and_switched_off_rows_are_left(book, other):
    other.move(GUIDE, "2026-12-10", "2026-12-05")
    other.move(LETTER, "2026-12-24", "2026-12-24")
    other.set(LETTER, Active="0")
    found = preview(book, other.save())
    assert found.changes == ()
    whys = {row.name: row.why for row in found.left}
    assert whys[GUIDE] == "ngày kết thúc trước ngày bắt đầu"
    assert "đã tắt" in whys[LETTER]


def test_single_times_of_what_comes_back_are_left(book, tmp_path):
    congresses.set_dates(book, BLOC, date(2026, 12, 28), date(2026, 12, 30))
    every = DueEvery("hằng tuần", Period.WEEK, 5)
    phase = task_named(book, LETTER).phase_id
    tasks.add_task(book, Task(0, "Báo cáo", TaskKind.ACTIVITY, TaskOrigin.OWN, phase_id=phase, due=every))
    other = OtherProgram(book, tmp_path)
    other.move("Báo cáo (20/11/2026)", "2026-11-19", "2026-11-19")
    other.move("Báo cáo", "2026-11-19")
    found = preview(book, other.save())
    assert found.changes == ()
    assert [(row.name, "việc lặp lại" in row.why) for row in found.left] == [("Báo cáo (20/11/2026)", True)]


def test_a_day_off_that_was_chosen_is_kept(book, tmp_path):
    task = task_named(book, GUIDE)
    tasks.update_task(book, replace(task, adjust=Adjust.BEFORE))
    other = OtherProgram(book, tmp_path)
    other.move(GUIDE, "2026-12-05", "2026-12-05")  # a Saturday
    take(book, other.save())
    assert task_named(book, GUIDE).due_on == date(2026, 12, 5)


def test_a_file_of_another_book_is_refused_and_one_of_none_is_said(book, other, tmp_path):
    project = other.save()
    with books.create_book(tmp_path / "khac.stt", BookInfo("Sổ khác")) as second:
        plans.import_plan(second, small_plan(), "ke-hoach.docx")
        for use in (preview, take):
            with pytest.raises(EntryError, match="xuất từ một sổ khác"):
                use(second, project)
        for task in other.tasks:
            for name in ("Notes", "ExtendedAttribute"):
                for element in task.findall(f"{NS}{name}"):
                    task.remove(element)
        found = preview(second, other.save())
        assert (found.is_ours, found.changes, found.addable > 5) == (False, (), True)


def test_a_copy_of_the_book_takes_the_file_in(book, other, tmp_path):
    other.move(GUIDE, "2026-12-03", "2026-12-03")
    with books.open_book(books.save_copy(book, tmp_path / "ban-sao.stt")) as copy:
        take(copy, other.save())
        assert task_named(copy, GUIDE).due_on == date(2026, 12, 3)


def test_what_was_taken_in_goes_out_again_and_comes_back_unchanged(book, other, tmp_path):
    other.move(GUIDE, "2026-12-03", "2026-12-10")
    other.move(congresses.find(book, BLOC).name, "2027-01-04", "2027-01-05")
    other.set(GUIDE, PercentComplete="100")
    other.add("Họp báo", LETTER, Finish="2026-12-22T17:00:00")
    take(book, other.save(), add_new=True)
    again = OtherProgram(book, tmp_path)
    found = preview(book, again.save())
    assert (found.changes, found.left) == ((), ())


MOVABLE = (LETTER, GUIDE, "Góp ý văn kiện", "Trang trí hội trường", "Xây dựng kế hoạch", "Đại hội Chi bộ Hai")
MOVES = st.lists(
    st.tuples(
        st.sampled_from(MOVABLE),
        st.dates(date(2026, 9, 1), date(2027, 6, 30)),
        st.integers(0, 40),
        st.sampled_from(["0", "30", "100", ""]),
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda move: move[0],
)


@hypothesis_settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(MOVES)
def test_whatever_is_moved_is_told_taken_undone_and_then_at_rest(book, tmp_path, moves):
    congresses.set_dates(book, BLOC, date(2026, 12, 28), date(2026, 12, 30))
    other = OtherProgram(book, tmp_path)
    for name, starts, days, percent in moves:
        other.move(name, str(starts), str(starts + timedelta(days=days)))
        if percent and not name.startswith("Đại hội"):
            other.set(name, PercentComplete=percent)
    project, before = other.save(), everything(book)
    seen = preview(book, project)
    assert everything(book) == before
    if seen.changes:
        change = take(book, project)
        assert change.label.endswith(f": {len(seen.changes)} thay đổi")
        assert preview(book, project).changes == ()  # what was taken is not taken twice
        found = preview(book, OtherProgram(book, tmp_path).save())
        assert (found.changes, found.left) == ((), ())
        history.undo(book)
    assert everything(book) == before


def test_another_start_alone_of_what_hangs_on_a_congress_is_told_and_left(book, other):
    other.move(LETTER, starts="2026-12-01")
    found = preview(book, other.save())
    assert found.changes == ()
    assert "giữ nguyên" in found.left[0].why
