from dataclasses import replace
from datetime import date

import pytest

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.body import BodyKind
from app.domain.errors import EntryError
from app.domain.reading.plan_reading import PlanReading, ReadPhase
from app.domain.unit_entry import UnitEntry
from app.domain.written_name import LEFT, Meaning, NameChoice
from app.services import assignments, history, name_giving, plan_version, plans, units
from app.services.books import Book
from app.services.written_names import additions, names_of_book, names_of_reading, open_names
from app.store import tasks
from tests.readings import small_plan

LEAD, SUPPORT = AssignmentRole.LEAD, AssignmentRole.SUPPORT
ENTRIES = (
    UnitEntry(2, "Ban Tổ chức", "BTC", "T1", BodyKind.DEPARTMENT),
    UnitEntry(3, "Văn phòng Đảng ủy", "VPĐU", "T2", BodyKind.DEPARTMENT),
    UnitEntry(4, "Chi bộ Một", "", "01"),
    UnitEntry(5, "Chi bộ Hai", "", "02"),
)


def named_plan(*rows: tuple[str, tuple[str, ...]], fingerprint: str = "n" * 64) -> PlanReading:
    """Return the small plan with leads and supports beside the tasks before the second congress."""
    reading = small_plan(fingerprint)
    first, second = reading.waves
    phase = second.phases[0]
    named = tuple(
        replace(task, lead=lead, supports=supports)
        for task, (lead, supports) in zip(phase.tasks, rows, strict=True)
    )
    phases: tuple[ReadPhase, ...] = (replace(phase, tasks=named), *second.phases[1:])
    return replace(reading, waves=(first, replace(second, phases=phases)))


def given(book: Book, text: str) -> dict[str, AssignmentRole]:
    names = {body.id: body.name for body in units.all_ever(book)}
    (task,) = [each for each in tasks.everything(book) if each.text == text]
    return {names[each.body_id]: each.role for each in assignments.of_tasks(book, [task.id])}


PAPER, OPINION = "Ra số báo đặc biệt", "Góp ý văn kiện"


@pytest.fixture
def units_book(empty_book: Book) -> Book:
    units.add_units(empty_book, list(ENTRIES))
    return empty_book


def test_a_plan_gives_its_tasks_to_the_units_that_it_names(units_book):
    plans.import_plan(
        units_book, named_plan(("BTC", ("VP Đảng ủy", "Các chi bộ")), ("Các chi bộ", ())), "kh.docx"
    )
    assert given(units_book, PAPER) == {
        "Ban Tổ chức": LEAD, "Văn phòng Đảng ủy": SUPPORT, "Chi bộ Một": SUPPORT, "Chi bộ Hai": SUPPORT,
    }  # fmt: skip
    assert given(units_book, OPINION) == {"Chi bộ Một": LEAD, "Chi bộ Hai": LEAD}
    assert not open_names(names_of_book(units_book))


def test_a_lead_named_for_a_task_of_the_units_congresses_has_it_alone(units_book):
    reading = small_plan()
    first = reading.waves[0].phases[0]
    named = replace(first, tasks=(replace(first.tasks[0], lead="BTC"), *first.tasks[1:]))
    wave = replace(reading.waves[0], phases=(named,))
    plans.import_plan(units_book, replace(reading, waves=(wave, reading.waves[1])), "kh.docx")
    assert given(units_book, first.tasks[0].text) == {"Ban Tổ chức": LEAD}
    assert given(units_book, first.tasks[1].text) == {"Chi bộ Một": LEAD, "Chi bộ Hai": LEAD}


def test_open_names_are_told_and_nobody_is_given_their_tasks(units_book):
    reading = named_plan(("Báo Sơn Hà", ("Ban Tổ chưc Đảng uỷ",)), ("Các chi bộ trường học", ()))
    told = {each.written.name: each for each in names_of_reading(units_book, reading)}
    assert told["Báo Sơn Hà"].is_open
    assert told["Các chi bộ trường học"].is_open
    assert told["Báo Sơn Hà"].written.leads == 1
    assert not told["Ban Tuyên giáo"].is_open
    plans.import_plan(units_book, reading, "kh.docx")
    assert given(units_book, OPINION) == {}
    left = [each.written.name for each in open_names(names_of_book(units_book))]
    assert left[:1] == ["Báo Sơn Hà"]
    assert "Các chi bộ trường học" in left


def test_what_the_user_says_at_import_is_done_in_the_same_step_and_remembered(units_book):
    ids = {body.code: body.id for body in units.all_ever(units_book)}
    names = {
        "Báo Sơn Hà": NameChoice(Meaning.NEW, kinds=(BodyKind.PRESS,)),
        "Các chi bộ trường học": NameChoice(Meaning.BODIES, (ids["02"],)),
        "Cơ quan thường trực": LEFT,
    }
    reading = named_plan(("Báo Sơn Hà", ("Cơ quan thường trực",)), ("Các chi bộ trường học", ()))
    change = plans.import_plan(units_book, reading, "kh.docx", names=names)
    assert given(units_book, PAPER) == {"Báo Sơn Hà": LEAD}
    assert given(units_book, OPINION) == {"Chi bộ Hai": LEAD}
    (press,) = [body for body in units.all_ever(units_book) if body.name == "Báo Sơn Hà"]
    assert press.kind is BodyKind.PRESS
    assert not open_names(names_of_book(units_book))
    assert change.label in history.undo(units_book).label
    assert "Báo Sơn Hà" not in [body.name for body in units.all_ever(units_book)]


def test_names_are_settled_later_in_one_step_that_can_be_undone(units_book):
    plans.import_plan(units_book, named_plan(("Báo Sơn Hà", ()), ("Nhóm giúp việc", ())), "kh.docx")
    ids = {body.code: body.id for body in units.all_ever(units_book)}
    name_giving.settle(
        units_book,
        {
            "Báo Sơn Hà": NameChoice(Meaning.NEW, kinds=(BodyKind.PRESS,)),
            "Nhóm giúp việc": NameChoice(Meaning.EVERYONE, kinds=(BodyKind.UNIT,)),
        },
    )
    assert given(units_book, PAPER) == {"Báo Sơn Hà": LEAD}
    assert given(units_book, OPINION) == {"Chi bộ Một": LEAD, "Chi bộ Hai": LEAD}
    units.add_units(units_book, [UnitEntry(9, "Chi bộ Ba", "", "03")])
    assert given(units_book, OPINION)["Chi bộ Ba"] is LEAD
    name_giving.settle(units_book, {"Nhóm giúp việc": NameChoice(Meaning.BODIES, (ids["T2"],))})
    assert given(units_book, OPINION) == {"Văn phòng Đảng ủy": LEAD}
    history.undo(units_book)
    assert set(given(units_book, OPINION)) == {"Chi bộ Một", "Chi bộ Hai", "Chi bộ Ba"}


def test_what_was_done_stays_with_whom_it_was_given_by_mistake(units_book):
    plans.import_plan(units_book, named_plan(("BTC", ()), ("Nhóm giúp việc", ())), "kh.docx")
    (task,) = [each for each in tasks.everything(units_book) if each.text == PAPER]
    (own,) = assignments.of_tasks(units_book, [task.id])
    assignments.set_state(units_book, [own.id], AssignmentState.DONE, date(2026, 10, 1))
    ids = {body.code: body.id for body in units.all_ever(units_book)}
    name_giving.settle(units_book, {"BTC": NameChoice(Meaning.BODIES, (ids["T2"],))})
    assert given(units_book, PAPER) == {"Ban Tổ chức": LEAD, "Văn phòng Đảng ủy": LEAD}


def test_a_task_taken_back_by_hand_is_not_given_again_for_another_name(units_book):
    plans.import_plan(units_book, named_plan(("BTC", ()), ("Nhóm giúp việc", ())), "kh.docx")
    (task,) = [each for each in tasks.everything(units_book) if each.text == PAPER]
    assignments.unassign(units_book, [each.id for each in assignments.of_tasks(units_book, [task.id])])
    name_giving.settle(units_book, {"Nhóm giúp việc": LEFT})
    units.add_units(units_book, [UnitEntry(9, "Chi bộ Ba", "", "03")])
    assert given(units_book, PAPER) == {}


def test_units_that_come_after_the_plan_get_what_it_names_them_for(empty_book):
    plans.import_plan(empty_book, named_plan(("BTC", ("VPĐU",)), ("Chi bộ Hai", ())), "kh.docx")
    assert len(open_names(names_of_book(empty_book))) == 3
    units.add_units(empty_book, list(ENTRIES))
    assert given(empty_book, PAPER) == {"Ban Tổ chức": LEAD, "Văn phòng Đảng ủy": SUPPORT}
    assert given(empty_book, OPINION) == {"Chi bộ Hai": LEAD}


def test_a_doubtful_heading_of_a_part_is_asked_and_settled(empty_book):
    units.add_units(
        empty_book,
        [
            UnitEntry(2, "Ban Tuyên giáo Tỉnh đoàn", "", "A", BodyKind.DEPARTMENT),
            UnitEntry(3, "Ban Tuyên giáo Hội phụ nữ", "", "B", BodyKind.DEPARTMENT),
        ],
    )
    plans.import_plan(empty_book, small_plan(), "kh.docx")
    assert given(empty_book, "Hướng dẫn các đơn vị") == {}
    (asked,) = open_names(names_of_book(empty_book))
    assert (asked.written.name, asked.written.asked, len(asked.candidates)) == ("Ban Tuyên giáo", 1, 2)
    name_giving.settle(empty_book, {"Ban Tuyên giáo": NameChoice(Meaning.BODIES, (asked.candidates[0].id,))})
    assert given(empty_book, "Hướng dẫn các đơn vị") == {asked.candidates[0].name: LEAD}


def test_a_new_version_gives_a_task_to_whom_it_names_now(units_book):
    plans.import_plan(units_book, named_plan(("BTC", ()), ("Chi bộ Một", ())), "kh.docx")
    (plan,) = plans.all_plans(units_book)
    fresh = named_plan(("VPĐU", ("BTC",)), ("Chi bộ Một", ()), fingerprint="m" * 64)
    plan_version.apply_version(units_book, plan.id, fresh, "ban-2.docx")
    assert given(units_book, PAPER) == {"Văn phòng Đảng ủy": LEAD, "Ban Tổ chức": SUPPORT}
    assert given(units_book, OPINION) == {"Chi bộ Một": LEAD}


def test_no_name_is_no_step(units_book):
    with pytest.raises(EntryError):
        name_giving.settle(units_book, {})


def added_by(book: Book, *names: str) -> list[str]:
    """Return the bodies that adding every unknown name of a plan makes."""
    reading = replace(named_plan((names[0], names[1:]), ("", ())), duties=())
    plans.import_plan(book, reading, "kh.docx")
    before = {body.id for body in units.all_ever(book)}
    choices = additions(names_of_book(book))
    if choices:
        name_giving.settle(book, choices)
    return [body.name for body in units.all_ever(book) if body.id not in before]


def test_an_office_called_by_short_form_and_in_full_is_added_once(empty_book):
    assert added_by(empty_book, "BTG Đảng ủy Khối", "Ban Tuyên giáo Đảng ủy Khối") == [
        "Ban Tuyên giáo Đảng ủy Khối"
    ]
    assert given(empty_book, PAPER) == {"Ban Tuyên giáo Đảng ủy Khối": LEAD}


def test_a_name_that_may_be_short_for_another_is_asked_and_not_added(empty_book):
    assert added_by(empty_book, "VP", "Văn phòng Đảng ủy", "VPĐU") == ["Văn phòng Đảng ủy"]
    left = {each.written.name: each for each in open_names(names_of_book(empty_book))}
    assert left.keys() == {"VP", "VPĐU"}
    assert [body.name for body in left["VPĐU"].candidates] == ["Văn phòng Đảng ủy"]


def test_a_number_written_in_two_ways_makes_one_unit(empty_book):
    assert added_by(empty_book, "Chi bộ một", "Chi bộ 1", "Chi bộ 01", "Chi bộ 2") == [
        "Chi bộ một",
        "Chi bộ 2",
    ]
    left = {each.written.name: each.candidates[0].name for each in open_names(names_of_book(empty_book))}
    assert left == {"Chi bộ 1": "Chi bộ một", "Chi bộ 01": "Chi bộ một"}


def test_lists_of_units_persons_and_posts_are_not_added(empty_book):
    persons = ("đồng chí Nguyễn Văn A", "Bí thư Đảng ủy", "Trưởng ban Tuyên giáo")
    assert added_by(empty_book, "Chi bộ 1-3", "các chi bộ 1, 2, 3", *persons) == []
    for name in persons:
        with pytest.raises(EntryError, match="là người hoặc chức danh"):
            name_giving.settle(empty_book, {name: NameChoice(Meaning.NEW, kinds=(BodyKind.DEPARTMENT,))})
    assert not any(body.name in persons for body in units.all_ever(empty_book))


def test_a_part_of_a_plan_for_a_post_makes_no_organisation(empty_book):
    reading = small_plan()
    duty = replace(reading.duties[0], body="Đồng chí Phó Bí thư Chi bộ", collective=False)
    plans.import_plan(empty_book, replace(reading, duties=(duty,)), "kh.docx")
    assert not any("Phó Bí thư" in body.name for body in units.all_ever(empty_book))
    assert [each.written.name for each in open_names(names_of_book(empty_book))] == [duty.body]
