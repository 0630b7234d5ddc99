from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from app.domain.corrections.applied import apply_corrections
from app.domain.corrections.correction import LineTasks, correction_words
from app.domain.corrections.kept import corrections_between, is_edit
from app.domain.reading import edits, frame, joins
from app.domain.reading.plan_reading import ReadWarning
from app.reading.plan import read_plan
from app.resources import resource
from tests.domain.correcting import STEPS, corrected
from tests.readings import small_plan

SAMPLE = read_plan(Path(resource("sample") / "ke-hoach-mau.txt"))
FEW = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def written(folder, text):
    path = folder / "ke-hoach.txt"
    path.write_text(text, encoding="utf-8")
    return read_plan(path)


@FEW
@given(STEPS)
def test_corrections_lead_to_the_corrected_reading_and_no_further(steps):
    wanted = corrected(SAMPLE, steps)
    found = corrections_between(SAMPLE, wanted)
    applied = apply_corrections(SAMPLE, found)
    assert applied.reading == wanted
    assert applied.missed == ()
    assert apply_corrections(applied.reading, found).reading == wanted


@FEW
@given(STEPS)
def test_corrections_without_their_lines_change_no_task(steps):
    found = corrections_between(SAMPLE, corrected(SAMPLE, steps))
    foreign = replace(small_plan(), congresses=())
    applied = apply_corrections(foreign, [each for each in found if isinstance(each, LineTasks)])
    assert applied.reading == foreign
    assert len(applied.missed) == sum(isinstance(each, LineTasks) for each in found)


def test_nothing_corrected_is_nothing_kept():
    assert corrections_between(SAMPLE, SAMPLE) == ()
    assert apply_corrections(SAMPLE, ()).reading == SAMPLE


def test_a_task_whose_line_moved_and_was_numbered_anew_is_still_corrected(tmp_path):
    text = "\n".join(SAMPLE.lines)
    task = edits.wave_tasks(SAMPLE)[3]
    other = edits.places(SAMPLE)[2].key
    wanted = edits.move_tasks(SAMPLE, [task.key], other)
    found = corrections_between(SAMPLE, wanted)
    longer = written(
        tmp_path,
        text.replace(SAMPLE.lines[task.line - 1], "- Việc mới thêm vào\n\n" + SAMPLE.lines[task.line - 1]),
    )
    applied = apply_corrections(longer, found)
    assert applied.missed == ()
    (moved,) = [each for each in edits.wave_tasks(applied.reading) if each.text == task.text]
    assert edits.place_of(applied.reading, moved.key) == edits.places(longer)[2].key
    assert moved.line == task.line + 2


def test_a_correction_whose_line_was_reworded_is_told_of(tmp_path):
    task = edits.wave_tasks(SAMPLE)[3]
    found = corrections_between(SAMPLE, edits.remove_tasks(SAMPLE, [task.key]))
    reworded = written(tmp_path, "\n".join(SAMPLE.lines).replace(task.text, "Một việc khác hẳn"))
    applied = apply_corrections(reworded, found)
    assert applied.reading == reworded
    assert [correction_words(each)[:12] for each in applied.missed] == ["Việc ở dòng "]


def test_a_formal_part_that_a_new_version_carries_is_not_overwritten():
    blank = replace(SAMPLE, document=replace(SAMPLE.document, number=""))
    found = corrections_between(blank, frame.set_header(blank, replace(blank.document, number="99")))
    assert apply_corrections(SAMPLE, found).reading == SAMPLE
    assert apply_corrections(blank, found).reading.document.number == "99"


def test_only_a_place_seen_to_is_no_edit():
    warned = replace(SAMPLE, warnings=(ReadWarning(46, "x", "Chưa rõ."),))
    found = corrections_between(warned, frame.settle_warning(warned, warned.warnings[0]))
    assert [is_edit(each) for each in found] == [False]
    assert apply_corrections(SAMPLE, found).missed == ()


def test_merged_tasks_know_the_lines_of_all():
    first, second = edits.wave_tasks(SAMPLE)[:2]
    merged = joins.merge_tasks(SAMPLE, [first.key, second.key])
    applied = apply_corrections(SAMPLE, corrections_between(SAMPLE, merged))
    assert edits.find_task(applied.reading, first.key).joined == (second.line,)


@pytest.mark.parametrize("beyond", ["Nắm tình hình dư luận xã hội"])
def test_a_clause_beyond_the_figures_stays_so(beyond):
    key = edits.wave_tasks(SAMPLE)[0].key
    wanted = edits.set_text(SAMPLE, key, beyond)
    applied = apply_corrections(SAMPLE, corrections_between(SAMPLE, wanted))
    assert edits.find_task(applied.reading, key).beyond_figures
