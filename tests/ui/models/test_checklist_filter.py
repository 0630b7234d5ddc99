"""Which lines are shown, as a pure rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.checklist import ChecklistTask
from app.domain.plan import Task
from app.domain.task import TaskKind, TaskOrigin
from ui.models.checklist_filter import NO_CONGRESS, ChecklistFilter, Chip
from ui.models.checklist_lines import search_text

LINE = ChecklistTask(
    Task(1, "Treo băng rôn", TaskKind.ACTIVITY, TaskOrigin.WAVE),
    "Đợt 1",
    "Trước",
    "bloc-5",
    todo=2,
    overdue=1,
)


def accepts(wanted, line=LINE, *, this_week=False):
    return wanted.accepts(line, search_text(line), this_week=this_week)


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


@given(st.sets(st.sampled_from([Chip.UNASSIGNED, Chip.UNFINISHED])), st.booleans())
def test_one_condition_more_never_shows_more(chips, this_week):
    wider = ChecklistFilter(chips=frozenset(chips))
    narrower = ChecklistFilter("băng", "bloc-5", frozenset({*chips, Chip.THIS_WEEK}))
    if accepts(narrower, this_week=this_week):
        assert accepts(wider, this_week=this_week)
