from dataclasses import replace
from datetime import date

import pytest

from app.domain.assignment import AssignmentRole, AssignmentState
from app.domain.comparison.known_plan import Aspect
from app.domain.comparison.plan_difference import Fate, TaskDifference
from app.domain.comparison.task_pairing import Links
from app.domain.comparison.version_choices import GoneTasks, VersionChoices
from app.domain.dates.due import DueByEvent, DueOn
from app.domain.errors import EntryError, KnownPlanError
from app.domain.going_on import Check
from app.domain.plan import Task
from app.domain.reading.plan_reading import Citation, PlanReading, ReadTask
from app.domain.task import TaskKind, TaskOrigin
from app.services import assignments, congresses, history, plan_version, plans, tasks
from app.services.books import Book
from app.services.plan_version import likeness
from tests.readings import BLOC, small_plan
from tests.stopping import stopped_everywhere
from tests.versions import amended_plan, in_phase

DAY = date(2026, 10, 1)


def plan_id(book: Book) -> int:
    return plans.all_plans(book)[0].id


def task(book: Book, text: str) -> Task:
    return next(each for each in tasks.list_tasks(book) if each.text == text)


def texts(book: Book) -> list[str]:
    return [each.text for each in tasks.list_tasks(book)]


def of_text(book: Book, reading: PlanReading, text: str) -> TaskDifference:
    found = plan_version.difference(book, plan_id(book), reading).tasks.tasks
    return next(each for each in found if each.old and each.old.planned.text == text)


def everything_recorded(book: Book) -> dict[str, list[tuple[object, ...]]]:
    tables = ("plan", "wave", "phase", "duty", "task", "assignment", "section", "statement", "citation")
    more = ("plan_version", "planned_task")
    return {
        name: [tuple(row) for row in book.rows(f"SELECT * FROM {name} ORDER BY id")] for name in tables + more
    }


def test_the_same_plan_in_another_file_differs_in_nothing(book: Book) -> None:
    found = plan_version.difference(book, plan_id(book), small_plan("b" * 64))
    assert found.is_same
    assert found.frame == ()
    assert {each.fate for each in found.tasks.tasks} == {Fate.SAME}


def test_each_task_is_told_by_what_came_of_it(book: Book) -> None:
    found = plan_version.difference(book, plan_id(book), amended_plan())
    fates = {
        (each.old.planned.text if each.old else each.new.read.text if each.new else ""): each.fate
        for each in found.tasks.tasks
    }
    assert fates == {
        "Giới thiệu đại hội cơ sở": Fate.SAME,
        "Treo khẩu hiệu": Fate.SAME,
        "Ra số báo đặc biệt": Fate.CHANGED,
        "Góp ý văn kiện": Fate.MOVED,
        "Trang trí hội trường": Fate.SAME,
        "Họp báo": Fate.ADDED,
        "Hướng dẫn các đơn vị": Fate.CHANGED,
        "Xây dựng kế hoạch": Fate.SAME,
        "Thông báo nhanh kết quả": Fate.GONE,
    }
    assert of_text(book, amended_plan(), "Hướng dẫn các đơn vị").aspects == (Aspect.DUE,)
    assert not found.is_same


def test_the_days_that_move_are_told_with_the_number_of_bodies(book: Book) -> None:
    found = plan_version.difference(book, plan_id(book), amended_plan())
    effect = found.dates[of_text(book, amended_plan(), "Hướng dẫn các đơn vị").key]
    assert (effect.before, effect.after, effect.bodies) == (date(2026, 12, 1), date(2026, 12, 15), 1)
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    assert task(book, "Hướng dẫn các đơn vị").due_on == date(2026, 12, 15)


def test_progress_stays_with_the_tasks_that_remain(book: Book) -> None:
    first, second, third = assignments.of_tasks(book, [task(book, "Treo khẩu hiệu").id])
    assignments.set_state(book, [first.id], AssignmentState.DONE, DAY)
    assignments.set_note(book, [second.id], "đã trao đổi")
    assignments.set_due(book, [third.id], DAY)
    special = task(book, "Ra số báo đặc biệt")
    assignments.assign(book, [special.id], [first.body_id], AssignmentRole.LEAD)
    assignments.set_state(book, [assignments.of_tasks(book, [special.id])[0].id], AssignmentState.DOING, None)
    congresses.set_dates(book, BLOC, date(2027, 1, 20), date(2027, 1, 22))
    kept = assignments.of_tasks(book, [task(book, "Treo khẩu hiệu").id])
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    assert assignments.of_tasks(book, [task(book, "Treo khẩu hiệu").id]) == kept
    reworded = task(book, "Ra hai số báo đặc biệt về đại hội")
    assert reworded.id == special.id
    (given,) = assignments.of_tasks(book, [reworded.id])
    assert (given.body_id, given.state) == (first.body_id, AssignmentState.DOING)
    assert reworded.due_on == date(2027, 1, 19)
    assert congresses.find(book, BLOC).opens_on == date(2027, 1, 20)
    moved = task(book, "Góp ý văn kiện")
    assert [each.title for each in plans.phases(book) if each.id == moved.phase_id] == ["Phần p3"]
    assert plan_version.difference(book, plan_id(book), amended_plan("e" * 64)).is_same


def test_one_step_is_taken_back_and_done_again(book: Book) -> None:
    before = everything_recorded(book)
    change = plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx", on=DAY)
    assert change.label == "Nhập bản mới của Kế hoạch 36-KH/ĐU"
    after = everything_recorded(book)
    history.undo(book)
    assert everything_recorded(book) == before
    assert plan_version.former_versions(book, plan_id(book)) == []
    assert not plan_version.difference(book, plan_id(book), amended_plan()).is_same
    history.redo(book)
    assert everything_recorded(book) == after


def test_the_former_text_can_be_read_and_is_recognised(book: Book) -> None:
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx", on=DAY)
    (former,) = plan_version.former_versions(book, plan_id(book))
    assert (former.number, former.symbol, former.source_name) == (1, "36-KH/ĐU", "ke-hoach.docx")
    assert former.source_text == "\n".join(small_plan().lines)
    assert former.replaced_on == DAY
    assert plan_version.known_former(book, small_plan()) == former
    assert plan_version.difference(book, plan_id(book), small_plan()).former == former
    head = replace(small_plan().document, symbol="99-KH/ĐU", title="Kế hoạch khác")
    renamed = replace(small_plan(), document=head)
    for text in (small_plan(), renamed):
        assert plans.other_version(book, text) == plans.all_plans(book)[0]
        with pytest.raises(KnownPlanError, match="bản 1 cũ"):
            plans.import_plan(book, text, "cu.docx")
    plan_version.apply_version(book, plan_id(book), small_plan(), "cu.docx")
    assert [each.number for each in plan_version.former_versions(book, plan_id(book))] == [1, 2]
    assert "Ra số báo đặc biệt" in texts(book)


def test_a_gone_task_without_progress_is_removed(book: Book) -> None:
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    assert "Thông báo nhanh kết quả" not in texts(book)
    assert "Họp báo" in texts(book)


def with_progress_on_a_gone_task(book: Book) -> Task:
    gone = task(book, "Thông báo nhanh kết quả")
    unit = assignments.of_tasks(book, [task(book, "Treo khẩu hiệu").id])[0].body_id
    assignments.assign(book, [gone.id], [unit], AssignmentRole.LEAD)
    given = assignments.of_tasks(book, [gone.id])
    assignments.set_state(book, [given[0].id], AssignmentState.DONE, DAY)
    return gone


def test_a_gone_task_with_progress_is_kept_as_the_office_s_own(book: Book) -> None:
    gone = with_progress_on_a_gone_task(book)
    found = plan_version.difference(book, plan_id(book), amended_plan())
    assert found.touched == {f"old-{gone.id}"}
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    kept = task(book, "Thông báo nhanh kết quả")
    assert (kept.id, kept.origin, kept.plan_id) == (gone.id, TaskOrigin.OWN, None)
    assert [each.state for each in assignments.of_tasks(book, [kept.id])] == [AssignmentState.DONE]
    assert plan_version.kept_from_former(book) == {gone.id: "Giữ lại từ bản 1 của Kế hoạch 36-KH/ĐU"}
    again = plan_version.difference(book, plan_id(book), amended_plan("e" * 64))
    assert again.is_same
    tasks.remove_tasks(book, [kept.id])
    assert plan_version.kept_from_former(book) == {}
    history.undo(book)
    assert plan_version.kept_from_former(book) != {}


@pytest.mark.parametrize("for_all", [True, False])
def test_a_gone_task_with_progress_is_removed_only_when_chosen(book: Book, *, for_all: bool) -> None:
    gone = with_progress_on_a_gone_task(book)
    each = {} if for_all else {f"old-{gone.id}": GoneTasks.REMOVE}
    usual = GoneTasks.REMOVE if for_all else GoneTasks.KEEP_AS_OWN
    choices = VersionChoices(gone=usual, each_gone=each)
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx", choices)
    assert "Thông báo nhanh kết quả" not in texts(book)
    history.undo(book)
    assert [one.state for one in assignments.of_tasks(book, [gone.id])] == [AssignmentState.DONE]


def test_a_task_kept_from_a_phase_that_went_keeps_its_date(book: Book) -> None:
    decorated = task(book, "Trang trí hội trường")
    unit = assignments.of_tasks(book, [task(book, "Treo khẩu hiệu").id])[0].body_id
    assignments.assign(book, [decorated.id], [unit], AssignmentRole.LEAD)
    assignments.set_note(book, [assignments.of_tasks(book, [decorated.id])[0].id], "đã ký hợp đồng")
    congresses.set_dates(book, BLOC, date(2027, 1, 20), date(2027, 1, 22))
    before = task(book, "Trang trí hội trường").due_on
    plan = small_plan("c" * 64)
    last = plan.waves[1]
    shorter = replace(last, phases=tuple(each for each in last.phases if each.key != "p3"))
    plan_version.apply_version(book, plan_id(book), replace(plan, waves=(plan.waves[0], shorter)), "sua.docx")
    kept = task(book, "Trang trí hội trường")
    assert kept.phase_id is None
    assert isinstance(kept.due, DueByEvent)
    assert kept.due_on == before == date(2027, 1, 22)
    assert "Phần p3" not in [each.title for each in plans.phases(book)]


def test_a_clause_that_comes_back_goes_on_with_the_task_that_was_kept(book: Book) -> None:
    gone = with_progress_on_a_gone_task(book)
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    back = small_plan("e" * 64)
    found = of_text(book, back, gone.text)
    assert (found.fate, found.edited, found.doubtful) == (Fate.RETURNED, (), False)
    plan_version.apply_version(book, plan_id(book), back, "tro-lai.docx")
    again = task(book, gone.text)
    assert texts(book).count(gone.text) == 1
    assert (again.id, again.origin, again.plan_id, again.due) == (
        gone.id,
        gone.origin,
        gone.plan_id,
        gone.due,
    )
    assert again.fans_out_to == gone.fans_out_to
    assert [each.state for each in assignments.of_tasks(book, [gone.id])] == [AssignmentState.DONE]
    assert plan_version.kept_from_former(book) == {}
    assert plan_version.difference(book, plan_id(book), small_plan("d" * 64)).is_same
    history.undo(book)
    assert plan_version.kept_from_former(book) != {}


def test_a_task_that_comes_back_into_a_phase_that_had_gone_hangs_on_its_dates_again(book: Book) -> None:
    decorated = task(book, "Trang trí hội trường")
    unit = assignments.of_tasks(book, [task(book, "Treo khẩu hiệu").id])[0].body_id
    assignments.assign(book, [decorated.id], [unit], AssignmentRole.LEAD)
    assignments.set_note(book, [assignments.of_tasks(book, [decorated.id])[0].id], "đã ký hợp đồng")
    congresses.set_dates(book, BLOC, date(2027, 1, 20), date(2027, 1, 22))
    plan = small_plan("c" * 64)
    emptied = in_phase(plan, "p3", lambda _: ())
    last = plan.waves[1]
    shorter = replace(last, phases=tuple(each for each in last.phases if each.key != "p3"))
    for step in (emptied, replace(plan, fingerprint="d" * 64, waves=(plan.waves[0], shorter))):
        plan_version.apply_version(book, plan_id(book), step, "sua.docx")
    assert isinstance(task(book, decorated.text).due, DueByEvent)
    back = small_plan("e" * 64)
    assert of_text(book, back, decorated.text).edited == ()
    plan_version.apply_version(book, plan_id(book), back, "tro-lai.docx")
    again = task(book, decorated.text)
    assert (again.id, again.due) == (decorated.id, decorated.due)
    assert [each.title for each in plans.phases(book) if each.id == again.phase_id] == ["Phần p3"]
    assert [each.note for each in assignments.of_tasks(book, [again.id])] == ["đã ký hợp đồng"]


def test_what_the_user_changed_of_a_kept_task_stays_when_its_clause_comes_back(book: Book) -> None:
    gone = with_progress_on_a_gone_task(book)
    tasks.update_task(book, replace(gone, text="Thông báo nhanh kết quả đại hội"))
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    own = task(book, "Thông báo nhanh kết quả đại hội")
    tasks.update_task(book, replace(own, due=DueOn("", DAY)))
    back = small_plan("e" * 64)
    assert set(of_text(book, back, gone.text).edited) == {Aspect.TEXT, Aspect.DUE}
    plan_version.apply_version(book, plan_id(book), back, "tro-lai.docx")
    again = task(book, "Thông báo nhanh kết quả đại hội")
    assert (again.id, again.due) == (gone.id, DueOn("", DAY))


def test_a_kept_task_is_gone_no_second_time_and_is_taken_by_no_other_clause(book: Book) -> None:
    gone = with_progress_on_a_gone_task(book)
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    third = in_phase(
        amended_plan("e" * 64),
        "p4",
        lambda tasks: (*tasks, ReadTask("n2", "Thông báo lịch họp giao ban", TaskKind.ACTIVITY, 4, "s2")),
    )
    found = plan_version.difference(book, plan_id(book), third)
    assert (found.tasks.count(Fate.GONE), found.tasks.count(Fate.ADDED)) == (0, 1)
    plan_version.apply_version(book, plan_id(book), third, "ban-ba.docx")
    assert task(book, gone.text).origin is TaskOrigin.OWN
    assert plan_version.kept_from_former(book) == {gone.id: "Giữ lại từ bản 1 của Kế hoạch 36-KH/ĐU"}


def test_what_the_user_changed_is_kept_and_shown(book: Book) -> None:
    special = task(book, "Ra số báo đặc biệt")
    tasks.update_task(book, replace(special, text="Ra số báo Xuân"))
    found = of_text(book, amended_plan(), "Ra số báo đặc biệt")
    assert (found.fate, found.edited, found.conflicts) == (Fate.CHANGED, (Aspect.TEXT,), (Aspect.TEXT,))
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    assert task(book, "Ra số báo Xuân").id == special.id
    again = of_text(book, amended_plan("e" * 64), "Ra hai số báo đặc biệt về đại hội")
    assert (again.fate, again.edited) == (Fate.SAME, (Aspect.TEXT,))


def test_the_new_version_overwrites_the_user_s_change_when_chosen(book: Book) -> None:
    special = task(book, "Ra số báo đặc biệt")
    tasks.update_task(book, replace(special, text="Ra số báo Xuân", due=DueOn("", DAY)))
    key = of_text(book, amended_plan(), "Ra số báo đặc biệt").key
    choices = VersionChoices(overwritten=frozenset({key}))
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx", choices)
    fresh = task(book, "Ra hai số báo đặc biệt về đại hội")
    assert fresh.id == special.id
    assert fresh.due == DueOn("", DAY), "the plan did not change this deadline"


def test_a_task_that_the_user_took_out_does_not_come_back_by_itself(book: Book) -> None:
    tasks.remove_tasks(book, [task(book, "Treo khẩu hiệu").id])
    found = of_text(book, amended_plan(), "Treo khẩu hiệu")
    assert found.fate is Fate.DROPPED
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    assert "Treo khẩu hiệu" not in texts(book)
    history.undo(book)
    choices = VersionChoices(restored=frozenset({found.key}))
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx", choices)
    assert len(assignments.of_tasks(book, [task(book, "Treo khẩu hiệu").id])) == 3


def test_a_task_of_the_office_s_own_stays_as_it_is(book: Book) -> None:
    phase = next(each for each in plans.phases(book) if each.title == "Phần p4")
    tasks.add_task(book, Task(0, "Chụp ảnh", TaskKind.ACTIVITY, TaskOrigin.OWN, phase_id=phase.id))
    plan_version.apply_version(book, plan_id(book), amended_plan(), "sua.docx")
    assert task(book, "Chụp ảnh").phase_id == phase.id
    assert [each.title for each in plans.phases(book) if each.id == phase.id] == ["Phần p4"]


def test_the_user_links_and_parts_by_hand(book: Book) -> None:
    plan = amended_plan()
    gone, added = task(book, "Thông báo nhanh kết quả"), "n1"
    linked = plan_version.difference(book, plan_id(book), plan, Links().link(str(gone.id), added))
    assert linked.tasks.count(Fate.GONE) == linked.tasks.count(Fate.ADDED) == 0
    special = of_text(book, plan, "Ra số báo đặc biệt")
    assert special.old is not None
    assert special.new is not None
    parted = plan_version.difference(
        book, plan_id(book), plan, Links().part(special.old.key, special.new.read.key)
    )
    assert parted.tasks.count(Fate.GONE) == parted.tasks.count(Fate.ADDED) == 2
    choices = VersionChoices(links=Links().link(str(gone.id), added))
    plan_version.apply_version(book, plan_id(book), plan, "sua.docx", choices)
    assert task(book, "Họp báo").id == gone.id


def test_a_draft_that_was_issued_is_another_version_of_it(empty_book: Book) -> None:
    head = small_plan().document
    draft = replace(head, symbol="", number="", issued_on=None, title="Tuyên truyền đại hội (dự thảo lần 2)")
    plans.import_plan(empty_book, replace(small_plan(), document=draft), "du-thao.docx")
    issued = small_plan("b" * 64)
    known = plans.other_version(empty_book, issued)
    assert known is not None
    found = plan_version.difference(empty_book, known.id, issued)
    assert {(each.about, each.old, each.new) for each in found.frame} == {
        ("number", None, "36"),
        ("symbol", None, "36-KH/ĐU"),
        ("issued_on", None, date(2026, 9, 1)),
        ("title", "Tuyên truyền đại hội (dự thảo lần 2)", "Tuyên truyền đại hội"),
    }
    plan_version.apply_version(empty_book, known.id, issued, "ban-hanh.docx")
    (plan,) = plans.all_plans(empty_book)
    assert (plan.symbol, plan.issued_on, plan.source_name) == ("36-KH/ĐU", date(2026, 9, 1), "ban-hanh.docx")


def test_a_plan_that_amends_another_is_known_by_its_symbol(book: Book) -> None:
    head = small_plan().document
    amending = replace(
        head, number="41", symbol="41-KH/ĐU", issued_on=date(2026, 10, 5),
        title="Sửa đổi, bổ sung Kế hoạch số 36-KH/ĐU về tuyên truyền đại hội",
    )  # fmt: skip
    known = plans.other_version(book, replace(small_plan("b" * 64), document=amending))
    assert known is not None
    assert known.symbol == "36-KH/ĐU"
    other = replace(amending, title="Sửa đổi, bổ sung Kế hoạch số 136-KH/ĐU về tuyên truyền đại hội")
    assert plans.other_version(book, replace(small_plan("b" * 64), document=other)) is None
    only_cites = replace(amending, title="Tuyên truyền kỷ niệm", basis=(Citation("36-KH/ĐU", None),))
    assert plans.other_version(book, replace(small_plan("b" * 64), document=only_cites)) is None


def test_the_same_title_in_another_year_is_another_plan(empty_book: Book) -> None:
    draft = replace(small_plan().document, symbol="", issued_on=None, title="Tuyên truyền năm 2025")
    plans.import_plan(empty_book, replace(small_plan(), document=draft), "2025.docx")
    later = replace(draft, title="Tuyên truyền năm 2026")
    assert plans.other_version(empty_book, replace(small_plan("b" * 64), document=later)) is None


def test_duties_and_statements_of_the_new_version_take_their_places(book: Book) -> None:
    plan = small_plan("b" * 64)
    renamed = replace(plan.duties[0], body="Văn phòng Đảng ủy")
    fresh = replace(plan, duties=(renamed, plan.duties[1]), aims=(replace(plan.aims[0], text="Cổ vũ"),))
    before = task(book, "Hướng dẫn các đơn vị")
    plan_version.apply_version(book, plan_id(book), fresh, "sua.docx")
    assert [each.name for each in plans.duties(book)] == ["Văn phòng Đảng ủy", "Các chi bộ, các đoàn thể"]
    after = task(book, "Hướng dẫn các đơn vị")
    assert after.id == before.id
    (given,) = assignments.of_tasks(book, [after.id])
    assert given.body_id == plans.duties(book)[0].body_id
    found = plans.statements(book, plan_id(book))
    assert [each.text for each in found if each.kind == "aim"] == ["Cổ vũ"]
    (top,) = plans.sections(book, plan_id(book))
    assert [child.text for child in top.children] == ["Đảng ủy phát động"]


def test_a_text_without_tasks_or_the_same_text_changes_nothing(book: Book) -> None:
    before = everything_recorded(book)
    with pytest.raises(EntryError, match="đã có trong sổ"):
        plan_version.apply_version(book, plan_id(book), small_plan(), "cung.docx")
    empty = replace(small_plan("c" * 64), waves=(), duties=())
    with pytest.raises(EntryError, match="Không tìm thấy nhiệm vụ"):
        plan_version.apply_version(book, plan_id(book), empty, "rong.docx")
    assert everything_recorded(book) == before


def test_of_two_thousand_tasks_each_is_compared_only_with_those_near_it(
    empty_book: Book, monkeypatch: pytest.MonkeyPatch
) -> None:
    subjects = ("báo chí", "mạng xã hội", "hội nghị", "khẩu hiệu", "văn nghệ", "triển lãm", "thi tìm hiểu")

    def many(word: str) -> tuple[ReadTask, ...]:
        return tuple(
            ReadTask(
                f"t{n}", f"{word} tuyên truyền {subjects[n % 7]} nội dung {n * 7919 % 5003} tại cơ sở {n}",
                TaskKind.ACTIVITY, 3, "s2",
            )
            for n in range(2000)
        )  # fmt: skip

    plans.import_plan(empty_book, in_phase(small_plan(), "p2", lambda _: many("Tổ chức")), "a.docx")
    fresh = in_phase(small_plan("b" * 64), "p2", lambda _: many("Tiếp tục đẩy mạnh"))
    compared = []

    def counting(one: str, other: str) -> float:
        compared.append(one)
        return likeness(one, other)

    monkeypatch.setattr(plan_version, "likeness", counting)
    found = plan_version.difference(empty_book, plan_id(empty_book), fresh)
    assert len(compared) <= 2000 * 20
    assert found.tasks.count(Fate.CHANGED) == 2000


def test_a_version_that_is_stopped_leaves_the_book_as_it_was(book: Book) -> None:
    before, number = everything_recorded(book), plan_id(book)
    reworded = in_phase(
        amended_plan(), "p3", lambda tasks: tuple(replace(each, text=f"{each.text} lớn") for each in tasks)
    )

    def compare(check: Check) -> None:
        plan_version.difference(book, number, reworded, check=check)

    def take_over(check: Check) -> None:
        plan_version.apply_version(book, number, reworded, "sua.docx", check=check)

    for work in (compare, take_over):
        assert stopped_everywhere(work, lambda: everything_recorded(book) == before) > 2
    assert everything_recorded(book) != before
