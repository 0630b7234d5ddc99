from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.baseline import Baselines, TaskBaseline
from app.domain.congress import Congress, CongressLevel
from app.domain.plan import Phase
from app.domain.task import Channel, Timing
from app.domain.timeline.folding import default_folds, parent_index, unfolded
from app.domain.timeline.lines import (
    Grouping,
    MilestoneKind,
    RowKind,
    RowState,
    share_done,
    state_of,
    states_of,
)
from app.domain.timeline.making import milestones_of
from app.domain.timeline.narrowing import TimelineFilter, filtered
from app.domain.timeline.pieces import Members
from app.domain.timeline.rows import build_rows
from tests.domain.timeline_contents import congress, content, contents, item

GROUPINGS = st.sampled_from(Grouping)


def task_keys(rows):
    return [row.key for row in rows if row.item is not None]


def every_bar(made, grouping):
    """Return the keys of the bars that the rows must have, each once."""
    tasks = [each.task.id for each in made.tasks]
    if grouping is not Grouping.UNIT:
        return [f"task:{each}" for each in tasks]
    ungiven = [each for each in tasks if each not in made.given.tasks]
    return [*(f"given:{each}" for each in made.given.ids), *(f"task:{each}" for each in ungiven)]


@given(contents(), GROUPINGS)
def test_every_bar_has_exactly_one_row(made, grouping):
    rows = build_rows(made, grouping)
    assert sorted(task_keys(rows)) == sorted(every_bar(made, grouping))
    assert rows.bars == len(every_bar(made, grouping))
    gone = [row.label for row in rows if row.kind is RowKind.GONE]
    assert sorted(gone) == sorted(each.text for each in made.baselines.gone())


@given(contents(), GROUPINGS)
def test_a_row_is_found_by_its_key_wherever_it_is_made(made, grouping):
    rows = build_rows(made, grouping)
    assert [rows.index_of(row.key) for row in rows] == list(range(len(rows)))
    assert list(rows) == [rows[number] for number in range(len(rows))]
    assert rows.index_of("given:999999") is None
    assert rows.index_of("nothing") is None


@given(contents(), GROUPINGS)
def test_no_member_made_on_demand_lies_outside_of_its_group(made, grouping):
    rows = build_rows(made, grouping)
    for piece, before in zip(rows.pieces[1:], rows.pieces, strict=False):
        if isinstance(piece, Members):
            days = [day for row in piece for day in row.known_days]
            assert not days or set(days) & set(before[-1].known_days)
            assert all(min(before[-1].known_days) <= day <= max(before[-1].known_days) for day in days)


@given(contents(), GROUPINGS)
def test_keys_are_unique_and_members_stand_one_deeper(made, grouping):
    rows = build_rows(made, grouping)
    assert len({row.key for row in rows}) == len(rows)
    for index, row in enumerate(rows):
        parent = parent_index(rows, index)
        assert (parent is None) == (row.depth == 0)
        if parent is not None:
            assert rows[parent].depth == row.depth - 1
            assert rows[parent].foldable


@given(contents(), GROUPINGS, st.data())
def test_folding_hides_exactly_what_is_inside_folded_groups(made, grouping, data):
    rows = build_rows(made, grouping)
    groups = [row.key for row in rows if row.foldable]
    folded = frozenset(data.draw(st.sets(st.sampled_from(groups)))) if groups else frozenset()
    expected = []
    for index, row in enumerate(rows):
        around, at = set(), index
        while (at := parent_index(rows, at)) is not None:
            around.add(rows[at].key)
        if not around & folded:
            expected.append(row)
    assert list(unfolded(rows, folded)) == expected
    assert list(unfolded(rows, frozenset())) == list(rows)


@given(
    contents(),
    GROUPINGS,
    st.sampled_from(["", "treo", "TREO BĂNG", "đợt 2", "khong co", "chi bo 2"]),
    st.frozensets(st.sampled_from(RowState)),
)
def test_filtering_neither_loses_nor_doubles(made, grouping, text, states):
    rows = build_rows(made, grouping)
    kept = list(filtered(rows, TimelineFilter(text, states)))
    assert [row for row in rows if row in kept] == kept
    for index in range(len(kept)):
        parent = parent_index(kept, index)
        assert (parent is None) == (kept[index].depth == 0)
    found = set(task_keys(kept))
    for row in rows:
        if row.item is None:
            continue
        own = {row.state} if row.given else states_of(row.item)
        fits = not states or states & own
        if not fits:
            assert row.key not in found
        elif not text:
            assert row.key in found
    groups = [row for row in kept if row.foldable and (text or states)]
    assert all(any(parent_index(kept, i) == kept.index(group) for i in range(len(kept))) for group in groups)


def test_a_congress_with_only_deleted_tasks_goes_with_them():
    dropped = TaskBaseline(None, "Việc bỏ", 1, None, None, date(2026, 3, 1))
    made = replace(content(congresses=[congress()]), baselines=Baselines((dropped,)))
    rows = build_rows(made, Grouping.CONGRESS)
    assert [row.kind for row in rows] == [RowKind.CONGRESS, RowKind.GONE]
    assert not list(filtered(rows, TimelineFilter(states=frozenset({RowState.OVERDUE}))))


@given(contents(), GROUPINGS, st.integers(1, 3), st.sampled_from([None, Channel.PRESS]))
def test_a_unit_and_a_channel_are_filters_in_every_grouping(made, grouping, unit, channel):
    rows = build_rows(made, grouping)
    mine = {task for task, body in zip(made.given.tasks, made.given.bodies, strict=True) if body == unit}
    kept = filtered(rows, TimelineFilter(unit=unit, unit_tasks=frozenset(mine), channel=channel))
    found = [row.item.task.id for row in kept if row.item]
    channels = {each.task.id: each.task.channel for each in made.tasks}
    assert sorted(found) == sorted(task for task in mine if channel is None or channels[task] is channel)
    assert all(row.body in (None, unit) for row in kept if row.item or row.kind is RowKind.CONGRESS)


def test_text_finds_without_marks_and_by_the_name_of_the_group():
    made = content(item(1, "Treo băng rôn", phase_id=1), item(2, "Đưa tin", phase_id=3))
    rows = build_rows(made)
    assert task_keys(filtered(rows, TimelineFilter("bang ron"))) == ["task:1"]
    assert task_keys(filtered(rows, TimelineFilter("ĐỢT 2"))) == ["task:2"]
    assert list(filtered(rows, TimelineFilter("không có đâu"))) == []


def test_a_congress_is_a_filter_too():
    made = content(
        item(1, phase_id=1, congress="bloc-5"),
        item(2, duty_id=1),
        congresses=[congress(), congress(2, "province-9", "Đại hội tỉnh")],
    )
    kept = filtered(build_rows(made), TimelineFilter(congress="bloc-5"))
    assert task_keys(kept) == ["task:1"]
    assert [row.label for row in kept if row.kind is RowKind.CONGRESS] == ["Đại hội V"]


@pytest.mark.parametrize(
    ("counts", "state"),
    [
        ({}, RowState.UNASSIGNED),
        ({"overdue": 1}, RowState.OVERDUE),
        ({"todo": 2}, RowState.TODO),
        ({"done": 1, "todo": 1}, RowState.DOING),
        ({"done": 1, "todo": 1, "overdue": 1}, RowState.OVERDUE),
        ({"done": 2, "not_applicable": 1}, RowState.DONE),
        ({"not_applicable": 2}, RowState.NOT_APPLICABLE),
    ],
)
def test_the_state_of_a_task(counts, state):
    assert state_of(item(1, **counts)) is state


def test_a_late_task_given_to_nobody_is_found_by_both():
    assert states_of(item(1, overdue=1)) == {RowState.OVERDUE, RowState.UNASSIGNED}


def test_what_does_not_apply_is_no_part_of_the_share():
    assert share_done(item(1, done=1, todo=1, not_applicable=2)) == 0.5
    assert share_done(item(1)) == 0


def test_a_wave_spans_its_phases_and_counts_its_tasks():
    made = content(item(1, phase_id=1, done=1), item(2, phase_id=2, todo=1))
    wave = next(row for row in build_rows(made) if row.key == "wave:1")
    assert (wave.starts, wave.ends) == (date(2026, 1, 1), date(2026, 2, 20))
    assert (wave.done, wave.tasks, wave.share) == (1, 2, 0.5)


def wave_of(*windows):
    phases = tuple(
        Phase(number, 1, number, f"Giai đoạn {number}", Timing.BEFORE, "bloc-5", *window)
        for number, window in enumerate(windows, 1)
    )
    return next(row for row in build_rows(replace(content(), phases=phases)) if row.key == "wave:1")


def test_a_wave_with_a_phase_without_end_has_none():
    wave = wave_of((date(2026, 1, 1), date(2026, 1, 20)), (date(2026, 3, 1), None))
    assert (wave.starts, wave.ends) == (date(2026, 1, 1), None)
    assert wave.known_days == (date(2026, 1, 1), date(2026, 1, 1), date(2026, 3, 1))


def test_a_wave_does_not_begin_with_its_second_phase():
    wave = wave_of((None, date(2026, 12, 14)), (date(2026, 12, 15), date(2026, 12, 17)))
    assert (wave.starts, wave.ends) == (None, date(2026, 12, 17))
    assert wave.holds == (date(2026, 12, 14), date(2026, 12, 17))


@given(st.lists(st.tuples(st.none() | st.dates(), st.none() | st.dates()), max_size=5))
def test_an_edge_of_a_wave_is_that_of_all_its_phases_or_unknown(windows):
    wave = wave_of(*windows)
    starts, ends = [first for first, _ in windows], [last for _, last in windows]
    assert wave.starts == (None if None in starts else min(starts, default=None))
    assert wave.ends == (None if None in ends else max(ends, default=None))
    days = [day for day in (*starts, *ends) if day]
    assert wave.holds == ((min(days), max(days)) if days else ())
    assert wave.is_dated == bool(days)


def test_units_congresses_stand_folded_under_their_family():
    family = Congress(1, "grassroots", "Đại hội cơ sở", CongressLevel.GRASSROOTS, per_unit=True)
    units = [
        Congress(
            2 + n, f"u{n}", f"Đại hội chi bộ {n}", CongressLevel.GRASSROOTS, family_id=1, body_id=n,
            opens_on=date(2026, 5, n) if n < 3 else None,
        )
        for n in (1, 2, 3)
    ]  # fmt: skip
    rows = build_rows(content(congresses=[family, *units]))
    head = next(row for row in rows if row.key == "congress:1")
    assert [mark.day for mark in head.milestones] == [date(2026, 5, 1), date(2026, 5, 2)]
    assert head.faint
    assert head.foldable
    assert default_folds(rows) == {"congress:1"}
    undated = next(row for row in rows if row.key == "congress:5")
    assert not undated.is_dated
    assert undated not in unfolded(rows, default_folds(rows))


def test_the_marked_days_of_a_congress():
    days = congress(prepares_on=date(2026, 7, 1), opens_on=date(2026, 7, 2), closes_on=date(2026, 7, 3))
    assert [mark.kind for mark in milestones_of(days)] == list(MilestoneKind)
    one_day = congress(opens_on=date(2026, 7, 2), closes_on=date(2026, 7, 2))
    assert [mark.kind for mark in milestones_of(one_day)] == [MilestoneKind.OPENS]


def test_a_phase_named_like_its_wave_is_called_by_its_timing():
    made = content()
    same = Phase(1, 1, 1, "Đợt 1: việc", Timing.THROUGHOUT, None)
    rows = build_rows(replace(made, phases=(same,)))
    assert next(row.label for row in rows if row.key == "phase:1") == "Xuyên suốt"


def test_content_knows_whether_anything_is_dated():
    assert not content(item(1, starts=date(2026, 5, 1)), congresses=[congress()]).has_dates
    assert content(item(1, due=date(2026, 5, 1))).has_dates
    assert content(congresses=[congress(prepares_on=date(2026, 5, 1))]).has_dates
