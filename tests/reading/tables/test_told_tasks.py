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


def told(texts=TEXTS, rows=None):
    """The tasks of texts as a table is to find them whose rows say `rows`, or the same."""
    tasks = tuple(ReadTask(f"t{n}", text, TaskKind.ACTIVITY, n, "1") for n, text in enumerate(texts))
    phase = ReadPhase("p1", "", Timing.THROUGHOUT, None, 1, tasks)
    return ToldTasks([ReadWave(1, "Đợt 1", 1, (phase,))], texts if rows is None else rows)


def find(row):
    """Where a table of this one row finds the task that it repeats."""
    return told(rows=[row]).find(row)


def key(found):
    return found and found[2]


def test_a_task_is_found_by_its_words_whatever_their_marks():
    assert key(find("PHÁT THANH")) == "t3"


def test_a_task_is_found_by_its_beginning_when_only_the_time_follows():
    assert key(find("Treo 50 băng rôn tại trụ sở")) == "t0"
    assert find("Treo 50 băng rôn") is None


def test_a_task_is_found_by_nearly_the_same_words():
    assert key(find("Mở chuyên mục trên Trang thông tin điện tử của Đảng bộ  xa")) == "t1"


def test_other_numbers_are_another_task():
    assert find("Treo 60 băng rôn tại trụ sở, hoàn thành trước ngày 15/3/2026.") is None


def test_each_task_is_found_once():
    tasks = told()
    assert [key(tasks.find(TEXTS[1])) for _ in range(3)] == ["t1", "t2", None]


def test_few_words_find_nothing_but_themselves():
    assert find("Phát") is None
    assert told([""]).find("") is None


@given(st.lists(st.text(alphabet="ab 1,.", max_size=20), max_size=8))
def test_every_task_is_found_by_itself(texts):
    tasks = told(texts)
    for text in texts:
        found = tasks.find(text)
        assert (found is None) == (comparable(text) == "")
