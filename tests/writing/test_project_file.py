"""Microsoft Project XML, held against the published schema and read back by a reader of the tests' own."""

import os
from datetime import date, datetime, timedelta
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import settings as hypothesis_settings

from app.domain.project.content import ProjectRow, in_order
from app.writing.project_file import project_bytes, write_project
from app.writing.safe_text import one_line
from tests.writing import mspdi
from tests.writing.projects import MADE, WORK, any_projects, small_project

GOLDEN = Path(__file__).parents[1] / "golden" / "project" / "project.xml"
NS = {"p": mspdi.NAMESPACE}
FEW = hypothesis_settings(max_examples=40)


def written(content) -> Element:
    return ElementTree.fromstring(project_bytes(content))


def text(element: Element, path: str) -> str | None:
    return element.findtext("/".join(f"p:{part}" for part in path.split("/")), None, NS)


def every(root: Element, path: str) -> list[Element]:
    return root.findall("/".join(f"p:{part}" for part in path.split("/")), NS)


@pytest.fixture(scope="module")
def root() -> Element:
    return written(small_project())


@pytest.fixture(scope="module")
def tasks(root) -> dict[str, Element]:
    return {text(task, "Name"): task for task in every(root, "Tasks/Task")}


def test_elements_stand_in_the_order_of_the_published_schema(root):
    assert mspdi.faults(root) == []


def test_the_check_of_the_order_can_fail(root):
    broken = written(small_project())
    task = every(broken, "Tasks/Task")[1]
    name = task.find("p:Name", NS)
    task.remove(name)
    task.append(name)
    every(broken, "Tasks/Task")[2].find("p:Duration", NS).text = "8 giờ"
    ElementTree.SubElement(task, f"{{{mspdi.NAMESPACE}}}Made")
    assert mspdi.faults(broken) == [
        "Task/Name stands too late",
        "Task/Made is not known",
        "Task/Duration is no duration: '8 giờ'",
    ]


@FEW
@given(any_projects())
def test_any_texts_and_days_keep_to_the_schema_and_are_read_back(content):
    found = written(content)
    assert mspdi.faults(found) == []
    for (outline, row), task in zip(in_order(content.rows), every(found, "Tasks/Task")[1:], strict=True):
        assert text(task, "OutlineNumber") == outline
        assert (text(task, "Name") or "")[:500] == one_line(row.name)[:500].rstrip()
        assert text(task, "Start") == f"{row.starts}T08:00:00"
        assert text(task, "Finish") == f"{row.ends}T17:00:00"
        assert int(text(task, "PercentComplete")) == row.percent
        assert one_line(row.notes) in one_line(text(task, "Notes"))


def test_the_project_has_its_properties(root):
    names = ("SaveVersion", "Title", "Company", "StartDate", "FinishDate", "CalendarUID", "MinutesPerDay")
    assert [text(root, name) for name in names] == [
        "12", "Sổ thử", "Đảng ủy", "2026-12-01T08:00:00", "2026-12-27T17:00:00", "1", "480",
    ]  # fmt: skip
    assert text(root, "LastSaved") == MADE.isoformat()
    (own,) = every(root, "ExtendedAttributes/ExtendedAttribute")
    assert [child.text for child in own] == ["188744016", "Text30", "Mã sổ (đừng sửa)"]


def test_the_first_task_stands_for_the_project_and_numbers_are_unique(root):
    found = every(root, "Tasks/Task")
    assert [text(found[0], name) for name in ("UID", "ID", "OutlineLevel", "Summary")] == ["0", "0", "0", "1"]
    numbers = [int(text(task, "UID")) for task in found]
    assert numbers == [int(text(task, "ID")) for task in found] == list(range(len(found)))
    for kind in ("Calendars/Calendar", "Resources/Resource", "Assignments/Assignment"):
        uids = [text(each, "UID") for each in every(root, kind)]
        assert len(set(uids)) == len(uids) > 1


def test_rows_stand_under_one_another(tasks):
    places = {name: (text(task, "OutlineNumber"), text(task, "Summary")) for name, task in tasks.items()}
    assert places["Các đại hội"] == ("1", "1")
    assert places["Đại hội Đảng bộ lần thứ V"] == ("1.1", "0")
    assert places["Đợt 1"] == ("2", "1")
    assert places["Trước đại hội"] == ("2.1", "1")
    assert places["Treo khẩu hiệu & băng rôn <trước> đại hội"] == ("2.1.1", "0")
    assert places["Báo cáo tuần"] == ("2.1.2", "1")
    levels = [(text(task, "OutlineLevel"), text(task, "OutlineNumber")) for task in tasks.values()]
    assert all(int(level) == number.count(".") + 1 for level, number in levels if number != "0")


def test_a_task_has_its_days_length_progress_deadline_and_first_days(tasks):
    task = tasks["Treo khẩu hiệu & băng rôn <trước> đại hội"]
    # 1/12 to 15/12 are eleven days Monday to Friday; on 14/12 the office is closed.
    wanted = {
        "Start": "2026-12-01T08:00:00", "Finish": "2026-12-15T17:00:00", "Duration": "PT80H0M0S",
        "DurationFormat": "7", "Type": "1", "Milestone": "0", "PercentComplete": "75",
        "ActualStart": "2026-12-01T08:00:00", "ActualFinish": None, "ActualDuration": "PT60H0M0S",
        "RemainingDuration": "PT20H0M0S", "ConstraintType": "4", "ConstraintDate": "2026-12-01T08:00:00",
        "Deadline": "2026-12-15T17:00:00", "CalendarUID": "-1", "IgnoreResourceCalendar": "0",
        "Baseline/Number": "0", "Baseline/Start": "2026-12-01T08:00:00",
        "Baseline/Finish": "2026-12-08T17:00:00", "Baseline/Duration": "PT48H0M0S",
        "ExtendedAttribute/FieldID": "188744016",
        "ExtendedAttribute/Value": f"stt/{small_project().book}/task/11/20261201-20261215/75",
    }  # fmt: skip
    assert {name: text(task, name) for name in wanted} == wanted
    assert text(task, "Notes").startswith("Chủ trì: Chi bộ Một\nMã sổ (đừng sửa): stt/")


def test_a_congress_on_days_off_is_a_milestone_that_no_calendar_moves(tasks):
    task = tasks["Đại hội Đảng bộ lần thứ V"]
    wanted = {
        "Milestone": "1", "Start": "2026-12-26T08:00:00", "Finish": "2026-12-27T17:00:00",
        "Duration": "PT16H0M0S", "CalendarUID": "2", "IgnoreResourceCalendar": "1",
    }  # fmt: skip
    assert {name: text(task, name) for name in wanted} == wanted


def test_what_has_no_day_is_estimated_and_without_a_deadline(tasks):
    task = tasks["Việc chưa có hạn"]
    assert [text(task, name) for name in ("Estimated", "DurationFormat", "Deadline")] == ["1", "39", None]


def test_the_calendar_tells_days_off_and_days_worked_for_them(root):
    office, every_day, *own = every(root, "Calendars/Calendar")
    week = {text(day, "DayType"): text(day, "DayWorking") for day in every(office, "WeekDays/WeekDay")}
    assert [week[str(number)] for number in range(1, 8)] == ["0", "1", "1", "1", "1", "1", "0"]
    found = [
        tuple(
            text(each, name)
            for name in ("TimePeriod/FromDate", "TimePeriod/ToDate", "Occurrences", "Name", "DayWorking")
        )
        for each in every(office, "Exceptions/Exception")
    ]
    assert found == [
        ("2026-01-01T00:00:00", "2026-01-01T23:59:00", "1", "Tết Dương lịch", "0"),
        ("2026-12-14T00:00:00", "2026-12-14T23:59:00", "1", "Nghỉ bù", "0"),
        ("2026-12-26T00:00:00", "2026-12-26T23:59:00", "1", "Làm bù", "1"),
    ]
    worked = every(office, "Exceptions/Exception")[2]
    times = [[time.text for time in each] for each in every(worked, "WorkingTimes/WorkingTime")]
    assert times == [["08:00:00", "12:00:00"], ["13:00:00", "17:00:00"]]
    assert {text(day, "DayWorking") for day in every(every_day, "WeekDays/WeekDay")} == {"1"}
    assert [text(each, "BaseCalendarUID") for each in own] == ["1", "1"]


@FEW
@given(any_projects())
def test_the_length_is_the_time_that_its_calendar_gives_between_its_days(content):
    root = written(content)
    for task in every(root, "Tasks/Task"):
        starts, ends = (date.fromisoformat(text(task, name)[:10]) for name in ("Start", "Finish"))
        days = [starts + timedelta(number) for number in range((ends - starts).days + 1)]
        counted = days if text(task, "CalendarUID") == "2" else [day for day in days if WORK.is_working(day)]
        assert text(task, "Duration") == f"PT{8 * len(counted)}H0M0S"
        if text(task, "Summary") == "0":
            calendar_works = text(task, "CalendarUID") == "2" or WORK.is_working(starts)
            assert calendar_works


def test_units_are_resources_with_their_shares(root):
    resources = [[text(each, name) for name in ("UID", "Name", "Initials", "Code", "Group", "CalendarUID")]
                 for each in every(root, "Resources/Resource")]  # fmt: skip
    assert resources == [
        ["1", "Chi bộ Một", "CB1", "01", "Chi bộ, đảng bộ cơ sở", "3"],
        ["2", "Công đoàn", "C", None, None, "4"],
    ]
    names = (
        "TaskUID",
        "ResourceUID",
        "PercentWorkComplete",
        "Start",
        "Finish",
        "Work",
        "ActualWork",
        "Notes",
    )
    shares = [[text(each, name) for name in names] for each in every(root, "Assignments/Assignment")]
    assert shares == [
        ["5", "1", "50", "2026-12-01T08:00:00", "2026-12-15T17:00:00", "PT80H0M0S", "PT40H0M0S",
         "Chủ trì: Đang làm"],
        ["5", "2", "100", "2026-12-01T08:00:00", "2026-12-10T17:00:00", "PT64H0M0S", "PT64H0M0S",
         "Phối hợp: Xong"],
    ]  # fmt: skip
    task = next(each for each in every(root, "Tasks/Task") if text(each, "UID") == "5")
    names = ("Work", "ActualWork", "RemainingWork", "PercentWorkComplete")
    assert [text(task, name) for name in names] == [
        "PT144H0M0S", "PT104H0M0S", "PT40H0M0S", "72",
    ]  # fmt: skip


def test_names_of_any_length_fit_and_stand_whole_in_the_notes():
    long = "Tuyên truyền " * 60
    content = small_project()
    row = ProjectRow(content.rows[0].kind, 4, long, date(2026, 12, 1), date(2026, 12, 2))
    task = every(written(type(content)(**{**vars(content), "rows": (row,)})), "Tasks/Task")[1]
    assert len(text(task, "Name")) <= 512
    assert text(task, "Notes").startswith(long.strip())


def test_a_year_typed_wrong_does_not_take_for_ever():
    content = small_project()
    row = ProjectRow(content.rows[0].kind, 4, "Xa", date(2026, 12, 1), date(9999, 12, 31))
    far = type(content)(**{**vars(content), "rows": (row,), "ends": date(9999, 12, 31)})
    assert mspdi.faults(written(far)) == []


def test_the_file_is_as_it_was_looked_at(tmp_path):
    write_project(small_project(), tmp_path / "a.xml")
    content = (tmp_path / "a.xml").read_text(encoding="utf-8")
    if os.environ.get("STT_WRITE_GOLDEN"):
        GOLDEN.parent.mkdir(parents=True, exist_ok=True)
        GOLDEN.write_text(content, encoding="utf-8")
        pytest.fail("golden files written anew; look at them, then run without STT_WRITE_GOLDEN")
    assert content == GOLDEN.read_text(encoding="utf-8")


def test_the_moment_bears_no_zone_and_no_fractions():
    content = small_project()
    made = datetime(2026, 1, 2, 3, 4, 5, 678).astimezone()
    root = written(type(content)(**{**vars(content), "made": made}))
    assert text(root, "LastSaved") == "2026-01-02T03:04:05"
