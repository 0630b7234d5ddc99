from hypothesis import given
from hypothesis import strategies as st

from app.domain.reading.plan_reading import ReadPhase, ReadTask, ReadWave
from app.domain.task import TaskKind, Timing
from app.reading.tables.told_tasks import ToldTasks, comparable

TEXTS = [
    "Treo 50 băng rôn tại trụ sở, hoàn thành trước ngày 15/3/2026.",
    "Mở chuyên mục trên Trang thông tin điện tử của Đảng bộ xã.",
    "Mở chuyên mục trên Trang thông tin điện tử của Đảng bộ xã.",
    "Phát thanh.",
]


def told(texts=TEXTS):
    tasks = tuple(ReadTask(f"t{n}", text, TaskKind.ACTIVITY, n, "1") for n, text in enumerate(texts))
    return ToldTasks([ReadWave(1, "Đợt 1", 1, (ReadPhase("p1", "", Timing.THROUGHOUT, None, 1, tasks),))])


def key(found):
    return found and found[2]


def test_a_task_is_found_by_its_words_whatever_their_marks():
    assert key(told().find("PHÁT THANH")) == "t3"


def test_a_task_is_found_by_its_beginning_when_only_the_time_follows():
    assert key(told().find("Treo 50 băng rôn tại trụ sở")) == "t0"
    assert told().find("Treo 50 băng rôn") is None


def test_a_task_is_found_by_nearly_the_same_words():
    assert key(told().find("Mở chuyên mục trên Trang thông tin điện tử của Đảng bộ  xa")) == "t1"


def test_other_numbers_are_another_task():
    assert told().find("Treo 60 băng rôn tại trụ sở, hoàn thành trước ngày 15/3/2026.") is None


def test_each_task_is_found_once():
    tasks = told()
    assert [key(tasks.find(TEXTS[1])) for _ in range(3)] == ["t1", "t2", None]


def test_few_words_find_nothing_but_themselves():
    assert told().find("Phát") is None
    assert told([""]).find("") is None


@given(st.lists(st.text(alphabet="ab 1,.", max_size=20), max_size=8))
def test_every_task_is_found_by_itself(texts):
    tasks = told(texts)
    for text in texts:
        found = tasks.find(text)
        assert (found is None) == (comparable(text) == "")
