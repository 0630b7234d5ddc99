from datetime import date
from pathlib import Path

import pytest

from app.domain.congress import CongressEvent
from app.domain.dates.due import Anchor, DueWithin
from app.domain.errors import EntryError
from app.domain.plan import BookInfo
from app.domain.task import Timing
from app.services import books, congresses, history, plans, waves
from app.services.books import Book
from app.services.waves import NewWave
from tests.readings import BLOC, small_plan

OPENS = date(2027, 3, 10)


@pytest.fixture
def book(tmp_path: Path):
    with books.create_book(tmp_path / "so.stt", BookInfo("Sổ thử")) as book:
        plans.import_plan(book, small_plan(), "ke-hoach.docx")
        congresses.set_dates(book, BLOC, OPENS, OPENS)
        yield book


def last(book: Book):
    wave = max(plans.waves(book), key=lambda each: each.id)
    return wave, [phase for phase in plans.phases(book) if phase.wave_id == wave.id]


def test_a_wave_between_congresses_gets_its_days_from_them(book: Book) -> None:
    plan_id = plans.waves(book)[0].plan_id
    ends = Anchor(BLOC, CongressEvent.OPENS, -1)
    wave = NewWave(
        plan_id, " Đợt cao điểm ", None, ends, timings=(Timing.BEFORE, Timing.AFTER), congress=BLOC
    )
    assert waves.add_wave(book, wave).label == "Thêm đợt «Đợt cao điểm»"
    stored, phases = last(book)
    assert (stored.title, stored.ordinal, stored.ends) == ("Đợt cao điểm", 3, ends)
    assert [(phase.timing, phase.congress) for phase in phases] == [
        (Timing.BEFORE, BLOC),
        (Timing.AFTER, BLOC),
    ]
    assert phases[0].window_to == date(2027, 3, 9)
    history.undo(book)
    assert len(plans.waves(book)) == 2


def test_a_wave_by_days_runs_throughout(book: Book) -> None:
    span = DueWithin("", date(2027, 1, 1), date(2027, 2, 1))
    waves.add_wave(book, NewWave(plans.waves(book)[0].plan_id, "Tết", stated=span))
    _, [phase] = last(book)
    assert (phase.timing, phase.window_from, phase.window_to) == (Timing.THROUGHOUT, span.starts, span.ends)


def test_what_does_not_hold_is_refused(book: Book) -> None:
    plan_id = plans.waves(book)[0].plan_id
    with pytest.raises(EntryError, match="tên"):
        waves.add_wave(book, NewWave(plan_id, "  "))
    with pytest.raises(EntryError, match="chọn đại hội"):
        waves.add_wave(book, NewWave(plan_id, "Đợt 3", timings=(Timing.BEFORE,)))
    assert len(plans.waves(book)) == 2
