"""Which lines are shown, as a pure rule."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.checklist import ChecklistTask, TaskMarks
from app.domain.plan import Task
from app.domain.task import TaskKind, TaskOrigin
from ui.models.checklist_filter import NO_CONGRESS, ChecklistFilter, Chip, Owner
from ui.models.checklist_lines import search_text

LINE = ChecklistTask(
    Task(1, "Treo băng rôn", TaskKind.ACTIVITY, TaskOrigin.WAVE),
    "Đợt 1",
    "Trước",
    "bloc-5",
    todo=2,
    overdue=1,
)


def accepts(wanted, line=LINE, *, this_week=False, **marks):
    open_parts = TaskMarks(open=2, late=1, this_week=int(this_week))
    return wanted.accepts(line, search_text(line), replace(open_parts, **marks))


@pytest.mark.parametrize("text", ["", "bang ron", "BĂNG treo", "dot 1"])
def test_words_are_found_in_any_order_and_without_marks(text):
    assert accepts(ChecklistFilter(text))


def test_a_word_that_is_not_there_leaves_the_line_out():
    assert not accepts(ChecklistFilter("bang hoi"))


def test_congresses_are_told_apart():
    assert accepts(ChecklistFilter(congress="bloc-5"))
    assert not accepts(ChecklistFilter(congress="bloc-6"))
    assert not accepts(ChecklistFilter(congress=NO_CONGRESS))


def test_due_chips_mean_either_and_others_all():
    assert accepts(ChecklistFilter(chips=frozenset({Chip.OVERDUE, Chip.THIS_WEEK})))
    assert not accepts(ChecklistFilter(chips=frozenset({Chip.OVERDUE, Chip.UNASSIGNED})))
    assert accepts(ChecklistFilter(chips=frozenset({Chip.TOPIC, Chip.ACTIVITY, Chip.UNFINISHED})))


@pytest.mark.parametrize("chip", [Chip.SOON, Chip.UNDATED])
def test_what_is_due_soon_and_what_has_no_day_is_told_by_what_is_open(chip):
    wanted = ChecklistFilter(chips=frozenset({chip}))
    assert wanted.is_on
    assert not accepts(wanted)
    assert accepts(wanted, **{chip.value: 1})


def test_what_the_owner_does_not_have_is_left_out():
    wanted = ChecklistFilter(owner=Owner(7, "Chi bộ Một"))
    assert wanted.is_on
    assert not wanted.accepts(LINE, "", None)
    assert wanted.accepts(LINE, "", TaskMarks())


@given(st.sets(st.sampled_from([Chip.UNASSIGNED, Chip.UNFINISHED])), st.booleans())
def test_one_condition_more_never_shows_more(chips, this_week):
    wider = ChecklistFilter(chips=frozenset(chips))
    narrower = ChecklistFilter("băng", "bloc-5", frozenset({*chips, Chip.THIS_WEEK}))
    if accepts(narrower, this_week=this_week):
        assert accepts(wider, this_week=this_week)
