from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.due import DueOn
from app.domain.errors import EntryError
from app.domain.quantity import Quantity
from app.domain.reading import edits
from app.domain.reading.plan_reading import ReadWarning, Section
from app.domain.task import Channel, TaskKind
from tests.readings import small_plan

KEYS = [task.key for task in edits.all_tasks(small_plan())]
PLACES = [place.key for place in edits.places(small_plan())]


def phase(reading, key):
    return next(each for wave in reading.waves for each in wave.phases if each.key == key)


def test_places_are_the_phases_and_then_the_duties():
    places = edits.places(small_plan())
    assert [place.key for place in places] == ["p1", "p2", "p3", "p4", "duty-1", "duty-2"]
    assert places[1].group == "Đợt 2: Đại hội lần thứ V"
    assert places[-1].name == "Các chi bộ, các đoàn thể"


def test_text_is_tidied_and_never_empty():
    changed = edits.set_text(small_plan(), "p30", "  Trang trí   hội trường và sân  ")
    assert edits.find_task(changed, "p30").text == "Trang trí hội trường và sân"
    with pytest.raises(EntryError, match="chưa có nội dung"):
        edits.set_text(small_plan(), "p30", " \n ")


def test_an_amount_stays_only_with_the_words_that_name_it():
    amount = Quantity("ít nhất 02 tin, bài", Decimal(2), "tin, bài", at_least=True)
    task = replace(edits.find_task(small_plan(), "p30"), text="Viết ít nhất 02 tin, bài", target=amount)
    wave = small_plan().waves[1]
    phases = tuple(replace(each, tasks=(task,)) if each.key == "p3" else each for each in wave.phases)
    reading = replace(small_plan(), waves=(small_plan().waves[0], replace(wave, phases=phases)))
    longer = edits.set_text(reading, "p30", "Mỗi chi bộ viết ít nhất 02 tin, bài")
    assert edits.find_task(longer, "p30").target == amount
    assert edits.find_task(edits.set_text(longer, "p30", "Viết 05 tin, bài"), "p30").target is None
    moody = edits.set_text(longer, "p30", "Nắm tình hình dư luận xã hội")
    assert edits.find_task(moody, "p30").target is None


def test_a_clause_on_public_mood_loses_its_channel_and_stays_beyond_the_figures():
    reading = edits.set_channel(small_plan(), ["p30"], Channel.PRESS)
    assert edits.find_task(reading, "p30").channel is Channel.PRESS
    mood = edits.set_text(reading, "p30", "Nắm tình hình dư luận xã hội")
    assert edits.find_task(mood, "p30").beyond_figures
    assert edits.find_task(mood, "p30").channel is None
    after = edits.set_channel(edits.set_text(mood, "p30", "Treo cờ"), ["p30"], Channel.VISUAL)
    assert edits.find_task(after, "p30").beyond_figures
    assert edits.find_task(after, "p30").channel is None


def test_kind_is_set_and_toggled_for_several_tasks():
    topics = edits.set_kind(small_plan(), ["p10", "d1"], TaskKind.TOPIC)
    assert [edits.find_task(topics, key).kind for key in ("p10", "p11", "d1")] == [
        TaskKind.TOPIC, TaskKind.ACTIVITY, TaskKind.TOPIC,
    ]  # fmt: skip


@given(st.sets(st.sampled_from(KEYS)))
def test_toggling_twice_changes_nothing(keys):
    reading = small_plan()
    assert edits.toggle_kind(edits.toggle_kind(reading, keys), keys) == reading


def test_due_rule_is_replaced_or_left_to_the_phase():
    rule = DueOn("", date(2026, 11, 20))
    changed = edits.set_due(small_plan(), ["p20", "p21"], rule)
    assert edits.find_task(changed, "p20").due == rule
    assert edits.find_task(edits.set_due(changed, ["p20"], None), "p20").due is None
    assert edits.find_task(changed, "p21").due == rule


@given(st.sets(st.sampled_from(KEYS), min_size=1), st.sampled_from(PLACES))
def test_moving_keeps_every_task_once_and_in_the_place_asked_for(keys, place):
    reading = small_plan()
    moved = edits.move_tasks(reading, keys, place)
    assert sorted(task.key for task in edits.all_tasks(moved)) == sorted(KEYS)
    assert {edits.place_of(moved, key) for key in keys} == {place}
    for key in set(KEYS) - keys:
        assert edits.place_of(moved, key) == edits.place_of(reading, key)


def test_moving_to_where_nothing_is_is_refused():
    with pytest.raises(KeyError):
        edits.move_tasks(small_plan(), ["p10"], "p9")


def test_removed_tasks_are_gone_and_their_lines_stay():
    removed = edits.remove_tasks(small_plan(), ["p10", "d2"])
    assert {task.key for task in edits.all_tasks(removed)} == set(KEYS) - {"p10", "d2"}
    assert removed.lines == small_plan().lines


def test_a_line_becomes_a_task_in_the_order_of_lines_and_settles_its_warning():
    reading = replace(
        small_plan(), warnings=(ReadWarning(2, "1. Đợt 1", "lạ"), ReadWarning(None, "", "thiếu"))
    )
    added = edits.add_task(reading, 2, "p3")
    task = phase(added, "p3").tasks[0]
    assert (task.key, task.line, task.section, task.text) == ("line-2", 2, "s1", "Đợt 1")
    assert [warning.line for warning in added.warnings] == [None]
    again = edits.add_task(added, 2, "p1", "- Việc khác")
    assert edits.find_task(again, "line-2-2").text == "Việc khác"
    assert edits.find_task(edits.add_task(reading, 3, "p3"), "line-3").section == "s2"


def test_an_empty_line_becomes_no_task():
    reading = replace(small_plan(), lines=("", "-"))
    with pytest.raises(EntryError, match="Dòng 2"):
        edits.add_task(reading, 2, "p1")


def test_a_task_made_from_the_first_line_of_a_paragraph_has_all_of_it_without_its_mark():
    lines = (*small_plan().lines, "2. Treo cờ ở trụ sở", "và các khu phố")
    section = Section("s3", "2.", "", "Treo cờ ở trụ sở và các khu phố", 4, 5)
    reading = replace(small_plan(), lines=lines, sections=(*small_plan().sections, section))
    assert edits.find_task(edits.add_task(reading, 4, "p3"), "line-4").text == section.text
    assert edits.find_task(edits.add_task(reading, 5, "p3"), "line-5").text == "và các khu phố"


def dated(text, words):
    reading = edits.set_text(small_plan(), "p30", text)
    return edits.set_due(reading, ["p30"], DueOn(words, date(2026, 10, 10)))


def test_new_words_with_another_day_take_the_deadline_out_and_tell_of_it():
    reading = dated("Treo băng rôn trước ngày 10/10/2026", "Treo băng rôn trước ngày 10/10/2026")
    changed = edits.set_text(reading, "p30", "Treo băng rôn trước ngày 15/10/2026")
    assert edits.find_task(changed, "p30").due is None
    assert edits.lost_deadlines(reading, changed) == [edits.find_task(reading, "p30")]


def test_new_words_that_keep_the_day_keep_the_deadline():
    reading = dated("Treo băng rôn trước ngày 10/10/2026", "Treo băng rôn trước ngày 10/10/2026")
    changed = edits.set_text(reading, "p30", "Treo 5 băng rôn trước ngày 10/10/2026 tại trụ sở")
    assert edits.find_task(changed, "p30").due == edits.find_task(reading, "p30").due
    assert edits.lost_deadlines(reading, changed) == []


def test_a_deadline_from_elsewhere_stays_whatever_the_words():
    reading = dated("Treo băng rôn", "Xong trước ngày 10/10/2026")
    assert edits.find_task(edits.set_text(reading, "p30", "Treo khẩu hiệu"), "p30").due is not None


def test_tasks_and_their_places_are_found_in_the_order_asked_for():
    reading = small_plan()
    keys = [task.key for task in reversed(edits.all_tasks(reading))]
    assert [task.key for task in edits.find_tasks(reading, keys)] == keys
    assert edits.places_of(reading, keys) == [edits.place_of(reading, key) for key in keys]
    with pytest.raises(KeyError):
        edits.find_tasks(reading, ["nowhere"])
