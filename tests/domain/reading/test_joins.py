from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.dates.due import DueOn
from app.domain.errors import EntryError
from app.domain.quantity import Quantity
from app.domain.reading import edits, joins
from app.domain.text import tidy
from tests.readings import small_plan

KEYS = [task.key for task in edits.all_tasks(small_plan())]


def with_task(**fields):
    return edits.edit_tasks(small_plan(), ["p20"], lambda task: replace(task, **fields))


def tasks_of(reading, place):
    return [task for task in edits.all_tasks(reading) if edits.place_of(reading, task.key) == place]


def test_a_text_falls_into_its_clauses_or_else_its_sentences():
    assert joins.proposed_parts("Treo cờ; viết bài; ") == ("Treo cờ", "viết bài")
    assert joins.proposed_parts("Treo cờ. Viết 1.250 bài.") == ("Treo cờ.", "Viết 1.250 bài.")
    assert joins.proposed_parts("Treo cờ") == ("Treo cờ",)


def test_each_part_keeps_its_line_and_only_the_deadline_its_words_state():
    due = DueOn("trước ngày 15/3/2027", date(2027, 3, 14))
    amount = Quantity("02 tin", Decimal(2), "tin")
    reading = with_task(
        text="Viết 02 tin; gửi báo cáo trước ngày 15/3/2027", due=due, target=amount, lead="Văn phòng"
    )
    cut = joins.split_task(reading, "p20", joins.proposed_parts(edits.find_task(reading, "p20").text))
    whole = edits.find_task(reading, "p20")
    first, second = tasks_of(cut, "p2")[:2]
    assert (first.key, first.text, first.due, first.target) == ("p20", "Viết 02 tin", None, amount)
    assert (second.text, second.due, second.target) == ("gửi báo cáo trước ngày 15/3/2027", due, None)
    assert {(part.line, part.section, part.lead) for part in (first, second)} == {
        (whole.line, whole.section, "Văn phòng")
    }


def test_a_deadline_that_stands_beside_the_text_goes_to_every_part():
    due = DueOn("Quý I", date(2027, 3, 31))
    reading = with_task(text="Treo cờ; viết bài", due=due)
    cut = joins.split_task(reading, "p20", ("Treo cờ", "viết bài"))
    assert [task.due for task in tasks_of(cut, "p2")[:2]] == [due, due]


def test_parts_of_a_clause_beyond_the_figures_stay_so():
    reading = edits.set_text(small_plan(), "p20", "Nắm tình hình dư luận; báo cáo cấp ủy")
    cut = joins.split_task(reading, "p20", ("Nắm tình hình dư luận", "báo cáo cấp ủy"))
    assert all(task.beyond_figures for task in tasks_of(cut, "p2")[:2])


def test_one_part_is_no_split():
    with pytest.raises(EntryError, match="ít nhất hai"):
        joins.split_task(small_plan(), "p20", ("Treo cờ", "  "))


def test_merged_texts_stand_in_order_with_the_first_deadline():
    reading = small_plan()
    first, second = tasks_of(reading, "p2")
    merged = joins.merge_tasks(reading, [second.key, first.key])
    (whole,) = tasks_of(merged, "p2")
    assert whole.key == first.key
    assert whole.text == f"{first.text}; {second.text}"
    assert whole.due == first.due
    assert joins.merge_clashes(reading, [first.key, second.key]) == ("thời hạn",)
    assert joins.next_in_place(reading, first.key) == second.key
    assert joins.next_in_place(reading, second.key) is None


def test_merging_needs_two():
    with pytest.raises(EntryError, match="ít nhất hai"):
        joins.merge_tasks(small_plan(), ["p20"])


@given(st.sampled_from(KEYS), st.lists(st.text(min_size=1, max_size=12), min_size=2, max_size=5))
def test_splitting_loses_no_words_and_makes_no_key_twice(key, texts):
    wanted = [tidy(text) for text in texts if tidy(text)]
    if len(wanted) < 2:
        return
    cut = joins.split_task(small_plan(), key, texts)
    keys = [task.key for task in edits.all_tasks(cut)]
    assert len(keys) == len(set(keys)) == len(KEYS) + len(wanted) - 1
    place = edits.place_of(small_plan(), key)
    assert all(text in [task.text for task in tasks_of(cut, place)] for text in wanted)


@given(st.lists(st.sampled_from(KEYS), min_size=2, unique=True))
def test_merging_leaves_one_task_that_has_all_words(keys):
    merged = joins.merge_tasks(small_plan(), keys)
    left = edits.all_tasks(merged)
    assert len(left) == len(KEYS) - len(keys) + 1
    whole = next(task for task in left if task.key in keys)
    assert all(edits.find_task(small_plan(), key).text in whole.text for key in keys)


def test_a_deadline_whose_words_are_cut_in_two_goes_to_every_part():
    text = "Treo băng rôn và treo khẩu hiệu trước ngày 10/10/2026."
    reading = edits.set_due(
        edits.set_text(small_plan(), "p20", text), ["p20"], DueOn(text, date(2026, 10, 10))
    )
    cut = joins.split_task(reading, "p20", ("Treo băng rôn", "treo khẩu hiệu trước ngày 10/10/2026."))
    parts = [task for task in edits.all_tasks(cut) if task.text in ("Treo băng rôn", text[17:])]
    assert [part.due.day for part in parts] == [date(2026, 10, 10)] * 2
