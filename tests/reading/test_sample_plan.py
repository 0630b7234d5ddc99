"""The sample plan reads as its makers meant it."""

import pytest

from app.domain.congress import CongressEvent
from app.domain.dates.due import DueByEvent
from app.domain.reading.plan_reading import PlanReading
from app.reading.plan import read_plan
from app.resources import resource


@pytest.fixture(params=["ke-hoach-mau.txt", "ke-hoach-mau.docx"])
def reading(request: pytest.FixtureRequest) -> PlanReading:
    return read_plan(resource("sample", request.param))


def test_every_part_is_counted(reading: PlanReading) -> None:
    counts = [[len(phase.tasks) for phase in wave.phases] for wave in reading.waves]
    assert counts == [[8], [8, 5, 4], [5, 3, 3]]
    assert (len(reading.aims), len(reading.focus), len(reading.channels)) == (3, 7, 6)
    assert [len(duty.items) for duty in reading.duties] == [3, 2, 2, 4]
    assert [duty.collective for duty in reading.duties] == [False, False, False, True]
    assert len(reading.duties[3].agencies) == 6
    assert [mention.key for mention in reading.congresses] == ["grassroots", "bloc-5", "province-12"]
    assert reading.document.signer == "Đinh Quang Khải"
    assert reading.warnings == ()


def test_every_deadline_is_found_and_none_invented(reading: PlanReading) -> None:
    opens, closes = CongressEvent.OPENS, CongressEvent.CLOSES
    found = [
        (task.due.congress, task.due.event, task.due.offset_days)
        for wave in reading.waves
        for phase in wave.phases
        for task in phase.tasks
        if isinstance(task.due, DueByEvent)
    ]
    assert found == [
        ("grassroots", opens, -3), ("grassroots", closes, 10), ("grassroots", closes, 0),
        ("bloc-5", opens, -15),
        ("bloc-5", opens, -7), ("bloc-5", opens, -5), ("bloc-5", closes, 10), ("bloc-5", closes, 30),
        ("province-12", opens, -10), ("province-12", opens, -5), ("province-12", closes, 30),
    ]  # fmt: skip
    duties = [item.due for duty in reading.duties for item in duty.items if item.due]
    assert [(due.congress, due.event, due.offset_days) for due in duties if isinstance(due, DueByEvent)] == [
        ("bloc-5", opens, -45)
    ]
