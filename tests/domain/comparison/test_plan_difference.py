"""What comes of each task in a new version, for plans of every make."""

from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.comparison.known_plan import Aspect, KnownPlan, KnownTask
from app.domain.comparison.plan_difference import Fate, PlanDifference, compare
from app.domain.comparison.task_pairing import Links
from app.domain.dates.due import DueOn
from app.domain.plan import Duty, Phase, Task, Wave
from app.domain.reading.plan_reading import (
    DocumentHeader,
    PlanReading,
    ReadDuty,
    ReadPhase,
    ReadTask,
    ReadWave,
)
from app.domain.task import TaskKind, TaskOrigin, Timing

WORDS = (
    "treo",
    "băng rôn",
    "họp báo",
    "chi bộ",
    "1",
    "2",
    "Hòa Bình",
    "đại hội",
    "tuyên truyền",
    "60",
    "quý II",
)
Tasks = tuple[tuple[str, ...], ...]
PLANS = st.lists(
    st.lists(st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join), max_size=5).map(tuple),
    min_size=1, max_size=4,
).map(tuple)  # fmt: skip


def like(one: str, other: str) -> float:
    return 100 * SequenceMatcher(None, one, other, autojunk=False).ratio()


def known(plan: Tasks) -> KnownPlan:
    """Return a stored plan whose last list of tasks is that of a duty, the others those of phases."""
    phases = tuple(Phase(n, 1, n, f"Giai đoạn {n}", Timing.THROUGHOUT, None) for n in range(1, len(plan)))
    duty = Duty(1, 1, 1, "Ban Tuyên giáo", None, collective=False)
    tasks = []
    for place, texts in enumerate(plan, 1):
        for text in texts:
            of_duty = place == len(plan)
            at = {"duty_id": 1} if of_duty else {"phase_id": place}
            number = len(tasks) + 1
            task = Task(number, text, TaskKind.ACTIVITY, TaskOrigin.WAVE, number, 1, **at)
            tasks.append(KnownTask(task, task))
    return KnownPlan(1, DocumentHeader(), (Wave(1, 1, 1, "Đợt 1"),), phases, (duty,), tuple(tasks))


def read(plan: Tasks) -> PlanReading:
    def each(place: int, texts: tuple[str, ...]) -> tuple[ReadTask, ...]:
        return tuple(
            ReadTask(f"{place}.{n}", text, TaskKind.ACTIVITY, 1, "s") for n, text in enumerate(texts)
        )

    phases = tuple(
        ReadPhase(f"p{n}", f"Giai đoạn {n}", Timing.THROUGHOUT, None, 1, each(n, texts))
        for n, texts in enumerate(plan[:-1], 1)
    )
    duty = ReadDuty("Ban Tuyên giáo", 1, each(len(plan), plan[-1]))
    wave = ReadWave(1, "Đợt 1", 1, phases)
    return PlanReading(DocumentHeader(), (), "x", waves=(wave,), duties=(duty,))


def versions(old: Tasks, new: Tasks, links: Links | None = None) -> PlanDifference:
    return compare(known(old), read(new), like, links)


def one(old: str, new: str) -> PlanDifference:
    return versions(((old,), ()), ((new,), ()))


@given(PLANS)
def test_a_plan_beside_itself_differs_in_nothing(plan: Tasks) -> None:
    found = versions(plan, plan)
    assert [each.fate for each in found.tasks] == [Fate.SAME] * sum(map(len, plan))


@given(PLANS, PLANS)
def test_every_task_of_both_versions_stands_once(old: Tasks, new: Tasks) -> None:
    found = versions(old, new)
    olds = [each.old.key for each in found.tasks if each.old]
    news = [each.new.read.key for each in found.tasks if each.new]
    assert sorted(olds) == sorted(each.key for each in known(old).tasks)
    assert len(set(news)) == len(news) == sum(map(len, new))
    assert len({each.key for each in found.tasks}) == len(found.tasks)


@given(PLANS, PLANS)
def test_added_and_gone_account_for_the_numbers_of_both(old: Tasks, new: Tasks) -> None:
    found = versions(old, new)
    grown = sum(map(len, new)) - sum(map(len, old))
    assert found.count(Fate.ADDED) - found.count(Fate.GONE) == grown


@given(PLANS, PLANS)
def test_turned_round_as_many_are_added_as_were_gone(old: Tasks, new: Tasks) -> None:
    there, back = versions(old, old + new), versions(old + new, old)
    assert there.count(Fate.ADDED) == back.count(Fate.GONE)
    assert there.count(Fate.GONE) == back.count(Fate.ADDED)


def test_an_amount_is_a_change_and_another_named_thing_is_another_task() -> None:
    assert one("Treo 50 băng rôn", "Treo 60 băng rôn").count(Fate.CHANGED) == 1
    assert one("Đại hội Chi bộ 1", "Đại hội Chi bộ 2").count(Fate.ADDED) == 1
    assert one("Đại hội lần thứ V", "Đại hội lần thứ VI").count(Fate.GONE) == 1
    assert one("Thực hiện Kế hoạch số 12-KH/TU", "Thực hiện Kế hoạch số 13-KH/TU").count(Fate.ADDED) == 1


def test_another_place_name_is_doubtful() -> None:
    (found,) = one("Treo pa nô tại cầu Hòa Bình", "Treo pa nô tại cầu Hòa Hải").tasks
    assert (found.fate, found.doubtful) == (Fate.CHANGED, True)
    (sure,) = one("Treo pa nô tại cầu Hòa Bình", "Treo thêm pa nô tại cầu Hòa Bình").tasks
    assert (sure.fate, sure.doubtful) == (Fate.CHANGED, False)


def test_marks_and_capitals_are_a_change_of_the_text() -> None:
    (found,) = one("Treo BĂNG RÔN", "Treo băng rôn").tasks
    assert (found.fate, found.aspects, found.doubtful) == (Fate.CHANGED, (Aspect.TEXT,), False)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Tổ chức hội thao chào mừng Đại hội", "Tổ chức hội thảo chào mừng Đại hội"),
        ("Tổ chức mít tinh chào mừng Đại hội", "Không tổ chức mít tinh chào mừng Đại hội"),
        ("Đưa tin trước ngày khai mạc Đại hội", "Đưa tin sau ngày khai mạc Đại hội"),
    ],
)
def test_what_may_be_another_thing_is_doubtful(old: str, new: str) -> None:
    (found,) = one(old, new).tasks
    assert (found.fate, found.doubtful) == (Fate.CHANGED, True)


def test_a_task_cut_in_two_or_made_of_two_is_doubtful() -> None:
    whole = "Treo băng rôn, khẩu hiệu trước trụ sở"
    halves = ("Treo băng rôn trước trụ sở", "Treo khẩu hiệu trước trụ sở")
    for old, new in (((whole,), halves), (halves, (whole,))):
        found = versions((old, ()), (new, ()))
        assert [each.doubtful for each in found.tasks if each.fate is Fate.CHANGED] == [True]


def test_a_task_in_another_phase_or_duty_is_moved() -> None:
    old, new = (("Họp báo", "Treo cờ"), ("Thi đua",), ()), (("Treo cờ",), ("Thi đua",), ("Họp báo",))
    found = {each.old.planned.text: each for each in versions(old, new).tasks if each.old}
    assert {text: each.fate for text, each in found.items()} == {
        "Họp báo": Fate.MOVED,
        "Treo cờ": Fate.SAME,
        "Thi đua": Fate.SAME,
    }
    assert found["Họp báo"].aspects == (Aspect.PLACE,)


def test_a_task_of_the_same_words_stays_in_its_phase() -> None:
    found = versions((("Treo cờ",), ("Treo cờ",), ()), ((), ("Treo cờ",), ()))
    assert {each.old.key: each.fate for each in found.tasks if each.old} == {"1": Fate.GONE, "2": Fate.SAME}


def test_other_words_of_one_deadline_are_no_change() -> None:
    plan = known((("Treo cờ",), ()))
    due = DueOn("trước ngày 15/3", date(2026, 3, 15))
    task = replace(plan.tasks[0].planned, due=due)
    reading = read((("Treo cờ",), ()))

    def with_due(rule: DueOn) -> PlanDifference:
        phase = reading.waves[0].phases[0]
        fresh = replace(phase, tasks=(replace(phase.tasks[0], due=rule),))
        wave = replace(reading.waves[0], phases=(fresh,))
        return compare(replace(plan, tasks=(KnownTask(task, task),)), replace(reading, waves=(wave,)), like)

    assert with_due(replace(due, words="chậm nhất 15/3")).count(Fate.SAME) == 1
    assert with_due(replace(due, day=date(2026, 3, 20))).tasks[0].aspects == (Aspect.DUE,)


@pytest.mark.parametrize("apart", [True, False])
def test_parted_tasks_stay_apart_and_linked_ones_together(*, apart: bool) -> None:
    links = Links().part("1", "1.0") if apart else Links().link("1", "1.0")
    found = versions((("Treo cờ",), ()), (("Treo cờ" if apart else "Họp báo",), ()), links)
    assert found.count(Fate.GONE) == found.count(Fate.ADDED) == int(apart)
    assert found.count(Fate.CHANGED) == int(not apart)


def test_a_link_replaces_what_either_was_linked_to() -> None:
    links = Links().link("1", "a").link("2", "a").part("2", "b")
    assert links.linked == (("2", "a"),)
    assert links.link("2", "b") == Links((("2", "b"),))


def test_a_kept_task_takes_back_its_clause_only_where_no_task_of_the_plan_has_it() -> None:
    plan = known((("Họp báo",), ("Họp báo",)))
    kept = replace(plan, tasks=(replace(plan.tasks[0], kept=True), plan.tasks[1]))
    moved = compare(kept, read((("Họp báo",), ())), like)
    assert [(each.fate, each.old and each.old.key) for each in moved.tasks] == [(Fate.MOVED, "2")]
    both = compare(kept, read((("Họp báo",), ("Họp báo",))), like)
    assert [each.fate for each in both.tasks] == [Fate.RETURNED, Fate.SAME]


def test_a_kept_task_takes_no_clause_that_is_only_somewhat_like_it() -> None:
    plan = known((("Treo băng rôn tại hội trường",), ()))
    other = read((("Treo khẩu hiệu ở hội trường lớn",), ()))
    assert [each.fate for each in compare(plan, other, like).tasks] == [Fate.CHANGED]
    kept = replace(plan, tasks=tuple(replace(each, kept=True) for each in plan.tasks))
    assert [each.fate for each in compare(kept, other, like).tasks] == [Fate.ADDED]
