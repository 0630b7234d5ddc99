"""Which days of a row were changed, and what a task or congress becomes by them."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.congress import Congress, CongressEvent, CongressLevel
from app.domain.dates.due import DueByEvent, DueByWave, DueOn, DueWithin, WaveEdge
from app.domain.errors import EntryError
from app.domain.plan import Task
from app.domain.project.changes import NewDays, moved_congress, moved_task, new_days, span_words
from app.domain.project.mark import RowKind, RowMark
from app.domain.project.reading import ReadRow
from app.domain.task import TaskKind, TaskOrigin

ONE, TWO, THREE, FOUR = (date(2026, 12, day) for day in (1, 2, 3, 4))
BY_EVENT = DueByEvent("", "bloc-5", CongressEvent.OPENS, -1)
TASK = Task(1, "Việc", TaskKind.ACTIVITY, TaskOrigin.OWN, due=BY_EVENT, starts_on=ONE, due_on=TWO)
CONGRESS = Congress(1, "bloc-5", "Đại hội", CongressLevel.BLOC, opens_on=ONE, closes_on=TWO)


def days(written, read):
    row = ReadRow(1, "Việc", starts=read[0], ends=read[1])
    return new_days(row, RowMark("so", RowKind.TASK, 1, *written))


@pytest.mark.parametrize(
    ("written", "read", "wanted"),
    [
        ((ONE, TWO), (ONE, TWO), NewDays()),
        ((ONE, TWO), (ONE, THREE), NewDays(None, THREE)),
        ((ONE, TWO), (TWO, TWO), NewDays(TWO, None)),
        ((ONE, TWO), (THREE, FOUR), NewDays(THREE, FOUR)),
        ((ONE, TWO), (None, None), NewDays()),
        ((ONE, ONE), (THREE, THREE), NewDays(None, THREE, is_whole=True)),
        ((ONE, ONE), (ONE, THREE), NewDays(None, THREE)),
    ],
)
def test_days_are_new_where_they_are_not_those_written(written, read, wanted):
    assert days(written, read) == wanted


@pytest.mark.parametrize(
    ("due", "given", "wanted"),
    [
        (BY_EVENT, NewDays(), None),
        (BY_EVENT, NewDays(ONE, TWO), None),  # the book has come to the same by itself
        (BY_EVENT, NewDays(None, THREE), DueOn("", THREE)),
        (BY_EVENT, NewDays(TWO, THREE), DueWithin("", TWO, THREE)),
        (DueOn("", TWO), NewDays(TWO, None), DueWithin("", TWO, TWO)),
        (DueOn("", TWO), NewDays(None, THREE), DueOn("", THREE)),
        (DueWithin("", ONE, TWO), NewDays(None, THREE), DueWithin("", ONE, THREE)),
        (DueWithin("", ONE, TWO), NewDays(None, FOUR, is_whole=True), DueWithin("", FOUR, FOUR)),
    ],
)
def test_a_task_gets_fixed_days_only_where_they_differ(due, given, wanted):
    moved = moved_task(replace(TASK, due=due), given)
    assert (moved and moved.due) == wanted


@pytest.mark.parametrize("given", [NewDays(THREE, None), NewDays(FOUR, THREE)])
def test_a_task_cannot_end_before_it_starts(given):
    with pytest.raises(EntryError, match="trước ngày bắt đầu"):
        moved_task(replace(TASK, due=DueOn("", TWO)), given)


@pytest.mark.parametrize("due", [BY_EVENT, None, DueByWave("", WaveEdge.ENDS)])
def test_another_start_alone_does_not_take_a_task_off_what_it_hangs_on(due):
    with pytest.raises(EntryError, match="giữ nguyên"):
        moved_task(replace(TASK, due=due), NewDays(TWO, None))


def test_a_task_without_any_day_takes_those_it_is_given():
    undated = replace(TASK, due=None, starts_on=None, due_on=None)
    assert moved_task(undated, NewDays(TWO, THREE)).due == DueWithin("", TWO, THREE)
    assert moved_task(undated, NewDays(None, THREE, is_whole=True)).due == DueOn("", THREE)


@pytest.mark.parametrize(
    ("kind", "given", "wanted"),
    [
        (RowKind.CONGRESS, NewDays(TWO, THREE), (None, TWO, THREE)),
        (RowKind.CONGRESS, NewDays(None, FOUR), (None, ONE, FOUR)),
        (RowKind.CONGRESS, NewDays(None, FOUR, is_whole=True), (None, FOUR, FOUR)),
        (RowKind.PREPARES, NewDays(None, ONE, is_whole=True), (ONE, ONE, TWO)),
    ],
)
def test_a_congress_moves(kind, given, wanted):
    moved = moved_congress(CONGRESS, kind, given)
    assert (moved.prepares_on, moved.opens_on, moved.closes_on) == wanted


def test_a_congress_of_an_open_end_keeps_it():
    moved = moved_congress(
        replace(CONGRESS, closes_on=None), RowKind.CONGRESS, NewDays(None, FOUR, is_whole=True)
    )
    assert (moved.opens_on, moved.closes_on) == (FOUR, None)


def test_spans_are_shown_in_few_words():
    assert [span_words(ONE, TWO), span_words(ONE, ONE), span_words(None, TWO), span_words(None, None)] == [
        "01/12/2026 – 02/12/2026", "01/12/2026", "02/12/2026", "chưa có",
    ]  # fmt: skip
