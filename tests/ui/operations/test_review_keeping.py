"""What was written last of a review holds, whatever the worker was still to write."""

import threading

import pytest

from app.domain.reading import edits
from app.resources import resource
from app.services import documents_in, set_aside
from ui.operations.review_keeping import ReviewKeeper

READING = documents_in.read_plan(resource("sample", "ke-hoach-mau.txt"))
FIRST, SECOND = (
    edits.remove_tasks(READING, [task.key]) for task in edits.wave_tasks(READING)[:2]
)  # fmt: skip


@pytest.fixture
def gate(runner):
    """Hold the worker up until the gate is opened."""
    made = threading.Event()
    runner.work(lambda *_: made.wait(5), label="", parent=None)
    yield made
    made.set()


def never(error):
    raise AssertionError(error)


def test_the_worker_keeps_the_newest_only(runner, gate, tmp_path):
    keeper = ReviewKeeper(runner, tmp_path)
    keeper.keep_meanwhile(None, READING, FIRST, never)
    keeper.keep_meanwhile(None, READING, SECOND, never)
    gate.set()
    assert runner.wait_idle()
    assert set_aside.taken_up(tmp_path, READING).reading == SECOND


@pytest.mark.parametrize("last", [None, SECOND])
def test_what_is_done_on_leaving_is_not_overtaken(runner, gate, tmp_path, last):
    keeper = ReviewKeeper(runner, tmp_path)
    keeper.keep_meanwhile(None, READING, FIRST, never)
    if last is None:
        keeper.forget(READING)
    else:
        assert keeper.keep(READING, last, never)
    gate.set()
    assert runner.wait_idle()
    found = set_aside.taken_up(tmp_path, READING)
    assert (found and found.reading) == last


def test_a_reading_without_corrections_is_let_go_of(runner, tmp_path):
    keeper = ReviewKeeper(runner, tmp_path)
    assert keeper.keep(READING, FIRST, never)
    assert keeper.keep(READING, READING, never)
    assert set_aside.taken_up(tmp_path, READING) is None
