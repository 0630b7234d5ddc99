import gc

import pytest

from app.reading import plan
from app.reading.collector import collector_held
from app.reading.plan import read_plan
from app.resources import resource


def test_the_collector_waits_and_goes_on():
    with collector_held():
        assert not gc.isenabled()
    assert gc.isenabled()


def test_a_collector_that_was_held_already_stays_held():
    gc.disable()
    try:
        with collector_held():
            pass
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_collector_goes_on_after_a_failure():
    with pytest.raises(ZeroDivisionError), collector_held():
        raise ZeroDivisionError
    assert gc.isenabled()


def test_a_plan_is_read_with_the_collector_held(monkeypatch):
    seen = []
    open_source = plan.open_source
    monkeypatch.setattr(
        plan, "open_source", lambda *given: seen.append(gc.isenabled()) or open_source(*given)
    )
    read_plan(resource("sample", "ke-hoach-mau.docx"))
    assert seen == [False]
    assert gc.isenabled()
