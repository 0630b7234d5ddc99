from dataclasses import replace

from app.domain.reading import edits
from tests.readings import small_plan
from ui.models.reading_places import made_from_lines, new_keys, place_near

READING = replace(small_plan(), lines=(*small_plan().lines, "- Viết bài", "", "- Treo cờ"))


def words(line):
    return line, READING.lines[line - 1]


def test_each_line_becomes_a_task_near_the_one_before():
    made, count = made_from_lines(READING, [4, 5, 6], words, joined=False)
    assert count == 2
    added = new_keys(READING, made)
    assert [edits.find_task(made, key).text for key in added] == ["Viết bài", "Treo cờ"]
    assert {edits.place_of(made, key) for key in added} == {place_near(READING, 4)}


def test_lines_become_one_task_together():
    made, count = made_from_lines(READING, [4, 6], words, joined=True)
    (key,) = new_keys(READING, made)
    assert count == 1
    assert edits.find_task(made, key).text == "Viết bài; Treo cờ"
    assert edits.find_task(made, key).joined == (6,)


def test_lines_that_are_tasks_already_or_blank_become_none():
    assert made_from_lines(READING, [3, 5], words, joined=False) is None


def test_a_plan_without_any_place_gets_a_wave():
    bare = replace(READING, waves=(), duties=())
    made, _ = made_from_lines(bare, [4], words, joined=False)
    assert [wave.title for wave in made.waves] == ["Đợt 1"]
    assert place_near(bare, 4) is None
