"""Cycles that hold widgets are freed in the window's thread alone."""

import gc
import threading
import weakref

from ui.operations.garbage import GarbageKeeper


class Ring:
    """Refers to itself, and tells in which thread it was freed."""

    def __init__(self, freed_in):
        self.ring = self
        weakref.finalize(self, lambda: freed_in.append(threading.current_thread()))


def test_the_worker_frees_no_cycle_however_much_it_makes(runner):
    freed_in = []
    Ring(freed_in)
    runner._is_open = True
    runner.query(lambda _: [[] for _ in range(200_000)], lambda _: None, owner=runner)
    assert runner.wait_idle()
    assert freed_in == []
    runner._garbage.look()
    gc.collect()
    assert freed_in == [threading.main_thread()]


def test_it_collects_what_is_due(qapp):
    keeper = GarbageKeeper()
    freed_in = []
    Ring(freed_in)
    kept = [[] for _ in range(3 * gc.get_threshold()[0])]
    keeper.look()
    assert kept
    assert freed_in == [threading.main_thread()]
    keeper.stop()


def test_python_collects_by_itself_again_after_the_end(runner):
    assert not gc.isenabled()
    runner.shut_down()
    assert gc.isenabled()
